import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { Statement } from './statement.ts'

/** A read that enters by itself: one message to PostgreSQL and one back, instead of begin, enter, read and commit. */
export interface AtOnce extends Statement {
  /** Makes the function that this statement calls. */
  readonly create: string
}

const made: AtOnce[] = []

/**
 * A read with the columns `body` (text) and `about` (json), and one row or none. It becomes a function that first enters
 * the session and then reads, so that row-level security holds as in any transaction; the function runs with the rights
 * of who calls it. `types` are those of $1, $2, ...; the session token and the family are added behind them.
 */
export function atOnce(text: string, types: readonly string[]): AtOnce {
  const name = `kt_read_${createHash('sha256').update(text).digest('hex').slice(0, 16)}`
  const [token, family] = [types.length + 1, types.length + 2]
  const read: AtOnce = {
    name,
    text: `select * from ${name}(${Array.from({ length: family }, (_, i) => `$${i + 1}`).join(', ')})`,
    create: `create or replace function ${name}(${[...types, 'text', 'uuid'].join(', ')})
returns table (account_id uuid, session_id uuid, is_admin boolean, locale text, seat_id uuid, person_id uuid, kind text, state text, since text, until text,
  birth_date text, is_coordinator boolean, body text, about json) language plpgsql as $read$
#variable_conflict use_column
declare e record;
begin
  select * into e from enter_session($${token}, $${family});
  return query select e.account_id, e.session_id, e.is_admin, e.locale, e.seat_id, e.person_id, e.kind, e.state, e.since::text, e.until::text,
    e.birth_date::text, e.is_coordinator, r.body, r.about from (select 1) one left join (${text}) r on true;
end $read$`,
  }
  made.push(read)
  return read
}

/** Makes the functions of all such reads, as the owner; one start at a time. */
export async function installReads(owner: pg.Pool): Promise<void> {
  const client = await owner.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock(7203)')
    const { rows } = await client.query<{ name: string }>(
      `select proname as name from pg_proc where proname like 'kt\\_read\\_%'`,
    )
    const there = new Set(rows.map((row) => row.name))
    for (const read of made) if (!there.has(read.name)) await client.query(read.create)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
