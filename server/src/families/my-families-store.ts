import { MY_SEATS } from '../access/scopes/family.ts'
import { readable } from '../access/scopes/item.ts'
import { known } from '../access/scopes/member.ts'
import { atOnce } from '../db/at-once.ts'

// One pass over what is open at each table, along the index of what is open. A goal waits for my view when somebody else put it to the table and I did not say
// anything about its words as they are now.
const waits = `not exists (select from plan_item v where v.family_id = i.family_id and v.parent_id = i.id and v.kind = 'view' and v.said_by = me.person_id
  and v.state = 'current' and (v.content ->> 'ofWording')::int = (i.content ->> 'wording')::int)`
const mine = `i.kind = 'step' and i.state = 'open' and i.content -> 'doers' ? me.person_id::text`
const openGoal = `i.kind = 'goal' and i.state in ('idea', 'now', 'later')`

/** Every table of this account as text that is passed on unread, with what the access log needs of it. $1 Dutch day. */
export const LIST_MY_FAMILIES = atOnce(
  `
with ${MY_SEATS},
tables as materialized (select me.*, f.name, i.* from me join family f on f.id = me.family_id cross join lateral (
  select max(i.updated_at) as last_change,
    coalesce(json_agg(json_build_object('id', i.id, 'what', i.content ->> 'what', 'onDate', i.on_date) order by i.on_date nulls last, i.created_at, i.id) filter (where ${mine}), '[]') as my_steps,
    count(*) filter (where ${mine} and i.on_date < $1::date) as overdue,
    count(*) filter (where i.kind = 'step' and i.state = 'stuck')::int as stuck,
    coalesce(json_agg(json_build_object('id', i.id, 'words', i.content ->> 'words', 'state', i.state, 'saidBy', (select p.call_name from person p where p.family_id = i.family_id and p.id = i.said_by)) order by i.state <> 'now', i.created_at, i.id) filter (where ${openGoal}), '[]') as open_goals,
    count(*) filter (where i.kind = 'goal' and i.state in ('idea', 'now') and i.said_by <> me.person_id and ${waits})::int as without_my_view,
    min(i.on_date) filter (where i.kind = 'look-back' and i.state = 'planned' and i.on_date >= $1::date) as next_look_back,
    array_agg(distinct i.said_by) filter (where (${mine}) or (${openGoal})) as subjects
  from (select * from plan_item g where g.family_id = me.family_id and g.kind = 'goal' and g.state in ('idea', 'now', 'later')
    union all select * from plan_item s where s.family_id = me.family_id and s.kind = 'step' and s.state in ('open', 'stuck')
    union all select * from plan_item b where b.family_id = me.family_id and b.kind = 'look-back' and b.state = 'planned') i
  where ${readable('i')}) i)
select json_build_object('today', $1::date, 'families', coalesce(json_agg(json_build_object('id', t.family_id, 'name', t.name, 'kind', t.kind, 'role', t.role,
    'isCoordinator', t.is_coordinator, 'lookAgainOn', t.look_again_on, 'lastChange', t.last_change, 'mySteps', t.my_steps, 'stuckSteps', t.stuck,
    'openGoals', t.open_goals, 'goalsWithoutMyView', t.without_my_view, 'nextLookBack', t.next_look_back)
    order by t.overdue desc, t.stuck desc, t.without_my_view desc, lower(t.name), t.family_id), '[]'))::text as body,
  json_build_object('families', coalesce(json_agg(t.family_id), '[]'), 'subjects', coalesce((select json_agg(distinct x) from tables t2, unnest(t2.subjects) x), '[]')) as about
from tables t`,
  ['date'],
)

const MOST = 50
// A name begins with what was typed: a range that the index on lower(call_name) answers, also in a prepared statement.
const begins = (column: string) =>
  `lower(${column}) ~>=~ lower($2) and lower(${column}) ~<~ (lower($2) || U&'\\+10FFFF')`

/** People at my tables whose name, or the name of whose family, begins with $2. $1 Dutch day. */
export const SEARCH_PEOPLE = atOnce(
  `
with ${MY_SEATS},
found as (select p.family_id, f.name as family_name, p.id, p.call_name, p.kind
  from me join family f on f.id = me.family_id
  cross join lateral (select n.* from person n where n.family_id = me.family_id and ${begins('n.call_name')}
    union all select n.* from person n where n.family_id = me.family_id and n.kind = 'family' and ${begins('f.name')} and not (${begins('n.call_name')})) p
  where ${known('p')}
  order by lower(p.call_name), p.call_name, p.family_id, p.id limit ${MOST})
select json_build_object('people', coalesce(json_agg(json_build_object('familyId', x.family_id, 'familyName', x.family_name, 'personId', x.id, 'callName', x.call_name, 'kind', x.kind, 'role', coalesce((select s.role from seat s
      where s.family_id = x.family_id and s.person_id = x.id order by (s.state = 'active') desc, s.created_at desc limit 1), ''))
    order by lower(x.call_name), x.call_name, x.family_id, x.id), '[]'))::text as body,
  json_build_object('families', coalesce(json_agg(distinct x.family_id), '[]'), 'subjects', coalesce(json_agg(x.id), '[]')) as about
from found x`,
  ['date', 'text'],
)
