import { randomUUID } from 'node:crypto'
import type { When } from '@keukentafel/core/others/appointment.ts'
import { bringCalendar, calendarOf, eventOf } from './calendars.ts'
import { must } from './found.ts'
import type { Full, Sample } from './sample-scenes.ts'

const BROUGHT = ['UID:een@test', 'DTSTART:20261124T090000Z', 'DTEND:20261124T100000Z', 'SUMMARY:Overleg']
const MOVED = ['UID:een@test', 'DTSTART:20261126T090000Z', 'DTEND:20261126T100000Z', 'SUMMARY:Overleg']

/** Mother brought in a calendar, and put a visit in the plan by it. */
async function withVisit({ table, mother }: Full) {
  const calendarId = randomUUID()
  must(await bringCalendar(mother.client, calendarId, calendarOf(...eventOf(...BROUGHT))))
  const listed = must(await mother.client.get(`/me/calendars/${calendarId}/appointments`)).body
  const { key, when } = listed.appointments[0] as { key: string; when: When }
  // A table has one of these: it is called as the table is.
  const itemId = table.familyId
  const content = { what: 'Overleg', from: '10:00', until: '11:00', place: 'home' }
  must(await mother.client.post(`${table.path}/items`, { id: itemId, kind: 'visit', onDate: '2026-11-24', content }))
  known.set(table.familyId, { key, when })
  return { calendarId }
}
const known = new Map<string, { key: string; when: When }>()
const remembered = ({ table }: Full) => ({
  id: table.familyId,
  familyId: table.familyId,
  itemId: table.familyId,
  ...known.get(table.familyId)!,
})

/** The same, remembered; and the calendar came in anew with it on another day. */
async function withFinding(full: Full) {
  const { calendarId } = await withVisit(full)
  must(await full.mother.client.post(`/me/calendars/${calendarId}/chosen`, remembered(full)))
  must(await bringCalendar(full.mother.client, calendarId, calendarOf(...eventOf(...MOVED))))
  return { chosenId: full.table.familyId }
}

/** Samples of what is taken out of an own calendar. */
export const chosenSamples = {
  listAppointments: { before: withVisit },
  rememberChosen: { before: withVisit, body: remembered },
  listChosen: {},
  readBusy: { query: { from: '2026-11-23', to: '2026-11-29' } },
  settleChosen: { before: withFinding, body: () => ({ finding: 1 }) },
} satisfies Record<string, Sample>
