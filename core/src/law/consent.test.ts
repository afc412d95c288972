import { describe, expect, test } from 'vitest'
import { ageOn } from '../shared/dates.ts'
import { type AuthorityRecord, voicesNeeded } from './consent.ts'

const DAY = '2026-11-24'
const held = (holderId: string, more: Partial<AuthorityRecord> = {}): AuthorityRecord => ({
  holderId,
  kind: 'parent',
  from: null,
  until: null,
  checked: true,
  ...more,
})
const both = [held('mother'), held('father')]
const needed = (age: number | null, authorities: AuthorityRecord[] = both, without = false) =>
  voicesNeeded({ personId: 'child', age, authorities }, DAY, without)
const closed = { closed: 'authority-closed' }

describe('who must say yes', () => {
  test.each([
    [0, ['mother', 'father']],
    [11, ['mother', 'father']],
    [12, ['child', 'mother', 'father']],
    [15, ['child', 'mother', 'father']],
    [16, ['child']],
    [17, ['child']],
    [18, ['child']],
    [70, ['child']],
  ])('at %i', (age, voices) => {
    expect(needed(age)).toEqual({ voices })
  })
  test('an unknown age, or a birth that is still to come, closes', () => {
    expect([needed(null), needed(-1)]).toEqual([{ closed: 'age-unknown' }, { closed: 'age-unknown' }])
  })
  test.each([
    ['nothing recorded', []],
    ['only: no authority', [held('opa', { kind: 'none' })]],
    ['one of two unknown', [held('mother'), held('father', { kind: 'unknown' })]],
    ['one of two not checked', [held('mother'), held('father', { checked: false })]],
    ['ended today', [held('mother', { until: DAY })]],
    ['begins tomorrow', [held('mother', { from: '2026-11-25' })]],
  ] as [string, AuthorityRecord[]][])('%s closes below 16', (_name, authorities) => {
    expect([needed(11, authorities), needed(13, authorities)]).toEqual([closed, closed])
    expect(needed(16, authorities)).toEqual({ voices: ['child'] })
  })
  test('who has no authority is not asked; a guardian and an institution are', () => {
    const mixed = [held('mother'), held('opa', { kind: 'none', checked: false }), held('gi', { kind: 'institution' })]
    expect(needed(8, mixed)).toEqual({ voices: ['mother', 'gi'] })
    expect(needed(8, [held('aunt', { kind: 'guardian' })])).toEqual({ voices: ['aunt'] })
  })
  test('from 12 to 15 without the holders only when a reason was recorded; never below 12', () => {
    expect([needed(11, [], true), needed(12, [], true), needed(15, both, true)]).toEqual([
      closed,
      { voices: ['child'] },
      { voices: ['child'] },
    ])
  })
  test('born on 29 February one is 12 and 16 on 1 March in other years', () => {
    const on = (birth: string, day: string) =>
      voicesNeeded({ personId: 'child', age: ageOn(birth, day), authorities: both }, day)
    expect(on('2011-02-28', '2027-02-28')).toEqual({ voices: ['child'] })
    expect(on('2016-02-29', '2028-02-28')).toEqual({ voices: ['mother', 'father'] })
    expect(on('2016-02-29', '2028-02-29')).toEqual({ voices: ['child', 'mother', 'father'] })
    expect(on('2012-02-29', '2028-02-28')).toEqual({ voices: ['child', 'mother', 'father'] })
    expect(on('2014-12-31', '2026-12-30')).toEqual({ voices: ['mother', 'father'] })
    expect(on('2008-02-29', '2023-02-28')).toEqual({ voices: ['child', 'mother', 'father'] })
    expect(on('2008-02-29', '2024-02-28')).toEqual({ voices: ['child', 'mother', 'father'] })
  })
})
