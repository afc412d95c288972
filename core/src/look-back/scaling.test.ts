import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faultOfLevel, faultOfLevels, type Scored, tScore } from './scaling.ts'

const equal = (...levels: number[]): Scored[] => levels.map((level) => ({ weight: 1, level }))
const weighed = (weights: number[], levels: number[]): Scored[] =>
  weights.map((weight, i) => ({ weight, level: levels[i]! }))

// The golden values of domain.md 2.1.
test.each<[string, Scored[], number]>([
  ['one goal as hoped', equal(0), 50],
  ['one goal, more', equal(1), 60],
  ['one goal, less', equal(-1), 40],
  ['three, all more', equal(1, 1, 1), 63.69],
  ['three, all less', equal(-1, -1, -1), 36.31],
  ['three, all much more', equal(2, 2, 2), 77.39],
  ['three, all much less', equal(-2, -2, -2), 22.61],
  ['weights 3, 2, 1', weighed([3, 2, 1], [1, 0, -1]), 54.41],
  ['weights 2, 4, 1', weighed([2, 4, 1], [0, 1, -2]), 53.69],
  ['four, mixed', equal(1, 0, -1, 2), 57.25],
])('%s', (_name, goals, golden) => {
  expect(tScore(goals)).toBeCloseTo(golden, 2)
})

test('with nothing to weigh there is no number', () => {
  expect(tScore([])).toBeNull()
  expect(tScore(weighed([0, 0], [2, -2]))).toBeNull()
})

test('the other way round gives the mirror image, and the size of the weights does not matter', () => {
  const goals = fc.array(
    fc.record({ weight: fc.integer({ min: 1, max: 9 }), level: fc.integer({ min: -2, max: 2 }) }),
    {
      minLength: 1,
      maxLength: 9,
    },
  )
  fc.assert(
    fc.property(goals, (some) => {
      const t = tScore(some)!
      expect(tScore(some.map(({ weight, level }) => ({ weight, level: -level })))! + t).toBeCloseTo(100, 9)
      expect(tScore(some.map(({ weight, level }) => ({ weight: weight * 7, level })))).toBeCloseTo(t, 9)
    }),
  )
})

const levels = { from: '2026-11-01', expected: 'x' }
const yes = [{ stance: 'agree', ofWording: 2, sayerKind: 'family' as const }]
const codes = (faults: { code: string }[]) => faults.map(({ code }) => code)

test('levels are named beforehand: from today on, and they may be said again as they are', () => {
  expect(codes(faultOfLevels(null, levels, '2026-11-02'))).toEqual(['levels.before-today'])
  expect(faultOfLevels(null, levels, '2026-11-01')).toEqual([])
  expect(faultOfLevels({ expected: 'x', from: '2026-11-01' }, levels, '2026-12-01')).toEqual([])
  expect(codes(faultOfLevels({ ...levels, expected: 'y' }, levels, '2026-12-01'))).toEqual(['levels.before-today'])
  expect(faultOfLevels(levels, null, '2026-12-01')).toEqual([])
})

test('a level counts from the day after, when somebody of the family said yes to these words', () => {
  const on = (day: string, views = yes) => codes(faultOfLevel({ levels, wording: 2 }, views, day, '2026-11-10'))
  expect([on('2026-11-02'), on('2026-11-01'), on('2026-11-11')]).toEqual([[], ['levels.beforehand'], ['date.future']])
  expect(on('2026-11-02', [{ ...yes[0]!, ofWording: 1 }])).toEqual(['levels.not-agreed'])
  expect(codes(faultOfLevel({ levels: null }, yes, '2026-11-02', '2026-11-10'))).toEqual(['levels.none'])
})
