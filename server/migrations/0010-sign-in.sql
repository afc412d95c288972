-- ---------------------------------------------------------------------------------------------------------------------
-- How surely somebody signed in (core/src/access/levels.ts): kept on the session, asked by each action, and by the door of a
-- family where the installation says so.
alter table session
  add method text not null default 'email-code' check (method in ('email-code', 'passkey', 'oidc', 'demo')),
  add second text check (second in ('totp', 'recovery-code', 'passkey')),
  add acr text,
  add level text not null default 'low' check (level in ('low', 'substantial', 'high')),
  add proven_at timestamptz not null default now();
-- What is asked of a kind of seat before its family opens. Written at the start from the settings, by the owner.
create table seat_level (kind text primary key check (kind in ('family', 'network', 'professional')), level text not null default 'low'
  check (level in ('low', 'substantial', 'high')));
insert into seat_level (kind) values ('family'), ('network'), ('professional');
create function level_rank(l text) returns integer language sql immutable parallel safe as $$
  select case l when 'low' then 1 when 'substantial' then 2 when 'high' then 3 end $$;
-- What was proven long ago no longer counts; the hours are those of levels.ts (compared in sign-in/levels.db.test.ts).
create function level_now(l text, proven timestamptz) returns text language sql stable parallel safe as $$
  select case when proven > now() - interval '12 hours' then l else 'low' end $$;

-- How many tables of who entered stay closed to this session; which ones they are is not told.
create function closed_tables(p_day date) returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int from seat where account_id = nullif(current_setting('kt.account', true), '')::uuid and state = 'active'
    and since <= p_day and (until is null or p_day < until) and family_id <> all (kt_families()) $$;

-- A session that became more certain has another token; streams of the old one come back with the new.
create function tell_session_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('kt_session', old.id::text);
  return null;
end $$;
create trigger changed after update of token on session for each row when (old.token <> new.token) execute function tell_session_changed();

do $$ declare f text; begin
  foreach f in array array['closed_tables(date)'] loop
    execute format('revoke execute on function %s from public; grant execute on function %s to kt_app', f, f);
  end loop;
end $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- One-time codes from an app. The secret is sealed with a key made from the secret of the installation (identity/seal.ts);
-- `pending` is one that was given out and not yet shown to work. `last_step` is the step of the last code that was taken.
create table totp (
  account_id uuid primary key references account on delete cascade,
  secret text, pending text, pending_at timestamptz, last_step bigint not null default 0, confirmed_at timestamptz,
  check ((secret is null) = (confirmed_at is null))
);
create table recovery_code (
  account_id uuid not null references account on delete cascade, code_hash text not null, used_at timestamptz,
  primary key (account_id, code_hash)
);
-- Beginning anew after a loss: asked by the account, confirmed by somebody at a table, and only after a time.
create table recovery (
  account_id uuid primary key references account on delete cascade,
  words_hash text not null unique, asked_at timestamptz not null default now(), opens_at timestamptz not null,
  confirmed_by uuid references account on delete set null, confirmed_at timestamptz
);
-- Who signed in, set something up, or tried to: one line for each, also when it was refused. No network address.
create table sign_in_log (
  id bigint generated always as identity primary key, at timestamptz not null default clock_timestamp(),
  account_id uuid, act text not null, outcome text not null check (outcome in ('permit', 'deny')), reason text not null default ''
);
create index sign_in_log_account on sign_in_log (account_id, id desc);
grant select, insert, update, delete on totp, recovery_code, recovery to kt_app;
grant select, insert on sign_in_log to kt_app;
create function forget_sign_ins() returns void language sql security definer set search_path = public, pg_temp as $$
  delete from sign_in_log where at < now() - interval '1 year' $$;
do $$ declare f text; begin
  foreach f in array array['forget_sign_ins()'] loop
    execute format('revoke execute on function %s from public; grant execute on function %s to kt_app', f, f);
  end loop;
