import { expect, test } from 'vitest'
import { endOfDay } from './days.ts'

test('a day ends at midnight in the Netherlands, in winter and in summer', () => {
  expect(endOfDay('2026-11-24')).toBe('2026-11-24T22:59:59.999Z')
  expect(endOfDay('2026-07-24')).toBe('2026-07-24T21:59:59.999Z')
  // the clock goes back in the night before: the day ends in winter time
  expect(endOfDay('2026-10-25')).toBe('2026-10-25T22:59:59.999Z')
})
