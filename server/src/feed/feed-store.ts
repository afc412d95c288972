import type { HeardItem } from '../access/heard-item.ts'
import { mySeats } from '../access/scopes/family.ts'
import { ME, readable } from '../access/scopes/item.ts'
import { placeOf } from '../access/scopes/share.ts'
import { clean } from '../access/scopes/shield.ts'
import { feedAtOnce } from '../db/at-once.ts'
import { statement } from '../db/statement.ts'

export interface FeedRow {
  id: string
  name: string
  detail: 'times' | 'words'
  families: { id: string; name: string }[]
  others: boolean
  created_at: Date
  last_fetch_at: Date | null
}
const me = `nullif(current_setting('kt.account', true), '')::uuid`

/** The own feeds. Of tables where one no longer sits no name is given. */
export const LIST_FEEDS = statement(`select c.id, c.name, c.detail, c.others, c.created_at, c.last_fetch_at,
    (select coalesce(json_agg(json_build_object('id', f.id, 'name', ${clean('f.name')}) order by f.name, f.id), '[]') from family f where f.id = any (c.family_ids)) as families
  from calendar_feed c where c.account_id = ${me} order by c.created_at, c.id`)

export interface FeedTableRow {
  id: string
  name: string
  times_only: boolean
}
/** The tables of which this session may make a feed. $1 Dutch day. */
export const FEED_TABLES = statement(`select f.id, ${clean('f.name')} as name, own_door(s.kind) > 1 as times_only
  from seat s join family f on f.id = s.family_id where s.account_id = ${me} and s.state = 'active' and s.since <= $1::date and (s.until is null or $1::date < s.until)
  order by name, f.id`)

export const COUNT_FEEDS = statement(
  `select count(*)::int as count from calendar_feed where account_id = ${me} and id <> $1`,
)
/** One that was never fetched may be sent again: its answer may have been lost, and with it the address. Nothing of the one before stays, as how surely somebody signed in. */
export const ADD_FEED =
  statement(`insert into calendar_feed as c (id, account_id, name, token_hash, detail, family_ids, others, level)
  values ($1, ${me}, $2, $3, $4, $5, $6, $7)
  on conflict (id) do update set (name, token_hash, detail, family_ids, others, level) = (excluded.name, excluded.token_hash, excluded.detail, excluded.family_ids, excluded.others, excluded.level) where c.account_id = ${me} and c.last_fetch_at is null returning id`)
/** All of an account, when it was taken back from who else had it. */
export const END_FEEDS = statement('delete from calendar_feed where account_id = $1')
export const END_FEED = statement(`delete from calendar_feed where account_id = ${me} and id = $1 returning id`)

// A conversation with a day stands in the calendar as a visit does.
const CONTENT = `case when i.kind = 'conversation' then jsonb_build_object('what', i.content -> 'text', 'from', i.content -> 'time', 'place', 'elsewhere', 'where', i.content -> 'place') else i.content end`
const WHO = `(coalesce(i.content -> 'visitors', '[]') || coalesce(i.content -> 'forPersons', '[]') || coalesce(i.content -> 'persons', '[]'))`
const worded = (tells: string, of: string) => `case when ${tells} then ${of} end`
const visit = (
  tells: string,
) => `format('{"id":"%s","version":%s,"at":"%s","state":"%s","onDate":"%s","content":%s,"people":%s,"quiet":%s}',
  i.id, i.version, to_char(i.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), i.state, i.on_date,
  case when ${tells} then ${CONTENT} else (${CONTENT}) - '{what,where,visitors,forPersons,travel,attachments}'::text[] end,
  coalesce(${worded(tells, `(select json_agg(p.call_name order by p.call_name)::text from person p where p.family_id = i.family_id and ${WHO} ? p.id::text)`)}, 'null'),
  case when ${tells} and i.content ->> 'sort' = 'quiet' then 'true' else 'false' end)`

// What still comes, and what is over for not too long; what was called off for so many days that every program heard it.
const near = (day: string, kept: string) => `i.on_date is not null and (i.kind = 'visit' or i.state <> 'asked') and case
    when i.state = 'cancelled' then i.updated_at >= (${day}::date - ${kept}::int)::timestamp at time zone 'Europe/Amsterdam'
    when jsonb_typeof(i.content -> 'repeats') = 'object' then coalesce(i.content -> 'repeats' ->> 'until', '9999') >= (${day}::date - 91)::text
    else coalesce(greatest(i.content -> 'changes' -> 0 ->> 'toDay', i.on_date::text), i.on_date::text) >= (${day}::date - 91)::text end`

/** Text of READ_FEED, so that a test can take the scope out of it. $2 Dutch day, $3 how many days a cancelled visit stays. */
export const READ_FEED_TEXT = `
with ${mySeats('$2')},
heard as materialized (select i.* from me join plan_item i on i.family_id = me.family_id and i.kind in ('visit', 'conversation')
  where ${near('$2', '$3')} and ${readable('i')})
select case when exists (select from me) then '{"visits":[' || coalesce(string_agg(${visit('i.family_id = any (kt_feed())')}, ',' order by i.on_date, i.id), '') || '],"others":' || case when current_setting('kt.feed_others', true) = 'true' then (
    select coalesce(json_agg(json_build_object('kind', o.kind, 'uid', o.uid, 'raw', o.raw) order by o.calendar_id, o.n), '[]')::text from other_component o) else '[]' end || '}' end as body,
  coalesce((select array_agg(me.family_id) from me), '{}') as families,
  array(select distinct x from heard h, lateral (select h.said_by as x union all select e::uuid from jsonb_array_elements_text(
    coalesce(h.content -> 'visitors', '[]') || coalesce(h.content -> 'forPersons', '[]') || coalesce(h.content -> 'persons', '[]')) e) x order by x) as subjects
from heard i`

/** Everything of the calendar that the account of a feed hears at the tables of that feed. */
export const READ_FEED = feedAtOnce(READ_FEED_TEXT, ['date', 'integer'], {
  action: 'item.read',
  activity: 'feed.fetch',
})

export interface OneVisitRow extends HeardItem {
  visit: string
  subjects: string[]
}
/** One visit that who asks hears, as text. $1 family, $2 Dutch day, $3 which, $4 whether with its words. */
export const READ_VISIT = statement(`with ${ME}
select i.kind, i.audience, i.audience_persons, i.said_by, i.created_by, ${placeOf('i')} as place, ${visit('$4::boolean')} as visit,
  array(select distinct x from (select i.said_by as x union all select e::uuid from jsonb_array_elements_text(${WHO}) e) x order by x) as subjects
from me, plan_item i where i.family_id = $1 and i.id = $3 and i.kind in ('visit', 'conversation') and i.on_date is not null and ${readable('i')}`)
