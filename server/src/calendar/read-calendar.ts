import { readAtOnceInFamily } from '../access/read-in-family.ts'
import { type Call, RawJson } from '../http/call.ts'
import { READ_CALENDAR } from './calendar-store.ts'

/** The visits that can touch these days; PostgreSQL makes the JSON and nobody parses it here. */
export async function readCalendar(call: Call<{ familyId: string }, { from: string; to: string }>): Promise<RawJson> {
  const { from, to } = call.query
  const values = [call.params.familyId, call.today, from, to]
  const { body } = await readAtOnceInFamily(call, 'family.read', READ_CALENDAR, values, 'calendar.read')
  return new RawJson(body)
}
