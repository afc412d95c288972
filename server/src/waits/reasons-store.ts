import { caseloadSettings, type WaitReason } from '@keukentafel/core/waits/reasons.ts'
import { readable } from '../access/scopes/item.ts'
import { hearers } from '../access/scopes/shield.ts'

// Why something waits, as SQL: one select for each reason of the closed list, over HEARD (what was said, as far as `me` hears it) or over
// ME and the table where the question stands. Rule: core/src/waits/waits.ts; equal by waits-agreement.db.test.ts. $2 Dutch day.
const { prepareDays, saidDays, aheadDays, visitMinutes } = caseloadSettings

/** What plan_item_open holds, word for word (server/migrations): what is open at a table is one walk along that index. */
export const open = `(i.kind = 'goal' and i.state in ('idea', 'now', 'later') or i.kind = 'step' and i.state in ('open', 'stuck')
  or i.kind = 'look-back' and i.state = 'planned' or i.kind = 'conversation' and i.state in ('planned', 'now', 'alone'))`

/** What plan_item_asked holds, word for word. */
const asked = `i.state in ('asked', 'proposed')`

const doing = `i.content -> 'doers' ? me.person_id::text`
/** Of what is open, what can wait for somebody: looked at before it is asked who hears it, which costs more. */
const mayWait = `case i.kind when 'step' then me.is_coordinator or (i.state = 'open' and i.on_date <= $2::date and ${doing})
  when 'look-back' then i.on_date <= $2::date + ${prepareDays} when 'goal' then me.is_coordinator or (i.state <> 'later' and i.said_by <> me.person_id) else false end`
const dutchDay = (at: string) => `(${at} at time zone 'Europe/Amsterdam')::date`

/** Stands after `me`: what was said that may wait, with what of `me` the reasons ask. */
export const HEARD = `heard as materialized (
  select i.family_id, i.id, i.kind, i.state, i.parent_id, i.said_by, i.on_date, ${dutchDay('i.created_at')} as said_on, ${dutchDay('i.updated_at')} as changed_on, i.content, ${hearers('i')} as told,
    me.person_id as me, me.is_coordinator as leads, coalesce(${doing}, false) as mine
  from me cross join lateral (
    select i.* from plan_item i where i.family_id = me.family_id and ${open} and ${mayWait}
    union all select i.* from plan_item i where i.family_id = me.family_id and ${asked} and (me.is_coordinator or i.kind = 'calmer-change' or ${doing})
    union all select i.* from plan_item i where i.family_id = me.family_id and i.kind = 'thread' and i.audience = 'chosen' and i.said_by <> me.person_id and me.person_id = any (i.audience_persons)
      and not exists (select from plan_item a where a.family_id = i.family_id and a.parent_id = i.id and a.kind = 'message' and a.said_by = me.person_id)
    union all select i.* from plan_item i where me.is_coordinator and i.family_id = me.family_id and i.kind = 'visit' and visit_ends(i.on_date, i.content) >= $2::date and i.state = 'planned') i
  where ${readable('i')})`

const ids = (h: string, field: string) => `coalesce(${h}.content -> '${field}', '[]')`
// Pairs are made within a group (one day, one goal) that was gathered first: joined with themselves these lists would be walked once for each of their rows.
const meet = (a: string, b: string) => `exists (select from jsonb_array_elements_text(${a}) x where ${b} ? x)`
const clock = (time: string) => `(left(${time}, 2)::int * 60 + substr(${time}, 4, 2)::int)`

/** Stands after HEARD, for some of the reasons: visits of helpers by hour, whose yes is asked, and who does what below which goal. */
export const BESIDE = `visits as materialized (
  select h.family_id, t.day, jsonb_agg(jsonb_build_object('id', h.id, 'who', h.content -> 'visitors', 'whom', ${ids('h', 'forPersons')}, 'from', ${clock('t.begins')},
    'to', coalesce(${clock('t.ends')}, ${clock('t.begins')} + ${visitMinutes}))) as list
  from heard h cross join lateral visit_times(h.on_date, h.content, $2::date, $2::date + ${aheadDays - 1}) t
  where h.kind = 'visit' and coalesce(h.content ->> 'sort', 'help') = 'help' and coalesce((h.content ->> 'nights')::int, 0) = 0
    and ${ids('h', 'visitors')} <> '[]' and t.begins is not null group by h.family_id, t.day having count(*) > 1),
yes as materialized (
  select me.family_id, y.* from me cross join lateral yes_waits(me.family_id, me.person_id, $2::date) y
  where me.kind = 'family' or exists (select from parental_authority a where a.family_id = me.family_id and a.holder_id = me.person_id)),
helpers as materialized (select p.family_id, array_agg(p.id::text) as ids from me join person p on p.family_id = me.family_id where me.is_coordinator and p.kind = 'professional' group by p.family_id),
work as materialized (
  select w.family_id, w.parent_id, jsonb_agg(w.who) as list from (
    select h.family_id, h.kind, h.parent_id, array(select x from jsonb_array_elements_text(case h.kind when 'step' then ${ids('h', 'doers')} else ${ids('h', 'visitors')} end) x
      where x = any (p.ids)) as who
    from helpers p join heard h on h.family_id = p.family_id where h.leads and h.parent_id is not null and (h.kind = 'step' or h.kind = 'visit' and case when coalesce(h.content -> 'repeats', 'null') = 'null'
      then h.on_date >= $2::date else coalesce((h.content -> 'repeats' ->> 'until')::date >= $2::date, true) end)) w
  where w.who <> '{}' group by w.family_id, w.parent_id, w.kind having count(*) > 1)`

