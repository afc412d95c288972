import { z } from 'zod'
import type { Piece } from '../access/pieces.ts'
import { People } from '../plan/fields.ts'
import { Day } from '../shared/dates.ts'
import { OptionalLine, Words } from '../shared/text.ts'
import { Time } from '../shared/time.ts'
import { frequencies, visitPlaces, visitSorts, weekdays } from './names.ts'

const Repeats = z.strictObject({
  every: z.enum(frequencies, 'choice.missing'),
  step: z.int('number.1-99').min(1, 'number.1-99').max(99, 'number.1-99').default(1),
  days: z.array(z.enum(weekdays, 'choice.missing')).max(7, 'list.too-long').default([]),
  nth: z.union([z.literal([1, 2, 3, 4, 5, -1]), z.null()], 'choice.missing').default(null),
  until: Day.nullable().default(null),
})
const Change = z.strictObject({
  day: Day,
  cancelled: z.boolean().default(false),
  toDay: Day.nullable().default(null),
  from: Time.nullable().default(null),
  until: Time.nullable().default(null),
  place: z.enum(visitPlaces, 'choice.missing').nullable().default(null),
  why: OptionalLine.default(''),
  allDay: z.boolean().default(false),
  where: OptionalLine.nullable().default(null),
})

export const calendarKinds = {
  /**
   * Something that stands in the calendar: somebody comes, or is called, school, a night with the other parent, a quiet time. FHIR
   * Appointment. When it is, is worked out of its first day by core/src/calendar/occurrences.ts. Without `from` it takes the whole day.
   */
  visit: {
    piece: 'week',
    content: z.strictObject({
      what: Words,
      sort: z.enum(visitSorts, 'choice.missing').default('help'),
      from: Time.nullable().default(null),
      until: Time.nullable().default(null),
      /** So many days later it ends. */
      nights: z.int('number.0-31').min(0, 'number.0-31').max(31, 'number.0-31').default(0),
      place: z.enum(visitPlaces, 'choice.missing'),
      where: OptionalLine.default(''),
      visitors: People,
      forPersons: People,
      /** What it asks of the family on the way, there and back, in minutes; not known is null. */
      travel: z.int('number.0-600').min(0, 'number.0-600').max(600, 'number.0-600').nullable().default(null),
      /** It cannot be moved: a court, an operation. */
      fixed: z.boolean().default(false),
      repeats: Repeats.nullable().default(null),
      changes: z.array(Change).max(400, 'list.too-long').default([]),
    }),
    states: ['planned', 'cancelled'],
    parents: ['goal', 'conversation'],
    words: ['what'],
  },
} as const satisfies Record<
  string,
  {
    piece: Piece
    content: z.ZodObject
    states: readonly string[]
    parents: readonly string[]
    words: readonly string[]
  }
>
