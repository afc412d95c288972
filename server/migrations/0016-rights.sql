-- ---------------------------------------------------------------------------------------------------------------------
-- Rights on what is here (docs/decisions/0017-rights.md): a copy, correct, object, destroy. What is destroyed is gone: the thing,
-- what hangs below it, its lines of history, what was shared of it. The chain of the history stays whole.

-- What stands in the way of destroying, until a day (core/src/law/rights-terms.ts). No items: everything of this family.
create table rights_hold (
  family_id uuid not null references family, id uuid not null,
  items uuid[] not null default '{}', ground text not null check (ground in ('complaint', 'calamity', 'court')),
  reason text not null check (reason <> ''), until_date date not null, lifted_at timestamptz,
  placed_at timestamptz not null default now(), placed_account uuid, request_id uuid,
  primary key (family_id, id)
);
create index rights_hold_open on rights_hold (family_id, until_date) where lifted_at is null;
create function is_held(p_family uuid, p_items uuid[], p_day date) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from rights_hold h where h.family_id = p_family and h.lifted_at is null and p_day < h.until_date
    and (h.items = '{}' or h.items && p_items)) $$;

-- A request is of who asked, whom it is about and who answers: others at the table do not learn that it exists. One answerer each.
create table rights_request (
  family_id uuid not null references family, id uuid not null unique,
  kind text not null check (kind in ('copy', 'correct', 'object', 'destroy')),
  person_id uuid not null, asked_by uuid not null, asked_account uuid not null,
  -- Who answers: who said the words; or the organisation of who wrote them (without one, the administrators), never about the own words.
  sayer_id uuid, organisation_id uuid references organisation, author_id uuid, author_account uuid,
  -- Which things; none: everything of this person that who answers is responsible for.
  items uuid[] not null default '{}', words text not null,
  state text not null check (state in ('waiting', 'open', 'granted', 'partly', 'refused', 'withdrawn', 'declined')),
  asked_at timestamptz not null, answer_by date not null,
  extended_at timestamptz, extended_reason text,
  answered_at timestamptz, answered_account uuid, answer text, ground text, kept uuid[] not null default '{}', held_until date,
  -- How many things were destroyed, and when. Which words they were is nowhere any more.
  done_at timestamptz, done_count integer,
  version integer not null default 1,
  primary key (family_id, id), foreign key (family_id, person_id) references person, foreign key (family_id, asked_by) references person,
  foreign key (family_id, sayer_id) references person, foreign key (family_id, author_id) references person,
  check (sayer_id is null or (organisation_id is null and author_id is null)),
  check ((extended_at is null) = (extended_reason is null)),
  check ((answered_at is null) = (answer is null) and (answered_at is null) = (state in ('waiting', 'open', 'withdrawn', 'declined'))),
  check ((ground is not null) = (state in ('partly', 'refused'))), check (held_until is null or ground is not null),
  check ((done_at is null) = (done_count is null))
);
create index rights_request_person on rights_request (family_id, person_id);
create index rights_request_open on rights_request (organisation_id, answer_by) where sayer_id is null;

-- Everybody whom it concerns fetches again, and nobody else: not for whom it is not there (0017-shields.sql).
create function tell_request() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_notify('kt_change', new.family_id || ' rights ' || s.id || ' 0') from seat s
    where s.family_id = new.family_id and s.state = 'active' and s.person_id in (new.person_id, new.asked_by, new.sayer_id) and new.id <> all (hidden_for(s.account_id));
  return null;
end $$;

-- Who at the table answers (core/src/access/rules/rights.ts, rights.answer): nobody for whom the request is not there (0017-shields.sql).
create function answerers_here(r rights_request) returns table (account_id uuid) language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select s.account_id from seat s join person p on p.family_id = s.family_id and p.id = s.person_id join person w on w.family_id = s.family_id and w.id = r.sayer_id
    where s.family_id = r.family_id and s.state = 'active' and s.account_id is not null and s.person_id <> r.asked_by
      and (s.person_id = r.sayer_id or (s.kind = 'family' and w.kind = 'family' and p.birth_date <= (now() at time zone 'Europe/Amsterdam')::date - interval '18 years'
        and not exists (select from seat x where x.family_id = w.family_id and x.person_id = w.id and x.account_id is not null)))
      and r.id <> all (hidden_for(s.account_id));
end $$;
-- Where nobody at the table can (who said it can no longer sign in, or may not learn of the request), it is who answers for this
-- installation, and never who said it: a request is always answered (AVG 12 lid 3; rules/question.ts).
create function answerers_outside(r rights_request) returns table (account_id uuid) language sql stable security definer set search_path = public, pg_temp as $$
  select x.account_id from answerers(r.organisation_id, r.author_account, r.id) x
  where r.sayer_id is null or (not exists (select from answerers_here(r)) and not exists (select from seat s where s.family_id = r.family_id and s.person_id = r.sayer_id and s.account_id = x.account_id)) $$;
