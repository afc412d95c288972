import { addDays, ageOn, monthsAfter } from '../shared/dates.ts'
import type { Fault } from '../shared/errors.ts'
import { ages } from './ages.ts'
import type { Represented } from './consent.ts'

// That somebody cannot weigh a decision (BW 7:465 lid 3; Jeugdwet 7.3.15; the step plan of the KNMG; domain 3.3). In prose: capacity is
// presumed from 12. Not having it is never somebody's property: it is about one decision, in own words of who gives the help, seen by a
// second professional, and ends on a day. Below 12 there is no own yes that could be taken over.

/** Looked at again within so many months; a setting. The database keeps the same (server/migrations/0019-agreement.sql). */
export const incapacityTerms = { mostMonths: 12 } as const

/** Who decides for an adult, in this order (BW 7:465 lid 3): from the court, in writing, or near. Below 18 who holds authority does. */
export const representativeKinds = ['curator', 'mentor', 'authorised', 'partner', 'relative'] as const
export type RepresentativeKind = (typeof representativeKinds)[number]

export interface Incapacity {
  state: 'asked' | 'confirmed' | 'refused' | 'ended' | 'replaced'
  representativeId: string | null
  on: string
  /** The first day on which it no longer counts. */
  reviewOn: string
}
export type IncapacityStanding = 'asked' | 'in-force' | 'over' | 'refused' | 'ended' | 'replaced'

/** How it stands on a day; on its day of review it is over, without anybody doing anything. */
export function standingOfIncapacity({ state, reviewOn }: Incapacity, today: string): IncapacityStanding {
  if (state !== 'asked' && state !== 'confirmed') return state
  if (reviewOn <= today) return 'over'
  return state === 'asked' ? 'asked' : 'in-force'
}

/** Who decides instead today, by one of these; null when the person decides. */
export function representedBy(records: readonly Incapacity[], today: string): Represented | null {
  const found = records.find((one) => one.on <= today && standingOfIncapacity(one, today) === 'in-force')
  return found ? { by: found.representativeId } : null
}

/** What is wrong with the day on which it is looked at again: of who is not 18 yet at the latest that birthday. */
export function faultsOfReview(reviewOn: string, today: string, birthDate: string | null = null): Fault[] {
  if (reviewOn <= today) return [{ pointer: '/reviewOn', code: 'incapacity.past' }]
  const last = monthsAfter(today, incapacityTerms.mostMonths)
  if (reviewOn > last) return [{ pointer: '/reviewOn', code: 'incapacity.too-long' }]
  const comesOfAge =
    birthDate !== null && ageOn(birthDate, today) < ages.adult && ageOn(birthDate, addDays(reviewOn, -1)) >= ages.adult
  return comesOfAge ? [{ pointer: '/reviewOn', code: 'incapacity.of-age' }] : []
}

/** What is wrong with about whom it is, and with who would decide: an adult has somebody named, below 18 nobody is chosen. */
export function faultsOfRepresentation(
  age: number | null,
  named: { representativeId: string | null; kind: RepresentativeKind | null },
): Fault[] {
  if (age === null || age < 0) return [{ pointer: '', code: 'incapacity.age-unknown' }]
  if (age < ages.ownVoice) return [{ pointer: '', code: 'incapacity.too-young' }]
  const isNamed = named.representativeId !== null && named.kind !== null
  const isEmpty = named.representativeId === null && named.kind === null
  return (age >= ages.adult ? isNamed : isEmpty)
    ? []
    : [
        {
          pointer: '/representativeId',
          code: age >= ages.adult ? 'incapacity.representative' : 'incapacity.authority',
        },
      ]
}
