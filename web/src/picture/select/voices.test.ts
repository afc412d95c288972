import { expect, test } from 'vitest'
import { said, tableWith } from '../../lib/items/select/table.fixture.ts'
import { voicesOf } from './voices.ts'

const table = tableWith([
  said('worry', 'w1', { saidBy: 'tom', content: { text: 'veel gemist op school', aboutPersons: ['deniz'] } }),
  said('strength', 's1', { saidBy: 'mama', content: { text: 'we eten samen', aboutPersons: [] } }),
  said('strength', 's2', { saidBy: 'tom', content: { text: 'Deniz vraagt om hulp', aboutPersons: ['deniz'] } }),
  said('worry', 'w2', { saidBy: 'mama', state: 'past', content: { text: 'oud', aboutPersons: ['deniz'] } }),
])

test('every voice stands by itself, the family first, and what no longer holds is left out', () => {
  expect(
    voicesOf(table, undefined).map(({ person, strengths, worries }) => [person.id, strengths.length, worries.length]),
  ).toEqual([
    ['mama', 1, 0],
    ['tom', 1, 1],
  ])
})

test('only what was said about one person', () => {
  expect(voicesOf(table, 'deniz').map(({ person }) => person.id)).toEqual(['tom'])
})
