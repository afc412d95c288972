import type { Facts } from '@keukentafel/core/access/facts.ts'
import { toBundle } from '@keukentafel/core/exchange/native/to-bundle.ts'
import type { Records } from '@keukentafel/core/exchange/records.ts'
import { readInFamily } from '../access/read-in-family.ts'
import { mayTakeOut, readForAgreements } from '../agreement/public.ts'
import { type Call, RawJson } from '../http/call.ts'
import { IN_UTC, RECORDS_SEEN, recordsFrom } from './export-store.ts'

/** What this account may see of the family, as one FHIR R4 Bundle: the same scopes and rules as the screens, nothing more. */
export async function exportFamily(call: Call<{ familyId: string }>): Promise<RawJson> {
  const { results, facts } = await readInFamily(
    call,
    'family.take-out',
    [
      [IN_UTC, []],
      [RECORDS_SEEN, [call.params.familyId, call.today]],
      ...readForAgreements(call.params.familyId, call.today),
    ],
    {
      subjects: ([, rows]) => recordsFrom(rows!)?.person.map((p) => p.id) ?? [],
    },
  )
  const records = withAgreements(recordsFrom(results[1]!)!, results.slice(2), facts)
  return new RawJson(JSON.stringify(toBundle(records, call.now)))
}

// Agreements to help as on their page: those of who is near, and of who once said something the own words alone. What points at somebody or at
// a seat that is not in this file stays behind, so that the file can be brought in again.
function withAgreements(records: Records, read: unknown[][], facts: Facts): Records {
  const { me, agreements, incapacities } = mayTakeOut(read, facts)
  const persons = new Set(records.person.map(({ id }) => id))
  const seats = new Set(records.seat.map(({ id }) => id))
  const known = (ids: readonly (string | null)[]) => ids.every((id) => id === null || persons.has(id))
  const help_agreement = records.help_agreement
    .filter((row) => agreements.has(row.id) && seats.has(row.seat_id))
    .filter((row) => known([row.helper_id, row.subject_id, row.asked_by]))
    .map((row) => ({
      ...row,
      voices: row.voices.filter(({ personId }) => personId === me || (agreements.get(row.id) && persons.has(personId))),
    }))
  const kept = new Set(help_agreement.map(({ id }) => id))
  const incapacity = records.incapacity
    .filter((row) => incapacities.has(row.id) && kept.has(row.agreement_id))
    .filter((row) => seats.has(row.by_seat) && seats.has(row.second_seat))
    .filter((row) => known([row.subject_id, row.by_person, row.second_person, row.representative_id]))
  return { ...records, help_agreement, incapacity }
}
