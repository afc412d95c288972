import type { LookFacts } from '@keukentafel/core/access/facts.ts'
import { answerBy } from '@keukentafel/core/law/question-terms.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { loadMembers, memberFacts } from '../access/load-member-facts.ts'
import { writeInFamily } from '../access/write-in-family.ts'
import type { Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'
import { enqueueMail } from '../mail/enqueue-mail.ts'
import { FIND_LOOKS, type FoundLook } from './looks-store.ts'
import { insertQuestion, openQuestions, whoAnswers } from './question-store.ts'
import { hiddenKinds } from './read-looks.ts'

type Body = { id: string; day: string; looks: string[]; question: string }
type AskCall = Call<{ familyId: string }, unknown, Body>

/** More open questions than this from one account is no longer somebody who wants to know; each sends a mail. */
const MOST_OPEN = 20

/** Asks why somebody looked, of who answers for their organisation. The looks, all of one person, are kept as they stand now. */
export function askWhy(call: AskCall): Promise<{ id: string; version: number }> {
  const { familyId } = call.params
  const { id, day, looks, question } = call.body
  return writeInFamily(call, async (tx, ask, actor) => {
    const values = [familyId, call.today, ...hiddenKinds(call as Call), day, looks]
    const found = await tx.rows<FoundLook>(FIND_LOOKS, values)
    const [first] = found
    // Also when one of them is not there, or is of somebody else: which one is not told.
    if (!first || found.length < new Set(looks).size || found.some((one) => one.account_id !== first.account_id))
      throw new AppError('not.found')
    const about = { objectId: id, subjects: [actor.personId] }
    const [look, ...more] = await Promise.all(found.map((one) => factsOf(call, tx, one)))
    const permit = await ask('looks.ask', look ? { look } : {}, about)
    for (const another of more) await ask('looks.ask', { look: another }, about)
    if ((await openQuestions(tx, actor.accountId)) >= MOST_OPEN) throw new AppError('too.many', { retryAfter: 86_400 })
    insertQuestion(permit, tx, familyId, {
      id,
      askedBy: actor.personId,
      askedAccount: actor.accountId,
      lookerAccount: first.account_id,
      organisationId: first.organisation_id,
      looks: found.map((one) => one.look),
      question,
      askedAt: call.now,
      answerBy: answerBy(call.today),
    })
    const params = { link: `${call.deps.config.baseUrl}/vragen` }
    for (const { email: to, locale } of await whoAnswers(tx, first.organisation_id, first.account_id, id))
      await enqueueMail(tx, { to, locale, template: 'something-waits', params })
    return { id, version: 1 }
  })
}

// The statement found it through the scope; the rule decides about it once more, from facts loaded here.
async function factsOf(call: AskCall, tx: Tx, found: FoundLook): Promise<LookFacts> {
  const members = await loadMembers(tx, call.params.familyId, call.today, found.about)
  return {
    own: found.mine,
    outcome: found.outcome,
    confidential: false,
    ownOnly: false,
    heldBack: false,
    concerns: members.map((row) => {
      const { personId, authority, age } = memberFacts(row, call.today)
      return { personId, authority, age }
    }),
  }
}
