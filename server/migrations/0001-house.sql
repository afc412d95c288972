-- The house: accounts, families, the circle, the plan, three logs.
-- Every family-owned table: primary key (family_id, id), a version, who and when; family_id first in every index.

do $$ begin
  if not exists (select from pg_roles where rolname = 'kt_app') then create role kt_app login; end if;
end $$;
grant usage on schema public to kt_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- Functions with the rights of the owner look in pg_temp last: else a temporary table of the app could stand in for one of ours.
-- Accounts (better-auth reads and writes these; names are mapped in server/src/identity/auth.ts)
create table account (
  id uuid primary key default gen_random_uuid(),
  name text not null default '',
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  locale text not null default 'nl' check (locale in ('nl', 'en')),
  is_admin boolean not null default false,
  invented boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table session (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index session_account on session (account_id);
create table account_provider (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account on delete cascade,
  provider_account_id text not null,
  provider_id text not null,
  access_token text, refresh_token text, id_token text, scope text, password text,
  access_token_expires_at timestamptz, refresh_token_expires_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table verification (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_identifier on verification (identifier);
-- How often something was tried; the key is a keyed hash, so that no address stands here (server/src/identity/limits.ts).
create table rate_limit (key text primary key, count integer not null, ends_at timestamptz not null);
-- Who keeps a stream open hears at once that the session ended, whoever ended it and in whichever process.
create function tell_session_ended() returns trigger language plpgsql as $$
begin
  perform pg_notify('kt_session', old.id::text);
  return null;
end $$;
create trigger ended after delete on session for each row execute function tell_session_ended();
-- Secrets of this installation (signing of cookies, hashing of codes): only the owner role reads them, at start.
create table secret (name text primary key, value text not null);

create table organisation (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 200),
  created_at timestamptz not null default now()
);
create unique index organisation_name on organisation (lower(name));

-- ---------------------------------------------------------------------------------------------------------------------
-- Families
create table family (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  started text not null check (started in ('family', 'helper')),
  question text not null default '',
  invented boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(), created_by uuid,
  updated_at timestamptz not null default now(), updated_by uuid
);

create table person (
  family_id uuid not null references family, id uuid not null,
  kind text not null check (kind in ('family', 'network', 'professional')),
  call_name text not null check (length(call_name) between 1 and 200),
  full_name text not null default '',
  birth_date date,
  pronoun text not null default '',
  about text not null default '',
  languages text[] not null default '{}',
  look jsonb not null default '{}',
  deceased_on date,
  version integer not null default 1,
  created_at timestamptz not null default now(), created_by uuid,
  updated_at timestamptz not null default now(), updated_by uuid,
  primary key (family_id, id)
);
create index person_name on person (family_id, lower(call_name) text_pattern_ops);

create table household (
  family_id uuid not null references family, id uuid not null,
  name text not null check (length(name) between 1 and 200),
  colour text not null default 'mint' check (colour in ('mint', 'lilac', 'sun', 'sky')),
  state text not null default 'current' check (state in ('current', 'past')),
  version integer not null default 1,
  created_at timestamptz not null default now(), created_by uuid,
  updated_at timestamptz not null default now(), updated_by uuid,
  primary key (family_id, id)
);
-- In which home a person sleeps which nights (1 = the night that begins on Monday).
create table residence (
  family_id uuid not null, id uuid not null,
  person_id uuid not null, household_id uuid not null,
  nights integer[] not null default '{1,2,3,4,5,6,7}' check (nights <@ array[1,2,3,4,5,6,7]),
  weeks text not null default 'every' check (weeks in ('every', 'odd', 'even')),
  state text not null default 'current' check (state in ('current', 'past')),
  version integer not null default 1,
  created_at timestamptz not null default now(), created_by uuid,
  updated_at timestamptz not null default now(), updated_by uuid,
  primary key (family_id, id),
  foreign key (family_id, person_id) references person, foreign key (family_id, household_id) references household
);
-- "from_person is <kind> of to_person".
create table relation (
  family_id uuid not null, id uuid not null,
  from_person uuid not null, to_person uuid not null, kind text not null, note text not null default '',
  state text not null default 'current' check (state in ('current', 'past')),
  version integer not null default 1,
  created_at timestamptz not null default now(), created_by uuid,
  updated_at timestamptz not null default now(), updated_by uuid,
  primary key (family_id, id), check (from_person <> to_person),
  foreign key (family_id, from_person) references person, foreign key (family_id, to_person) references person
);
-- BW 1:245-253: authority is per child and per holder, dated, with its evidence. 'unknown' is a value and means closed.
create table parental_authority (
  family_id uuid not null, id uuid not null,
  child_id uuid not null, holder_id uuid not null,
  kind text not null check (kind in ('parent', 'guardian', 'institution', 'none', 'unknown')),
  from_date date, until_date date, evidence text not null default '',
  checked_by uuid, checked_on date,
  version integer not null default 1,
  created_at timestamptz not null default now(), created_by uuid,
  updated_at timestamptz not null default now(), updated_by uuid,
  primary key (family_id, id), check (child_id <> holder_id), check (until_date is null or from_date is null or from_date <= until_date),
  check ((checked_by is null) = (checked_on is null)),
  foreign key (family_id, child_id) references person, foreign key (family_id, holder_id) references person
);

-- ---------------------------------------------------------------------------------------------------------------------
-- The circle
create table seat (
  family_id uuid not null, id uuid not null,
  person_id uuid not null, account_id uuid references account,
  kind text not null check (kind in ('family', 'network', 'professional')),
  role text not null default '', organisation_id uuid references organisation,
  purpose text not null default '', may_expect text not null default '', may_not_expect text not null default '',
  since date not null, until date, look_again_on date,
  state text not null check (state in ('invited', 'active', 'declined', 'left', 'ended')),
  end_reason text not null default '',
  asked_to_leave_at timestamptz, asked_to_leave_by uuid, asked_to_leave_reason text not null default '',
  phone text not null default '', reachable text not null default '',
  contact_audience text not null default 'circle' check (contact_audience in ('nobody', 'family', 'circle')),
  version integer not null default 1,
  created_at timestamptz not null default now(), created_by uuid,
  updated_at timestamptz not null default now(), updated_by uuid,
  primary key (family_id, id),
  check (until is null or since <= until),
  check (kind <> 'professional' or look_again_on is not null),
  foreign key (family_id, person_id) references person
);
create unique index seat_one_per_account on seat (family_id, account_id) where state = 'active';
create unique index seat_one_per_person on seat (family_id, person_id) where state in ('invited', 'active');
create index seat_person on seat (family_id, person_id);
create index seat_account on seat (account_id, family_id) where state = 'active';

create table invitation (
  family_id uuid not null, id uuid not null, seat_id uuid not null,
  channel text not null check (channel in ('email', 'paper')),
  email text, code_hash text not null unique,
  expires_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'accepted', 'declined', 'withdrawn')),
  reason text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default now(), created_by uuid,
  updated_at timestamptz not null default now(), updated_by uuid,
  primary key (family_id, id), check ((channel = 'email') = (email is not null)),
  foreign key (family_id, seat_id) references seat
);

-- Terms of the coordinator: exactly one open term, held by an active seat, at the end of every transaction.
create table coordinator_term (
  family_id uuid not null, id uuid not null, seat_id uuid not null,
  from_at timestamptz not null default now(), until_at timestamptz, note text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default now(), created_by uuid,
  updated_at timestamptz not null default now(), updated_by uuid,
  primary key (family_id, id), foreign key (family_id, seat_id) references seat
);
create unique index coordinator_one on coordinator_term (family_id) where until_at is null;
create table coordinator_wish (
  family_id uuid not null, id uuid not null, person_id uuid not null, seat_id uuid, note text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default now(), created_by uuid,
  updated_at timestamptz not null default now(), updated_by uuid,
  primary key (family_id, id), unique (family_id, person_id),
  foreign key (family_id, person_id) references person, foreign key (family_id, seat_id) references seat
);
create function check_coordinator() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare f uuid;
begin
  if tg_table_name = 'family' then f := new.id; else f := new.family_id; end if;
  if (select count(*) from coordinator_term t join seat s on s.family_id = t.family_id and s.id = t.seat_id
      where t.family_id = f and t.until_at is null and s.state = 'active' and s.until is null) <> 1 then
    raise exception 'a family has exactly one coordinator' using errcode = '23514', constraint = 'coordinator_exactly_one';
  end if;
  return null;
end $$;
create constraint trigger coordinator_exactly_one after insert on family deferrable initially deferred
  for each row execute function check_coordinator();
create constraint trigger coordinator_exactly_one after insert or update on coordinator_term deferrable initially deferred
  for each row execute function check_coordinator();
create constraint trigger coordinator_exactly_one after update on seat deferrable initially deferred
  for each row when (old.state = 'active' and (new.state <> 'active' or new.until is not null)) execute function check_coordinator();

-- ---------------------------------------------------------------------------------------------------------------------
-- What is said at the table: one table for every kind (docs/decisions/0002). `content` is checked by core/src/plan.
create table plan_item (
  family_id uuid not null references family, id uuid not null,
  kind text not null, version integer not null default 1,
  parent_id uuid, said_by uuid not null, state text not null, on_date date,
  audience text not null default 'circle' check (audience in ('family', 'circle', 'chosen')),
  audience_persons uuid[] not null default '{}',
  content jsonb not null,
  created_at timestamptz not null default now(), created_by uuid not null,
  updated_at timestamptz not null default now(), updated_by uuid not null,
  primary key (family_id, id),
  check ((audience = 'chosen') or audience_persons = '{}'),
  foreign key (family_id, parent_id) references plan_item, foreign key (family_id, said_by) references person,
  foreign key (family_id, created_by) references person, foreign key (family_id, updated_by) references person
);
create index plan_item_open on plan_item (family_id, kind, state, on_date);
create index plan_item_parent on plan_item (family_id, parent_id) where parent_id is not null;
create unique index plan_item_one_view on plan_item (family_id, parent_id, said_by) where kind = 'view';

-- What hangs below an item is never heard more widely than the item (core/src/plan/audience.ts, `within`).
create function within_audience(c plan_item, p plan_item) returns boolean language sql stable as $$
  select p.audience = 'circle'
    or (p.audience = 'family' and (c.audience = 'family' or (c.audience = 'chosen' and not exists (
      select from person x where x.family_id = c.family_id and x.id = any (c.audience_persons) and x.kind <> 'family'))))
    or (p.audience = 'chosen' and c.audience = 'chosen' and c.audience_persons <@ p.audience_persons) $$;
create function check_audience() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from plan_item c join plan_item p on p.family_id = c.family_id and p.id = c.parent_id
             where c.family_id = new.family_id and (c.id = new.id or c.parent_id = new.id) and not within_audience(c, p)) then
    raise exception 'an item is heard more widely than its parent' using errcode = '23514', constraint = 'audience_of_parent';
  end if;
  return null;
