import { may } from '@keukentafel/core/access/decide.ts'
import type { Facts } from '@keukentafel/core/access/facts.ts'
import { answerBefore, faultsOfUntil, type HoldingReason } from '@keukentafel/core/law/holding-back.ts'
import type { NewItemInput } from '@keukentafel/core/plan/contract.ts'
import { AppError, type Fault } from '@keukentafel/core/shared/errors.ts'
import { type Actor, type Ask, writeInFamily } from '../access/write-in-family.ts'
import type { Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'
import { enqueueMail } from '../mail/enqueue-mail.ts'
import { neededFor, placeItem } from '../plan/public.ts'
import {
  addressesOf,
  holdingFacts,
  insertHolding,
  lockHolding,
  notAbout,
  ownHolding,
  type Second,
  saidYesBefore,
  secondsOf,
  settle,
} from './holding-store.ts'

type Answer = Promise<{ id: string; version: number }>
interface Asked {
  id: string
  secondSeatId: string
  reason: HoldingReason
  words: string
  until: string
}
type NewHolding = Asked & { fromPersons: string[]; item: NewItemInput }

/**
 * Says something and asks at once whether it may be held back from somebody: in one transaction, so that there is no moment in
 * which they could read it. Until the second professional said yes nobody else hears it.
 */
export function holdBack(call: Call<{ familyId: string }, unknown, NewHolding>): Answer {
  const { body, today } = call
  const { familyId } = call.params
  return writeInFamily(
    call,
    async (tx, ask, actor, found) => {
      const from = [...new Set(body.fromPersons)]
      // Who may not do this at all hears that, and not what else is wrong.
      if (!may('hold.ask', factsFor(call, actor, from))) await askPermit(ask, actor, body.item.id, from)
      const { faults, second } = await checked(tx, call, body)
      if (body.item.saidBy && body.item.saidBy !== actor.personId)
        faults.push({ pointer: '/item/saidBy', code: 'sayer.other' })
      await placed(placeItem(call, tx, ask, actor, body.item, found), faults)
      if ((await notAbout(tx, familyId, today, body.item.id, from)).length > 0)
        faults.push({ pointer: '/fromPersons', code: 'holding.not-about' })
      if (faults.length > 0 || !second) throw new AppError('input.invalid', { faults })
      const permit = await askPermit(ask, actor, body.item.id, from)
      insertHolding(permit, tx, familyId, {
        ...body,
        itemId: body.item.id,
        fromPersons: from,
        by: actor,
        second,
        askedOn: today,
        answerBefore: answerBefore(today),
        prolongs: null,
      })
      await tellSecond(tx, call, second, body.id)
      return { id: body.id, version: 1 }
    },
    neededFor(call, body.item),
  )
}

/** Asks once more: to go on with one in force (of a new second), or after a no or no answer. What showed itself stays so. */
export function holdAgain(call: Call<{ familyId: string; holdingId: string }, unknown, Asked>): Answer {
  const { body, today } = call
  const { familyId, holdingId } = call.params
  return writeInFamily(call, async (tx, ask, actor) => {
    const row = await lockHolding(tx, familyId, today, holdingId)
    const facts = row && holdingFacts(row, today)
    if (!row || !facts || row.heldBy !== actor.personId) throw new AppError('not.found')
    const about = { objectId: row.itemId, subjects: row.fromPersons }
    const permit = await ask('hold.ask', { holding: facts }, about)
    if (facts.standing === 'waits') throw new AppError('holding.waits')
    if (facts.standing !== 'in-force' && facts.standing !== 'refused' && facts.standing !== 'lapsed')
      throw new AppError('holding.shown')
    // A question to go on that nobody answered is asked about the one that is in force.
    if (row.prolongs && facts.standing !== 'in-force') throw new AppError('holding.shown')
    const { faults, second } = await checked(tx, call, body, row.itemId)
    if (faults.length > 0 || !second) throw new AppError('input.invalid', { faults })
    const by = { ...actor, now: call.now }
    if (facts.standing !== 'in-force') settle(permit, tx, familyId, row.id, by, { state: 'replaced' })
    insertHolding(permit, tx, familyId, {
      ...body,
      itemId: row.itemId,
      fromPersons: row.fromPersons,
      by: actor,
      second,
      askedOn: today,
      answerBefore: answerBefore(today),
      prolongs: facts.standing === 'in-force' ? row.id : null,
    })
    await tellSecond(tx, call, second, body.id)
    return { id: body.id, version: 1 }
  })
}

/** Waits for the words to be placed; what is wrong with them is told together with the rest. */
async function placed(work: Promise<unknown>, faults: Fault[]): Promise<void> {
  try {
    await work
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'input.invalid') throw error
    throw new AppError('input.invalid', {
      faults: [...faults, ...error.faults.map((fault) => ({ ...fault, pointer: `/item${fault.pointer}` }))],
    })
  }
}

const askPermit = (ask: Ask, { personId }: Actor, itemId: string, from: readonly string[]) =>
  ask('hold.ask', { holding: ownHolding(personId, from) }, { objectId: itemId, subjects: from })

const factsFor = (call: Call, { accountId, personId, seat, session }: Actor, from: readonly string[]): Facts => ({
  viewer: { kind: 'account', accountId, seat, session },
  today: call.today,
  holding: ownHolding(personId, from),
})

/** The second and what is wrong, all at once. */
async function checked(
  tx: Tx,
  call: Call<{ familyId: string }>,
  body: Asked,
  itemId?: string,
): Promise<{ faults: Fault[]; second: Second | undefined }> {
  const { familyId } = call.params
  const second = (await secondsOf(tx, familyId, call.today)).find((one) => one.seatId === body.secondSeatId)
  const used = second && itemId !== undefined && (await saidYesBefore(tx, familyId, itemId, second.seatId))
  const faults = faultsOfUntil(body.until, call.today)
  if (!second || used) faults.push({ pointer: '/secondSeatId', code: 'holding.second' })
  return { faults, second }
}

async function tellSecond(tx: Tx, call: Call<{ familyId: string }>, second: Second, about: string): Promise<void> {
  const params = { link: call.deps.config.baseUrl }
  for (const { email: to, locale } of await addressesOf(tx, call.params.familyId, second.seatId, [], about))
    await enqueueMail(tx, { to, locale, template: 'something-waits', params })
}
