import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roomLeft } from './room.ts'

test('how much is left is said only when it is nearly full, and in steps', () => {
  const most = 200
  expect([0, 100, 179, 180, 181, 186, 199, 200, 300].map((used) => roomLeft(used, most))).toEqual([
    null,
    null,
    null,
    20,
    15,
    10,
    0,
    0,
    0,
  ])
})
test('never more than there is, and of no more than five different answers', () => {
  const seen = new Set<number | null>()
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300_000_000 }), (used) => {
      const left = roomLeft(used, 200_000_000)
      seen.add(left)
      if (left !== null) expect(left).toBeLessThanOrEqual(Math.max(0, 200_000_000 - used))
    }),
  )
  expect(seen.size).toBeLessThanOrEqual(6)
})