create function answers_outside(r rights_request) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select answers_for(r.organisation_id, r.author_account, r.id) and exists (select from answerers_outside(r) x where x.account_id = nullif(current_setting('kt.account', true), '')::uuid) $$;
-- Whether the account that entered answers this request.
create function answers_request(r rights_request) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select answers_outside(r) or exists (select from answerers_here(r) x where x.account_id = nullif(current_setting('kt.account', true), '')::uuid) $$;
-- Whether it is answered from outside though it is about words of somebody at the table.
create function answered_outside(r rights_request) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select r.sayer_id is not null and r.state <> 'waiting' and not exists (select from answerers_here(r)) $$;
-- Whom to tell that a request waits for an answer.
create function who_answers_request(p_request uuid) returns table (email text, locale text, outside boolean) language sql stable security definer set search_path = public, pg_temp as $$
  select a.email, a.locale, x.outside from rights_request r
    cross join lateral (select account_id, false as outside from answerers_here(r) union all select account_id, true from answerers_outside(r)) x
    join account a on a.id = x.account_id
  where r.id = p_request and r.family_id = any (kt_families()) $$;

create function guard_request() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if coalesce(current_setting('kt.act', true), '') = '' then raise exception 'a change without a permit: % on %', tg_op, tg_table_name; end if;
  if tg_op = 'UPDATE' and (row(new.family_id, new.id, new.kind, new.person_id, new.asked_by, new.asked_account, new.sayer_id, new.organisation_id, new.author_id, new.author_account, new.items, new.asked_at)
      is distinct from row(old.family_id, old.id, old.kind, old.person_id, old.asked_by, old.asked_account, old.sayer_id, old.organisation_id, old.author_id, old.author_account, old.items, old.asked_at)
    or (old.state not in ('waiting', 'open') and row(new.state, new.answered_at, new.answered_account, new.answer, new.ground, new.kept, new.held_until)
      is distinct from row(old.state, old.answered_at, old.answered_account, old.answer, old.ground, old.kept, old.held_until))
    or (old.state = 'waiting' and new.state not in ('waiting', 'open', 'withdrawn', 'declined'))
    or (old.done_at is not null and row(new.done_at, new.done_count) is distinct from row(old.done_at, old.done_count))
    or (new.words not in (old.words, ''))
    or (old.extended_at is not null and row(new.extended_at, new.extended_reason, new.answer_by) is distinct from row(old.extended_at, old.extended_reason, old.answer_by))) then
    raise exception 'what was asked or answered does not change' using errcode = '23514', constraint = 'request_settled';
  end if;
  if tg_op = 'UPDATE' and old.answered_at is null and new.answered_at is not null and not answers_request(old) then
    raise exception 'somebody else answers this' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger guarded before insert or update on rights_request for each row execute function guard_request();
create trigger told after insert or update on rights_request for each row execute function tell_request();

alter table rights_request enable row level security;
create policy at_the_table on rights_request to kt_app using ((family_id = any ((select kt_families())::uuid[])) is true);
create policy from_outside on rights_request to kt_app using (state <> 'waiting' and answers_outside(rights_request));
alter table rights_hold enable row level security;
create policy at_the_table on rights_hold to kt_app using ((family_id = any ((select kt_families())::uuid[])) is true);
grant select, insert, update on rights_request to kt_app;
-- Why it is held is read by nobody at the table.
grant select (family_id, id, items, until_date, lifted_at) on rights_hold to kt_app;

-- The things a request is about: those that were named, or every text of who wrote them that is of this person or names them. Only
-- what is of who answers.
create function request_items(r rights_request) returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(i.id order by i.id), '{}') from plan_item i
  where i.family_id = r.family_id and i.said_by = coalesce(r.sayer_id, r.author_id) and (i.id = any (r.items)
    or (r.items = '{}' and (i.said_by = r.person_id or strpos(i.content::text, r.person_id::text) > 0))) $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Destroying

-- What was destroyed, by its id alone, so that a backup from before can be brought up to date (server/src/cli/restore.ts). It
-- points at nothing: it stays when all else is gone.
create table destroyed (
  family_id uuid not null, subject text not null check (subject in ('plan_item', 'own_room_line', 'family')), subject_id uuid not null, cause uuid not null, at timestamptz not null,
  -- When it was written into the list that is kept beside the backups (server/src/jobs/keep-ledger.ts).
  kept_at timestamptz,
  -- When the files of the database were written anew without it (server/src/db/scrub.ts).
  scrubbed_at timestamptz,
  primary key (family_id, subject, subject_id)
);
create index destroyed_pending on destroyed (at) where kept_at is null;
create function ledger_pending() returns setof destroyed language sql stable security definer set search_path = public, pg_temp as $$
  select * from destroyed where kept_at is null order by at limit 10000 $$;
