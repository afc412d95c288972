import type { Permit } from '@keukentafel/core/access/decide.ts'
import { ME } from '../access/scopes/item.ts'
import { heldAuthority, known } from '../access/scopes/member.ts'
import type { Tx } from '../db/database.ts'
import { type Statement, statement } from '../db/statement.ts'
import type { ShareRow } from '../sharing/public.ts'

type Voice = ShareRow['voices'][number]

export interface YoungRow {
  personId: string
  callName: string
  birthDate: string | null
  represents: boolean
  /** It is who asks, or who asks coordinates. */
  near: boolean
}
const young = (
  which: string,
) => `with ${ME} select p.id as "personId", p.call_name as "callName", p.birth_date::text as "birthDate", exists (${heldAuthority('p')}) as represents,
    (me.person_id = p.id or me.is_coordinator) as near
  from me, person p where p.family_id = $1 and p.kind = 'family' and ${which} order by p.birth_date, p.id`

/** Everybody of the family younger than 18 on the Dutch day ($2). $1 family. */
export const YOUNG: Statement = statement(young(`p.birth_date > $2::date - interval '18 years 1 day'`))
const ONE = statement(young('p.id = $3'))
export const findYoung = (tx: Tx, familyId: string, today: string, id: string) =>
  tx.one<YoungRow>(ONE, [familyId, today, id])

/** Names of whom this viewer knows. $1 family, $2 Dutch day. */
export const NAMES: Statement = statement(
  `with ${ME} select p.id, p.call_name as "callName" from me, person p where p.family_id = $1 and ${known('p')}`,
)
export interface NameRow {
  id: string
  callName: string
}

export interface ChoiceRow {
  shareId: string
  onDate: string
  choice: 'stay' | 'stop'
  untilBefore: string
}
/** What was chosen. $1 family. */
export const CHOICES: Statement = statement(
  `select share_id as "shareId", on_date::text as "onDate", choice, until_before::text as "untilBefore" from bridge_choice where family_id = $1`,
)
export const choicesOf = (tx: Tx, familyId: string) => tx.rows<ChoiceRow>(CHOICES, [familyId])

export interface RunningShare {
  id: string
  until: string
  voices: Voice[]
}
const RUNNING = statement(`select h.id, h.until_date::text as until, h.voices from share h
  where h.family_id = $1 and h.subject_id = $2 and h.state = 'open' and h.from_date < $3::date and h.id = any ($4) order by h.id for no key update of h`)
/** Those of the permissions about this person that run before a day, locked. */
export const lockRunning = (tx: Tx, familyId: string, personId: string, on: string, ids: readonly string[]) =>
  tx.rows<RunningShare>(RUNNING, [familyId, personId, on, ids])

const WRITE_SHARE = statement(
  `update share set voices = $3, until_date = $4, version = version + 1, updated_at = now(), updated_by = $5 where family_id = $1 and id = $2`,
)
const WRITE_CHOICE =
  statement(`insert into bridge_choice (family_id, share_id, person_id, on_date, choice, until_before, created_by, updated_by) values ($1, $2, $3, $4, $5, $6, $3, $3)
  on conflict (family_id, share_id, on_date) do update set choice = excluded.choice, version = bridge_choice.version + 1, updated_at = now(), updated_by = excluded.updated_by`)
/** Writes what was chosen and what it does to the permission. */
export function writeChoice(
  _permit: Permit<'bridge.choose'>,
  tx: Tx,
  familyId: string,
  personId: string,
  row: { shareId: string; on: string; choice: 'stay' | 'stop'; untilBefore: string; until: string; voices: Voice[] },
): void {
  tx.send(WRITE_SHARE, [familyId, row.shareId, JSON.stringify(row.voices), row.until, personId])
  tx.send(WRITE_CHOICE, [familyId, row.shareId, personId, row.on, row.choice, row.untilBefore])
}
