import { z } from 'zod'
import { frequencies, visitPlaces, weekdays } from '../calendar/names.ts'
import { defineEndpoints } from '../shared/contract.ts'
import { addDays, Day, Instant } from '../shared/dates.ts'
import { Id } from '../shared/ids.ts'
import { Line, Words } from '../shared/text.ts'
import { Time } from '../shared/time.ts'
import { leftCodes, MOST_CHANGES } from './appointment.ts'
import { MOST_BUSY_DAYS, MOST_BYTES, readFaultCodes } from './names.ts'

const Tables = z.array(z.strictObject({ id: Id, name: z.string() }))
const Brought = z.strictObject({ id: Id, events: z.int(), unread: z.int(), faults: z.int() })
const Address = Words.pipe(z.string().max(2000, 'calendar.address-wrong'))
const calendar = 'text/calendar'
const clock = Time.nullable()
// As a visit has it (core/src/calendar/kinds.ts); nothing is left out here.
const WhenShape = z.strictObject({
  onDate: Day,
  from: clock,
  until: clock,
  nights: z.int().min(0).max(31),
  repeats: z
    .strictObject({
      every: z.enum(frequencies),
      step: z.int().min(1).max(99),
      days: z.array(z.enum(weekdays)).max(7),
      nth: z.int().min(-1).max(5).nullable(),
      until: Day.nullable(),
    })
    .nullable(),
  changes: z
    .array(
      z.strictObject({
        day: Day,
        cancelled: z.boolean(),
        toDay: Day.nullable(),
        from: clock,
        until: clock,
        place: z.enum(visitPlaces).nullable(),
        why: z.string().max(0),
      }),
    )
    .max(MOST_CHANGES),
  cut: Day.nullable(),
})
const Key = z.string().regex(/^[\w-]{22}(\.[\dT:.Z-]{10,24})?$/, 'choice.missing')
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
      today: Day,
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
  listAppointments: {
    method: 'GET',
    path: '/me/calendars/:calendarId/appointments',
    account: "only one's own calendars, and of tables only those where one sits",
    summary:
      'The appointments of an own calendar in the coming eight weeks, as a visit would say when they are; what of each does not go along is named',
    output: z.strictObject({
      name: z.string(),
      today: Day,
      appointments: z.array(
        z.strictObject({
          key: Key,
          title: z.string(),
          where: z.string(),
          when: WhenShape,
          left: z.array(z.enum(leftCodes)),
          /** At which tables it stands already, as a visit that its owner made of it. */
          chosen: z.array(z.strictObject({ familyId: Id, name: z.string(), itemId: Id })),
        }),
      ),
      /** So many more are not shown. */
      more: z.int(),
      families: Tables,
    }),
  },
  rememberChosen: {
    method: 'POST',
    path: '/me/calendars/:calendarId/chosen',
    account: 'only of a visit that one wrote oneself; nobody else hears where it came from',
    summary: 'Remember of which appointment of an own calendar a visit was made, and when that was',
    body: z.strictObject({ id: Id, key: Key, familyId: Id, itemId: Id, when: WhenShape }),
    output: z.strictObject({ id: Id }),
  },
  listChosen: {
    method: 'GET',
    path: '/me/chosen',
    account: 'only what one took to a table oneself, and only while one sits there',
    summary: 'Which visits came from an own calendar where they are at another moment now, or not there any more',
    output: z.strictObject({
      chosen: z.array(
        z.strictObject({
          id: Id,
          calendar: z.string(),
          familyId: Id,
          family: z.string(),
          itemId: Id,
          was: WhenShape,
          /** Null: it is not there any more. */
          now: WhenShape.nullable(),
          finding: z.int(),
        }),
      ),
    }),
  },
  readBusy: {
    method: 'GET',
    path: '/families/:familyId/busy',
    access: 'family.read',
    summary:
      'When those at this table are not free, as far as they let it know: merged, in quarters of an hour, and never why',
    query: z
      .strictObject({ from: Day, to: Day })
      .refine(({ from, to }) => from <= to, { error: 'date.before-begin', path: ['to'] })
      .refine(({ from, to }) => to <= addDays(from, MOST_BUSY_DAYS), { error: 'days.too-many', path: ['to'] }),
    output: z.strictObject({
      busy: z.array(z.strictObject({ personId: Id, from: Instant, to: Instant })),
    }),
  },
  settleChosen: {
    method: 'POST',
    path: '/me/chosen/:chosenId',
    account: 'only what one took to a table oneself',
    summary:
      'What the other calendar says now was seen, and followed or left; of what is gone nothing is asked any more',
    body: z.strictObject({
      finding: z.int(),
      /** The visit that goes on, when what comes back became two. */
      itemId: Id.optional(),
    }),
    output: z.strictObject({ settled: z.boolean() }),
  },
})
