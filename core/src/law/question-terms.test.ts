import { expect, test } from 'vitest'
import { answerBy, isLate, longestAnswerBy, mayExtend } from './question-terms.ts'

test('a month is the same day of the next month, or its last day', () => {
  expect(answerBy('2026-11-24')).toBe('2026-12-24')
  expect(answerBy('2026-12-31')).toBe('2027-01-31')
  expect(answerBy('2027-01-31')).toBe('2027-02-28')
  expect(answerBy('2028-01-30')).toBe('2028-02-29')
  expect(answerBy('2028-02-29')).toBe('2028-03-29')
  expect(longestAnswerBy('2026-11-30')).toBe('2027-02-28')
})

test('the term is lengthened once, and only within the first month', () => {
  expect(mayExtend('2026-11-24', false, '2026-12-24')).toBe(true)
  expect(mayExtend('2026-11-24', false, '2026-12-25')).toBe(false)
  expect(mayExtend('2026-11-24', true, '2026-12-01')).toBe(false)
})

test('late is after the day, with or without an answer', () => {
  expect(isLate('2026-12-24', null, '2026-12-24')).toBe(false)
  expect(isLate('2026-12-24', null, '2026-12-25')).toBe(true)
  expect(isLate('2026-12-24', '2026-12-24', '2027-03-01')).toBe(false)
  expect(isLate('2026-12-24', '2026-12-25', '2027-03-01')).toBe(true)
})
