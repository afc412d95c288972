import { expect, test } from 'vitest'
import { said, tableWith } from '../../lib/items/select/table.fixture.ts'
import { layTable } from '../../lib/items/select/table.ts'
import { domainsOf, helpersWithoutGoal } from './domains.ts'

const view = (id: string, saidBy: string, score: number | null, more = {}) =>
  said('domain-view', id, { saidBy, content: { lifeDomain: 'sleep', score, text: '' }, ...more })
const worry = said('worry', 'w', { content: { text: 'Ze slaapt slecht', aboutPersons: [], lifeDomain: 'sleep' } })

test('the newest view of each voice stands beside the others, the family first', () => {
  const [sleep] = domainsOf(
    tableWith([
      view('tom', 'tom', 5),
      view('oud', 'mama', 3),
      view('nieuw', 'mama', 6),
      view('weg', 'opa', 1, { state: 'past' }),
    ]),
  ).said
  expect(sleep!.views.map(({ entry }) => entry.item.id)).toEqual(['nieuw', 'tom'])
  expect(sleep!.isSeenDifferently).toBe(false)
})

test('far apart is said, never how far nor who is right; without numbers there is nothing to say', () => {
  expect(domainsOf(tableWith([view('a', 'mama', 4), view('b', 'deniz', 7)])).said[0]!.isSeenDifferently).toBe(true)
  expect(domainsOf(tableWith([view('a', 'mama', 4), view('b', 'deniz', null)])).said[0]!.isSeenDifferently).toBe(false)
})

test('a worry without a goal waits; with a goal that goes on in that part of life it does not', () => {
  const goal = (state: string) =>
    said('goal', 'g', { state, content: { words: 'Slapen', lifeDomain: 'sleep' } } as never)
  expect(domainsOf(tableWith([worry])).said[0]!.isWithoutGoal).toBe(true)
  expect(domainsOf(tableWith([worry, goal('now')])).said[0]!.isWithoutGoal).toBe(false)
  expect(domainsOf(tableWith([worry, goal('done')])).said[0]!.isWithoutGoal).toBe(true)
})

test('every part of life is there once, said or silent', () => {
  const { said: spoken, silent } = domainsOf(tableWith([worry]))
  expect(new Set([...spoken.map(({ domain }) => domain), ...silent]).size).toBe(11)
})

test('a helper without a goal is named, who coordinates is not', () => {
  const goal = said('goal', 'g', {
    state: 'now',
    content: { words: 'x', lifeDomain: 'sleep', supporters: ['tom'] },
  } as never)
  const names = (items: Parameters<typeof tableWith>[0], coordinator: string) =>
    helpersWithoutGoal(layTable({ ...tableWith(items).plan, coordinator })).map(({ id }) => id)
  expect(names([], 'mama')).toEqual(['tom'])
  expect(names([], 'tom')).toEqual([])
  expect(names([goal], 'mama')).toEqual([])
})
