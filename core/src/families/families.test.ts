import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AuthorityRecord, faultsOfAuthority } from './authority.ts'
import { changeHomes, type HomesNow, tidyNights } from './homes.ts'
import { faultsOfLife, faultsOfTwice, guardsBirthDate } from './member.ts'

const TODAY = '2026-11-24'
const codes = (faults: { pointer: string; code: string }[]) => faults.map((f) => `${f.pointer} ${f.code}`)

describe('dates of a life', () => {
  test.each([
    [{ birthDate: TODAY }, []],
    [{ birthDate: '2026-11-25', deceasedOn: '2026-11-25' }, ['/birthDate date.future', '/deceasedOn date.future']],
    [{ birthDate: '2000-01-02', deceasedOn: '2000-01-01' }, ['/deceasedOn date.before-begin']],
    [{ birthDate: null, deceasedOn: null }, []],
  ])('%o', (dates, expected) => expect(codes(faultsOfLife(dates, TODAY))).toEqual(expected))

  const none = { recorded: '2012-01-01', self: false, hasAccount: false, checked: false }
  const [own, checked, withAccount] = [{ self: true }, { checked: true }, { hasAccount: true }]
  test.each([
    ['a child of 14 for themselves', '2000-01-01', own, 'guarded'],
    ['a child that takes it away', null, own, 'guarded'],
    ['the day before 18', '2000-01-01', { ...own, recorded: '2008-11-25' }, 'guarded'],
    ['on the 18th birthday', '2000-01-01', { ...own, recorded: '2008-11-24' }, null],
    ['not known yet', '2012-01-01', { ...own, recorded: null }, null],
    [
      'not known yet, of somebody over whom authority was checked',
      '2000-01-01',
      { ...own, ...checked, recorded: null },
      'guarded',
    ],
    ['left as it is', undefined, own, null],
    ['by a parent', '2012-01-02', { ...checked, ...withAccount }, null],
    ['by a parent, to be sixteen', '2010-01-01', checked, 'decides'],
    ['by a parent, to be eleven', '2015-01-01', checked, 'decides'],
    ['by a parent, to be nothing', null, checked, 'decides'],
    ['filled in by a parent', '2015-01-01', { ...checked, recorded: null }, null],
    ['younger, of a young person who takes part', '2015-01-01', withAccount, 'decides'],
    ['unknown, of a young person who takes part', null, withAccount, 'decides'],
    ['older, of a young person who takes part, where nobody checked', '2010-01-01', withAccount, null],
    ['anything, where nobody checked or takes part', '2019-01-01', {}, null],
  ] as const)('a date of birth, %s', (_name, asked, more, fault) => {
    const found = guardsBirthDate({ ...none, ...more, asked }, TODAY)
    expect(codes(found)).toEqual(fault ? [`/birthDate birth-date.${fault}`] : [])
  })

  test('an id that is given twice is found, in whatever letters', () => {
    expect(
      codes(
        faultsOfTwice([
          { pointer: '/a', id: 'AB' },
          { pointer: '/b', id: 'ab' },
          { pointer: '/c', id: 'c' },
        ]),
      ),
    ).toEqual(['/b id.invalid'])
  })
})

describe('authority', () => {
  const day = fc.integer({ min: 1, max: 9 }).map((n) => `2020-01-0${n}`)
  const record = fc.record({
    id: fc.uuid(),
    childId: fc.constant('c'),
    holderId: fc.constant('h'),
    from: fc.option(day),
    until: fc.option(day),
  })
  const holds = (a: AuthorityRecord, on: string) =>
    (a.from === null || a.from <= on) && (a.until === null || on < a.until)
  const sound = record.filter((a) => a.from === null || a.until === null || a.from <= a.until)

  test('two records are refused exactly when there is a day on which both hold', () => {
    const days = Array.from({ length: 10 }, (_, n) => `2020-01-${String(n).padStart(2, '0')}`)
    fc.assert(
      fc.property(sound, sound, (a, b) => {
        fc.pre(a.id !== b.id && a.from !== a.until && b.from !== b.until)
        const refused = faultsOfAuthority({ ...a, evidence: '', checked: false }, [b]).length > 0
        expect(refused).toBe(days.some((on) => holds(a, on) && holds(b, on)))
      }),
    )
  })
  test('nobody over themselves, no end before the begin, nothing checked without saying where', () => {
    const wrong = {
      id: '1',
      childId: 'c',
      holderId: 'c',
      from: '2020-01-02',
      until: '2020-01-01',
      evidence: '',
      checked: true,
    }
    expect(codes(faultsOfAuthority(wrong, []))).toEqual([
      '/holderId authority.self',
      '/until date.before-begin',
      '/evidence authority.evidence',
    ])
  })
})

