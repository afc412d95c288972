import Holidays from 'date-holidays'
import { expect, test } from 'vitest'
import { addDays } from '../shared/dates.ts'
import { type HolidayName, holidaysOf } from './holidays.ts'
import { isWorkingDay, nextWorkingDay } from './working-days.ts'

// How the other library calls them. It has more days that people celebrate; those are not in the law.
const theirs: Record<HolidayName, string> = {
  'new-year': "New Year's Day",
  'good-friday': 'Good Friday',
  easter: 'Easter Sunday',
  'easter-monday': 'Easter Monday',
  'kings-day': "King's Day",
  'liberation-day': 'Liberation Day',
  ascension: 'Ascension Day',
  'whit-sunday': 'Pentecost',
  'whit-monday': 'Whit Monday',
  christmas: 'Christmas Day',
  'second-christmas': 'Boxing Day',
}

test('the same days as another library, in each year from 2000 to 2100', () => {
  const other = new Holidays('NL', { languages: ['en'], timezone: 'UTC' })
  for (let year = 2000; year <= 2100; year++) {
    const found = other.getHolidays(year).map(({ name, date }) => `${date.slice(0, 10)} ${name}`)
    const queen = year < 2014 ? "Queen's Day" : "King's Day"
    const ours = holidaysOf(year).map(({ day, name }) => `${day} ${name === 'kings-day' ? queen : theirs[name]}`)
    expect(
      ours.filter((line) => !found.includes(line)),
      String(year),
    ).toEqual([])
  }
})

test('a term that ends on a Saturday, a Sunday or a holiday goes on until the next working day', () => {
  expect(nextWorkingDay('2026-11-23')).toBe('2026-11-23')
  expect(nextWorkingDay('2026-11-21')).toBe('2026-11-23')
  // Good Friday, the weekend and Easter Monday.
  expect(nextWorkingDay('2026-04-03')).toBe('2026-04-07')
  // Christmas of 2026: Friday and Saturday, and a Sunday.
  expect(nextWorkingDay('2026-12-25')).toBe('2026-12-28')
  // The 27th of April 2025 is a Sunday, so the king celebrates on Saturday the 26th.
  expect(holidaysOf(2025).find(({ name }) => name === 'kings-day')?.day).toBe('2025-04-26')
  // 5 May is in the law each year, whoever works on it.
  expect(isWorkingDay('2026-05-05')).toBe(false)
  for (let day = '2026-01-01'; day < '2027-01-01'; day = addDays(day, 1))
    expect(isWorkingDay(nextWorkingDay(day))).toBe(true)
})
