import { addDays, dayInAmsterdam, monthsAfter } from '../shared/dates.ts'

/**
 * How long what is here is kept, as settings (domain 3.9, 3.16). The regime is that of the work of who wrote it; from the family
 * itself nothing is asked, and they choose. Future law is a change of these lines.
 */
export const regimes = ['youth-help', 'medical', 'social-support', 'own-words', 'network', 'work-notes'] as const
export type Regime = (typeof regimes)[number]

interface Term {
  /** Whole years; null: as long as who said it wants. */
  years: number | null
  /** `last-change`: from the last change in this file; `made`: from when each thing was made. */
  from: 'last-change' | 'made'
  law: string
}
export const retention: Readonly<Record<Regime, Term>> = {
  'youth-help': { years: 20, from: 'last-change', law: 'Jeugdwet 7.3.8 lid 3 (20 years since 1-1-2020)' },
  medical: { years: 20, from: 'last-change', law: 'BW 7:454 lid 3' },
  'social-support': { years: 15, from: 'made', law: 'Wmo 2015 5.3.4 lid 1' },
  'own-words': { years: null, from: 'last-change', law: 'AVG 2 lid 2 c; the family owns the plan (mission P3)' },
  'work-notes': {
    years: 1,
    from: 'last-change',
    law: 'own working notes are no file and do not become one: short, set by policy (domain 2.4, 3.9)',
  },
  network: { years: null, from: 'last-change', law: 'AVG 2 lid 2 c; no duty of a file (domain 3.1)' },
}
/** The regimes of the work of an organisation. Who helps without one has the first. */
export const organisationRegimes = ['youth-help', 'medical', 'social-support'] as const satisfies readonly Regime[]
export type OrganisationRegime = (typeof organisationRegimes)[number]

/**
 * The logs of who looked are kept so long, and at least five years (NEN 7513). They hold ids and no words; each night what is older goes, also
 * of a plan that goes on, unless something is held.
 */
export const logYears = { years: 5, law: 'NEN 7513' } as const

/** After how many years since the last change somebody may choose that their own words go by themselves. */
export const ownTerms = [1, 2, 5, 10] as const
export type OwnTerm = (typeof ownTerms)[number]

/** So many days before it is destroyed it is said, to who said it and to whom it is about. */
export const NOTICE_DAYS = 30

/** The day on which an own working note goes, when it is not changed any more: its term and the days in which that is said. */
export function noteGoes(changedAt: string): string {
  const day = dayInAmsterdam(changedAt)
  return addDays(monthsAfter(day, (retention['work-notes'].years ?? 0) * 12), NOTICE_DAYS)
}

/** How long every party has to take its copy when a plan ends, in days; then all of it goes. */
export const END_DAYS = 60
