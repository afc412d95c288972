import { ages } from '@keukentafel/core/law/ages.ts'
import { answerByOf, type RightKind } from '@keukentafel/core/law/rights-terms.ts'
import { faultsOfRequest } from '@keukentafel/core/rights/answer.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { writeTold } from '../access/write-told.ts'
import type { Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'
import { enqueueMail } from '../mail/enqueue-mail.ts'
import {
  addressOf,
  findPerson,
  helpers,
  insertRequest,
  openRequests,
  type TextRow,
  textsOf,
  toAsk,
  toldOf,
} from './rights-store.ts'

interface Body {
  id: string
  kind: RightKind
  personId: string
  items: string[]
  words: string
}
type AskCall = Call<{ familyId: string }, unknown, Body>

/** More open requests than this from one account is no longer somebody who wants to know; each sends a mail. */
const MOST_OPEN = 40

/** Who answers, with what. */
export interface Answerer {
  sayerId: string | null
  organisationId: string | null
  authorId: string | null
  authorAccount: string | null
  items: string[]
}

/** Asks for a copy, to correct, to object or to destroy. Each who answers gets a request of their own. */
export function askRight(call: AskCall): Promise<{ id: string; version: number }> {
  const { familyId } = call.params
  const { id, kind, personId, items, words } = call.body
  return writeTold(call, 'rights.ask', id, async (tx, ask, actor) => {
    const person = await findPerson(tx, familyId, call.today, personId)
    if (!person) {
      // For who sits here a fault in what was filled in; for others there is nothing here at all.
      await ask('family.read')
      throw new AppError('input.invalid', { faults: [{ pointer: '/personId', code: 'id.unknown' }] })
    }
    const rights = toAsk(person, actor.personId, call.today)
    const permit = await ask('rights.ask', { rights }, { objectId: id, subjects: [personId] })
    const texts = await textsOf(tx, familyId, call.today, personId)
    const faults = [...faultsOfRequest(kind, items, words), ...faultsOfItems(kind, items, texts)]
    const answerers = await answerersOf(tx, familyId, kind, items, texts)
    if (faults.length === 0 && answerers.length === 0) faults.push({ pointer: '/items', code: 'rights.nothing' })
    if (faults.length > 0) throw new AppError('input.invalid', { faults })
    if ((await openRequests(tx, actor.accountId)) + answerers.length > MOST_OPEN)
      throw new AppError('too.many', { retryAfter: 86_400 })

    const { age } = rights.person
    const waits = personId !== actor.personId && age !== null && age >= ages.ownVoice
    for (const [i, answerer] of answerers.entries()) {
      const requestId = i === 0 ? id : call.deps.id()
      insertRequest(permit, tx, familyId, {
        ...answerer,
        id: requestId,
        kind,
        personId,
        askedBy: actor.personId,
        askedAccount: actor.accountId,
        words,
        state: waits ? 'waiting' : 'open',
        askedAt: call.now,
        answerBy: answerByOf(kind, call.today),
      })
      if (!waits) await tellAnswerer(tx, call, { familyId, requestId })
    }
    if (waits) await mailTo(tx, call, { familyId, requestId: id }, personId)
    return { id, version: 1 }
  })
}

function faultsOfItems(kind: RightKind, items: readonly string[], texts: readonly TextRow[]) {
  const byId = new Map(texts.map((text) => [text.itemId, text]))
  if (items.some((item) => !byId.has(item))) return [{ pointer: '/items', code: 'id.unknown' }]
  // Nobody needs to be asked about words that one may destroy oneself.
  return items.some((item) => byId.get(item)!.destroy && (kind === 'destroy' || kind === 'correct'))
    ? [{ pointer: '/items', code: 'rights.own-words' }]
    : []
}

async function answerersOf(
  tx: Tx,
  familyId: string,
  kind: RightKind,
  items: readonly string[],
  texts: readonly TextRow[],
): Promise<Answerer[]> {
  const all = items.length === 0
  const found = new Map<string, Answerer>()
  // A copy, and an objection to everything, are for who keeps a file: everybody who helps here by profession.
  const of =
    all && kind !== 'destroy'
      ? await helpers(tx, familyId)
      : texts.filter((text) => (all ? !text.destroy : items.includes(text.itemId)))
  for (const text of of) {
    const answerer = found.get(text.saidBy) ?? {
      sayerId: text.here ? text.saidBy : null,
      organisationId: text.here ? null : text.organisationId,
      authorId: text.here ? null : text.saidBy,
      authorAccount: text.here ? null : text.authorAccount,
      items: [],
    }
    if (!all && 'itemId' in text) answerer.items.push((text as TextRow).itemId)
    found.set(text.saidBy, answerer)
  }
  return [...found.values()]
}

/** Tells who answers that something waits: never somebody for whom the request is not there. The mail says no more than that. */
export async function tellAnswerer(
  tx: Tx,
  call: Pick<Call, 'deps'>,
  { familyId, requestId }: { familyId: string; requestId: string },
): Promise<void> {
  const { baseUrl } = call.deps.config
  for (const { email: to, locale, outside } of await toldOf(tx, requestId)) {
    const link = outside ? `${baseUrl}/vragen` : `${baseUrl}/t/${familyId}/mijn-gegevens`
    await enqueueMail(tx, { to, locale, template: 'something-waits', params: { link } })
  }
}

async function mailTo(
  tx: Tx,
  call: Pick<Call, 'deps'>,
  { familyId, requestId }: { familyId: string; requestId: string },
  personId: string,
): Promise<void> {
  const params = { link: `${call.deps.config.baseUrl}/t/${familyId}/mijn-gegevens` }
  for (const { email: to, locale } of await addressOf(tx, familyId, personId, requestId))
    await enqueueMail(tx, { to, locale, template: 'something-waits', params })
}
