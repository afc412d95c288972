import { expect, test } from 'vitest'
import { faultsOfTerm, usualUntil } from './terms.ts'

test('six months, also from the last day of a long month', () => {
  expect(usualUntil('2026-11-24')).toBe('2027-05-24')
  expect(usualUntil('2026-08-31')).toBe('2027-02-28')
  expect(usualUntil('2027-08-31')).toBe('2028-02-29')
})
test('not in the past, not crossing, not longer than a year', () => {
  const codes = (from: string, until: string) => faultsOfTerm(from, until, '2026-11-24').map((fault) => fault.code)
  expect(codes('2026-11-23', '2027-01-01')).toEqual(['share.past'])
  expect(codes('2026-11-24', '2026-11-24')).toEqual(['date.before-begin'])
  expect(codes('2026-11-24', '2027-11-25')).toEqual(['share.too-long'])
  expect(codes('2026-11-24', '2027-11-24')).toEqual([])
})
