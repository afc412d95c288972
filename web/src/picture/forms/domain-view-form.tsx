import { AudienceField, faultsOfHearing, type Hearing } from '../../lib/items/fields/audience-field.tsx'
import { type Score, ScoreField } from '../../lib/items/fields/score-field.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { LifeDomain } from '../../lib/items/life-domains.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useSay } from '../../lib/items/use-say.ts'
import { useText } from '../../lib/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'

const fields = {
  '/content/score': 'domain-score',
  '/content/text': 'domain-text',
  '/audience': 'domain-audience',
  '/audiencePersons': 'domain-audience',
}

/** How one sees a part of life oneself: a number, words, or both. */
export function DomainViewForm({ table, domain, onDone }: { table: Table; domain: LifeDomain; onDone: () => void }) {
  const t = useText()
  const say = useSay(table)
  const me = table.plan.me.personId
  const form = useKeptForm(`${me}:domain-view:${domain}`, {
    score: '' as Score | '',
    text: '',
    hearing: { audience: 'circle', audiencePersons: [] } as Hearing,
  })
  const { score, text, hearing } = form.values
  const send = async () => {
    const faults = []
    if (score === '' && text.trim() === '') faults.push({ pointer: '/content/text', detail: t('picture.domain.error') })
    faults.push(...faultsOfHearing(hearing, t))
    if (
      await say(
        form,
        faults,
        'domain-view',
        { lifeDomain: domain, score: score === '' ? null : Number(score), text: text.trim() },
        hearing,
      )
    )
      onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submit={t('picture.domain.save')}
      onCancel={onDone}
    >
      <TextArea
        id="domain-text"
        label={t('picture.domain.text')}
        hint={t('picture.domain.text.hint')}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
      <ScoreField
        id="domain-score"
        label={t('picture.domain.score')}
        hint={t('picture.domain.score.hint')}
        marker={t('plan.optional')}
        value={score}
        error={form.error('/content/score')}
        onChange={(value) => form.set('score', value)}
      />
      <AudienceField
        table={table}
        id="domain-audience"
        saidBy={me}
        value={hearing}
        error={form.error('/audience')}
        onChange={(value) => form.set('hearing', value)}
      />
    </FormSheet>
  )
}
