import { z } from 'zod'
import { ItemShape } from '../plan/contract.ts'
import { defineEndpoints } from '../shared/contract.ts'
import { addDays, Day } from '../shared/dates.ts'
import { Id } from '../shared/ids.ts'
import { Written } from '../shared/written.ts'

/** So many days are asked at once at most: a year, with the weeks at both ends. */
export const MOST_DAYS = 380

export const calendarEndpoints = defineEndpoints({
  readCalendar: {
    method: 'GET',
    path: '/families/:familyId/calendar',
    access: 'family.read',
    summary:
      'The visits that can touch these days, as far as this account hears them; on which days is worked out from their rules',
    query: z
      .strictObject({ from: Day, to: Day })
      .refine(({ from, to }) => from <= to, { error: 'date.before-begin', path: ['to'] })
      .refine(({ from, to }) => to <= addDays(from, MOST_DAYS), { error: 'days.too-many', path: ['to'] }),
    output: z.strictObject({
      from: Day,
      to: Day,
      items: z.array(
        z.strictObject({ item: ItemShape, can: z.strictObject({ edit: z.boolean(), move: z.boolean() }) }),
      ),
    }),
  },
  splitVisit: {
    method: 'POST',
    path: '/families/:familyId/items/:itemId/split',
    access: 'item.move',
    summary:
      'This time and all after it otherwise: the visit ends before it, and a second one with the same hearers goes on; If-Match names the version seen',
    body: z.strictObject({
      /** Of the second one. */
      id: Id,
      /** The day on which this time would have been by its rule. */
      from: Day,
      /** On which day the second one begins; left out means the same day. */
      onDate: Day.optional(),
      /** What is otherwise from then on; the rest stays as it was. */
      content: z.record(z.string(), z.unknown()).default({}),
    }),
    output: Written,
  },
})
export type Split = z.output<typeof calendarEndpoints.splitVisit.body>
