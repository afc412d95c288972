import { may } from '@keukentafel/core/access/decide.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { writeInFamily } from '../access/write-in-family.ts'
import type { Call } from '../http/call.ts'
import { insertMembers, insertRoom, seatsOf } from './room-store.ts'

type Written = Promise<{ id: string; version: number }>

/** Begins a room. Who is in it is chosen one by one: nobody is in it for being of the family. */
export function openOwnRoom(
  call: Call<{ familyId: string }, unknown, { id: string; name: string; persons: string[] }>,
): Written {
  const { familyId } = call.params
  const { id, name } = call.body
  return writeInFamily(call, async (tx, ask, actor) => {
    const permit = await ask('room.open', {}, { room: id, objectId: id })
    const others = [...new Set(call.body.persons)].filter((person) => person !== actor.personId)
    const seats = await seatsOf(tx, familyId, others)
    // Who may sit in such a room at all is the rule of the list.
    const allowed = seats.filter((seat) =>
      may('room.list', {
        viewer: {
          kind: 'account',
          accountId: actor.accountId,
          session: actor.session,
          seat: { ...actor.seat, kind: seat.kind },
        },
        today: call.today,
      }),
    )
    if (others.some((person) => !allowed.some((seat) => seat.person_id === person)))
      throw new AppError('input.invalid', { faults: [{ pointer: '/persons', code: 'room.person' }] })
    insertRoom(permit, tx, familyId, actor.personId, id, name)
    insertMembers(permit, tx, familyId, actor.personId, id, [
      { id: call.deps.id(), seat: actor.seat.seatId, mayAsk: true },
      ...allowed.map((seat) => ({ id: call.deps.id(), seat: seat.id, mayAsk: false })),
    ])
    return { id, version: 1 }
  })
}
