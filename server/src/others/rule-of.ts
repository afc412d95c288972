import { type Repeats, type Weekday, weekdays } from '@keukentafel/core/calendar/names.ts'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import type ICAL from 'ical.js'

const every = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const
const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const DAY_MS = 86_400_000
const weekdayOf = (day: string) => (((Date.parse(day) / DAY_MS + 3) % 7) + 7) % 7

/**
 * The rule of an appointment as we say it, without its end; null when we cannot: more than once a day, the last working day of the month, two
 * dates a month. `start` is its first time by its own clock, and `ahead` by how many days ours shows another day then.
 */
export function ruleOf(rule: ICAL.Recur, start: ICAL.Time, ahead: number): Repeats | null {
  const often = every[rule.freq as keyof typeof every]
  const step = rule.interval || 1
  const { BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS, ...more } = rule.parts as Record<string, (string | number)[]>
  if (!often || step > 99 || Object.values(more).some((part) => part.length > 0)) return null
  const plain = { every: often, step, days: [] as Weekday[], nth: null, until: null }
  const own = (part: (string | number)[] | undefined, value: number) =>
    !part || (part.length === 1 && Number(part[0]) === value)
  if (often === 'year') {
    // The day of the year on which it began, said or not.
    if (BYDAY || BYSETPOS || ahead !== 0 || !own(BYMONTH, start.month) || !own(BYMONTHDAY, start.day)) return null
    return plain
  }
  if (BYMONTH) return null
  const said = (BYDAY ?? []).map((day) => /^([+-]?\d+)?([A-Z]{2})$/.exec(String(day)))
  if (said.some((one) => !one)) return null
  const days = said.map((one) => weekdays[(codes.indexOf(one![2]!) + ahead + 7) % 7]!)
  const inOrder = weekdays.filter((day) => days.includes(day))
  const numbers = [...new Set(said.map((one) => (one![1] ? Number(one![1]) : null)))]
  if (often === 'month') {
    if (ahead !== 0 || numbers.length > 1) return null
    if (!BYDAY) return !BYSETPOS && own(BYMONTHDAY, start.day) ? plain : null
    if (BYMONTHDAY) return null
    const nth = BYSETPOS
      ? inOrder.length === 1 && BYSETPOS.length === 1 && numbers[0] === null
        ? Number(BYSETPOS[0])
        : 0
      : numbers[0]!
    if (nth !== null && ![1, 2, 3, 4, 5, -1].includes(nth)) return null
    return { ...plain, days: inOrder, nth }
  }
  if (BYMONTHDAY || BYSETPOS || numbers.some((number) => number !== null)) return null
  if (often === 'week' && inOrder.length === 0) {
    const day = addDays(
      `${start.year}-${String(start.month).padStart(2, '0')}-${String(start.day).padStart(2, '0')}`,
      ahead,
    )
    return { ...plain, days: [weekdays[weekdayOf(day)]!] }
  }
  return { ...plain, days: inOrder }
}
