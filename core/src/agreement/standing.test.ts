import { describe, expect, test } from 'vitest'
import { type Represented, type Subject, voicesNeeded } from '../law/consent.ts'
import { disclosureGrounds } from '../law/disclosure-grounds.ts'
import { helpGroundNames, helpGrounds } from '../law/help-grounds.ts'
import { faultsOfRepresentation, faultsOfReview, representedBy, standingOfIncapacity } from '../law/incapacity.ts'
import { type Said, standingOfHelp } from './standing.ts'

const DAY = '2026-11-24'
const held = (holderId: string) => ({ holderId, kind: 'parent' as const, from: null, until: null, checked: true })
const person = (age: number | null, holders = ['mother', 'father']): Subject => ({
  personId: 'child',
  age,
  authorities: holders.map(held),
})
const said = (personId: string, word: Said['said'], at = `${DAY}T09:00:00Z`): Said => ({
  personId,
  said: word,
  words: '',
  at,
})
const stands = (
  age: number | null,
  voices: Said[],
  { alone = false, represented = null as Represented | null, holders = ['mother', 'father'] } = {},
) => standingOfHelp({ ground: null, ended: false, voices, alone }, person(age, holders), DAY, represented).standing

describe('how agreement to help stands', () => {
  test('everybody whose yes it takes, by age', () => {
    const [child, mother, father] = [said('child', 'yes'), said('mother', 'yes'), said('father', 'yes')]
    expect([9, 14, 16, 40].map((age) => stands(age, [child]))).toEqual(['asked', 'waiting', 'given', 'given'])
    expect([9, 14, 16, 40].map((age) => stands(age, [mother, father]))).toEqual(['given', 'waiting', 'asked', 'asked'])
    expect(stands(14, [child, mother, father])).toBe('given')
    expect(stands(14, [child], { alone: true })).toBe('given')
    expect(stands(9, [child], { alone: true })).toBe('asked')
    expect([stands(null, [child]), stands(14, [child], { holders: [] })]).toEqual(['closed', 'closed'])
  })
  test('one no or one that was taken back is enough; the last word counts; of who is not asked it does not', () => {
    const all = [said('child', 'yes'), said('mother', 'yes'), said('father', 'yes')]
    expect(stands(14, [...all, said('father', 'withdrawn')])).toBe('withdrawn')
    expect(stands(14, [said('father', 'no'), said('child', 'yes')])).toBe('refused')
    expect(stands(14, [said('father', 'no'), ...all])).toBe('given')
    expect(stands(16, [...all, said('father', 'withdrawn')])).toBe('given')
  })
  test('a ground is no answer, and what is over is over', () => {
    const ground = { ground: 'supervision-order', ended: false, voices: [], alone: false }
    expect(standingOfHelp(ground, person(14), DAY, null)).toEqual({ standing: 'ground', since: null })
    expect(standingOfHelp({ ...ground, ended: true }, person(14), DAY, null).standing).toBe('ended')
    for (const name of helpGroundNames) {
      expect(Object.keys(disclosureGrounds)).toContain(name)
      expect(helpGrounds[name].law).toMatch(/\d/)
    }
  })
  test('somebody else decides: below 18 who holds authority, an adult by whom was named; nobody takes over from a child', () => {
    const named = { by: 'opa' }
    expect(voicesNeeded(person(9), DAY, false, named)).toEqual({ voices: ['mother', 'father'] })
    expect(voicesNeeded(person(14), DAY, true, named)).toEqual({ voices: ['mother', 'father'] })
    expect(voicesNeeded(person(17), DAY, false, named)).toEqual({ voices: ['mother', 'father'] })
    expect(voicesNeeded(person(40), DAY, false, named)).toEqual({ voices: ['opa'] })
    const closed = { closed: 'authority-closed' }
    expect(voicesNeeded(person(18), DAY, false, { by: null })).toEqual({ voices: ['child'] })
    expect(voicesNeeded(person(40), DAY, false, { by: 'child' })).toEqual(closed)
    expect(voicesNeeded(person(17, []), DAY, false, named)).toEqual(closed)
    expect(stands(40, [said('opa', 'yes')], { represented: named })).toBe('given')
  })
})

describe('not being able to weigh one decision', () => {
  const one = { state: 'confirmed' as const, representativeId: 'opa', on: DAY, reviewOn: '2026-12-24' }
  test('counts from the yes of the second until its day', () => {
    const on = (day: string, more = {}) => representedBy([{ ...one, ...more }], day)
    expect([on('2026-11-23'), on('2026-12-24')]).toEqual([null, null])
    expect([on(DAY), on('2026-12-23')]).toEqual([{ by: 'opa' }, { by: 'opa' }])
    for (const state of ['asked', 'refused', 'ended', 'replaced']) expect(on(DAY, { state })).toBeNull()
    expect(standingOfIncapacity({ ...one, state: 'asked' }, '2026-12-24')).toBe('over')
    expect(standingOfIncapacity({ ...one, state: 'ended' }, '2026-12-24')).toBe('ended')
  })
  test('days and persons', () => {
    const day = (reviewOn: string) => faultsOfReview(reviewOn, DAY).map((fault) => fault.code)
    expect(day(DAY)).toEqual(['incapacity.past'])
    expect(day('2027-11-24')).toEqual([])
    expect(day('2027-11-25')).toEqual(['incapacity.too-long'])
    const born = (birthDate: string) => faultsOfReview('2027-01-24', DAY, birthDate).map((fault) => fault.code)
    expect([born('2009-01-23'), born('2009-01-24'), born('2008-11-24')]).toEqual([['incapacity.of-age'], [], []])
    const who = (age: number | null, named = false) =>
      faultsOfRepresentation(age, {
        representativeId: named ? 'opa' : null,
        kind: named ? 'mentor' : null,
      }).map((fault) => fault.code)
    expect([who(null), who(11), who(12), who(17), who(18, true)]).toEqual([
      ['incapacity.age-unknown'],
      ['incapacity.too-young'],
      [],
      [],
      [],
    ])
    expect([who(17, true), who(18)]).toEqual([['incapacity.authority'], ['incapacity.representative']])
  })
})
