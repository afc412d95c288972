import { AppError } from '@keukentafel/core/shared/errors.ts'
import { writeInFamily } from '../access/write-in-family.ts'
import type { Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'
import { type EmergencyRow, end, lock, review } from './emergency-store.ts'

type Named<B> = Call<{ familyId: string; emergencyId: string }, unknown, B>
type Answer = Promise<{ id: string; version: number }>

const factsOf = (row: EmergencyRow) => ({
  emergency: { opener: row.person_id, inForce: row.in_force, hasSecond: true },
})
async function find<B>(call: Named<B>, tx: Tx): Promise<EmergencyRow> {
  const row = await lock(tx, call.params.familyId, call.today, call.now, call.params.emergencyId)
  if (!row) throw new AppError('not.found')
  return row
}

/** Who opened it needs it no longer. */
export function endEmergency(call: Named<object>): Answer {
  const { familyId, emergencyId } = call.params
  return writeInFamily(call, async (tx, ask, actor) => {
    const row = await find(call, tx)
    const permit = await ask('emergency.look', factsOf(row), { objectId: emergencyId, subjects: [actor.personId] })
    return { id: emergencyId, version: await end(permit, tx, familyId, emergencyId, call.now) }
  })
}

/** The coordinator says what they think of it, once, when it is over. The family and who opened it read it. */
export function reviewEmergency(call: Named<{ review: string }>): Answer {
  const { familyId, emergencyId } = call.params
  return writeInFamily(call, async (tx, ask, actor) => {
    const row = await find(call, tx)
    const about = { objectId: emergencyId, subjects: [row.person_id, actor.personId] }
    const permit = await ask('emergency.review', factsOf(row), about)
    if (row.in_force) throw new AppError('emergency.running')
    if (row.reviewed_at) throw new AppError('emergency.settled')
    const said = { at: call.now, text: call.body.review, by: actor.personId, account: actor.accountId }
    return { id: emergencyId, version: await review(permit, tx, familyId, emergencyId, said) }
  })
}
