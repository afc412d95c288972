import type { Change, Repeats } from '../calendar/names.ts'
import { occurrencesOf } from '../calendar/occurrences.ts'
import { addDays } from '../shared/dates.ts'

/** When an appointment of another calendar is, as a visit says it: in days and clock times of the Netherlands. */
export interface When {
  onDate: string
  from: string | null
  until: string | null
  nights: number
  repeats: Repeats | null
  changes: Change[]
  /** The last day up to which it was taken over, of what goes on after it by another clock than ours. */
  cut: string | null
}

/**
 * What of an appointment does not go along as it is: the rule (each time then stands by itself), some times that do not fit the rest (they
 * stand by themselves), the clock of another country or too much that is otherwise (it goes along up to a day), other words at some times,
 * seconds, and what lasts too long.
 */
export const leftCodes = ['rule', 'apart', 'clock', 'many', 'words', 'seconds', 'long'] as const
export type Left = (typeof leftCodes)[number]

/** So far ahead one's own appointments are shown. */
export const COMING_DAYS = 56
/** So far ahead it is compared when they are: less than is known of a calendar, so that nothing is gone because it is far. */
export const FAR_DAYS = 390
/** So many are shown at once. */
export const MOST_SHOWN = 300
/** So many times that are otherwise go along with what repeats; what has more goes along up to there. */
export const MOST_CHANGES = 200

/** One time that it is, named by the day on which it would be by its rule. */
export interface Time {
  original: string
  day: string
  from: string | null
  until: string | null
  lastDay: string
}

/** Every time that it really is, from a day up to another. */
export function timesOf(when: When, from: string, to: string): Time[] {
  const { onDate, cut: _, ...content } = when
  const visit = { id: '', state: 'planned', onDate, content: { ...content, place: 'home' as const } }
  return occurrencesOf(visit, from, to)
    .filter(({ cancelled }) => !cancelled)
    .map(({ original, day, from, until, lastDay }) => ({ original, day, from, until, lastDay }))
}

/** What became of one time: it moved, it is not there any more, or it is new. */
export interface Difference {
  was: Time | null
  now: Time | null
}
const same = (a: Time, b: Time) =>
  a.day === b.day && a.from === b.from && a.until === b.until && a.lastDay === b.lastDay

/** What is otherwise than it was, from a day on; nothing when both are at the same moments. `now` is null when it is gone. */
export function differences(was: When, now: When | null, today: string, days: number): Difference[] {
  if (!was.repeats && !now?.repeats) {
    // Once: however far it went. What was over already stays as it was.
    const [one, two] = [timesOf(was, was.onDate, was.onDate)[0]!, now && timesOf(now, now.onDate, now.onDate)[0]]
    return one.lastDay < today || (two && same(one, two)) ? [] : [{ was: one, now: two ?? null }]
  }
  const to = [addDays(today, days), was.cut, now?.cut].filter((day) => day != null).sort()[0]!
  const before = timesOf(was, today, to)
  const after = now ? timesOf(now, today, to) : []
  // What is at the same moment is the same, whatever it is called; what is left belongs together by its day.
  const gone = before.filter((one) => !after.some((two) => same(one, two)))
  const come = after.filter((one) => !before.some((two) => same(one, two)))
  const paired = gone.map((one): Difference => {
    const to = come.find((two) => two.original === one.original)
    return { was: one, now: to ?? null }
  })
  const added = come.filter((two) => !paired.some(({ now }) => now === two))
  const moment = ({ was, now }: Difference) => `${(was ?? now)!.day} ${(was ?? now)!.from ?? ''}`
  return [...paired, ...added.map((now) => ({ was: null, now }))].sort((a, b) => moment(a).localeCompare(moment(b)))
}
