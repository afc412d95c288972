import { isOfFamily } from '@keukentafel/core/access/sayers.ts'
import { type DisclosureGround, disclosureGrounds, faultsOfDays } from '@keukentafel/core/law/disclosure-grounds.ts'
import { AppError, type Fault } from '@keukentafel/core/shared/errors.ts'
import { lockSeat } from '../access/load-seat-facts.ts'
import { writeTold } from '../access/write-told.ts'
import type { Call } from '../http/call.ts'
import {
  changeDisclosure,
  disclosureFacts,
  heardItems,
  insertDisclosure,
  lockDisclosure,
  noticeOn,
} from './disclosure-store.ts'

type Answer = Promise<{ id: string; version: number }>
interface Recorded {
  id: string
  ground: DisclosureGround
  seatId: string | null
  recipientName: string
  itemIds: string[]
  necessity: string
  tried: string
  consulted: string
  reviewOn: string
  toldOn: string | null
  whyNotTold: string
}
type Named = Call<{ familyId: string; disclosureId: string }, unknown, object>

/**
 * Shares things without consent. Only what who does it hears, only on a ground of the list, only with everything written down; whom it is
 * about is told at once or, with the reason, on a day.
 */
export function recordDisclosure(call: Call<{ familyId: string }, unknown, Recorded>): Answer {
  const { body, today } = call
  const { familyId } = call.params
  return writeTold(call, 'disclose.record', body.id, async (tx, ask, actor) => {
    const itemIds = [...new Set(body.itemIds)]
    const items = await heardItems(tx, familyId, today, itemIds)
    const subjectIds = [...new Set(items.flatMap((item) => item.subjects))]
    const permit = await ask('disclose.record', {}, { objectId: body.id, subjects: subjectIds })
    const seat = body.seatId ? await lockSeat(tx, familyId, today, body.seatId) : undefined
    const ground = disclosureGrounds[body.ground]
    const faults: Fault[] = faultsOfDays(body.reviewOn, body.toldOn, today)
    if (items.length < itemIds.length) faults.push({ pointer: '/itemIds', code: 'id.unknown' })
    if (ground.tried && body.tried === '') faults.push({ pointer: '/tried', code: 'disclosure.tried' })
    if (body.toldOn !== null && body.whyNotTold === '')
      faults.push({ pointer: '/whyNotTold', code: 'disclosure.why-not-told' })
    const sits = seat && seat.state === 'active' && !isOfFamily(seat.kind) && seat.id !== actor.seat.seatId
    if (body.seatId ? !sits || body.recipientName !== '' : body.recipientName === '')
      faults.push({ pointer: '/seatId', code: 'disclosure.to-whom' })
    else if (body.seatId && ground.to === 'outside') faults.push({ pointer: '/seatId', code: 'disclosure.outside' })
    if (faults.length > 0) throw new AppError('input.invalid', { faults })
    insertDisclosure(permit, tx, familyId, {
      ...body,
      by: { personId: actor.personId, seatId: actor.seat.seatId, accountId: actor.accountId },
      personId: seat?.person_id ?? null,
      itemIds,
      subjectIds,
      on: today,
      toldOn: body.toldOn ?? today,
      whyNotTold: body.toldOn === null ? '' : body.whyNotTold,
    })
    noticeOn(tx, body.id, body.toldOn ?? today)
    return { id: body.id, version: 1 }
  })
}

/** Stops it: what was read already is known. */
export const endDisclosure = (call: Named): Answer => change(call, 'end')
/** Tells whom it is about today. */
export const tellDisclosure = (call: Named): Answer => change(call, 'tell')

function change(call: Named, what: 'end' | 'tell'): Answer {
  const { familyId, disclosureId } = call.params
  const { today } = call
  return writeTold(call, 'disclose.end', disclosureId, async (tx, ask, actor) => {
    const row = await lockDisclosure(tx, familyId, today, disclosureId)
    if (!row?.seen) throw new AppError('not.found')
    const about = { objectId: disclosureId, subjects: row.subjectIds }
    const permit = await ask('disclose.end', { disclosure: disclosureFacts(row, today) }, about)
    const settled = what === 'end' ? row.endedOn !== null || row.reviewOn <= today : row.toldOn <= today
    if (settled) throw new AppError('disclosure.settled')
    changeDisclosure(
      permit,
      tx,
      familyId,
      row.id,
      actor.personId,
      what === 'end' ? { endedOn: today } : { toldOn: today },
    )
    if (what === 'tell') noticeOn(tx, row.id, today)
    return { id: row.id, version: row.version + 1 }
  })
}
