import { expect, test } from 'vitest'
import { nightsOf, onlyHome, residencesOf, sameEveryWeek } from './nights.ts'

const stay = (householdId: string, nights: number[], weeks: 'every' | 'odd' | 'even' = 'every') => ({
  personId: 'elif',
  householdId,
  nights,
  weeks,
})
const ids = (home: string, weeks: string) => `${home}-${weeks}`

test('one home, every night', () => {
  const nights = nightsOf([stay('mama', [1, 2, 3, 4, 5, 6, 7])], 'elif')
  expect(onlyHome(nights)).toBe('mama')
  expect(sameEveryWeek(nights)).toBe(true)
})

test('two homes and weeks that differ go out as they came in', () => {
  const stays = [stay('mama', [1, 2, 3, 4]), stay('papa', [5, 6, 7], 'odd'), stay('mama', [5, 6, 7], 'even')]
  const nights = nightsOf(stays, 'elif')
  expect(sameEveryWeek(nights)).toBe(false)
  expect(nights.odd).toEqual(['mama', 'mama', 'mama', 'mama', 'papa', 'papa', 'papa'])
  expect(onlyHome(nights)).toBeUndefined()
  const sent = residencesOf('elif', nights, ids)
  expect(sent.map(({ id, nights: list }) => [id, list])).toEqual([
    ['mama-odd', [1, 2, 3, 4]],
    ['papa-odd', [5, 6, 7]],
    ['mama-even', [1, 2, 3, 4, 5, 6, 7]],
  ])
  expect(nightsOf(sent, 'elif')).toEqual(nights)
})

test('nights of which nothing was said stay unsaid', () => {
  const nights = nightsOf([stay('mama', [1])], 'elif')
  expect(nights.even).toEqual(['mama', ...Array.from({ length: 6 }, () => undefined)])
  expect(residencesOf('elif', nightsOf([], 'elif'), ids)).toEqual([])
})
