import { heardThen, ME, readable, toldInPlan } from '../access/scopes/item.ts'
import { placeOf } from '../access/scopes/share.ts'
import { hearers, writer } from '../access/scopes/shield.ts'
import { statement } from '../db/statement.ts'

// Whose data an item holds: who said it, and who is named in it.
const concerned = (p: string, i: string) => `(${p}.id = ${i}.said_by or strpos(${i}.content::text, ${p}.id::text) > 0)`

// A line of history is read by who may read the item now *and* was among those it was said to then, or about whom it was: opening
// an item up does not open its older texts.
const then = heardThen('e', 'i')
const plain = (column: string) =>
  `${column} - '{family_id,audience,audience_persons,created_at,updated_at,created_by,updated_by}'::text[]`

/** Facts of the item and its events as text. $1 family, $2 day, $3 item. */
export const ITEM_HISTORY = statement(`
with ${ME}
select i.kind, i.audience, i.audience_persons, i.said_by, i.created_by, ${placeOf('i')} as place, json_build_object('events', coalesce((
  select json_agg(json_build_object('at', e.at, 'act', e.act, 'by', e.by_person, 'version', e.version,
    'before', ${plain('e.before')}, 'after', ${plain('e.after')}) order by e.seq)
  from plan_event e where e.family_id = $1 and e.subject = 'plan_item' and e.subject_id = i.id and ${then}), '[]'))::text as body,
  array(select p.id from person p where p.family_id = $1 and ${concerned('p', 'i')} order by p.id) as subjects
from me, plan_item i where i.family_id = $1 and i.id = $3 and ${readable('i')}`)

// When people sat together, as far as who asks could hear then that they did.
const SPANS = `spans as materialized (
  select e.at as begins, coalesce((select min(n.at) from plan_event n where n.family_id = $1 and n.subject = 'plan_item' and n.subject_id = $3
      and n.seq > e.seq and n.after ->> 'state' <> 'now'), 'infinity') as ends
  from me, plan_item i join plan_event e on e.family_id = i.family_id and e.subject = 'plan_item' and e.subject_id = i.id
  where i.family_id = $1 and i.id = $3 and ${readable('i')} and ${then} and e.after ->> 'state' = 'now' and coalesce(e.before ->> 'state', '') <> 'now')`
// What was written meanwhile, each line heard as in the history of its own item; not the talk itself and what hangs below it.
const meanwhile = `plan_event e join plan_item w on w.family_id = e.family_id and w.id = e.subject_id
  where e.family_id = $1 and e.subject = 'plan_item' and ${readable('w')} and ${heardThen('e', 'w')} and not $3 = any (w.path)
    and exists (select from spans s where s.begins <= e.at and e.at < s.ends) and ${toldInPlan('w')}`

/** Facts of a conversation and what was said and changed while it was held. $1 family, $2 day, $3 conversation. */
export const MINUTES_TEXT = `
with ${ME}, ${SPANS}
select i.kind, i.audience, i.audience_persons, i.said_by, i.created_by, ${placeOf('i')} as place, json_build_object(
  'spans', coalesce((select json_agg(json_build_object('from', s.begins, 'until', nullif(s.ends, 'infinity')) order by s.begins) from spans s), '[]'),
  'events', coalesce((select json_agg(json_build_object('at', e.at, 'act', e.act, 'by', e.by_person, 'itemId', w.id, 'kind', w.kind,
    'before', ${plain('e.before')}, 'after', ${plain('e.after')}) order by e.seq) from ${meanwhile}), '[]'))::text as body,
  array(select p.id from person p where p.family_id = $1 and (${concerned('p', 'i')} or exists (select from ${meanwhile} and ${concerned('p', 'w')})) order by p.id) as subjects
from me, plan_item i where i.family_id = $1 and i.id = $3 and i.kind = 'conversation' and ${readable('i')}`
export const MINUTES = statement(MINUTES_TEXT)

/** The items as they stood at a moment ($3), among those that may be read now. */
export const PLAN_AT = statement(`
with ${ME}
select json_build_object('moment', $3::text, 'items', coalesce((
  select json_agg(json_build_object('id', i.id, 'kind', i.kind, 'version', (e.after ->> 'version')::int, 'parentId', e.after ->> 'parent_id', 'saidBy', e.after ->> 'said_by',
    'state', e.after ->> 'state', 'onDate', e.after ->> 'on_date', 'audience', e.audience, 'audiencePersons', ${hearers('e')}, 'content', e.after -> 'content',
    'createdAt', i.created_at, 'createdBy', ${writer('i', 'created_by')}, 'updatedAt', e.at, 'updatedBy', coalesce(e.by_person, ${writer('i', 'created_by')})) order by i.created_at, i.id)
  from plan_item i join lateral (select * from plan_event e where e.family_id = i.family_id and e.subject_id = i.id and e.at <= $3::timestamptz
    order by e.seq desc limit 1) e on true
  where i.family_id = $1 and ${toldInPlan('i')} and ${readable('i')} and ${then}), '[]'))::text as body,
  array(select p.id from person p where p.family_id = $1 and exists (select from plan_item i where i.family_id = $1 and ${toldInPlan('i')} and ${readable('i')} and ${concerned('p', 'i')}) order by p.id) as subjects
from me`)
