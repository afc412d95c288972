import { expect, test } from 'vitest'
import { homeSigns } from './home-signs.ts'

const signs = (...names: string[]) => [...homeSigns(names.map((name, i) => ({ id: String(i), name }))).values()]

test('the first letter of the word that matters', () => {
  expect(signs('Bij mama, Lindekade', 'Bij papa')).toEqual(['M', 'P'])
})

test('more letters when the first is the same, and never nothing', () => {
  expect(signs('Mama', 'Moeke')).toEqual(['MA', 'MO'])
  expect(signs('huis', 'huis')).toEqual(['HUI', 'HUI'])
  expect(signs('', '家')).toEqual(['?', '家'])
})
