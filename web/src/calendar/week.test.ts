import { describe, expect, it } from 'vitest'
import type { Plan } from '../lib/query.ts'
import { crowdOf, mySteps, nightsOn, weekOf } from './week.ts'

const person = (id: string, kind: 'family' | 'network' | 'professional', age: number | null = null) => ({
  id,
  kind,
  callName: id,
  look: {},
  role: '',
  age,
  atTable: true,
  hasAccount: true,
})
const common = {
  version: 1,
  parentId: null,
  saidBy: 'mama',
  audience: 'circle',
  audiencePersons: [],
  createdAt: '',
  createdBy: '',
  updatedAt: '',
  updatedBy: '',
} as const
let next = 0
const visit = (onDate: string, from: string, visitors: string[], place = 'home', state = 'planned') => ({
  can: { edit: true, move: true },
  item: {
    ...common,
    id: `v${next++}`,
    kind: 'visit',
    state,
    onDate,
    content: { what: 'x', from, until: null, place, visitors, forPersons: [] },
  },
})
const step = (onDate: string | null, doers: string[], state = 'open') => ({
  can: { edit: true, move: true },
  item: {
    ...common,
    id: `s${next++}`,
    kind: 'step',
    state,
    onDate,
    content: { what: 'x', doers, time: null, needs: '', brought: '' },
  },
})
const plan = (items: object[], nights: object[] = []) =>
  ({
    today: '2026-11-24',
    me: { personId: 'mama', kind: 'family', isCoordinator: true, age: 38 },
    persons: [
      person('mama', 'family', 38),
      person('elif', 'family', 9),
      person('deniz', 'family', 14),
      person('tom', 'professional'),
    ],
    nights,
    items,
  }) as unknown as Plan

describe('a week', () => {
  it('has its visits by time, also one that does not go on', () => {
    const week = weekOf(
      plan([
        visit('2026-11-24', '13:00', ['tom']),
        visit('2026-11-24', '09:30', ['tom']),
        visit('2026-11-24', '08:00', ['tom'], 'home', 'cancelled'),
      ]),
      '2026-11-23',
    )
    expect(week[1]?.visits.map(({ at }) => [at.from, at.cancelled])).toEqual([
      ['08:00', true],
      ['09:30', false],
      ['13:00', false],
    ])
  })

  it('calls a coming day without anything a rest day only when somebody comes that week', () => {
    const busy = weekOf(plan([visit('2026-11-26', '13:00', ['tom']), step('2026-11-27', ['mama'])]), '2026-11-23')
    expect(busy.map((day) => day.isRest)).toEqual([false, true, true, false, false, true, true])
    expect(weekOf(plan([]), '2026-11-23').some((day) => day.isRest)).toBe(false)
  })
})

const weekly = { every: 'week', step: 1, days: ['tue'], nth: null, until: null }
const series = (content: object, state = 'planned') => {
  const entry = visit('2026-10-06', '15:30', ['tom'], 'home', state)
  return { ...entry, item: { ...entry.item, content: { ...entry.item.content, repeats: weekly, ...content } } }
}
const once = { cancelled: false, toDay: null, from: null, until: null, place: null, why: '' }
describe('what repeats', () => {
  it('is there each week at the time on the clock, before and after summer time', () => {
    const times = ['2026-10-19', '2026-10-26'].map((monday) => weekOf(plan([series({})]), monday)[1]!.visits[0]!.at)
    expect(times.map(({ day, from }) => [day, from])).toEqual([
      ['2026-10-20', '15:30'],
      ['2026-10-27', '15:30'],
    ])
  })
  it('stands crossed out the one time that it does not go on, and on another day when it was moved', () => {
    const changes = [
      { ...once, day: '2026-11-24', cancelled: true, why: 'vakantie' },
      { ...once, day: '2026-12-01', toDay: '2026-12-03', from: '09:00' },
    ]
    const off = weekOf(plan([series({ changes })]), '2026-11-23')
    expect(off[1]!.visits[0]!.at).toMatchObject({ cancelled: true, why: 'vakantie' })
    expect(crowdOf(off[1]!)).toEqual({ kind: 'nobody' })
    const moved = weekOf(plan([series({ changes })]), '2026-11-30')
    expect(moved[1]!.visits).toEqual([])
    expect(moved[3]!.visits[0]!.at).toMatchObject({ original: '2026-12-01', from: '09:00' })
  })
  it('is nowhere when it was stopped altogether', () => {
    expect(weekOf(plan([series({}, 'cancelled')]), '2026-11-23')[1]!.visits).toEqual([])
  })
})
describe('what lasts nights', () => {
  it('is on each day that it touches, and is nobody at the door', () => {
    const week = weekOf(
      plan([series({ sort: 'contact', nights: 2, visitors: [], repeats: { ...weekly, days: ['fri'] } })]),
      '2026-11-23',
    )
    expect(week.map(({ visits }) => visits.map(({ part }) => part).join())).toEqual([
      '',
      '',
      '',
      '',
      'begins',
      'lasts',
      'ends',
    ])
    expect(crowdOf(week[4]!)).toEqual({ kind: 'nobody' })
  })
})