end $$;
create constraint trigger audience_of_parent after insert on plan_item deferrable initially deferred
  for each row when (new.parent_id is not null) execute function check_audience();
create constraint trigger audience_of_parent_update after update on plan_item deferrable initially deferred
  for each row when (old.audience <> new.audience or old.audience_persons <> new.audience_persons
    or old.parent_id is distinct from new.parent_id) execute function check_audience();

-- Mission R1: a goal is "now" only when a member of the family agreed to the words as they are.
create function check_goal_agreed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from plan_item g where g.family_id = new.family_id and g.id = new.id and g.kind = 'goal' and g.state = 'now')
  and not exists (
    select from plan_item v join person p on p.family_id = v.family_id and p.id = v.said_by and p.kind = 'family'
    where v.family_id = new.family_id and v.parent_id = new.id and v.kind = 'view' and v.state = 'current'
      and v.content ->> 'stance' in ('agree', 'agree_with_remark')
      and (v.content ->> 'ofWording')::int = (new.content ->> 'wording')::int) then
    raise exception 'nobody of the family agreed to this goal yet' using errcode = '23514', constraint = 'goal_agreed';
  end if;
  return null;
end $$;
create constraint trigger goal_agreed after insert or update on plan_item deferrable initially deferred
  for each row when (new.kind = 'goal' and new.state = 'now') execute function check_goal_agreed();

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

