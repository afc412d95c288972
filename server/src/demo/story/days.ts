import { addDays } from '@keukentafel/core/shared/dates.ts'

/** A day as told: so many days ago, Tuesday of this week. It becomes a date when the story is set down on a given day. */
export type When = (today: string) => string

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
type Weekday = (typeof weekdays)[number]

const monday = (today: string) => addDays(today, -((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7))
/** A weekday of a week that is so many ahead of this one. */
export const inWeek =
  (weeks: number) =>
  (day: Weekday): When =>
  (today) =>
    addDays(monday(today), weeks * 7 + weekdays.indexOf(day))

export const ago =
  (days: number): When =>
  (today) =>
    addDays(today, -days)
export const ahead =
  (days: number): When =>
  (today) =>
    addDays(today, days)
export const thisWeek = inWeek(0)
export const nextWeek = inWeek(1)
export const lastWeek = inWeek(-1)

/** Date of birth of somebody who is this many years old, and their birthday was so many days ago. */
export const aged =
  (years: number, days: number): When =>
  (today) => {
    const [year, month, day] = today.split('-').map(Number) as [number, number, number]
    return addDays(new Date(Date.UTC(year - years, month - 1, day)).toISOString().slice(0, 10), -days)
  }
