import { mySeats } from '../access/scopes/family.ts'
import { readable } from '../access/scopes/item.ts'
import { everSat, known, onlyInvited } from '../access/scopes/member.ts'
import { clean } from '../access/scopes/shield.ts'
import { listAtOnce } from '../db/at-once.ts'

// A goal waits for my view when somebody else put it to the table and I did not say anything about its words as they are now.
const waits = `i.kind = 'goal' and i.state <> 'later' and i.said_by <> me.person_id and not exists (select from plan_item v
  where v.family_id = i.family_id and v.parent_id = i.id and v.kind = 'view' and v.said_by = me.person_id
    and v.state = 'current' and v.content -> 'ofWording' = i.content -> 'wording')`
const mine = `i.kind = 'step' and i.state = 'open' and i.content -> 'doers' ? me.person_id::text`
// What plan_item_open holds, word for word (server/migrations): what is open at a table is one walk along that index.
const open = `(i.kind = 'goal' and i.state in ('idea', 'now', 'later') or i.kind = 'step' and i.state in ('open', 'stuck')
  or i.kind = 'look-back' and i.state = 'planned' or i.kind = 'conversation' and i.state in ('planned', 'now', 'alone'))`

/**
 * Every table of this account as text that is passed on unread, with what the access log needs of it. $2 Dutch day. The parts
 * are written as text (see plan-store.ts), in the order of one sort a table; words out of \`content\` are JSON already.
 */
export const LIST_MY_FAMILIES = listAtOnce(
  `
with ${mySeats('$2')},
tables as materialized (select me.family_id, i.subjects, lower(${clean('f.name')}) as name, i.overdue, i.stuck, i.without_my_view,
    format('{"id":"%s","name":%s,"kind":"%s","role":%s,"isCoordinator":%s,"lookAgainOn":%s,"lastChange":%s,"mySteps":[%s],"stuckSteps":%s,"openGoals":[%s],"goalsWithoutMyView":%s,"nextLookBack":%s,"nextTalk":%s}',
      me.family_id, to_json(${clean('f.name')}), me.kind, to_json(${clean('me.role')}), to_json(me.is_coordinator), coalesce(to_json(me.look_again_on)::text, 'null'),
      coalesce(to_json(i.last_change)::text, 'null'), i.my_steps, i.stuck, i.open_goals, i.without_my_view, coalesce(to_json(i.next_look_back)::text, 'null'), coalesce(to_json(i.next_talk)::text, 'null')) as body
  from me join family f on f.id = me.family_id cross join lateral (
    select max(i.updated_at) as last_change,
      string_agg(format('{"id":"%s","what":%s,"onDate":%s}', i.id, i.content -> 'what', coalesce('"' || i.on_date || '"', 'null')), ',') filter (where i.mine) as my_steps,
      count(*) filter (where i.mine and i.on_date < $2::date) as overdue,
      count(*) filter (where i.kind = 'step' and i.state = 'stuck') as stuck,
      string_agg(format('{"id":"%s","words":%s,"state":"%s","saidBy":%s}', i.id, i.content -> 'words', i.state,
        coalesce((select to_json(p.call_name)::text from person p where p.family_id = i.family_id and p.id = i.said_by), '""')), ',') filter (where i.kind = 'goal') as open_goals,
      count(*) filter (where ${waits}) as without_my_view,
      min(i.on_date) filter (where i.kind = 'look-back' and i.on_date >= $2::date) as next_look_back,
      min(i.on_date) filter (where i.kind = 'conversation' and i.on_date >= $2::date) as next_talk,
      array_agg(i.said_by) filter (where i.mine or i.kind = 'goal') as subjects
    from (select i.*, ${mine} as mine from plan_item i where i.family_id = me.family_id and ${open} and ${readable('i')}
      order by i.state = 'now' desc, i.on_date, i.created_at, i.id) i) i)
select format('{"today":"%s","families":[%s]}', $2::date, string_agg(t.body, ',' order by t.overdue desc, t.stuck desc, t.without_my_view desc, t.name, t.family_id)) as body,
  coalesce(array_agg(t.family_id), '{}') as families, array(select distinct x from tables t2, unnest(t2.subjects) x) as subjects
from tables t`,
  ['date'],
  { action: 'family.read', activity: 'family.list' },
)

const MOST = 50
// A name begins with what was typed: a range that an index answers, also in a prepared statement.
const begins = (key: string) => `${key} ~>=~ lower($3) and ${key} ~<~ (lower($3) || U&'\\+10FFFF')`

/** People at my tables whose name, or the name of whose family, begins with $3. $2 Dutch day. */
export const SEARCH_PEOPLE = listAtOnce(
  `
with ${mySeats('$2', { shared: false })},
found as (select p.family_id, ${clean('f.name')} as family_name, p.id, p.call_name, p.name_key, p.kind, x.role
  from me join family f on f.id = me.family_id
  cross join lateral (select n.* from person n where n.family_id = me.family_id and ${begins('n.name_key')}
    union all select n.* from person n where n.family_id = me.family_id and n.kind = 'family' and ${begins(`lower(${clean('f.name')})`)} and not (${begins('n.name_key')})) p
  left join lateral (select s.role, ${everSat('s')} as sat from seat s where s.family_id = p.family_id and s.person_id = p.id
    order by s.state = 'active' desc, s.created_at desc limit 1) x on true
  where ${known('p', `(not coalesce(x.sat, true) and ${onlyInvited('p')})`)}
  order by p.name_key, p.call_name, p.family_id, p.id limit ${MOST})
select format('{"people":[%s]}', string_agg(format('{"familyId":"%s","familyName":%s,"personId":"%s","callName":%s,"kind":"%s","role":%s}',
    x.family_id, to_json(x.family_name), x.id, to_json(x.call_name), x.kind, to_json(coalesce(${clean('x.role')}, ''))), ',' order by x.name_key, x.call_name, x.family_id, x.id)) as body,
  coalesce(array_agg(distinct x.family_id), '{}') as families, coalesce(array_agg(x.id), '{}') as subjects
from found x`,
  ['date', 'text'],
  { action: 'member.read', activity: 'member.search' },
)
