-- ---------------------------------------------------------------------------------------------------------------------
-- The day on which a disclosure without consent is told (docs/decisions/0016-disclosure.md): whom it is about hears by mail that
-- something waits, once, without a word about what. That it is told does not hang on this: who asks is told by the day.
create table disclosure_notice (
  family_id uuid not null, disclosure_id uuid not null, on_date date not null, primary key (family_id, disclosure_id),
  foreign key (family_id, disclosure_id) references disclosure on delete cascade
);
alter table disclosure_notice enable row level security;

-- Who stands for whom it is about hears (core/src/law/stands-for.ts, Jeugdwet 7.3.10 and 7.3.15), unless it is not there for them
-- (0017-shields.sql). Safe to run again; gives how many mails were put out.
create function disclosure_told(p_id uuid, p_day date, p_link text) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare d disclosure; a record; m uuid; count integer := 0;
begin
  select * into d from disclosure x where x.id = p_id and x.told_on <= p_day for no key update;
  if not found then return 0; end if;
  insert into disclosure_notice values (d.family_id, d.id, p_day) on conflict do nothing;
  if not found then return 0; end if;
  for a in select s.id as seat, x.email, x.locale from seat s join account x on x.id = s.account_id
      where s.family_id = d.family_id and s.state = 'active' and s.since <= p_day and (s.until is null or p_day < s.until) and d.id <> all (hidden_for(s.account_id))
        and exists (select from person p where p.family_id = d.family_id and p.id = any (d.subject_ids) and p.kind = 'family'
          and ((p.id = s.person_id and coalesce(p.birth_date <= p_day - interval '12 years', true))
            or (p.birth_date <= p_day and p.birth_date > p_day - interval '12 years' and exists (select from parental_authority h
              where h.family_id = p.family_id and h.child_id = p.id and h.holder_id = s.person_id and h.kind in ('parent', 'guardian', 'institution') and h.checked_on is not null
                and (h.from_date is null or h.from_date <= p_day) and (h.until_date is null or p_day < h.until_date))))) loop
    insert into mail (to_address, template, locale, params) values (a.email, 'something-waits', a.locale, jsonb_build_object('link', p_link)) returning id into m;
    perform add_job('send-mail', json_build_object('id', m), 'mail ' || m, 15, 0);
    perform pg_notify('kt_change', d.family_id || ' rights ' || a.seat || ' 0');
    count := count + 1;
  end loop;
  return count;
end $$;
revoke execute on function disclosure_told(uuid, date, text) from public;
grant execute on function disclosure_told(uuid, date, text) to kt_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- A hold on destroying that is placed beforehand, without a request (docs/decisions/0017-rights.md): on what is the file of who places it,
-- on a ground of the law, with the reason and an end (AVG 17 lid 3 e; Jeugdwet 4.1.8, 4.2.1). The family reads all of that. By somebody at the
-- table, or for an organisation by its privacy officer, who has no seat.
alter table rights_hold add placed_by uuid, add placed_for uuid references organisation, add lifted_by uuid,
  add constraint rights_hold_beforehand check ((placed_by is null and placed_for is null) or (placed_by is null or placed_for is null) and request_id is null and items <> '{}');
-- Whether these are all words of who entered, or of a colleague of the same organisation: their file. A view goes with the words beside
-- which it stands, also of others, so it is not held.
create function own_file(p_family uuid, p_items uuid[]) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select p_family = any (kt_families()) and p_items <> '{}' and not exists (select from unnest(p_items) x where not exists (
    select from plan_item i join person w on w.family_id = i.family_id and w.id = i.said_by and w.kind = 'professional'
      join seat me on me.family_id = i.family_id and me.account_id = nullif(current_setting('kt.account', true), '')::uuid and me.state = 'active' and me.kind = 'professional'
    where i.family_id = p_family and i.id = x and i.kind <> 'view' and i.id <> all (kt_hidden()) and (w.id = me.person_id or exists (
      select from seat c where c.family_id = w.family_id and c.person_id = w.id and c.organisation_id = me.organisation_id)))) $$;
