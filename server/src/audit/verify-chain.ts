import type pg from 'pg'
import { statement } from '../db/statement.ts'

/** The first line of a log that is not what was written. */
export interface BrokenLine {
  log: 'plan' | 'access' | 'processing' | 'list' | 'room' | 'room-access'
  /** Number of the line; of the record of processing, that of the look it belongs to (0: it belongs to none). */
  seq: number
  /**
   * `line`: its text or its place was changed; `gap`: lines before it are gone; `head`: lines after it are gone; `extra`: it was put in;
   * `erased`: its content is gone and no later line says so, or what is left of it was changed; `record`: it says of a line that it
   * was erased, and that is not so; `cut`: lines are gone that the history does not account for, or too soon.
   */
  fault: 'line' | 'gap' | 'head' | 'extra' | 'erased' | 'record' | 'cut'
}

// Each hash is made of the hash before it and the line itself (append_event, append_access in server/migrations), so a line
// that was changed, put in or taken out shows; log_chain keeps the last hash, so a cut at the end shows too.
// What was destroyed left its line behind without content: its own hash can no longer be made anew, the next line still holds
// it, and a later line of the chain holds what is left of it (destroy_items in server/migrations/0016-rights.sql).
// Lines of looks past their term are cut from the first on; where the chain begins now, and the hash before it, stand in log_chain.
const startOf = (log: string, what: 'seq' | 'hash', none: string) =>
  `coalesce((select b.${what} from log_chain b where b.family_id = $1 and b.log = '${log}-cut'), ${none})`
const chainOf = (log: string, table: string, said: string, { key = 'family_id', join = '', erasable = false } = {}) => `
select '${log}' as log, seq::float8 as seq, fault from (
  select l.seq, case
    when l.seq <> lag(l.seq, 1, ${startOf(log, 'seq', '0::bigint')}) over w + 1 then 'gap'
    ${
      erasable
        ? `when l.after = '{}' then case when l.before is not null or not exists (select from ${table} r where r.${key} = l.${key} and r.subject = 'erasure'
      and r.seq > l.seq and r.after -> 'lines' ->> l.seq::text = encode(sha256(${said}), 'hex')) then 'erased' end
    when l.subject = 'erasure' and exists (select from jsonb_object_keys(l.after -> 'lines') k where not exists (
      select from ${table} x where x.${key} = l.${key} and x.seq = k::bigint and x.seq < l.seq and x.after = '{}')) then 'record'`
        : ''
    }
    when l.hash <> sha256(lag(l.hash, 1, ${startOf(log, 'hash', `'\\x'::bytea`)}) over w || int8send(l.seq) || ${said}) then 'line'
    when lead(l.seq) over w is null and not exists (
      select from log_chain c where c.family_id = $1 and c.log = '${log}' and c.seq = l.seq and c.hash = l.hash) then 'head' end as fault
  from ${table} l ${join} where l.${key} = $1 window w as (order by l.seq)) x where fault is not null
union all
select '${log}', c.seq, 'head' from log_chain c where c.family_id = $1 and c.log = '${log}' and c.seq > ${startOf(log, 'seq', '0')} and not exists (select from ${table} l where l.${key} = $1)`

const itsRecord = 'left join processing_record r on r.family_id = l.family_id and r.trace_id = l.trace_id'
// Whose data were given is held by the chain of looks; what else a record says is the same as in its look. Each permitted look
// has one, and there is no record without a look.
const processing = `
select 'processing', l.seq::float8, 'line' from access_log l ${itsRecord} where l.family_id = $1 and case when l.outcome = 'permit'
  then r.trace_id is null or r.at <> l.at or r.activity <> coalesce(l.activity, r.activity) else r.trace_id is not null end
union all
select 'processing', 0, 'extra' from processing_record r where r.family_id = $1
  and not exists (select from access_log l where l.family_id = r.family_id and l.trace_id = r.trace_id)`

