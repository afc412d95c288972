import { clean } from '../access/scopes/shield.ts'
import { statement } from '../db/statement.ts'

export interface AccountRow {
  name: string
  email: string
  locale: 'nl' | 'en'
  is_admin: boolean
  is_officer: boolean
  closed_tables: number
}
export interface SeatedRow {
  family_id: string
  family_name: string
  person_id: string
  call_name: string
  kind: string
  birth_date: string | null
  look: Record<string, unknown>
  emergency: boolean
}

/** $1 Dutch day. */
export const OWN_ACCOUNT = statement(
  `select name, email, locale, is_admin, exists (select from privacy_officer o where o.account_id = account.id) as is_officer, closed_tables($1) as closed_tables from account where id = nullif(current_setting('kt.account', true), '')::uuid`,
)
// `emergency`: rule emergency.see (core/src/access/rules/emergency.ts) of what was not reviewed yet.
/** The tables at which one's own seat is in force on a day ($1); the same rule as core/src/access/rules/seat-in-force.ts. */
export const OWN_TABLES =
  statement(`select f.id as family_id, ${clean('f.name')} as family_name, p.id as person_id, p.call_name, s.kind, p.birth_date::text, p.look,
    exists (select from emergency_access e where e.family_id = s.family_id and e.reviewed_at is null and (e.seat_id = s.id
      or (s.kind = 'family' and coalesce(extract(year from age($1::date, p.birth_date)) >= 12, true))
      or exists (select from coordinator_term t where t.family_id = s.family_id and t.seat_id = s.id and t.until_at is null))) as emergency
  from seat s
  join family f on f.id = s.family_id
  join person p on p.family_id = s.family_id and p.id = s.person_id
  where s.account_id = nullif(current_setting('kt.account', true), '')::uuid and s.state = 'active'
    and s.since <= $1 and (s.until is null or $1 < s.until)
  order by family_name, f.id`)
export const CHANGE_LOCALE = statement('update account set locale = $2, updated_at = now() where id = $1')
