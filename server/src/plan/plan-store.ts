import { editable, ME, movable, readable, SAYERS } from '../access/scopes/item.ts'
import { known, sharesHome } from '../access/scopes/member.ts'
import { atOnce } from '../db/at-once.ts'

/** One item as the contract's ItemShape. */
export const itemJson = (
  i: string,
) => `json_build_object('id', ${i}.id, 'kind', ${i}.kind, 'version', ${i}.version, 'parentId', ${i}.parent_id,
  'saidBy', ${i}.said_by, 'state', ${i}.state, 'onDate', ${i}.on_date, 'audience', ${i}.audience, 'audiencePersons', ${i}.audience_persons,
  'content', ${i}.content, 'createdAt', ${i}.created_at, 'createdBy', ${i}.created_by, 'updatedAt', ${i}.updated_at, 'updatedBy', ${i}.updated_by)`

/** The whole plan as text that is passed on unread. $1 family, $2 Dutch day. */
export const READ_PLAN_TEXT = `
with ${ME}, ${SAYERS}
select json_build_object(
  'family', (select json_build_object('id', f.id, 'name', f.name, 'started', f.started, 'question', f.question, 'version', f.version) from family f where f.id = $1),
  'today', $2::date,
  'coordinator', (select s.person_id from coordinator_term t join seat s on s.family_id = t.family_id and s.id = t.seat_id where t.family_id = $1 and t.until_at is null),
  'nights', (select coalesce(json_agg(json_build_object('personId', r.person_id, 'home', h.name, 'colour', h.colour, 'nights', r.nights, 'weeks', r.weeks) order by h.name, r.person_id), '[]')
    from residence r join household h on h.family_id = r.family_id and h.id = r.household_id
    where r.family_id = $1 and r.state = 'current' and h.state = 'current' and ${sharesHome('r.person_id')}),
  'persons', (select json_agg(json_build_object('id', p.id, 'kind', p.kind, 'callName', p.call_name, 'look', p.look, 'role', coalesce(s.role, ''),
      'age', case when p.kind = 'family' then extract(year from age($2::date, p.birth_date))::int end,
      'atTable', s.state is not distinct from 'active', 'hasAccount', s.state is not distinct from 'active' and s.account_id is not null) order by p.created_at, p.id)
    from person p left join (select distinct on (person_id) person_id, role, state, account_id from seat where family_id = $1
      order by person_id, (state = 'active') desc, created_at desc) s on s.person_id = p.id where p.family_id = $1 and ${known('p')}),
  'items', (select coalesce(json_agg(json_build_object('item', ${itemJson('i')}, 'can', json_build_object('edit', ${editable('i')}, 'move', ${movable('i')})) order by i.created_at, i.id), '[]')
    from plan_item i where i.family_id = $1 and ${readable('i')}))::text as body,
  (select json_agg(p.id) from person p where p.family_id = $1 and ${known('p')}) as about
from me, sayers`
export const READ_PLAN = atOnce(READ_PLAN_TEXT, ['uuid', 'date'])
