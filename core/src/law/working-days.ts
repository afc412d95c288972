import { addDays } from '../shared/dates.ts'

/** Easter Sunday of a year (Gregorian, after Meeus). */
export function easter(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return `${year}-${String(Math.floor(f / 31)).padStart(2, '0')}-${String((f % 31) + 1).padStart(2, '0')}`
}

const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()
const kingsDay = (year: number) => (weekday(`${year}-04-27`) === 0 ? `${year}-04-26` : `${year}-04-27`)

/** The days that art. 3 of the Algemene termijnenwet names: public holidays, Good Friday and 5 May among them. */
export function publicHolidays(year: number): string[] {
  const sunday = easter(year)
  const moving = [-2, 1, 39, 50].map((days) => addDays(sunday, days))
  return [`${year}-01-01`, ...moving, kingsDay(year), `${year}-05-05`, `${year}-12-25`, `${year}-12-26`]
}

/** Whether a legal term may end on this day: not on a Saturday, a Sunday or a public holiday. */
export const isWorkingDay = (day: string): boolean =>
  weekday(day) !== 0 && weekday(day) !== 6 && !publicHolidays(Number(day.slice(0, 4))).includes(day)

/** Algemene termijnenwet art. 1: a legal term that ends on such a day goes on until the next working day. */
export function nextWorkingDay(day: string): string {
  let end = day
  while (!isWorkingDay(end)) end = addDays(end, 1)
  return end
}
