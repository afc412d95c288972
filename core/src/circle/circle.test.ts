import { describe, expect, test } from 'vitest'
import type { SeatFacts } from '../access/facts.ts'
import { canCoordinate } from './coordinator.ts'
import { faultsOfChangedSeat, faultsOfNewSeat, founderTerms, type SeatTerms, touchesTerm } from './seat.ts'
import { seenKeys, whatSeatSees } from './what-seat-sees.ts'

const TODAY = '2026-11-24'
const helper: SeatTerms = {
  kind: 'professional',
  purpose: 'Slapen',
  since: TODAY,
  until: null,
  lookAgainOn: '2027-01-01',
}
const codes = (faults: { pointer: string; code: string }[]) => faults.map((f) => `${f.pointer} ${f.code}`)

describe('terms of a seat', () => {
  test('a professional has a purpose and a day to look again; others need neither', () => {
    expect(codes(faultsOfNewSeat({ ...helper, purpose: '', lookAgainOn: null }, TODAY))).toEqual([
      '/purpose seat.purpose',
      '/lookAgainOn seat.look-again',
    ])
    expect(faultsOfNewSeat({ ...helper, kind: 'network', purpose: '', lookAgainOn: null }, TODAY)).toEqual([])
    expect(faultsOfNewSeat(helper, TODAY)).toEqual([])
  })
  test('days that cannot be, all at once', () => {
    expect(codes(faultsOfNewSeat({ ...helper, until: '2026-11-23', lookAgainOn: '2026-11-23' }, TODAY))).toEqual([
      '/until date.before-begin',
      '/lookAgainOn date.past',
    ])
    expect(codes(faultsOfNewSeat({ ...helper, until: TODAY }, TODAY))).toEqual(['/until date.past'])
    expect(faultsOfNewSeat({ ...helper, lookAgainOn: TODAY }, TODAY)).toEqual([])
  })
  test('what stays as it was agreed is not asked again', () => {
    const old = { ...helper, since: '2020-01-01', purpose: '', lookAgainOn: '2021-01-01' }
    expect(faultsOfChangedSeat(old, { ...old }, TODAY)).toEqual([])
    expect(codes(faultsOfChangedSeat(old, { ...old, lookAgainOn: null }, TODAY))).toEqual([
      '/lookAgainOn seat.look-again',
    ])
    expect(codes(faultsOfChangedSeat(helper, { ...helper, purpose: '' }, TODAY))).toEqual(['/purpose seat.purpose'])
  })
  test.each([
    ['own time shorter', null, '2027-01-01', true, false],
    ['own time shorter still', '2027-02-01', '2027-01-01', true, false],
    ['own time longer', '2027-01-01', '2027-02-01', true, true],
    ['own time without end', '2027-01-01', null, true, true],
    ['unchanged', '2027-01-01', '2027-01-01', false, false],
    ['of another, shorter', null, '2027-01-01', false, true],
  ] as const)('%s', (_name, before, after, own, expected) => {
    expect(touchesTerm(before, after, own)).toBe(expected)
  })
  test('a helper who begins looks again after 180 days', () => {
    expect(founderTerms('helper', TODAY)).toEqual({ kind: 'professional', lookAgainOn: '2027-05-23' })
    expect(founderTerms('family', TODAY)).toEqual({ kind: 'family', lookAgainOn: null })
  })
})

describe('who can be the coordinator', () => {
  const seat: SeatFacts = {
    seatId: 's',
    personId: 'p',
    kind: 'professional',
    state: 'active',
    since: '2026-01-01',
    until: null,
    age: 40,
    isCoordinator: false,
  }
  test.each([
    ['a helper with an account', seat, true, true],
    ['a helper without', seat, false, false],
    ['an aunt without an account', { ...seat, kind: 'family' }, false, true],
    ['a daughter of 15', { ...seat, kind: 'family', age: 15 }, true, false],
    ['a daughter of 16', { ...seat, kind: 'family', age: 16 }, true, true],
    ['who goes', { ...seat, until: '2090-01-01' }, true, false],
    ['who begins tomorrow', { ...seat, since: '2026-11-25' }, true, false],
    ['who left', { ...seat, state: 'left' }, true, false],
    ['who is it already', { ...seat, isCoordinator: true }, true, false],
  ] as const)('%s', (_name, facts, account, expected) => {
    expect(canCoordinate(facts as SeatFacts, account, TODAY)).toBe(expected)
  })
})

describe('what an invited person is told beforehand', () => {
  test('every kind is told about everything, seen or not', () => {
    for (const kind of ['family', 'network', 'professional'] as const) {
      const { willSee, willNotSee } = whatSeatSees(kind)
      expect([...willSee, ...willNotSee].sort()).toEqual(seenKeys(kind).sort())
    }
  })
  test('the family hears what is said in the family, others do not; birth dates and homes open for nobody by sitting down', () => {
    expect(whatSeatSees('family').willSee).toEqual([
      'who-sits-at-the-table',
      'plan-for-the-circle',
      'words-in-the-family',
      'contact-for-the-circle',
      'contact-for-the-family',
    ])
    for (const kind of ['network', 'professional'] as const) {
      expect(whatSeatSees(kind).willSee).toEqual(['who-sits-at-the-table', 'what-is-shared', 'contact-for-the-circle'])
    }
  })
})
