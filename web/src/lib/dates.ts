import { useMemo } from 'react'
import type { Locale } from './locale.ts'
import { useLocale } from './text.tsx'

const zones = { nl: 'nl-NL', en: 'en-GB' } as const
const made = new Map<string, Intl.DateTimeFormat>()
function format(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  const known = made.get(key) ?? new Intl.DateTimeFormat(zones[locale], options)
  made.set(key, known)
  return known
}
// A day has no time zone: it is read and written in UTC. An instant is shown as the clock in the Netherlands says it.
const dayIn = (locale: Locale, day: string, options: Intl.DateTimeFormatOptions) =>
  format(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
const instantIn = (locale: Locale, instant: string, options: Intl.DateTimeFormatOptions) =>
  format(locale, { ...options, timeZone: 'Europe/Amsterdam' }).format(new Date(instant))

// Everywhere one notation: "15.30" in Dutch, "15:30" in English.
const dotted = (locale: Locale, words: string) => (locale === 'nl' ? words.replace(/(\d):(\d)/, '$1.$2') : words)

/** Days and moments in the language of the screens. A day is `YYYY-MM-DD`, a moment an ISO instant. */
export function datesIn(locale: Locale) {
  return {
    /** "dinsdag 24 november" */
    spoken: (day: string) => dayIn(locale, day, { weekday: 'long', day: 'numeric', month: 'long' }).replace(',', ''),
    /** "24 november", with the year when it is another than that of `today`. */
    day: (day: string, today?: string) =>
      dayIn(locale, day, {
        day: 'numeric',
        month: 'long',
        ...(today?.slice(0, 4) === day.slice(0, 4) ? {} : { year: 'numeric' }),
      }),
    /** "di" */
    weekday: (day: string) => dayIn(locale, day, { weekday: 'short' }),
    /** "dinsdag" */
    weekdayLong: (day: string) => dayIn(locale, day, { weekday: 'long' }),
    /** "24 nov" */
    short: (day: string) => dayIn(locale, day, { day: 'numeric', month: 'short' }),
    /** "24 november 2026 14.30" */
    moment: (instant: string) =>
      dotted(
        locale,
        instantIn(locale, instant, {
          day: 'numeric',
          month: 'long',
          year: 'numeric',
          hour: '2-digit',
          minute: '2-digit',
        }),
      ),
    /** "15.30" as people write it, of a time `15:30` */
    time: (time: string) => dotted(locale, time),
    /** "14.30" of a moment */
    clock: (instant: string) => dotted(locale, instantIn(locale, instant, { hour: '2-digit', minute: '2-digit' })),
    /** The day in the Netherlands of a moment. */
    dayOf: (instant: string) =>
      format('en', { timeZone: 'Europe/Amsterdam' }).format(new Date(instant)).split('/').reverse().join('-'),
    /** Twelve month names, for DateField. */
    months: Array.from({ length: 12 }, (_, i) =>
      dayIn(locale, `2026-${String(i + 1).padStart(2, '0')}-01`, { month: 'long' }),
    ),
    /** "mama, opa Kees en Deniz" */
    list: (names: readonly string[]) => new Intl.ListFormat(zones[locale], { type: 'conjunction' }).format(names),
  }
}

/** Days and moments in the language of the screens. */
export function useDates(): ReturnType<typeof datesIn> {
  const { locale } = useLocale()
  return useMemo(() => datesIn(locale), [locale])
}

/** The Monday of the week in which a day lies. */
export function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}

/** The ISO week number of a day: odd and even weeks decide where children sleep. */
export function weekNumber(day: string): number {
  const thursday = new Date(`${mondayOf(day)}T00:00:00Z`)
  thursday.setUTCDate(thursday.getUTCDate() + 3)
  return Math.ceil(((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 86_400_000 + 1) / 7)
}
