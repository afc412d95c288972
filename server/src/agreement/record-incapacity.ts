import { may, type Permit } from '@keukentafel/core/access/decide.ts'
import { isProfessional } from '@keukentafel/core/access/sayers.ts'
import { ages } from '@keukentafel/core/law/ages.ts'
import {
  faultsOfRepresentation,
  faultsOfReview,
  type RepresentativeKind,
  standingOfIncapacity,
} from '@keukentafel/core/law/incapacity.ts'
import { ageOn } from '@keukentafel/core/shared/dates.ts'
import { AppError, type Fault } from '@keukentafel/core/shared/errors.ts'
import { lockSeat } from '../access/load-seat-facts.ts'
import type { Actor } from '../access/write-in-family.ts'
import { writeTold } from '../access/write-told.ts'
import type { Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'
import { findSubject, subjectOf } from '../sharing/public.ts'
import { foundHelp, mustRun, type Named, sits } from './change-agreement.ts'
import { answerRow, endRow, incapacityFacts, insertIncapacity, lockIncapacity, viewRow } from './incapacity-store.ts'
import { findGrown } from './person-store.ts'
import { tellConcerned } from './tell-concerned.ts'

type Answer = Promise<{ id: string; version: number }>
type About<B> = Call<{ familyId: string; incapacityId: string }, unknown, B>
interface Recorded {
  id: string
  findings: string
  consulted: string
  secondSeatId: string
  representativeId: string | null
  representativeKind: RepresentativeKind | null
  reviewOn: string
}

/** Who gives this help writes down that somebody cannot weigh it. Nothing changes until a second professional says that it is right. */
export function recordIncapacity(call: Named<Recorded>): Answer {
  const { body, today } = call
  const { familyId, agreementId } = call.params
  return writeTold(call, 'incapacity.record', body.id, async (tx, ask, actor) => {
    const { row, about, facts, records } = await foundHelp(tx, call, actor)
    const permit = await ask('incapacity.record', facts, { objectId: body.id, subjects: [row.subjectId] })
    mustRun(row)
    if (records.some((one) => standingOfIncapacity(one, today) === 'asked')) throw new AppError('incapacity.there')
    const { age } = subjectOf(about, today)
    const { representativeId, representativeKind: kind } = body
    const faults: Fault[] = faultsOfRepresentation(age, { representativeId, kind })
    if (representativeId && kind && age !== null && age >= ages.adult) {
      const named = await findGrown(tx, familyId, representativeId)
      const grown = !named?.birthDate || ageOn(named.birthDate, today) >= ages.adult
      if (!named || !grown || isProfessional(named.kind) || representativeId === row.subjectId)
        faults.push({ pointer: '/representativeId', code: 'incapacity.representative' })
    }
    faults.push(...faultsOfReview(body.reviewOn, today, about.birthDate))
    const second = await lockSeat(tx, familyId, today, body.secondSeatId)
    const isSecond =
      second !== undefined &&
      isProfessional(second.kind) &&
      sits(second, today) &&
      second.account_id !== null &&
      second.account_id !== actor.accountId
    if (!second || !isSecond) faults.push({ pointer: '/secondSeatId', code: 'incapacity.second' })
    if (faults.length > 0 || !second) throw new AppError('input.invalid', { faults })
    insertIncapacity(permit, tx, familyId, {
      ...body,
      agreementId,
      subjectId: row.subjectId,
      by: { personId: actor.personId, seatId: actor.seat.seatId, accountId: actor.accountId },
      second: { personId: second.person_id, seatId: second.id },
      on: today,
    })
    await tellConcerned(tx, call, agreementId, actor.personId, body.id)
    return { id: body.id, version: 1 }
  })
}

/** The second professional says whether it is right; a yes makes it count. */
export function answerIncapacity(call: About<{ answer: 'yes' | 'no'; words: string }>): Answer {
  const { answer, words } = call.body
  return change(call, 'incapacity.answer', async (tx, actor, { row, ask }) => {
    const permit = await ask('incapacity.answer')
    if (standingOfIncapacity(row, call.today) !== 'asked') throw new AppError('incapacity.settled')
    const said = { yes: answer === 'yes', words, at: call.now, by: actor }
    answerRow(permit, tx, call.params.familyId, row, said)
  })
}

/** It ends: the person decides again. */
export function endIncapacity(call: About<object>): Answer {
  return change(call, 'incapacity.end', async (tx, actor, { row, ask }) => {
    const permit = await ask('incapacity.end')
    if (!['asked', 'in-force'].includes(standingOfIncapacity(row, call.today))) throw new AppError('incapacity.settled')
    endRow(permit, tx, call.params.familyId, row.id, actor.personId)
  })
}

/** The person puts the own view beside it, or objects; always possible, also when it is over. */
export function viewIncapacity(call: About<{ words: string; objects: boolean }>): Answer {
  return change(call, 'incapacity.view', async (tx, actor, { row, ask }) => {
    const permit = await ask('incapacity.view')
    viewRow(permit, tx, call.params.familyId, row.id, actor.personId, { ...call.body, at: call.now })
  })
}

type Row = NonNullable<Awaited<ReturnType<typeof lockIncapacity>>>
type Act = 'incapacity.answer' | 'incapacity.end' | 'incapacity.view'

function change<A extends Act>(
  call: About<unknown>,
  action: A,
  work: (
    tx: Tx,
    actor: Actor,
    found: {
      row: Row
      ask: <B extends A>(action: B) => Promise<Permit<B>>
    },
  ) => Promise<void>,
): Answer {
  const { familyId, incapacityId } = call.params
  return writeTold(call as Call<{ familyId: string }>, action, incapacityId, async (tx, ask, actor) => {
    const row = await lockIncapacity(tx, familyId, incapacityId)
    const about = row && (await findSubject(tx, familyId, row.subjectId))
    if (!row || !about) throw new AppError('not.found')
    const incapacity = incapacityFacts(row, about, actor.personId, call.today)
    const viewer = { kind: 'account' as const, accountId: actor.accountId, seat: actor.seat, session: actor.session }
    if (!may('incapacity.see', { viewer, today: call.today, incapacity })) throw new AppError('not.found')
    const logged = { objectId: incapacityId, subjects: [row.subjectId] }
    await work(tx, actor, { row, ask: (one) => ask(one, { incapacity }, logged) })
    await tellConcerned(tx, call, row.agreementId, actor.personId, incapacityId)
    return { id: incapacityId, version: row.version + 1 }
  })
}
