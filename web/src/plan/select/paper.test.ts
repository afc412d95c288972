import { expect, test } from 'vitest'
import { said, tableWith } from '../../lib/items/select/table.fixture.ts'
import { forPaper, notNamed, paperWeek, versionOf } from './paper.ts'

const table = tableWith([
  said('goal', 'all', { version: 3 }),
  said('goal', 'ours', { audience: 'family' }),
  said('worry', 'two', { audience: 'chosen', audiencePersons: ['tom'] }),
  said('visit', 'v', {
    state: 'planned',
    onDate: '2026-11-24',
    content: { what: 'Kennismaken', from: '10:00', visitors: ['tom'], place: 'home' },
  }),
  said('step', 's', {
    state: 'open',
    onDate: '2026-11-27',
    parentId: 'all',
    content: { what: 'Lezen', doers: ['opa'] },
  }),
])

test('paper holds only what everybody at the table hears, and says how much it leaves out', () => {
  expect(forPaper(table, false).left).toBe(2)
  expect(forPaper(table, true).left).toBe(1)
  expect(versionOf(forPaper(table, false).table)).toBe(5)
})

test('visits and steps stand on their day', () => {
  const week = paperWeek(table, '2026-11-23')
  expect(week.map(({ visits, steps }) => visits.length + steps.length)).toEqual([0, 1, 0, 0, 1, 0, 0])
})

test('a name that stands in the words already is not printed twice', () => {
  const people = ['Opa Kees', 'Tom', 'Imani'].map((callName) => ({ callName }))
  const left = (words: string) => notNamed(words, people).map(({ callName }) => callName)
  expect(left('Tom komt langs')).toEqual(['Opa Kees', 'Imani'])
  expect(left('opa leest voor, met imani')).toEqual(['Tom'])
  expect(left('Tomaten plukken')).toEqual(['Opa Kees', 'Tom', 'Imani'])
})
