import { instantAt } from '../calendar/moment.ts'
import { type Repeats, weekdays } from '../calendar/names.ts'
import { daysOf } from '../calendar/repeats.ts'
import { addDays } from '../shared/dates.ts'

const FREQ = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' } as const
const DAYS = { mon: 'MO', tue: 'TU', wed: 'WE', thu: 'TH', fri: 'FR', sat: 'SA', sun: 'SU' } as const
const inOrder = (days: Repeats['days']) => weekdays.filter((day) => days.includes(day))

/** An instant as iCalendar writes it in UTC. */
export const utcOf = (instant: string): string => `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`

/**
 * The first day on which it really happens; null when it never does. DTSTART always counts as one time (RFC 5545, 3.8.5.3), and the
 * day on which a rule begins need not be one of its days.
 */
export function firstDay(onDate: string, repeats: Repeats | null): string | null {
  if (!repeats) return onDate
  // A rule of once in 99 years on the 29th of February has no nearer end.
  const far = repeats.until ?? addDays(onDate, 366 * 9)
  return daysOf(onDate, repeats, onDate, onDate)[0] ?? daysOf(onDate, repeats, onDate, far)[0] ?? null
}

/**
 * The value of RRULE (RFC 5545, 3.3.10) of what is first on `first`. UNTIL is of the same sort as DTSTART: a day, or an instant in UTC.
 */
export function ruleText(first: string, { every, step, days, nth, until }: Repeats, allDay: boolean): string {
  const parts: string[] = [`FREQ=${FREQ[every]}`]
  if (step > 1) parts.push(`INTERVAL=${step}`)
  if (every !== 'year' && days.length > 0)
    parts.push(
      `BYDAY=${inOrder(days)
        .map((day) => `${every === 'month' && nth !== null ? nth : ''}${DAYS[day]}`)
        .join(',')}`,
    )
  if (every === 'week') parts.push('WKST=MO')
  // A year without the 29th of February has none, a month without a 31st neither; some programs take the day after unless it is said.
  const [, month, date] = first.split('-').map(Number) as [number, number, number]
  if (every === 'year' && date > 28) parts.push(`BYMONTH=${month}`, `BYMONTHDAY=${date}`)
  if (every === 'month' && days.length === 0 && date > 28) parts.push(`BYMONTHDAY=${date}`)
  // The last moment of that day: the next time is a later day, whatever the clock does in between.
  if (until) parts.push(`UNTIL=${allDay ? until.replaceAll('-', '') : utcOf(instantAt(until, '23:59'))}`)
  return parts.join(';')
}
