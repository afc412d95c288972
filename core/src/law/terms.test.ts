import { describe, expect, test } from 'vitest'
import { easter } from './holidays.ts'
import { termEnd, terms } from './terms.ts'
import { isWorkingDay, nextWorkingDay, publicHolidays } from './working-days.ts'

describe('terms around an own plan', () => {
  test('six weeks and fourteen days, and a reasonable term that has no number', () => {
    expect(termEnd('plan-established', '2026-11-24')).toBe('2027-01-05')
    expect(termEnd('plan-in-writing', '2026-11-24')).toBe('2026-12-08')
    expect(termEnd('own-plan-offer', '2026-11-24')).toBeNull()
  })
  test('a term never ends on a day on which nobody works', () => {
    expect(termEnd('plan-in-writing', '2026-12-11')).toBe('2026-12-28') // Christmas on a Friday, then a weekend
    expect(termEnd('plan-in-writing', '2026-11-28')).toBe('2026-12-14')
  })
  test('each names its article', () => {
    for (const { law } of Object.values(terms)) expect(law).toMatch(/^Jeugdwet 4\.1\.[23]/)
  })
})

describe('days on which nobody works', () => {
  test.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2100, '2100-03-28'],
  ])('Easter of %i', (year, day) => {
    expect(easter(year)).toBe(day)
  })
  test('2026, day by day', () => {
    expect(publicHolidays(2026).sort()).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-04-27',
      '2026-05-05',
      '2026-05-14',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ])
  })
  test('the King has his day on Saturday when it falls on a Sunday', () => {
    expect(publicHolidays(2025)).toContain('2025-04-26')
  })
  test('from Good Friday it goes on until the Tuesday after Easter', () => {
    expect(nextWorkingDay('2026-04-03')).toBe('2026-04-07')
    expect(isWorkingDay('2026-04-07')).toBe(true)
  })
})
