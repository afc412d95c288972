-- ---------------------------------------------------------------------------------------------------------------------
-- The demo: which invented people one can be. Empty in every real installation.
create table demo_family (family_id uuid primary key references family on delete cascade, position integer not null, story text not null);
create table demo_person (
  account_id uuid primary key references account on delete cascade, family_id uuid not null references family on delete cascade,
  position integer not null, description text not null
);
grant select on demo_family, demo_person to kt_app;
create function only_invented() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select not exists (select from account where not invented) and not exists (select from family where not invented) $$;
-- The page "Kies wie je bent" has no account yet, so it cannot be read through anybody's seat.
create function demo_people(p_day date) returns json language sql stable security definer set search_path = public, pg_temp as $$
  select json_build_object('families', coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'story', d.story, 'people', (
      select coalesce(json_agg(json_build_object('accountId', a.id, 'callName', p.call_name, 'description', w.description, 'kind', s.kind,
        'age', (extract(year from p_day) - extract(year from p.birth_date))::int
          - (to_char(p_day, 'MMDD') < to_char(p.birth_date, 'MMDD'))::int, 'look', p.look) order by w.position), '[]')
      from demo_person w
      join account a on a.id = w.account_id and a.invented
      join seat s on s.family_id = w.family_id and s.account_id = w.account_id and s.state = 'active'
      join person p on p.family_id = s.family_id and p.id = s.person_id
      where w.family_id = f.id)) order by d.position), '[]'))
  from demo_family d join family f on f.id = d.family_id and f.invented $$;

-- The ways in are for the app alone, not for every role that may connect.
do $$ declare f text; begin
  foreach f in array array['enter_new_family(uuid)', 'enter_family(uuid)',
      'may_sign_in(text, text)', 'born_here(uuid)', 'only_invented()', 'demo_people(date)'] loop
    execute format('revoke execute on function %s from public; grant execute on function %s to kt_app', f, f);
  end loop;
end $$;
