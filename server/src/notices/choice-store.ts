import { statement } from '../db/statement.ts'

/** Where the account that entered takes messages; only where it is signed in. */
export const OWN_DEVICES =
  statement(`select d.id, coalesce(s.user_agent, '') as device, d.created_at, s.id as session_id
  from notice_device d join session s on s.id = d.session_id and s.expires_at > now() where d.account_id = nullif(current_setting('kt.account', true), '')::uuid order by d.created_at`)
/** The last that went out or did not, and the code that was asked. */
export const OWN_STATE =
  statement(`select a.email, n.number as phone, case when n.code_until > now() then n.asked end as asked, m.state, m.channel, m.fault, coalesce(m.settled_at, m.created_at) as at
  from account a left join notice_phone n on n.account_id = a.id left join lateral (select x.state, x.channel, x.fault, x.settled_at, x.created_at from notice_message x
    where x.account_id = a.id and (x.state in ('sent', 'failed') or x.attempts >= 3) order by x.created_at desc limit 1) m on true
  where a.id = nullif(current_setting('kt.account', true), '')::uuid`)
export const KEEP_CHOICE =
  statement(`insert into notice_choice (account_id, channel, sorts, digest_at, quiet_from, quiet_until, not_before)
  values ($1, $2, $3, $4, $5, $6, $7) on conflict (account_id) do update set channel = excluded.channel, sorts = excluded.sorts, digest_at = excluded.digest_at,
    quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until, not_before = excluded.not_before, updated_at = now()`)
export const LOOK_AGAIN = statement('select notice_again()')
// A browser that somebody else used before becomes the device of who is signed in there now; the row of the other goes.
export const LET_GO_DEVICE = statement('select let_go_notice_device($1)')
export const KEEP_DEVICE =
  statement(`insert into notice_device (account_id, session_id, endpoint, p256dh, auth) values ($1, $2, $3, $4, $5)
  on conflict (session_id) do update set endpoint = excluded.endpoint, p256dh = excluded.p256dh, auth = excluded.auth returning id`)
export const ASK_PHONE = statement(`insert into notice_phone (account_id, asked, code_hash, code_until, tries)
  values ($1, $2, $3, $4::timestamptz + make_interval(mins => $5), 0) on conflict (account_id) do update
  set asked = excluded.asked, code_hash = excluded.code_hash, code_until = excluded.code_until, tries = 0`)
/** Counts a try of the code, and gives what it has to be; nothing when there is none, or it was tried too often. */
export const TRY_PHONE = statement(
  `update notice_phone set tries = tries + 1 where account_id = $1 and code_until > $2 and tries < $3 returning asked, code_hash`,
)
export const CONFIRM_PHONE =
  statement(`update notice_phone set number = asked, confirmed_at = now(), asked = null, code_hash = null, code_until = null
  where account_id = $1 returning number`)
export const FORGET_PHONE = statement('delete from notice_phone where account_id = $1')
export const COUNTS = statement('select channel, sent, failed from notice_counts()')
