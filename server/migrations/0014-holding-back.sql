-- ---------------------------------------------------------------------------------------------------------------------
-- What a professional writes about somebody is heard by that person; holding it back (docs/decisions/0013).

-- About whom each item is, as core/src/holding-back/about.ts says it. Made by the database, after its place.
alter table plan_item add about_persons uuid[] not null default '{}', add under_persons uuid[] not null default '{}';
create function place_about() returns trigger language plpgsql as $$
declare above uuid[] := '{}';
begin
  new.about_persons := '{}'; new.under_persons := '{}';
  -- How a helper looks back at their own listening is about the helper (docs/decisions/0026).
  if new.kind = 'heard-check' then return new; end if;
  if not exists (select from person p where p.family_id = new.family_id and p.id = new.said_by and p.kind = 'professional') then return new; end if;
  if new.parent_id is not null then
    select i.about_persons into above from plan_item i where i.family_id = new.family_id and i.id = new.parent_id;
  end if;
  if new.content ->> 'follows' is not null then
    above := above || coalesce((select i.about_persons from plan_item i where i.family_id = new.family_id and i.id = (new.content ->> 'follows')::uuid), '{}');
  end if;
  -- Once about somebody, it stays so: taking a name off closes nothing.
  if tg_op = 'UPDATE' then above := above || old.about_persons; end if;
  new.about_persons := array(select p.id from person p where p.family_id = new.family_id and p.kind = 'family' and (p.id = any (above)
    or new.content -> 'forPersons' ? p.id::text or new.content -> 'aboutPersons' ? p.id::text or new.content -> 'doers' ? p.id::text) order by p.id);
  new.under_persons := array(select distinct left(k, 36)::uuid as id from unnest(new.share_keys) k where k not like '*%' and left(k, 36)::uuid <> all (new.about_persons) order by id);
  return new;
end $$;
-- Named so that it comes after "placed": triggers go in the order of their names.
create trigger placed_about before insert or update of content, share_keys on plan_item for each row execute function place_about();
alter table plan_item enable always trigger placed_about;

create table holding_back (
  family_id uuid not null, id uuid not null, item_id uuid not null,
  from_persons uuid[] not null check (cardinality(from_persons) > 0),
  reason text not null check (reason in ('serious-harm', 'privacy-of-another')), words text not null check (words <> ''),
  held_by uuid not null, held_account uuid not null,
  second_person uuid not null, second_seat uuid not null,
  asked_on date not null, answer_before date not null, until_date date not null,
  prolongs uuid,
  state text not null default 'asked' check (state in ('asked', 'confirmed', 'refused', 'told', 'replaced')),
  said text check (said in ('yes', 'no')), answer text, answered_account uuid, answered_at timestamptz, ended_by uuid, ended_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(), created_by uuid,
  updated_at timestamptz not null default now(), updated_by uuid,
  primary key (family_id, id),
  foreign key (family_id, item_id) references plan_item, foreign key (family_id, held_by) references person,
  foreign key (family_id, second_seat) references seat, foreign key (family_id, second_person) references person,
  foreign key (family_id, prolongs) references holding_back,
  -- The terms of core/src/law/holding-back.ts.
  check (until_date > asked_on and until_date <= asked_on + interval '3 months'), check (answer_before = asked_on + 14),
  constraint holding_second_person check (second_person <> held_by and answered_account <> held_account),
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_account is null)),
  check ((said is null) = (answered_at is null)), check (state not in ('confirmed', 'refused') or said is not null)
);
create index holding_back_item on holding_back (family_id, item_id);
-- One question at a time about the same words.
create unique index holding_once on holding_back (family_id, item_id) where state = 'asked';
alter table holding_back enable row level security;
create policy at_the_table on holding_back to kt_app using ((family_id = any ((select kt_families())::uuid[])) is true);
grant select, insert, update on holding_back to kt_app;

