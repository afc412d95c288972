-- The house: accounts, families, the circle, the plan, three logs.
-- Every family-owned table: primary key (family_id, id), a version, who and when; family_id first in every index.

-- kt_app is the role of the application; on a server that others use too it gets a name of its own for each database, which
-- takes the place of this word in every migration (server/src/db/app-role.ts).
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
  name_key text not null generated always as (lower(call_name)) stored, -- lower() itself may not look below row-level security, a column may
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
create index person_name on person (family_id, name_key text_pattern_ops);
-- Who of the family is how old: which children are below an age, without looking at everybody around them.
create index person_age on person (family_id, birth_date) where kind = 'family';

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
