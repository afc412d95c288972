import { canCoordinate } from '@keukentafel/core/circle/coordinator.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { lockSeat, seatFactsOfRow } from '../access/load-seat-facts.ts'
import { writeInFamily } from '../access/write-in-family.ts'
import type { Call } from '../http/call.ts'
import { nextTerm, openTerm, putWish } from './coordinator-store.ts'

type HandOver = { id: string; seatId: string; note: string; endsTerm?: string | undefined }
type Wish = { id: string; seatId: string | null; note: string }

/** Another seat becomes the coordinator from now on. One term ends and the next begins in one transaction; there is never none, nor two. */
export function handOver(
  call: Call<{ familyId: string }, unknown, HandOver>,
): Promise<{ id: string; version: number }> {
  const { familyId } = call.params
  const { id, seatId, note, endsTerm } = call.body
  return writeInFamily(call, async (tx, ask, actor) => {
    const term = await openTerm(tx, familyId)
    const row = await lockSeat(tx, familyId, call.today, seatId)
    const permit = await ask('coordinator.hand-over', {}, { objectId: seatId, subjects: row ? [row.person_id] : [] })
    if (!term || (endsTerm && endsTerm !== term.id)) throw new AppError('version.conflict')
    if (!row) throw new AppError('input.invalid', { faults: [{ pointer: '/seatId', code: 'id.unknown' }] })
    if (!canCoordinate(seatFactsOfRow(row, call.today), row.account_id !== null, call.today)) {
      throw new AppError('input.invalid', { faults: [{ pointer: '/seatId', code: 'coordinator.unfit' }] })
    }
    if (!(await nextTerm(permit, tx, familyId, actor.personId, term.id, { id, seatId, note, at: call.now })))
      throw new AppError('version.conflict')
    return { id, version: 1 }
  })
}

/** Somebody of the family says whom they would like as coordinator, or that it does not matter. */
export function wishCoordinator(
  call: Call<{ familyId: string }, unknown, Wish>,
): Promise<{ id: string; version: number }> {
  const { familyId } = call.params
  const { seatId } = call.body
  return writeInFamily(call, async (tx, ask, actor) => {
    const row = seatId ? await lockSeat(tx, familyId, call.today, seatId) : undefined
    const permit = await ask('coordinator.wish', {}, { objectId: seatId ?? familyId, subjects: [actor.personId] })
    if (seatId && row?.state !== 'active')
      throw new AppError('input.invalid', { faults: [{ pointer: '/seatId', code: 'id.unknown' }] })
    return putWish(permit, tx, familyId, actor.personId, call.body)
  })
}