-- What must hold whatever a statement forgets: own words, not heard before, another professional with an account of their own.
create function guard_holding() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if (row(new.family_id, new.id, new.item_id, new.from_persons, new.reason, new.words, new.held_by, new.held_account, new.second_person, new.second_seat, new.asked_on, new.answer_before, new.until_date, new.prolongs)
        is distinct from row(old.family_id, old.id, old.item_id, old.from_persons, old.reason, old.words, old.held_by, old.held_account, old.second_person, old.second_seat, old.asked_on, old.answer_before, old.until_date, old.prolongs))
      or not (old.state || ' ' || new.state) = any ('{asked confirmed,asked refused,asked told,asked replaced,refused told,refused replaced,confirmed told}')
      or (old.said is not null and row(new.said, new.answer, new.answered_account, new.answered_at) is distinct from row(old.said, old.answer, old.answered_account, old.answered_at)) then
      raise exception 'what was asked or answered does not change' using errcode = '23514', constraint = 'holding_settled';
    end if;
    return new;
  end if;
  if new.state <> 'asked' or not exists (select from plan_item i join person p on p.family_id = i.family_id and p.id = i.said_by
      where i.family_id = new.family_id and i.id = new.item_id and i.said_by = new.held_by and p.kind = 'professional') then
    raise exception 'only own words of a professional are held back' using errcode = '23514', constraint = 'holding_own_words';
  end if;
  if not exists (select from seat s where s.family_id = new.family_id and s.id = new.second_seat and s.person_id = new.second_person and s.kind = 'professional'
      and s.state = 'active' and s.account_id <> new.held_account)
    or exists (select from holding_back b where b.family_id = new.family_id and b.item_id = new.item_id and b.second_person = new.second_person and b.said = 'yes') then
    raise exception 'the second is another professional, and a new one each time' using errcode = '23514', constraint = 'holding_second';
  end if;
  -- Nothing is held back that could be read: it begins with the words, goes on from one that waited, or from one in force.
  if new.prolongs is null and not exists (select from plan_item i where i.family_id = new.family_id and i.id = new.item_id and i.xmin = pg_current_xact_id()::xid)
      and not exists (select from holding_back b where b.family_id = new.family_id and b.item_id = new.item_id and b.state = 'replaced')
    or new.prolongs is not null and not exists (select from holding_back b where b.family_id = new.family_id and b.id = new.prolongs and b.item_id = new.item_id
      and b.state = 'confirmed' and new.asked_on < b.until_date and new.from_persons <@ b.from_persons) then
    raise exception 'what could be read is not held back' using errcode = '23514', constraint = 'holding_shown';
  end if;
  return new;
end $$;
create trigger guarded before insert or update on holding_back for each row execute function guard_holding();
revoke execute on function guard_holding() from public;

-- Who begins to hear something is told that something changed, as with any item.
create function tell_held_item() returns trigger language plpgsql as $$
begin
  if new.state in ('confirmed', 'told') then perform pg_notify('kt_change', new.family_id || ' plan_item ' || new.item_id || ' 0'); end if;
  return null;
end $$;
create trigger told_item after update of state on holding_back for each row execute function tell_held_item();

-- The day has come: open screens fetch anew, and whom it was held back from hears by mail that something waits. That it shows
-- itself does not hang on this: who asks is told by the day. For whom it is not there (0017-shields.sql) nothing moves.
create function holding_over(p_id uuid, p_day date, p_link text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare b holding_back; a record; m uuid;
begin
  select * into b from holding_back h where h.id = p_id and h.state = 'confirmed' and h.until_date <= p_day;
  if not found or exists (select from holding_back h where h.family_id = b.family_id and h.prolongs = b.id and h.state = 'confirmed') then return; end if;
  perform pg_notify('kt_change', b.family_id || ' rights ' || s.id || ' 0') from seat s where s.family_id = b.family_id and s.person_id = any (b.from_persons) and s.state = 'active'
    and b.item_id <> all (hidden_for(s.account_id));
  for a in select distinct x.email, x.locale from seat s join account x on x.id = s.account_id where s.family_id = b.family_id and s.person_id = any (b.from_persons) and s.state = 'active'
      and b.item_id <> all (hidden_for(s.account_id)) loop
    insert into mail (to_address, template, locale, params) values (a.email, 'something-waits', a.locale, jsonb_build_object('link', p_link)) returning id into m;
    perform add_job('send-mail', json_build_object('id', m), 'mail ' || m, 15, 0);
  end loop;
end $$;
revoke execute on function holding_over(uuid, date, text) from public;
grant execute on function holding_over(uuid, date, text) to kt_app;

create trigger history after insert or update on holding_back for each row execute function write_history('closed');

-- What was said before this migration: parents first, because what hangs below takes over from them.
do $$ begin
  for depth in 1 .. (select coalesce(max(cardinality(path)), 0) from plan_item) loop
    update plan_item set share_keys = share_keys where cardinality(path) = depth;
  end loop;
end $$;
