import { measureNames, measures } from '@keukentafel/core/law/measure-terms.ts'
import type { Form } from '../../lib/form.tsx'
import { DayField } from '../../lib/items/fields/day-field.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Stack } from '../../ui/layout.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import type { DecisionDraft } from './decision-draft.ts'

/** What a condition or an order asks besides: its ground, its end, why lighter was not enough, and first of all the way home. */
export function OrderFields({
  table,
  form,
}: {
  table: Table
  form: Pick<Form<DecisionDraft>, 'values' | 'set' | 'error'>
}) {
  const t = useText()
  const { values } = form
  const isOrder = values.character === 'order'
  const area = (field: 'wayHome' | 'tried' | 'contact') => (
    <TextArea
      id={`decision-${field}`}
      label={t(`weighing.decision.${field}`)}
      hint={t(`weighing.decision.${field}.hint`)}
      rows={3}
      value={values[field]}
      error={form.error(`/content/${field}`)}
      onChange={(event) => form.set(field, event.target.value)}
    />
  )
  const line = (field: 'orderNumber' | 'ground') => (
    <TextField
      id={`decision-${field}`}
      label={t(`weighing.decision.${field}`)}
      hint={t(`weighing.decision.${field}.hint`)}
      value={values[field]}
      error={form.error(`/content/${field}`)}
      onChange={(event) => form.set(field, event.target.value)}
    />
  )
  const day = (field: 'orderedOn' | 'from' | 'until') => (
    <DayField
      id={`decision-${field}`}
      label={t(`weighing.decision.${field}`)}
      error={form.error(`/content/${field}`)}
      today={table.plan.today}
      value={values[field]}
      onChange={(value) => form.set(field, value)}
    />
  )
  return (
    <fieldset className={`weighing-order weighing-order--${values.character}`}>
      <legend>{t(`weighing.order.${isOrder ? 'order' : 'condition'}`)}</legend>
      <Stack gap={5}>
        {isOrder && (
          <ChoiceList
            id="decision-measure"
            label={t('weighing.decision.measure')}
            error={form.error('/content/measure')}
            choices={measureNames.map((value) => ({
              value,
              label: t(`weighing.measure.${value}`),
              hint: measures[value].law,
            }))}
            value={values.measure === '' ? undefined : values.measure}
            onChange={(value) => form.set('measure', value)}
          />
        )}
        {isOrder && line('orderNumber')}
        {isOrder && day('orderedOn')}
        {line('ground')}
        {day('from')}
        {day('until')}
        {area('wayHome')}
        {values.measure !== '' && measures[values.measure].away && area('contact')}
        {area('tried')}
      </Stack>
    </fieldset>
  )
}
