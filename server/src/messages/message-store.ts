import { LINES_AT_ONCE, MOST_COUNTED } from '@keukentafel/core/messages/names.ts'
import { aboutMe, heard, heldFromMe } from '../access/scopes/held-back.ts'
import { ME, readable } from '../access/scopes/item.ts'
import { opened, SHARED, sharedWith } from '../access/scopes/share.ts'
import { hearers } from '../access/scopes/shield.ts'
import { atOnce } from '../db/at-once.ts'
import type { Asked, Tx } from '../db/database.ts'
import { type Statement, statement } from '../db/statement.ts'

const ACCOUNT = `nullif(current_setting('kt.account', true), '')::uuid`
const titleOf = (i: string) =>
  `coalesce(${i}.content ->> 'text', ${i}.content ->> 'words', ${i}.content ->> 'what', '')`
const iso = (at: string) => `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
const OWN = `own as materialized (select o.item_id, o.seen_until, o.muted from message_own o where o.account_id = ${ACCOUNT} and o.family_id = $1)`
const isPlace = (i: string) => `${i}.kind in ('goal', 'step', 'visit', 'thread', 'message')`

// Below what people wrote, each found by one step along the index: not by walking over all that was ever written.
const PLACES = `below (id) as (
  (select m.parent_id from plan_item m where m.family_id = $1 and m.kind = 'message' and m.parent_id is not null order by m.parent_id limit 1)
  union all select (select m.parent_id from plan_item m where m.family_id = $1 and m.kind = 'message' and m.parent_id > b.id order by m.parent_id limit 1) from below b where b.id is not null),
places as (select b.id from below b where b.id is not null union select t.id from plan_item t where t.family_id = $1 and t.kind = 'thread'
  union select m.id from plan_item m where m.family_id = $1 and m.kind = 'message' and m.parent_id is null)`
const line = (m: string, p: string) =>
  `plan_item ${m} where ${m}.family_id = $1 and ${m}.parent_id = ${p}.id and ${m}.kind = 'message' and ${readable(m)}`
// What one wrote oneself is not new, nor is it when a subject was begun that one opened since.
const fresh = `(select count(*)::int from (select from ${line('n', 'p')} and n.said_by <> me.person_id and n.created_at > coalesce(own.seen_until, '-infinity') order by n.created_at desc limit ${MOST_COUNTED}) n)
    + case when p.kind in ('thread', 'message') and p.said_by <> me.person_id and coalesce(own.seen_until < p.created_at, true) then 1 else 0 end`

/** Text of LIST_MESSAGES, so that a test can take the scope out of it. */
export const LIST_MESSAGES_TEXT = `
with recursive ${ME}, ${OWN}, ${PLACES},
said as materialized (select p.id, p.kind, p.said_by, p.parent_id, p.created_at, ${titleOf('p')} as title, l.said_by as last_by, l.text as last_text, coalesce(l.created_at, p.created_at) as at
  from me cross join places x join plan_item p on p.family_id = $1 and p.id = x.id
    left join lateral (select m.said_by, left(m.content ->> 'text', 200) as text, m.created_at from ${line('m', 'p')} order by m.created_at desc limit 1) l on true
  where ${isPlace('p')} and ${readable('p')} and (l.created_at is not null or p.kind in ('thread', 'message'))),
shown as materialized (select * from said where $3::timestamptz is null or at < $3::timestamptz order by at desc, id limit ${LINES_AT_ONCE})
select json_build_object('today', $2::date, 'places', (select coalesce(json_agg(json_build_object('id', p.id, 'kind', p.kind, 'text', p.title, 'saidBy', p.said_by, 'parentId', p.parent_id,
    'at', ${iso('p.at')}, 'last', case when p.last_by is not null then json_build_object('saidBy', p.last_by, 'text', p.last_text) end,
    'fresh', least(f.fresh, ${MOST_COUNTED}), 'muted', coalesce(own.muted, false)) order by p.at desc, p.id), '[]')
  from shown p left join own on own.item_id = p.id cross join lateral (select ${fresh} as fresh) f),
  'next', (select case when count(*) = ${LINES_AT_ONCE} then ${iso('min(at)')} end from shown))::text as body,
  array(select p.said_by from shown p union select p.last_by from shown p where p.last_by is not null) as subjects
