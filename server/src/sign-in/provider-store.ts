import type { Level } from '@keukentafel/core/access/levels.ts'
import type { AcrTable } from '@keukentafel/core/sign-in/providers.ts'
import { statement } from '../db/statement.ts'

export interface ProviderRow {
  id: string
  name: string
  organisation_id: string | null
  issuer: string
  client_id: string
  key_sealed: string
  public_key: { kid: string }
  acr: AcrTable
  at_least: Level
  domains: string[]
  updated_at: Date
}
export const PROVIDERS_ON = statement(`select id, name from provider where state = 'on' order by name`)
export const PROVIDER = statement(`select * from provider where id = $1 and state = 'on'`)
export const PROVIDER_KEY = statement('select public_key from provider where id = $1')

export interface AttemptRow {
  provider_id: string
  purpose: 'sign-in' | 'link' | 'step-up'
  account_id: string | null
  sealed: string
  back: string
}
export const ADD_ATTEMPT =
  statement(`insert into provider_attempt (state_hash, browser_hash, provider_id, purpose, account_id, sealed, back, expires_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`)
/** Takes an attempt away, whatever comes of it: one way out, one way back. */
export const TAKE_ATTEMPT =
  statement(`delete from provider_attempt where state_hash = $1 and browser_hash = $2 and provider_id = $3 and expires_at > $4
  returning provider_id, purpose, account_id, sealed, back`)

export const LINKED = statement(
  'select account_id from account_provider where provider_id = $1 and provider_account_id = $2',
)
export const LINK = statement(
  'insert into account_provider (account_id, provider_id, provider_account_id) values ($1, $2, $3) on conflict do nothing returning id',
)
export const UNLINK = statement('delete from account_provider where account_id = $1 and provider_id = $2 returning id')
export const OWN_LINKS =
  statement(`select p.id, p.name, exists (select from account_provider l where l.provider_id = p.id
    and l.account_id = nullif(current_setting('kt.account', true), '')::uuid) as linked from provider p where p.state = 'on' order by p.name`)
export const BY_ADDRESS =
  statement(`select a.id as account_id, exists (select from totp t where t.account_id = a.id and t.secret is not null)
    or exists (select from passkey k where k.account_id = a.id) or exists (select from account_provider l where l.account_id = a.id) or a.is_admin or sits_for_others(a.id, $2) as has_factor
  from account a where a.email = lower($1)`)
export const ADD_ACCOUNT = statement(`insert into account (email, name, email_verified, locale, invented)
  values (lower($1), $2, true, $3, $4) on conflict (email) do nothing returning id`)
/** Whether somebody left an organisation; whoever comes in by its provider belongs to it, unless they left. */
export const HAS_LEFT = statement(
  'select left_at is not null as left from organisation_member where organisation_id = $1 and account_id = $2',
)
export const JOIN_ORGANISATION = statement(
  'insert into organisation_member (organisation_id, account_id) values ($1, $2) on conflict do nothing',
)
export const RAISE_BY_PROVIDER =
  statement(`update session set token = $2, method = 'oidc', acr = $3, level = $4, proven_at = $5, updated_at = now()
  where token = $1 and account_id = $6 returning id`)

/** As an administrator sees it: everything but the key. */
export interface KeptProvider {
  id: string
  name: string
  organisationId: string | null
  issuer: string
  clientId: string
  acr: Record<string, Level>
  atLeast: Level
  domains: string[]
  state: 'on' | 'off'
}
export const ALL_PROVIDERS =
  statement(`select id, name, organisation_id as "organisationId", issuer, client_id as "clientId", acr,
  at_least as "atLeast", domains, state from provider order by name`)
export const PUT_PROVIDER =
  statement(`insert into provider (id, name, organisation_id, issuer, client_id, key_sealed, public_key, acr, at_least, domains)
  values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb, $9, $10)
  on conflict (id) do update set name = excluded.name, organisation_id = excluded.organisation_id, issuer = excluded.issuer,
    client_id = excluded.client_id, acr = excluded.acr, at_least = excluded.at_least, domains = excluded.domains, updated_at = now()`)
export const TURN_PROVIDER = statement('update provider set state = $2, updated_at = now() where id = $1 returning id')
