import { expect, test } from 'vitest'
import { buffersFor } from './settings.ts'

test('a sixteenth of the memory is kept at hand, and neither less than a small machine needs nor more than helps', () => {
  const GB = 2 ** 30
  expect([GB / 2, GB, 4 * GB, 8 * GB, 64 * GB].map(buffersFor)).toEqual([64, 64, 256, 512, 512])
})
