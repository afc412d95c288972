import { heard } from '../access/scopes/held-back.ts'
import { ME, readable } from '../access/scopes/item.ts'
import { SHARED, sharedWith } from '../access/scopes/share.ts'
import { statement } from '../db/statement.ts'

/** As the job itself, in one family: it finds what there is; who is told is decided as who is told. */
export const ENTER_JOB = statement(`select enter_family($1), set_config('kt.notices', 'on', true)`)
/** As the one who would be told, with what is kept from them. */
export const ENTER_AS = statement('select enter_account($1)')
/** As the job, in no family. */
export const ENTER_ALL = statement(`select set_config('kt.notices', 'on', true)`)

export const FAMILIES = statement('select family_id from notice_families($1, $2) family_id')
/** Until where the history of family $1 goes, until where it was looked through, and whether it is there at all. Held until the end. */
export const FIND_MARK =
  statement(`with made as (insert into notice_mark (family_id, seq) values ($1, 0) on conflict do nothing)
  select m.seq::int as seq, m.planned_until::text from notice_mark m where m.family_id = $1 for update`)
export const LAST_EVENT = statement('select max(seq)::int as seq from plan_event where family_id = $1')
export const SET_MARK = statement('update notice_mark set seq = $2, planned_until = $3 where family_id = $1')

// Every seat in force with an account, with what it hears: the scope of the lists asked the other way round (changes/reader-store.ts).
const EVERYBODY = `me as materialized (select me.account_id, me.family_id, me.person_id, me.kind, ${SHARED}
    from seat me ${sharedWith('me', '$2')} where me.family_id = $1 and me.account_id is not null and me.state = 'active'
      and me.since <= $2::date and (me.until is null or $2::date < me.until))`

/** A proposal for a calmer week is told to who is asked: the family, who comes, and who would take it over (core/src/calm/change.ts). */
const askedToChange = `(i.kind <> 'calmer-change' or me.kind = 'family' or coalesce(i.content -> 'persons' ? me.person_id::text, false) or exists (
    select from plan_item v where v.family_id = i.family_id and v.id = i.parent_id and v.content -> 'visitors' ? me.person_id::text))`

/**
 * What was said to whom by others in the lines of history after $3 up to $4: new, or said to them only now; of a visit and a day to look
 * back also that it is at another time. What is older than $5 came from elsewhere.
 */
export const SAID = statement(`with ${EVERYBODY}
  select me.account_id, i.id as item_id, i.kind, i.state, max(e.at) as at
  from plan_event e join plan_item i on i.family_id = e.family_id and i.id = e.subject_id
  cross join lateral (select e.before ->> 'audience' as audience, array(select value::uuid from jsonb_array_elements_text(case when e.before is null then '[]' else e.before -> 'audience_persons' end)) as audience_persons) past
  join me on e.by_person is distinct from me.person_id and ${readable('i')} and ${askedToChange}
    and (e.before is null or not ${heard('past')} or (i.kind in ('visit', 'look-back')
      and (e.before -> 'state', e.before -> 'on_date', e.before -> 'content') is distinct from (e.after -> 'state', e.after -> 'on_date', e.after -> 'content')))
  where e.family_id = $1 and e.seq > $3 and e.seq <= $4 and e.subject = 'plan_item' and e.at > $5
  group by me.account_id, i.id, i.kind, i.state`)

/** Whether something planned is theirs: their step, a visit by them or to them; what is for nobody by name is for the family. */
const concerns = `case when i.kind = 'step' then coalesce(i.content -> 'doers' ? me.person_id::text, false)
  else coalesce(i.content -> 'visitors' ? me.person_id::text, false) or coalesce(i.content -> 'forPersons' ? me.person_id::text, false)
    or (me.kind = 'family' and coalesce(i.content -> 'forPersons', '[]') = '[]') end`

/** What is planned for today and tomorrow, or comes back, with whose it is. Time in which nothing is planned asks nothing. */
export const PLANNED = statement(`with ${EVERYBODY}
  select i.id, i.kind, i.state, i.on_date::text as "onDate", i.content, array_agg(me.account_id) as accounts
  from plan_item i join me on ${readable('i')} and ${concerns}
  where i.family_id = $1 and ((i.kind = 'step' and i.state = 'open' and i.on_date between $2::date and $2::date + 1)
    or (i.kind = 'visit' and i.state = 'planned' and i.content ->> 'sort' is distinct from 'quiet' and (i.on_date between $2::date and $2::date + 1
      or coalesce(i.content -> 'repeats', 'null') <> 'null' or coalesce(i.content -> 'changes', '[]') <> '[]')))
  group by i.family_id, i.id`)

// Whose yes is asked for a permission to share (changes/reader-store.ts, ASKED), and who did not say anything yet.
const askedOf = `h.state = 'open' and not jsonb_path_exists(h.voices, '$[*] ? (@.personId == $me)', jsonb_build_object('me', me.person_id::text))
  and (me.person_id = h.subject_id or exists (select from parental_authority a where a.family_id = h.family_id and a.child_id = h.subject_id and a.holder_id = me.person_id))`
export const ASKED_TO_SHARE = statement(`with ${EVERYBODY}
  select me.account_id, h.id as item_id, max(e.at) as at from plan_event e join share h on h.family_id = e.family_id and h.id = e.subject_id
  join me on e.by_person is distinct from me.person_id and ${askedOf}
  where e.family_id = $1 and e.seq > $3 and e.seq <= $4 and e.subject = 'share' and e.before is null and e.at > $5 group by me.account_id, h.id`)

