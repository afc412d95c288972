import { may } from '@keukentafel/core/access/decide.ts'
import { readInRoom } from '../access/room-log.ts'
import { type Call, RawJson } from '../http/call.ts'
import { LINE_HISTORY, type LineHistoryRow } from './line-store.ts'
import { LIST_ROOMS, READ_ROOM, ROOM_LOOKS, type RoomRow, roomFacts } from './room-store.ts'

const rowOf = <T>(results: unknown[][]) => results[0]![0] as T | undefined

/** The rooms that the viewer is in. Whether there are others, nobody learns. */
export async function listOwnRooms(call: Call<{ familyId: string }>) {
  const { results, facts } = await readInRoom(call, 'room.list', [[LIST_ROOMS, [call.params.familyId, call.today]]], {
    rooms: ([rows]) => (rows as { id: string }[]).map((row) => row.id),
    facts: () => ({}),
    subjects: () => [],
  })
  return { rooms: results[0] as { id: string; name: string }[], can: { open: may('room.open', facts) } }
}

/** One room, for who is in it. */
export async function readOwnRoom(call: Call<{ familyId: string; roomId: string }>): Promise<RawJson> {
  const { familyId, roomId } = call.params
  const { results } = await readInRoom(call, 'room.read', [[READ_ROOM, [familyId, call.today, roomId]]], {
    rooms: () => [roomId],
    facts: (all) => {
      const row = rowOf<RoomRow>(all)
      return row ? { room: roomFacts(row) } : null
    },
    subjects: (all) => rowOf<RoomRow>(all)?.subjects ?? [],
  })
  return new RawJson(rowOf<RoomRow>(results)!.body)
}

/** Who opened the room, for the family in it. */
export async function readRoomLooks(call: Call<{ familyId: string; roomId: string }>): Promise<RawJson> {
  const { familyId, roomId } = call.params
  const { results } = await readInRoom(call, 'room.looked', [[ROOM_LOOKS, [familyId, call.today, roomId]]], {
    rooms: () => [roomId],
    facts: (all) => (rowOf(all) ? { room: { member: true, mayAsk: false } } : null),
    subjects: () => [],
  })
  return new RawJson(`{"looks":${rowOf<{ body: string }>(results)!.body}}`)
}

/** Older words of a line. */
export async function readRoomLineHistory(
  call: Call<{ familyId: string; roomId: string; lineId: string }>,
): Promise<RawJson> {
  const { familyId, roomId, lineId } = call.params
  const { results } = await readInRoom(call, 'room.hear', [[LINE_HISTORY, [familyId, call.today, roomId, lineId]]], {
    objectId: lineId,
    rooms: () => [roomId],
    facts: (all) => {
      const row = rowOf<LineHistoryRow>(all)
      if (!row) return null
      const line = { saidBy: row.said_by, createdBy: row.created_by, state: row.state }
      return {
        room: { member: true, mayAsk: false },
        line: { ...line, sayerKind: 'family', sayerHasAccount: true, brought: false },
      }
    },
    subjects: (all) => [rowOf<LineHistoryRow>(all)!.said_by],
  })
  return new RawJson(`{"events":${rowOf<LineHistoryRow>(results)!.body}}`)
}
