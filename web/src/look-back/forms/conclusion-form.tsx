import { AudienceField, faultsOfHearing, type Hearing } from '../../lib/items/fields/audience-field.tsx'
import { PeopleField } from '../../lib/items/fields/people-field.tsx'
import { SayerField } from '../../lib/items/fields/sayer-field.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useSay } from '../../lib/items/use-say.ts'
import { useText } from '../../lib/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import type { Outcome } from '../components/conclusions.tsx'

/** What somebody wants to take along, in their own words; others put beside it how they see it. */
export function ConclusionForm({ table, what, onDone }: { table: Table; what: Outcome; onDone: () => void }) {
  const t = useText()
  const say = useSay(table)
  const me = table.plan.me.personId
  const id = `outcome-${what}`
  const form = useKeptForm(`${me}:conclusion:${what}`, {
    saidBy: me,
    text: '',
    persons: [] as string[],
    hearing: { audience: 'circle', audiencePersons: [] } as Hearing,
  })
  const { saidBy, text, persons, hearing } = form.values
  const send = async () => {
    const faults = []
    if (text.trim() === '') faults.push({ pointer: '/content/text', detail: t('look-back.error.text') })
    faults.push(...faultsOfHearing(hearing, t))
    if (
      await say(form, faults, 'conclusion', { what, text, persons }, { saidBy, onDate: table.plan.today, ...hearing })
    )
      onDone()
  }
  const fields = {
    '/content/text': `${id}-text`,
    '/content': `${id}-who`,
    '/saidBy': `${id}-sayer`,
    '/audience': `${id}-audience`,
    '/audiencePersons': `${id}-audience`,
  }
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submit={t('look-back.outcome.save')}
      onCancel={onDone}
    >
      <SayerField
        table={table}
        id={`${id}-sayer`}
        value={saidBy}
        error={form.error('/saidBy')}
        onChange={(value) => form.set('saidBy', value)}
      />
      {what === 'step-back' && (
        <PeopleField
          id={`${id}-who`}
          label={t('look-back.step-back.who')}
          marker={t('plan.optional')}
          people={table.plan.persons.filter((person) => person.atTable && person.kind !== 'family')}
          me={me}
          value={persons}
          onChange={(ids) => form.set('persons', ids)}
        />
      )}
      <TextArea
        id={`${id}-text`}
        label={t(`look-back.outcome.${what}`)}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
      <AudienceField
        table={table}
        id={`${id}-audience`}
        saidBy={saidBy}
        value={hearing}
        error={form.error('/audience')}
        onChange={(value) => form.set('hearing', value)}
      />
    </FormSheet>
  )
}
