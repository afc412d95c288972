import { CODE_MINUTES } from '@keukentafel/core/accounts/sign-in.ts'
import { RECOVERY_DAYS } from '@keukentafel/core/sign-in/recovery.ts'
import type { Database } from '../db/database.ts'
import { statement } from '../db/statement.ts'

const STATEMENTS = [
  statement('delete from session where expires_at < now()'),
  statement('delete from joint_session where ends_at < now()'),
  // A code that is too old stays for an hour, so that somebody who types it hears that it is too old.
  statement(`delete from verification where expires_at < now() - interval '1 hour'`),
  statement(`delete from request_done where at < now() - interval '7 days'`),
  statement('select forget_sign_ins()'),
  statement(`delete from recovery where asked_at < now() - interval '${RECOVERY_DAYS} days'`),
  statement('delete from sign_in_challenge where expires_at < now()'),
  statement('delete from provider_attempt where expires_at < now()'),
  statement('delete from rate_limit where ends_at < now()'),
  // A code that could not be sent is kept nowhere in plain text after its time; invented people's mail is on show.
  statement(`update mail set params = '{}' where template = 'sign-in-code' and sent_at is null and params <> '{}'
    and created_at < now() - interval '${CODE_MINUTES} minutes'`),
  statement(`delete from mail where created_at < now() - interval '30 days'`),
]

/** Removes what has had its time: sessions, codes, counted tries, answers kept for a retry, old mail. */
export async function endExpired(db: Database): Promise<void> {
  for (const done of STATEMENTS) await db.pool.query({ ...done })
}
