import type { Entry } from '../db/database.ts'
import { statement } from '../db/statement.ts'

/** How long a session lives after it was last used. */
export const SESSION_DAYS = 30
export const SESSION_SECONDS = SESSION_DAYS * 86_400

/** The entry of somebody without a session: no account and no families are set. */
export const nobody: Entry = { statement: statement(`select 'nobody' as viewer`), values: [] }

/** A session of a way of signing in that is ours: who, token, days, device, method, level, acr. */
export const BEGIN_SESSION =
  statement(`insert into session (account_id, token, expires_at, user_agent, method, level, acr, proven_at)
  select id, $2, now() + make_interval(days => $3), $4, $5, $6, $7, coalesce($8, now()) from account where id = $1 returning id`)
/** An invented person is who one says one is, for as long as the session lasts. */
export const BEGIN_DEMO_SESSION =
  statement(`insert into session (account_id, token, expires_at, user_agent, method, level, proven_at)
  select id, $2, now() + make_interval(days => $3), $4, 'demo', $5, 'infinity' from account where id = $1 and invented returning account_id`)
export const END_SESSION = statement('delete from session where token = $1')
export const END_OWN_SESSION = statement('delete from session where id = $1 and account_id = $2 returning id')
export const OWN_SESSIONS =
  statement(`select id, coalesce(user_agent, '') as device, created_at, updated_at from session
  where account_id = nullif(current_setting('kt.account', true), '')::uuid and expires_at > now() and joint_id is null order by updated_at desc`)
/** Where one takes part at a device that several people use; whether one has the turn there makes no difference. */
export const OWN_PARTS = statement(`select j.id, j.device, m.joined_at as created_at,
    greatest(m.joined_at, (select s.updated_at from session s where s.joint_id = j.id and s.account_id = m.account_id)) as updated_at
  from joint_member m join joint_session j on j.id = m.joint_id
  where m.account_id = nullif(current_setting('kt.account', true), '')::uuid and j.ends_at > now() order by m.joined_at desc`)
/** Ends one's own part; who began it ends it for all. */
export const END_OWN_PART =
  statement(`with mine as (select joint_id from joint_member where joint_id = $1 and account_id = $2),
  all_of_it as (delete from joint_session where id = $1 and begun_by = $2 and exists (select from mine)),
  part as (delete from joint_member where joint_id = $1 and account_id = $2)
  select joint_id from mine`)
/** Rolls a session on; says whether it did. Once an hour is enough, and spares a write at every page. */
export const ROLL_SESSION =
  statement(`update session set updated_at = now(), expires_at = now() + make_interval(days => $2)
  where id = $1 and joint_id is null and updated_at < now() - interval '1 hour' returning id`)
/** Makes a session more certain: from now on under another token, so that a copy of the old one does not become so too. */
export const RAISE_SESSION =
  statement(`update session set token = $2, second = $3, level = $4, proven_at = now(), updated_at = now()
  where id = $1 returning id`)
/** Ends every session of an account but one ($2, or null), and its part at devices that others use too. */
export const END_OTHER_SESSIONS = statement(`with parts as (delete from joint_member where account_id = $1)
  delete from session where account_id = $1 and id is distinct from $2`)
export const ADD_SIGN_IN_LINE = statement(
  'insert into sign_in_log (account_id, act, outcome, reason) values ($1, $2, $3, $4)',
)
export const ADD_REFUSED_CODE = statement(`insert into sign_in_log (account_id, act, outcome, reason)
  values ((select id from account where email = $1), 'sign-in.email-code', 'deny', $2)`)