create function ledger_kept(p_ids uuid[], p_subjects text[]) returns void language sql security definer set search_path = public, pg_temp as $$
  update destroyed d set kept_at = now() from unnest(p_ids, p_subjects) x (id, subject) where d.subject_id = x.id and d.subject = x.subject and d.kept_at is null $$;
-- In the act itself, so that nothing is destroyed without it.
create function tell_ledger() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform add_job('keep-ledger', '{}', 'keep-ledger', 25, 0);
  return null;
end $$;
create trigger told after insert on destroyed for each statement execute function tell_ledger();

-- With a thing go: each own view beside it, and what the same person said below it. What others said below it stays, and comes loose.
create function goes_along(p_family uuid, p_items uuid[]) returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  with recursive tree as (
    select i.id, i.said_by from plan_item i where i.family_id = p_family and i.id = any (p_items)
    union select c.id, c.said_by from plan_item c join tree t on c.family_id = p_family and c.parent_id = t.id and (c.kind = 'view' or c.said_by = t.said_by))
  select coalesce(array_agg(distinct id), '{}') from tree $$;

-- A line of which the content was taken out says '{}' after; the line of what was erased, later in the same chain, names each with
-- what is left of it, so that nothing else can be taken out or changed unseen (server/src/audit/verify-chain.ts). For nobody but the
-- functions below, and the owner.
create function destroy_items(p_family uuid, p_cause uuid, p_items uuid[], p_day date) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare gone uuid[]; shares uuid[]; holdings uuid[]; goals uuid[]; lines jsonb;
begin
  perform from plan_item where family_id = p_family and id = any (p_items) for update;
  gone := goes_along(p_family, p_items);
  if gone = '{}' then return 0; end if;
  perform from plan_item where family_id = p_family and id = any (gone) for update;
  if is_held(p_family, gone, p_day) then raise exception 'something stands in the way' using errcode = '23514', constraint = 'rights_held'; end if;
  -- Open screens of who could hear it fetch again. Of who is not of the family only those with whom something is shared; nobody from
  -- whom it was held back, or for whom it was not there (0017-shields.sql).
  perform pg_notify('kt_change', p_family || ' rights ' || s.id || ' 0') from seat s cross join lateral (select hidden_for(s.account_id) as ids offset 0) h
    where s.family_id = p_family and s.state = 'active' and s.account_id is not null
    and exists (select from plan_item i where i.family_id = p_family and i.id = any (gone) and i.id <> all (h.ids) and (s.person_id in (i.said_by, i.created_by)
      or not exists (select from holding_back b where b.family_id = p_family and b.item_id = any (i.path) and case b.state when 'confirmed' then s.person_id = any (b.from_persons) and p_day < b.until_date
        else b.state in ('asked', 'refused') and b.prolongs is null and s.person_id not in (b.held_by, b.second_person) end)) and (s.person_id in (i.said_by, i.created_by)
      or (case i.audience when 'circle' then true when 'family' then s.kind = 'family' else s.person_id = any (i.audience_persons) end
        and (s.kind = 'family' or exists (select from share h where h.family_id = p_family and h.seat_id = s.id and h.state = 'open')))));
  -- What comes loose of something that was not there for somebody stays so (0017-shields.sql).
  insert into shield_loose select distinct p_family, c.id, w.person_id from (select distinct s.person_id, s.account_id from shield h join seat s on s.family_id = h.family_id and s.person_id = h.from_person
      where h.family_id = p_family and h.state <> 'lifted' and s.account_id is not null) w cross join lateral (select hidden_for(w.account_id) as ids offset 0) k
    join plan_item c on c.family_id = p_family and c.parent_id = any (gone) and c.id <> all (gone) and c.parent_id = any (k.ids) on conflict do nothing;
  update plan_item set parent_id = null, share_keys = share_keys, version = version + 1, updated_at = now()
    where family_id = p_family and parent_id = any (gone) and id <> all (gone);
  goals := array(select distinct v.parent_id from plan_item v where v.family_id = p_family and v.id = any (gone) and v.kind = 'view' and v.parent_id <> all (gone));
  shares := array(select h.id from share h where h.family_id = p_family and h.item_id = any (gone));
  holdings := array(select b.id from holding_back b where b.family_id = p_family and b.item_id = any (gone));
  delete from bridge_choice where family_id = p_family and share_id = any (shares);
  delete from holding_back where family_id = p_family and id = any (holdings);
  delete from share where family_id = p_family and id = any (shares);
  delete from plan_item where family_id = p_family and id = any (gone);
  -- A goal to which nobody of the family agrees any more is an idea again (check_goal_agreed).
  update plan_item g set state = 'idea', version = version + 1, updated_at = now() where g.family_id = p_family and g.id = any (goals) and g.kind = 'goal' and g.state = 'now'
    and not exists (select from plan_item v join person p on p.family_id = v.family_id and p.id = v.said_by and p.kind = 'family'
      where v.family_id = g.family_id and v.parent_id = g.id and v.kind = 'view' and v.state = 'current' and v.content ->> 'stance' in ('agree', 'agree_with_remark')
        and (v.content ->> 'ofWording')::int = (g.content ->> 'wording')::int);
  with erased as (update plan_event e set before = null, after = '{}', audience = 'closed', audience_persons = '{}'
      where e.family_id = p_family and e.after <> '{}' and ((e.subject = 'plan_item' and e.subject_id = any (gone)) or (e.subject = 'share' and e.subject_id = any (shares))
        or (e.subject = 'holding_back' and e.subject_id = any (holdings)))
      returning e.seq, encode(sha256(event_line(e)), 'hex') as remains)
    select jsonb_object_agg(e.seq, e.remains) into lines from erased e;
  perform append_event(row(p_family, 0, clock_timestamp(), 'erasure', p_cause, coalesce(nullif(current_setting('kt.act', true), ''), 'destroyed'), coalesce(current_setting('kt.ground', true), ''),
    nullif(current_setting('kt.account', true), '')::uuid, nullif(current_setting('kt.person', true), '')::uuid, 1, 'closed', '{}', null,
    jsonb_build_object('request', p_cause, 'things', cardinality(gone), 'lines', coalesce(lines, '{}')), null)::plan_event);
  insert into destroyed (family_id, subject, subject_id, cause, at) select p_family, 'plan_item', x, p_cause, clock_timestamp() from unnest(gone) x on conflict do nothing;
  -- Words of a request may repeat what was destroyed; one about nothing else has lost its subject.
  update rights_request r set words = '', state = case when r.state in ('waiting', 'open') and r.id <> p_cause then 'withdrawn' else r.state end, version = version + 1
    where r.family_id = p_family and r.items && gone and (r.items <@ gone or r.state not in ('waiting', 'open'));
  return cardinality(gone);