-- ---------------------------------------------------------------------------------------------------------------------
-- Work that is done later, and answers that were given before
create table mail (
  id uuid primary key default gen_random_uuid(), to_address text not null, template text not null, locale text not null,
  params jsonb not null default '{}', created_at timestamptz not null default now(), sent_at timestamptz, error text
);
create index mail_created on mail (created_at desc);
create table request_done (
  account_id uuid not null references account on delete cascade, key text not null, request_hash text not null,
  answer jsonb not null, at timestamptz not null default now(), primary key (account_id, key)
);

-- ---------------------------------------------------------------------------------------------------------------------
-- Second net: coarse row-level security ("has this account a seat here at all"), for a role that owns nothing. "is true" keeps
-- the planner from choosing an index by it: what a statement itself asks for (family, kind, state) finds far fewer rows.
create function kt_families() returns uuid[] language sql stable as $$
  select coalesce(nullif(current_setting('kt.families', true), ''), '{}')::uuid[] $$;
do $$ declare t text; begin
  foreach t in array array['person', 'household', 'residence', 'relation', 'parental_authority', 'seat', 'invitation',
      'coordinator_term', 'coordinator_wish', 'plan_item', 'plan_event', 'access_log', 'processing_record'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy at_the_table on %I to kt_app using ((family_id = any ((select kt_families())::uuid[])) is true)', t);
  end loop;
end $$;
alter table list_log enable row level security;
create policy at_the_table on list_log to kt_app using (family_ids && (select kt_families()));
grant select on list_log to kt_app;
alter table family enable row level security;
create policy at_the_table on family to kt_app using ((id = any ((select kt_families())::uuid[])) is true);

grant select, insert, update, delete on session, account_provider, verification, rate_limit, mail, request_done to kt_app;
-- Who is an administrator is decided on the command line only, and what is invented stays invented.
grant select, delete, insert (id, name, email, email_verified, image, locale, invented, created_at, updated_at),
  update (name, email, email_verified, image, locale, updated_at) on account to kt_app;
grant select, insert on organisation to kt_app;
grant select, insert, update on family, person, household, residence, relation, parental_authority, seat, invitation,
  coordinator_term, coordinator_wish, plan_item to kt_app;
grant select on plan_event, access_log, processing_record to kt_app;
revoke all on function append_event(plan_event), next_in_chain(uuid, text) from public;
revoke execute on function append_access(jsonb), append_given_events(uuid, jsonb) from public;
grant execute on function append_access(jsonb), append_given_events(uuid, jsonb) to kt_app;

-- Ways in. Each sets the account and its families for this transaction only.
create function enter_account(p_account uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform set_config('kt.account', p_account::text, true), set_config('kt.families',
    coalesce((select array_agg(family_id) from seat where account_id = p_account and state = 'active'), '{}')::text, true);
end $$;
-- A request enters with its session and, where it is about a family, that family; back comes who asks and the seat.
create function enter_session(p_token text, p_family uuid, out account_id uuid, out session_id uuid, out is_admin boolean, out locale text,
  out seat_id uuid, out person_id uuid, out kind text, out state text, out since date, out until date, out birth_date date, out is_coordinator boolean)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select s.account_id, s.id, a.is_admin, a.locale into account_id, session_id, is_admin, locale
    from session s join account a on a.id = s.account_id where s.token = p_token and s.expires_at > now();
  if account_id is null then return; end if;
  perform enter_account(account_id);
  if p_family is null then return; end if;
  select s.id, s.person_id, s.kind, s.state, s.since, s.until, p.birth_date,
      exists (select from coordinator_term t where t.family_id = s.family_id and t.seat_id = s.id and t.until_at is null)
    into seat_id, person_id, kind, state, since, until, birth_date, is_coordinator
    from seat s join person p on p.family_id = s.family_id and p.id = s.person_id
    where s.family_id = p_family and s.account_id = enter_session.account_id and s.state = 'active';
  if person_id is not null then perform set_config('kt.person', person_id::text, true); end if;
end $$;
-- link(token): someone with an invitation sees that one family's invitation, nothing else is asked of the database.
create function enter_link(p_code_hash text) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare f uuid;
begin
  select family_id into f from invitation where code_hash = p_code_hash;
  if f is not null then perform set_config('kt.families', array[f]::text, true); end if;
  return f;
end $$;
-- A family that does not exist yet may be begun by anybody who is signed in.
create function enter_new_family(p_family uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from family where id = p_family) then return false; end if;
  perform set_config('kt.families', (kt_families() || p_family)::text, true);
  return true;
end $$;
-- system(reason): jobs name one family and their reason; the reason ends in the logs.
create function enter_family(p_family uuid) returns void language sql as $$
  select set_config('kt.families', array[p_family]::text, true) $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Where signing up is by invitation only: has this address an account or an invitation, or this bearer a code of one?
create index invitation_email on invitation (lower(email)) where state = 'open';
create function may_sign_in(p_email text, p_code_hash text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from account where email = lower(p_email)) or exists (select from invitation
    where state = 'open' and expires_at > now() and (lower(email) = lower(p_email) or code_hash = p_code_hash)) $$;

-- Later work is a row, added in the transaction of the act. The app may add a job and nothing else of the queue; the
-- worker runs as the owner (server/src/jobs). The function is bound late: the queue's schema comes after this file.
create function add_job(p_task text, p_payload json, p_key text, p_attempts integer, p_priority integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_job(p_task, p_payload, max_attempts := p_attempts, job_key := p_key, priority := p_priority);
end $$;
revoke execute on function add_job(text, json, text, integer, integer) from public;
grant execute on function add_job(text, json, text, integer, integer) to kt_app;

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
  foreach f in array array['enter_account(uuid)', 'enter_session(text, uuid)', 'enter_link(text)', 'enter_new_family(uuid)', 'enter_family(uuid)',
      'may_sign_in(text, text)', 'born_here(uuid)', 'only_invented()', 'demo_people(date)'] loop
    execute format('revoke execute on function %s from public; grant execute on function %s to kt_app', f, f);
  end loop;
end $$;