export const CHOOSERS =
  statement(`select account_id, email, locale, invented, birth_date::text, channel, sorts, digest_at, quiet_from, quiet_until, not_before::text, phone,
  last_digest::text from notice_choosers($1)`)
/**
 * Puts it in line, once: $2 are accounts, then sorts, things, days and moments. Said anew later that day it waits again; the moment is that
 * of the line of history, so looking through the same lines a second time changes nothing.
 */
export const ADD_NOTICES = statement(`insert into notice as n (family_id, account_id, sort, item_id, on_date, due_at)
  select $1, * from unnest($2::uuid[], $3::text[], $4::uuid[], $5::date[], $6::timestamptz[])
  on conflict (account_id, sort, item_id, on_date) do update set due_at = excluded.due_at, state = case when n.state = 'claimed' then n.state else 'waiting' end,
    message_id = case when n.state = 'claimed' then n.message_id end where excluded.due_at > n.due_at`)

/** Accounts for which something waits, that are not being told something already. */
export const WAITING =
  statement(`select distinct n.account_id from notice n where n.state = 'waiting' and n.due_at <= $1
  and not exists (select from notice_message m where m.account_id = n.account_id and m.state = 'sending')`)
/** What waits for account $1 until $2; what another process holds is left to it. */
export const TAKE = statement(
  `select id, family_id from notice where account_id = $1 and state = 'waiting' and due_at <= $2 order by id for update skip locked`,
)
export const TAKE_CLAIMED = statement(
  `select id, family_id from notice where account_id = $1 and message_id = $2 and state = 'claimed' order by id for update`,
)

// What somebody keeps of a place where people write: up to where they read, and whether they would rather not be told of it (0038-messages.sql).
const ownOf = `i.kind in ('thread', 'message') and o.account_id = n.account_id and o.family_id = n.family_id
    and o.item_id = case when i.kind = 'message' then i.parent_id else i.id end`
/** Of notices $3 of who entered: what stands there now, if they hear it at all. What is not there is not to be told. */
export const STANDS = statement(`with ${ME}
  select n.id as notice_id, n.sort, n.on_date::text as on_date, i.id, i.kind, i.state, i.on_date::text as "onDate", i.content, ${concerns} as concerns,
    case when i.kind = 'calmer-change' then exists (select from plan_item r where r.family_id = i.family_id and r.parent_id = i.id and r.kind = 'calmer-answer' and r.said_by = me.person_id) else (exists (select from message_own o where ${ownOf} and o.seen_until >= i.created_at) or exists (select from access_log l where l.family_id = $1 and l.at >= n.due_at and l.account_id = n.account_id and l.outcome = 'permit'
      and (l.action = 'family.read' or l.object_id = n.item_id))) end as seen
  from notice n join plan_item i on i.family_id = n.family_id and i.id = n.item_id cross join me
  where n.family_id = $1 and n.id = any ($3) and n.account_id = nullif(current_setting('kt.account', true), '')::uuid and ${readable('i')} and ${askedToChange}
    and not exists (select from message_own o where ${ownOf} and o.muted)`)
export const STILL_ASKED = statement(`with ${ME}
  select n.id as notice_id, n.sort, n.on_date::text as on_date, h.id, 'share' as kind, h.state, null as "onDate", '{}'::jsonb as content, true as concerns, false as seen
  from notice n join share h on h.family_id = n.family_id and h.id = n.item_id cross join me
  where n.family_id = $1 and n.id = any ($3) and n.account_id = nullif(current_setting('kt.account', true), '')::uuid and ${askedOf}`)

export const DROP = statement(`update notice set state = 'dropped', message_id = null where id = any ($1)`)
/** Back in line: it is told later, or by another channel. */
export const RELEASE = statement(
  `update notice set state = 'waiting', message_id = null where message_id = $1 and state = 'claimed'`,
)
/** One message for all of them; none when there is one under way, or today's has gone. */
export const ADD_MESSAGE = statement(
  'insert into notice_message (id, account_id, channel, on_date, digest, created_at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning id',
)
export const CLAIM = statement(`with c as (update notice set state = 'claimed', message_id = $1 where id = any ($2))
  select add_job('tell-notice', json_build_object('id', $1::uuid), 'notice ' || $1, $3, 0)`)
/** A message whose job was given up by the queue, and not by us, is tried on. */
export const RESUME =
  statement(`select add_job('tell-notice', json_build_object('id', id), 'notice ' || id, $1, 0) from notice_message
  where state = 'sending' and created_at < $2::timestamptz - interval '4 days'`)
export const FIND_MESSAGE = statement(
  'select id, account_id, channel, digest, attempts from notice_message where id = $1 and state = $2',
)
/** A try that did not work. */
export const TRIED = statement('update notice_message set attempts = attempts + 1, fault = $2 where id = $1')
/** How it ended, for the message and all it was about; what was said anew meanwhile waits again. */
export const SETTLE =
  statement(`with m as (update notice_message set state = $2, settled_at = now(), fault = case when $2 = 'sent' then null else fault end
    where id = $1 and state = 'sending' returning id, created_at)
  update notice n set state = case when n.due_at > m.created_at then 'waiting' else $2 end, message_id = case when n.due_at > m.created_at then null else m.id end
  from m where n.message_id = m.id and n.state = 'claimed'`)
export const FORGET_NOTICES = statement('select forget_notices()')
