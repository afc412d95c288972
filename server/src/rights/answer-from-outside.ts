import { longestAnswerByOf, mayTakeMoreTime } from '@keukentafel/core/law/rights-terms.ts'
import { faultsOfAnswer, outcomeOf } from '@keukentafel/core/rights/answer.ts'
import type { RequestAnswerInput } from '@keukentafel/core/rights/contract.ts'
import { dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { accountOf, type Entered, sessionEntry } from '../access/entry.ts'
import { writeAsAccount } from '../access/write-as-account.ts'
import { type AccessLine, logInside } from '../audit/access-log.ts'
import type { Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'
import { isOfficerOf } from '../looks/public.ts'
import { enqueueMail } from '../mail/enqueue-mail.ts'
import {
  giveAnswer,
  type LockedRequest,
  lockToAnswer,
  nameAct,
  TO_ANSWER,
  type ToAnswerRow,
  takeTime,
} from './answer-store.ts'
import { saidIn } from './change-request.ts'
import { commonOf } from './read-rights.ts'

const dayOf = (at: Date) => dayInAmsterdam(at.toISOString())
type Act = 'request.list' | 'request.extend' | 'request.answer' | 'file.list' | 'file.hold' | 'file.lift'

/** A line of the log of who looked by who answers for an organisation, and has no seat at that table. */
export const lineOf = (
  call: Call,
  action: Act,
  more: Pick<AccessLine, 'accountId' | 'familyId' | 'subjects' | 'ground'> & { objectId?: string },
): AccessLine => ({
  traceId: call.deps.id(),
  personId: null,
  seatId: null,
  action,
  objectId: null,
  outcome: 'permit',
  activity: action,
  ...more,
})

/** What this account has to answer from outside a table. That it was read is told to each family, in its log. */
export async function listRequests(call: Call<object>) {
  const { entered, results } = await call.deps.db.read<Entered>(sessionEntry(call, null), [[TO_ANSWER, []]])
  const accountId = accountOf(entered)
  call.decided.add('account')
  const rows = results[0] as ToAnswerRow[]
  for (const familyId of new Set(rows.map((row) => row.family_id))) {
    const of = rows.filter((row) => row.family_id === familyId)
    const ground = of.every((row) => row.as_officer) ? 'privacy-officer' : 'administrator'
    const subjects = [...new Set(of.flatMap((row) => [row.person_id, row.asked_by]))]
    await call.deps.log.write(lineOf(call as Call, 'request.list', { accountId, familyId, subjects, ground }))
  }
  return { today: call.today, requests: rows.map((row) => told(row, call.today)) }
}

const told = (row: ToAnswerRow, today: string) => ({
  ...commonOf(
    {
      ...row,
      askedAt: row.asked_at,
      answerBy: row.answer_by,
      extendedAt: row.extended_at,
      extendedReason: row.extended_reason,
      answeredAt: row.answered_at,
      heldUntil: row.held_until,
      doneAt: row.done_at,
      doneCount: row.done_count,
    },
    today,
  ),
  familyName: row.family_name,
  person: row.person,
  asker: row.asker,
  author: row.author,
  organisation: row.organisation,
  everything: row.everything,
  unseen: row.unseen,
  texts: row.texts,
  mayExtend: row.state === 'open' && mayTakeMoreTime(row.kind, dayOf(row.asked_at), row.extended_at !== null, today),
})

type ToRequest<B> = Call<{ requestId: string }, unknown, B>
type Answer = Promise<{ id: string; version: number }>

/** Takes more time, once, within the first month; the asker is told and reads why. */
export const extendRequest = (call: ToRequest<{ reason: string }>): Answer =>
  change(call, 'request.extend', (tx, request) => {
    const askedOn = dayOf(request.asked_at)
    if (!mayTakeMoreTime(request.kind, askedOn, request.extended_at !== null, call.today))
      throw new AppError('question.term-over')
    const to = { answerBy: longestAnswerByOf(request.kind, askedOn), at: call.now, reason: call.body.reason }
    return takeTime(tx, call.params.requestId, to)
  })

/** Answers, once; the asker is told that something waits. What is granted to be destroyed is destroyed at once. */
export const answerFromOutside = (call: ToRequest<RequestAnswerInput>): Answer =>
  change(call, 'request.answer', (tx, request, accountId) => {
    const { body, today } = call
    const faults = faultsOfAnswer(request.kind, body, request.items, today)
    if (faults.length > 0) throw new AppError('input.invalid', { faults })
    const state = outcomeOf(request.kind, body, request.items)
    const kept = request.kind !== 'destroy' ? [] : state === 'refused' ? request.items : body.keep
    const given = { state, at: call.now, accountId, kept, ...saidIn(body) }
    return giveAnswer(tx, call.params.requestId, request.kind, given, today)
  })

function change<B>(
  call: ToRequest<B>,
  action: Act,
  write: (tx: Tx, request: LockedRequest, accountId: string) => Promise<number>,
): Answer {
  const { requestId } = call.params
  return writeAsAccount(call as Call, async (tx, accountId) => {
    const request = await lockToAnswer(tx, requestId)
    if (!request) throw new AppError('not.found')
    if (request.state !== 'open') throw new AppError('question.settled')
    const ground = (await isOfficerOf(tx, request.organisation_id)) ? 'privacy-officer' : 'administrator'
    nameAct(tx, action, ground)
    const version = await write(tx, request, accountId)
    const of = { accountId, familyId: request.family_id, subjects: [...new Set([request.person_id, request.asked_by])] }
    await logInside(tx, lineOf(call as Call, action, { ...of, ground, objectId: requestId }))
    if (request.asker_email)
      await enqueueMail(tx, {
        to: request.asker_email,
        locale: request.asker_locale,
        template: 'something-waits',
        params: { link: `${call.deps.config.baseUrl}/t/${request.family_id}/mijn-gegevens` },
      })
    return { id: requestId, version }
  })
}
