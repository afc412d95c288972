import { base32 } from '@keukentafel/core/sign-in/codes.ts'
import { expect, test } from 'vitest'
import { codeAt, stepAt, stepOf } from './totp.ts'

const secret = Buffer.from('12345678901234567890')

test('the vectors of RFC 6238, appendix B (the last six of eight digits)', () => {
  const vectors: [number, string][] = [
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ]
  for (const [seconds, code] of vectors) expect(codeAt(secret, stepAt(seconds * 1000))).toBe(code)
})

test('a code counts in its own step and the one before and after, and no longer', () => {
  const at = 1_111_111_111_000
  const code = codeAt(secret, stepAt(at))
  expect([-60, -30, 0, 30, 60].map((s) => stepOf(secret, code, at + s * 1000) === stepAt(at))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ])
})

test('a secret as apps read it (RFC 4648, section 10)', () => {
  const of = (text: string) => base32(Buffer.from(text))
  expect(['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map(of)).toEqual([
    '',
    'MY',
    'MZXQ',
    'MZXW6',
    'MZXW6YQ',
    'MZXW6YTB',
    'MZXW6YTBOI',
  ])
})
