import { instantAt } from '../calendar/moment.ts'
import { occurrencesOf, type Planned } from '../calendar/occurrences.ts'
import { addDays } from '../shared/dates.ts'
import { isPlanned, type NoticeSort, sortOfItem } from './names.ts'

/** From when on something of a day may be told: the morning before, when there is still time to think of it. */
export const dueFor = (day: string): string => instantAt(addDays(day, -1), '08:00')

/** What stands there now, as the one who would be told finds it. */
export interface Found extends Omit<Planned, 'content'> {
  kind: string
  content: Partial<Planned['content']>
  /** It is theirs: their step, a visit to or by them. */
  concerns: boolean
  /** They looked after it was said, or answered. */
  seen: boolean
}

/** The days from `from` up to and including `to` on which something of this has to be thought of. */
export function daysOfPlanned(found: Omit<Found, 'concerns' | 'seen'>, from: string, to: string): string[] {
  if (found.kind === 'step')
    return found.state === 'open' && found.onDate !== null && from <= found.onDate && found.onDate <= to
      ? [found.onDate]
      : []
  return occurrencesOf(found as Planned, from, to)
    .filter(({ cancelled, day }) => !cancelled && day >= from)
    .map(({ day }) => day)
}

/** Whether it is still to be told: the visit is on that day and did not begin, the step is open, what was said is unseen. */
export function isStill(sort: NoticeSort, onDate: string, found: Found, now: string): boolean {
  if (!isPlanned(sort)) return !found.seen && sortOfItem(found.kind, found.state) === sort
  if (!found.concerns || !daysOfPlanned(found, onDate, onDate).includes(onDate)) return false
  const begin =
    found.kind === 'step'
      ? null
      : occurrencesOf(found as Planned, onDate, onDate).find(({ day }) => day === onDate)?.from
  return now < instantAt(begin ? onDate : addDays(onDate, 1), begin ?? '00:00')
}
