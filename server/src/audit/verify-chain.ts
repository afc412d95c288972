import type pg from 'pg'
import { statement } from '../db/statement.ts'

/** The first line of a log that is not what was written. */
export interface BrokenLine {
  log: 'plan' | 'access' | 'list' | 'room' | 'room-access'
  seq: number
  /** `line`: its text or its place was changed; `gap`: lines before it are gone; `head`: lines after it are gone. */
  fault: 'line' | 'gap' | 'head'
}

// Each hash is made of the hash before it and the line itself (append_event, append_access in server/migrations), so a line
// that was changed, put in or taken out shows; log_chain keeps the last hash, so a cut at the end shows too.
const chainOf = (log: string, table: string, line: string, key = 'family_id') => `
select '${log}' as log, seq::float8 as seq, fault from (
  select l.seq, case
    when l.seq <> lag(l.seq, 1, 0::bigint) over w + 1 then 'gap'
    when l.hash <> sha256(lag(l.hash, 1, '\\x'::bytea) over w || int8send(l.seq) || ${line}(l)) then 'line'
    when lead(l.seq) over w is null and not exists (
      select from log_chain c where c.family_id = $1 and c.log = '${log}' and c.seq = l.seq and c.hash = l.hash) then 'head' end as fault
  from ${table} l where l.${key} = $1 window w as (order by l.seq)) x where fault is not null
union all
select '${log}', c.seq, 'head' from log_chain c where c.family_id = $1 and c.log = '${log}' and c.seq > 0 and not exists (select from ${table} l where l.${key} = $1)`
const VERIFY = statement(
  `select * from (${chainOf('plan', 'plan_event', 'event_line')} union all ${chainOf('access', 'access_log', 'access_line')}
    union all ${chainOf('list', 'list_log', 'list_line', 'account_id')}
    union all ${chainOf('room', 'own_room_event', 'own_room_event_line', 'room_id')}
    union all ${chainOf('room-access', 'own_room_access', 'own_room_access_line', 'room_id')}) x order by log desc, seq limit 1`,
)

/** Checks the chains of one family, of the lists of one account, or of one room of a family's own; null when every line is as it was written. */
export async function verifyChain(owner: pg.Pool, familyId: string): Promise<BrokenLine | null> {
  const { rows } = await owner.query<BrokenLine>({ name: VERIFY.name, text: VERIFY.text, values: [familyId] })
  return rows[0] ?? null
}

/** Every family (and account with lists) of which a log exists, also one whose own row is gone. */
export async function familiesWithLogs(owner: pg.Pool): Promise<string[]> {
  const { rows } = await owner.query<{ family_id: string }>(
    'select id as family_id from family union select family_id from log_chain union select family_id from plan_event union select family_id from access_log union select account_id from list_log union select room_id from own_room_event union select room_id from own_room_access order by 1',
  )
  return rows.map((row) => row.family_id)
}
