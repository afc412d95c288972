import { monthsLater } from '@keukentafel/core/law/question-terms.ts'
import { HOLD_MONTHS, type HoldGround } from '@keukentafel/core/law/rights-terms.ts'
import { AppError, type Fault } from '@keukentafel/core/shared/errors.ts'
import { writeTold } from '../access/write-told.ts'
import type { Call } from '../http/call.ts'
import { fileOf, findHold, liftPlaced, placeHold } from './hold-store.ts'

interface Body {
  id: string
  items: string[]
  ground: HoldGround
  reason: string
  until: string
}
type Answer = Promise<{ id: string; version: number }>

/** Sees to it beforehand that nothing of the own file is destroyed until a day, on a ground of the law; the family reads why. */
export function holdWords(call: Call<{ familyId: string }, unknown, Body>): Answer {
  const { body, today } = call
  const { familyId } = call.params
  return writeTold(call, 'rights.hold', body.id, async (tx, ask) => {
    const items = [...new Set(body.items)]
    const { heard, keep, subjects } = await fileOf(tx, familyId, today, items)
    if (heard < items.length) {
      await ask('family.read')
      throw new AppError('input.invalid', { faults: [{ pointer: '/items', code: 'id.unknown' }] })
    }
    const permit = await ask('rights.hold', { keep }, { objectId: body.id, subjects })
    const faults: Fault[] = []
    if (body.until <= today) faults.push({ pointer: '/until', code: 'date.past' })
    if (body.until > monthsLater(today, HOLD_MONTHS)) faults.push({ pointer: '/until', code: 'rights.until-too-far' })
    if (faults.length > 0) throw new AppError('input.invalid', { faults })
    await placeHold(permit, tx, familyId, { ...body, items }, today)
    return { id: body.id, version: 1 }
  })
}

/** Ends it before its day. */
export function liftHold(call: Call<{ familyId: string; holdId: string }, unknown, object>): Answer {
  const { familyId, holdId } = call.params
  return writeTold(call, 'rights.lift', holdId, async (tx, ask) => {
    const hold = await findHold(tx, familyId, call.today, holdId)
    if (!hold) throw new AppError('not.found')
    const { keep, subjects } = await fileOf(tx, familyId, call.today, hold.items)
    const permit = await ask(
      'rights.lift',
      { keep: { ...keep, byOfficer: hold.placedBy === null } },
      { objectId: holdId, subjects },
    )
    await liftPlaced(permit, tx, familyId, holdId)
    return { id: holdId, version: 2 }
  })
}