// That they were cut stands in the history of the plan (of a room: in its own; of lists: in the same chain, later), on a day on which they were past the five years of NEN 7513. (Of a plan that ended
// only who looked is left.)
const cut = `
select 'access', b.seq::float8, 'cut' from log_chain b where b.family_id = $1 and b.log = 'access-cut' and (exists (select from family f where f.id = $1) and not exists (
    select from plan_event e where e.family_id = $1 and e.subject = 'erasure' and e.after -> 'cut' ->> 'seq' = b.seq::text and e.after -> 'cut' ->> 'hash' = encode(b.hash, 'hex')
      and (e.after -> 'cut' ->> 'before')::date + interval '5 years' <= (e.after -> 'cut' ->> 'on')::date)
  or exists (select from log_chain c where c.family_id = $1 and c.log = 'access' and c.seq < b.seq))
union all
select 'room-access', b.seq::float8, 'cut' from log_chain b where b.family_id = $1 and b.log = 'room-access-cut' and (not exists (
    select from own_room_event e where e.room_id = $1 and e.subject = 'erasure' and e.after -> 'cut' ->> 'seq' = b.seq::text and e.after -> 'cut' ->> 'hash' = encode(b.hash, 'hex')
      and (e.after -> 'cut' ->> 'before')::date + interval '5 years' <= (e.after -> 'cut' ->> 'on')::date)
  or exists (select from log_chain c where c.family_id = $1 and c.log = 'room-access' and c.seq < b.seq))
union all
select 'list', b.seq::float8, 'cut' from log_chain b where b.family_id = $1 and b.log = 'list-cut' and (not exists (
    select from list_log l where l.account_id = $1 and l.action = 'retention.cut' and l.seq > b.seq and split_part(l.ground, ' ', 1) = b.seq::text
      and split_part(l.ground, ' ', 2) = encode(b.hash, 'hex') and nullif(split_part(l.ground, ' ', 3), '')::date + interval '5 years' <= nullif(split_part(l.ground, ' ', 4), '')::date)
  or exists (select from log_chain c where c.family_id = $1 and c.log = 'list' and c.seq < b.seq))`

const VERIFY = statement(
  `select * from (${chainOf('plan', 'plan_event', 'event_line(l)', { erasable: true })} union all ${chainOf('access', 'access_log', 'access_line(l, r.subject_ids)', { join: itsRecord })} union all ${cut}
    union all ${chainOf('list', 'list_log', 'list_line(l)', { key: 'account_id' })} union all ${processing}
    union all ${chainOf('room', 'own_room_event', 'own_room_event_line(l)', { key: 'room_id', erasable: true })}
    union all ${chainOf('room-access', 'own_room_access', 'own_room_access_line(l)', { key: 'room_id' })}) x order by log desc, seq limit 1`,
)

/** Checks the chains of one family, of the lists of one account, or of one room of a family's own; null when every line is as it was written. */
export async function verifyChain(owner: pg.Pool, id: string): Promise<BrokenLine | null> {
  const { rows } = await owner.query<BrokenLine>({ name: VERIFY.name, text: VERIFY.text, values: [id] })
  return rows[0] ?? null
}

const ids = async (owner: pg.Pool, query: string): Promise<string[]> =>
  (await owner.query<{ id: string }>(query)).rows.map((row) => row.id)

/** Every family, every account (for its lists) and every room of a family's own of which a log exists, also one whose own row is gone. */
export async function ownersOfLogs(owner: pg.Pool): Promise<{
  families: string[]
  accounts: string[]
  rooms: string[]
}> {
  const families = await ids(
    owner,
    `select id from family union select family_id from log_chain where log not in ('list', 'list-cut', 'room', 'room-access', 'room-access-cut') union select family_id from plan_event
    union select family_id from access_log union select family_id from processing_record order by 1`,
  )
  const accounts = await ids(
    owner,
    `select family_id as id from log_chain where log = 'list' union select account_id from list_log order by 1`,
  )
  const rooms = await ids(
    owner,
    `select room_id as id from own_room_event union select room_id from own_room_access
    union select family_id from log_chain where log in ('room', 'room-access') order by 1`,
  )
  return { families, accounts, rooms }
}
