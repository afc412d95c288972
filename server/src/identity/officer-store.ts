import type pg from 'pg'

/** Whether there is an organisation of that name; capitals make no difference. */
export async function findOrganisation(owner: pg.Pool, name: string): Promise<{ id: string; name: string } | null> {
  const { rows } = await owner.query<{ id: string; name: string }>(
    'select id, name from organisation where lower(name) = lower($1)',
    [name],
  )
  return rows[0] ?? null
}

/** Names the account of an address privacy officer of an organisation, where it then works too, so that leaving ends both. Makes the account if there is none. */
export async function nameOfficer(
  owner: pg.Pool,
  organisationId: string,
  email: string,
  invented: boolean,
): Promise<{ isNew: boolean }> {
  const { rows } = await owner.query<{ is_new: boolean }>(
    `with a as (insert into account (email, invented) values ($2, $3) on conflict (email) do update set updated_at = now() returning id, xmax = 0 as is_new),
      o as (insert into privacy_officer (organisation_id, account_id) select $1, a.id from a on conflict do nothing),
      m as (insert into organisation_member (organisation_id, account_id) select $1, a.id from a
        on conflict (organisation_id, account_id) do update set left_at = null)
     select is_new from a`,
    [organisationId, email, invented],
  )
  return { isNew: rows[0]!.is_new }
}

/** Somebody is no longer privacy officer; false when they were not. */
export async function dismissOfficer(owner: pg.Pool, organisationId: string, email: string): Promise<boolean> {
  const { rowCount } = await owner.query(
    'delete from privacy_officer o using account a where o.organisation_id = $1 and a.id = o.account_id and a.email = $2',
    [organisationId, email],
  )
  return (rowCount ?? 0) > 0
}
