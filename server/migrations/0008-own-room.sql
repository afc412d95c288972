-- The family's own room (docs/decisions/0009): what the family and whom it asks write before they bring anything to the table.
-- It has its own tables, its own history and its own log: nothing of it is in a table that somebody outside of it reads from, and
-- nothing here may stand in the way of what happens elsewhere (a reference that refuses would tell that there is a room).
create table own_room (
  family_id uuid not null references family on delete cascade, id uuid not null,
  name text not null check (length(name) between 1 and 200),
  version integer not null default 1,
  created_at timestamptz not null default now(), created_by uuid not null,
  updated_at timestamptz not null default now(), updated_by uuid not null,
  primary key (family_id, id)
);
-- Who is in it, by seat: who gets up from the table is out, and a new seat does not inherit an old place.
create table own_room_member (
  family_id uuid not null, id uuid not null, room_id uuid not null, seat_id uuid not null,
  may_ask boolean not null default false,
  state text not null default 'in' check (state in ('in', 'left')),
  version integer not null default 1,
  created_at timestamptz not null default now(), created_by uuid not null,
  updated_at timestamptz not null default now(), updated_by uuid not null,
  primary key (family_id, id),
  foreign key (family_id, room_id) references own_room on delete cascade, foreign key (family_id, seat_id) references seat on delete cascade
);
create unique index own_room_member_once on own_room_member (family_id, room_id, seat_id) where state = 'in';
create index own_room_member_seat on own_room_member (family_id, seat_id) where state = 'in';
create table own_room_line (
  family_id uuid not null, id uuid not null, room_id uuid not null,
  heading text not null check (heading in ('well', 'worry', 'want', 'who-does-what', 'need')),
  text text not null check (length(text) between 1 and 10000), said_by uuid not null,
  state text not null check (state in ('draft', 'current', 'past')),
  brought_as text check (brought_as in ('goal', 'step', 'agreement', 'strength', 'worry')), brought_item uuid, brought_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(), created_by uuid not null,
  updated_at timestamptz not null default now(), updated_by uuid not null,
  primary key (family_id, id),
  check ((brought_as is null) = (brought_item is null) and (brought_as is null) = (brought_at is null)),
  check (brought_as is null or state <> 'draft'),
  foreign key (family_id, room_id) references own_room on delete cascade, foreign key (family_id, said_by) references person on delete cascade
);
create index own_room_line_room on own_room_line (family_id, room_id);

-- Domain 8.12: no professional is ever in it, whoever asks them.
create function check_room_member() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.state = 'in' and not exists (select from seat s where s.family_id = new.family_id and s.id = new.seat_id
      and s.kind in ('family', 'network') and s.state = 'active' and s.account_id is not null) then
    raise exception 'this seat cannot be in the room of the family' using errcode = '23514', constraint = 'own_room_seat';
  end if;
  return new;
end $$;
create trigger own_room_seat before insert or update on own_room_member for each row execute function check_room_member();

-- ---------------------------------------------------------------------------------------------------------------------
-- Its own history and its own log, each a chain of hashes per room (in log_chain the room stands where a family stands).
create table own_room_event (
  family_id uuid not null, room_id uuid not null, seq bigint not null, at timestamptz not null, subject text not null, subject_id uuid not null,
  act text not null, ground text not null, by_person uuid, version integer not null, before jsonb, after jsonb not null, hash bytea not null,
  primary key (family_id, room_id, seq)
);
create index own_room_event_subject on own_room_event (family_id, subject_id, seq);
create table own_room_access (
  family_id uuid not null, room_id uuid not null, seq bigint not null, at timestamptz not null, trace_id uuid not null, account_id uuid,
  person_id uuid, seat_id uuid, action text not null, object_id uuid, outcome text not null check (outcome in ('permit', 'deny')),
  ground text not null, subject_ids uuid[] not null, hash bytea not null,
  primary key (family_id, room_id, seq)
);
create function own_room_event_line(e own_room_event) returns bytea language sql stable as $$
  select convert_to(row(e.family_id, e.room_id, extract(epoch from e.at), e.subject, e.subject_id, e.act, e.ground, e.by_person, e.version,
    e.before, e.after)::text, 'UTF8') $$;
create function own_room_access_line(e own_room_access) returns bytea language sql stable as $$
  select convert_to(row(e.family_id, e.room_id, extract(epoch from e.at), e.trace_id, e.account_id, e.person_id, e.seat_id, e.action, e.object_id,
    e.outcome, e.ground, e.subject_ids)::text, 'UTF8') $$;

create function append_room_access(p_room uuid, l jsonb) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare e own_room_access; said bytea;
begin
  e := row((l ->> 'familyId')::uuid, p_room, 0, clock_timestamp(), (l ->> 'traceId')::uuid, (l ->> 'accountId')::uuid, (l ->> 'personId')::uuid,
    (l ->> 'seatId')::uuid, l ->> 'action', (l ->> 'objectId')::uuid, l ->> 'outcome', l ->> 'ground', (l ->> 'subjects')::uuid[], null);
  said := own_room_access_line(e);
  loop
    with c as (update log_chain c set seq = c.seq + 1, hash = sha256(c.hash || int8send(c.seq + 1) || said)
        where c.family_id = p_room and c.log = 'room-access' returning c.seq, c.hash)
    insert into own_room_access select e.family_id, e.room_id, c.seq, e.at, e.trace_id, e.account_id, e.person_id, e.seat_id, e.action,
      e.object_id, e.outcome, e.ground, e.subject_ids, c.hash from c;
    exit when found;
    insert into log_chain values (p_room, 'room-access', 0, '\x') on conflict do nothing;
  end loop;
