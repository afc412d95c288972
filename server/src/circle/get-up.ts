import { AppError } from '@keukentafel/core/shared/errors.ts'
import { lockSeat, otherSeatFacts, type SeatRow } from '../access/load-seat-facts.ts'
import { type Actor, type Ask, writeInFamily } from '../access/write-in-family.ts'
import type { Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'
import { placeItem } from '../plan/public.ts'
import { answerAsked, askSeatToLeave, closeSeat } from './seat-store.ts'

type SeatParams = { familyId: string; seatId: string }
type SeatCall = Call<SeatParams, unknown, { reason: string }>
type LeaveCall = Call<SeatParams, unknown, { reason: string; success: { id: string; text: string } | null }>
type Answer = Promise<{ id: string; version: number }>

/**
 * Leaves the table, with a word to the others. Access is gone at once; what was said stays. Who steps back because it goes well may leave a small
 * success: it is put on the table in the same transaction, and the family takes it off as any other.
 */
export function leaveSeat(call: LeaveCall): Answer {
  const { familyId, seatId } = call.params
  return writeInFamily(call, async (tx, ask, actor) => {
    const row = await find(tx, call)
    // Before the permit to leave, which names the act of what follows; refused, neither is done.
    const { success } = call.body
    if (success && row.person_id === actor.personId && row.state === 'active')
      await tellSuccess(call, tx, ask, actor, success)
    const permit = await ask('seat.leave', { seat: otherSeatFacts(row) }, aboutSeat(row))
    mustSit(call, row)
    if (row.is_coordinator) throw new AppError('coordinator.needed')
    const version = await closeSeat(permit, tx, familyId, actor.personId, seatId, {
      state: 'left',
      reason: call.body.reason,
      today: call.today,
    })
    return { id: seatId, version }
  })
}

const tellSuccess = (call: LeaveCall, tx: Tx, ask: Ask, actor: Actor, { id, text }: { id: string; text: string }) =>
  placeItem(
    call,
    tx,
    ask,
    actor,
    {
      id,
      kind: 'success',
      parentId: null,
      onDate: call.today,
      audience: 'circle',
      audiencePersons: [],
      content: { text, aboutPersons: [] },
    },
    [],
  )

/** Asks somebody to leave, with the reason; asked again, the newer reason stands and the history keeps the older. */
export function askToLeave(call: SeatCall): Answer {
  const { familyId, seatId } = call.params
  return writeInFamily(call, async (tx, ask, actor) => {
    const row = await find(tx, call)
    const permit = await ask('seat.ask-to-leave', { seat: otherSeatFacts(row) }, aboutSeat(row))
    mustSit(call, row)
    const version = await askSeatToLeave(permit, tx, familyId, actor.personId, seatId, {
      at: call.now,
      reason: call.body.reason,
    })
    return { id: seatId, version }
  })
}

/** Asked to leave, somebody would rather stay and says so; the seat stays as it is, and who asked reads it. */
export function ratherStay(call: Call<SeatParams, unknown, { answer: string }>): Answer {
  const { familyId, seatId } = call.params
  return writeInFamily(call, async (tx, ask, actor) => {
    const row = await find(tx, call)
    const permit = await ask('seat.edit', { seat: otherSeatFacts(row), touches: 'answer' }, aboutSeat(row))
    mustSit(call, row)
    const version = await answerAsked(permit, tx, familyId, actor.personId, seatId, call.body.answer)
    if (version === undefined) throw new AppError('version.conflict', { current: { version: row.version } })
    return { id: seatId, version }
  })
}

/** The family ends the seat of somebody who is not of the family, with the reason. */
export function endSeat(call: SeatCall): Answer {
  const { familyId, seatId } = call.params
  return writeInFamily(call, async (tx, ask, actor) => {
    const row = await find(tx, call)
    const permit = await ask('seat.end', { seat: otherSeatFacts(row) }, aboutSeat(row))
    mustSit(call, row)
    if (row.is_coordinator) throw new AppError('coordinator.needed')
    const version = await closeSeat(permit, tx, familyId, actor.personId, seatId, {
      state: 'ended',
      reason: call.body.reason,
      today: call.today,
    })
    return { id: seatId, version }
  })
}

const aboutSeat = (row: SeatRow) => ({ objectId: row.id, subjects: [row.person_id] })

async function find(tx: Tx, call: Call<SeatParams>): Promise<SeatRow> {
  const row = await lockSeat(tx, call.params.familyId, call.today, call.params.seatId)
  if (!row) throw new AppError('not.found')
  return row
}

function mustSit(call: Pick<SeatCall, 'ifMatch'>, row: SeatRow): void {
  if (row.state !== 'active') throw new AppError('seat.closed')
  if (call.ifMatch !== null && call.ifMatch !== row.version)
    throw new AppError('version.conflict', { current: { version: row.version } })
}
