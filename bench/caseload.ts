import type pg from 'pg'

/** Tables of one professional in the benchmark of a caseload. */
const TABLES = 200
const MOST_FAMILIES = 2000

const steps = [
  `create temporary table load on commit drop as select f.id as family, (row_number() over (order by f.name, f.id) - 1) / ${TABLES} as n, gen_random_uuid() as person, gen_random_uuid() as seat
    from (select * from family order by name, id limit ${MOST_FAMILIES}) f`,
  `create temporary table who on commit drop as select n, gen_random_uuid() as account from load group by n having count(*) = ${TABLES}`,
  `delete from load where n not in (select n from who)`,
  `insert into account (id, name, email, email_verified, invented) select account, 'Regisseur ' || n, 'regie' || account || '@organisatie.example', true, true from who`,
  `insert into session (account_id, token, expires_at, method, level, proven_at) select account, account::text, now() + interval '30 days', 'passkey', 'substantial', now() from who`,
  `insert into person (family_id, id, kind, call_name) select family, person, 'professional', 'Regisseur' from load`,
  `insert into seat (family_id, id, person_id, account_id, kind, role, purpose, since, look_again_on, state)
    select l.family, l.seat, l.person, w.account, 'professional', 'regisseur', 'houdt het bij elkaar', current_date - 100, current_date + 30, 'active' from load l join who w on w.n = l.n`,
  `insert into share (family_id, id, subject_id, recipient_id, seat_id, piece, purpose, from_date, until_date, voices, asked_by)
    select l.family, gen_random_uuid(), p.id, l.person, l.seat, piece, 'om samen te werken', current_date - 100, current_date + 80,
      (select jsonb_agg(jsonb_build_object('personId', y.id, 'said', 'yes', 'at', now())) from person y where y.family_id = l.family and y.kind = 'family'), p.id
    from load l join person p on p.family_id = l.family and p.kind = 'family', unnest('{goals,week}'::text[]) piece`,
  // Of one in four the coordinator, as the list of a municipality has it.
  `update coordinator_term t set until_at = now() from (select *, row_number() over (partition by n order by family) as k from load) l where t.family_id = l.family and t.until_at is null and l.k % 4 = 0`,
  `insert into coordinator_term (family_id, id, seat_id) select l.family, gen_random_uuid(), l.seat from (select *, row_number() over (partition by n order by family) as k from load) l where l.k % 4 = 0`,
]

/** Gives some professionals a caseload of 200 families each, besides what was generated; one in four of those they coordinate. */
export async function makeCaseloads(owner: pg.Pool): Promise<{ token: string; accountId: string }[]> {
  const client = await owner.connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('synchronous_commit', 'off', true), set_config('kt.act', 'bench.generate', true)`,
    )
    for (const step of steps) await client.query(step)
    const { rows } = await client.query<{ token: string; accountId: string }>(
      `select account::text as token, account as "accountId" from who order by 1`,
    )
    await client.query('commit')
    await client.query('vacuum analyze')
    return rows
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
