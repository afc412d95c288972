import { z } from 'zod'

/** A day as `YYYY-MM-DD` that exists on the calendar. */
export const Day = z.string({ error: 'date.missing' }).refine(isDay, { error: 'date.impossible' })

/** Whether the text is an existing day between the years 1900 and 2200. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1900 && year <= 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** An instant as ISO 8601 in UTC, e.g. `2026-11-24T13:30:00.000Z`. */
export const Instant = z.iso.datetime({ offset: true, error: 'date.impossible' })

const amsterdam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' })

/** The day in the Netherlands at an instant; rights and terms change at midnight there. */
export const dayInAmsterdam = (instant: string): string => amsterdam.format(new Date(instant))

/** Whole years between birth and a day; someone born on 29 February has a birthday on 1 March in other years. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) >= birthDate.slice(5) ? years : years - 1
}

/** The day a number of days later (or earlier). */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** The day so many months later; the last of the month where that day does not exist. */
export function monthsAfter(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}
