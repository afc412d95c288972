import { may } from '@keukentafel/core/access/decide.ts'
import { AppError, type Fault } from '@keukentafel/core/shared/errors.ts'
import { faultsOfLook, faultsOfWords } from '@keukentafel/core/shields/terms.ts'
import type { Actor } from '../access/write-in-family.ts'
import { writeTold } from '../access/write-told.ts'
import type { Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'
import {
  addToShield,
  askedToLift,
  lifted,
  loadPeople,
  lockShield,
  reviewed,
  shieldFacts,
  stays,
} from './shield-store.ts'

type ShieldCall<B> = Call<{ familyId: string; shieldId: string }, unknown, B>
type Answer = Promise<{ id: string; version: number }>

/** Keeps more: words, helpers, or that somebody is here at all. Seldom at the same time, and never less, so without If-Match. */
export function addMore(
  call: ShieldCall<{ words: string[]; helpers: string[]; what?: 'everything' | undefined }>,
): Answer {
  const { familyId, shieldId } = call.params
  return writeTold(call, 'shield.add', shieldId, async (tx, ask, actor) => {
    const { row, shield } = await found(tx, call, actor)
    const permit = await ask('shield.add', { shield }, { objectId: shieldId, subjects: [row.ofPerson] })
    if (row.state === 'lifted') throw new AppError('shield.settled')
    const people = await loadPeople(tx, familyId, call.today)
    const { words, helpers, what } = call.body
    const faults: Fault[] = faultsOfWords(words)
    for (const [i, helper] of helpers.entries())
      if (!people.some((p) => p.id === helper) || helper === row.ofPerson || helper === row.fromPerson)
        faults.push({ pointer: `/helpers/${i}`, code: 'id.unknown' })
    if (new Set([...row.words, ...words]).size > 100) faults.push({ pointer: '/words', code: 'list.too-long' })
    if (new Set([...row.helpers, ...helpers]).size > 50) faults.push({ pointer: '/helpers', code: 'list.too-long' })
    if (faults.length > 0) throw new AppError('input.invalid', { faults })
    addToShield(permit, tx, familyId, actor.personId, shieldId, { words, helpers, what: what ?? null })
    return { id: shieldId, version: row.version + 1 }
  })
}

/** The coordinator looked again. It does not end by a day that passes. */
export function reviewShield(call: ShieldCall<{ lookAgainOn: string }>): Answer {
  const { familyId, shieldId } = call.params
  return writeTold(call, 'shield.review', shieldId, async (tx, ask, actor) => {
    const { row, shield } = await found(tx, call, actor)
    const permit = await ask('shield.review', { shield }, { objectId: shieldId, subjects: [row.ofPerson] })
    if (row.state === 'lifted') throw new AppError('shield.settled')
    const faults = faultsOfLook(call.body.lookAgainOn, call.today)
    if (faults.length > 0) throw new AppError('input.invalid', { faults })
    reviewed(permit, tx, familyId, actor.personId, shieldId, call.body.lookAgainOn)
    return { id: shieldId, version: row.version + 1 }
  })
}

/** One person asks, with the reason. */
export function askToLift(call: ShieldCall<{ reason: string }>): Answer {
  const { familyId, shieldId } = call.params
  return writeTold(call, 'shield.lift', shieldId, async (tx, ask, actor) => {
    const { row, shield } = await found(tx, call, actor)
    const permit = await ask('shield.lift', { shield }, { objectId: shieldId, subjects: [row.ofPerson] })
    if (row.state !== 'on') throw new AppError('shield.settled')
    askedToLift(permit, tx, familyId, actor, shieldId, call.body.reason)
    return { id: shieldId, version: row.version + 1 }
  })
}

/** A second person agrees, or says no; who asked may take it back. */
export function answerLift(call: ShieldCall<{ answer: 'yes' | 'no' }>): Answer {
  const { familyId, shieldId } = call.params
  return writeTold(call, 'shield.confirm', shieldId, async (tx, ask, actor) => {
    const { row, shield } = await found(tx, call, actor)
    const about = { objectId: shieldId, subjects: [row.ofPerson] }
    const { answer } = call.body
    // That it stays needs nobody else: whoever may know of it says so.
    const stay = answer === 'no' ? await ask('shield.lift', { shield }, about) : undefined
    const lift = stay ? undefined : await ask('shield.confirm', { shield }, about)
    if (row.state !== 'lift-asked') throw new AppError('shield.settled')
    if (lift) lifted(lift, tx, familyId, actor, shieldId)
    else stays(stay!, tx, familyId, actor.personId, shieldId)
    return { id: shieldId, version: row.version + 1 }
  })
}

// Who may not know of it finds none.
async function found(tx: Tx, call: ShieldCall<unknown>, actor: Actor) {
  const row = await lockShield(tx, call.params.familyId, call.today, call.params.shieldId)
  if (!row) throw new AppError('not.found')
  const shield = shieldFacts(row, row.fromPerson, actor.accountId, call.today)
  const viewer = { kind: 'account' as const, accountId: actor.accountId, seat: actor.seat, session: actor.session }
  if (!may('shield.see', { viewer, today: call.today, shield })) throw new AppError('not.found')
  return { row, shield }
}
