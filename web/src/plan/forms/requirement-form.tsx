import { isFilled } from '../../lib/day-field.tsx'
import { DayField, noDay } from '../../lib/items/fields/day-field.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { below, useSay } from '../../lib/items/use-say.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { isoOf } from '../../ui/date-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'

const fields = {
  '/content/text': 'law-text',
  '/content/by': 'law-by',
  '/content/basis': 'law-basis',
  '/content/reference': 'law-reference',
  '/content/from': 'law-from',
  '/content/until': 'law-until',
}
type Basis = 'condition' | 'order'

/** Something that is demanded of the family, with by whom and by what right; it stands beside a goal, never as one. */
export function RequirementForm({ table, goal, onDone }: { table: Table; goal: Entry<'goal'>; onDone: () => void }) {
  const t = useText()
  const say = useSay(table)
  const form = useKeptForm(`${table.plan.me.personId}:requirement:${goal.item.id}`, {
    text: '',
    by: '',
    basis: '' as Basis | '',
    reference: '',
    from: noDay,
    until: noDay,
  })
  const { text, by, basis, reference, from, until } = form.values
  const send = async () => {
    const faults = []
    const need = (field: string, filled: boolean) =>
      !filled && faults.push({ pointer: `/content/${field}`, detail: t(`plan.law.error.${field}`) })
    need('text', text.trim() !== '')
    need('by', by.trim() !== '')
    need('basis', basis !== '')
    need('reference', basis !== 'order' || reference.trim() !== '')
    if (isFilled(from) && !isoOf(from)) faults.push({ pointer: '/content/from', detail: t('plan.error.day') })
    if (isFilled(until) && !isoOf(until)) faults.push({ pointer: '/content/until', detail: t('plan.error.day') })
    const content = { text, by, basis, reference, from: isoOf(from) ?? null, until: isoOf(until) ?? null }
    if (await say(form, faults, 'requirement', content, below(goal.item))) onDone()
  }
  const day = (field: 'from' | 'until') => (
    <DayField
      id={`law-${field}`}
      label={t(`plan.law.${field}`)}
      marker={t('plan.optional')}
      error={form.error(`/content/${field}`)}
      today={table.plan.today}
      value={form.values[field]}
      onChange={(value) => form.set(field, value)}
    />
  )
  return (
    <FormSheet form={form} fields={fields} onSubmit={() => void send()} submit={t('plan.law.save')} onCancel={onDone}>
      <Notice>{t('plan.law.explain')}</Notice>
      <ChoiceList
        id="law-basis"
        label={t('plan.law.basis')}
        error={form.error('/content/basis')}
        choices={(['condition', 'order'] as const).map((value) => ({
          value,
          label: t(`plan.law.basis.${value}`),
          hint: t(`plan.law.basis.${value}.hint`),
        }))}
        value={basis || undefined}
        onChange={(value) => form.set('basis', value)}
      />
      <TextField
        id="law-by"
        label={t('plan.law.by')}
        hint={t('plan.law.by.hint')}
        value={by}
        error={form.error('/content/by')}
        onChange={(event) => form.set('by', event.target.value)}
      />
      <TextArea
        id="law-text"
        label={t('plan.law.text')}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
      <TextField
        id="law-reference"
        label={t('plan.law.reference.label')}
        hint={t('plan.law.reference.hint')}
        {...(basis !== 'order' && { marker: t('plan.optional') })}
        value={reference}
        error={form.error('/content/reference')}
        onChange={(event) => form.set('reference', event.target.value)}
      />
      {day('from')}
      {day('until')}
    </FormSheet>
  )
}
