import { decisionWords } from '@keukentafel/core/plan/names.ts'
import { DayField } from '../../lib/items/fields/day-field.tsx'
import { PeopleField } from '../../lib/items/fields/people-field.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { seenVersion, useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useAddItem, useChangeItem } from '../../lib/items/use-writes.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { isoOf } from '../../ui/date-field.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import type { Weighing } from '../select/weighing.ts'
import { contentOf, draftOf } from './decision-draft.ts'
import { OrderFields } from './order-fields.tsx'

const characters = ['voluntary', 'condition', 'order'] as const
const fields = {
  ...Object.fromEntries(decisionWords.map((field) => [`/content/${field}`, `decision-${field}`])),
  '/onDate': 'decision-look-back',
}

interface Props {
  table: Table
  weighing: Weighing
  entry?: Entry<'decision'>
  onDone: () => void
}

/** What is decided; half filled in it is kept as a proposal, and the page says what is missing. */
export function DecisionForm({ table, weighing, entry, onDone }: Props) {
  const t = useText()
  const add = useAddItem(table.plan.family.id)
  const change = useChangeItem(table.plan.family.id)
  const me = table.plan.me.personId
  const form = useKeptForm(`${me}:decision:${entry?.item.id ?? weighing.item.id}`, {
    ...draftOf(entry?.item),
    seen: entry?.item.version ?? 1,
  })
  const { values } = form
  const send = async () => {
    const faults = []
    if (values.text.trim() === '') faults.push({ pointer: '/content/text', detail: t('weighing.error.decision') })
    if (values.character === '') faults.push({ pointer: '/content/character', detail: t('weighing.error.character') })
    if (faults.length > 0) return form.fail(faults)
    const content = contentOf(values)
    const onDate = isoOf(values.lookBack) ?? null
    const { audience, audiencePersons, id: parentId } = weighing.item
    const body = {
      id: values.id,
      kind: 'decision' as const,
      parentId,
      onDate,
      audience,
      audiencePersons: [...audiencePersons],
      content,
    }
    const version = entry ? seenVersion(form, entry.item) : 1
    const sent = await form.submit(() =>
      entry
        ? change({ id: entry.item.id, version }, { content, onDate }, form.keyFor([content, onDate, version]))
        : add(body, form.keyFor(body)),
    )
    if (sent) onDone()
  }
  const area = (field: 'text' | 'mandate' | 'dissent' | 'tell', rows = 2) => (
    <TextArea
      id={`decision-${field}`}
      label={t(`weighing.decision.${field}`)}
      hint={t(`weighing.decision.${field}.hint`)}
      rows={rows}
      value={values[field]}
      error={form.error(`/content/${field}`)}
      onChange={(event) => form.set(field, event.target.value)}
    />
  )
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submit={t('weighing.decision.save')}
      onCancel={onDone}
    >
      {area('text', 3)}
      <ChoiceList
        id="decision-character"
        label={t('weighing.decision.character')}
        error={form.error('/content/character')}
        choices={characters.map((value) => ({
          value,
          label: t(`weighing.character.${value}`),
          hint: t(`weighing.character.${value}.hint`),
        }))}
        value={values.character === '' ? undefined : values.character}
        onChange={(value) => form.set('character', value)}
      />
      <TextField
        id="decision-by"
        label={t('weighing.decision.by')}
        hint={t('weighing.decision.by.hint')}
        value={values.by}
        error={form.error('/content/by')}
        onChange={(event) => form.set('by', event.target.value)}
      />
      {area('mandate')}
      {values.character !== '' && values.character !== 'voluntary' && <OrderFields table={table} form={form} />}
      {area('dissent')}
      <PeopleField
        id="decision-persons"
        label={t('weighing.decision.teller')}
        error={form.error('/content/persons')}
        people={table.plan.persons.filter(({ atTable, kind }) => atTable || kind === 'family')}
        me={me}
        value={values.persons}
        onChange={(ids) => form.set('persons', ids)}
      />
      {area('tell', 3)}
      <DayField
        id="decision-look-back"
        label={t('weighing.decision.look-back')}
        error={form.error('/onDate')}
        today={table.plan.today}
        value={values.lookBack}
        onChange={(value) => form.set('lookBack', value)}
      />
    </FormSheet>
  )
}
