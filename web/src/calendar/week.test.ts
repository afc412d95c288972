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
  it('has its visits by time, without those that do not go on', () => {
    const week = weekOf(
      plan([
        visit('2026-11-24', '13:00', ['tom']),
        visit('2026-11-24', '09:30', ['tom']),
        visit('2026-11-24', '08:00', ['tom'], 'home', 'cancelled'),
      ]),
      '2026-11-23',
    )
    expect(week[1]?.visits.map(({ item }) => item.content.from)).toEqual(['09:30', '13:00'])
  })

  it('calls a coming day without anything a rest day only when somebody comes that week', () => {
    const busy = weekOf(plan([visit('2026-11-26', '13:00', ['tom']), step('2026-11-27', ['mama'])]), '2026-11-23')
    expect(busy.map((day) => day.isRest)).toEqual([false, true, true, false, false, true, true])
    expect(weekOf(plan([]), '2026-11-23').some((day) => day.isRest)).toBe(false)
  })
})

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
      crowdOf({
        visits: [visit('2026-11-24', '09:00', ['tom', 'opa']), visit('2026-11-24', '15:00', ['tom'])] as never,
      }),
    ).toEqual({ kind: 'come', count: 2 })
  })
  it('tells what is elsewhere apart from nobody', () => {
    expect(crowdOf({ visits: [visit('2026-11-24', '09:00', ['tom'], 'elsewhere')] as never })).toEqual({
      kind: 'elsewhere',
      count: 1,
    })
    expect(crowdOf({ visits: [] })).toEqual({ kind: 'nobody' })
  })
  it('counts a visit of somebody who is not at the table', () => {
    expect(crowdOf({ visits: [visit('2026-11-24', '09:00', [])] as never })).toEqual({ kind: 'come', count: 1 })
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
