import { directCaseload } from './direct-caseload.ts'

// The simplest SQL that gives the same answer as each operation, without rules, logs or validation. Older words stay (W2), as
// in the product; without who changed them, by what right, or a chain.
const item = `json_build_object('id', i.id, 'kind', i.kind, 'version', i.version, 'parentId', i.parent_id, 'saidBy', i.said_by, 'state', i.state, 'onDate', i.on_date,
  'audience', i.audience, 'audiencePersons', i.audience_persons, 'content', i.content, 'createdAt', i.created_at, 'createdBy', i.created_by, 'updatedAt', i.updated_at, 'updatedBy', i.updated_by)`

const mine = `i.kind = 'step' and i.state = 'open' and i.content -> 'doers' ? s.person_id::text`

const calendar = {
  name: 'direct_calendar',
  text: `select json_build_object('from', $2::date, 'to', $3::date, 'items', coalesce(json_agg(${item} order by i.created_at, i.id), '[]'))::text as body
      from plan_item i where i.family_id = $1 and i.kind = 'visit' and visit_ends(i.on_date, i.content) >= $2::date and visit_begins(i.on_date, i.content) <= $3::date`,
}

export const direct = {
  R1: {
    name: 'direct_r1',
    text: `select json_build_object('family', (select row_to_json(f) from family f where id = $1),
      'persons', (select json_agg(json_build_object('id', p.id, 'kind', p.kind, 'callName', p.call_name, 'look', p.look, 'role', s.role, 'birthDate', p.birth_date) order by p.created_at)
        from person p left join seat s on s.family_id = p.family_id and s.person_id = p.id where p.family_id = $1),
      'origins', (select json_agg(json_build_object('goalId', o.goal_id, 'sourceId', o.source_id) order by o.id) from goal_origin o where o.family_id = $1),
      'items', (select json_agg(${item} order by i.created_at) from plan_item i where i.family_id = $1))::text as body`,
  },
  R2: {
    name: 'direct_r2',
    text: `select json_build_object('today', $2::date, 'families', json_agg(json_build_object('id', f.id, 'name', f.name, 'kind', s.kind, 'role', s.role,
        'isCoordinator', exists (select from coordinator_term t where t.family_id = s.family_id and t.seat_id = s.id and t.until_at is null),
        'lookAgainOn', s.look_again_on, 'lastChange', i.last_change, 'mySteps', i.my_steps, 'stuckSteps', i.stuck, 'openGoals', i.open_goals,
        'goalsWithoutMyView', i.without_my_view, 'nextLookBack', i.next_look_back, 'nextTalk', i.next_talk)
        order by i.overdue desc, i.stuck desc, i.without_my_view desc, lower(f.name), f.id))::text as body
      from seat s join family f on f.id = s.family_id cross join lateral (
        select max(i.updated_at) as last_change,
          coalesce(json_agg(json_build_object('id', i.id, 'what', i.content ->> 'what', 'onDate', i.on_date) order by i.on_date nulls last, i.created_at, i.id) filter (where ${mine}), '[]') as my_steps,
          count(*) filter (where ${mine} and i.on_date < $2::date) as overdue,
          count(*) filter (where i.kind = 'step' and i.state = 'stuck') as stuck,
          coalesce(json_agg(json_build_object('id', i.id, 'words', i.content ->> 'words', 'state', i.state, 'saidBy', (select p.call_name from person p where p.family_id = i.family_id and p.id = i.said_by))
            order by i.state <> 'now', i.created_at, i.id) filter (where i.kind = 'goal'), '[]') as open_goals,
          count(*) filter (where i.kind = 'goal' and i.state in ('idea', 'now') and i.said_by <> s.person_id and not exists (select from plan_item v where v.family_id = i.family_id
            and v.parent_id = i.id and v.kind = 'view' and v.said_by = s.person_id and v.state = 'current' and v.content -> 'ofWording' = i.content -> 'wording')) as without_my_view,
          min(i.on_date) filter (where i.kind = 'look-back' and i.on_date >= $2::date) as next_look_back,
          min(i.on_date) filter (where i.kind = 'conversation' and i.on_date >= $2::date) as next_talk
        from plan_item i where i.family_id = s.family_id and (i.kind = 'goal' and i.state in ('idea', 'now', 'later') or i.kind = 'step' and i.state in ('open', 'stuck')
          or i.kind = 'look-back' and i.state = 'planned' or i.kind = 'conversation' and i.state in ('planned', 'now', 'alone'))) i
      where s.account_id = $1 and s.state = 'active'`,
  },
  R3: {
    name: 'direct_r3',
    text: `select json_build_object('people', coalesce(json_agg(x), '[]'))::text as body from (select p.family_id as "familyId", f.name as "familyName", p.id as "personId", p.call_name as "callName", p.kind,
          coalesce((select o.role from seat o where o.family_id = p.family_id and o.person_id = p.id order by (o.state = 'active') desc, o.created_at desc limit 1), '') as role
        from seat s join family f on f.id = s.family_id join person p on p.family_id = s.family_id
        where s.account_id = $1 and s.state = 'active' and (lower(p.call_name) like $2 || '%' or p.kind = 'family' and lower(f.name) like $2 || '%')
        order by lower(p.call_name), p.call_name, p.family_id, p.id limit 50) x`,
  },
  R5: calendar,
  R6: calendar,
  F1: {
    name: 'direct_f1',
    text: `select json_agg(json_build_object('id', i.id, 'version', i.version, 'at', i.updated_at, 'state', i.state, 'onDate', i.on_date, 'content', i.content) order by i.on_date, i.id)::text as body
      from seat s join plan_item i on i.family_id = s.family_id and i.kind in ('visit', 'conversation') and i.on_date is not null where s.account_id = $1 and s.state = 'active'`,
  },
  F2: {
    name: 'direct_f2',
    text: `select json_agg(json_build_object('id', i.id, 'version', i.version, 'at', i.updated_at, 'state', i.state, 'onDate', i.on_date, 'content', i.content) order by i.on_date, i.id)::text as body
      from seat s join plan_item i on i.family_id = s.family_id and i.kind in ('visit', 'conversation') and i.on_date is not null where s.account_id = $1 and s.state = 'active'`,
  },
  R4: {
    name: 'direct_r4',
    text: `with recursive below (id) as (
        (select m.parent_id from plan_item m where m.family_id = $1 and m.kind = 'message' and m.parent_id is not null order by m.parent_id limit 1)
        union all select (select m.parent_id from plan_item m where m.family_id = $1 and m.kind = 'message' and m.parent_id > b.id order by m.parent_id limit 1) from below b where b.id is not null)
      select json_build_object('places', coalesce(json_agg(x order by x.at desc), '[]'))::text as body from (select p.id, p.kind, p.content ->> 'text' as text, p.said_by as "saidBy", p.parent_id as "parentId",
        coalesce(l.created_at, p.created_at) as at, case when l.said_by is not null then json_build_object('saidBy', l.said_by, 'text', l.text) end as last, o.muted,
        (select count(*) from (select from plan_item n where n.family_id = $1 and n.parent_id = p.id and n.kind = 'message' and n.said_by <> $3::uuid and n.created_at > o.seen_until limit 20) n) as fresh
      from (select id from below where id is not null union select id from plan_item where family_id = $1 and kind = 'thread') b join plan_item p on p.family_id = $1 and p.id = b.id
        left join lateral (select m.said_by, left(m.content ->> 'text', 200) as text, m.created_at from plan_item m where m.family_id = $1 and m.parent_id = p.id and m.kind = 'message' order by m.created_at desc limit 1) l on true
        left join message_own o on o.account_id = $2::uuid and o.family_id = $1 and o.item_id = p.id
      order by at desc limit 50) x`,
  },
  C: { name: 'direct_c', text: directCaseload },
  W1: {
    name: 'direct_w1',
    text: `insert into direct_item (family_id, id, kind, parent_id, said_by, state, content, created_by, updated_by) values ($1, $2, 'note', $3, $4, 'current', $5, $4, $4) returning id, version`,
  },
  W2: {
    name: 'direct_w2',
    text: `with changed as (update direct_item set content = jsonb_set(content, '{words}', to_jsonb($3::text)), version = version + 1, updated_at = now()
        where family_id = $1 and id = $2 returning id, new.version, old.version as before, old.content),
      kept as (insert into direct_version select $1, id, before, content, now() from changed) select id, version from changed`,
  },
} as const

/** Where direct writes go: the same table with the same keys and indexes, without triggers and policies. */
export const DIRECT_TABLE = `create table direct_item (like plan_item including all excluding generated);
  alter table direct_item add foreign key (family_id, parent_id) references direct_item,
    add foreign key (family_id, said_by) references person, add foreign key (family_id, created_by) references person, add foreign key (family_id, updated_by) references person;
  alter table direct_item disable trigger all; insert into direct_item select * from plan_item; alter table direct_item enable trigger all; analyze direct_item;
  create table direct_version (family_id uuid, id uuid, version integer, content jsonb not null, at timestamptz not null, primary key (family_id, id, version))`