create function place_hold_on(p_family uuid, p_id uuid, p_items uuid[], p_ground text, p_reason text, p_until date, p_day date) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if coalesce(current_setting('kt.act', true), '') <> 'rights.hold' or not own_file(p_family, p_items) then raise exception 'not the own file' using errcode = '42501'; end if;
  -- The terms of core/src/law/rights-terms.ts.
  if p_until <= p_day or p_until > p_day + interval '12 months' then raise exception 'a hold has an end' using errcode = '23514'; end if;
  insert into rights_hold (family_id, id, items, ground, reason, until_date, placed_account, placed_by)
    values (p_family, p_id, p_items, p_ground, p_reason, p_until, nullif(current_setting('kt.account', true), '')::uuid, nullif(current_setting('kt.person', true), '')::uuid);
  -- Who hears one of these fetches again, and nobody else.
  perform pg_notify('kt_change', p_family || ' plan_item ' || x || ' 0') from unnest(p_items) x;
end $$;
create function lift_hold(p_family uuid, p_id uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare h rights_hold;
begin
  select * into h from rights_hold x where x.family_id = p_family and x.id = p_id and x.placed_by is not null and x.lifted_at is null for update;
  if not found or coalesce(current_setting('kt.act', true), '') <> 'rights.lift' or not own_file(p_family, h.items) then raise exception 'not the own file' using errcode = '42501'; end if;
  update rights_hold x set lifted_at = clock_timestamp(), lifted_by = nullif(current_setting('kt.person', true), '')::uuid where x.family_id = p_family and x.id = p_id;
  perform pg_notify('kt_change', p_family || ' plan_item ' || x || ' 0') from unnest(h.items) x;
end $$;
-- Those that were placed beforehand and are in force, with why: those of a request are told to who asked. Which of them who entered is shown
-- is decided by what they hear (rights-store.ts); nothing with a word that is kept from them.
create function holds_placed(p_family uuid, p_day date) returns table (id uuid, items uuid[], ground text, reason text, until_date date, placed_by uuid, organisation text, placed_on date, file boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select h.id, h.items, h.ground, h.reason, h.until_date, h.placed_by, o.name, (h.placed_at at time zone 'Europe/Amsterdam')::date, own_file(h.family_id, h.items)
  from rights_hold h left join organisation o on o.id = h.placed_for
  where h.family_id = p_family and p_family = any (kt_families()) and coalesce(h.placed_by, h.placed_for) is not null and h.lifted_at is null and p_day < h.until_date
    and not h.items && kt_hidden() and (h.placed_by = any (kt_hidden())) is not true and not shield_says(h.reason, kt_words()) and not shield_says(coalesce(o.name, ''), kt_words()) $$;

-- What an organisation wrote at a table, for its privacy officer: that it is there, by whom and since when, never a word of it. Not of a table
-- where who asks has or had a seat themselves: nobody decides there with two hats.
create function officer_files() returns table (family_id uuid, organisation_id uuid, said_by uuid, item_id uuid, on_date date)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct i.family_id, o.organisation_id, i.said_by, i.id, (i.created_at at time zone 'Europe/Amsterdam')::date
  from privacy_officer o join seat s on s.organisation_id = o.organisation_id and s.kind = 'professional'
    join person w on w.family_id = s.family_id and w.id = s.person_id and w.kind = 'professional'
    join plan_item i on i.family_id = s.family_id and i.said_by = s.person_id and i.kind <> 'view'
  where o.account_id = nullif(current_setting('kt.account', true), '')::uuid
    and not exists (select from seat x where x.family_id = s.family_id and x.account_id = o.account_id) $$;
-- Those at tables with a name that begins so: who wrote, how much, from when until when, until when all of it is held; and who is of that family.
create function find_files(p_name text, p_day date) returns table (family_id uuid, family_name text, organisation_id uuid, organisation text, writers jsonb, things integer, first_on date, last_on date,
  held_until date, subjects uuid[]) language sql stable security definer set search_path = public, pg_temp as $$
  select f.id, f.name, o.id, o.name, (select jsonb_agg(jsonb_build_object('id', w.id, 'name', w.call_name) order by w.call_name, w.id) from person w where w.family_id = f.id and w.id = any (array_agg(x.said_by))),
    count(*)::int, min(x.on_date), max(x.on_date),
    (select max(h.until_date) from rights_hold h where h.family_id = f.id and h.lifted_at is null and p_day < h.until_date and (h.items = '{}' or h.items @> array_agg(x.item_id))),
    array(select p.id from person p where p.family_id = f.id and (p.kind = 'family' or p.id = any (array_agg(x.said_by))) order by p.id)
  from officer_files() x join family f on f.id = x.family_id join organisation o on o.id = x.organisation_id
  where p_name <> '' and (starts_with(lower(f.name), lower(p_name)) or strpos(lower(f.name), ' ' || lower(p_name)) > 0) group by f.id, f.name, o.id, o.name order by f.name, f.id, o.name limit 20 $$;
-- What stands already, placed for an organisation of who asks.
create function holds_for_officer(p_day date) returns table (id uuid, family_id uuid, family_name text, organisation text, things integer, ground text, reason text, until_date date, placed_on date, subjects uuid[])
language sql stable security definer set search_path = public, pg_temp as $$
  select h.id, f.id, f.name, g.name, cardinality(h.items), h.ground, h.reason, h.until_date, (h.placed_at at time zone 'Europe/Amsterdam')::date,
    array(select p.id from person p where p.family_id = f.id and (p.kind = 'family' or exists (select from plan_item i where i.family_id = f.id and i.id = any (h.items) and i.said_by = p.id)) order by p.id)
  from privacy_officer o join rights_hold h on h.placed_for = o.organisation_id join family f on f.id = h.family_id join organisation g on g.id = h.placed_for
  where o.account_id = nullif(current_setting('kt.account', true), '')::uuid and h.lifted_at is null and p_day < h.until_date
    and not exists (select from seat x where x.family_id = h.family_id and x.account_id = o.account_id) order by h.placed_at desc, h.id limit 200 $$;
-- Places one on what the organisation wrote at a table today, of everybody or of these. Gives who is of that family, with who wrote.
create function place_file_hold(p_id uuid, p_family uuid, p_organisation uuid, p_writers uuid[], p_ground text, p_reason text, p_until date, p_day date) returns uuid[]
language plpgsql security definer set search_path = public, pg_temp as $$
declare things uuid[]; writers uuid[];
begin
  if coalesce(current_setting('kt.act', true), '') <> 'file.hold' then raise exception 'a change without a permit' using errcode = '42501'; end if;
  select array_agg(x.item_id), array_agg(distinct x.said_by) into things, writers from officer_files() x
    where x.family_id = p_family and x.organisation_id = p_organisation and (p_writers = '{}' or x.said_by = any (p_writers));
  if things is null or not writers @> p_writers then return null; end if;
  -- The terms of core/src/law/rights-terms.ts.
  if p_until <= p_day or p_until > p_day + interval '12 months' then raise exception 'a hold has an end' using errcode = '23514'; end if;
  insert into rights_hold (family_id, id, items, ground, reason, until_date, placed_account, placed_for)
    values (p_family, p_id, things, p_ground, p_reason, p_until, nullif(current_setting('kt.account', true), '')::uuid, p_organisation);
  perform pg_notify('kt_change', p_family || ' plan_item ' || x || ' 0') from unnest(things) x;
  return array(select p.id from person p where p.family_id = p_family and (p.kind = 'family' or p.id = any (writers)) order by p.id);
end $$;
-- Ends one of those before its day, by a privacy officer of that organisation. Gives of which family, or nothing.
create function lift_file_hold(p_id uuid, p_day date, out out_family uuid, out subjects uuid[]) language plpgsql security definer set search_path = public, pg_temp as $$
declare things uuid[];
begin
  if coalesce(current_setting('kt.act', true), '') <> 'file.lift' then raise exception 'a change without a permit' using errcode = '42501'; end if;
  select x.family_id, x.subjects into out_family, subjects from holds_for_officer(p_day) x where x.id = p_id;
  update rights_hold h set lifted_at = clock_timestamp() where h.family_id = out_family and h.id = p_id and h.lifted_at is null returning h.items into things;
  if things is null then out_family := null; subjects := null; end if;
  perform pg_notify('kt_change', out_family || ' plan_item ' || x || ' 0') from unnest(things) x;
end $$;
do $$ declare f text; begin
  foreach f in array array['own_file(uuid, uuid[])', 'place_hold_on(uuid, uuid, uuid[], text, text, date, date)', 'lift_hold(uuid, uuid)', 'holds_placed(uuid, date)', 'find_files(text, date)', 'holds_for_officer(date)',
      'place_file_hold(uuid, uuid, uuid, uuid[], text, text, date, date)', 'lift_file_hold(uuid, date)'] loop
    execute format('revoke execute on function %s from public; grant execute on function %s to kt_app', f, f);
  end loop;
end $$;
revoke execute on function officer_files() from public;
