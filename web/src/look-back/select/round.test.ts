import { expect, test } from 'vitest'
import { said, tableWith } from '../../lib/items/select/table.fixture.ts'
import { conclusionsIn, goalsOf, lineOf, notHeard, plannedDay, rounds, voicesOn } from './round.ts'

const goal = said('goal', 'rust', { state: 'now' })
const idea = said('goal', 'idee', { state: 'idea' })
const voice = (id: string, saidBy: string, onDate: string, direction = 'better') =>
  said('progress', id, { parentId: 'rust', saidBy, onDate, content: { direction, text: '' } })
const held = said('look-back', 'toen', { state: 'held', onDate: '2026-06-01' })

test('a round has the newest voice of each person since the last looking back, the family first', () => {
  const table = tableWith([
    goal,
    idea,
    held,
    voice('oud', 'mama', '2026-05-30'),
    voice('nu', 'opa', '2026-06-02', 'same'),
    voice('eerst', 'mama', '2026-06-02', 'worse'),
    voice('later', 'mama', '2026-06-03', 'better'),
    said('progress', 'weg', { parentId: 'rust', saidBy: 'deniz', onDate: '2026-06-03', state: 'past' }),
  ])
  const [open, earlier] = rounds(table)
  expect(voicesOn(table, 'rust', open!).map(({ entry }) => entry.item.id)).toEqual(['later', 'nu'])
  expect(voicesOn(table, 'rust', earlier!).map(({ entry }) => entry.item.id)).toEqual(['oud'])
  expect(goalsOf(table, open!).map(({ item }) => item.id)).toEqual(['rust'])
  const unheard = notHeard(table, goal.item, voicesOn(table, 'rust', open!))
  expect(unheard.map(({ id }) => id)).toEqual(['deniz', 'elif', 'tom'])
})

test('who does not hear a goal is not said to be silent about it', () => {
  const own = said('goal', 'thuis', { state: 'now', audience: 'family' })
  expect(notHeard(tableWith([own]), own.item, []).map(({ id }) => id)).toEqual(['mama', 'deniz', 'elif'])
})

test('what is taken along, the own line and the next day are found by their day', () => {
  const kept = said('conclusion', 'houden', { onDate: '2026-06-01', content: { what: 'keep', text: 'x', persons: [] } })
  const table = tableWith([
    held,
    kept,
    said('own-line', 'b', { onDate: '2026-06-01', content: { score: 6, text: '' } }),
    said('own-line', 'a', { onDate: '2026-05-01', content: { score: 4, text: '' } }),
    said('own-line', 'van-opa', { saidBy: 'opa', onDate: '2026-05-01', content: { score: 8, text: '' } }),
    said('look-back', 'laat', { state: 'planned', onDate: '2027-06-01' }),
    said('look-back', 'straks', { state: 'planned', onDate: '2026-12-01' }),
  ])
  const [open, earlier] = rounds(table)
  expect([conclusionsIn(table, open!).length, conclusionsIn(table, earlier!).length]).toEqual([0, 1])
  expect(lineOf(table, 'mama').map(({ item }) => item.content.score)).toEqual([4, 6])
  expect(plannedDay(table)?.item.id).toBe('straks')
})
