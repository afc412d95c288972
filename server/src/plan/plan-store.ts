import { editable, ME, movable, readable, SAYERS, seatIs, toldInPlan } from '../access/scopes/item.ts'
import { known, sharesHome } from '../access/scopes/member.ts'
import { clean, hearers, writer } from '../access/scopes/shield.ts'
import { atOnce } from '../db/at-once.ts'
import { type Statement, statement } from '../db/statement.ts'

// Written as text: for eighty items this takes PostgreSQL a third of what json_build_object takes. What stands between
// quotes here cannot hold one: an id, a day, a moment in UTC, or a word of which the table checks the letters.
const nullable = (value: string) => `coalesce('"' || ${value} || '"', 'null')`
const moment = (at: string) => `replace(${at}::text, ' ', 'T') || ':00'`
const truth = (condition: string) => `case when ${condition} then 'true' else 'false' end`

/** One item as the contract's ItemShape with what this viewer may do with it, as text. */
export const itemText = (
  i: string,
  can = { edit: truth(editable(i)), move: truth(movable(i)) },
) => `format('{"item":{"id":"%s","kind":"%s","version":%s,"parentId":%s,"saidBy":"%s","state":"%s","onDate":%s,"audience":"%s","audiencePersons":%s,"content":%s,"createdAt":"%s","createdBy":"%s","updatedAt":"%s","updatedBy":"%s"},"can":{"edit":%s,"move":%s}}',
  ${i}.id, ${i}.kind, ${i}.version, ${nullable(`${i}.parent_id`)}, ${i}.said_by, ${i}.state, ${nullable(`${i}.on_date`)}, ${i}.audience,
  case when ${i}.audience_persons = '{}' then '[]' else to_json(${hearers(i)})::text end, ${i}.content, ${moment(`${i}.created_at`)},
  ${writer(i, 'created_by')}, ${moment(`${i}.updated_at`)}, ${writer(i, 'updated_by')}, ${can.edit}, ${can.move})`

/** Of the visits those that can still touch a day from the week before this one on. */
const current = (i: string) =>
  `(${i}.kind <> 'visit' or visit_ends(${i}.on_date, ${i}.content) >= date_trunc('week', $2::date)::date - 7)`

/**
 * The whole plan as text that is passed on unread; of the visits those that can still touch a day from last week on, the older ones are
 * asked by their days (server/src/calendar). $1 family, $2 Dutch day; `seats` defines `me`.
 */
const planText = (
  seats: string,
  readableBy: (i: string) => string,
  item = itemText('i'),
  more = '',
  notKept = (_id: string) => '',
) => {
  const shown = (i: string) => `${readableBy(i)}${notKept(`${i}.id`)}`
  return `
with ${seats}, ${SAYERS}
select left(json_build_object(
  'family', (select json_build_object('id', f.id, 'name', ${clean('f.name')}, 'started', f.started, 'question', ${clean('f.question')}, 'version', f.version) from family f where f.id = $1),
  'today', $2::date,
  'coordinator', (select s.person_id from coordinator_term t join seat s on s.family_id = t.family_id and s.id = t.seat_id where t.family_id = $1 and t.until_at is null),
  'nights', (select coalesce(json_agg(json_build_object('personId', r.person_id, 'home', h.name, 'colour', h.colour, 'nights', r.nights, 'weeks', r.weeks) order by h.name, r.person_id), '[]')
    from residence r join household h on h.family_id = r.family_id and h.id = r.household_id
    where r.family_id = $1 and r.state = 'current' and h.state = 'current' and ${sharesHome('r.person_id')}),
  'persons', (select json_agg(json_build_object('id', p.id, 'kind', p.kind, 'callName', p.call_name, 'look', p.look, 'role', coalesce(${clean('s.role')}, ''),
      'age', case when p.kind = 'family' then extract(year from age($2::date, p.birth_date))::int end,
      'atTable', s.state is not distinct from 'active', 'hasAccount', s.state is not distinct from 'active' and s.account_id is not null) order by p.created_at, p.id)
    from person p left join (select distinct on (person_id) person_id, role, state, account_id from seat where family_id = $1
      order by person_id, (state = 'active') desc, created_at desc) s on s.person_id = p.id where p.family_id = $1 and ${known('p')}${notKept('p.id')}))::text, -1) || ',"origins":' || (select coalesce(json_agg(json_build_object('goalId', o.goal_id, 'sourceId', o.source_id) order by o.id), '[]')::text from goal_origin o
    join plan_item i on i.family_id = o.family_id and i.id = o.goal_id join plan_item s on s.family_id = o.family_id and s.id = o.source_id
    where o.family_id = $1 and ${shown('i')} and ${shown('s')})
  || ',"items":[' || coalesce((select string_agg(${item}, ',' order by i.created_at, i.id)
    from plan_item i where i.family_id = $1 and ${toldInPlan('i')} and ${current('i')} and ${shown('i')}), '') || ']}' as body,
  (select array_agg(p.id) from person p where p.family_id = $1 and ${known('p')}) as subjects
from me, sayers${more}`
}
export const READ_PLAN_TEXT = planText(ME, (i) => readable(i))
export const READ_PLAN = atOnce(READ_PLAN_TEXT, ['uuid', 'date'])

/**
 * The same as somebody who is not of the family ($3 seat): `me` is that seat and `asker` who looks. Nothing that who looks
 * does not hear, and nothing to be done: whoever looks is not them.
 */
export const READ_PLAN_AS: Statement = statement(
  planText(
    `${ME.replace('me as', 'asker as')}, ${seatIs('me', `s.id = $3 and s.kind <> 'family' and exists (select from asker)`)}`,
    (i) => `(${readable(i)} and ${readable(i, 'asker')})`,
    itemText('i', { edit: `'false'`, move: `'false'` }),
    ', asker',
    // What is kept from them, for who may know of that (0017-shields.sql).
    (id) => ` and ${id} <> all ((select shield_as($1, $3))::uuid[])`,
  ),
)
