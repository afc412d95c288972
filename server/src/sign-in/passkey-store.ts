import { statement } from '../db/statement.ts'

export interface PasskeyRow {
  id: string
  account_id: string
  credential_id: string
  public_key: Buffer
  counter: string
  transports: string[]
  name: string
  created_at: Date
  last_used_at: Date | null
}
export const OWN_PASSKEYS = statement(`select id, credential_id, transports, name, created_at, last_used_at from passkey
  where account_id = nullif(current_setting('kt.account', true), '')::uuid order by created_at`)
export const PASSKEY_BY_CREDENTIAL = statement('select * from passkey where credential_id = $1 for update')
export const ADD_PASSKEY =
  statement(`insert into passkey (account_id, credential_id, public_key, counter, transports, backed_up, name)
  values ($1, $2, $3, $4, $5, $6, $7) on conflict (credential_id) do nothing returning id`)
export const USE_PASSKEY = statement('update passkey set counter = $2, last_used_at = now() where id = $1')
export const RENAME_PASSKEY = statement('update passkey set name = $3 where id = $1 and account_id = $2 returning id')
export const REMOVE_PASSKEY = statement('delete from passkey where id = $1 and account_id = $2 returning id')
export const REMOVE_PASSKEYS = statement('delete from passkey where account_id = $1')

export const ADD_CHALLENGE = statement(
  'insert into sign_in_challenge (hash, purpose, account_id, expires_at) values ($1, $2, $3, $4)',
)
/** Takes a challenge away: it can be answered once, for what it was asked and by whom it was asked. */
export const TAKE_CHALLENGE = statement(`delete from sign_in_challenge where hash = $1 and purpose = $2
  and account_id is not distinct from $3::uuid and expires_at > $4 returning hash`)
