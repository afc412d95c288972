import { DayField } from '../../lib/items/fields/day-field.tsx'
import { PeopleField } from '../../lib/items/fields/people-field.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { seenVersion, useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useChangeItem } from '../../lib/items/use-writes.ts'
import { useText } from '../../lib/text.tsx'
import { isoOf, partsOf } from '../../ui/date-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { isConference } from '../conference/said.ts'
import { WhereAndWho } from '../forms/where-and-who.tsx'
import type { Talk } from './people.ts'

const fields = {
  '/onDate': 'settle-day',
  '/content/time': 'settle-time',
  '/content/place': 'settle-place',
  '/content/persons': 'settle-who',
  '/content': 'settle-who',
}

/** When and where, and who surely must be there: the family chooses. */
export function SettleForm({ table, talk, onDone }: { table: Table; talk: Talk; onDone: () => void }) {
  const t = useText()
  const change = useChangeItem(table.plan.family.id)
  const { item } = talk
  const form = useKeptForm(`${table.plan.me.personId}:conversation:${item.id}`, {
    day: partsOf(item.onDate ?? undefined),
    time: item.content.time ?? '',
    place: item.content.place,
    persons: [...item.content.persons] as string[],
    leaders: [...(item.content.supporters ?? [])] as string[],
    seen: item.version,
  })
  const { day, time, place, persons, leaders } = form.values
  const send = async () => {
    const onDate = isoOf(day)
    if (!onDate) return form.fail([{ pointer: '/onDate', detail: t('plan.error.day') }])
    const content = {
      place,
      persons,
      time: time === '' ? null : time,
      ...(isConference(talk) && { supporters: leaders }),
    }
    const body = { onDate, content, ...(item.state === 'asked' && { state: 'planned' }) }
    const version = seenVersion(form, item)
    if (await form.submit(() => change({ id: item.id, version }, body, form.keyFor([body, version])))) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submit={t('conversation.settle.save')}
      onCancel={onDone}
    >
      <DayField
        id="settle-day"
        label={t('conversation.settle.day')}
        error={form.error('/onDate')}
        today={table.plan.today}
        soon
        value={day}
        onChange={(value) => form.set('day', value)}
      />
      <TextField
        id="settle-time"
        type="time"
        label={t('conversation.settle.time')}
        marker={t('plan.optional')}
        value={time}
        error={form.error('/content/time')}
        onChange={(event) => form.set('time', event.target.value)}
      />
      <WhereAndWho
        id="settle"
        table={table}
        form={form}
        labels={{
          place: t('conversation.settle.place'),
          hint: t('conversation.settle.place.hint'),
          who: t('conversation.settle.who'),
        }}
      />
      {isConference(talk) && (
        <PeopleField
          id="settle-lead"
          label={t('conference.lead')}
          hint={t('conference.lead.hint')}
          marker={t('plan.optional')}
          people={table.plan.persons.filter(({ atTable, kind }) => atTable && kind !== 'family')}
          value={leaders}
          onChange={(ids) => form.set('leaders', ids)}
        />
      )}
    </FormSheet>
  )
}
