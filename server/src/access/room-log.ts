import type { Action } from '@keukentafel/core/access/actions.ts'
import { decide } from '@keukentafel/core/access/decide.ts'
import type { Facts, SeatFacts } from '@keukentafel/core/access/facts.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { AccessLine } from '../audit/access-log.ts'
import { type Statement, statement } from '../db/statement.ts'
import type { Call } from '../http/call.ts'
import { type Entered, seatFacts, sessionEntry } from './entry.ts'
import { factsOf, lineOf, type MoreFacts, refuse } from './refuse.ts'

// What happens in a room of the family's own stands in the log of that room only. A try from outside stands in the log of the
// family as any address that is not there: the same line whether there is such a room or not, so that the log tells nothing either.
const APPEND = statement('select append_room_access($1, $2::jsonb)')

/** A line as append_room_access takes it. */
export const roomLine = (line: AccessLine): string =>
  JSON.stringify({ ...line, subjects: typeof line.subjects === 'string' ? line.subjects : `{${line.subjects.join()}}` })

async function write(call: Call, room: string, line: AccessLine) {
  await call.deps.db.pool.query({ name: APPEND.name, text: APPEND.text, values: [room, roomLine(line)] })
}

const unseen = (call: Call, familyId: string, entered: Entered) =>
  refuse(call, familyId, entered, 'family.read', null, 'not-found', null)

/** Refuses an act in a room: 403 with its reason for who is in it, else as if it were not there. */
export async function refuseInRoom(
  call: Call,
  familyId: string,
  entered: Entered,
  room: string,
  action: Action,
  facts: Facts,
  denied: string,
): Promise<never> {
  if ('denied' in decide('room.read', facts)) return unseen(call, familyId, entered)
  const line = lineOf(call, familyId, entered, action, null)
  await write(call, room, { ...line, outcome: 'deny', ground: denied, subjects: [] })
  throw new AppError('not.allowed', { reason: denied })
}

interface About {
  /** The rooms that were read, from the rows. */
  rooms: (results: unknown[][]) => readonly string[]
  objectId?: string
  /** Facts from the rows; null when nothing was found for this viewer. */
  facts: (results: unknown[][]) => MoreFacts | null
  subjects: (results: unknown[][]) => readonly string[]
}

/** As readInFamily, with the line in the log of each room that was read, and in no other. */
export async function readInRoom(
  call: Call<{ familyId: string }>,
  action: Action,
  statements: readonly [Statement, readonly unknown[]][],
  about: About,
): Promise<{ results: unknown[][]; facts: Facts; seat: SeatFacts }> {
  const { familyId } = call.params
  const { entered, results } = await call.deps.db.read<Entered>(sessionEntry(call, familyId), statements)
  call.decided.add(action)
  const more = about.facts(results)
  const facts = factsOf(call, entered, more ?? {})
  if (!more) return unseen(call, familyId, entered)
  const decision = decide(action, facts)
  const rooms = about.rooms(results)
  if ('denied' in decision)
    return rooms[0]
      ? refuseInRoom(call, familyId, entered, rooms[0], action, facts, decision.denied)
      : unseen(call, familyId, entered)
  const line = {
    ...lineOf(call, familyId, entered, action, about.objectId ?? null),
    outcome: 'permit' as const,
    ground: decision.permit.ground,
    subjects: about.subjects(results),
  }
  for (const room of rooms) await write(call, room, line)
  return { results, facts, seat: seatFacts(entered, call.today) as SeatFacts }
}
