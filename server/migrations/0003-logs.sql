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
-- families of which something was told, in a chain of the account. A line of it belongs to each of those families, and is found
-- by the accounts that sit or sat there.
create table list_log (
  account_id uuid not null, seq bigint not null, at timestamptz not null, trace_id uuid not null, action text not null, activity text not null,
  ground text not null, family_ids uuid[] not null, subject_ids uuid[] not null, hash bytea not null,
  primary key (account_id, seq)
) with (toast_tuple_target = 8160);
alter table list_log alter family_ids set storage external, alter subject_ids set storage external; -- ids cannot be made smaller
-- Log 3: processing (Logboek Dataverwerkingen): no user in it; the view gives the row per person concerned.
create table processing_record (
  family_id uuid not null, trace_id uuid not null, at timestamptz not null, activity text not null, subject_ids uuid[] not null,
  primary key (family_id, trace_id)
);
create view processing_row with (security_invoker = true) as
  select trace_id, at, activity, unnest(subject_ids) as data_subject_id from processing_record
  union all select trace_id, at, activity, unnest(subject_ids) from list_log;

-- What a line says, the same when it is written and when the chain is verified. Its hash is made of the hash before it, its
-- number and this: sha256(previous || int8send(seq) || said).
create function event_line(e plan_event) returns bytea language sql stable as $$
  select convert_to(row(e.family_id, extract(epoch from e.at), e.subject, e.subject_id, e.act, e.ground, e.by_account,
    e.by_person, e.version, e.audience, e.audience_persons, e.before, e.after)::text, 'UTF8') $$;
create function access_line(e access_log) returns bytea language sql stable as $$
  select convert_to(row(e.family_id, extract(epoch from e.at), e.trace_id, e.account_id, e.person_id, e.seat_id, e.action, e.object_id,
    e.outcome, e.ground, e.purpose)::text, 'UTF8') $$;
create function list_line(e list_log) returns bytea language sql stable as $$
  select convert_to(row(e.account_id, extract(epoch from e.at), e.trace_id, e.action, e.activity, e.ground)::text, 'UTF8')
    || array_send(e.family_ids) || array_send(e.subject_ids) $$;

-- Each line is written with its place in the chain in one statement: whoever writes a line of the same family waits for the other.
-- The first line of a family begins its chain.
create function append_event(e plan_event) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare said bytea := event_line(e); s bigint;
begin
  loop
    with c as (update log_chain c set seq = c.seq + 1, hash = sha256(c.hash || int8send(c.seq + 1) || said)
        where c.family_id = e.family_id and c.log = 'plan' returning c.seq, c.hash),
      logged as (insert into plan_event select e.family_id, c.seq, e.at, e.subject, e.subject_id, e.act, e.ground, e.by_account, e.by_person,
        e.version, e.audience, e.audience_persons, e.before, e.after, c.hash from c)
    select c.seq into s from c;
    if found then return s; end if;
    insert into log_chain values (e.family_id, 'plan', 0, '\x') on conflict do nothing;
  end loop;
end $$;

-- A line of a read over many families, in the chain of an account; by the application only for the account that entered.
create function append_list_of(p_account uuid, p_trace uuid, p_action text, p_activity text, p_ground text, p_families uuid[], p_subjects uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare e list_log; said bytea;
begin
  e := row(p_account, 0, clock_timestamp(), p_trace, p_action, p_activity, p_ground, p_families, p_subjects, null);
  said := list_line(e);
  loop
    with c as (update log_chain c set seq = c.seq + 1, hash = sha256(c.hash || int8send(c.seq + 1) || said)
        where c.family_id = e.account_id and c.log = 'list' returning c.seq, c.hash),
      logged as (insert into list_log select e.account_id, c.seq, e.at, e.trace_id, e.action, e.activity, e.ground, e.family_ids, e.subject_ids, c.hash from c)
    select c.seq into e.seq from c;
    exit when found;
    insert into log_chain values (e.account_id, 'list', 0, '\x') on conflict do nothing;
  end loop;
end $$;
revoke execute on function append_list_of(uuid, uuid, text, text, text, uuid[], uuid[]) from public;
create function append_list(p_trace uuid, p_action text, p_activity text, p_ground text, p_families uuid[], p_subjects uuid[]) returns void
language sql security definer set search_path = public, pg_temp as $$
  select append_list_of(current_setting('kt.account')::uuid, p_trace, p_action, p_activity, p_ground, p_families, p_subjects) $$;

-- A family that travelled brings its history along. Only a family that this very transaction has begun may be given one:
-- its row is of this transaction, and no line of its history is of another.
create function born_here(p_family uuid) returns boolean language sql volatile security definer set search_path = public, pg_temp as $$
  select exists (select from family where id = p_family and xmin = pg_current_xact_id()::xid)
    and not exists (select from plan_event where family_id = p_family and xmin <> pg_current_xact_id()::xid) $$;
create function append_given_events(p_family uuid, events jsonb) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare e plan_event; l jsonb;
begin
  if not born_here(p_family) then raise exception 'a history can be given only to a family that begins'; end if;
  for l in select value from jsonb_array_elements(events) with ordinality x(value, n) order by n loop
    e := jsonb_populate_record(null::plan_event, l);
    e.family_id := p_family; e.by_account := null;
    if e.before = 'null'::jsonb then e.before := null; end if;
    perform append_event(e);
  end loop;
end $$;

-- Whatever changes in a family is written into its history, and everybody who listens is told that something changed.
-- A write without a permit (kt.act is set by server/src/access/allow.ts) is refused here once more.
-- What the database works out itself from the rest is not said again in the history.
create function write_history() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare derived text[] := '{name_key,share_keys,path,yes,about_persons,under_persons,words_key}'; doc jsonb; earlier jsonb; family uuid; persons uuid[] := '{}'; s bigint;
begin
  if tg_table_name = 'plan_item' then derived := derived || 'piece'::text; end if;
  doc := to_jsonb(new) - derived; family := coalesce(doc ->> 'family_id', doc ->> 'id');
  if coalesce(current_setting('kt.act', true), '') = '' then raise exception 'a change without a permit: % on %', tg_op, tg_table_name; end if;
  if current_setting('kt.history', true) = 'given' and born_here(family) then return null; end if;
  if tg_table_name = 'plan_item' then persons := new.audience_persons; end if;
  if tg_op = 'UPDATE' then earlier := to_jsonb(old) - derived; end if;
  s := append_event(row(family, 0, clock_timestamp(), tg_table_name, doc ->> 'id', current_setting('kt.act'), coalesce(current_setting('kt.ground', true), ''),
    nullif(current_setting('kt.account', true), '')::uuid, nullif(current_setting('kt.person', true), '')::uuid, doc ->> 'version',
    coalesce(doc ->> 'audience', tg_argv[0]), persons, earlier, doc, null)::plan_event);
  perform pg_notify('kt_change', family || ' ' || tg_table_name || ' ' || (doc ->> 'id') || ' ' || s);
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