/** What stands on its day. */
const times = (entries: object[]) => weekOf(plan(entries), '2026-11-23')[1]!.visits
const talk = (onDate: string, time: string | null, state = 'planned') => ({
  can: { edit: true, move: true },
  item: {
    ...common,
    id: `t${next++}`,
    kind: 'conversation',
    state,
    onDate,
    content: { text: 'x', persons: [], place: '', time },
  },
})
describe('a talk at the table', () => {
  it('stands on its day, by time; not when it is asked only, or was held', () => {
    const [, tuesday] = weekOf(
      plan([
        visit('2026-11-25', '09:00', ['tom']),
        talk('2026-11-24', null),
        talk('2026-11-24', '15:30'),
        talk('2026-11-24', '16:00', 'held'),
        talk('2026-11-24', '17:00', 'asked'),
      ]),
      '2026-11-23',
    )
    expect(tuesday?.talks.map(({ item }) => item.content.time)).toEqual(['15:30', null])
    expect(tuesday?.isRest).toBe(false)
  })
})

describe('who comes', () => {
  it('counts people at the door, each once', () => {
    expect(
      crowdOf({ visits: times([visit('2026-11-24', '09:00', ['tom', 'opa']), visit('2026-11-24', '15:00', ['tom'])]) }),
    ).toEqual({ kind: 'come', count: 2 })
  })
  it('tells what is elsewhere apart from nobody', () => {
    expect(crowdOf({ visits: times([visit('2026-11-24', '09:00', ['tom'], 'elsewhere')]) })).toEqual({
      kind: 'elsewhere',
      count: 1,
    })
    expect(crowdOf({ visits: [] })).toEqual({ kind: 'nobody' })
  })
  it('counts a visit of somebody who is not at the table', () => {
    expect(crowdOf({ visits: times([visit('2026-11-24', '09:00', [])]) })).toEqual({ kind: 'come', count: 1 })
  })
})

describe('nights', () => {
  const nights = [
    { personId: 'elif', home: 'bij mama', colour: 'mint', nights: [1, 2, 3], weeks: 'every' },
    { personId: 'elif', home: 'bij papa', colour: 'lilac', nights: [4, 5], weeks: 'every' },
    { personId: 'elif', home: 'bij papa', colour: 'lilac', nights: [6, 7], weeks: 'odd' },
    { personId: 'deniz', home: 'bij mama', colour: 'mint', nights: [1, 2, 3, 4], weeks: 'every' },
    { personId: 'mama', home: 'bij mama', colour: 'mint', nights: [1, 2, 3, 4, 5, 6, 7], weeks: 'every' },
  ]
  it('says where the children sleep, not the parents', () => {
    expect(nightsOn(plan([], nights), '2026-11-23')).toEqual([
      { home: 'bij mama', colour: 'mint', persons: ['elif', 'deniz'] },
    ])
    expect(nightsOn(plan([], nights), '2026-11-26').map(({ persons }) => persons)).toEqual([['elif'], ['deniz']])
  })
  it('knows odd and even weeks (week 48 is even)', () => {
    expect(nightsOn(plan([], nights), '2026-11-28')).toEqual([])
    expect(nightsOn(plan([], nights), '2026-12-05').map(({ home }) => home)).toEqual(['bij papa'])
  })
})

describe('own steps', () => {
  it('has what is overdue, due this week, without a day, or done this week; not what others do or what comes later', () => {
    const items = [
      step('2026-12-04', ['mama']),
      step('2026-11-10', ['mama']),
      step('2026-11-25', ['mama', 'tom']),
      step(null, ['mama']),
      step('2026-11-25', ['tom']),
      step('2026-11-10', ['mama'], 'done'),
      step('2026-11-23', ['mama'], 'done'),
    ]
    expect(mySteps(plan(items), '2026-11-29').map(({ item }) => [item.onDate, item.state])).toEqual([
      ['2026-11-10', 'open'],
      ['2026-11-23', 'done'],
      ['2026-11-25', 'open'],
      [null, 'open'],
    ])
  })
})
