import { AppError } from '@keukentafel/core/shared/errors.ts'
import { writeInFamily } from '../access/write-in-family.ts'
import type { Call } from '../http/call.ts'
import { destroyLine, lineFacts, lockLine } from './line-store.ts'
import { lockRoom, roomFacts } from './room-store.ts'

/** Destroys a line of one's own for good. Nothing of it is told outside of the room, and what was brought to the table stays there. */
export function destroyRoomLine(call: Call<{ familyId: string; roomId: string; lineId: string }>) {
  const { familyId, roomId, lineId } = call.params
  return writeInFamily(call, async (tx, ask) => {
    const room = await lockRoom(tx, familyId, call.today, roomId)
    const row = room && (await lockLine(tx, familyId, call.today, roomId, lineId))
    if (!row) throw new AppError('not.found')
    const about = { room: roomId, objectId: lineId, subjects: [row.said_by] }
    const permit = await ask('room.destroy', { room: roomFacts(room), line: lineFacts(row) }, about)
    await destroyLine(permit, tx, familyId, call.deps.id(), lineId)
    return { id: lineId, version: row.version }
  })
}
