import { statement } from '../db/statement.ts'

export interface RecoveryRow {
  account_id: string
  opens_at: Date
  confirmed_at: Date | null
}
/** Asking again begins anew: what was confirmed before no longer counts. */
export const ASK_RECOVERY =
  statement(`insert into recovery (account_id, words_hash, asked_at, opens_at) values ($1, $2, $3, $4)
  on conflict (account_id) do update set words_hash = excluded.words_hash, asked_at = excluded.asked_at, opens_at = excluded.opens_at,
    confirmed_by = null, confirmed_at = null`)
export const END_RECOVERY = statement('delete from recovery where account_id = $1 returning account_id')
export const RECOVERY_BY_WORDS = statement(
  `select account_id, opens_at, confirmed_at from recovery where words_hash = $1 and asked_at > $2::timestamptz - make_interval(days => $3) for update`,
)
export const RECOVERY_OF = statement(
  `select account_id, opens_at, confirmed_at from recovery where account_id = $1 and asked_at > $2::timestamptz - make_interval(days => $3) for update`,
)
export const CONFIRM_RECOVERY = statement(
  'update recovery set confirmed_by = $2, confirmed_at = now() where account_id = $1',
)
export interface NearRow {
  shares: boolean
  birth_date: string | null
  /** What the one who asks is called at that table. */
  name: string | null
  /** Something is kept from the one who confirms, at a table where both sit. */
  kept: boolean
}
export const AT_ONE_TABLE = statement('select shares, birth_date::text, name, kept from at_one_table($1, $2, $3)')