end $$;

-- The same in a room of the family's own, which has a history of its own. What was brought to the table from it is a thing there.
create function destroy_lines(p_family uuid, p_cause uuid, p_lines uuid[]) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare l own_room_line; lines jsonb; count integer := 0;
begin
  for l in delete from own_room_line x where x.family_id = p_family and x.id = any (p_lines) returning x.* loop
    with erased as (update own_room_event v set before = null, after = '{}' where v.family_id = p_family and v.room_id = l.room_id and v.subject = 'own_room_line'
        and v.subject_id = l.id and v.after <> '{}' returning v.seq, encode(sha256(own_room_event_line(v)), 'hex') as remains)
      select jsonb_object_agg(r.seq, r.remains) into lines from erased r;
    perform append_room_event(row(p_family, l.room_id, 0, clock_timestamp(), 'erasure', p_cause, coalesce(nullif(current_setting('kt.act', true), ''), 'destroyed'), coalesce(current_setting('kt.ground', true), ''),
      nullif(current_setting('kt.person', true), '')::uuid, 1, null, jsonb_build_object('request', p_cause, 'things', 1, 'lines', coalesce(lines, '{}')), null)::own_room_event);
    insert into destroyed (family_id, subject, subject_id, cause, at) values (p_family, 'own_room_line', l.id, p_cause, clock_timestamp()) on conflict do nothing;
    perform pg_notify('kt_change', p_family || ' own_room ' || l.room_id || ' ' || gen_random_uuid());
    count := count + 1;
  end loop;
  return count;
end $$;
-- A line of one's own, by who said it and is in the room: all of them or nothing.
create function destroy_own_lines(p_family uuid, p_cause uuid, p_lines uuid[]) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if coalesce(current_setting('kt.act', true), '') <> 'room.destroy' or (select count(*) from own_room_line l where l.family_id = p_family and l.id = any (p_lines)
      and l.said_by = nullif(current_setting('kt.person', true), '')::uuid and l.room_id = any (kt_rooms())) <> cardinality(p_lines) then
    raise exception 'not the own words' using errcode = '42501';
  end if;
  return destroy_lines(p_family, p_cause, p_lines);
end $$;

