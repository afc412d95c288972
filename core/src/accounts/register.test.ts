import { expect, test } from 'vitest'
import { registerOf } from './register.ts'

test('the tone changes on the twelfth and the eighteenth birthday, not a day earlier', () => {
  expect(registerOf('2014-11-23', '2026-11-22')).toBe('child')
  expect(registerOf('2014-11-22', '2026-11-22')).toBe('youth')
  expect(registerOf('2008-11-23', '2026-11-22')).toBe('youth')
  expect(registerOf('2008-11-22', '2026-11-22')).toBe('adult')
  expect(registerOf('2008-02-29', '2026-02-28')).toBe('youth')
  expect(registerOf('2008-02-29', '2026-03-01')).toBe('adult')
  expect(registerOf(null, '2026-11-22')).toBe('adult')
})
