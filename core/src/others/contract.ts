import { z } from 'zod'
import { defineEndpoints } from '../shared/contract.ts'
import { Instant } from '../shared/dates.ts'
import { Id } from '../shared/ids.ts'
import { Line } from '../shared/text.ts'
import { MOST_BYTES, readFaultCodes } from './names.ts'

const Tables = z.array(z.strictObject({ id: Id, name: z.string() }))
const calendar = 'text/calendar'
const OWN = "only one's own calendars; a family that one chooses hears only when one is not free"

/** Calendars of other programs, which somebody brings in for themselves. */
export const othersEndpoints = defineEndpoints({
  listOthers: {
    method: 'GET',
    path: '/me/calendars',
    account: OWN,
    summary:
      'The calendars that this account brought in, what could not be read of each, and which tables hear when one is not free',
    output: z.strictObject({
      calendars: z.array(
        z.strictObject({
          id: Id,
          name: z.string(),
          readAt: Instant,
          /** Appointments that were read, and those that were not. */
          events: z.int(),
          unread: z.int(),
          faults: z.array(z.strictObject({ line: z.int(), code: z.enum(readFaultCodes), what: z.string() })),
          busyFor: Tables,
        }),
      ),
      families: Tables,
    }),
  },
  bringOther: {
    method: 'POST',
    path: '/me/calendars',
    account: OWN,
    summary: 'Bring in a calendar as a file (.ics), or the same one anew; what cannot be read is named by its line',
    query: z.strictObject({ id: Id, name: Line }),
    takes: [calendar],
    mostBytes: MOST_BYTES,
    output: z.strictObject({ id: Id, events: z.int(), unread: z.int(), faults: z.int() }),
  },
  chooseBusy: {
    method: 'PATCH',
    path: '/me/calendars/:calendarId',
    account: OWN,
    summary: 'Which tables hear when one is not free: from and until, merged, in quarters of an hour, and never why',
    body: z.strictObject({ familyIds: z.array(Id).max(500, 'list.too-long') }),
    output: z.strictObject({ id: Id }),
  },
  endOther: {
    method: 'DELETE',
    path: '/me/calendars/:calendarId',
    account: OWN,
    summary: 'Take a calendar away, with all that was read of it',
    output: z.strictObject({ ended: z.boolean() }),
  },
  readOtherFile: {
    method: 'GET',
    path: '/me/calendars/:calendarId/file',
    account: OWN,
    summary: 'The calendar as it came, component by component',
    gives: [calendar],
    output: z.undefined(),
  },
})
