import { addDays, monthsAfter } from '../shared/dates.ts'
import type { Fault } from '../shared/errors.ts'

/**
 * Why a helper may hold back from somebody what was written about them, and no other reason; with the article (domain 3.3, 3.8).
 * The key is stored, the words for people stand in the catalogues.
 */
export const holdingReasons = {
  /** Knowing it now would clearly do serious harm to the person. Only after consulting another helper. */
  'serious-harm': { law: 'Jeugdwet 7.3.2 lid 3; BW 7:448 lid 3' },
  /** It would give away what belongs to the private life of another. */
  'privacy-of-another': { law: 'Jeugdwet 7.3.10; BW 7:456' },
} as const
export type HoldingReason = keyof typeof holdingReasons
export const holdingReasonNames = Object.keys(holdingReasons) as [HoldingReason, ...HoldingReason[]]

/**
 * "As soon as possible" in the law has no number; here it is at most so many months, and who is asked as second person answers
 * within so many days. Settings. The database keeps the same (server/migrations/0014-holding-back.sql).
 */
export const holdingTerms = { mostMonths: 3, answerDays: 14 } as const

/** The last day on which something that is held back today may show itself. */
export const lastDayOf = (today: string): string => monthsAfter(today, holdingTerms.mostMonths)
/** The first day on which the second person can no longer answer. */
export const answerBefore = (today: string): string => addDays(today, holdingTerms.answerDays)

/** What is wrong with the day on which it shows itself. */
export function faultsOfUntil(until: string, today: string): Fault[] {
  if (until <= today) return [{ pointer: '/until', code: 'holding.past' }]
  return until > lastDayOf(today) ? [{ pointer: '/until', code: 'holding.too-long' }] : []
}
