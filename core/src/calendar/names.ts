/** What sort of thing stands in the calendar: somebody helps, school, children with the other parent, or time in which nothing is planned. */
export const visitSorts = ['help', 'school', 'contact', 'quiet', 'other'] as const
export const visitPlaces = ['home', 'elsewhere', 'phone'] as const
/** How often something comes back (RFC 5545, FREQ). */
export const frequencies = ['day', 'week', 'month', 'year'] as const
/** From Monday on, as in ISO 8601. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/**
 * Something that comes back: every `step` days, weeks, months or years from its first day on. `days`: on which days of the week;
 * without them the day of the first. In a month `nth` says which of those days (2 is the second, -1 the last). `until` is the last
 * day on which it may still happen.
 */
export interface Repeats {
  every: (typeof frequencies)[number]
  step: number
  days: Weekday[]
  nth: number | null
  until: string | null
}

/** What is different the one time that would have been on `day`: it does not happen, or it is on another day, at another time or elsewhere. */
export interface Change {
  day: string
  cancelled: boolean
  toDay: string | null
  from: string | null
  until: string | null
  place: (typeof visitPlaces)[number] | null
  why: string
  /** It takes the whole day then, whatever its clock times are. Absent in what was changed before this could be said. */
  allDay?: boolean | undefined
  /** In words, where it is then; only with a place of its own. */
  where?: string | null | undefined
}
