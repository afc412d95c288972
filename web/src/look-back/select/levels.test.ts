import { expect, test } from 'vitest'
import { said, tableWith } from '../../lib/items/select/table.fixture.ts'
import { ownScore, usableLevels } from './levels.ts'

const levels = (from: string, weight = 1) => ({
  from,
  weight,
  lowest: 'a',
  lower: 'b',
  expected: 'c',
  higher: 'd',
  highest: 'e',
})
const goal = (id: string, from: string, weight = 1) =>
  said('goal', id, { state: 'now', content: { words: id, levels: levels(from, weight) } })
const yes = (parentId: string) => said('view', `ja-${parentId}`, { parentId })
const voice = (parentId: string, saidBy: string, level: number | null) =>
  said('progress', `${parentId}-${saidBy}`, {
    parentId,
    saidBy,
    onDate: '2026-11-20',
    content: { direction: 'same', level },
  })
const round = { after: null, until: null }

test('levels are used from the day after, when somebody of the family said yes', () => {
  const [a, b, c] = [goal('a', '2026-11-01'), goal('b', '2026-11-24'), goal('c', '2026-11-01')]
  const table = tableWith([a, b, c, yes('a'), yes('b')])
  expect([a, b, c].map(({ item }) => usableLevels(table, item) !== undefined)).toEqual([true, false, false])
  const old = said('goal', 'oud')
  expect(usableLevels(table, old.item)).toBeUndefined()
})

test('the number is of the own voice alone, on levels that still hold', () => {
  const items = [
    ...['a', 'b', 'c'].map((id, i) => goal(id, '2026-11-01', 3 - i)),
    goal('nieuw', '2026-11-21'),
    voice('a', 'mama', 1),
    voice('b', 'mama', 0),
    voice('c', 'mama', -1),
    voice('nieuw', 'mama', 2),
    voice('a', 'deniz', null),
    voice('b', 'opa', -2),
  ]
  expect(ownScore(tableWith(items), round)).toBeCloseTo(54.41, 2)
  expect(ownScore(tableWith(items, 'opa'), round)).toBe(40 - 10)
  expect(ownScore(tableWith(items, 'deniz'), round)).toBeNull()
})
