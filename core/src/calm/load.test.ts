import { describe, expect, test } from 'vitest'
import type { Repeats } from '../calendar/names.ts'
import { type Limit, limitIn } from './breaches.ts'
import { limitOf as limit } from './limit.fixture.ts'
import { type Asking, loadOf, visitsIn, whatItMakes, whatStepMakes } from './load.ts'
import type { Visit } from './moments.ts'

const MONDAY = '2026-11-23'
const visit = (id: string, onDate: string, content: Partial<Visit['content']> = {}): Visit => ({
  id,
  version: 1,
  state: 'planned',
  onDate,
  parentId: null,
  content: { from: '10:00', until: '11:00', place: 'home', visitors: ['samira'], forPersons: ['elif'], ...content },
})
const persons = [
  { id: 'elif', kind: 'family' },
  { id: 'mama', kind: 'family' },
  { id: 'samira', kind: 'professional', organisation: 'De Brug' },
  { id: 'tom', kind: 'professional', organisation: 'De Brug' },
  { id: 'opa', kind: 'network' },
]
const asking = (visits: Visit[], limits: Limit[] = [], more: Partial<Asking> = {}): Asking => ({
  visits,
  limits,
  steps: [],
  persons,
  ...more,
})
const week = (some: Asking, personId?: string) => loadOf(some, MONDAY, 1, personId)[0]!

describe('what helpers ask of a family', () => {
  test('who come together come once; a grandfather and school are no load of help', () => {
    const load = week(
      asking([
        visit('a', '2026-11-24'),
        visit('b', '2026-11-24', { visitors: ['tom'] }),
        visit('c', '2026-11-25', { visitors: ['opa'] }),
        visit('d', '2026-11-25', { sort: 'school' }),
        visit('e', '2026-11-26', { place: 'phone', until: null }),
        visit('f', '2026-11-27', { place: 'elsewhere', travel: 40, visitors: [] }),
      ]),
    )
    expect(load).toMatchObject({ atHome: 1, elsewhere: 1, calls: 1, minutes: 120, unsaid: 1, travel: 40 })
    expect(load.helpers).toEqual(['samira', 'tom'])
    expect(load.organisations).toBe(1)
  })

  test('a visit that comes back counts in each week, one that was called off in none', () => {
    const each = visit('a', '2026-11-24', {
      repeats: { every: 'week', step: 1, days: [], nth: null, until: null },
      changes: [
        { day: '2026-12-01', cancelled: true, toDay: null, from: null, until: null, place: null, why: '' },
        {
          day: '2026-12-08',
          cancelled: false,
          toDay: '2026-12-15',
          from: '14:00',
          until: '15:00',
          place: null,
          why: '',
        },
      ],
    })
    expect(loadOf(asking([each]), MONDAY, 5).map(visitsIn)).toEqual([1, 0, 0, 2, 1])
  })

  test('of one person: what is for them, and for everybody', () => {
    const some = asking(
      [
        visit('a', '2026-11-24'),
        visit('b', '2026-11-25', { forPersons: ['mama'] }),
        visit('c', '2026-11-26', { forPersons: [] }),
      ],
      [limit('visits-week', { number: 0, aboutPersons: ['mama'] })],
      {
        steps: [
          { state: 'open', onDate: '2026-11-25', content: { doers: ['mama'] } },
          { state: 'done', onDate: '2026-11-25', content: { doers: ['mama'] } },
          { state: 'open', onDate: '2026-12-02', content: { doers: ['mama'] } },
          { state: 'open', onDate: '2026-11-25', content: { doers: ['samira'] } },
        ],
        forms: [
          { days: ['2026-11-24', '2026-11-26'], persons: ['mama'] },
          { days: ['2026-11-16'], persons: [] },
        ],
      },
    )
    expect(week(some, 'mama')).toMatchObject({ atHome: 2, homework: 2, forms: 1, breaches: [{ found: 2, over: 2 }] })
    expect(week(some, 'elif')).toMatchObject({ atHome: 2, homework: 0, forms: 0, breaches: [] })
    expect(week(some)).toMatchObject({ atHome: 3, homework: 2, forms: 1 })
  })
})

