import type { ReadFault } from '@keukentafel/core/others/names.ts'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import type ICAL from 'ical.js'
import type { Group } from './read-calendar.ts'
import { instantOf, timesOfGroup } from './times.ts'

/** From and until when somebody is not free, as instants. */
export type Busy = readonly [from: number, to: number]

/** Whether it was called off. */
export const isOff = (event: ICAL.Component): boolean =>
  String(event.getFirstPropertyValue('status')).toUpperCase() === 'CANCELLED'
const isFree = (event: ICAL.Component) =>
  isOff(event) || String(event.getFirstPropertyValue('transp')).toUpperCase() === 'TRANSPARENT'

/** When the appointments of one UID keep somebody busy, from one day up to another: the rule, and each time that is otherwise. */
export function busyOf(group: Group, from: string, to: string, faults: ReadFault[]): Busy[] {
  const [first, last] = [Date.parse(`${addDays(from, -1)}T00:00:00Z`), Date.parse(`${addDays(to, 1)}T00:00:00Z`)]
  const line = group[0]!.line
  try {
    const { times, tooMany } = timesOfGroup(group, last)
    if (tooMany) faults.push({ line, code: 'repeat', what: '' })
    return times.flatMap(({ event, start, end }): Busy[] => {
      const [begins, ends] = [instantOf(start), instantOf(end)]
      return !isFree(event) && ends > begins && ends > first && begins < last ? [[begins, ends]] : []
    })
  } catch {
    faults.push({ line, code: 'repeat', what: '' })
    return []
  }
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
