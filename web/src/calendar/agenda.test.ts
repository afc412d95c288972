import { expect, it } from 'vitest'
import type { Plan } from '../lib/query.ts'
import { timesFor, WEEKS, weeksOf } from './agenda.ts'

const visit = (
  id: string,
  onDate: string,
  visitors: string[],
  forPersons: string[],
  parentId: string | null = null,
) => ({
  can: { edit: true, move: true },
  item: {
    id,
    kind: 'visit',
    state: 'planned',
    onDate,
    parentId,
    content: { what: id, from: '10:00', until: null, place: 'home', visitors, forPersons },
  },
})
const plan = {
  today: '2026-11-24',
  persons: [],
  nights: [],
  items: [
    visit('a', '2026-11-24', ['tom'], ['elif'], 'goal'),
    visit('b', '2026-11-24', ['imani'], []),
    visit('c', '2026-12-17', ['tom'], ['deniz']),
  ],
} as unknown as Plan
const ids = (persons: string[], goal = '') =>
  weeksOf(plan, '2026-11-23', { persons, goal }).flatMap(({ days }) =>
    days.flatMap(({ visits }) => visits.map(({ item }) => item.id)),
  )

it('has the weeks that are asked, and no more', () => {
  const weeks = weeksOf(plan, '2026-11-23', { persons: [], goal: '' })
  expect(weeks.map(({ monday }) => monday)).toHaveLength(WEEKS)
  expect(ids([])).toEqual(['a', 'b', 'c'])
})
it('shows of whom and for which goal one asks; how full a day is stays that of all together', () => {
  expect(ids(['tom'])).toEqual(['a', 'c'])
  expect(ids(['deniz'])).toEqual(['c'])
  expect(ids([], 'goal')).toEqual(['a'])
  expect(weeksOf(plan, '2026-11-23', { persons: ['deniz'], goal: '' })[0]!.days[1]).toMatchObject({ come: 2, count: 2 })
})
it('names the holidays', () => {
  const [week] = weeksOf(plan, '2026-12-21', { persons: [], goal: '' })
  expect(week!.days.map(({ holiday }) => holiday).filter(Boolean)).toEqual(['christmas', 'second-christmas'])
})
it('lays each visit with whom it is for, and with everybody when that is nobody by name', () => {
  const [, tuesday] = weeksOf(plan, '2026-11-23', { persons: [], goal: '' })[0]!.days
  const of = (person: string | null) => timesFor(tuesday!.visits, person).map(({ item }) => item.id)
  expect([of('elif'), of('deniz'), of(null)]).toEqual([['a'], [], ['b']])
})
