import { addDays } from '@keukentafel/core/shared/dates.ts'
import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { Opener } from '../../lib/items/components/opener.tsx'
import { DayField } from '../../lib/items/fields/day-field.tsx'
import { PeopleField } from '../../lib/items/fields/people-field.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { below, useSay } from '../../lib/items/use-say.ts'
import { useChangeItem } from '../../lib/items/use-writes.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { isoOf, partsOf } from '../../ui/date-field.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { add } from '../../ui/pictograms-act.ts'
import { TextField } from '../../ui/text-field.tsx'
import type { Talk } from '../conversation/people.ts'
import { saidIn } from './said.ts'

/** Days after which somebody calls how it goes (domain 1.3: after about four weeks); the family chooses another day. */
const LATER = 28

/** Who calls whom, and when: it stands in the week too. */
export function Calls({ table, talk, open = true }: { table: Table; talk: Talk; open?: boolean }) {
  const t = useText()
  const { calls } = saidIn(table, talk)
  return (
    <Stack gap={4}>
      {calls.length === 0 && <p className="kt-soft">{t('conference.call.none')}</p>}
      <ul className="talk-words">
        {calls.map((entry) => (
          <li key={entry.item.id}>
            <Call table={table} entry={entry} />
          </li>
        ))}
      </ul>
      {open && table.plan.can.add && (
        <Opener label={t('conference.call.add')} icon={<Pictogram of={add} />}>
          {(close) => <CallForm table={table} talk={talk} onDone={close} />}
        </Opener>
      )}
    </Stack>
  )
}

function Call({ table, entry: { item, can } }: { table: Table; entry: Entry<'visit'> }) {
  const t = useText()
  const dates = useDates()
  const change = useChangeItem(table.plan.family.id)
  const off = useAct(() => change(item, { state: 'cancelled' }))
  const names = (ids: readonly string[]) => dates.list(table.people(ids).map(({ callName }) => callName))
  const { visitors, forPersons, from } = item.content
  return (
    <Stack gap={1}>
      <p>
        <b>{t('conference.call.who', { by: names(visitors), whom: names(forPersons) })}</b>
      </p>
      <p>
        {item.onDate && dates.spoken(item.onDate)}
        {from && ` ${t('conversation.at', { time: dates.time(from) })}`}
      </p>
      {can.move && (
        <div className="kt-no-print">
          <Button kind="plain" busy={off.busy} onClick={() => void off.run()}>
            {t('conference.call.off')}
          </Button>
        </div>
      )}
      {off.problem && <ProblemNotice problem={off.problem} onRetry={() => void off.run()} />}
    </Stack>
  )
}

const fields = {
  '/content/visitors': 'call-by',
  '/content': 'call-by',
  '/content/forPersons': 'call-whom',
  '/onDate': 'call-day',
  '/content/from': 'call-time',
}

function CallForm({ table, talk, onDone }: { table: Table; talk: Talk; onDone: () => void }) {
  const t = useText()
  const say = useSay(table)
  const me = table.plan.me.personId
  const form = useKeptForm(`${me}:call:${talk.item.id}`, {
    by: [...(talk.item.content.supporters ?? [])] as string[],
    whom: [] as string[],
    day: partsOf(addDays(table.plan.today, LATER)),
    time: '',
  })
  const { by, whom, day, time } = form.values
  const people = table.plan.persons.filter(({ atTable, kind }) => atTable || kind === 'family')
  const send = async () => {
    const faults = []
    if (by.length === 0) faults.push({ pointer: '/content/visitors', detail: t('conference.call.error.by') })
    if (whom.length === 0) faults.push({ pointer: '/content/forPersons', detail: t('conference.call.error.whom') })
    const onDate = isoOf(day)
    if (!onDate) faults.push({ pointer: '/onDate', detail: t('plan.error.day') })
    if (time === '') faults.push({ pointer: '/content/from', detail: t('conference.call.error.time') })
    const content = { what: t('conference.call.what'), from: time, place: 'phone', visitors: by, forPersons: whom }
    if (await say(form, faults, 'visit', content, { saidBy: me, onDate: onDate ?? null, ...below(talk.item) })) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submit={t('conference.call.save')}
      onCancel={onDone}
    >
      <PeopleField
        id="call-by"
        label={t('conference.call.by')}
        error={form.error('/content/visitors')}
        people={people}
        me={me}
        value={by}
        onChange={(ids) => form.set('by', ids)}
      />
      <PeopleField
        id="call-whom"
        label={t('conference.call.whom')}
        error={form.error('/content/forPersons')}
        people={people.filter(({ kind }) => kind === 'family')}
        me={me}
        value={whom}
        onChange={(ids) => form.set('whom', ids)}
      />
      <DayField
        id="call-day"
        label={t('conference.call.day')}
        hint={t('conference.call.day.hint')}
        error={form.error('/onDate')}
        today={table.plan.today}
        value={day}
        onChange={(value) => form.set('day', value)}
      />
      <TextField
        id="call-time"
        type="time"
        label={t('conference.call.time')}
        value={time}
        error={form.error('/content/from')}
        onChange={(event) => form.set('time', event.target.value)}
      />
    </FormSheet>
  )
}
