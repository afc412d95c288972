import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Place } from '../access/pieces.ts'
import { isInForce, isOpened, type Share, sharedWith, standingOf } from '../access/share.ts'
import type { Subject } from '../law/consent.ts'
import { addDays, ageOn } from '../shared/dates.ts'
import { placeOf } from './belongs.ts'

const DAY = '2026-11-24'
const kindOf = (id: string) => (id.startsWith('helper') ? 'professional' : id === 'opa' ? 'network' : 'family')
const said = (
  saidBy: string,
  more: object = {},
  parent?: Place,
  kind: Parameters<typeof placeOf>[0]['kind'] = 'goal',
) => placeOf({ id: `${kind} of ${saidBy}`, kind, saidBy, content: more as Record<string, unknown> }, parent, kindOf)

describe('whose it is', () => {
  test('the words of the family: who said them and whom they are about', () => {
    expect(said('mother').keys).toEqual(['mother:goals'])
    expect(said('mother', { forPersons: ['mother', 'son'] }).keys).toEqual(['mother:goals', 'son~goals'])
    expect(said('son', { aboutPersons: ['mother', 'opa'] }, undefined, 'worry').keys).toEqual([
      'son:self',
      'mother~self',
    ])
  })
  test('the words of others: whom they are about, or the family as a whole', () => {
    expect(said('helper', { forPersons: ['son'] }).keys).toEqual(['son:goals'])
    expect(said('opa', { visitors: ['opa'], forPersons: [] }, undefined, 'visit').keys).toEqual(['*:week'])
  })
  test('what hangs below something lies where that lies and is also of whom that is', () => {
    const worry = said('mother', {}, undefined, 'worry')
    expect(said('helper', {}, worry, 'view')).toEqual({
      piece: 'self',
      keys: ['mother:self'],
      path: ['worry of mother', 'view of helper'],
    })
    expect(said('father', {}, worry, 'view').keys).toEqual(['father:self', 'mother:self'])
  })
  test('nothing is heard of which what it hangs below is closed', () => {
    const person = fc.constantFrom('mother', 'father', 'son', 'helper', 'opa')
    fc.assert(
      fc.property(
        person,
        person,
        fc.subarray(['mother', 'father', 'son']),
        fc.subarray(['mother', 'father', 'son']),
        (above, below, one, shares) => {
          const parent = said(above, { forPersons: one })
          const child = said(below, {}, parent, 'note')
          const shared = sharedWith(
            shares.map((subjectId) => share({ subjectId, yes: [subjectId] })),
            ['mother', 'father', 'son'].map((personId) => ({ personId, age: 20, authorities: [] })),
            DAY,
          )
          expect(isOpened(child, shared) && !isOpened(parent, shared)).toBe(false)
        },
      ),
    )
  })
})

const share = (more: Partial<Share> = {}): Share => ({
  subjectId: 'child',
  piece: 'goals',
  itemId: null,
  from: DAY,
  until: '2027-05-24',
  state: 'open',
  yes: [],
  withoutHolders: '',
  ...more,
})
const parents = ['mother', 'father'].map((holderId) => ({
  holderId,
  kind: 'parent' as const,
  from: null,
  until: null,
  checked: true,
}))
const born = (birth: string, day: string): Subject => ({
  personId: 'child',
  age: ageOn(birth, day),
  authorities: parents,
})

describe('in force', () => {
  const holds = (yes: string[], birth: string, day = DAY, more: Partial<Share> = {}) =>
    isInForce(share({ yes, ...more }), born(birth, day), day)
  test('what parents gave stops on the twelfth birthday until the young person says yes, and goes on at sixteen', () => {
    const birth = '2014-12-01'
    expect(holds(['mother', 'father'], birth, '2026-11-30')).toBe(true)
    expect(holds(['mother', 'father'], birth, '2026-12-01')).toBe(false)
    expect(holds(['mother', 'father', 'child'], birth, '2026-12-01')).toBe(true)
    expect(holds(['mother', 'father'], '2010-12-01', '2026-12-01')).toBe(false)
    expect(holds(['child'], '2010-12-01', '2026-11-30')).toBe(false)
    expect(holds(['child'], '2010-12-01', '2026-12-01')).toBe(true)
  })
  test('one parent of two is not enough, and a child not without its parents', () => {
    expect([
      holds(['mother'], '2018-01-01'),
      holds(['mother', 'child'], '2013-01-01'),
      holds(['child'], '2018-01-01'),
    ]).toEqual([false, false, false])
  })
  test('from the first day to the last, not before and not after; not withdrawn, not refused', () => {
    const adult = (day: string, more: Partial<Share> = {}) => holds(['child'], '1990-01-01', day, more)
    expect([adult(addDays(DAY, -1)), adult(DAY), adult('2027-05-23'), adult('2027-05-24')]).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect([adult(DAY, { state: 'withdrawn' }), adult(DAY, { state: 'refused' })]).toEqual([false, false])
  })
  test('how it stands, for people to read', () => {
    const standing = (more: Partial<Share>, birth = '1990-01-01') => standingOf(share(more), born(birth, DAY), DAY)
    expect(standing({})).toBe('asked')
    expect(standing({ yes: ['mother'] }, '2018-01-01')).toBe('waiting')
    expect(standing({ yes: ['child'] })).toBe('active')
    expect(standing({ yes: ['child'], from: '2026-12-01' })).toBe('later')
    expect(standing({ yes: ['child'], from: '2026-01-01', until: DAY })).toBe('past')
    expect(standingOf(share(), { personId: 'child', age: 8, authorities: [] }, DAY)).toBe('closed')
    expect(standing({ state: 'refused' })).toBe('refused')
  })
})
