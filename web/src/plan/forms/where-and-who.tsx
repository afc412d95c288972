import type { Form } from '../../lib/form.tsx'
import { PeopleField } from '../../lib/items/fields/people-field.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useText } from '../../lib/text.tsx'
import { TextField } from '../../ui/text-field.tsx'

interface Values {
  place: string
  persons: string[]
}
interface Props<V extends Values> {
  /** Before the ids of the fields. */
  id: string
  table: Table
  form: Pick<Form<V>, 'values' | 'set' | 'error'>
  labels: { place: string; hint?: string; who: string }
}

/** Where people come together, and who surely must be there: of a talk and of looking back. */
export function WhereAndWho<V extends Values>({ id, table, form: given, labels }: Props<V>) {
  const t = useText()
  const form = given as unknown as Form<Values>
  return (
    <>
      <TextField
        id={`${id}-place`}
        label={labels.place}
        {...(labels.hint && { hint: labels.hint })}
        marker={t('plan.optional')}
        value={form.values.place}
        error={form.error('/content/place')}
        onChange={(event) => form.set('place', event.target.value)}
      />
      <PeopleField
        id={`${id}-who`}
        label={labels.who}
        marker={t('plan.optional')}
        people={table.plan.persons.filter((person) => person.atTable || person.kind === 'family')}
        me={table.me?.id}
        value={form.values.persons}
        onChange={(ids) => form.set('persons', ids)}
      />
    </>
  )
}