end $$;

create function append_room_event(e own_room_event) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare said bytea := own_room_event_line(e);
begin
  loop
    with c as (update log_chain c set seq = c.seq + 1, hash = sha256(c.hash || int8send(c.seq + 1) || said)
        where c.family_id = e.room_id and c.log = 'room' returning c.seq, c.hash)
    insert into own_room_event select e.family_id, e.room_id, c.seq, e.at, e.subject, e.subject_id, e.act, e.ground, e.by_person, e.version,
      e.before, e.after, c.hash from c;
    exit when found;
    insert into log_chain values (e.room_id, 'room', 0, '\x') on conflict do nothing;
  end loop;
end $$;
revoke execute on function append_room_event(own_room_event) from public;
-- As write_history: no permit, no write. Who listens is told of the room, and the hub tells only who is in it; a draft that
-- only its writer reads tells nobody anything. Who is taken out is told too, so that an open screen lets go of it.
create function write_room_history() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare doc jsonb := to_jsonb(new); old_doc jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) end;
  room uuid := coalesce(doc ->> 'room_id', doc ->> 'id');
begin
  if coalesce(current_setting('kt.act', true), '') = '' then raise exception 'a change without a permit: % on %', tg_op, tg_table_name; end if;
  perform append_room_event(row(doc ->> 'family_id', room, 0, clock_timestamp(), tg_table_name, doc ->> 'id', current_setting('kt.act'),
    coalesce(current_setting('kt.ground', true), ''), nullif(current_setting('kt.person', true), '')::uuid, doc ->> 'version', old_doc, doc, null)::own_room_event);
  if doc ->> 'state' = 'draft' or (old_doc ->> 'state' = 'draft' and doc ->> 'state' = 'past') then return null; end if;
  perform pg_notify('kt_change', (doc ->> 'family_id') || ' own_room ' || room || ' ' || gen_random_uuid());
  if tg_table_name = 'own_room_member' and doc ->> 'state' = 'left' then
    perform pg_notify('kt_change', (doc ->> 'family_id') || ' own_room_seat ' || (doc ->> 'seat_id') || ' ' || gen_random_uuid());
  end if;
  return null;
end $$;
create trigger history after insert or update on own_room for each row execute function write_room_history();
create trigger history after insert or update on own_room_member for each row execute function write_room_history();
create trigger history after insert or update on own_room_line for each row execute function write_room_history();

-- ---------------------------------------------------------------------------------------------------------------------
-- Second net: not "has a seat at this table" but "is in this room", whatever a statement forgets.
create function kt_rooms() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(m.room_id), '{}') from own_room_member m join seat s on s.family_id = m.family_id and s.id = m.seat_id
  where s.account_id = nullif(current_setting('kt.account', true), '')::uuid and s.state = 'active' and s.kind in ('family', 'network') and m.state = 'in' $$;
create function room_begins(p_family uuid, p_room uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select p_family = any (kt_families()) and not exists (select from own_room_member m where m.family_id = p_family and m.room_id = p_room) $$;
-- Who is told of a change: accounts that are in one of these rooms on this day.
create function room_readers(p_family uuid, p_rooms uuid[], p_day date) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select distinct s.account_id from own_room_member m join seat s on s.family_id = m.family_id and s.id = m.seat_id
  where m.family_id = p_family and p_family = any (kt_families()) and m.room_id = any (p_rooms) and m.state = 'in' and s.account_id is not null
    and s.kind in ('family', 'network') and s.state = 'active' and s.since <= p_day and (s.until is null or p_day < s.until) $$;
do $$ declare t text; begin
  foreach t in array array['own_room_member', 'own_room_line', 'own_room_event', 'own_room_access'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy in_the_room on %I to kt_app using ((room_id = any ((select kt_rooms())::uuid[])) is true)', t);
  end loop;
end $$;
alter table own_room enable row level security;
create policy in_the_room on own_room to kt_app using ((id = any ((select kt_rooms())::uuid[])) is true);
create policy begins on own_room for insert to kt_app with check (room_begins(family_id, id));
create policy begins on own_room_member for insert to kt_app with check (room_begins(family_id, room_id));
grant select, insert, update on own_room, own_room_member, own_room_line to kt_app;
grant select on own_room_event, own_room_access to kt_app;
do $$ declare f text; begin
  foreach f in array array['append_room_access(uuid, jsonb)', 'kt_rooms()', 'room_begins(uuid, uuid)', 'room_readers(uuid, uuid[], date)'] loop
    execute format('revoke execute on function %s from public; grant execute on function %s to kt_app', f, f);
  end loop;
end $$;
