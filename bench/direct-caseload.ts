const open = `(i.kind = 'goal' and i.state in ('idea', 'now', 'later') or i.kind = 'step' and i.state in ('open', 'stuck')
  or i.kind = 'look-back' and i.state = 'planned' or i.kind = 'conversation' and i.state in ('planned', 'now', 'alone'))`
const words = (i: string) =>
  `left(coalesce(${i}.content ->> 'words', ${i}.content ->> 'what', ${i}.content ->> 'text', ''), 200)`
const name = (family: string, person: string) =>
  `(select p.call_name from person p where p.family_id = ${family} and p.id = ${person})`
const minutes = (time: string) => `(left(${time}, 2)::int * 60 + right(${time}, 2)::int)`

/** A page of a caseload of 200 families with what waits and what changed, without scopes, shields, sharing, repeating visits or a log. $1 account, $2 day. */
export const directCaseload = `
with me as materialized (select s.*, exists (select from coordinator_term t where t.family_id = s.family_id and t.seat_id = s.id and t.until_at is null) as leads from seat s where s.account_id = $1 and s.state = 'active'),
said as materialized (
  select i.*, me.person_id as me, me.leads, i.content -> 'doers' ? me.person_id::text as mine from me join plan_item i on i.family_id = me.family_id and ${open}
  union all select i.*, me.person_id, me.leads, i.content -> 'doers' ? me.person_id::text from me join plan_item i on i.family_id = me.family_id and i.state = 'asked'),
visits as materialized (select i.* from me join plan_item i on me.leads and i.family_id = me.family_id and i.kind = 'visit' and i.state = 'planned' and i.on_date between $2::date and $2::date + 13),
work as materialized (select i.family_id, i.parent_id, i.kind, i.id, p.id as who from said i join person p on p.family_id = i.family_id and p.kind = 'professional' and i.content -> 'doers' ? p.id::text where i.leads and i.kind = 'step'),
waiting as materialized (
  select family_id, 'step' as reason, id, on_date as day from said where kind = 'step' and state = 'open' and mine and on_date <= $2::date
  union all select family_id, 'proposal', id, created_at::date from said where kind = 'hand-over' and state = 'asked' and mine
  union all select i.family_id, 'message', i.id, i.created_at::date from me join plan_item i on i.family_id = me.family_id and i.kind = 'thread' and i.said_by <> me.person_id and me.person_id = any (i.audience_persons)
    and not exists (select from plan_item a where a.family_id = i.family_id and a.parent_id = i.id and a.kind = 'message' and a.said_by = me.person_id)
  union all select b.family_id, 'judge', b.id, b.asked_on from me join holding_back b on b.family_id = me.family_id and b.second_seat = me.id and b.state = 'asked'
  union all select n.family_id, 'help', n.id, n.on_date from me join incapacity n on n.family_id = me.family_id and n.second_seat = me.id and n.state = 'asked'
  union all select r.family_id, 'question', r.id, r.asked_at::date from me join rights_request r on r.family_id = me.family_id and r.sayer_id = me.person_id and r.state = 'open'
  union all select family_id, 'look-back', id, on_date from said where kind = 'look-back' and on_date <= $2::date + 7 and not exists (select from plan_item v where v.family_id = said.family_id and v.kind = 'progress' and v.said_by = said.me)
  union all select family_id, 'view', id, created_at::date from said where kind = 'goal' and state <> 'later' and said_by <> me and not exists (select from plan_item v where v.family_id = said.family_id and v.parent_id = said.id
    and v.kind = 'view' and v.said_by = said.me and v.state = 'current' and v.content -> 'ofWording' = said.content -> 'wording')
  union all select family_id, 'asked-to-leave', id, asked_to_leave_at::date from me where asked_to_leave_at is not null and asked_to_leave_answer = ''
  union all select family_id, 'seat', id, look_again_on from me where look_again_on <= $2::date
  union all select family_id, 'stalled', id, coalesce(on_date, updated_at::date) from said where leads and kind = 'step' and (state = 'stuck' or state = 'open' and not mine and on_date < $2::date)
  union all select family_id, 'unanswered', id, created_at::date from said where leads and state = 'asked' and created_at < now() - interval '14 days'
  union all select a.family_id, 'overlap', a.id, min(a.on_date) from visits a join visits b on b.family_id = a.family_id and b.on_date = a.on_date and a.id < b.id
    and ${minutes(`(a.content ->> 'from')`)} < ${minutes(`(b.content ->> 'from')`)} + 60 and ${minutes(`(b.content ->> 'from')`)} < ${minutes(`(a.content ->> 'from')`)} + 60
    and a.content -> 'visitors' <> b.content -> 'visitors' group by a.family_id, a.id
  union all select distinct a.family_id, 'doubled', a.parent_id, null::date from work a join work b on b.family_id = a.family_id and b.parent_id = a.parent_id and b.kind = a.kind and a.id < b.id and a.who <> b.who),
tally as (select family_id, count(*) as waits, min(day) as since, bool_or(reason not in ('stalled', 'unanswered', 'overlap', 'doubled')) as own from waiting group by family_id),
shown as materialized (select me.*, f.name, t.waits, row_number() over (order by case when t.own then 0 when t.waits > 0 then 1 else 2 end, t.since nulls last, lower(f.name), f.id) as number
  from me join family f on f.id = me.family_id left join tally t on t.family_id = me.family_id order by number limit 20)
select json_build_object('today', $2::date, 'tables', (select count(*) from me), 'waiting', (select count(*) from tally where own),
  'reasons', (select json_object_agg(reason, n) from (select reason, count(distinct family_id) as n from waiting group by reason) r),
  'families', json_agg(json_build_object('id', x.family_id, 'name', x.name, 'kind', x.kind, 'role', x.role, 'isCoordinator', x.leads,
    'waits', (select coalesce(json_agg(json_build_object('reason', w.reason, 'id', w.id, 'kind', i.kind, 'parentId', i.parent_id, 'words', ${words('i')}, 'by', ${name('w.family_id', 'i.said_by')}, 'day', w.day)), '[]')
      from (select w.*, row_number() over (partition by w.reason order by w.day) as n from waiting w where w.family_id = x.family_id) w left join plan_item i on i.family_id = w.family_id and i.id = w.id where w.n <= 2),
    'counts', (select json_object_agg(w.reason, w.count) from (select reason, count(*) as count from waiting w where w.family_id = x.family_id group by reason) w),
    'changes', (select coalesce(json_agg(json_build_object('at', e.at, 'kind', i.kind, 'id', i.id, 'parentId', i.parent_id, 'state', e.after ->> 'state', 'words', ${words('i')}, 'by', ${name('e.family_id', 'e.by_person')}) order by e.seq desc) filter (where e.n <= 3), '[]')
      from (select e.*, row_number() over (order by e.seq desc) as n from plan_event e where e.family_id = x.family_id and e.subject = 'plan_item' and e.by_person <> x.person_id and e.at > now() - interval '14 days' order by e.seq desc limit 102) e
      join plan_item i on i.family_id = e.family_id and i.id = e.subject_id),
    'goal', (select json_build_object('words', g.content -> 'words', 'saidBy', ${name('g.family_id', 'g.said_by')}) from said g where g.family_id = x.family_id and g.kind = 'goal' order by g.state = 'now' desc, g.created_at limit 1),
    'openGoals', (select count(*) from said g where g.family_id = x.family_id and g.kind = 'goal'),
    'nextLookBack', (select min(g.on_date) from said g where g.family_id = x.family_id and g.kind = 'look-back'),
    'nextTalk', (select min(g.on_date) from said g where g.family_id = x.family_id and g.kind = 'conversation')) order by x.number))::text as body
from shown x`
