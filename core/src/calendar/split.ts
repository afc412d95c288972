import { addDays } from '../shared/dates.ts'
import type { Change, Repeats } from './names.ts'
import { weekdays } from './names.ts'
import { daysOf } from './repeats.ts'

interface Rule {
  onDate: string
  repeats: Repeats | null
  changes: readonly Change[]
}

const DAY_MS = 86_400_000
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY_MS
const weekdayOf = (day: string) => weekdays[(((Date.parse(day) / DAY_MS + 3) % 7) + 7) % 7]!

/**
 * What repeats, in two: the times before `at`, and `at` with all after it. Nothing else changes: each time belongs to the part in which
 * it was by its rule, also when it was moved past the border. `at` is one of its days.
 */
export function splitAt({ onDate, repeats, changes }: Rule, at: string): { before: Rule; after: Rule } {
  return {
    before: {
      onDate,
      repeats: repeats && { ...repeats, until: addDays(at, -1) },
      changes: changes.filter(({ day }) => day < at),
    },
    after: { onDate: at, repeats, changes: changes.filter(({ day }) => day >= at) },
  }
}

/** The rule when the time of `from` goes to `to`: every other day of the week stays, in a month it is as many-eth as the new day is. */
export function movedRule(repeats: Repeats | null, from: string, to: string): Repeats | null {
  if (!repeats || from === to || repeats.days.length === 0) return repeats
  const days = new Set(repeats.days.map((day) => (day === weekdayOf(from) ? weekdayOf(to) : day)))
  const nth = Math.ceil(Number(to.slice(8)) / 7) as 1 | 2 | 3 | 4 | 5
  return {
    ...repeats,
    days: weekdays.filter((day) => days.has(day)),
    nth: repeats.every === 'month' && repeats.nth !== null && repeats.nth > 0 ? nth : repeats.nth,
  }
}

/**
 * What was otherwise some times, after the whole went from day `from` to day `to`: it goes along by as many days. What then is of no
 * day of the new rule is left out: there is no such time any more.
 */
export function movedChanges({ onDate, repeats, changes }: Rule, from: string, to: string): Change[] {
  const gone = daysBetween(from, to)
  return changes
    .map((change) => ({ ...change, day: addDays(change.day, gone) }))
    .filter(({ day }) => daysOf(onDate, repeats, day, day).length > 0)
    .map((change) => (change.toDay === change.day ? { ...change, toDay: null } : change))
}

/** The first day on which it happens: who says "from Monday on, each Tuesday" means Tuesday. */
export const firstOf = (onDate: string, repeats: Repeats | null): string =>
  daysOf(onDate, repeats, onDate, addDays(onDate, 800))[0] ?? onDate
