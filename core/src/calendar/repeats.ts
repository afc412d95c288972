import { addDays } from '../shared/dates.ts'
import { type Repeats, weekdays } from './names.ts'

// Days are days in the Netherlands and times are what the clock there says, so summer time moves nothing: Tuesday half past three stays
// that. What is worked out here is what RFC 5545 (3.3.10) says of the same rule; compared with a second library in repeats.test.ts.

const DAY_MS = 86_400_000
const numberOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY_MS
const dayOf = (number: number) => new Date(number * DAY_MS).toISOString().slice(0, 10)
/** 0 is Monday. */
const weekdayOf = (day: string) => (((numberOf(day) + 3) % 7) + 7) % 7
const mondayOf = (day: string) => addDays(day, -weekdayOf(day))
const pad = (number: number, length: number) => String(number).padStart(length, '0')
const lastOf = (year: number, month: number) => new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
const write = (year: number, month: number, date: number) => `${pad(year, 4)}-${pad(month + 1, 2)}-${pad(date, 2)}`

/** The days from `from` up to and including `to` on which something happens that is first on `first`. In order, each once. */
export function daysOf(first: string, repeats: Repeats | null | undefined, from: string, to: string): string[] {
  const end = repeats?.until && repeats.until < to ? repeats.until : to
  if (!repeats) return first >= from && first <= to ? [first] : []
  const days: string[] = []
  for (const day of candidates(first, repeats, from < first ? first : from)) {
    if (day > end) break
    if (day >= first && day >= from) days.push(day)
  }
  return days
}

/** The days of the rule in order, from the period in which `from` lies; without end. */
function* candidates(first: string, { every, step, days, nth }: Repeats, from: string): Generator<string> {
  if (every === 'day') {
    const gone = Math.max(0, Math.ceil((numberOf(from) - numberOf(first)) / step))
    for (let n = gone; ; n++) {
      const day = addDays(first, n * step)
      if (days.length === 0 || days.includes(weekdays[weekdayOf(day)]!)) yield day
      if (n - gone > MOST) return
    }
  }
  if (every === 'week') {
    const chosen =
      days.length > 0 ? weekdays.flatMap((name, i) => (days.includes(name) ? [i] : [])) : [weekdayOf(first)]
    const begin = numberOf(mondayOf(first))
    const gone = Math.max(0, Math.floor((numberOf(from) - begin) / (7 * step)))
    for (let n = gone; n - gone <= MOST; n++) for (const i of chosen) yield dayOf(begin + n * step * 7 + i)
    return
  }
  const [year, month, date] = first.split('-').map(Number) as [number, number, number]
  const apart = every === 'year' ? 12 * step : step
  const ahead = (Number(from.slice(0, 4)) - year) * 12 + Number(from.slice(5, 7)) - month
  const gone = Math.max(0, Math.floor(ahead / apart))
  for (let n = gone; n - gone <= MOST; n++) {
    const months = year * 12 + month - 1 + n * apart
    yield* daysInMonth(Math.floor(months / 12), months % 12, date, every === 'month' ? days : [], nth)
  }
}
/** So many periods ahead is looked at, at most: a rule that never comes (the 31st of February) ends. */
const MOST = 1000

// A month without that date has none (RFC 5545: "invalid dates are ignored").
function* daysInMonth(year: number, month: number, date: number, days: Repeats['days'], nth: number | null) {
  const last = lastOf(year, month)
  if (days.length === 0) {
    if (date <= last) yield write(year, month, date)
    return
  }
  const on = (name: (typeof weekdays)[number]) => {
    const firstWeekday = weekdayOf(write(year, month, 1))
    const begin = 1 + ((weekdays.indexOf(name) - firstWeekday + 7) % 7)
    const all = Array.from({ length: 5 }, (_, i) => begin + i * 7).filter((day) => day <= last)
    return nth === null ? all : [nth < 0 ? all.at(nth) : all[nth - 1]].filter((day) => day !== undefined)
  }
  const found = [...new Set(days.flatMap(on))].sort((a, b) => a - b)
  for (const day of found) yield write(year, month, day)
}
