import { addDays } from '../shared/dates.ts'
import { holidaysOf } from './holidays.ts'

const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()

/** The days that art. 3 of the Algemene termijnenwet names: public holidays, Good Friday and 5 May among them. */
export const publicHolidays = (year: number): string[] =>
  holidaysOf(year).flatMap(({ day, inLaw }) => (inLaw ? [day] : []))

/** Whether a legal term may end on this day: not on a Saturday, a Sunday or a public holiday. */
export const isWorkingDay = (day: string): boolean =>
  weekday(day) !== 0 && weekday(day) !== 6 && !publicHolidays(Number(day.slice(0, 4))).includes(day)

/** Algemene termijnenwet art. 1: a legal term that ends on such a day goes on until the next working day. */
export function nextWorkingDay(day: string): string {
  let end = day
  while (!isWorkingDay(end)) end = addDays(end, 1)
  return end
}

/**
 * Whether the Algemene termijnenwet lengthens a term: one of a law, of at most twelve weeks, three months or ninety days, that takes nobody's
 * freedom (art. 4). What people agree on, and the day of an order, end on the day they say; a term of European law has rules of its own.
 */
export const isLengthened = (term: { days?: number; weeks?: number; months?: number; freedom?: boolean }): boolean =>
  !term.freedom && (term.days ?? 0) <= 90 && (term.weeks ?? 0) <= 12 && (term.months ?? 0) <= 3
