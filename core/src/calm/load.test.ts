import { describe, expect, test } from 'vitest'
import type { Limit } from './breaches.ts'
import { type Asking, loadOf, visitsIn, whatItMakes } from './load.ts'
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
const limit = (about: Limit['about'], more: Partial<Limit> = {}): Limit => ({
  id: about,
  about,
  number: null,
  days: [],
  time: null,
  aboutPersons: [],
  persons: [],
  firm: false,
  from: null,
  until: null,
  ...more,
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
          { state: 'open', onDate: '2026-11-25', content: { doers: ['samira'] } },
        ],
        forms: [{ day: '2026-11-24', personId: 'mama' }],
      },
    )
    expect(week(some, 'mama')).toMatchObject({ atHome: 2, homework: 1, forms: 1, breaches: [{ found: 2, over: 2 }] })
    expect(week(some, 'elif')).toMatchObject({ atHome: 2, homework: 0, forms: 0, breaches: [] })
    expect(week(some)).toMatchObject({ atHome: 3, homework: 1 })
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
    [limit('rest-after', { number: 2 }), [['25', 1]]],
    [limit('words'), []],
  ])('%o', (one, expected) => expect(over(one)).toEqual(expected))

  test('before a visit is added: what comes of it, and nothing that was there already', () => {
    const some = asking(busy, [limit('visits-week', { number: 2 }), limit('visits-day', { number: 1 })])
    const makes = (one: Visit, instead?: string) =>
      whatItMakes(some, one, instead).map(({ about, found }) => [about, found])
    expect(makes(visit('new', '2026-11-26'))).toEqual([['visits-week', 4]])
    expect(makes(visit('new', '2026-11-24', { from: '16:00', until: '17:00' }))).toEqual([
      ['visits-week', 4],
      ['visits-day', 3],
    ])
    expect(makes(visit('new', '2026-11-26', { place: 'phone' }))).toEqual([])
    expect(makes(visit('new', '2026-11-24', { visitors: ['tom'] }))).toEqual([])
    expect(makes(visit('a', '2026-11-26'), 'a')).toEqual([])
    expect(makes({ ...visit('new', '2026-11-26'), onDate: null })).toEqual([])
  })
})