describe('limits of a family', () => {
  const busy = [
    visit('a', '2026-11-24'),
    visit('b', '2026-11-24', { from: '13:00', until: '14:30', visitors: ['tom'] }),
    visit('c', '2026-11-25', { from: '08:00', until: '09:00' }),
    visit('d', '2026-11-27', { place: 'phone', from: '20:00', until: '20:30' }),
  ]
  const over = (one: Limit) => week(asking(busy, [one])).breaches.map(({ day, over: by }) => [day?.slice(-2) ?? '', by])
  test.each<[Limit, [string, number][]]>([
    [limit('visits-week', { number: 2 }), [['', 1]]],
    [limit('visits-week', { number: 3 }), []],
    [limit('visits-week', { number: 0, from: '2026-11-25' }), [['', 1]]],
    [limit('visits-week', { number: 0, until: '2026-11-22' }), []],
    [limit('visits-day', { number: 1 }), [['24', 1]]],
    [limit('hours-week', { number: 3 }), [['', 1]]],
    [limit('quiet-days', { days: ['tue', 'fri'] }), [['24', 2]]],
    [limit('not-before', { time: '09:00' }), [['25', 1]]],
    [limit('not-after', { time: '20:00' }), [['27', 1]]],
    [limit('apart', { persons: ['samira', 'tom'] }), [['24', 1]]],
    [limit('helpers-day', { number: 1 }), [['24', 1]]],
    [limit('helpers-day', { number: 1, aboutPersons: ['mama'] }), []],
    [limit('helpers-day', { number: 2 }), []],
    [limit('rest-after', { number: 2 }), [['25', 1]]],
    [limit('words'), []],
  ])('%o', (one, expected) => expect(over(one)).toEqual(expected))

  test('kinds of work that should not be on one day: about which part of life, of each person by themselves', () => {
    const goals = [
      { id: 'talk', content: { lifeDomain: 'family' } },
      { id: 'money', content: { lifeDomain: 'money' } },
      { id: 'debts', content: { lifeDomain: 'money' } },
    ]
    const apart = (more: Partial<Limit> = {}) =>
      limitIn('w', limit('work-apart', { domains: ['family', 'money'], ...more }), goals)
    const of = (id: string, parentId: string | null, content: Partial<Visit['content']> = {}, day = '2026-11-24') => ({
      ...visit(id, day, { from: `${10 + Number(id)}:00`, until: null, ...content }),
      parentId,
    })
    const breaches = (one: Limit, ...visits: Visit[]) =>
      week(asking(visits, [one])).breaches.map(({ found, over: by }) => [found, by])
    expect(breaches(apart(), of('1', 'talk'), of('2', 'money'))).toEqual([[2, 1]])
    expect(breaches(apart(), of('1', 'money'), of('2', 'debts'))).toEqual([])
    expect(breaches(apart(), of('1', 'talk'), of('2', 'money', {}, '2026-11-25'))).toEqual([])
    expect(breaches(apart(), of('1', 'talk'), of('2', 'money', { place: 'phone' }))).toEqual([])
    expect(breaches(apart(), of('1', 'talk'), of('2', 'money', { forPersons: ['mama'] }))).toEqual([])
    expect(breaches(apart(), of('1', 'talk'), of('2', 'money', { forPersons: [] }))).toEqual([[2, 1]])
    expect(breaches(apart({ aboutPersons: ['mama'] }), of('1', 'talk'), of('2', 'money'))).toEqual([])
    // About what a visit is that has no goal, nobody knows.
    expect(breaches(apart(), of('1', 'talk'), of('2', null))).toEqual([])
  })
  test('different helpers on one day are counted of each person by themselves; what is for everybody counts for each', () => {
    const by = (id: string, visitor: string, forPersons: string[], more: object = {}) =>
      visit(id, '2026-11-24', { visitors: [visitor], forPersons, ...more })
    const found = (...visits: Visit[]) =>
      week(asking(visits, [limit('helpers-day', { number: 1 })])).breaches.map((breach) => breach.found)
    expect(found(by('a', 'tom', ['elif']), by('b', 'samira', ['mama']))).toEqual([])
    expect(found(by('a', 'tom', ['elif']), by('b', 'samira', []))).toEqual([2])
    // Together at one moment they still are two; the same one twice is one, and who is called does not come.
    expect(found(by('a', 'tom', ['elif']), by('b', 'samira', ['elif']))).toEqual([2])
    expect(found(by('a', 'tom', ['elif']), by('b', 'tom', ['elif'], { from: '15:00', until: '16:00' }))).toEqual([])
    expect(found(by('a', 'tom', ['elif']), by('b', 'samira', ['elif'], { place: 'phone' }))).toEqual([])
  })

  test('rest after a hard Sunday is on Monday, in the week of that Monday, and before saving from both sides', () => {
    const sunday = [visit('s', '2026-11-22'), visit('t', '2026-11-22', { from: '13:00', until: '14:00' })]
    const monday = visit('m', MONDAY)
    const rest = [limit('rest-after', { number: 2 })]
    expect(week(asking([...sunday, monday], rest)).breaches).toMatchObject([{ day: MONDAY, over: 1 }])
    expect(week(asking([sunday[0]!, monday], rest)).breaches).toEqual([])
    expect(week(asking([...sunday, monday], [{ ...rest[0]!, from: MONDAY }])).breaches).toEqual([])
    // Sunday is of the week before: there nothing is gone past, and it counts there alone.
    expect(
      loadOf(asking([...sunday, monday], rest), '2026-11-16', 2).map(({ atHome, breaches }) => [
        atHome,
        breaches.length,
      ]),
    ).toEqual([
      [2, 0],
      [1, 1],
    ])
    expect(whatItMakes(asking(sunday, rest), monday)).toHaveLength(1)
    expect(whatItMakes(asking([sunday[0]!, monday], rest), sunday[1]!)).toHaveLength(1)
    expect(whatItMakes(asking([...sunday, monday], rest), { ...monday, onDate: '2026-11-24' })).toEqual([])
  })

  test('before a visit is added: what comes of it, and nothing that was there already', () => {
    const some = asking(busy, [limit('visits-week', { number: 2 }), limit('visits-day', { number: 1 })])
    const makes = (one: Visit) => whatItMakes(some, one).map(({ about, found }) => [about, found])
    expect(makes(visit('new', '2026-11-26'))).toEqual([['visits-week', 4]])
    expect(makes(visit('new', '2026-11-24', { from: '16:00', until: '17:00' }))).toEqual([
      ['visits-week', 4],
      ['visits-day', 3],
    ])
    expect(makes(visit('new', '2026-11-26', { place: 'phone' }))).toEqual([])
    expect(makes(visit('new', '2026-11-24', { visitors: ['tom'] }))).toEqual([])
    expect(makes(visit('a', '2026-11-26'))).toEqual([])
    expect(makes({ ...visit('new', '2026-11-26'), onDate: null })).toEqual([])
  })

  test('a visit that is changed is not counted twice; one time that is moved counts in the week to which it goes', () => {
    const weekly: Repeats = { every: 'week', step: 1, days: [], nth: null, until: null }
    const each = visit('r', '2026-11-10', { from: '16:00', until: '17:00', repeats: weekly })
    const some = asking([...busy, each], [limit('visits-week', { number: 4 })])
    const makes = (one: Visit, more?: Parameters<typeof whatItMakes>[2]) =>
      whatItMakes(some, one, more).map(({ found }) => found)
    // The same visit at another time in its week, and the rule of it on another day of the week.
    expect(makes(visit('a', '2026-11-27'))).toEqual([])
    expect(makes({ ...each, onDate: '2026-11-11' }, { week: MONDAY })).toEqual([])
    expect(makes({ ...each, content: { ...each.content, place: 'phone' } }, { week: MONDAY })).toEqual([])
    // Every day instead of every week.
    expect(
      makes({ ...each, content: { ...each.content, repeats: { ...weekly, every: 'day' } } }, { week: MONDAY }),
    ).toEqual([10])
    // The time of next week comes to this one: five, of which it is the fifth.
    const moved = (toDay: string) => ({
      ...each,
      content: {
        ...each.content,
        changes: [{ day: '2026-12-01', cancelled: false, toDay, from: null, until: null, place: null, why: '' }],
      },
    })
    expect(makes(moved('2026-11-26'), { week: '2026-11-26' })).toEqual([5])
    expect(makes(moved('2026-12-03'), { week: '2026-12-03' })).toEqual([])
    // On as two: what stays of the first counts with the second, and not twice.
    const before = { ...each, content: { ...each.content, repeats: { ...weekly, until: '2026-11-23' } } }
    const second = { ...visit('new', '2026-11-24'), content: { ...each.content, from: '18:00', until: '19:00' } }
    expect(makes(second, { beside: [before] })).toEqual([])
    expect(makes(second)).toEqual([5])
  })
})

