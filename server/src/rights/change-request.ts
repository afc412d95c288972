import { may } from '@keukentafel/core/access/decide.ts'
import { faultsOfAnswer, outcomeOf } from '@keukentafel/core/rights/answer.ts'
import type { RequestAnswerInput } from '@keukentafel/core/rights/contract.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { Actor } from '../access/write-in-family.ts'
import { writeTold } from '../access/write-told.ts'
import type { Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'
import { enqueueMail } from '../mail/enqueue-mail.ts'
import { giveAnswer, itemsOf } from './answer-store.ts'
import { tellAnswerer } from './ask-right.ts'
import { lockRequest, moveRequest, type RequestRow, requestFacts } from './rights-store.ts'

type Answer = Promise<{ id: string; version: number }>
type RequestCall<B> = Call<{ familyId: string; requestId: string }, unknown, B>

/** From 12: yes or no to what somebody asked for you. With a yes it goes to who answers. */
export function agreeToRequest(call: RequestCall<{ answer: 'yes' | 'no' }>): Answer {
  const { familyId, requestId } = call.params
  return writeTold(call, 'rights.agree', requestId, async (tx, ask, actor) => {
    const { row, rights } = await found(tx, call, actor)
    const permit = await ask('rights.agree', { rights }, { objectId: requestId, subjects: [row.personId] })
    const yes = call.body.answer === 'yes'
    moveRequest(permit, tx, requestId, yes ? 'open' : 'declined')
    if (yes) await tellAnswerer(tx, call, { familyId, requestId })
    return { id: requestId, version: row.version + 1 }
  })
}

/** Takes back a request that was not answered yet. */
export function withdrawRequest(call: RequestCall<object>): Answer {
  const { requestId } = call.params
  return writeTold(call, 'rights.withdraw', requestId, async (tx, ask, actor) => {
    const { row, rights } = await found(tx, call, actor)
    const permit = await ask('rights.withdraw', { rights }, { objectId: requestId, subjects: [row.personId] })
    if (row.state !== 'open' && row.state !== 'waiting') throw new AppError('question.settled')
    moveRequest(permit, tx, requestId, 'withdrawn')
    return { id: requestId, version: row.version + 1 }
  })
}

/** Answers about the own words, once; what is granted to be destroyed is destroyed at once. */
export function answerRequest(call: RequestCall<RequestAnswerInput>): Answer {
  const { familyId, requestId } = call.params
  const { body, today } = call
  return writeTold(call, 'rights.answer', requestId, async (tx, ask, actor) => {
    const { row, rights } = await found(tx, call, actor)
    await ask('rights.answer', { rights }, { objectId: requestId, subjects: [row.personId] })
    if (row.state !== 'open') throw new AppError('question.settled')
    const items = await itemsOf(tx, requestId)
    const faults = faultsOfAnswer(row.kind, body, items, today)
    if (faults.length > 0) throw new AppError('input.invalid', { faults })
    const state = outcomeOf(row.kind, body, items)
    const kept = row.kind !== 'destroy' ? [] : state === 'refused' ? items : body.keep
    const given = { state, at: call.now, accountId: actor.accountId, kept, ...saidIn(body) }
    const version = await giveAnswer(tx, requestId, row.kind, given, today)
    if (row.askerEmail) {
      const params = { link: `${call.deps.config.baseUrl}/t/${familyId}/mijn-gegevens` }
      await enqueueMail(tx, { to: row.askerEmail, locale: row.askerLocale, template: 'something-waits', params })
    }
    return { id: requestId, version }
  })
}

/** The words of an answer, its ground and its day. */
export const saidIn = ({ words, ground, until }: RequestAnswerInput) => ({ words, ground, until })

// Who may not know of a request finds none.
async function found(
  tx: Tx,
  call: RequestCall<unknown>,
  actor: Actor,
): Promise<{ row: RequestRow; rights: ReturnType<typeof requestFacts> }> {
  const row = await lockRequest(tx, call.params.familyId, call.today, call.params.requestId)
  if (!row) throw new AppError('not.found')
  const rights = requestFacts(row, call.today)
  const viewer = { kind: 'account' as const, accountId: actor.accountId, seat: actor.seat, session: actor.session }
  if (!may('rights.read', { viewer, today: call.today, rights })) throw new AppError('not.found')
  return { row, rights }
}