-- Everything of a family: its rows, its rooms, its history. What is kept is that it was, by id, why it went, and who looked: ids without
-- names or words, for as long as the law asks (NEN 7513; end_plans_on).
create function destroy_family(p_family uuid, p_cause uuid) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare rooms uuid[] := array(select id from own_room where family_id = p_family); t text;
begin
  perform from family where id = p_family for update;
  if not found then return 0; end if;
  perform pg_notify('kt_change', p_family || ' rights ' || s.id || ' 0') from seat s where s.family_id = p_family and s.account_id is not null;
  set constraints all immediate;
  delete from rights_hold where family_id = p_family;
  delete from rights_request where family_id = p_family;
  delete from access_question where family_id = p_family;
  delete from emergency_access where family_id = p_family;
  foreach t in array array['incapacity', 'help_agreement', 'bridge_choice', 'birthday_notice', 'holding_back', 'disclosure', 'shield', 'own_room_line', 'own_room_member', 'own_room_event', 'own_room_access', 'own_room', 'own_plan_talk', 'share', 'plan_item', 'coordinator_wish', 'coordinator_term',
      'invitation', 'seat', 'parental_authority', 'relation', 'residence', 'household', 'plan_event', 'plan_end'] loop
    execute format('delete from %I where family_id = $1', t) using p_family;
  end loop;
  delete from log_chain where (family_id = p_family and log = 'plan') or (family_id = any (rooms) and log in ('room', 'room-access', 'room-access-cut'));
  delete from person where family_id = p_family;
  delete from family where id = p_family;
  insert into destroyed (family_id, subject, subject_id, cause, at) values (p_family, 'family', p_family, p_cause, clock_timestamp()) on conflict do nothing;
  return 1;
end $$;

-- Own words, at once (rights.destroy): of who asks, from 12; of a child below 12 over whom who asks holds checked authority.
create function destroy_own_words(p_family uuid, p_cause uuid, p_items uuid[], p_day date) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare me uuid := nullif(current_setting('kt.person', true), '')::uuid;
begin
  if coalesce(current_setting('kt.act', true), '') <> 'rights.destroy' or me is null or not p_family = any (kt_families()) or exists (
    select from plan_item i join person p on p.family_id = i.family_id and p.id = i.said_by where i.family_id = p_family and i.id = any (p_items)
      and not (p.kind <> 'professional' and case when p.id = me then coalesce(p.birth_date <= p_day - interval '12 years', true) or i.kind in ('child-word', 'heard-check', 'thread', 'message')
        else p.kind = 'family' and p.birth_date > p_day - interval '12 years' and p.birth_date <= p_day and exists (select from parental_authority a
          where a.family_id = p.family_id and a.child_id = p.id and a.holder_id = me and a.kind in ('parent', 'guardian', 'institution') and a.checked_on is not null
            and (a.from_date is null or a.from_date <= p_day) and (a.until_date is null or p_day < a.until_date)) end)) then
    raise exception 'not the own words' using errcode = '42501';
  end if;
  return destroy_items(p_family, p_cause, p_items, p_day);
end $$;

-- What was granted, by who answered it, in the same transaction.
create function destroy_granted(p_request uuid, p_day date) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare r rights_request; things uuid[]; count integer;
begin
  select * into r from rights_request where id = p_request for update;
  if r.kind is distinct from 'destroy' or r.state not in ('granted', 'partly') or r.done_at is not null
    or r.answered_account is distinct from nullif(current_setting('kt.account', true), '')::uuid then
    raise exception 'not granted' using errcode = '42501';
  end if;
  things := array(select x from unnest(request_items(r)) x where x <> all (r.kept));
  -- Who asked is told how many, of those that are there for them (0017-shields.sql).
  select count(*) into count from unnest(goes_along(r.family_id, things)) x where x <> all (hidden_for(r.asked_account));
  perform destroy_items(r.family_id, r.id, things, p_day);
  update rights_request set done_at = clock_timestamp(), done_count = count, words = '' where id = p_request;
  return count;
end $$;
create function place_hold(p_request uuid) returns void language sql security definer set search_path = public, pg_temp as $$
  insert into rights_hold (family_id, id, items, ground, reason, until_date, placed_account, request_id)
  select r.family_id, gen_random_uuid(), r.kept, r.ground, r.answer, r.held_until, r.answered_account, r.id from rights_request r
  where r.id = p_request and r.held_until is not null and r.kept <> '{}' and r.answered_account = nullif(current_setting('kt.account', true), '')::uuid $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- How long things are kept. The terms are written at every start by the owner, from core/src/law/retention.ts.
alter table organisation add regime text not null default 'youth-help' check (regime in ('youth-help', 'medical', 'social-support'));
grant update (regime) on organisation to kt_app;
create table retention_term (regime text primary key, years integer check (years > 0), from_change boolean not null, notice_days integer not null check (notice_days > 0),
  end_days integer not null check (end_days > 0), log_years integer not null check (log_years > 0));
