// The simplest SQL that gives the same answer as each operation, without rules, logs, history or validation.
const item = `json_build_object('id', i.id, 'kind', i.kind, 'version', i.version, 'parentId', i.parent_id, 'saidBy', i.said_by, 'state', i.state, 'onDate', i.on_date,
  'audience', i.audience, 'audiencePersons', i.audience_persons, 'content', i.content, 'createdAt', i.created_at, 'createdBy', i.created_by, 'updatedAt', i.updated_at, 'updatedBy', i.updated_by)`

export const direct = {
  R1: {
    name: 'direct_r1',
    text: `select json_build_object('family', (select row_to_json(f) from family f where id = $1),
      'persons', (select json_agg(json_build_object('id', p.id, 'kind', p.kind, 'callName', p.call_name, 'look', p.look, 'role', s.role, 'birthDate', p.birth_date) order by p.created_at)
        from person p left join seat s on s.family_id = p.family_id and s.person_id = p.id where p.family_id = $1),
      'items', (select json_agg(${item} order by i.created_at) from plan_item i where i.family_id = $1))::text as body`,
  },
  R2: {
    name: 'direct_r2',
    text: `select json_agg(json_build_object('id', f.id, 'name', f.name, 'role', s.role, 'lookAgainOn', s.look_again_on,
        'openGoals', (select json_agg(json_build_object('id', g.id, 'words', g.content ->> 'words', 'state', g.state, 'saidBy', g.said_by)) from plan_item g
          where g.family_id = f.id and g.kind = 'goal' and g.state in ('idea', 'now')),
        'mySteps', (select json_agg(json_build_object('id', x.id, 'what', x.content ->> 'what', 'onDate', x.on_date)) from plan_item x
          where x.family_id = f.id and x.kind = 'step' and x.state = 'open' and x.content -> 'doers' ? s.person_id::text)))::text as body
      from seat s join family f on f.id = s.family_id where s.account_id = $1 and s.state = 'active'`,
  },
  R3: {
    name: 'direct_r3',
    text: `select json_agg(x)::text as body from (select p.family_id, f.name, p.id, p.call_name, p.kind from seat s join family f on f.id = s.family_id
        join person p on p.family_id = s.family_id where s.account_id = $1 and s.state = 'active' and lower(p.call_name) like $2 || '%' order by p.call_name limit 50) x`,
  },
  W1: {
    name: 'direct_w1',
    text: `insert into direct_item (family_id, id, kind, parent_id, said_by, state, content, created_by, updated_by) values ($1, $2, 'note', $3, $4, 'current', $5, $4, $4) returning id, version`,
  },
  W2: {
    name: 'direct_w2',
    text: `update direct_item set content = jsonb_set(content, '{words}', to_jsonb($3::text)), version = version + 1, updated_at = now() where family_id = $1 and id = $2 returning id, version`,
  },
} as const

/** Where direct writes go: the same table with the same keys and indexes, without triggers and policies. */
export const DIRECT_TABLE = `create table direct_item (like plan_item including all);
  alter table direct_item add foreign key (family_id) references family, add foreign key (family_id, parent_id) references direct_item,
    add foreign key (family_id, said_by) references person, add foreign key (family_id, created_by) references person, add foreign key (family_id, updated_by) references person;
  alter table direct_item disable trigger all; insert into direct_item select * from plan_item; alter table direct_item enable trigger all; analyze direct_item`
