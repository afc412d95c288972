import type { Action } from '@keukentafel/core/access/actions.ts'
import { may } from '@keukentafel/core/access/decide.ts'
import type { HelpFacts } from '@keukentafel/core/access/facts.ts'
import { isProfessional } from '@keukentafel/core/access/sayers.ts'
import { lastWords, type Said } from '@keukentafel/core/agreement/standing.ts'
import { ages } from '@keukentafel/core/law/ages.ts'
import type { AloneReason, HelpGround } from '@keukentafel/core/law/help-grounds.ts'
import { AppError, type Fault } from '@keukentafel/core/shared/errors.ts'
import { lockSeat, type SeatRow } from '../access/load-seat-facts.ts'
import type { Actor, Ask } from '../access/write-in-family.ts'
import { writeTold } from '../access/write-told.ts'
import type { Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'
import { findSubject, type SubjectRow, subjectOf } from '../sharing/public.ts'
import { type HelpRow, helpFacts, insertHelp, lockHelp, standsOpen, updateHelp } from './agreement-store.ts'
import { incapacitiesOf, insteadFor } from './incapacity-store.ts'
import { tellConcerned } from './tell-concerned.ts'

type Answer = Promise<{ id: string; version: number }>
type New<B> = Call<{ familyId: string }, unknown, B & { id: string; subjectId: string; what: string }>
export type Named<B> = Call<{ familyId: string; agreementId: string }, unknown, B>

/** A professional asks for their own help. Nobody said anything yet, and silence is no. */
export function askHelp(call: New<object>): Answer {
  return begin(call, 'help.ask', async (tx, ask, actor, about) => {
    const permit = await ask('help.ask', {}, { objectId: call.body.id, subjects: [call.body.subjectId] })
    await must(tx, call, about, await ownSeat(tx, call, actor))
    insert(permit, tx, call, actor, { seatId: actor.seat.seatId, helperId: actor.personId, voices: [] })
  })
}

/** Agrees to the help of somebody who did not ask; who does it says yes with it, whose yes it takes besides is asked. */
export function giveHelp(call: New<{ seatId: string; words: string }>): Answer {
  const { familyId } = call.params
  const { subjectId, seatId, words } = call.body
  return begin(call, 'help.give', async (tx, ask, actor, about) => {
    const seat = await lockSeat(tx, familyId, call.today, seatId)
    const row = { ...blank, subjectId, helperId: seat?.person_id ?? '', askedBy: actor.personId }
    const help = about && helpFacts(row, about, actor.personId, call.today, null)
    const permit = await ask('help.give', help ? { help } : {}, { objectId: call.body.id, subjects: [subjectId] })
    await must(tx, call, about, seat)
    const voices = [{ personId: actor.personId, said: 'yes' as const, words, at: call.now }]
    insert(permit, tx, call, actor, { seatId, helperId: row.helperId, voices })
  })
}

/** A professional writes down that they help on a ground of the law; nobody's wish. */
export function groundHelp(call: New<{ ground: HelpGround; words: string }>): Answer {
  const { ground, words } = call.body
  return begin(call, 'help.ground', async (tx, ask, actor, about) => {
    const permit = await ask('help.ground', {}, { objectId: call.body.id, subjects: [call.body.subjectId] })
    await must(tx, call, about, await ownSeat(tx, call, actor))
    const own = { seatId: actor.seat.seatId, helperId: actor.personId, voices: [] }
    insert(permit, tx, call, actor, { ...own, ground, groundWords: words })
  })
}

/** Says yes or no, in own words. A no after a yes takes it back. */
export function answerHelp(call: Named<{ answer: 'yes' | 'no'; words: string }>): Answer {
  const { answer, words } = call.body
  return change(call, 'help.give', async (row, tx, actor) => {
    mustRun(row)
    const last = lastWords(row.voices).get(actor.personId)?.said
    const said = answer === 'no' && last === 'yes' ? 'withdrawn' : answer
    if (last === said || (last === 'withdrawn' && said === 'no')) throw new AppError('help.answered')
    if (said === 'yes') {
      const seat = await lockSeat(tx, call.params.familyId, call.today, row.seatId)
      if (!seat || !sits(seat, call.today)) throw new AppError('seat.closed')
    }
    return add(row, { personId: actor.personId, said, words, at: call.now })
  })
}

/** Takes it back, at once; everybody who sees the seat sees it. */
export function withdrawHelp(call: Named<{ words: string }>): Answer {
  return change(call, 'help.withdraw', async (row, _tx, actor) => {
    mustRun(row)
    const last = lastWords(row.voices).get(actor.personId)?.said
    if (last === 'withdrawn') throw new AppError('help.answered')
    if (last !== 'yes') throw new AppError('help.not-given')
    return add(row, { personId: actor.personId, said: 'withdrawn', words: call.body.words, at: call.now })
  })
}

/** Why the yes of a young person is enough. It says nothing for them: their own yes is still asked. */
export function aloneHelp(call: Named<{ reason: AloneReason; words: string }>): Answer {
  const { reason, words } = call.body
  return change(call, 'help.alone', async (row, _tx, _actor, about) => {
    mustRun(row)
    const { age } = subjectOf(about, call.today)
    if (age === null || age < ages.ownVoice || age >= ages.decidesAlone)
      throw new AppError('input.invalid', { faults: [{ pointer: '/reason', code: 'help.alone-age' }] })
    if (row.aloneReason !== null) throw new AppError('help.there')
    return { ...row, aloneReason: reason, aloneWords: words, aloneOn: call.today }
  })
}

/** The question is taken back, or the help (or its ground) is over. */
export function endHelp(call: Named<object>): Answer {
  return change(call, 'help.end', async (row) => {
    if (row.endedOn !== null) throw new AppError('help.closed')
    return { ...row, endedOn: call.today }
  })
}

/** An agreement with what must be known to decide; who may not know of it finds none. */
export async function foundHelp(tx: Tx, call: Named<unknown>, actor: Actor) {
  const { familyId, agreementId } = call.params
  const row = await lockHelp(tx, familyId, agreementId)
  const about = row && (await findSubject(tx, familyId, row.subjectId))
  if (!row || !about) throw new AppError('not.found')
  const records = await incapacitiesOf(tx, familyId, row.id)
  const represented = insteadFor(records, row.id, call.today)
  const facts: { help: HelpFacts } = { help: helpFacts(row, about, actor.personId, call.today, represented) }
  const viewer = { kind: 'account' as const, accountId: actor.accountId, seat: actor.seat, session: actor.session }
  if (!may('help.see', { viewer, today: call.today, ...facts })) throw new AppError('not.found')
  return { row, about, facts, records }
}

/** Whether nothing is asked about it any more. */
export function mustRun(row: HelpRow): void {
  if (row.endedOn !== null || row.ground !== null) throw new AppError('help.closed')
}
export const sits = (seat: SeatRow, today: string) =>
  seat.state === 'active' && (seat.until === null || today < seat.until)

const blank: HelpRow = {
  id: '',
  version: 0,
  seatId: '',
  helperId: '',
  subjectId: '',
  what: '',
  ground: null,
  groundWords: '',
  voices: [],
  aloneReason: null,
  aloneWords: '',
  aloneOn: null,
  endedOn: null,
  askedBy: '',
}
const add = (row: HelpRow, said: Said): HelpRow => ({ ...row, voices: [...row.voices, said] })

function begin(
  call: New<object>,
  action: Action,
  work: (tx: Tx, ask: Ask, actor: Actor, about: SubjectRow | undefined) => Promise<void>,
): Answer {
  const { id, subjectId } = call.body
  return writeTold(call, action, id, async (tx, ask, actor) => {
    await work(tx, ask, actor, await findSubject(tx, call.params.familyId, subjectId))
    await tellConcerned(tx, call, id, actor.personId)
    return { id, version: 1 }
  })
}

const ownSeat = (tx: Tx, call: New<object>, actor: Actor) =>
  lockSeat(tx, call.params.familyId, call.today, actor.seat.seatId)

// The seat is locked by now, so two at once are seen here.
async function must(tx: Tx, call: New<object>, about: SubjectRow | undefined, seat: SeatRow | undefined) {
  const faults: Fault[] = []
  if (!about) faults.push({ pointer: '/subjectId', code: 'id.unknown' })
  if (!seat) faults.push({ pointer: '/seatId', code: 'id.unknown' })
  else if (!isProfessional(seat.kind)) faults.push({ pointer: '/seatId', code: 'help.not-professional' })
  if (faults.length > 0 || !seat) throw new AppError('input.invalid', { faults })
  if (!sits(seat, call.today)) throw new AppError('seat.closed')
  if (await standsOpen(tx, call.params.familyId, seat.id, call.body.subjectId)) throw new AppError('help.there')
}

function insert(
  permit: Parameters<typeof insertHelp>[0],
  tx: Tx,
  call: New<object>,
  actor: Actor,
  more: Pick<HelpRow, 'seatId' | 'helperId' | 'voices'> & Partial<HelpRow>,
): void {
  const { id, subjectId, what } = call.body
  const row = { ...blank, ...more, id, subjectId, what }
  insertHelp(permit, tx, call.params.familyId, call.today, actor.personId, row)
}

function change(
  call: Named<unknown>,
  action: 'help.give' | 'help.withdraw' | 'help.alone' | 'help.end',
  next: (row: HelpRow, tx: Tx, actor: Actor, about: SubjectRow) => Promise<HelpRow>,
): Answer {
  const { familyId, agreementId } = call.params
  return writeTold(call as Call<{ familyId: string }>, action, agreementId, async (tx, ask, actor) => {
    const { row, about, facts } = await foundHelp(tx, call, actor)
    const permit = await ask(action, facts, { objectId: agreementId, subjects: [row.subjectId] })
    updateHelp(permit, tx, familyId, actor.personId, await next(row, tx, actor, about))
    await tellConcerned(tx, call, agreementId, actor.personId)
    return { id: agreementId, version: row.version + 1 }
  })
}