grant select on retention_term to kt_app;
-- What somebody chose for their own words; nothing is for ever unless they want it.
create table own_term (
  family_id uuid not null references family on delete cascade, person_id uuid not null, years integer not null check (years in (1, 2, 5, 10)),
  chosen_at timestamptz not null default now(), primary key (family_id, person_id), foreign key (family_id, person_id) references person on delete cascade
);
alter table own_term enable row level security;
create policy at_the_table on own_term to kt_app using ((family_id = any ((select kt_families())::uuid[])) is true);
grant select, insert, update, delete on own_term to kt_app;
create function guard_own_term() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if coalesce(current_setting('kt.act', true), '') = '' then raise exception 'a change without a permit: % on %', tg_op, tg_table_name; end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;
create trigger guarded before insert or update on own_term for each row execute function guard_own_term();
-- What goes by itself, and when: said before it happens.
create table going (
  family_id uuid not null, item_id uuid not null, regime text not null, said_on date not null, goes_on date not null,
  primary key (family_id, item_id), foreign key (family_id, item_id) references plan_item on delete cascade
);
create index going_on on going (goes_on);
alter table going enable row level security;
create policy at_the_table on going to kt_app using ((family_id = any ((select kt_families())::uuid[])) is true);
grant select on going to kt_app;

-- What is past its term on a day: a file is what one organisation wrote at one table, and counts from the last change in it.
create function past_term(p_day date) returns table (family_id uuid, item_id uuid, regime text, notice_days integer) language sql stable security definer set search_path = public, pg_temp as $$
  select i.family_id, i.id, t.regime, t.notice_days
  from plan_item i join person p on p.family_id = i.family_id and p.id = i.said_by
    left join lateral (select s.organisation_id, o.regime from seat s left join organisation o on o.id = s.organisation_id
      where s.family_id = p.family_id and s.person_id = p.id order by s.created_at desc, s.id limit 1) s on true
    left join own_term c on c.family_id = p.family_id and c.person_id = p.id
    -- Own working notes are no part of a file: they go by a short term of their own, and writing one does not make the file last longer.
    join retention_term t on t.regime = case when i.kind = 'meldcode-note' then 'work-notes' when p.kind = 'professional' then coalesce(s.regime, 'youth-help') when p.kind = 'family' then 'own-words' else 'network' end
    cross join lateral (select case when t.from_change and p.kind = 'professional' and i.kind <> 'meldcode-note' then (select max(x.updated_at) from plan_item x join person w on w.family_id = x.family_id and w.id = x.said_by and w.kind = 'professional'
        where x.family_id = i.family_id and x.kind <> 'meldcode-note' and (w.id = p.id or (s.organisation_id is not null and exists (select from seat ws where ws.family_id = w.family_id and ws.person_id = w.id and ws.organisation_id = s.organisation_id))))
      when t.from_change then i.updated_at else i.created_at end as at) since
  where (since.at at time zone 'Europe/Amsterdam')::date + make_interval(years => case when p.kind = 'professional' then t.years else c.years end) <= p_day $$;
-- First said, later done: what is still past its term, was said long enough ago, and is not held. Gives how many things were said and how many went.
create function keep_terms_on(p_day date, out said integer, out gone integer) language plpgsql security definer set search_path = public, pg_temp as $$
declare f record; one integer;
begin
  perform set_config('kt.act', 'retention.destroy', true), set_config('kt.ground', 'system', true);
  delete from going g where not exists (select from past_term(p_day) d where d.family_id = g.family_id and d.item_id = g.item_id);
  insert into going select d.family_id, d.item_id, d.regime, p_day, p_day + d.notice_days from past_term(p_day) d on conflict do nothing;
  get diagnostics said = row_count;
  gone := 0;
  for f in select g.family_id, array_agg(g.item_id) as items from going g where g.goes_on <= p_day and not is_held(g.family_id, goes_along(g.family_id, array[g.item_id]), p_day) group by 1 loop
    one := destroy_items(f.family_id, gen_random_uuid(), f.items, p_day);
    gone := gone + one;
  end loop;
end $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- The end of a plan: everybody takes their copy in a term, then all of it goes.
create table plan_end (
  family_id uuid not null references family, id uuid not null, state text not null check (state in ('proposed', 'running', 'stopped')),
  asked_by uuid not null, reason text not null check (reason <> ''), asked_at timestamptz not null, since timestamptz, goes_on date not null,
  ended_by uuid, version integer not null default 1,
  primary key (family_id, id), foreign key (family_id, asked_by) references person, check ((since is not null) or state <> 'running')
);
create unique index plan_end_once on plan_end (family_id) where state in ('proposed', 'running');
alter table plan_end enable row level security;
create policy at_the_table on plan_end to kt_app using ((family_id = any ((select kt_families())::uuid[])) is true);
grant select, insert, update on plan_end to kt_app;
create function guard_end() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if coalesce(current_setting('kt.act', true), '') not like 'plan.end%' then raise exception 'a change without a permit: % on %', tg_op, tg_table_name; end if;
  -- A running end is of the family: asked by one of them, or agreed to.
  if new.state = 'running' and not exists (select from person p where p.family_id = new.family_id and p.id = nullif(current_setting('kt.person', true), '')::uuid and p.kind = 'family') then
    raise exception 'only the family ends its plan' using errcode = '42501';
  end if;
  -- Nobody makes the term shorter.
  if new.state = 'running' and new.goes_on < (new.since at time zone 'Europe/Amsterdam')::date + (select min(end_days) from retention_term) then
    raise exception 'the term is shorter than what was told' using errcode = '23514';
  end if;
  perform pg_notify('kt_change', new.family_id || ' plan_end ' || new.id || ' 0');
  return new;
