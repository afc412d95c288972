import { readInFamily } from '../access/read-in-family.ts'
import { type Call, RawJson } from '../http/call.ts'
import { READ_CIRCLE } from './circle-store.ts'

/** Everybody around the family: seats now, offered and past, and the coordinator with history, in one round trip. */
export async function readCircle(call: Call<{ familyId: string }>): Promise<RawJson> {
  const { results } = await readInFamily(call, 'family.read', [[READ_CIRCLE, [call.params.familyId, call.today]]], {
    objectId: call.params.familyId,
    activity: 'circle.open',
    subjects: ([rows]) => (rows as { subjects: string[] }[])[0]?.subjects ?? [],
  })
  return new RawJson((results[0] as { body: string }[])[0]!.body)
}
