import { DayField } from '../../lib/items/fields/day-field.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { seenVersion, useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useAddItem, useChangeItem } from '../../lib/items/use-writes.ts'
import { useText } from '../../lib/text.tsx'
import { isoOf, partsOf } from '../../ui/date-field.tsx'
import { WhereAndWho } from './where-and-who.tsx'

const fields = {
  '/onDate': 'look-back-day',
  '/content/place': 'look-back-place',
  '/content/persons': 'look-back-who',
  '/content': 'look-back-who',
}

/** When everybody looks back, where, and who surely must be there. */
export function LookBackForm({
  table,
  entry,
  onDone,
}: {
  table: Table
  entry?: Entry<'look-back'>
  onDone: () => void
}) {
  const t = useText()
  const add = useAddItem(table.plan.family.id)
  const change = useChangeItem(table.plan.family.id)
  const form = useKeptForm(`${table.plan.me.personId}:look-back:${entry?.item.id ?? 'new'}`, {
    day: partsOf(entry?.item.onDate ?? undefined),
    place: entry?.item.content.place ?? '',
    persons: [...(entry?.item.content.persons ?? [])] as string[],
    seen: entry?.item.version ?? 0,
  })
  const { day, place, persons } = form.values
  const send = async () => {
    const onDate = isoOf(day)
    if (!onDate) return form.fail([{ pointer: '/onDate', detail: t('plan.error.day') }])
    const content = { place, persons }
    const body = { id: form.values.id, kind: 'look-back' as const, parentId: null, onDate, content }
    const version = entry ? seenVersion(form, entry.item) : 0
    const sent = await form.submit(() =>
      entry
        ? change({ id: entry.item.id, version }, { onDate, content }, form.keyFor([onDate, content, version]))
        : add(body, form.keyFor(body)),
    )
    if (sent) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submit={t('plan.look-back.save')}
      onCancel={onDone}
    >
      <DayField
        id="look-back-day"
        label={t('plan.look-back.day')}
        error={form.error('/onDate')}
        today={table.plan.today}
        value={day}
        onChange={(value) => form.set('day', value)}
      />
      <WhereAndWho
        id="look-back"
        table={table}
        form={form}
        labels={{ place: t('plan.look-back.place'), who: t('plan.look-back.who') }}
      />
    </FormSheet>
  )
}
