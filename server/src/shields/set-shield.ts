import { AppError, type Fault } from '@keukentafel/core/shared/errors.ts'
import { faultsOfLook, faultsOfWords, usualLook } from '@keukentafel/core/shields/terms.ts'
import { writeTold } from '../access/write-told.ts'
import type { Call } from '../http/call.ts'
import { insertShield, loadPeople, shieldFacts } from './shield-store.ts'

interface Body {
  id: string
  fromPerson: string
  ofPerson: string
  what: 'whereabouts' | 'everything'
  words: string[]
  helpers: string[]
  reason: string
  lookAgainOn: string | null
  otherWay: string | null
}

/** Keeps something of a person from another, at once, and if asked the same the other way round. */
export function setShield(call: Call<{ familyId: string }, unknown, Body>): Promise<{ id: string; version: number }> {
  const { body, today } = call
  const { familyId } = call.params
  return writeTold(call, 'shield.set', body.id, async (tx, ask, actor) => {
    const people = await loadPeople(tx, familyId, today)
    const of = people.find((p) => p.id === body.ofPerson)
    const faults: Fault[] = []
    const known = (id: string) => people.some((p) => p.id === id)
    if (!known(body.fromPerson)) faults.push({ pointer: '/fromPerson', code: 'id.unknown' })
    if (!of) faults.push({ pointer: '/ofPerson', code: 'id.unknown' })
    else if (body.fromPerson === body.ofPerson) faults.push({ pointer: '/ofPerson', code: 'shield.self' })
    if (!of) {
      // For who sits here a fault in what was filled in; for others there is nothing here at all.
      await ask('family.read')
      throw new AppError('input.invalid', { faults })
    }
    const shield = shieldFacts(of, body.fromPerson, actor.accountId, today)
    const permit = await ask('shield.set', { shield }, { objectId: body.id, subjects: [body.ofPerson] })
    const lookAgainOn = body.lookAgainOn ?? usualLook(today)
    faults.push(...faultsOfLook(lookAgainOn, today), ...faultsOfWords(body.words))
    for (const [i, helper] of body.helpers.entries())
      if (!known(helper) || helper === body.ofPerson || helper === body.fromPerson)
        faults.push({ pointer: `/helpers/${i}`, code: 'id.unknown' })
    if (faults.length > 0) throw new AppError('input.invalid', { faults })
    const { id, fromPerson, ofPerson, what, words, helpers, reason, otherWay } = body
    insertShield(permit, tx, familyId, actor, { id, fromPerson, ofPerson, what, words, helpers, reason, lookAgainOn })
    if (otherWay) {
      const back = { id: otherWay, fromPerson: ofPerson, ofPerson: fromPerson, what, words: [], helpers: [] }
      insertShield(permit, tx, familyId, actor, { ...back, reason, lookAgainOn })
    }
    return { id, version: 1 }
  })
}
