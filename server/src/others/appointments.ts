import { createHmac } from 'node:crypto'
import { clockAt } from '@keukentafel/core/calendar/moment.ts'
import { COMING_DAYS, type Left, type When } from '@keukentafel/core/others/appointment.ts'
import { HORIZON_DAYS } from '@keukentafel/core/others/names.ts'
import { ownLines, type RawComponent, split } from '@keukentafel/core/others/split.ts'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import type ICAL from 'ical.js'
import { isOff } from './expand.ts'
import { type Group, groupsOf } from './read-calendar.ts'
import { type Part, seriesOf } from './series.ts'
import { comesBack, instantOf, type SourceTime, timesOfGroup } from './times.ts'

/** An appointment of another calendar as it can be taken to a table: once, or with how it comes back. */
export interface Appointment {
  /** A keyed hash of its UID; of one time of what comes back with which time, after a dot. */
  key: string
  title: string
  where: string
  when: When
  left: Left[]
}

const textOf = (event: ICAL.Component, name: string) => String(event.getFirstPropertyValue(name) ?? '').trim()
const dayOf = (time: ICAL.Time) =>
  `${String(time.year).padStart(4, '0')}-${String(time.month).padStart(2, '0')}-${String(time.day).padStart(2, '0')}`
const DAY_MS = 86_400_000
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY_MS
const MOST_NIGHTS = 31

/** A time by our clock. */
function partOf({ original, start, end, event, kind }: SourceTime): Part & { left: Left[] } {
  const left: Left[] = []
  const [first, clock] = start.isDate ? [dayOf(start), null] : clockAt(instantOf(start)).split(' ')
  let [last, until] = start.isDate ? [addDays(dayOf(end), -1), null] : clockAt(instantOf(end)).split(' ')
  if (!start.isDate && (start.second !== 0 || end.second !== 0)) left.push('seconds')
  const [day, from] = [first!, clock ?? null]
  // No end, one before its begin, or in the hour that comes twice.
  if (last! < day || (last === day && from !== null && until! <= from)) [last, until] = [day, null]
  let nights = daysBetween(day, last!)
  if (nights > MOST_NIGHTS) {
    nights = MOST_NIGHTS
    left.push('long')
  }
  const [by, byClock] = original.isDate ? [dayOf(original), null] : clockAt(instantOf(original)).split(' ')
  const name = original.isDate ? dayOf(original) : new Date(instantOf(original)).toISOString()
  return {
    name,
    original: by!,
    originalFrom: byClock ?? null,
    day,
    from,
    until: until ?? null,
    nights,
    event,
    kind,
    left,
  }
}

const once = ({ day, from, until, nights }: Part): When => ({
  ...{ onDate: day, from, until, nights },
  ...{ repeats: null, changes: [], cut: null },
})

/** Which appointments are asked: those that come in the weeks after a day, or all that are not over; and with what their names are hashed. */
export interface Asked {
  from: string
  all?: boolean
  hash: string
}

/** The appointments of one UID from a day on: what comes back as one, and each time of it that does not fit the rest by itself. */
export function appointmentsOf(name: string, group: Group, { from, all }: Asked): Appointment[] {
  const until = Date.parse(`${addDays(from, HORIZON_DAYS)}T00:00:00Z`)
  const { times } = timesOfGroup(group, until)
  const parts = times.filter(({ event }) => !isOff(event)).map(partOf)
  const masters = group.filter(({ event }) => !event.hasProperty('recurrence-id')).map(({ event }) => event)
  const [master] = masters
  const said = (event: ICAL.Component) => ({ title: textOf(event, 'summary'), where: textOf(event, 'location') })
  const shown = (part: Part) =>
    all || (addDays(part.day, part.nights) >= from && part.day <= addDays(from, COMING_DAYS))
  const single = master && masters.length === 1 && !comesBack(master)
  const series =
    master && masters.length === 1 && !single && !isOff(master)
      ? seriesOf(master, parts, from, addDays(from, HORIZON_DAYS - 2))
      : null
  const apart = parts.filter((part) => !series?.taken.has(part)).filter(shown)
  const alone = apart.map((part): Appointment => {
    const left = [...(single || series ? [] : (['rule'] as const)), ...part.left]
    return { key: single ? name : `${name}.${part.name}`, ...said(part.event), when: once(part), left }
  })
  // What comes back and is not seen in these weeks is not shown either.
  if (!master || !series || ![...series.taken].some(shown)) return alone
  const left = new Set([...series.left, ...parts.filter((part) => series.taken.has(part)).flatMap((part) => part.left)])
  if (apart.length > 0) left.add('apart')
  return [{ key: name, ...said(master), when: series.when, left: [...left] }, ...alone]
}

// What can begin from that day on, without understanding it: the rest need not be read (a calendar of ten years is mostly over).
function mayCome(component: RawComponent, from: string, until: string): boolean {
  const own = ownLines(component)
  if (own.some(({ name }) => name === 'RRULE' || name === 'RDATE' || name === 'RECURRENCE-ID' || name === 'DURATION'))
    return true
  const days = own.flatMap(({ name, line }) =>
    name === 'DTSTART' || name === 'DTEND' ? (/:(\d{8})/.exec(line.text)?.[1] ?? '00000000') : [],
  )
  const [first, last] = [addDays(from, -2), addDays(until, 2)].map((day) => day.replaceAll('-', ''))
  return days.some((day) => day >= first!) && days.some((day) => day <= last!)
}

/** The appointments of a calendar, in order. What cannot be read of it was named when it came in. */
export function appointmentsIn(text: string, asked: Asked): Appointment[] {
  const { components } = split(text)
  const until = addDays(asked.from, COMING_DAYS)
  const some = components.filter((one) => one.name === 'VTIMEZONE' || asked.all || mayCome(one, asked.from, until))
  const found: Appointment[] = []
  for (const [uid, group] of groupsOf(some, []).groups) {
    const name = createHmac('sha256', asked.hash).update(uid).digest('base64url').slice(0, 22)
    try {
      found.push(...appointmentsOf(name, group, asked))
    } catch {
      // One that cannot be worked out: it was named when it came in.
    }
  }
  const moment = ({ when }: Appointment) => `${when.onDate} ${when.from ?? ''}`
  return found.sort((a, b) => moment(a).localeCompare(moment(b)))
}
