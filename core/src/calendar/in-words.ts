import { type Repeats, type Weekday, weekdays } from './names.ts'

/** A rule as people say it: which sentence, and what is filled in. "Om de week op dinsdag en donderdag." */
export interface RuleWords {
  sentence: 'day' | 'week' | 'month-date' | 'month-nth' | 'month-days' | 'year'
  step: number
  days: Weekday[]
  /** 1 is the first, -1 the last. */
  nth: number
  /** The day of the month. */
  date: number
  until: string | null
}

const weekdayOf = (day: string) => weekdays[(((Date.parse(day) / 86_400_000 + 3) % 7) + 7) % 7]!

/** How a rule is said, of something that is first on `onDate`. */
export function wordsOf({ every, step, days, nth, until }: Repeats, onDate: string): RuleWords {
  const sentence =
    every === 'day' && days.length > 0
      ? 'week'
      : every === 'month'
        ? days.length === 0
          ? 'month-date'
          : nth === null
            ? 'month-days'
            : 'month-nth'
        : every
  return {
    sentence,
    step,
    days: days.length > 0 ? weekdays.filter((day) => days.includes(day)) : [weekdayOf(onDate)],
    nth: nth ?? 1,
    date: Number(onDate.slice(8)),
    until,
  }
}
