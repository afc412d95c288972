import { useDates } from '../../lib/dates.ts'
import { href } from '../../lib/paths.ts'
import { PersonFace } from '../../lib/people.tsx'
import type { PlanPerson } from '../../lib/query.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { useVisitWhen } from '../../lib/visit-when.ts'
import { DayEntry } from '../../ui/day-strip.tsx'
import type { StepEntry, TalkEntry, VisitTime } from '../week.ts'

import '../calendar.css'

type Persons = ReadonlyMap<string, PlanPerson>

const face = (ids: readonly string[], persons: Persons) => {
  const first = ids.map((id) => persons.get(id)).find((person) => person !== undefined)
  return first && <PersonFace person={first} size={40} />
}

/** The page of this one time. */
export const visitHref = (familyId: string, { item, at }: Pick<VisitTime, 'item' | 'at'>) =>
  `${href('/t/:familyId/week', { familyId })}?bezoek=${item.id}${item.content.repeats ? `&keer=${at.original}` : ''}`

/** Somebody comes, or is called: when, where, who; crossed out when it does not go on. */
export function VisitEntryLine({ familyId, visit, persons }: { familyId: string; visit: VisitTime; persons: Persons }) {
  const when = useVisitWhen()
  const { item, at } = visit
  const { what, visitors } = item.content
  const note = when.note(visit)
  const link = (
    <Link to={visitHref(familyId, visit)} dir="auto">
      {what}
    </Link>
  )
  return (
    <DayEntry face={face(visitors, persons)} time={at.cancelled ? <s>{when.short(visit)}</s> : when.short(visit)}>
      {at.cancelled ? <s>{link}</s> : link}
      {note && (
        <p className="calendar-note" dir="auto">
          {note}
        </p>
      )}
    </DayEntry>
  )
}

/** A talk at the table: when, what about; the page of it says the rest. */
export function TalkEntryLine({ familyId, talk, persons }: { familyId: string; talk: TalkEntry; persons: Persons }) {
  const t = useText()
  const dates = useDates()
  const { text, time } = talk.item.content
  return (
    <DayEntry
      face={face([talk.item.saidBy], persons)}
      time={time ? t('calendar.talk.at', { time: dates.time(time) }) : t('calendar.talk')}
    >
      <Link to={href('/t/:familyId/gesprek/:itemId', { familyId, itemId: talk.item.id })} dir="auto">
        {text}
      </Link>
    </DayEntry>
  )
}

/** A step that is due on this day: what somebody will do. */
export function StepEntryLine({ familyId, step, persons }: { familyId: string; step: StepEntry; persons: Persons }) {
  const t = useText()
  const dates = useDates()
  const { time, what, doers } = step.item.content
  const state =
    step.item.state === 'done'
      ? t('calendar.step.done')
      : step.item.state === 'stuck'
        ? t('calendar.step.stuck')
        : undefined
  return (
    <DayEntry
      face={face(doers, persons)}
      time={[time && dates.time(time), state].filter(Boolean).join(' ') || undefined}
    >
      <Link to={href('/t/:familyId/plan/stap/:itemId', { familyId, itemId: step.item.id })} dir="auto">
        {what}
      </Link>
    </DayEntry>
  )
}
