import { createHash } from 'node:crypto'
import type { Action } from '@keukentafel/core/access/actions.ts'
import type { Activity } from '@keukentafel/core/law/processing-activities.ts'
import type pg from 'pg'
import type { Statement } from './statement.ts'

/** A read that enters by itself: one message to PostgreSQL and one back, instead of begin, enter, read and commit. */
export interface AtOnce extends Statement {
  /** Makes the function that this statement calls. */
  readonly create: string
}

const made: AtOnce[] = []

const COLUMNS = `account_id uuid, session_id uuid, is_admin boolean, locale text, seat_id uuid, person_id uuid, kind text, state text, since text, until text,
  birth_date text, is_coordinator boolean, level text, door_level text, fresh boolean`

/** How such a read enters: with which values behind its own, and what that answers (`account_id` among it; null is nobody). */
interface Way {
  columns: string
  types: readonly string[]
  enter: string
}
const SESSION: Way = { columns: COLUMNS, types: ['text', 'uuid'], enter: 'enter_session' }
const FEED: Way = {
  columns: 'account_id uuid, feed_id uuid, locale text, others boolean',
  types: ['text'],
  enter: 'enter_feed',
}
const namesOf = ({ columns }: Way) => columns.split(',').map((column) => column.trim().split(' ')[0])

/** `content` is what happens between entering and the answer; it fills the record `r`. */
function define(content: string, types: readonly string[], way: Way = SESSION): AtOnce {
  // Another text is another function: one that is there already is left as it is.
  const name = `kt_read_${createHash('sha256').update(way.columns).update(content).digest('hex').slice(0, 16)}`
  const values = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => `$${from + i + 1}`).join(', ')
  const all = types.length + way.types.length
  const read: AtOnce = {
    name,
    text: `select * from ${name}(${values(0, all)})`,
    create: `create or replace function ${name}(${[...types, ...way.types].join(', ')})
returns table (${way.columns}, body text, subjects text) language plpgsql as $read$
#variable_conflict use_column
declare e record; r record; told text;
begin
  select * into e from ${way.enter}(${values(types.length, all)});
  if e.account_id is null then return; end if;
  ${content}
  -- (Assigned one by one: a query to give them back would be begun and ended anew for each request.)
  ${namesOf(way)
    .map((name) => `${name} := e.${name};`)
    .join(' ')}
  body := r.body; subjects := r.subjects; return next;
end $read$`,
  }
  made.push(read)
  return read
}

/**
 * A read with the columns `body` (text) and `subjects` (uuid[], whose data), and one row or none. It becomes a function
 * that first enters the session and then reads, so that row-level security holds as in any transaction; the function runs
 * with the rights of who calls it. `types` are those of $1, $2, ...; session token and family are added behind them.
 */
export const atOnce = (text: string, types: readonly string[]): AtOnce =>
  define(`select * into r from (select 1) one left join (${text}) r on true;`, types)

/**
 * The same for a read over all tables of an account, with a third column `families` (uuid[]): whoever sits somewhere may
 * ask it, so nothing is left to decide, and it writes its line into the log itself. $1 is the id of the act. It does not wait
 * for the disk: who answers waits once for a whole group (AccessLog.written).
 */
export const listAtOnce = (
  text: string,
  types: readonly string[],
  line: { action: Action; activity: Activity },
): AtOnce => define(listed(text, line), ['uuid', ...types])

/** The same by way of a private feed, which is known by its hash. */
export const feedAtOnce = (
  text: string,
  types: readonly string[],
  line: { action: Action; activity: Activity },
): AtOnce => define(listed(text, line), ['uuid', ...types], FEED)

const listed = (text: string, line: { action: Action; activity: Activity }) =>
  `told := set_config('synchronous_commit', 'off', true);
  select * into r from (${text}) r;
  perform append_list($1, '${line.action}', '${line.activity}', 'seat-at-the-table', r.families, r.subjects);`

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
