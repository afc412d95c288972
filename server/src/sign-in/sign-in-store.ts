import type { Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'

const me = `nullif(current_setting('kt.account', true), '')::uuid`

export interface SignInRow {
  email: string
  totp: boolean
  codes_left: number
  closed_tables: number
  asked_at: Date | null
  opens_at: Date | null
  confirmed: boolean | null
}
/** What stands ready for signing in more surely. $1 Dutch day. */
export const READ_SIGN_IN =
  statement(`select a.email, exists (select from totp t where t.account_id = a.id and t.secret is not null) as totp,
    (select count(*)::int from recovery_code c where c.account_id = a.id and c.used_at is null) as codes_left,
    closed_tables($1) as closed_tables, r.asked_at, r.opens_at, r.confirmed_at is not null as confirmed
  from account a left join recovery r on r.account_id = a.id and r.asked_at > now() - make_interval(days => $2) where a.id = ${me}`)
export const READ_HISTORY = statement(
  `select at, act, outcome, reason from sign_in_log where account_id = ${me} order by id desc limit 20`,
)

interface TotpRow {
  email: string
  secret: string | null
  pending: string | null
  last_step: string
}
const LOCK_ACCOUNT = statement('select from account where id = $1 for update')
const READ_TOTP = statement(`select a.email, t.secret, t.pending, coalesce(t.last_step, 0) as last_step
  from account a left join totp t on t.account_id = a.id where a.id = $1`)
/**
 * The app of an account, held until the end of the transaction: two tries with one code come one after the other. Read in a
 * statement of its own, because one that waited for a lock gives what it joined as it was before.
 */
export async function lockTotp(tx: Tx, accountId: string): Promise<TotpRow> {
  await tx.rows(LOCK_ACCOUNT, [accountId])
  return (await tx.one<TotpRow>(READ_TOTP, [accountId]))!
}
export const SET_PENDING = statement(`insert into totp (account_id, pending, pending_at) values ($1, $2, now())
  on conflict (account_id) do update set pending = excluded.pending, pending_at = now()`)
export const CONFIRM_TOTP = statement(
  `update totp set secret = pending, pending = null, pending_at = null, confirmed_at = now(), last_step = $2 where account_id = $1`,
)
export const TAKE_STEP = statement('update totp set last_step = $2 where account_id = $1')
export const REMOVE_TOTP = statement('delete from totp where account_id = $1')
export const FORGET_CODES = statement('delete from recovery_code where account_id = $1')
export const ADD_CODES = statement('insert into recovery_code (account_id, code_hash) select $1, unnest($2::text[])')
export const TAKE_CODE = statement(
  'update recovery_code set used_at = now() where account_id = $1 and code_hash = $2 and used_at is null returning account_id',
)
/** Whether the account has set up anything besides its mailbox. */
export const HAS_FACTOR = statement(
  `select exists (select from totp where account_id = $1 and secret is not null) or exists (select from passkey where account_id = $1) or exists (select from account_provider where account_id = $1) as has`,
)
export const OWNER_OF = statement('select email, locale, name from account where id = $1')
