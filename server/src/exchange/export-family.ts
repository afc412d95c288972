import { toBundle } from '@keukentafel/core/exchange/native/to-bundle.ts'
import { readInFamily } from '../access/read-in-family.ts'
import { type Call, RawJson } from '../http/call.ts'
import { IN_UTC, RECORDS_SEEN, recordsFrom } from './export-store.ts'

/** What this account may see of the family, as one FHIR R4 Bundle: the same scopes as the screens, nothing more. */
export async function exportFamily(call: Call<{ familyId: string }>): Promise<RawJson> {
  const { results } = await readInFamily(
    call,
    'family.take-out',
    [
      [IN_UTC, []],
      [RECORDS_SEEN, [call.params.familyId, call.today]],
    ],
    {
      subjects: ([, rows]) => recordsFrom(rows!)?.person.map((p) => p.id) ?? [],
    },
  )
  return new RawJson(JSON.stringify(toBundle(recordsFrom(results[1]!)!, call.now)))
}
