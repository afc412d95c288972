-- ---------------------------------------------------------------------------------------------------------------------
-- The twelfth, sixteenth and eighteenth birthday (docs/decisions/0014-birthdays.md). That rights change on the day is not written
-- by anything: every rule asks for the day. Here is the notice before it, and what the young person chooses beforehand.
create function birthday_of(p_born date, p_age integer) returns date language sql immutable as $$
  select case when to_char(p_born, 'MM-DD') = '02-29' and to_char(p_born + make_interval(years => p_age), 'MM-DD') <> '02-29'
    then (p_born + make_interval(years => p_age))::date + 1 else (p_born + make_interval(years => p_age))::date end $$;

-- Who was told of which birthday: once, also when a day of birth is put right and put back.
create table birthday_notice (
  family_id uuid not null, person_id uuid not null, turns integer not null check (turns in (12, 16, 18)), on_date date not null,
  told_at timestamptz not null default now(),
  primary key (family_id, person_id, turns, on_date), foreign key (family_id, person_id) references person
);
alter table birthday_notice enable row level security;

-- A mail without a name or a word about what, to the young person, who holds checked authority, and who coordinates. Gives how many
-- birthdays were told; safe to run again.
create function birthday_notices(p_day date, p_link text) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare b record; a record; m uuid; told integer := 0;
begin
  for b in insert into birthday_notice (family_id, person_id, turns, on_date)
      select p.family_id, p.id, n, birthday_of(p.birth_date, n) from person p, unnest('{12,16,18}'::integer[]) n
      where p.kind = 'family' and p.deceased_on is null and birthday_of(p.birth_date, n) > p_day and birthday_of(p.birth_date, n) <= p_day + 60
      on conflict do nothing returning * loop
    told := told + 1;
    for a in select distinct x.email, x.locale from seat s join account x on x.id = s.account_id
        where s.family_id = b.family_id and s.state = 'active' and s.since <= p_day and (s.until is null or p_day < s.until) and b.person_id <> all (hidden_for(s.account_id)) and (s.person_id = b.person_id
          or exists (select from coordinator_term t where t.family_id = s.family_id and t.seat_id = s.id and t.until_at is null)
          or exists (select from parental_authority h where h.family_id = s.family_id and h.child_id = b.person_id and h.holder_id = s.person_id
            and h.kind in ('parent', 'guardian', 'institution') and h.checked_on is not null
            and (h.from_date is null or h.from_date <= p_day) and (h.until_date is null or p_day < h.until_date))) loop
      insert into mail (to_address, template, locale, params) values (a.email, 'something-waits', a.locale, jsonb_build_object('link', p_link)) returning id into m;
      perform add_job('send-mail', json_build_object('id', m), 'mail ' || m, 15, 0);
    end loop;
  end loop;
  return told;
end $$;
revoke execute on function birthday_notices(date, text) from public;
grant execute on function birthday_notices(date, text) to kt_app;

-- What the young person chose for after that day. What it does stands in the permission itself: a yes among its voices, or an
-- end on that day; here is what was chosen, and the end that was given before.
create table bridge_choice (
  family_id uuid not null, id uuid not null default gen_random_uuid(), share_id uuid not null, person_id uuid not null, on_date date not null,
  choice text not null check (choice in ('stay', 'stop')), until_before date not null,
  version integer not null default 1,
  created_at timestamptz not null default now(), created_by uuid, updated_at timestamptz not null default now(), updated_by uuid,
  primary key (family_id, id), unique (family_id, share_id, on_date),
  foreign key (family_id, share_id) references share, foreign key (family_id, person_id) references person,
  check (on_date < until_before)
);
alter table bridge_choice enable row level security;
create policy at_the_table on bridge_choice to kt_app using ((family_id = any ((select kt_families())::uuid[])) is true);
grant select, insert, update on bridge_choice to kt_app;
create trigger history after insert or update on bridge_choice for each row execute function write_history('closed');
