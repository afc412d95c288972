import { monthsAfter } from '../shared/dates.ts'
import type { Fault } from '../shared/errors.ts'

/** Six months unless chosen otherwise (experience A2.6). */
export const usualUntil = (from: string): string => monthsAfter(from, 6)

/** What is wrong with the days: in the past, crossing, or longer than a year (domain 3.4: re-ask after at most a year). */
export function faultsOfTerm(from: string, until: string, today: string): Fault[] {
  if (from < today) return [{ pointer: '/from', code: 'share.past' }]
  if (until <= from) return [{ pointer: '/until', code: 'date.before-begin' }]
  return until > monthsAfter(from, 12) ? [{ pointer: '/until', code: 'share.too-long' }] : []
}