describe('homes and nights', () => {
  const home = (id: string, more: object = {}) => ({
    id,
    name: id,
    colour: 'mint',
    open: true,
    mine: true,
    othersStay: false,
    joinable: true,
    ...more,
  })
  const stay = (id: string, personId: string, householdId: string, more: object = {}) => ({
    id,
    personId,
    householdId,
    nights: [1],
    weeks: 'every',
    open: true,
    ...more,
  })
  const change = (now: HomesNow, wanted: HomesNow, mine: string[], known: string[] = mine) =>
    changeHomes(
      now,
      wanted,
      (id) => known.includes(id),
      (id) => mine.includes(id),
    )

  test('what is handed in again as it is changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.array(fc.integer({ min: 1, max: 7 })))), (drawn) => {
        const now = {
          households: [home('a'), home('b')],
          residences: drawn.map(([h, nights], i) => stay(`r${i}`, `p${i}`, h, { nights })),
        }
        const same = change(
          now,
          now,
          drawn.map((_, i) => `p${i}`),
        )
        expect(same).toEqual({
          putHouseholds: [],
          putResidences: [],
          pastHouseholds: [],
          pastResidences: [],
          touched: [],
          faults: [],
        })
      }),
    )
  })
  test('nights of others stay, and a home in which they stay', () => {
    const now = {
      households: [home('a', { othersStay: true }), home('b')],
      residences: [stay('r1', 'child', 'a'), stay('r2', 'father', 'a'), stay('r3', 'child', 'b')],
    }
    const result = change(now, { households: [], residences: [] }, ['child'], ['child', 'father'])
    expect(result).toMatchObject({
      pastResidences: ['r1', 'r3'],
      pastHouseholds: ['b'],
      touched: ['child'],
      faults: [],
    })
  })
  test('what is not open is not known', () => {
    const now = {
      households: [home('a', { open: false, mine: false })],
      residences: [stay('r1', 'father', 'a', { open: false })],
    }
    const result = change(now, { households: [home('a')], residences: [stay('r1', 'stranger', 'x')] }, ['child'])
    expect(codes(result.faults)).toEqual([
      '/households/0/id id.unknown',
      '/residences/0/id id.unknown',
      '/residences/0/personId id.unknown',
      '/residences/0/householdId id.unknown',
    ])
    expect(result.pastResidences).toEqual([])
  })
  test('the home of another is not renamed', () => {
    const now = { households: [home('a', { mine: false })], residences: [] }
    expect(codes(change(now, { households: [home('a', { name: 'Anders' })], residences: [] }, []).faults)).toEqual([
      '/households/0/name household.not-yours',
    ])
    expect(change(now, now, []).putHouseholds).toEqual([])
  })
  test('nobody is put into a home of others with whom they do not live', () => {
    const now = { households: [home('a', { joinable: false })], residences: [stay('r1', 'child', 'a')] }
    const join = change(
      now,
      { ...now, residences: [...now.residences, stay('r2', 'me', 'a')] },
      ['me'],
      ['me', 'child'],
    )
    expect(codes(join.faults)).toEqual(['/residences/1/householdId household.joined'])
    expect(change(now, now, ['me'], ['me', 'child']).faults).toEqual([])
  })
  test('nights are kept in order, each once', () => {
    expect(tidyNights([7, 1, 1, 3])).toEqual([1, 3, 7])
  })
})
