import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isIn, nextDay, roundsOf } from './rounds.ts'

const held = (onDate: string) => ({ state: 'held', onDate })

test('without a looking back there is one open round, and all that was said belongs to it', () => {
  expect(roundsOf([{ state: 'planned', onDate: '2026-12-01' }])).toEqual([{ after: null, until: null }])
  expect(isIn({ after: null, until: null }, '2020-01-01')).toBe(true)
})

test('the day itself belongs to the looking back, the day after to the next', () => {
  const [open, second, first] = roundsOf([held('2026-11-02'), held('2026-05-04'), held('2026-11-02')])
  expect(open).toEqual({ after: '2026-11-02', until: null })
  expect([isIn(second!, '2026-11-02'), isIn(open!, '2026-11-02'), isIn(open!, '2026-11-03')]).toEqual([
    true,
    false,
    true,
  ])
  expect([isIn(first!, '2026-05-04'), isIn(second!, '2026-05-04')]).toEqual([true, false])
  expect(isIn(open!, null)).toBe(false)
})

test('every day belongs to exactly one round', () => {
  const day = fc.integer({ min: 0, max: 200 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10))
  fc.assert(
    fc.property(fc.array(day), day, (days, said) => {
      expect(roundsOf(days.map(held)).filter((round) => isIn(round, said))).toHaveLength(1)
    }),
  )
})

test('light is half a year on, heavy six weeks', () => {
  expect(nextDay('light', '2026-08-31')).toBe('2027-02-28')
  expect(nextDay('heavy', '2026-11-22')).toBe('2027-01-03')
})
