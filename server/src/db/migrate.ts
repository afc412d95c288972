import { readdirSync, readFileSync } from 'node:fs'
import type pg from 'pg'
import { findAppRole, LOCAL_ROLE } from './app-role.ts'

const folder = new URL('../../migrations/', import.meta.url)

/**
 * Runs the migrations that have not run yet, as the owner, one start at a time. Gives the name of the role that has the
 * rights of the application; `newRole` is what it is called in a database that has none yet.
 */
export async function migrate(pool: pg.Pool, newRole = LOCAL_ROLE): Promise<string> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock(7201)')
    await client.query(
      'create table if not exists migration (name text primary key, at timestamptz not null default now())',
    )
    const done = new Set(
      (await client.query<{ name: string }>('select name from migration')).rows.map((row) => row.name),
    )
    const role = await findAppRole(client)
    if (!role && done.size > 0)
      throw new Error(
        'the rights of the application are missing in this database: put it back together with its role (docs/runbook.md)',
      )
    for (const name of readdirSync(folder)
      .filter((file) => file.endsWith('.sql'))
      .sort()) {
      if (done.has(name)) continue
      await client.query('begin')
      await client.query(readFileSync(new URL(name, folder), 'utf8').replaceAll(/\bkt_app\b/g, role ?? newRole))
      await client.query('insert into migration (name) values ($1)', [name])
      await client.query('commit')
    }
    return role ?? newRole
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    await client.query('select pg_advisory_unlock(7201)')
    client.release()
  }
}