describe('before a step gets a day', () => {
  const step = (id: string, onDate: string | null, doers = ['mama'], state = 'open') => ({
    id,
    state,
    onDate,
    content: { doers },
  })
  const steps = [
    step('1', '2026-11-23'),
    step('2', '2026-11-24'),
    step('3', '2026-11-29', ['mama', 'tom']),
    step('4', '2026-11-30'),
    step('5', '2026-12-08', ['mama'], 'done'),
    step('6', '2026-11-25', ['samira']),
    step('7', null),
  ]
  const makes = (one: { id: string; onDate: string | null; doers: string[] }) =>
    whatStepMakes(asking([], [], { steps }), one)
  test('the fourth of one person in a week is asked about, for the family alone', () => {
    expect(makes({ id: 'n', onDate: '2026-11-25', doers: ['mama', 'samira', 'elif'] })).toEqual([
      { personId: 'mama', found: 4, past: null },
    ])
    for (const one of [
      { id: '7', onDate: '2026-11-25', doers: ['mama'] },
      { id: '4', onDate: '2026-11-28', doers: ['mama'] },
    ])
      expect(makes(one)).toEqual([{ personId: 'mama', found: 4, past: null }])
  })
  test('a number of their own goes before ours: sooner asked, or later; of each by themselves', () => {
    const one = { id: 'n', onDate: '2026-11-25', doers: ['mama', 'elif'] }
    const by = (...limits: Limit[]) =>
      whatStepMakes(asking([], limits, { steps }), one).map(({ personId, found, past }) => [
        personId,
        found,
        past?.most,
      ])
    expect(by(limit('steps-week', { number: 0, firm: true }))).toEqual([
      ['elif', 1, 0],
      ['mama', 4, 0],
    ])
    expect(by(limit('steps-week', { number: 5 }))).toEqual([])
    expect(by(limit('steps-week', { number: 0, aboutPersons: ['elif'] }))).toEqual([
      ['elif', 1, 0],
      ['mama', 4, undefined],
    ])
    // Of another week it says nothing.
    expect(by(limit('steps-week', { number: 1, until: '2026-11-20' }))).toEqual([['mama', 4, undefined]])
    const load = loadOf(asking([], [limit('steps-week', { number: 2 })], { steps }), MONDAY)[0]!
    expect(load.breaches).toMatchObject([{ personId: 'mama', found: 3, over: 1, day: null }])
    expect(week(asking([], [limit('steps-week', { number: 0 })], { steps }), 'tom').breaches).toEqual([])
  })
  test('what was theirs in that week already, another week, somebody else or no day is not', () => {
    expect(makes({ id: '2', onDate: '2026-11-26', doers: ['mama'] })).toEqual([])
    expect(makes({ id: 'n', onDate: '2026-12-01', doers: ['mama'] })).toEqual([])
    expect(makes({ id: 'n', onDate: '2026-11-25', doers: ['samira'] })).toEqual([])
    expect(makes({ id: 'n', onDate: null, doers: ['mama'] })).toEqual([])
  })
})
