import type { Action } from '@keukentafel/core/access/actions.ts'
import { may } from '@keukentafel/core/access/decide.ts'
import type { Piece } from '@keukentafel/core/access/pieces.ts'
import { isOfFamily, isProfessional } from '@keukentafel/core/access/sayers.ts'
import { AppError, type Fault } from '@keukentafel/core/shared/errors.ts'
import { faultsOfTerm, usualUntil } from '@keukentafel/core/sharing/terms.ts'
import { lockSeat, type SeatRow } from '../access/load-seat-facts.ts'
import type { Actor, Ask } from '../access/write-in-family.ts'
import { writeTold } from '../access/write-told.ts'
import type { Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'
import { findHeard } from './item-store.ts'
import { nothing } from './read-sharing.ts'
import { findSubject, insertShare, lockShare, type ShareRow, saidYes, shareFacts, updateShare } from './share-store.ts'

type Answer = Promise<{ id: string; version: number }>
interface NewShare {
  id: string
  subjectId: string
  seatId: string
  piece: Piece | null
  itemId: string | null
  purpose: string
  from: string | null
  until: string | null
}
interface Asked {
  id: string
  subjectId: string
  piece: Piece | null
  itemId: string | null
  seatId: string | null
  purpose: string
  until: string | null
}
type ShareCall<B> = Call<{ familyId: string; shareId: string }, unknown, B>

/**
 * Shares something of a person. Who does it says yes with it; whose yes is needed besides is asked on their own page. Until
 * everybody said it nothing opens.
 */
export function giveShare(call: Call<{ familyId: string }, unknown, NewShare>): Answer {
  const { body, today } = call
  const { familyId } = call.params
  return told(call, 'share.give', body.id, async (tx, ask, actor) => {
    const about = await subjectFor(tx, call, body.subjectId, ask)
    const seat = await lockSeat(tx, familyId, today, body.seatId)
    const recipientId = seat?.person_id ?? ''
    const share = shareFacts(nothing(body.subjectId, recipientId, actor.personId), about, actor.personId, today)
    const permit = await ask('share.give', { share }, { objectId: body.id, subjects: [body.subjectId] })
    const from = body.from ?? today
    const until = body.until ?? usualUntil(from)
    const faults = [...faultsOfTerm(from, until, today), ...faultsOfSeat(seat)]
    if ((body.piece === null) === (body.itemId === null)) faults.push({ pointer: '/piece', code: 'share.one-thing' })
    if (body.itemId && !(await findHeard(tx, familyId, today, body.itemId)))
      faults.push({ pointer: '/itemId', code: 'id.unknown' })
    if (faults.length > 0) throw new AppError('input.invalid', { faults })
    if (!sits(seat!, today)) throw new AppError('seat.closed')
    const voices = [{ personId: actor.personId, said: 'yes' as const, at: call.now }]
    insertShare(permit, tx, familyId, today, actor.personId, { ...body, recipientId, from, until, voices })
    return { id: body.id, version: 1 }
  })
}

/**
 * Asks for oneself, or as a child at home for somebody else, about one thing of its own (who reads the question does not read the thing). Nobody said yes, so
 * nothing opens; the family answers, and silence is no.
 */
export function askShare(call: Call<{ familyId: string }, unknown, Asked>): Answer {
  const { body, today } = call
  const { familyId } = call.params
  return told(call, 'share.ask', body.id, async (tx, ask, actor) => {
    const about = await subjectFor(tx, call, body.subjectId, ask)
    const share = shareFacts(nothing(body.subjectId, actor.personId, actor.personId), about, actor.personId, today)
    const permit = await ask('share.ask', { share }, { objectId: body.id, subjects: [body.subjectId] })
    const until = body.until ?? usualUntil(today)
    const own = { seatId: actor.seat.seatId, recipientId: actor.personId, itemId: null }
    const asked = isProfessional(actor.seat.kind)
      ? { ...own, faults: faultsOfOwn(body) }
      : await forSomebody(tx, call, actor)
    const faults = [...faultsOfTerm(today, until, today), ...asked.faults]
    if (faults.length > 0) throw new AppError('input.invalid', { faults })
    const { seatId, recipientId, itemId } = asked
    const row = { ...body, seatId, recipientId, itemId, from: today, until, voices: [] }
    insertShare(permit, tx, familyId, today, actor.personId, row)
    return { id: body.id, version: 1 }
  })
}

const faultsOfOwn = ({ piece, itemId, seatId }: Asked): Fault[] =>
  piece !== null && itemId === null && seatId === null ? [] : [{ pointer: '/piece', code: 'share.one-thing' }]

/** What a child asks at home: one thing that it said itself, for somebody who sits here and is not of the family. */
async function forSomebody(tx: Tx, { params, today, body }: Call<{ familyId: string }, unknown, Asked>, actor: Actor) {
  const seat = body.seatId ? await lockSeat(tx, params.familyId, today, body.seatId) : undefined
  const item = body.itemId ? await findHeard(tx, params.familyId, today, body.itemId) : undefined
  const faults = faultsOfSeat(seat)
  if (body.piece !== null) faults.push({ pointer: '/piece', code: 'share.one-thing' })
  if (item?.said_by !== actor.personId) faults.push({ pointer: '/itemId', code: 'id.unknown' })
  if (faults.length === 0 && !sits(seat!, today)) throw new AppError('seat.closed')
  return { seatId: seat?.id ?? '', recipientId: seat?.person_id ?? '', itemId: body.itemId, faults }
}

/** Says yes, or no: one no is enough. */
export function answerShare(call: ShareCall<{ answer: 'yes' | 'no' }>): Answer {
  const { familyId, shareId } = call.params
  return told(call, 'share.give', shareId, async (tx, ask, actor) => {
    const { row, facts } = await found(tx, call, actor)
    const permit = await ask('share.give', facts, { objectId: shareId, subjects: [row.subjectId] })
    mustRun(row, call.today)
    const { answer } = call.body
    if (saidYes(row).includes(actor.personId)) throw new AppError('share.answered')
    if (answer === 'yes') {
      const seat = await lockSeat(tx, familyId, call.today, row.seatId)
      if (!seat || !sits(seat, call.today)) throw new AppError('seat.closed')
    }
    const voices = [...row.voices, { personId: actor.personId, said: answer, at: call.now }]
    updateShare(permit, tx, familyId, actor.personId, shareId, { state: answer === 'no' ? 'refused' : 'open', voices })
    return { id: shareId, version: row.version + 1 }
  })
}

/** Stops sharing, at once. */
export function withdrawShare(call: ShareCall<object>): Answer {
  const { familyId, shareId } = call.params
  return told(call, 'share.withdraw', shareId, async (tx, ask, actor) => {
    const { row, facts } = await found(tx, call, actor)
    const permit = await ask('share.withdraw', facts, { objectId: shareId, subjects: [row.subjectId] })
    mustRun(row, call.today)
    updateShare(permit, tx, familyId, actor.personId, shareId, { state: 'withdrawn', voices: row.voices })
    return { id: shareId, version: row.version + 1 }
  })
}

// Who may not know of a permission finds none.
async function found(tx: Tx, call: ShareCall<unknown>, actor: Actor) {
  const row = await lockShare(tx, call.params.familyId, call.params.shareId)
  const subject = row && (await findSubject(tx, call.params.familyId, row.subjectId))
  if (!row || !subject) throw new AppError('not.found')
  const facts = { share: shareFacts(row, subject, actor.personId, call.today) }
  const viewer = { kind: 'account' as const, accountId: actor.accountId, seat: actor.seat, session: actor.session }
  if (!may('share.read', { viewer, today: call.today, ...facts })) throw new AppError('not.found')
  return { row, facts }
}

async function subjectFor(tx: Tx, call: Call<{ familyId: string }>, id: string, ask: Ask) {
  const row = await findSubject(tx, call.params.familyId, id)
  if (row) return row
  // For who sits here a fault in what was filled in; for others there is nothing here at all.
  await ask('family.read')
  throw new AppError('input.invalid', { faults: [{ pointer: '/subjectId', code: 'id.unknown' }] })
}

function faultsOfSeat(seat: SeatRow | undefined): Fault[] {
  if (!seat) return [{ pointer: '/seatId', code: 'id.unknown' }]
  return isOfFamily(seat.kind) ? [{ pointer: '/seatId', code: 'share.own-family' }] : []
}
const sits = (seat: SeatRow, today: string) => seat.state === 'active' && (seat.until === null || today < seat.until)

function mustRun(row: ShareRow, today: string): void {
  if (row.state !== 'open' || row.until <= today) throw new AppError('share.closed')
}

/** Told to the log too when it was there already. */
const told = (
  call: Call<never> | Call<{ familyId: string }>,
  action: Action,
  objectId: string,
  work: (tx: Tx, ask: Ask, actor: Actor) => Answer,
): Answer =>
  writeTold(call, action, objectId, work, (error) =>
    (error as { constraint?: string }).constraint?.startsWith('share_once') ? 'share.there' : undefined,
  )
