import { expect, it } from 'vitest'
import { clockOf, dayOf } from './visit-input.ts'

it.each([
  ['9.30', '09:30'],
  ['9:30', '09:30'],
  ['0930', '09:30'],
  ['930', '09:30'],
  ['14 u', '14:00'],
  ['14u15', '14:15'],
  ['14', '14:00'],
  ['half tien', 'half tien'],
])('reads %s as people mean it', (typed, clock) => expect(clockOf(typed)).toBe(clock))

it('sends an impossible day too, so that all faults come back at once', () => {
  expect(dayOf({ day: { day: '31', month: '2', year: '2026' } })).toBe('2026-02-31')
  expect(dayOf({ day: { day: '', month: '', year: '' } })).toBeNull()
})