/** One select for each reason, with the columns family_id, id, day. `unanswered` is what the account chose. */
export const reasonsSql: Record<WaitReason, string> = {
  step: `select h.family_id, h.id, h.on_date from heard h where h.kind = 'step' and h.state = 'open' and h.mine and h.on_date <= $2::date`,
  proposal: `select h.family_id, h.id, h.said_on from heard h where h.kind = 'hand-over' and h.state = 'asked' and h.mine
    union all select h.family_id, h.id, h.said_on from heard h join me on me.family_id = h.family_id left join plan_item v on v.family_id = h.family_id and v.id = h.parent_id and ${readable('v')} where h.kind = 'calmer-change' and h.state = 'proposed'
      and h.said_by <> h.me and (h.content -> 'persons' ? h.me::text or coalesce(v.content -> 'visitors' ? h.me::text or v.content -> 'forPersons' ? h.me::text, false))
      and not exists (select from plan_item a where a.family_id = h.family_id and a.parent_id = h.id and a.kind = 'calmer-answer' and a.said_by = h.me and a.state = 'current')`,
  // Whom one may not know of is not counted among those to whom it was said: else what does not wait would tell that somebody is there.
  message: `select h.family_id, h.id, h.said_on from heard h where h.kind = 'thread' and (array_remove(h.told, h.said_by) = array[h.me]
    or (select array_agg(p.id) from person p where p.family_id = h.family_id and p.kind = 'professional' and p.id <> h.said_by and p.id = any (h.told)) = array[h.me])`,
  judge: `select b.family_id, b.id, b.asked_on from me join holding_back b on b.family_id = me.family_id and b.second_seat = me.seat_id
      and b.state = 'asked' and $2::date < b.answer_before`,
  share: `select y.family_id, y.id, y.since from yes y where y.what = 'share'`,
  help: `select y.family_id, y.id, y.since from yes y where y.what = 'help'
    union all select n.family_id, n.id, n.on_date from me join incapacity n on n.family_id = me.family_id and n.second_seat = me.seat_id and n.state = 'asked'`,
  question: `select r.family_id, r.id, ${dutchDay('r.asked_at')} from me join rights_request r on r.family_id = me.family_id and r.sayer_id = me.person_id
      and r.state = 'open' and r.asked_by <> me.person_id`,
  'look-back': `select h.family_id, h.id, h.on_date from heard h where h.kind = 'look-back' and (${ids('h', 'persons')} = '[]' or h.content -> 'persons' ? h.me::text)
    and not exists (select from plan_item v where v.family_id = h.family_id and v.kind = 'progress' and v.said_by = h.me and ${dutchDay('v.created_at')} > $2::date - ${saidDays})`,
  view: `select h.family_id, h.id, h.said_on from heard h where h.kind = 'goal' and h.state <> 'later' and h.said_by <> h.me and not exists (select from plan_item v
    where v.family_id = h.family_id and v.parent_id = h.id and v.kind = 'view' and v.said_by = h.me and v.state = 'current' and v.content -> 'ofWording' = h.content -> 'wording')`,
  'asked-to-leave': `select s.family_id, s.id, ${dutchDay('s.asked_to_leave_at')} from me join seat s on s.family_id = me.family_id and s.id = me.seat_id
    where s.asked_to_leave_at is not null and s.asked_to_leave_answer = ''`,
  seat: `select me.family_id, me.seat_id, me.look_again_on from me where me.look_again_on <= $2::date`,
  stalled: `select h.family_id, h.id, coalesce(h.on_date, h.changed_on) from heard h where h.leads and h.kind = 'step'
    and (h.state = 'stuck' or (h.state = 'open' and not h.mine and h.on_date < $2::date))`,
  unanswered: `select h.family_id, h.id, h.said_on from heard h, choice where h.leads and h.state = 'asked' and (h.kind = 'conversation' or (h.kind = 'hand-over' and not h.mine))
      and h.said_on <= $2::date - choice.unanswered_after
    union all select s.family_id, s.id, ${dutchDay('s.asked_to_leave_at')} from me join seat s on s.family_id = me.family_id and s.id <> me.seat_id and s.state = 'active', choice
      where me.is_coordinator and s.asked_to_leave_answer = '' and ${dutchDay('s.asked_to_leave_at')} <= $2::date - choice.unanswered_after`,
  overlap: `select v.family_id, (a ->> 'id')::uuid, min(v.day) from visits v, jsonb_array_elements(v.list) a, jsonb_array_elements(v.list) b
    where a ->> 'id' < b ->> 'id' and (a -> 'from')::int < (b -> 'to')::int and (b -> 'from')::int < (a -> 'to')::int and not ${meet("a -> 'who'", "(b -> 'who')")}
      and (a -> 'whom' = '[]' or b -> 'whom' = '[]' or ${meet("a -> 'whom'", "(b -> 'whom')")}) group by v.family_id, a ->> 'id'`,
  doubled: `select distinct g.family_id, g.id, null::date from work w join heard g on g.family_id = w.family_id and g.id = w.parent_id and g.kind = 'goal'
    where exists (select from jsonb_array_elements(w.list) a, jsonb_array_elements(w.list) b where not ${meet('a', 'b')})`,
}

const quoted = (reasons: readonly string[]) => reasons.map((reason) => `'${reason}'`).join(', ')
/** Whether a reason is one's own, and not that of who coordinates. */
export const isOwn = (reason: string, own: readonly string[]) => `${reason} in (${quoted(own)})`

/** Stands after BESIDE: everything that waits. */
export const WAITING = `waiting as materialized (${Object.entries(reasonsSql)
  .map(([reason, sql]) => `select '${reason}' as reason, x.* from (${sql}) x (family_id, id, day)`)
  .join('\n  union all ')})`
