import { describe, expect, it } from 'vitest'
import { clockOf, contentOf, dayOf, emptyVisit, inputOf } from './visit-input.ts'

it.each([
  ['9.30', '09:30'],
  ['9:30', '09:30'],
  ['0930', '09:30'],
  ['930', '09:30'],
  ['14 u', '14:00'],
  ['14u15', '14:15'],
  ['14', '14:00'],
  ['half tien', 'half tien'],
])('reads %s as people mean it', (typed, clock) => expect(clockOf(typed)).toBe(clock))

const empty = emptyVisit('v', { day: '', month: '', year: '' })
const monday = { ...empty, day: { day: '23', month: '11', year: '2026' } }

it('sends an impossible day too, so that all faults come back at once', () => {
  expect(dayOf({ ...empty, day: { day: '31', month: '2', year: '2026' } })).toBe('2026-02-31')
  expect(dayOf(empty)).toBeNull()
})

describe('how often', () => {
  it.each([
    ['once', null],
    ['week', { every: 'week', step: 1, days: ['mon'] }],
    ['fortnight', { every: 'week', step: 2 }],
    ['month-nth', { every: 'month', days: ['mon'], nth: 4 }],
    ['month-date', { every: 'month', days: [], nth: null }],
  ] as const)('%s', (often, rule) => {
    const { repeats } = contentOf({ ...monday, often })
    if (rule) expect(repeats).toMatchObject(rule)
    else expect(repeats).toBeNull()
  })
  it('begins on the first of the days that were chosen', () => {
    const input = { ...monday, often: 'week' as const, days: ['tue' as const, 'thu' as const] }
    expect(contentOf(input).repeats?.days).toEqual(['tue', 'thu'])
    expect(dayOf(input)).toBe('2026-11-24')
  })
  it('leaves a rule that is not asked here as it is', () => {
    const repeats = { every: 'day', step: 3, days: [], nth: null, until: null }
    const content = { what: 'x', from: null, until: null, place: 'home', visitors: [], forPersons: [], repeats }
    const input = inputOf({ item: { id: 'v', onDate: '2026-11-23', content } } as never, '2026-11-23')
    expect(input).toMatchObject({ often: 'as-it-is', wholeDay: true, scope: 'all' })
    expect(contentOf(input, repeats as never)).toMatchObject({ repeats, from: null, nights: 0, travel: null })
  })
})

it('sends what is no number as it was typed', () => {
  expect(contentOf({ ...monday, travel: 'half uur', nights: '2' })).toMatchObject({ travel: 'half uur', nights: 2 })
})
