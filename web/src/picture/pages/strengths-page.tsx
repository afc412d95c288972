import { useState } from 'react'
import { TextForm } from '../../lib/items/forms/text-form.tsx'
import { useTable } from '../../lib/items/use-table.ts'
import { useRegister, useText } from '../../lib/text.tsx'
import { EmptyState } from '../../ui/busy.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { strength, worry } from '../../ui/pictograms-plan.ts'
import { FaceFilter } from '../components/face-filter.tsx'
import { VoiceSheet } from '../components/voice-sheet.tsx'
import { voicesOf } from '../select/voices.ts'

/** What goes well and what worries: all voices under each other, both sides as large. */
export function StrengthsPage() {
  const t = useText()
  const table = useTable()
  // For a child it begins with what is about them; everybody's is one tap away.
  const register = useRegister()
  const [about, setAbout] = useState<string[]>(register === 'child' ? [table.plan.me.personId] : [])
  const [adding, setAdding] = useState<'strength' | 'worry' | undefined>()
  const voices = voicesOf(table, about[0])
  const close = () => setAdding(undefined)
  const acts = table.plan.can.add && !adding && (
    <Row>
      <Button icon={<Pictogram of={strength} />} onClick={() => setAdding('strength')}>
        {t('picture.strength.add')}
      </Button>
      <Button kind="quiet" icon={<Pictogram of={worry} />} onClick={() => setAdding('worry')}>
        {t('picture.worry.add')}
      </Button>
    </Row>
  )
  return (
    <Stack gap={5}>
      <PageTitle below={t('picture.strengths.below')} actions={acts}>
        {t('picture.strengths.title')}
      </PageTitle>
      {adding && (
        <Card aria-labelledby="adding">
          <Stack gap={4}>
            <h2 id="adding">{t(`picture.${adding}.new`)}</h2>
            <TextForm key={adding} table={table} kind={adding} onDone={close} onCancel={close} />
          </Stack>
        </Card>
      )}
      <FaceFilter
        label={t('picture.about.label')}
        single
        everybody={t('picture.everybody')}
        people={table.plan.persons.filter((person) => person.kind === 'family')}
        chosen={about}
        onChange={setAbout}
      />
      {voices.length === 0 && (
        <EmptyState title={t('picture.strengths.empty')} picture={<Pictogram of={strength} size={96} />}>
          <p>{t('picture.strengths.empty.text')}</p>
        </EmptyState>
      )}
      {voices.map((voice) => (
        <VoiceSheet key={voice.person.id} table={table} voice={voice} />
      ))}
    </Stack>
  )
}
