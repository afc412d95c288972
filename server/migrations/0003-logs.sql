-- ---------------------------------------------------------------------------------------------------------------------
-- Three logs, kept apart. Append-only; a chain of hashes per family; written only through the functions below.
-- `family_id` is the account for the log 'list'.
create table log_chain (family_id uuid not null, log text not null, seq bigint not null, hash bytea not null, primary key (family_id, log));
-- Log 1: what changed.
create table plan_event (
  family_id uuid not null, seq bigint not null, at timestamptz not null, subject text not null, subject_id uuid not null,
  act text not null, ground text not null, by_account uuid, by_person uuid, version integer not null,
  audience text not null, audience_persons uuid[] not null, before jsonb, after jsonb not null, hash bytea not null,
  primary key (family_id, seq)
);
create index plan_event_subject on plan_event (family_id, subject_id, seq);
-- Log 2: who looked or tried (NEN 7513). Refusals too.
create table access_log (
  family_id uuid not null, seq bigint not null, at timestamptz not null, trace_id uuid not null,
  account_id uuid, person_id uuid, seat_id uuid, action text not null, object_id uuid,
  outcome text not null check (outcome in ('permit', 'deny')), ground text not null, purpose text not null default '', hash bytea not null,
  primary key (family_id, seq)
);
-- Log 2, for what is read over many families at once (the list of somebody's own tables, a search): one line with all
-- families of which something was told, in a chain of the account. A line of it belongs to each of those families.
create table list_log (
  account_id uuid not null, seq bigint not null, at timestamptz not null, trace_id uuid not null, action text not null, activity text not null,
  ground text not null, family_ids uuid[] not null, subject_ids uuid[] not null, hash bytea not null,
  primary key (account_id, seq)
);
create index list_log_family on list_log using gin (family_ids);
-- Log 3: processing (Logboek Dataverwerkingen): no user in it; the view gives the row per person concerned.
create table processing_record (
  family_id uuid not null, trace_id uuid not null, at timestamptz not null, activity text not null, subject_ids uuid[] not null,
  primary key (family_id, trace_id)
);
create view processing_row with (security_invoker = true) as
  select trace_id, at, activity, unnest(subject_ids) as data_subject_id from processing_record
  union all select trace_id, at, activity, unnest(subject_ids) from list_log;

-- The canonical text of a line, the same when it is written and when the chain is verified.
create function event_line(e plan_event) returns bytea language sql stable as $$
  select convert_to(jsonb_build_array(e.family_id, e.seq, extract(epoch from e.at), e.subject, e.subject_id, e.act, e.ground, e.by_account,
    e.by_person, e.version, e.audience, e.audience_persons, e.before, e.after)::text, 'UTF8') $$;
create function access_line(e access_log) returns bytea language sql stable as $$
  select convert_to(jsonb_build_array(e.family_id, e.seq, extract(epoch from e.at), e.trace_id, e.account_id, e.person_id, e.seat_id, e.action,
    e.object_id, e.outcome, e.ground, e.purpose)::text, 'UTF8') $$;

create function list_line(e list_log) returns bytea language sql stable as $$
  select convert_to(jsonb_build_array(e.account_id, e.seq, extract(epoch from e.at), e.trace_id, e.action, e.activity, e.ground, e.family_ids,
    e.subject_ids)::text, 'UTF8') $$;

create function next_in_chain(p_family uuid, p_log text, out seq bigint, out hash bytea) language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select c.seq + 1, c.hash into seq, hash from log_chain c where c.family_id = p_family and c.log = p_log for update;
  if not found then
    insert into log_chain values (p_family, p_log, 0, '\x') on conflict do nothing;
    select c.seq + 1, c.hash into seq, hash from log_chain c where c.family_id = p_family and c.log = p_log for update;
  end if;
end $$;

create function append_event(e plan_event) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare previous bytea;
begin
  select n.seq, n.hash into e.seq, previous from next_in_chain(e.family_id, 'plan') n;
  e.hash := sha256(previous || event_line(e));
  insert into plan_event select e.*;
  update log_chain set seq = e.seq, hash = e.hash where family_id = e.family_id and log = 'plan';
  return e.seq;
end $$;

-- lines: [{familyId, traceId, accountId, personId, seatId, action, objectId, outcome, ground, purpose, activity, subjects}]
-- One set-based statement per step, families in order so that two writers never wait for each other in a circle.
create function append_access(lines jsonb) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare e access_log; l jsonb; current_family uuid; previous bytea; s bigint; t list_log;
begin
  for l in select value from jsonb_array_elements(lines) with ordinality x(value, n) where value ? 'families' order by value ->> 'accountId', n loop
    t.account_id := (l ->> 'accountId')::uuid; t.at := clock_timestamp(); t.trace_id := (l ->> 'traceId')::uuid; t.action := l ->> 'action';
    t.activity := l ->> 'activity'; t.ground := l ->> 'ground';
    select coalesce(array_agg(value::uuid), '{}') into t.family_ids from jsonb_array_elements_text(l -> 'families');
    select coalesce(array_agg(value::uuid), '{}') into t.subject_ids from jsonb_array_elements_text(l -> 'subjects');
    select n.seq, n.hash into t.seq, previous from next_in_chain(t.account_id, 'list') n;
    t.hash := sha256(previous || list_line(t));
    insert into list_log select t.*;
    update log_chain set seq = t.seq, hash = t.hash where family_id = t.account_id and log = 'list';
  end loop;
  for l in select value from jsonb_array_elements(lines) with ordinality x(value, n) where not value ? 'families' order by value ->> 'familyId', n loop
    e.family_id := (l ->> 'familyId')::uuid;
    continue when not exists (select from family where id = e.family_id);
    if e.family_id is distinct from current_family then
      if current_family is not null then
        update log_chain set seq = s, hash = previous where family_id = current_family and log = 'access';
      end if;
      select n.seq - 1, n.hash into s, previous from next_in_chain(e.family_id, 'access') n;
      current_family := e.family_id;
    end if;
    s := s + 1;
    e.seq := s; e.at := clock_timestamp(); e.trace_id := (l ->> 'traceId')::uuid; e.account_id := (l ->> 'accountId')::uuid;
    e.person_id := (l ->> 'personId')::uuid; e.seat_id := (l ->> 'seatId')::uuid; e.action := l ->> 'action';
    e.object_id := (l ->> 'objectId')::uuid; e.outcome := l ->> 'outcome'; e.ground := l ->> 'ground'; e.purpose := coalesce(l ->> 'purpose', '');
    e.hash := sha256(previous || access_line(e));
    insert into access_log select e.*;
    if l ->> 'outcome' = 'permit' then
      insert into processing_record values (e.family_id, e.trace_id, e.at, l ->> 'activity',
        (select coalesce(array_agg(value::uuid), '{}') from jsonb_array_elements_text(l -> 'subjects'))) on conflict do nothing;
    end if;
    previous := e.hash;
  end loop;
  if current_family is not null then
    update log_chain set seq = s, hash = previous where family_id = current_family and log = 'access';
  end if;
end $$;

-- A family that travelled brings its history along. Only a family that this very transaction has begun may be given one:
-- its row is of this transaction, and no line of its history is of another.
create function born_here(p_family uuid) returns boolean language sql volatile security definer set search_path = public, pg_temp as $$
  select exists (select from family where id = p_family and xmin = pg_current_xact_id()::xid)
    and not exists (select from plan_event where family_id = p_family and xmin <> pg_current_xact_id()::xid) $$;
create function append_given_events(p_family uuid, events jsonb) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare e plan_event; l jsonb; s bigint; previous bytea;
begin
  if not born_here(p_family) then raise exception 'a history can be given only to a family that begins'; end if;
  select n.seq - 1, n.hash into s, previous from next_in_chain(p_family, 'plan') n;
  for l in select value from jsonb_array_elements(events) with ordinality x(value, n) order by n loop
    e := jsonb_populate_record(null::plan_event, l);
    s := s + 1;
    e.family_id := p_family; e.seq := s; e.by_account := null;
    if e.before = 'null'::jsonb then e.before := null; end if;
    e.hash := sha256(previous || event_line(e));
    insert into plan_event select e.*;
    previous := e.hash;
  end loop;
  update log_chain set seq = s, hash = previous where family_id = p_family and log = 'plan';
end $$;

-- Whatever changes in a family is written into its history, and everybody who listens is told that something changed.
-- A write without a permit (kt.act is set by server/src/access/allow.ts) is refused here once more.
create function write_history() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare e plan_event; s bigint; act text := current_setting('kt.act', true);
begin
  if coalesce(act, '') = '' then raise exception 'a change without a permit: % on %', tg_op, tg_table_name; end if;
  e.after := to_jsonb(new);
  if tg_op = 'UPDATE' then e.before := to_jsonb(old); end if;
  e.family_id := coalesce((e.after ->> 'family_id')::uuid, (e.after ->> 'id')::uuid);
  if current_setting('kt.history', true) = 'given' and born_here(e.family_id) then return null; end if;
  e.subject := tg_table_name; e.subject_id := (e.after ->> 'id')::uuid; e.at := clock_timestamp(); e.act := act;
  e.ground := coalesce(current_setting('kt.ground', true), ''); e.version := (e.after ->> 'version')::int;
  e.by_account := nullif(current_setting('kt.account', true), '')::uuid; e.by_person := nullif(current_setting('kt.person', true), '')::uuid;
  if tg_table_name = 'plan_item' then e.audience := new.audience; e.audience_persons := new.audience_persons;
  else e.audience := tg_argv[0]; e.audience_persons := '{}'; end if;
  s := append_event(e);
  perform pg_notify('kt_change', e.family_id || ' ' || e.subject || ' ' || e.subject_id || ' ' || s);
  return null;
end $$;
create trigger history after insert or update on family for each row execute function write_history('circle');
create trigger history after insert or update on person for each row execute function write_history('closed');
create trigger history after insert or update on household for each row execute function write_history('closed');
create trigger history after insert or update on residence for each row execute function write_history('closed');
create trigger history after insert or update on relation for each row execute function write_history('closed');
create trigger history after insert or update on parental_authority for each row execute function write_history('closed');
create trigger history after insert or update on seat for each row execute function write_history('closed');
create trigger history after insert or update on invitation for each row execute function write_history('closed');
create trigger history after insert or update on coordinator_term for each row execute function write_history('circle');
create trigger history after insert or update on coordinator_wish for each row execute function write_history('closed');
create trigger history after insert or update on plan_item for each row execute function write_history();
