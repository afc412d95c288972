import { SayerField } from '../../lib/items/fields/sayer-field.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { ItemOf } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { below, useSay } from '../../lib/items/use-say.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { loads, type Weighing } from '../select/weighing.ts'

type Load = ItemOf<'option'>['content']['load']
const fields = {
  '/saidBy': 'option-sayer',
  '/content/text': 'option-text',
  '/content/load': 'option-load',
  '/content/gives': 'option-gives',
  '/content/costs': 'option-costs',
}

/** Something that could be done, how heavy it is, what it gives and what it costs. */
export function OptionForm({ table, weighing, onDone }: { table: Table; weighing: Weighing; onDone: () => void }) {
  const t = useText()
  const say = useSay(table)
  const me = table.plan.me.personId
  const form = useKeptForm(`${me}:option:${weighing.item.id}`, {
    saidBy: me,
    text: '',
    load: '' as Load | '',
    gives: '',
    costs: '',
  })
  const { saidBy, text, load, gives, costs } = form.values
  const send = async () => {
    const faults = []
    if (text.trim() === '') faults.push({ pointer: '/content/text', detail: t('weighing.error.option') })
    if (load === '') faults.push({ pointer: '/content/load', detail: t('weighing.error.load') })
    if (
      await say(
        form,
        faults,
        'option',
        { text: text.trim(), load: load as Load, gives: gives.trim(), costs: costs.trim() },
        { saidBy, ...below(weighing.item) },
      )
    )
      onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submit={t('weighing.option.save')}
      onCancel={onDone}
    >
      <SayerField
        table={table}
        id="option-sayer"
        value={saidBy}
        error={form.error('/saidBy')}
        onChange={(value) => form.set('saidBy', value)}
      />
      <TextArea
        id="option-text"
        label={t('weighing.option.text')}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
      <ChoiceList
        id="option-load"
        label={t('weighing.option.load')}
        error={form.error('/content/load')}
        choices={loads.map((value) => ({ value, label: t(`weighing.load.${value}`) }))}
        value={load === '' ? undefined : load}
        onChange={(value) => form.set('load', value)}
      />
      <TextArea
        id="option-gives"
        label={t('weighing.option.gives')}
        marker={t('plan.optional')}
        rows={2}
        value={gives}
        onChange={(event) => form.set('gives', event.target.value)}
      />
      <TextArea
        id="option-costs"
        label={t('weighing.option.costs')}
        marker={t('plan.optional')}
        rows={2}
        value={costs}
        onChange={(event) => form.set('costs', event.target.value)}
      />
    </FormSheet>
  )
}
