import type { RefusalGround, RightKind } from '@keukentafel/core/law/rights-terms.ts'
import type { Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'

/** Requests that the account that entered answers from outside a table. */
export const TO_ANSWER = statement('select * from requests_to_answer()')
export interface ToAnswerRow {
  family_id: string
  id: string
  kind: RightKind
  person_id: string
  asked_by: string
  family_name: string
  person: string
  asker: string
  author: string | null
  organisation: string | null
  texts: { id: string; kind: string; on: string; text: string | null; heldUntil: string | null }[]
  everything: boolean
  words: string
  state: 'open' | 'granted' | 'partly' | 'refused'
  asked_at: Date
  answer_by: string
  extended_at: Date | null
  extended_reason: string | null
  answered_at: Date | null
  answer: string | null
  ground: RefusalGround | null
  held_until: string | null
  done_at: Date | null
  done_count: number | null
  version: number
  as_officer: boolean
  /** Who wrote it may not learn of the request. */
  unseen: boolean
}

const LOCK =
  statement(`select r.family_id, r.kind, r.state, r.person_id, r.asked_by, r.asked_at, r.answer_by::text, r.extended_at, r.version, r.organisation_id, request_items(r) as items,
    case when hears_of(r.family_id, r.asked_account, r.id) then a.email end as asker_email, coalesce(a.locale, 'nl') as asker_locale
  from rights_request r left join account a on a.id = r.asked_account where r.id = $1 and r.state <> 'waiting'
    and answers_outside(r) for no key update of r`)
export interface LockedRequest {
  family_id: string
  kind: RightKind
  state: string
  person_id: string
  asked_by: string
  asked_at: Date
  answer_by: string
  extended_at: Date | null
  version: number
  organisation_id: string | null
  items: string[]
  asker_email: string | null
  asker_locale: 'nl' | 'en'
}
/** The request, if the account that entered answers it from outside; locked until the end of the transaction. */
export const lockToAnswer = (tx: Tx, id: string) => tx.one<LockedRequest>(LOCK, [id])

const ITEMS = statement('select request_items(r) as items from rights_request r where r.id = $1')
/** What a request is about today. */
export const itemsOf = async (tx: Tx, id: string): Promise<string[]> =>
  (await tx.one<{ items: string[] }>(ITEMS, [id]))!.items

const ACT = statement(`select set_config('kt.act', $1, true), set_config('kt.ground', $2, true)`)
/** Names the act of who answers from outside, for whom there is no seat to decide about. */
export const nameAct = (tx: Tx, act: string, ground: string): void => tx.send(ACT, [act, ground])

export interface Given {
  state: 'granted' | 'partly' | 'refused'
  at: string
  accountId: string
  words: string
  ground: RefusalGround | null
  kept: readonly string[]
  until: string | null
}
const ANSWER =
  statement(`update rights_request set state = $2, answered_at = $3, answered_account = $4, answer = $5, ground = $6, kept = $7, held_until = $8, version = version + 1
  where id = $1 returning version`)
const HOLD = statement('select place_hold($1)')
const DESTROY = statement('select destroy_granted($1, $2)')
/** Writes the answer, keeps what stands in the way, and destroys what was granted. Who may answer is checked by the database too. */
export async function giveAnswer(tx: Tx, id: string, kind: RightKind, given: Given, today: string): Promise<number> {
  const { state, at, accountId, words, ground, kept, until } = given
  const written = await tx.one<{ version: number }>(ANSWER, [id, state, at, accountId, words, ground, kept, until])
  if (until) tx.send(HOLD, [id])
  if (kind === 'destroy' && state !== 'refused') await tx.rows(DESTROY, [id, today])
  return written!.version
}

const EXTEND = statement(
  'update rights_request set answer_by = $2, extended_at = $3, extended_reason = $4, version = version + 1 where id = $1 returning version',
)
/** Writes the longer term with its reason. */
export const takeTime = async (tx: Tx, id: string, to: { answerBy: string; at: string; reason: string }) =>
  (await tx.one<{ version: number }>(EXTEND, [id, to.answerBy, to.at, to.reason]))!.version