end $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Passkeys: only the public half is here.
create table passkey (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account on delete cascade,
  credential_id text not null unique, public_key bytea not null, counter bigint not null default 0, transports text[] not null default '{}',
  backed_up boolean not null default false, name text not null check (length(name) between 1 and 200),
  created_at timestamptz not null default now(), last_used_at timestamptz
);
create index passkey_account on passkey (account_id);
-- What a browser is asked to sign or to bring back: once, for one purpose, for a short time; kept as a hash.
create table sign_in_challenge (
  hash text primary key, purpose text not null, account_id uuid references account on delete cascade, expires_at timestamptz not null
);
grant select, insert, update, delete on passkey, sign_in_challenge to kt_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- Sign-in by a provider: an organisation's own, or a broker of DigiD (OpenID Connect). Our key is sealed with the secret of the
-- installation. `acr` says which words of the provider we trust, and for what: a word that is not here is refused.
create table provider (
  id text primary key check (id ~ '^[a-z0-9-]{2,40}$'),
  name text not null check (length(name) between 1 and 200), organisation_id uuid references organisation,
  issuer text not null, client_id text not null, key_sealed text not null, public_key jsonb not null,
  acr jsonb not null, at_least text not null check (at_least in ('low', 'substantial', 'high')),
  domains text[] not null default '{}', state text not null default 'on' check (state in ('on', 'off')),
  created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
  check (domains = '{}' or organisation_id is not null)
);
-- Somebody who was sent to a provider and is not back yet. `browser_hash`: only the browser that left may come back.
create table provider_attempt (
  state_hash text primary key, browser_hash text not null, provider_id text not null references provider on delete cascade,
  purpose text not null check (purpose in ('sign-in', 'link', 'step-up')), account_id uuid references account on delete cascade,
  sealed text not null, back text not null, expires_at timestamptz not null
);
-- One person at a provider is one account here.
create unique index account_provider_subject on account_provider (provider_id, provider_account_id);
create table organisation_member (
  organisation_id uuid not null references organisation, account_id uuid not null references account on delete cascade,
  since timestamptz not null default now(), left_at timestamptz, primary key (organisation_id, account_id)
);
grant select, insert, update on provider, organisation_member to kt_app;
grant select, insert, update, delete on provider_attempt to kt_app;
-- An organisation that somebody typed at a table is a word of that table until an administrator names it too.
alter table organisation add managed boolean not null default false;
grant update (name, managed) on organisation to kt_app;

-- Somebody leaves an organisation: in one moment every seat for it ends, invitations to it are withdrawn, every session of the account ends,
-- the way in through the organisation's provider is cut and answering for it as privacy officer is over. A coordinator keeps the chair without an account, so that the family is never
-- without one by law of the table; it is told and hands over. Only an administrator who entered may do it (second net).
create function leave_organisation(p_organisation uuid, p_account uuid, out seats integer, out sessions integer) language plpgsql
security definer set search_path = public, pg_temp as $$
declare who uuid := nullif(current_setting('kt.account', true), '')::uuid;
begin
  if session_user <> current_user and not coalesce((select a.is_admin from account a where a.id = who), false) then
    raise exception 'only an administrator' using errcode = '42501';
  end if;
  update organisation_member m set left_at = now() where m.organisation_id = p_organisation and m.account_id = p_account and m.left_at is null;
  if not found then seats := -1; sessions := 0; return; end if;
  perform set_config('kt.act', 'organisation.leave', true), set_config('kt.ground', 'left-organisation', true);
  update invitation i set state = 'withdrawn', reason = 'left-organisation', version = i.version + 1, updated_at = now()
    from seat s, account a where s.family_id = i.family_id and s.id = i.seat_id and i.state = 'open' and s.organisation_id = p_organisation
      and a.id = p_account and (lower(i.email) = lower(a.email) or s.account_id = p_account);
  with gone as (
    update seat s set account_id = case when c.id is null then s.account_id end, state = case when c.id is null then 'ended' else s.state end,
      end_reason = 'left-organisation', until = case when c.id is null then least(s.until, greatest(current_date, s.since)) else s.until end,
      version = s.version + 1, updated_at = now()
    from seat x left join coordinator_term c on c.family_id = x.family_id and c.seat_id = x.id and c.until_at is null
    where x.family_id = s.family_id and x.id = s.id and s.account_id = p_account and s.organisation_id = p_organisation and s.state = 'active'
    returning 1)
  select count(*) into seats from gone;
  delete from account_provider l using provider p where p.id = l.provider_id and p.organisation_id = p_organisation and l.account_id = p_account;
  delete from privacy_officer o where o.organisation_id = p_organisation and o.account_id = p_account;
  with ended as (delete from session s where s.account_id = p_account returning 1) select count(*) into sessions from ended;
  insert into sign_in_log (account_id, act, outcome) values (p_account, 'organisation.leave', 'permit');
end $$;
do $$ begin
  revoke execute on function leave_organisation(uuid, uuid) from public;
  grant execute on function leave_organisation(uuid, uuid) to kt_app;
end $$;
