import { expect, test } from 'vitest'
import { isoOf, partsOf } from './date-field.tsx'

test('three parts become a date only when it is a real day', () => {
  expect(isoOf({ day: '3', month: '11', year: '2026' })).toBe('2026-11-03')
  expect(isoOf({ day: '29', month: '2', year: '2024' })).toBe('2024-02-29')
  for (const day of ['30', '0', '', 'x']) expect(isoOf({ day, month: '2', year: '2026' })).toBeUndefined()
  expect(isoOf({ day: '1', month: '', year: '2026' })).toBeUndefined()
  expect(isoOf({ day: '1', month: '1', year: '26' })).toBeUndefined()
})

test('a date falls apart into what a person would type', () => {
  expect(partsOf('2026-11-03')).toEqual({ day: '3', month: '11', year: '2026' })
  expect(partsOf(undefined)).toEqual({ day: '', month: '', year: '' })
})
