import { readInFamily } from '../access/read-in-family.ts'
import { type Call, RawJson } from '../http/call.ts'
import { READ_FAMILY } from './read-family-store.ts'

/** Members, homes, relations and authority, as far as this account may see them, in one round trip. */
export async function readFamily(call: Call<{ familyId: string }>): Promise<RawJson> {
  const { results } = await readInFamily(call, 'family.read', [[READ_FAMILY, [call.params.familyId, call.today]]], {
    objectId: call.params.familyId,
    activity: 'family.open',
    subjects: ([rows]) => (rows as { subjects: string[] }[])[0]?.subjects ?? [],
  })
  return new RawJson((results[0] as { body: string }[])[0]!.body)
}
