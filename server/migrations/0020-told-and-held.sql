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
-- on a ground of the law, with the reason and an end (AVG 17 lid 3 e; Jeugdwet 4.1.8, 4.2.1). The family reads all of that.
alter table rights_hold add placed_by uuid, add lifted_by uuid,
  add constraint rights_hold_beforehand check (placed_by is null or (request_id is null and items <> '{}'));
-- Whether these are all words of who entered, or of a colleague of the same organisation: their file.
create function own_file(p_family uuid, p_items uuid[]) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select p_family = any (kt_families()) and p_items <> '{}' and not exists (select from unnest(p_items) x where not exists (
    select from plan_item i join person w on w.family_id = i.family_id and w.id = i.said_by and w.kind = 'professional'
      join seat me on me.family_id = i.family_id and me.account_id = nullif(current_setting('kt.account', true), '')::uuid and me.state = 'active' and me.kind = 'professional'
    where i.family_id = p_family and i.id = x and i.id <> all (kt_hidden()) and (w.id = me.person_id or exists (
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
create function holds_placed(p_family uuid, p_day date) returns table (id uuid, items uuid[], ground text, reason text, until_date date, placed_by uuid, placed_on date, file boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select h.id, h.items, h.ground, h.reason, h.until_date, h.placed_by, (h.placed_at at time zone 'Europe/Amsterdam')::date, own_file(h.family_id, h.items) from rights_hold h
  where h.family_id = p_family and p_family = any (kt_families()) and h.placed_by is not null and h.lifted_at is null and p_day < h.until_date
    and not h.items && kt_hidden() and h.placed_by <> all (kt_hidden()) and not shield_says(h.reason, kt_words()) $$;
do $$ declare f text; begin
  foreach f in array array['own_file(uuid, uuid[])', 'place_hold_on(uuid, uuid, uuid[], text, text, date, date)', 'lift_hold(uuid, uuid)', 'holds_placed(uuid, date)'] loop
    execute format('revoke execute on function %s from public; grant execute on function %s to kt_app', f, f);
  end loop;
end $$;
