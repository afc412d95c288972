import { useState } from 'react'
import { TextForm } from '../../lib/items/forms/text-form.tsx'
import { useTable } from '../../lib/items/use-table.ts'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Busy, EmptyState } from '../../ui/busy.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { compare } from '../../ui/pictograms-act.ts'
import { star } from '../../ui/pictograms-plan.ts'
import { Timeline } from '../../ui/timeline.tsx'
import { FaceFilter } from '../components/face-filter.tsx'
import { OneMoment } from '../components/one-moment.tsx'
import { momentsWith } from '../select/moments.ts'
import { useMoments } from '../use-moments.ts'

const PAGE = 30

/** What happened and what went well, newest first. */
export function TimelinePage() {
  const t = useText()
  const table = useTable()
  const { moments, isComing } = useMoments(table)
  const [people, setPeople] = useState<string[]>([])
  const [shown, setShown] = useState(PAGE)
  const [adding, setAdding] = useState(false)
  const close = () => setAdding(false)
  const list = momentsWith(moments, people)
  const involved = new Set(moments.flatMap((moment) => moment.persons))
  return (
    <Stack gap={5}>
      <PageTitle
        below={t('picture.timeline.below')}
        actions={
          table.plan.can.add &&
          !adding && (
            <Button icon={<Pictogram of={star} />} onClick={() => setAdding(true)}>
              {t('picture.success.add')}
            </Button>
          )
        }
      >
        {t('picture.timeline.title')}
      </PageTitle>
      {adding && (
        <Card aria-labelledby="adding">
          <Stack gap={4}>
            <h2 id="adding">{t('picture.success.new')}</h2>
            <TextForm table={table} kind="success" onDone={close} onCancel={close} />
          </Stack>
        </Card>
      )}
      <FaceFilter
        label={t('picture.with.label')}
        everybody={t('picture.everybody')}
        people={table.plan.persons.filter((person) => involved.has(person.id))}
        chosen={people}
        onChange={setPeople}
      />
      {isComing && <Busy label={t('picture.timeline.coming')} />}
      {list.length === 0 && !isComing && (
        <EmptyState title={t('picture.timeline.empty')} picture={<Pictogram of={star} size={96} />}>
          <p>{t('picture.timeline.empty.text')}</p>
        </EmptyState>
      )}
      <Timeline label={t('picture.timeline.title')}>
        {list.slice(0, shown).map((moment) => (
          <OneMoment key={moment.id} table={table} moment={moment} />
        ))}
      </Timeline>
      {list.length > shown && (
        <Button kind="quiet" onClick={() => setShown(shown + PAGE)}>
          {t('picture.timeline.more')}
        </Button>
      )}
      <LinkButton
        as={Link}
        kind="plain"
        icon={<Pictogram of={compare} />}
        to={href('/t/:familyId/vergelijk', { familyId: table.plan.family.id })}
      >
        {t('picture.timeline.compare')}
      </LinkButton>
    </Stack>
  )
}
