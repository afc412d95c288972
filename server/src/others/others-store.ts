import { clean } from '../access/scopes/shield.ts'
import { statement } from '../db/statement.ts'

const me = `nullif(current_setting('kt.account', true), '')::uuid`

export interface OtherRow {
  id: string
  name: string
  read_at: Date
  events: number
  unread: number
  faults: { line: number; code: string; what: string }[]
  busy_for: { id: string; name: string }[]
  /** Sealed. */
  address: string | null
  fetched_at: Date | null
  fault: string | null
}
export const LIST_OTHERS =
  statement(`select c.id, c.name, c.read_at, c.events, c.unread, c.faults, c.address, c.fetched_at, c.fault,
    (select coalesce(json_agg(json_build_object('id', f.id, 'name', ${clean('f.name')}) order by f.name, f.id), '[]') from family f where f.id = any (c.family_ids)) as busy_for
  from other_calendar c where c.account_id = ${me} order by c.name, c.id`)

export interface TableRow {
  id: string
  name: string
}
/** The tables at which who asks sits. $1 Dutch day. */
export const OWN_TABLES =
  statement(`select f.id, ${clean('f.name')} as name from seat s join family f on f.id = s.family_id
  where s.account_id = ${me} and s.state = 'active' and s.since <= $1::date and (s.until is null or $1::date < s.until) order by name, f.id`)

export const COUNT_OTHERS = statement(
  `select count(*)::int as count from other_calendar where account_id = ${me} and id <> $1`,
)
/** How much was brought in besides this one, in bytes. */
export const KEPT_BESIDE = statement(
  `select coalesce(sum(octet_length(o.raw)), 0)::int as bytes from other_component o join other_calendar c on c.id = o.calendar_id where c.account_id = ${me} and c.id <> $1`,
)
const read = 'name, head, events, unread, faults, busy_from, next_at, address, etag, modified, fetched_at'
/**
 * The same one anew keeps to whom it shows when its owner is not free. $2 name, $3 to $6 what was read, $7 Dutch day, $8 when to look again,
 * and of one at an address: $9 that address, $10 and $11 by what its contents are known, $12 when it was fetched.
 */
export const PUT_OTHER =
  statement(`insert into other_calendar as c (id, account_id, ${read}) values ($1, ${me}, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
  on conflict (id) do update set (${read}) = (select ${read
    .split(', ')
    .map((column) => `excluded.${column}`)
    .join(', ')}),
    read_at = now(), failures = 0, fault = null where c.account_id = ${me} returning id`)
export const CLEAR_COMPONENTS = statement('delete from other_component where calendar_id = $1')
export const CLEAR_BUSY = statement('delete from other_busy where calendar_id = $1')
export const PUT_COMPONENTS = statement(`insert into other_component (calendar_id, n, kind, uid, recurrence_id, raw)
  select $1, x.n, x.kind, x.uid, x.recurrence_id, x.raw from unnest($2::text[], $3::text[], $4::text[], $5::text[]) with ordinality x(kind, uid, recurrence_id, raw, n)`)
export const PUT_BUSY = statement(`insert into other_busy (calendar_id, n, from_at, to_at)
  select $1, x.n, to_timestamp(x.a), to_timestamp(x.b) from unnest($2::float8[], $3::float8[]) with ordinality x(a, b, n)`)

export const CHOOSE_BUSY = statement(
  `update other_calendar set family_ids = $2 where account_id = ${me} and id = $1 returning id`,
)
export const END_OTHER = statement(`delete from other_calendar where account_id = ${me} and id = $1 returning id`)

export const CALENDAR_NAME = statement(`select name from other_calendar where account_id = ${me} and id = $1`)

export interface OtherFileRow {
  head: string
  raws: string[]
}
export const READ_OTHER =
  statement(`select c.head, coalesce((select array_agg(o.raw order by o.n) from other_component o where o.calendar_id = c.id), '{}') as raws
  from other_calendar c where c.account_id = ${me} and c.id = $1`)

export interface BusyRow {
  person_id: string
  from_at: Date
  to_at: Date
}
/**
 * When those at a table are not free, as far as they let this family know. $1 family, $2 and $3 from and until (instants). Only inside a
 * transaction that entered with a seat at that table.
 */
export const BUSY_OF = statement('select person_id, from_at, to_at from busy_of($1, $2, $3)')
