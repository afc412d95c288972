import { AppError } from '@keukentafel/core/shared/errors.ts'
import { writeInFamily } from '../access/write-in-family.ts'
import type { Call } from '../http/call.ts'
import { endPlace, insertMembers, lockRoom, memberOf, roomFacts, seatsOf } from './room-store.ts'

type Written = Promise<{ id: string; version: number }>

/** Asks somebody into the room; their seat elsewhere stays what it is. */
export function askIntoRoom(
  call: Call<{ familyId: string; roomId: string }, unknown, { id: string; personId: string; mayAsk: boolean }>,
): Written {
  const { familyId, roomId } = call.params
  const { id, personId, mayAsk } = call.body
  return writeInFamily(call, async (tx, ask, actor) => {
    const room = await lockRoom(tx, familyId, call.today, roomId)
    if (!room) throw new AppError('not.found')
    const [seat] = await seatsOf(tx, familyId, [personId])
    const other = { personId, kind: seat?.kind ?? ('network' as const) }
    const about = { room: roomId, objectId: personId, subjects: [personId] }
    const permit = await ask('room.ask', { room: { ...roomFacts(room), other } }, about)
    if (!seat) throw new AppError('input.invalid', { faults: [{ pointer: '/personId', code: 'room.person' }] })
    insertMembers(permit, tx, familyId, actor.personId, roomId, [{ id, seat: seat.id, mayAsk }])
    return { id, version: 1 }
  })
}

/** Goes out of the room, or takes a guest out of it. Done again, nothing happens. */
export function leaveRoom(call: Call<{ familyId: string; roomId: string; memberId: string }>): Written {
  const { familyId, roomId, memberId } = call.params
  return writeInFamily(call, async (tx, ask, actor) => {
    const room = await lockRoom(tx, familyId, call.today, roomId)
    const place = room && (await memberOf(tx, familyId, roomId, memberId))
    if (!place) throw new AppError('not.found')
    const other = { personId: place.person_id, kind: place.kind }
    const about = { room: roomId, objectId: place.person_id, subjects: [place.person_id] }
    const permit = await ask('room.leave', { room: { ...roomFacts(room), other } }, about)
    if (place.state === 'left') return { id: memberId, version: place.version }
    endPlace(permit, tx, familyId, actor.personId, memberId)
    return { id: memberId, version: place.version + 1 }
  })
}
