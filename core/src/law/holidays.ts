import { addDays } from '../shared/dates.ts'

/** Easter Sunday of a year (Gregorian, after Meeus). */
export function easter(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return `${year}-${String(Math.floor(f / 31)).padStart(2, '0')}-${String((f % 31) + 1).padStart(2, '0')}`
}

const isSunday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() === 0

export const holidayNames = [
  'new-year',
  'good-friday',
  'easter',
  'easter-monday',
  'kings-day',
  'liberation-day',
  'ascension',
  'whit-sunday',
  'whit-monday',
  'christmas',
  'second-christmas',
] as const
export type HolidayName = (typeof holidayNames)[number]
export interface Holiday {
  day: string
  name: HolidayName
  /** Whether art. 3 of the Algemene termijnenwet names it. The two that it does not name are Sundays, on which no term ends either. */
  inLaw: boolean
}

/**
 * The holidays of the Netherlands, in order of their day. In the law (Algemene termijnenwet art. 3): New Year's Day, Easter Monday and Whit
 * Monday, both days of Christmas, Ascension Day, the day on which the birthday of the King is celebrated (27 April, and the 26th when that
 * is a Sunday) and 5 May (lid 1); Good Friday is put on a par (lid 2). Days that a royal decree puts on a par for one year (lid 3) are not
 * here: no list of them was at hand, and without them no day is shown later than the law allows.
 */
export function holidaysOf(year: number): Holiday[] {
  const sunday = easter(year)
  // Until 2013 the queen's, on 30 April; on a Sunday it is celebrated the day before.
  const birthday = `${year}-04-${year < 2014 ? 30 : 27}`
  const days: Record<HolidayName, string> = {
    'new-year': `${year}-01-01`,
    'good-friday': addDays(sunday, -2),
    easter: sunday,
    'easter-monday': addDays(sunday, 1),
    'kings-day': isSunday(birthday) ? addDays(birthday, -1) : birthday,
    'liberation-day': `${year}-05-05`,
    ascension: addDays(sunday, 39),
    'whit-sunday': addDays(sunday, 49),
    'whit-monday': addDays(sunday, 50),
    christmas: `${year}-12-25`,
    'second-christmas': `${year}-12-26`,
  }
  return holidayNames
    .map((name) => ({ day: days[name], name, inLaw: name !== 'easter' && name !== 'whit-sunday' }))
    .sort((a, b) => a.day.localeCompare(b.day))
}
