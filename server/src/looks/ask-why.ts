import type { LookFacts } from '@keukentafel/core/access/facts.ts'
import { answerBy } from '@keukentafel/core/law/question-terms.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { loadMembers, memberFacts } from '../access/load-member-facts.ts'
import { writeInFamily } from '../access/write-in-family.ts'
import type { Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'
import { enqueueMail } from '../mail/enqueue-mail.ts'
import { FIND_LOOK, type FoundLook } from './looks-store.ts'
import { insertQuestion, openQuestions, whoAnswers } from './question-store.ts'
import { hiddenKinds } from './read-looks.ts'

type Body = { id: string; day: string; look: string; question: string }
type AskCall = Call<{ familyId: string }, unknown, Body>

/** More open questions than this from one account is no longer somebody who wants to know; each sends a mail. */
const MOST_OPEN = 20

/** Asks why somebody looked: of who answers for the organisation of who looked. The looks are kept as they stand now. */
export function askWhy(call: AskCall): Promise<{ id: string; version: number }> {
  const { familyId } = call.params
  const { id, day, look: key, question } = call.body
  return writeInFamily(call, async (tx, ask, actor) => {
    const found = await tx.one<FoundLook>(FIND_LOOK, [familyId, call.today, ...hiddenKinds(call as Call), day, key])
    if (!found) throw new AppError('not.found')
    const about = { objectId: id, subjects: [actor.personId] }
    const permit = await ask('looks.ask', { look: await factsOf(call, tx, found) }, about)
    if ((await openQuestions(tx, actor.accountId)) >= MOST_OPEN) throw new AppError('too.many', { retryAfter: 86_400 })
    insertQuestion(permit, tx, familyId, {
      id,
      askedBy: actor.personId,
      askedAccount: actor.accountId,
      lookerAccount: found.account_id,
      organisationId: found.organisation_id,
      look: found.look,
      question,
      askedAt: call.now,
      answerBy: answerBy(call.today),
    })
    const params = { link: `${call.deps.config.baseUrl}/vragen` }
    for (const { email: to, locale } of await whoAnswers(tx, found.organisation_id, found.account_id))
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
    concerns: members.map((row) => {
      const { personId, authority, age } = memberFacts(row, call.today)
      return { personId, authority, age }
    }),
  }
}