end $$;
create trigger guarded before insert or update on plan_end for each row execute function guard_end();

-- What stays of a plan that ended is who looked (ids, no words), for as long as the law asks; then that goes too.
create function end_plans_on(p_day date) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare e record; count integer := 0;
begin
  perform set_config('kt.act', 'plan.end-destroy', true), set_config('kt.ground', 'system', true);
  for e in select x.family_id, x.id from plan_end x where x.state = 'running' and x.goes_on <= p_day
      and not exists (select from rights_hold h where h.family_id = x.family_id and h.lifted_at is null and p_day < h.until_date) loop
    count := count + destroy_family(e.family_id, e.id);
  end loop;
  delete from access_log l using destroyed d where d.subject = 'family' and l.family_id = d.family_id and (d.at at time zone 'Europe/Amsterdam')::date + make_interval(years => (select min(log_years) from retention_term)) <= p_day;
  delete from processing_record r using destroyed d where d.subject = 'family' and r.family_id = d.family_id and not exists (select from access_log l where l.family_id = d.family_id);
  delete from log_chain c using destroyed d where d.subject = 'family' and c.family_id = d.family_id and c.log in ('access', 'access-cut') and not exists (select from access_log l where l.family_id = d.family_id);
  return count;
end $$;
-- Who looked at a plan that goes on: lines past their term go, from the first on (NEN 7513: at least five years; the setting may be
-- longer). The history of the plan says up to which line and what its hash was, so that the chain that is left still verifies and nothing else
-- can be cut unseen (server/src/audit/verify-chain.ts). Not while something is held. Gives how many lines went.
create function cut_logs_on(p_day date) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare f record; last record; before date; gone integer; count integer := 0;
begin
  perform set_config('kt.act', 'retention.cut', true), set_config('kt.ground', 'system', true);
  before := p_day - make_interval(years => greatest(5, (select max(log_years) from retention_term)));
  for f in select c.family_id from log_chain c join family x on x.id = c.family_id where c.log = 'access'
      and (select l.at from access_log l where l.family_id = c.family_id order by l.seq limit 1) < before::timestamp at time zone 'Europe/Amsterdam'
      and not exists (select from rights_hold h where h.family_id = c.family_id and h.lifted_at is null and p_day < h.until_date) loop
    select l.seq, l.hash into last from access_log l where l.family_id = f.family_id and l.seq < coalesce((select min(y.seq) from access_log y
      where y.family_id = f.family_id and y.at >= before::timestamp at time zone 'Europe/Amsterdam'), 9223372036854775807) order by l.seq desc limit 1;
    delete from processing_record r using access_log l where l.family_id = f.family_id and l.seq <= last.seq and r.family_id = l.family_id and r.trace_id = l.trace_id
      and not exists (select from access_log y where y.family_id = l.family_id and y.trace_id = l.trace_id and y.seq > last.seq);
    delete from access_log l where l.family_id = f.family_id and l.seq <= last.seq;
    get diagnostics gone = row_count;
    insert into log_chain values (f.family_id, 'access-cut', last.seq, last.hash) on conflict (family_id, log) do update set seq = excluded.seq, hash = excluded.hash;
    perform append_event(row(f.family_id, 0, clock_timestamp(), 'erasure', gen_random_uuid(), 'retention.cut', 'system', null, null, 1, 'closed', '{}', null,
      jsonb_build_object('things', gone, 'lines', '{}'::jsonb, 'cut', jsonb_build_object('log', 'access', 'seq', last.seq, 'hash', encode(last.hash, 'hex'), 'before', before, 'on', p_day)), null)::plan_event);
    count := count + gone;
  end loop;
  return count;
