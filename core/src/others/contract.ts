import { z } from 'zod'
import { defineEndpoints } from '../shared/contract.ts'
import { Instant } from '../shared/dates.ts'
import { Id } from '../shared/ids.ts'
import { Line, Words } from '../shared/text.ts'
import { MOST_BYTES, readFaultCodes } from './names.ts'

const Tables = z.array(z.strictObject({ id: Id, name: z.string() }))
const Brought = z.strictObject({ id: Id, events: z.int(), unread: z.int(), faults: z.int() })
const Address = Words.pipe(z.string().max(2000, 'calendar.address-wrong'))
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
          /** Of one that is looked for at an address: never more of it than the host. `wrong`: what went wrong the last time, in words. */
          followed: z.strictObject({ host: z.string(), lookedAt: Instant, wrong: z.string().nullable() }).nullable(),
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
    output: Brought,
  },
  followOther: {
    method: 'POST',
    path: '/me/calendars/followed',
    account: OWN,
    summary:
      'Bring in the calendar that stands at an https address, and look there every six hours; the address is never shown again',
    body: z.strictObject({ id: Id, name: Line, address: Address }),
    output: Brought,
  },
  lookNow: {
    method: 'POST',
    path: '/me/calendars/:calendarId/look',
    account: OWN,
    summary: 'Look now at the address of a calendar; what goes wrong stands at that calendar',
    output: z.strictObject({ id: Id }),
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
