import { expect, test } from 'vitest'
import { splitDifference } from './difference.ts'

test('shows the stretch of words that differs, and loses not a character', () => {
  const mine = 'We lezen een kwartier voor, mama en opa.'
  expect(splitDifference(mine, 'We lezen tien minuten voor, mama en opa.')).toEqual([
    'We lezen ',
    'een kwartier',
    ' voor, mama en opa.',
  ])
  expect(splitDifference(mine, mine).join('')).toBe(mine)
  expect(splitDifference('', mine)).toEqual(['', '', ''])
  expect(splitDifference('a a', 'a a a').join('')).toBe('a a')
})
