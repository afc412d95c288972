import { mayWriteFor } from '@keukentafel/core/access/sayers.ts'
import type { Heading } from '@keukentafel/core/own-plan/headings.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { type Actor, writeInFamily } from '../access/write-in-family.ts'
import type { Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'
import { familySayer, insertLine, lineFacts, lockLine, updateLine } from './line-store.ts'
import { lockRoom, roomFacts } from './room-store.ts'

type Written = Promise<{ id: string; version: number }>
interface NewLineInput {
  id: string
  heading: Heading
  text: string
  saidBy?: string | undefined
  draft: boolean
}

/** Writes a line in own words, or in those of somebody of the family for whom one writes them down. */
export function addRoomLine(call: Call<{ familyId: string; roomId: string }, unknown, NewLineInput>): Written {
  const { familyId, roomId } = call.params
  const { id, heading, text, draft } = call.body
  return writeInFamily(call, async (tx, ask, actor) => {
    const room = await lockRoom(tx, familyId, call.today, roomId)
    if (!room) throw new AppError('not.found')
    const saidBy = call.body.saidBy ?? actor.personId
    const about = { room: roomId, objectId: id, subjects: [saidBy] }
    const permit = await ask('room.say', { room: roomFacts(room) }, about)
    await checkSayer(tx, familyId, actor, saidBy)
    const state = draft ? 'draft' : 'current'
    insertLine(permit, tx, familyId, actor.personId, { id, room: roomId, heading, text, saidBy, state })
    return { id, version: 1 }
  })
}

async function checkSayer(tx: Tx, familyId: string, actor: Actor, saidBy: string) {
  if (saidBy === actor.personId) return
  const sayer = await familySayer(tx, familyId, saidBy)
  const fault = (code: string) => new AppError('input.invalid', { faults: [{ pointer: '/saidBy', code }] })
  if (!sayer) throw fault('id.unknown')
  if (!mayWriteFor(actor.seat, { personId: sayer.id, kind: sayer.kind, hasAccount: sayer.has_account }, false))
    throw fault('sayer.other')
}

type ChangeCall = Call<
  { familyId: string; roomId: string; lineId: string },
  unknown,
  { text?: string | undefined; heading?: Heading | undefined; state?: 'draft' | 'current' | 'past' | undefined }
>

/** Other words, another heading, out of draft, or taken away. What was shared does not become a draft again. */
export function changeRoomLine(call: ChangeCall): Written {
  const { familyId, roomId, lineId } = call.params
  return writeInFamily(call, async (tx, ask, actor) => {
    const room = await lockRoom(tx, familyId, call.today, roomId)
    const row = room && (await lockLine(tx, familyId, call.today, roomId, lineId))
    if (!row) throw new AppError('not.found')
    const about = { room: roomId, objectId: lineId, subjects: [row.said_by] }
    const permit = await ask('room.edit', { room: roomFacts(room), line: lineFacts(row) }, about)
    if (call.ifMatch === null) throw new AppError('version.missing')
    const { text, heading, state } = row
    if (row.version !== call.ifMatch)
      throw new AppError('version.conflict', { current: { version: row.version, text, heading, state } })
    const next = { text, heading, state, ...given(call.body) }
    if (next.state === 'draft' && state !== 'draft')
      throw new AppError('input.invalid', { faults: [{ pointer: '/state', code: 'state.unknown' }] })
    updateLine(permit, tx, familyId, actor.personId, lineId, next)
    return { id: lineId, version: row.version + 1 }
  })
}

const given = <T extends object>(body: T) =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
