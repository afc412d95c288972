import { expect, test } from 'vitest'
import { addDays, ageOn } from '../shared/dates.ts'
import { birthdayOf, comingTurn, turningAges } from './birthdays.ts'

test('the birthday is the first day on which the age is that, for every day of birth in eight years', () => {
  for (let day = '2008-01-01'; day < '2016-01-01'; day = addDays(day, 1))
    for (const age of turningAges) {
      const on = birthdayOf(day, age)
      expect([ageOn(day, on), ageOn(day, addDays(on, -1))]).toEqual([age, age - 1])
    }
})
test('who was born on 29 February has their birthday on 1 March in other years', () => {
  expect(birthdayOf('2012-02-29', 12)).toBe('2024-02-29')
  expect(birthdayOf('2012-02-29', 18)).toBe('2030-03-01')
})
test('near is from sixty days before until the day itself', () => {
  const on = '2026-12-01'
  expect(comingTurn('2010-12-01', addDays(on, -61))).toBeNull()
  expect(comingTurn('2010-12-01', addDays(on, -60))).toEqual({ turns: 16, on })
  expect(comingTurn('2010-12-01', addDays(on, -1))).toEqual({ turns: 16, on })
  expect(comingTurn('2010-12-01', on)).toBeNull()
  expect(comingTurn(null, on)).toBeNull()
  expect(comingTurn('2009-12-01', addDays(on, -1))).toBeNull()
})
