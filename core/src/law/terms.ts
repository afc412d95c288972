import { addDays } from '../shared/dates.ts'
import { isLengthened, nextWorkingDay } from './working-days.ts'

/**
 * Terms of the law around a family's own plan, as settings (domain 1.3 and 3.16). They bind helpers, never the family: they
 * are shown as days, and nothing in this product closes because one has passed.
 */
export const terms = {
  /** "Binnen een redelijke termijn": no number of days in the law, so none here; family and helper agree on a day. */
  'own-plan-offer': { days: null, law: 'Jeugdwet 4.1.2' },
  /** A plan is established, from when it is clear that no own plan is made. */
  'plan-established': { days: 42, law: 'Jeugdwet 4.1.3 lid 5' },
  /** It is written down, from when the youth, one of the parents or the helper wants that. */
  'plan-in-writing': { days: 14, law: 'Jeugdwet 4.1.3 lid 4' },
} as const
export type TermName = keyof typeof terms

/** The last day of a term that begins on a day; null when the law gives no number of days. */
export function termEnd(name: TermName, from: string): string | null {
  const { days } = terms[name]
  if (days === null) return null
  const end = addDays(from, days)
  return isLengthened({ days }) ? nextWorkingDay(end) : end
}

/** The reasons for which an own plan may be skipped, and no others (Jeugdwet 4.1.2; domain 1.3). */
export const skipReasons = ['not-wanted', 'threat', 'harm'] as const
