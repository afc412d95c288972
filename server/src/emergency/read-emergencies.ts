import { may } from '@keukentafel/core/access/decide.ts'
import { readInFamily } from '../access/read-in-family.ts'
import { type Call, RawJson } from '../http/call.ts'
import { type OpenedRow, READ_EMERGENCIES, READ_OPENED } from './emergency-store.ts'

interface ListRow {
  body: string
  subjects: string[]
  has_second: boolean
}

/** Emergency access that was used at this table, as far as who asks may see it. */
export async function readEmergencies(call: Call<{ familyId: string }>): Promise<RawJson> {
  const { familyId } = call.params
  const rowOf = ([rows]: unknown[][]) => (rows as ListRow[])[0]
  const { results, facts, seat } = await readInFamily(
    call,
    'family.read',
    [[READ_EMERGENCIES, [familyId, call.today, call.now]]],
    { activity: 'emergency.list', subjects: (all) => rowOf(all)?.subjects ?? [] },
  )
  const row = rowOf(results)!
  const emergency = { opener: seat.personId, inForce: false, hasSecond: row.has_second }
  const can = { open: may('emergency.open', { ...facts, emergency }) }
  return new RawJson(`{"can":${JSON.stringify(can)},${row.body.slice(1)}`)
}

/** What the own emergency access opens. Each time is a look of its own, with its own ground. */
export async function readOpened(call: Call<{ familyId: string; emergencyId: string }>): Promise<RawJson> {
  const { familyId, emergencyId } = call.params
  const rowOf = ([rows]: unknown[][]) => (rows as OpenedRow[])[0]
  const values = [familyId, call.today, call.now, emergencyId]
  const { results } = await readInFamily(call, 'emergency.look', [[READ_OPENED, values]], {
    objectId: emergencyId,
    facts: (all) => {
      const row = rowOf(all)
      return row ? { emergency: { opener: row.person_id, inForce: row.in_force, hasSecond: true } } : null
    },
    subjects: (all) => rowOf(all)!.subjects,
  })
  return new RawJson(rowOf(results)!.body)
}
