import { expect, test } from 'vitest'
import { withChange } from './changes.ts'
import type { Change } from './names.ts'
import { minutesOf, occurrencesIn, occurrencesOf, type Planned } from './occurrences.ts'

const change = (day: string, what: Partial<Change>): Change => ({
  day,
  cancelled: false,
  toDay: null,
  from: null,
  until: null,
  place: null,
  why: '',
  ...what,
})
const visit = (content: Partial<Planned['content']> = {}, rest: Partial<Planned> = {}): Planned => ({
  id: 'v',
  state: 'planned',
  onDate: '2026-11-24',
  content: { from: '15:30', until: '16:30', place: 'home', ...content },
  ...rest,
})
const weekly = { every: 'week', step: 1, days: [], nth: null, until: null } as const

test('a visit from before there were repeats is there once', () => {
  expect(occurrencesOf(visit(), '2026-11-01', '2026-12-31')).toMatchObject([
    {
      original: '2026-11-24',
      day: '2026-11-24',
      lastDay: '2026-11-24',
      from: '15:30',
      cancelled: false,
      changed: false,
    },
  ])
})

test('one time that moved is found where it went, from however far, and is not where it was', () => {
  const moved = visit({
    repeats: { ...weekly, days: [] },
    changes: [change('2026-12-01', { toDay: '2027-03-05', from: '09:00', why: 'Ziek' })],
  })
  expect(occurrencesOf(moved, '2026-11-30', '2026-12-06')).toEqual([])
  const [there] = occurrencesOf(moved, '2027-03-05', '2027-03-05')
  expect(there).toMatchObject({
    original: '2026-12-01',
    day: '2027-03-05',
    from: '09:00',
    until: null,
    changed: true,
    why: 'Ziek',
  })
})

test('one time of the whole day, and one at its own place; where it would have been is not where it is', () => {
  const otherwise = visit({
    place: 'elsewhere',
    where: 'School',
    repeats: { ...weekly, days: [] },
    changes: [
      change('2026-12-01', { allDay: true, from: '09:00' }),
      change('2026-12-08', { place: 'elsewhere', where: 'Bibliotheek' }),
      change('2026-12-15', { place: 'home' }),
      change('2026-12-22', { place: 'elsewhere', where: '' }),
    ],
  })
  const seen = occurrencesOf(otherwise, '2026-11-24', '2026-12-22')
  expect(seen.map(({ from, until, place, where }) => [from, until, place, where])).toEqual([
    ['15:30', '16:30', 'elsewhere', 'School'],
    [null, null, 'elsewhere', 'School'],
    ['15:30', '16:30', 'elsewhere', 'Bibliotheek'],
    ['15:30', '16:30', 'home', ''],
    ['15:30', '16:30', 'elsewhere', ''],
  ])
  // Back as agreed takes it out.
  expect(withChange(otherwise.content.changes!, change('2026-12-01', {}))).toHaveLength(3)
  expect(withChange([], change('2026-12-01', { allDay: true }))).toHaveLength(1)
})

test('one time that does not happen stays in sight, and so does what was cancelled altogether', () => {
  const off = visit({ repeats: { ...weekly, days: [] }, changes: [change('2026-12-01', { cancelled: true })] })
  expect(occurrencesOf(off, '2026-12-01', '2026-12-08').map(({ cancelled }) => cancelled)).toEqual([true, false])
  expect(occurrencesOf(visit({}, { state: 'cancelled' }), '2026-11-24', '2026-11-24')).toMatchObject([
    { cancelled: true },
  ])
})

test('a change on a day on which it would not have been says nothing', () => {
  const astray = visit({ repeats: { ...weekly, days: [] }, changes: [change('2026-12-02', { toDay: '2026-12-03' })] })
  expect(occurrencesOf(astray, '2026-12-02', '2026-12-07')).toEqual([])
})

test('nights with the other parent touch every day they last', () => {
  const nights = visit({ from: '17:00', until: '19:00', nights: 2 })
  expect(occurrencesOf(nights, '2026-11-26', '2026-11-30')).toMatchObject([
    { day: '2026-11-24', lastDay: '2026-11-26' },
  ])
  expect(occurrencesOf(nights, '2026-11-27', '2026-11-30')).toEqual([])
  expect(minutesOf(occurrencesOf(nights, '2026-11-24', '2026-11-24')[0]!)).toBe(2 * 1440 + 120)
})

test('the whole day comes before a time on that day', () => {
  const all = visit({ from: null, until: null }, { id: 'w' })
  expect(occurrencesIn([visit(), all], '2026-11-24', '2026-11-24').map(({ id }) => id)).toEqual(['w', 'v'])
})
