import type { Permit } from '@keukentafel/core/access/decide.ts'
import type { Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'

// From whom something is kept at this table reads of an end that it is there and when it comes, not who asked or why: else a name
// that is missing would tell. The same whoever asked.
const told = (
  what: string,
  else_: string,
) => `case when (select kt_shielded()) = '{}' or exists (select from seat me where me.family_id = e.family_id and me.person_id = e.asked_by
    and me.account_id = nullif(current_setting('kt.account', true), '')::uuid) then ${what} else ${else_} end`

/** The end of a plan that was asked or proposed, with who took everything along since. $1 family. */
export const END =
  statement(`select e.id, e.version, e.state, ${told('e.asked_by', 'null')} as "askedBy", ${told('e.reason', `''`)} as reason, e.goes_on::text as "goesOn",
    (select max(h.until_date)::text from rights_hold h where h.family_id = e.family_id and h.lifted_at is null and h.until_date > e.goes_on) as "heldUntil",
    (select coalesce(json_agg(json_build_object('personId', s.person_id, 'taken', exists (select from access_log l where l.family_id = e.family_id and l.person_id = s.person_id
        and l.action = 'family.take-out' and l.outcome = 'permit' and l.at >= e.asked_at)) order by s.created_at, s.id), '[]')
      from seat s where s.family_id = e.family_id and s.state = 'active' and s.account_id is not null) as copies
  from plan_end e where e.family_id = $1 and e.state in ('proposed', 'running')`)
export interface EndRow {
  id: string
  version: number
  state: 'proposed' | 'running'
  askedBy: string | null
  reason: string
  goesOn: string
  heldUntil: string | null
  copies: { personId: string; taken: boolean }[]
}
const LOCK = statement(
  `select id, version, state, asked_by as "askedBy" from plan_end where family_id = $1 and state in ('proposed', 'running') for no key update`,
)
/** The same, locked until the end of the transaction. */
export const lockEnd = (tx: Tx, familyId: string) =>
  tx.one<Pick<EndRow, 'id' | 'version' | 'state'> & { askedBy: string }>(LOCK, [familyId])

const INSERT = statement(
  'insert into plan_end (family_id, id, state, asked_by, reason, asked_at, since, goes_on) values ($1, $2, $3, $4, $5, $6, $7, $8)',
)
/** Keeps that the plan ends, or that it was proposed. */
export function insertEnd(
  _permit: Permit<'plan.end'>,
  tx: Tx,
  familyId: string,
  end: { id: string; state: 'proposed' | 'running'; askedBy: string; reason: string; at: string; goesOn: string },
): void {
  const since = end.state === 'running' ? end.at : null
  tx.send(INSERT, [familyId, end.id, end.state, end.askedBy, end.reason, end.at, since, end.goesOn])
}

const RUN = statement(
  `update plan_end set state = 'running', since = $3, goes_on = $4, version = version + 1 where family_id = $1 and id = $2`,
)
/** The family said yes: the term begins. */
export const runEnd = (
  _permit: Permit<'plan.end-agree'>,
  tx: Tx,
  familyId: string,
  id: string,
  at: string,
  goesOn: string,
): void => tx.send(RUN, [familyId, id, at, goesOn])

const STOP = statement(
  `update plan_end set state = 'stopped', ended_by = $3, version = version + 1 where family_id = $1 and id = $2`,
)
/** The plan goes on. */
export const stopped = (
  _permit: Permit<'plan.end-agree' | 'plan.end-stop'>,
  tx: Tx,
  familyId: string,
  id: string,
  by: string,
): void => tx.send(STOP, [familyId, id, by])

const EVERYBODY = statement('select email, locale from addresses_at($1, $2)')
/** Addresses of everybody at the table but who does it. */
export const everybodyElse = (tx: Tx, familyId: string, me: string) =>
  tx.rows<{ email: string; locale: 'nl' | 'en' }>(EVERYBODY, [familyId, me])
