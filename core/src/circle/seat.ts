import type { SeatKind } from '../access/facts.ts'
import { addDays } from '../shared/dates.ts'
import type { Fault } from '../shared/errors.ts'
import { circleSettings } from './settings.ts'

/** What is agreed about a seat, as far as its fields depend on each other or on the day. */
export interface SeatTerms {
  kind: SeatKind
  purpose: string
  since: string
  until: string | null
  lookAgainOn: string | null
}

/** The seat of who begins a table: of the family, or of a helper who begins with a family and looks again in time. */
export const founderTerms = (started: 'family' | 'helper', today: string) =>
  started === 'family'
    ? { kind: 'family' as const, lookAgainOn: null }
    : { kind: 'professional' as const, lookAgainOn: addDays(today, circleSettings.lookAgainAfterDays) }

/** Everything that is wrong with a seat that is offered. */
export function faultsOfNewSeat(seat: SeatTerms, today: string): Fault[] {
  const faults: Fault[] = []
  if (seat.kind === 'professional' && seat.purpose === '') faults.push({ pointer: '/purpose', code: 'seat.purpose' })
  return [...faults, ...faultsOfUntil(seat, today), ...faultsOfLookAgain(seat, today)]
}

/** Everything that is wrong with a change; what was agreed before and stays as it is, is not asked again. */
export function faultsOfChangedSeat(before: SeatTerms, after: SeatTerms, today: string): Fault[] {
  const faults: Fault[] = []
  const emptied = after.purpose === '' && before.purpose !== ''
  if (after.kind === 'professional' && emptied) faults.push({ pointer: '/purpose', code: 'seat.purpose' })
  if (after.until !== before.until) faults.push(...faultsOfUntil(after, today))
  if (after.lookAgainOn !== before.lookAgainOn) faults.push(...faultsOfLookAgain(after, today))
  return faults
}

/** Whether the change gives a longer time, or a shorter one to somebody else: that is for the family (rule seat.edit). */
export function touchesTerm(before: string | null, after: string | null, own: boolean): boolean {
  if (before === after) return false
  const shorter = after !== null && (before === null || after < before)
  return !(own && shorter)
}

function faultsOfUntil(seat: SeatTerms, today: string): Fault[] {
  if (seat.until === null) return []
  if (seat.until < seat.since) return [{ pointer: '/until', code: 'date.before-begin' }]
  return seat.until <= today ? [{ pointer: '/until', code: 'date.past' }] : []
}

function faultsOfLookAgain(seat: SeatTerms, today: string): Fault[] {
  if (seat.lookAgainOn === null)
    return seat.kind === 'professional' ? [{ pointer: '/lookAgainOn', code: 'seat.look-again' }] : []
  return seat.lookAgainOn < today ? [{ pointer: '/lookAgainOn', code: 'date.past' }] : []
}
