import { AppError } from '@keukentafel/core/shared/errors.ts'
import { writeInFamily } from '../access/write-in-family.ts'
import type { Call } from '../http/call.ts'
import { closeInvitation, lockInvitation } from './invitation-store.ts'
import { closeSeat } from './seat-store.ts'

/** Takes back an invitation that was not answered; the code works no more, and a seat that was only offered is gone. */
export function withdrawInvitation(
  call: Call<{ familyId: string; invitationId: string }, unknown, { reason: string }>,
): Promise<{ id: string; version: number }> {
  const { familyId, invitationId } = call.params
  const { reason } = call.body
  return writeInFamily(call, async (tx, ask, actor) => {
    const found = await lockInvitation(tx, familyId, call.today, invitationId)
    if (!found) throw new AppError('not.found')
    const { seat } = found
    // Taking back gives nothing away, so it does not matter whether the family takes part by now.
    const permit = await ask(
      'seat.invite',
      { adding: seat.kind, familyTakesPart: false },
      { objectId: invitationId, subjects: [seat.person_id] },
    )
    if (found.state !== 'open') throw new AppError('invitation.closed')
    const version = await closeInvitation(permit, tx, familyId, actor.personId, invitationId, {
      state: 'withdrawn',
      reason,
    })
    if (seat.state === 'invited')
      await closeSeat(permit, tx, familyId, actor.personId, seat.id, { state: 'ended', reason, today: call.today })
    return { id: invitationId, version }
  })
}
