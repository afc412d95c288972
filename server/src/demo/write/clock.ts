import { dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import type { When } from '../story/days.ts'
import { numberOf } from './ids.ts'

const MINUTE = 60_000

/** Turns days of a story into dates and moments, seen from one moment. */
export interface Clock {
  now: Date
  today: string
  day(when: When): string
  /** A moment of that day between breakfast and bedtime, the same for the same names. */
  moment(when: When, ...names: string[]): Date
  isPast(moment: Date): boolean
}

/** The clock of a story that is set down at `now`. */
export function clockAt(now: Date): Clock {
  const today = dayInAmsterdam(now.toISOString())
  return {
    now,
    today,
    day: (when) => when(today),
    moment: (when, ...names) =>
      new Date(
        Date.parse(`${when(today)}T07:00:00Z`) +
          numberOf(12 * 60, ...names) * MINUTE +
          numberOf(MINUTE, ...names, 'seconds'),
      ),
    isPast: (moment) => moment.getTime() < now.getTime(),
  }
}

export const dayOf = (moment: Date): string => dayInAmsterdam(moment.toISOString())

/** The moment itself, or a few minutes after another of the same day: an answer is never earlier than what it answers. */
export function notBefore(moment: Date, earlier: Date): Date {
  return moment > earlier || dayOf(moment) !== dayOf(earlier) ? moment : new Date(earlier.getTime() + 3 * MINUTE)
}
