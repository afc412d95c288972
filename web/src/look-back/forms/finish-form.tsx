import { nextDay } from '@keukentafel/core/look-back/rounds.ts'
import { newId } from '../../lib/ids.ts'
import { DayField } from '../../lib/items/fields/day-field.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useAddItem, useChangeItem } from '../../lib/items/use-writes.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { isoOf, partsOf } from '../../ui/date-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { plannedDay } from '../select/round.ts'

type Rhythm = 'light' | 'heavy'
const fields = { '/content/rhythm': 'finish-rhythm', '/onDate': 'finish-day', '/content/place': 'finish-place' }

/** The looking back is done: it gets its day, and the next one is planned, in a light or a heavy rhythm. */
export function FinishForm({ table, onDone }: { table: Table; onDone: () => void }) {
  const t = useText()
  const add = useAddItem(table.plan.family.id)
  const change = useChangeItem(table.plan.family.id)
  const { today } = table.plan
  const now = plannedDay(table)?.item
  const form = useKeptForm(`${table.plan.me.personId}:look-back:finish`, {
    rhythm: (now?.content.rhythm ?? '') as Rhythm | '',
    day: partsOf(now?.content.rhythm ? nextDay(now.content.rhythm, today) : undefined),
    place: now?.content.place ?? '',
    heldId: newId(),
  })
  const { rhythm, day, place, id, heldId } = form.values
  const choose = (value: Rhythm) => {
    form.set('rhythm', value)
    form.set('day', partsOf(nextDay(value, today)))
  }
  const send = async () => {
    const onDate = isoOf(day)
    const faults = []
    if (rhythm === '') faults.push({ pointer: '/content/rhythm', detail: t('look-back.error.rhythm') })
    if (!onDate || onDate <= today) faults.push({ pointer: '/onDate', detail: t('look-back.error.day') })
    if (faults.length > 0 || !onDate) return form.fail(faults)
    const common = { kind: 'look-back' as const, parentId: null }
    const persons = [...(now?.content.persons ?? [])]
    const next = { ...common, id, onDate, content: { persons, place, text: '', rhythm } }
    // The next day first: if the line drops in between, the same again does no harm and nothing is closed without a next day.
    const sent = await form.submit(async () => {
      await add(next, form.keyFor(next))
      if (now) return change(now, { state: 'held', onDate: today }, heldId)
      const held = { ...common, id: heldId, state: 'held', onDate: today, content: { persons, place, text: '' } }
      return add(held, heldId)
    })
    if (sent) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submit={t('look-back.finish.save')}
      onCancel={onDone}
    >
      <ChoiceList
        id="finish-rhythm"
        label={t('look-back.rhythm')}
        error={form.error('/content/rhythm')}
        choices={(['light', 'heavy'] as const).map((value) => ({
          value,
          label: t(`look-back.rhythm.${value}`),
          hint: t(`look-back.rhythm.${value}.hint`),
        }))}
        value={rhythm || undefined}
        onChange={choose}
      />
      <DayField
        id="finish-day"
        label={t('look-back.next.day')}
        error={form.error('/onDate')}
        today={today}
        value={day}
        onChange={(value) => form.set('day', value)}
      />
      <TextField
        id="finish-place"
        label={t('look-back.next.place')}
        marker={t('plan.optional')}
        value={place}
        error={form.error('/content/place')}
        onChange={(event) => form.set('place', event.target.value)}
      />
    </FormSheet>
  )
}
