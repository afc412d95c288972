import type { Permit } from '@keukentafel/core/access/decide.ts'
import type { NewTalkInput } from '@keukentafel/core/own-plan/contract.ts'
import { MY } from '../access/scopes/family.ts'
import { ME } from '../access/scopes/item.ts'
import { ageOf, hasAccount, known } from '../access/scopes/member.ts'
import { talkReadable } from '../access/scopes/talk.ts'
import type { Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'

/** What was said about an own plan, as far as the viewer may read it. $1 family, $2 Dutch day. */
export const LIST_TALKS_TEXT = `with ${ME}, ${MY}
select t.id, t.kind, t.beside_id as "besideId", t.by_person as "byPerson", t.on_date::text as "onDate", t.text, t.language, t.answer, t.answer_text as "answerText",
  t.answered_by as "answeredBy", t.ready_by::text as "readyBy", t.reason, t.created_by as "createdBy", to_json(t.created_at) #>> '{}' as "createdAt"
from me, own_plan_talk t join own_plan_talk r on r.family_id = t.family_id and r.id = coalesce(t.beside_id, t.id)
where t.family_id = $1 and ${talkReadable('r')} order by t.on_date desc, t.created_at desc, t.id`
export const LIST_TALKS = statement(LIST_TALKS_TEXT)

const ROOT = statement(`with ${ME}, ${MY} select t.kind, t.by_person, t.created_by from me, own_plan_talk t
  where t.family_id = $1 and t.id = $3 and t.beside_id is null and ${talkReadable('t')}`)
/** What a view is put beside, if the viewer may read it. */
export const rootTalk = (tx: Tx, familyId: string, today: string, id: string) =>
  tx.one<{ kind: 'talk' | 'skip' | 'writing'; by_person: string; created_by: string }>(ROOT, [familyId, today, id])

const PERSONS = statement(`with ${ME} select p.id, p.kind, ${ageOf('p')} as age, ${hasAccount('p')} as has_account
  from me, person p where p.family_id = $1 and p.id = any($3) and ${known('p')}`)
export interface TalkPerson {
  id: string
  kind: 'family' | 'network' | 'professional'
  age: number | null
  has_account: boolean
}
/** Those of the ids that the viewer knows of. */
export const talkPersons = (tx: Tx, familyId: string, today: string, ids: readonly string[]) =>
  tx.rows<TalkPerson>(PERSONS, [familyId, today, ids])

const ADD =
  statement(`insert into own_plan_talk (family_id, id, kind, by_person, on_date, text, language, answer, answer_text, answered_by, ready_by, reason, created_by, beside_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`)
/** Writes it down; it is never changed afterwards. */
export function insertTalk(
  _permit: Permit<'talk.record' | 'talk.skip' | 'talk.beside'>,
  tx: Tx,
  familyId: string,
  by: string,
  input: NewTalkInput,
): void {
  const talk = input.kind === 'talk' ? input : undefined
  tx.send(ADD, [
    familyId,
    input.id,
    input.kind,
    input.byPerson,
    input.onDate,
    input.text,
    talk?.language ?? '',
    talk?.answer ?? null,
    talk?.answerText ?? '',
    talk?.answeredBy ?? null,
    talk?.readyBy ?? null,
    input.kind === 'skip' ? input.reason : null,
    by,
    input.kind === 'beside' ? input.besideId : null,
  ])
}