end $$;
-- The same of who opened a room of the family's own; the history of that room says so.
create function cut_rooms_on(p_day date) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare r record; last record; gone integer; count integer := 0; before date := p_day - make_interval(years => greatest(5, (select max(log_years) from retention_term)));
begin
  perform set_config('kt.act', 'retention.cut', true), set_config('kt.ground', 'system', true);
  for r in select x.family_id, x.id from own_room x join log_chain c on c.family_id = x.id and c.log = 'room-access'
      where (select l.at from own_room_access l where l.family_id = x.family_id and l.room_id = x.id order by l.seq limit 1) < before::timestamp at time zone 'Europe/Amsterdam'
      and not exists (select from rights_hold h where h.family_id = x.family_id and h.lifted_at is null and p_day < h.until_date) loop
    select l.seq, l.hash into last from own_room_access l where l.family_id = r.family_id and l.room_id = r.id and l.seq < coalesce((select min(y.seq) from own_room_access y
      where y.family_id = r.family_id and y.room_id = r.id and y.at >= before::timestamp at time zone 'Europe/Amsterdam'), 9223372036854775807) order by l.seq desc limit 1;
    delete from own_room_access l where l.family_id = r.family_id and l.room_id = r.id and l.seq <= last.seq;
    get diagnostics gone = row_count;
    insert into log_chain values (r.id, 'room-access-cut', last.seq, last.hash) on conflict (family_id, log) do update set seq = excluded.seq, hash = excluded.hash;
    perform append_room_event(row(r.family_id, r.id, 0, clock_timestamp(), 'erasure', gen_random_uuid(), 'retention.cut', 'system', null, 1, null,
      jsonb_build_object('things', gone, 'lines', '{}'::jsonb, 'cut', jsonb_build_object('log', 'room-access', 'seq', last.seq, 'hash', encode(last.hash, 'hex'), 'before', before, 'on', p_day)), null)::own_room_event);
    count := count + gone;
  end loop;
  return count;
end $$;
-- The same of lists over many tables, in the chain of the account that looked: no history is of an account, so a line of the same chain says up to
-- which line they went. Not from the first line on that names a family of which something is held.
create function cut_lists_on(p_day date) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare a record; last record; gone integer; count integer := 0; before date := p_day - make_interval(years => greatest(5, (select max(log_years) from retention_term)));
  held uuid[] := array(select distinct h.family_id from rights_hold h where h.lifted_at is null and p_day < h.until_date);
begin
  for a in select c.family_id as id from log_chain c where c.log = 'list'
      and (select l.at from list_log l where l.account_id = c.family_id order by l.seq limit 1) < before::timestamp at time zone 'Europe/Amsterdam' loop
    select l.seq, l.hash into last from list_log l where l.account_id = a.id and l.seq < coalesce((select min(y.seq) from list_log y
      where y.account_id = a.id and (y.at >= before::timestamp at time zone 'Europe/Amsterdam' or y.family_ids && held)), 9223372036854775807) order by l.seq desc limit 1;
    continue when not found;
    delete from list_log l where l.account_id = a.id and l.seq <= last.seq;
    get diagnostics gone = row_count;
    insert into log_chain values (a.id, 'list-cut', last.seq, last.hash) on conflict (family_id, log) do update set seq = excluded.seq, hash = excluded.hash;
    perform append_list_of(a.id, gen_random_uuid(), 'retention.cut', 'retention.cut', concat_ws(' ', last.seq, encode(last.hash, 'hex'), before, p_day), '{}', '{}');
    count := count + gone;
  end loop;
  return count;
end $$;
-- The application says when, and no other day than today.
create function keep_terms() returns void language sql security definer set search_path = public, pg_temp as $$
  select keep_terms_on(d), end_plans_on(d), cut_logs_on(d), cut_rooms_on(d), cut_lists_on(d) from (select (now() at time zone 'Europe/Amsterdam')::date as d) x $$;

do $$ declare f text; begin
  foreach f in array array['end_plans_on(date)', 'cut_logs_on(date)', 'cut_rooms_on(date)', 'cut_lists_on(date)', 'guard_end()', 'tell_request()', 'answerers_here(rights_request)', 'answerers_outside(rights_request)', 'past_term(date)', 'keep_terms_on(date)', 'guard_own_term()', 'destroy_items(uuid, uuid, uuid[], date)', 'destroy_lines(uuid, uuid, uuid[])', 'destroy_family(uuid, uuid)', 'tell_ledger()'] loop
    execute format('revoke execute on function %s from public', f);
  end loop;
  foreach f in array array['is_held(uuid, uuid[], date)', 'answers_request(rights_request)', 'answers_outside(rights_request)', 'answered_outside(rights_request)', 'who_answers_request(uuid)', 'request_items(rights_request)',
      'goes_along(uuid, uuid[])', 'destroy_own_words(uuid, uuid, uuid[], date)', 'destroy_granted(uuid, date)', 'place_hold(uuid)', 'keep_terms()', 'ledger_pending()', 'ledger_kept(uuid[], text[])', 'destroy_own_lines(uuid, uuid, uuid[])'] loop
    execute format('revoke execute on function %s from public; grant execute on function %s to kt_app', f, f);
  end loop;
end $$;