from me`
/** Places with their last line, newest first. $1 family, $2 Dutch day, $3 before when, or null. */
export const LIST_MESSAGES = atOnce(LIST_MESSAGES_TEXT, ['uuid', 'date', 'timestamptz'])

// Who else sits here, each with what is shared with them. What is said in the name of who asks is theirs: for who is not of the family it has to be shared.
const OTHERS = `others as materialized (select s.id as seat_id, s.person_id, s.kind, ${SHARED}
  from me cross join seat s ${sharedWith('s', '$2')}
  where s.family_id = $1 and s.person_id <> me.person_id and s.account_id is not null and s.state = 'active' and s.since <= $2::date and (s.until is null or $2::date < s.until))`
// A line below \`p\` that does not exist yet; \`p\` may be nothing.
const COMING = `coming as materialized (select coalesce(p.piece, 'messages') as piece, coalesce(p.path, '{}') as path,
    case when me.kind = 'family' then coalesce(p.share_keys, '{}') || (me.person_id || ':' || coalesce(p.piece, 'messages')) else coalesce(p.share_keys, '{*:messages}') end as share_keys
  from me left join p on true)`
// A helper writes nothing below what is about somebody that they do not read (scopes/held-back.ts).
const addressed = `(not exists (select from p) or exists (select from p where not ${heldFromMe('p', 'o')}
  and (${heard('p', 'o')} or (me.kind = 'professional' and ${aboutMe('p', 'o')}))))`
const READERS = `'reads', (select coalesce(json_agg(o.person_id order by o.person_id), '[]') from others o, coming where ${addressed} and ${opened('coming', 'o')}),
  'needsLeave', (select coalesce(json_agg(o.person_id order by o.person_id), '[]') from others o, coming where ${addressed} and not ${opened('coming', 'o')})`
const P = `p as materialized (select i.* from me, plan_item i where i.family_id = $1 and i.id = $3 and ${isPlace('i')} and ${readable('i')})`

/** Text of READ_THREAD, so that a test can take the scope out of it. */
export const READ_THREAD_TEXT = `
with ${ME}, ${P}, ${OTHERS}, ${COMING}, ${OWN},
lines as materialized (select m.* from me, p, lateral (select m.* from ${line('m', 'p')} and ($4::timestamptz is null or m.created_at < $4::timestamptz) order by m.created_at desc, m.id limit ${LINES_AT_ONCE}) m)
select json_build_object('today', $2::date, 'place', json_build_object('id', p.id, 'kind', p.kind, 'text', ${titleOf('p')}, 'saidBy', p.said_by, 'parentId', p.parent_id, 'audience', p.audience,
    'audiencePersons', ${hearers('p')}, 'createdAt', ${iso('p.created_at')}),
  'lines', (select coalesce(json_agg(json_build_object('id', m.id, 'saidBy', m.said_by, 'text', m.content ->> 'text', 'at', ${iso('m.created_at')}, 'audience', m.audience,
    'audiencePersons', ${hearers('m')}) order by m.created_at desc, m.id), '[]') from lines m),
  'next', (select case when count(*) = ${LINES_AT_ONCE} then ${iso('min(m.created_at)')} end from lines m),
  'subjects', (select coalesce(json_agg(json_build_object('id', b.id, 'text', ${titleOf('b')}, 'saidBy', b.said_by, 'at', ${iso('b.created_at')}) order by b.created_at desc, b.id), '[]')
    from plan_item b where b.family_id = $1 and b.parent_id = p.id and b.kind = 'thread' and ${readable('b')}),
  ${READERS}, 'muted', coalesce((select own.muted from own where own.item_id = p.id), false))::text as body,
  array(select p.said_by union select m.said_by from lines m) as subjects
from me, p`
/** One place with its lines and who reads what is written there now. $1 family, $2 Dutch day, $3 place, $4 before when, or null. */
export const READ_THREAD: Statement = statement(READ_THREAD_TEXT)

/** Who could read something new. $1 family, $2 Dutch day, $3 below what, or null. No row when that is not there. */
export const READ_READERS: Statement = statement(`
with ${ME}, ${P}, ${OTHERS}, ${COMING}
select json_build_object(${READERS})::text as body, array(select person_id from others) as subjects
from me where $3::uuid is null or exists (select from p)`)

const KEEP = statement(`
with ${ME}
insert into message_own (account_id, family_id, item_id, seen_until, muted)
  select ${ACCOUNT}, i.family_id, i.id, $4::timestamptz, coalesce($5::boolean, false) from me, plan_item i where i.family_id = $1 and i.id = $3 and ${isPlace('i')} and ${readable('i')}
on conflict (account_id, family_id, item_id) do update set seen_until = greatest(message_own.seen_until, excluded.seen_until), muted = coalesce($5::boolean, message_own.muted)
returning item_id as id`)
/** Keeps, for who entered alone, up to where they read and whether they want to be told; gives nothing when it is not there for them. */
export const keep = (
  tx: Tx,
  values: [familyId: string, day: string, id: string, seen: string | null, muted: boolean | null],
) => tx.one<{ id: string }>(...([KEEP, values] satisfies Asked))
