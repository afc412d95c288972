import { expect, it } from 'vitest'
import { capital } from './capital.ts'

it('begins a heading with a capital, also with the Dutch ij, and leaves the rest as it was written', () => {
  expect(capital('het gezin van Elif en Deniz')).toBe('Het gezin van Elif en Deniz')
  expect(capital('ijsvogels')).toBe('IJsvogels')
  expect(capital("'t Hofje")).toBe("'t Hofje")
  expect(capital('')).toBe('')
})
