import { isOfFamily } from '@keukentafel/core/access/sayers.ts'
import { END_DAYS } from '@keukentafel/core/law/retention.ts'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { Actor } from '../access/write-in-family.ts'
import { writeTold } from '../access/write-told.ts'
import type { Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'
import { enqueueMail } from '../mail/enqueue-mail.ts'
import { everybodyElse, insertEnd, lockEnd, runEnd, stopped } from './end-store.ts'

type Answer = Promise<{ id: string; version: number }>
type EndCall<B> = Call<{ familyId: string }, unknown, B>

/** Ends the plan, or proposes it when who coordinates is not of the family. Everybody is told, and has the term to take their copy. */
export function endPlan(call: EndCall<{ id: string; reason: string }>): Answer {
  const { familyId } = call.params
  const { id, reason } = call.body
  return writeTold(call, 'plan.end', id, async (tx, ask, actor) => {
    const permit = await ask('plan.end', {}, { objectId: id, subjects: [actor.personId] })
    const state = isOfFamily(actor.seat.kind) ? 'running' : 'proposed'
    if (await lockEnd(tx, familyId)) throw new AppError('end.running')
    const goesOn = addDays(call.today, END_DAYS)
    insertEnd(permit, tx, familyId, { id, state, askedBy: actor.personId, reason, at: call.now, goesOn })
    await tellAll(tx, call, actor)
    return { id, version: 1 }
  })
}

/** The family says yes, and the term begins; or no. */
export function answerEnd(call: EndCall<{ answer: 'yes' | 'no' }>): Answer {
  const { familyId } = call.params
  return writeTold(call, 'plan.end-agree', familyId, async (tx, ask, actor) => {
    const end = await lockEnd(tx, familyId)
    const permit = await ask('plan.end-agree', { end: facts(end) }, { objectId: end?.id ?? familyId })
    if (call.body.answer === 'yes') runEnd(permit, tx, familyId, end!.id, call.now, addDays(call.today, END_DAYS))
    else stopped(permit, tx, familyId, end!.id, actor.personId)
    await tellAll(tx, call, actor)
    return { id: end!.id, version: end!.version + 1 }
  })
}

/** The plan goes on after all; everybody is told. */
export function stopEnd(call: EndCall<object>): Answer {
  const { familyId } = call.params
  return writeTold(call, 'plan.end-stop', familyId, async (tx, ask, actor) => {
    const end = await lockEnd(tx, familyId)
    const permit = await ask('plan.end-stop', { end: facts(end) }, { objectId: end?.id ?? familyId })
    stopped(permit, tx, familyId, end!.id, actor.personId)
    await tellAll(tx, call, actor)
    return { id: end!.id, version: end!.version + 1 }
  })
}

/** The end of a plan as facts. */
export const facts = (end: { state: 'proposed' | 'running'; askedBy: string | null } | undefined) => ({
  state: end?.state ?? ('none' as const),
  proposedBy: end?.askedBy ?? null,
})

async function tellAll(tx: Tx, call: EndCall<unknown>, actor: Actor): Promise<void> {
  const params = { link: `${call.deps.config.baseUrl}/t/${call.params.familyId}/mijn-gegevens` }
  for (const { email: to, locale } of await everybodyElse(tx, call.params.familyId, actor.personId))
    await enqueueMail(tx, { to, locale, template: 'something-waits', params })
}
