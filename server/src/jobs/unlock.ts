import type pg from 'pg'

// The connection on which a worker listens carries its name as application_name. A lock held by a name that no connection
// carries is of a process that was killed; without this its jobs would wait four hours. Should a living worker just then
// be without its connection, its job runs twice, which every job must stand.
const DEAD = `select distinct locked_by as name from graphile_worker.jobs where locked_by is not null and not exists
  (select from pg_stat_activity a where a.datname = current_database() and a.application_name = locked_by)`

/** Frees the jobs of workers that are no longer there; those of living processes stay theirs. */
export async function unlockDead(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(DEAD)
  if (rows.length > 0)
    await pool.query('select graphile_worker.force_unlock_workers($1::text[])', [rows.map((row) => row.name)])
}
