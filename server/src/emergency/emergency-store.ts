import type { Permit } from '@keukentafel/core/access/decide.ts'
import { EMERGENCY_MINUTES } from '@keukentafel/core/emergency/settings.ts'
import { emergencySeen, opened } from '../access/scopes/emergency.ts'
import { MY } from '../access/scopes/family.ts'
import { ME } from '../access/scopes/item.ts'
import type { Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'

const iso = (at: string) => `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const inForce = `(e.ended_at is null and $3::timestamptz < e.ends_at)`
const looksOf = `(select count(*)::int from access_log l where l.family_id = e.family_id and l.object_id = e.id and l.action = 'emergency.look' and l.outcome = 'permit')`
// Somebody else to tell and to review: who coordinates, or who answers for the organisation.
const atTable = 'second_at_table($1, me.seat_id, null)'
const hasSecond = `(${atTable} or exists (select from who_answers((select s.organisation_id from seat s where s.family_id = $1 and s.id = me.seat_id),
  nullif(current_setting('kt.account', true), '')::uuid, null)))`

/** Emergency access at this table, as text. $1 family, $2 Dutch day, $3 now. */
export const READ_EMERGENCIES = statement(`
with ${ME}, ${MY}
select json_build_object('now', ${iso('$3::timestamptz')}, 'emergencies', coalesce((select json_agg(json_build_object('id', e.id, 'version', e.version, 'personId', e.person_id,
      'callName', p.call_name, 'organisation', (select o.name from organisation o where o.id = e.organisation_id), 'reason', e.reason,
      'openedAt', ${iso('e.opened_at')}, 'endsAt', ${iso('coalesce(e.ended_at, e.ends_at)')}, 'inForce', ${inForce}, 'mine', e.person_id = me.person_id, 'looks', ${looksOf},
      'review', case when e.reviewed_at is not null then json_build_object('at', ${iso('e.reviewed_at')}, 'text', e.review, 'by', e.reviewed_by) end,
      'can', json_build_object('review', me.is_coordinator and e.person_id <> me.person_id and e.reviewed_at is null and not ${inForce}))
      order by e.opened_at desc, e.id)
    from emergency_access e join person p on p.family_id = e.family_id and p.id = e.person_id where e.family_id = $1 and ${emergencySeen('e')}), '[]'))::text as body,
  array(select distinct e.person_id from emergency_access e where e.family_id = $1 and ${emergencySeen('e')}) as subjects, ${hasSecond} as has_second
from me`)

/** What the own emergency access opens, with what must be known to decide. $1 family, $2 Dutch day, $3 now, $4 which. */
export const READ_OPENED = statement(`
with ${ME}, ${MY}
select e.person_id, ${inForce} as in_force, json_build_object('endsAt', ${iso('e.ends_at')}, 'items', coalesce((select json_agg(json_build_object('id', i.id, 'kind', i.kind,
    'saidBy', i.said_by, 'sayer', p.call_name, 'state', i.state, 'onDate', i.on_date, 'content', i.content) order by i.created_at, i.id)
  from plan_item i join person p on p.family_id = i.family_id and p.id = i.said_by where i.family_id = $1 and e.person_id = me.person_id and ${inForce} and ${opened('i')}), '[]'))::text as body,
  array(select p.id from person p where p.family_id = $1 and exists (select from plan_item i where i.family_id = $1 and ${opened('i')}
    and (i.said_by = p.id or strpos(i.content::text, p.id::text) > 0)) order by p.id) as subjects
from me, emergency_access e where e.family_id = $1 and e.id = $4 and ${emergencySeen('e')}`)
export interface OpenedRow {
  person_id: string
  in_force: boolean
  body: string
  subjects: string[]
}

// The own seat is locked, so that of two who press at once the second finds what the first opened.
const BEFORE = statement(`
with ${ME}, ${MY}, own as (select s.id, s.organisation_id from me, seat s where s.family_id = $1 and s.id = me.seat_id for no key update of s)
select own.organisation_id, ${hasSecond} as has_second,
  array(select p.id from person p where p.family_id = $1 and p.kind = 'family' order by p.id) as family
from me, own`)
const RUNNING = statement(
  `select exists (select from emergency_access e where e.family_id = $1 and e.person_id = $2 and ${inForce}) as running`,
)
export interface Before {
  organisation_id: string | null
  has_second: boolean
  /** Everybody of the family: it concerns them all. */
  family: string[]
}
/** What must be known before somebody opens it; holds the own seat until the end of the transaction. */
export const before = (tx: Tx, familyId: string, today: string) => tx.one<Before>(BEFORE, [familyId, today])
/** Whether somebody has emergency access in force. */
export const isRunning = async (tx: Tx, familyId: string, personId: string, now: string): Promise<boolean> =>
  (await tx.one<{ running: boolean }>(RUNNING, [familyId, personId, now]))!.running

const INSERT =
  statement(`insert into emergency_access (family_id, id, seat_id, person_id, account_id, organisation_id, reason, opened_at, ends_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $8::timestamptz + interval '${EMERGENCY_MINUTES} minutes')`)
const LATER = statement(`select add_job_at('end-emergency', json_build_object('id', $1::uuid), 'end-emergency ' || $1,
  $2::timestamptz + interval '${EMERGENCY_MINUTES} minutes')`)
/** Opens it, and sees to it that open screens hear when it is over. */
export function insert(
  _permit: Permit<'emergency.open'>,
  tx: Tx,
  familyId: string,
  by: { seatId: string; personId: string; accountId: string; organisationId: string | null },
  row: { id: string; reason: string; now: string },
): void {
  const { id, reason, now } = row
  tx.send(INSERT, [familyId, id, by.seatId, by.personId, by.accountId, by.organisationId, reason, now])
  tx.send(LATER, [id, now])
}

// The family: who takes part with an account and is not a child below 16 (they read it on the screen). And the coordinator.
const TOLD =
  statement(`select distinct a.email, a.locale from seat s join account a on a.id = s.account_id join person p on p.family_id = s.family_id and p.id = s.person_id
  where s.family_id = $1 and s.state = 'active' and s.since <= $2::date and (s.until is null or $2::date < s.until) and s.person_id <> $3 and hears_of($1, s.account_id, $4)
    and ((s.kind = 'family' and coalesce(extract(year from age($2::date, p.birth_date)) >= 16, true))
      or exists (select from coordinator_term t where t.family_id = s.family_id and t.seat_id = s.id and t.until_at is null))`)
export interface Address {
  email: string
  locale: 'nl' | 'en'
}
/** Addresses of the family and of the coordinator, but for who opened it and for whom it is not there. */
export const toldAtTable = (tx: Tx, familyId: string, today: string, opener: string, id: string) =>
  tx.rows<Address>(TOLD, [familyId, today, opener, id])
const OUTSIDE =
  statement(`select w.email, w.locale from emergency_access e cross join lateral who_answers(e.organisation_id, e.account_id, e.id) w
  where e.family_id = $1 and e.id = $2 and not second_at_table(e.family_id, e.seat_id, e.id)`)
/** Addresses of who answers for the organisation of who opened it, where no second person sits at the table. */
export const toldOutside = (tx: Tx, familyId: string, id: string) => tx.rows<Address>(OUTSIDE, [familyId, id])

const LOCK = statement(`
with ${ME}, ${MY} select e.id, e.version, e.person_id, e.reviewed_at, ${inForce} as in_force
from me, emergency_access e where e.family_id = $1 and e.id = $4 and ${emergencySeen('e')} for no key update of e`)
export interface EmergencyRow {
  id: string
  version: number
  person_id: string
  reviewed_at: Date | null
  in_force: boolean
}
/** One that this viewer sees, locked. */
export const lock = (tx: Tx, familyId: string, today: string, now: string, id: string) =>
  tx.one<EmergencyRow>(LOCK, [familyId, today, now, id])

const END = statement(
  'update emergency_access set ended_at = $3, version = version + 1 where family_id = $1 and id = $2 returning version',
)
/** Ends it before its time. */
export const end = async (_permit: Permit<'emergency.look'>, tx: Tx, familyId: string, id: string, now: string) =>
  (await tx.one<{ version: number }>(END, [familyId, id, now]))!.version

const REVIEW =
  statement(`update emergency_access set reviewed_at = $3, review = $4, reviewed_by = $5, reviewed_account = $6, version = version + 1
  where family_id = $1 and id = $2 returning version`)
/** Writes what the second person says of it. `outside`: who answers for the organisation, through row-level security. */
export const review = async (
  _permit: Permit<'emergency.review'> | 'outside',
  tx: Tx,
  familyId: string,
  id: string,
  said: { at: string; text: string; by: string | null; account: string },
) => (await tx.one<{ version: number }>(REVIEW, [familyId, id, said.at, said.text, said.by, said.account]))!.version

/** What is to be reviewed from outside the table by the account that entered. */
export const TO_REVIEW = statement('select * from emergencies_to_review()')
export interface ToReviewRow {
  family_id: string
  id: string
  person_id: string
  family_name: string
  opener: string
  organisation: string | null
  reason: string
  opened_at: Date
  ended_at: Date
  looks: number
  reviewed_at: Date | null
  review: string | null
  as_officer: boolean
}
const ACT = statement(`select set_config('kt.act', 'emergency.review', true)`)
/** Names the act, for who has no seat to ask a permit with. */
export const nameReview = (tx: Tx): void => tx.send(ACT)
