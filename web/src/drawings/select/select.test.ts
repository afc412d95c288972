import { expect, test } from 'vitest'
import { type Circle, ringsOf, systemsOf } from './circle-input.ts'
import { type Family, familyInput } from './family-input.ts'
import { homeLetters } from './home-letters.ts'

const member = (id: string, kind: string, more: object = {}) => ({
  id,
  kind,
  callName: id,
  age: null,
  pronoun: '',
  details: null,
  ...more,
})
const family = {
  members: [
    member('mama', 'family', { age: 40, pronoun: 'zij' }),
    member('papa', 'family', { age: 41 }),
    member('elif', 'family', { age: 9 }),
    member('oma', 'family', { details: { birthDate: '1940-01-01', deceasedOn: '2020-01-01' } }),
    member('opa', 'network'),
    member('buur', 'network'),
    member('tom', 'professional'),
    member('bas', 'professional'),
  ],
  relations: [{ id: 'r', fromPerson: 'mama', toPerson: 'elif', kind: 'parent' }],
  households: [{ id: 'h1', name: 'Bij mama' }],
  residences: [
    { personId: 'mama', householdId: 'h1' },
    { personId: 'elif', householdId: 'h1' },
    { personId: 'elif', householdId: 'h1' },
  ],
} as unknown as Family
const seat = (personId: string, organisation: string | null, more: object = {}) => ({
  personId,
  organisation,
  role: 'rol',
  state: 'active',
  since: '2026-01-01',
  until: null,
  ...more,
})
const circle = {
  today: '2026-11-24',
  seats: [seat('opa', null), seat('tom', 'Wijkteam'), seat('bas', 'Wijkteam'), seat('buur', null, { state: 'left' })],
} as unknown as Circle

test('the family as a drawing needs it: by their own pronoun, each home with who sleeps there once', () => {
  const { persons, homes } = familyInput(family)
  expect(persons.map(({ shape }) => shape).slice(0, 2)).toEqual(['circle', 'diamond'])
  expect(homes).toEqual([{ id: 'h1', name: 'Bij mama', persons: ['mama', 'elif'] }])
})
test('rings hold who lives and sits here: not who died, not who left', () => {
  expect(ringsOf(family, circle).map(({ key, people }) => [key, people.map(({ id }) => id)])).toEqual([
    ['home', ['mama', 'elif']],
    ['near', ['papa', 'opa']],
    ['help', ['bas', 'tom']],
  ])
})
test('around a home are people, and organisations with who comes from them', () => {
  const { inside, systems } = systemsOf(family, circle, 'h1')
  expect(inside.map(({ id }) => id)).toEqual(['mama', 'elif'])
  expect(systems.map(({ name, people }) => [name, people.length])).toEqual([
    ['papa', 1],
    ['opa', 1],
    ['Wijkteam', 2],
  ])
})
test('each home has a letter of its own', () => {
  const homes = ['Bij mama', 'Bij oma Mien', 'Mieke'].map((name, i) => ({ id: String(i), name }))
  expect([...homeLetters(homes).values()]).toEqual(['M', 'O', 'I'])
})
