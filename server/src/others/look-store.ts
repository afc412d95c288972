import { statement } from '../db/statement.ts'

const me = `nullif(current_setting('kt.account', true), '')::uuid`

/** A calendar whose time came, and whose it is. $1 now. */
export const TAKE_OTHER = statement('select calendar_id, account_id from take_other($1)')
/** What is done for an account is done as that account. */
export const ENTER_AS = statement('select enter_account($1)')

export interface LookRow {
  name: string
  /** Sealed; none of one that came as a file. */
  address: string | null
  etag: string | null
  modified: string | null
  failures: number
  /** Which contents these are: another is put in its place as a whole. */
  stand: string
  /** It was worked out on an earlier day when somebody is busy. */
  stale: boolean
}
/** $1 calendar, $2 Dutch day. */
export const LOOK_AT =
  statement(`select c.name, c.address, c.etag, c.modified, c.failures, c.read_at::text as stand, c.busy_from < $2::date as stale
  from other_calendar c where c.account_id = ${me} and c.id = $1`)
/** Whether it is still the same: its owner may have taken it away, or brought in another, while we looked. $2 stand. */
export const STILL_OTHER = statement(
  `select id from other_calendar c where c.account_id = ${me} and c.id = $1 and c.read_at::text = $2 for update`,
)
/** $2 when it was fetched (none of a file), $3 how often it failed in a row, $4 why, $5 when to look again. */
export const LOOKED = statement(
  `update other_calendar set fetched_at = $2, failures = $3, fault = $4, next_at = $5 where account_id = ${me} and id = $1`,
)
/** $2 Dutch day. */
export const BUSY_FROM = statement(`update other_calendar set busy_from = $2 where account_id = ${me} and id = $1`)
