import type { ReadFault } from '@keukentafel/core/others/names.ts'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import ICAL from 'ical.js'
import { ours } from './zones.ts'

/** From and until when somebody is not free, as instants. */
export type Busy = readonly [from: number, to: number]

// A rule that began long ago is walked from there, and one that never comes would be walked for ever.
const MOST_STEPS = 20_000

const instantOf = (time: ICAL.Time): number => {
  const at = time.clone()
  if (at.isDate) {
    at.isDate = false
    at.zone = ours()
  }
  return at.toUnixTime() * 1000
}

const isFree = (event: ICAL.Component) =>
  String(event.getFirstPropertyValue('status')).toUpperCase() === 'CANCELLED' ||
  String(event.getFirstPropertyValue('transp')).toUpperCase() === 'TRANSPARENT'

/** When the appointments of one UID keep somebody busy, from one day up to another: the rule, and each time that is otherwise. */
export function busyOf(
  group: readonly { event: ICAL.Component; line: number }[],
  from: string,
  to: string,
  faults: ReadFault[],
): Busy[] {
  const [first, last] = [Date.parse(`${addDays(from, -1)}T00:00:00Z`), Date.parse(`${addDays(to, 1)}T00:00:00Z`)]
  const busy: Busy[] = []
  const add = (event: ICAL.Component, start: ICAL.Time, end: ICAL.Time) => {
    const [begins, ends] = [instantOf(start), instantOf(end)]
    if (!isFree(event) && ends > begins && ends > first && begins < last) busy.push([begins, ends])
  }
  const masters = group.filter(({ event }) => !event.hasProperty('recurrence-id'))
  const others = group.filter(({ event }) => event.hasProperty('recurrence-id')).map(({ event }) => event)
  for (const { event, line } of masters) {
    try {
      const series = new ICAL.Event(event, { exceptions: masters.length === 1 ? others : [], strictExceptions: false })
      if (!series.isRecurring()) {
        add(event, series.startDate, series.endDate)
        continue
      }
      // Its first time counts too where days are only put in beside it (RFC 5545, 3.8.5.2).
      if (!event.hasProperty('rrule')) add(event, series.startDate, series.endDate)
      const days = series.iterator()
      for (let n = 0; ; n++) {
        const next = days.next()
        if (!next || instantOf(next) > last) break
        if (n === MOST_STEPS) {
          faults.push({ line, code: 'repeat', what: '' })
          break
        }
        const { item, startDate, endDate } = series.getOccurrenceDetails(next)
        add(item.component, startDate, endDate)
      }
    } catch {
      faults.push({ line, code: 'repeat', what: '' })
    }
  }
  // A time that was moved here from a day past the horizon, or of which the rule is not in the file.
  if (masters.length === 0)
    for (const event of others) {
      const one = new ICAL.Event(event)
      add(event, one.startDate, one.endDate)
    }
  return busy
}

const QUARTER = 900_000
/**
 * The same merged and in quarters of an hour, which is all that anybody hears of it (busy_of in 0036-calendars-of-others.sql). So there are never
 * more than there are quarters ahead, however often a file says that something comes back.
 */
export function inQuarters(busy: readonly Busy[]): Busy[] {
  const merged: [number, number][] = []
  for (const [from, to] of [...busy].sort(([a], [b]) => a - b)) {
    const begins = Math.floor(from / QUARTER) * QUARTER
    const ends = Math.ceil(to / QUARTER) * QUARTER
    const last = merged.at(-1)
    if (last && begins <= last[1]) last[1] = Math.max(last[1], ends)
    else merged.push([begins, ends])
  }
  return merged
}
