import { AudienceField, faultsOfHearing, type Hearing } from '../../lib/items/fields/audience-field.tsx'
import { PeopleField } from '../../lib/items/fields/people-field.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useSay } from '../../lib/items/use-say.ts'
import { useText } from '../../lib/text.tsx'
import { TextField } from '../../ui/text-field.tsx'

const fields = {
  '/content/name': 'call-name',
  '/content/persons': 'call-persons',
  '/content': 'call-persons',
  '/content/phone': 'call-phone',
  '/content/text': 'call-text',
  '/content/forPersons': 'call-for',
  '/audience': 'call-audience',
  '/audiencePersons': 'call-audience',
}

/** Whom to call: somebody at this table, or anybody with a number; and who may call them. */
export function CallForm({ table, onDone }: { table: Table; onDone: () => void }) {
  const t = useText()
  const say = useSay(table)
  const me = table.plan.me.personId
  const form = useKeptForm(`${me}:safety-call`, {
    name: '',
    phone: '',
    text: '',
    persons: [] as string[],
    forPersons: [] as string[],
    hearing: { audience: 'circle', audiencePersons: [] } as Hearing,
  })
  const { name, phone, text, persons, forPersons, hearing } = form.values
  const send = async () => {
    const faults = []
    if (name.trim() === '' && persons.length === 0)
      faults.push({ pointer: '/content/name', detail: t('safe-plan.error.whom') })
    if (phone.trim() === '') faults.push({ pointer: '/content/phone', detail: t('safe-plan.error.phone') })
    faults.push(...faultsOfHearing(hearing, t))
    const content = { name: name.trim(), phone: phone.trim(), text: text.trim(), persons, forPersons }
    if (await say(form, faults, 'safety-call', content, hearing)) onDone()
  }
  const line = (field: 'name' | 'phone' | 'text', type: 'text' | 'tel' = 'text') => (
    <TextField
      id={`call-${field}`}
      type={type}
      label={t(`safe-plan.call.${field}`)}
      {...(field === 'text' && { marker: t('plan.optional') })}
      value={form.values[field]}
      error={form.error(`/content/${field}`)}
      onChange={(event) => form.set(field, event.target.value)}
    />
  )
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submit={t('safe-plan.call.save')}
      onCancel={onDone}
    >
      <PeopleField
        id="call-persons"
        label={t('safe-plan.call.persons')}
        marker={t('plan.optional')}
        people={table.plan.persons.filter(({ atTable, id }) => atTable && id !== me)}
        value={persons}
        onChange={(ids) => form.set('persons', ids)}
      />
      {line('name')}
      {line('phone', 'tel')}
      <PeopleField
        id="call-for"
        label={t('safe-plan.call.who')}
        hint={t('safe-plan.call.who.hint')}
        marker={t('plan.optional')}
        people={table.plan.persons.filter(({ kind }) => kind === 'family')}
        me={me}
        value={forPersons}
        onChange={(ids) => form.set('forPersons', ids)}
      />
      {line('text')}
      <AudienceField
        table={table}
        id="call-audience"
        saidBy={me}
        value={hearing}
        error={form.error('/audience')}
        onChange={(value) => form.set('hearing', value)}
      />
    </FormSheet>
  )
}
