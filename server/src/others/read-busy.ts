import { instantAt } from '@keukentafel/core/calendar/moment.ts'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import { readInFamily } from '../access/read-in-family.ts'
import type { Call } from '../http/call.ts'
import { BUSY_OF, type BusyRow } from './others-store.ts'
import { busyFrom } from './public.ts'

/** When who sits here said they are not free, and never why; who is not there for this account is not among them. */
export async function readBusy(call: Call<{ familyId: string }, { from: string; to: string }>) {
  const { from, to } = call.query
  const days = [instantAt(from, '00:00'), instantAt(addDays(to, 1), '00:00')]
  const rows = (all: unknown[][]) => all[0] as BusyRow[]
  const { results } = await readInFamily(call, 'family.read', [[BUSY_OF, [call.params.familyId, ...days]]], {
    facts: () => ({}),
    subjects: (all) => [...new Set(rows(all).map(({ person_id }) => person_id))],
  })
  return { busy: busyFrom(rows(results)) }
}
