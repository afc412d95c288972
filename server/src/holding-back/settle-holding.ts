import { may } from '@keukentafel/core/access/decide.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { type Actor, writeInFamily } from '../access/write-in-family.ts'
import type { Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'
import { enqueueMail } from '../mail/enqueue-mail.ts'
import {
  addressesOf,
  type HoldingRow,
  holdingFacts,
  lockHolding,
  representativesOf,
  settle,
  tellAll,
  tellLater,
} from './holding-store.ts'

type Named<B> = Call<{ familyId: string; holdingId: string }, unknown, B>
type Answer = Promise<{ id: string; version: number }>

/** The second professional says yes or no. From the yes others hear it, and who represents is told that it is held back. */
export function answerHolding(call: Named<{ answer: 'yes' | 'no'; words: string }>): Answer {
  const { familyId, holdingId } = call.params
  return writeInFamily(call, async (tx, ask, actor) => {
    const { row, facts, about } = await found(tx, call, actor)
    const permit = await ask('hold.answer', { holding: facts }, about)
    const { answer, words } = call.body
    if (answer === 'no' && words === '')
      throw new AppError('input.invalid', { faults: [{ pointer: '/words', code: 'holding.say-why' }] })
    // What goes on with another must be answered before that one is over: then it has shown itself.
    if (row.prolongs && answer === 'yes') {
      const earlier = await lockHolding(tx, familyId, call.today, row.prolongs)
      if (!earlier || holdingFacts(earlier, call.today).standing !== 'in-force') throw new AppError('holding.shown')
    }
    const state = answer === 'yes' ? 'confirmed' : 'refused'
    settle(permit, tx, familyId, holdingId, { ...actor, now: call.now }, { state, answer: words })
    const representatives = answer === 'yes' ? await representativesOf(tx, familyId, call.today, row.fromPersons) : []
    if (answer === 'yes') tellLater(tx, holdingId, row.until)
    await mail(tx, call, [row.heldBy, ...representatives], holdingId)
    return { id: holdingId, version: row.version + 1 }
  })
}

/** Whom it is about hears it now, also when it was to go on. */
export function tellHolding(call: Named<object>): Answer {
  const { familyId, holdingId } = call.params
  return writeInFamily(call, async (tx, ask, actor) => {
    const { row, facts, about } = await found(tx, call, actor)
    const permit = await ask('hold.tell', { holding: facts }, about)
    tellAll(permit, tx, familyId, row.itemId, actor.personId, call.now)
    await mail(tx, call, row.fromPersons, row.itemId)
    return { id: holdingId, version: row.version + 1 }
  })
}

// Who is not to know of it finds nothing: for them it is no more there than a random id.
async function found(tx: Tx, call: Named<unknown>, actor: Actor) {
  const row: HoldingRow | undefined = await lockHolding(tx, call.params.familyId, call.today, call.params.holdingId)
  if (!row) throw new AppError('not.found')
  const facts = holdingFacts(row, call.today)
  const viewer = { kind: 'account' as const, accountId: actor.accountId, seat: actor.seat, session: actor.session }
  if (!may('hold.see', { viewer, today: call.today, holding: facts })) throw new AppError('not.found')
  const about = { objectId: row.itemId, subjects: row.fromPersons }
  return { row, facts, about }
}

async function mail(tx: Tx, call: Named<unknown>, persons: readonly string[], about: string): Promise<void> {
  const params = { link: call.deps.config.baseUrl }
  for (const { email: to, locale } of await addressesOf(tx, call.params.familyId, null, persons, about))
    await enqueueMail(tx, { to, locale, template: 'something-waits', params })
}
