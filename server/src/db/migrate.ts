import { createHash } from 'node:crypto'
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
      'create table if not exists migration (name text primary key, at timestamptz not null default now(), sha256 text)',
    )
    await client.query('alter table migration add column if not exists sha256 text')
    const done = new Map(
      (await client.query<{ name: string; sha256: string | null }>('select name, sha256 from migration')).rows.map(
        (row) => [row.name, row.sha256],
      ),
    )
    const role = await findAppRole(client)
    if (!role && done.size > 0)
      throw new Error(
        'the rights of the application are missing in this database: put it back together with its role (docs/runbook.md)',
      )
    const steps = readdirSync(folder)
      .filter((file) => file.endsWith('.sql'))
      .sort()
      .map((name) => ({ name, sql: readFileSync(new URL(name, folder), 'utf8') }))
      .map((step) => ({ ...step, sha256: createHash('sha256').update(step.sql).digest('hex') }))
    const other = steps.filter(({ name, sha256 }) => done.has(name) && done.get(name) !== sha256)
    if (other.length > 0) throw new Error(madeByOther(other.map(({ name }) => name)))
    for (const { name, sql, sha256 } of steps) {
      if (done.has(name)) continue
      await client.query('begin')
      await client.query(sql.replaceAll(/\bkt_app\b/g, role ?? newRole))
      await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256])
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

// Until the first release the tables are changed where they are described, and what an earlier version made is not carried over.
const madeByOther = (names: string[]) =>
  `The tables of this database were made by another version, from before the first release (${names.join(', ')}), and this version cannot ` +
  'carry them over. Nothing was changed. Take what is in it along with `npm run export` of that version, or start with a new data ' +
  'folder (KEUKENTAFEL_DATA) or an empty database.'
