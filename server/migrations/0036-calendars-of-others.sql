-- ---------------------------------------------------------------------------------------------------------------------
-- Private feeds of what an account hears, for its own calendar program (docs/decisions/0034-calendars-of-others.md). Whoever has the
-- address may read, so it is known here by a keyed hash only; what was taken back is gone.
create table calendar_feed (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  name text not null check (char_length(name) between 1 and 200),
  token_hash text not null unique,
  detail text not null check (detail in ('times', 'words')),
  family_ids uuid[] not null check (family_ids <> '{}'),
  others boolean not null default false,
  -- How surely its account had signed in when it was made: a table whose door asks more is not in it.
  level text not null check (level in ('low', 'substantial', 'high')),
  created_at timestamptz not null default now(),
  last_fetch_at timestamptz
);
create index calendar_feed_account on calendar_feed (account_id);
alter table calendar_feed enable row level security;
create policy own on calendar_feed to kt_app using (account_id = nullif(current_setting('kt.account', true), '')::uuid);
grant select, insert, update, delete on calendar_feed to kt_app;

-- What the door of a seat asks, by what the installation set and by what the account itself set up (0034).
create function door_rank(p_account uuid, p_kind text) returns integer language sql stable as $$
  select greatest(coalesce((select level_rank(l.level) from seat_level l where l.kind = p_kind), 1),
    case when exists (select from totp o where o.account_id = p_account and o.secret is not null) then 2 else 1 end) $$;

-- The way in of a feed: the same account with the same shields, at those tables only, to read. It counts as signed in with no more than a
-- mailbox: where the door asks more, it tells when and never what (kt.feed holds the tables of which it tells words).
create function enter_feed(p_token_hash text, out account_id uuid, out feed_id uuid, out locale text, out others boolean)
language plpgsql security definer set search_path = public, pg_temp as $$
declare families uuid[]; worded uuid[]; kept boolean; told text;
begin
  select f.account_id, f.id, a.locale, f.others,
      array(select x.family_id from seat x where x.account_id = f.account_id and x.state = 'active' and x.family_id = any (f.family_ids)
        and door_rank(x.account_id, x.kind) <= level_rank(f.level)),
      array(select x.family_id from seat x where x.account_id = f.account_id and x.state = 'active' and f.detail = 'words' and x.family_id = any (f.family_ids)
        and door_rank(x.account_id, x.kind) = 1),
      exists (select from seat x join shield h on h.family_id = x.family_id and h.from_person = x.person_id and h.state <> 'lifted' where x.account_id = f.account_id)
    into account_id, feed_id, locale, others, families, worded, kept
    from calendar_feed f join account a on a.id = f.account_id where f.token_hash = p_token_hash;
  if account_id is null then return; end if;
  told := set_config('kt.account', account_id::text, true); told := set_config('kt.families', families::text, true);
  told := set_config('kt.person', '', true); told := set_config('kt.feed', worded::text, true); told := set_config('kt.feed_others', others::text, true);
  if kept or coalesce(current_setting('kt.shielded', true), '') <> '' then perform enter_shields(account_id, null, null); end if;
  update calendar_feed f set last_fetch_at = now() where f.id = feed_id and (f.last_fetch_at is null or f.last_fetch_at < now() - interval '1 minute');
end $$;
-- The same of the account that entered: whether a feed of a table may hold words.
create function own_door(p_kind text) returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select door_rank(nullif(current_setting('kt.account', true), '')::uuid, p_kind) $$;
create function kt_feed() returns uuid[] language sql stable as $$
  select coalesce(nullif(current_setting('kt.feed', true), ''), '{}')::uuid[] $$;
-- A laptop is lost: the calendar program on it stops with its session. For an administrator, who learns of none of them.
create function end_feeds_of(p_account uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not coalesce((select a.is_admin from account a where a.id = nullif(current_setting('kt.account', true), '')::uuid), false) then
    raise exception 'only an administrator' using errcode = '42501';
  end if;
  delete from calendar_feed where account_id = p_account;
end $$;
do $$ begin
  revoke execute on function door_rank(uuid, text), own_door(text), enter_feed(text), end_feeds_of(uuid) from public;
  grant execute on function enter_feed(text), own_door(text), end_feeds_of(uuid) to kt_app;
end $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Calendars of others, which somebody brought in for themselves: of that account alone. A family hears of it only when somebody is not
-- free, and only the families that the owner chose (busy_of). Every component is kept as it came, so that nothing is lost on the way out.
create table other_calendar (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  name text not null check (char_length(name) between 1 and 200),
  family_ids uuid[] not null default '{}',
  head text not null,
  events integer not null, unread integer not null,
  faults jsonb not null,
  read_at timestamptz not null default now(),
  -- From which day on it was worked out when somebody is busy.
  busy_from date not null,
  -- Of one that is looked for at an address: that address, sealed with the secret of the installation; by what its contents are known there;
  -- when we last looked, how often in a row that failed, and why.
  address text, etag text, modified text, fetched_at timestamptz,
  failures integer not null default 0, fault text,
  next_at timestamptz not null,
  check ((address is null) = (fetched_at is null)), check ((failures = 0) = (fault is null))
);
create index other_calendar_account on other_calendar (account_id);
create index other_calendar_next on other_calendar (next_at);
-- For the job: a calendar whose time came, and whose it is; nothing else. It is taken for a quarter of an hour: who dies with it loses nothing,
-- and another looks then. What is read and written is done as that account.
create function take_other(p_now timestamptz) returns table (calendar_id uuid, account_id uuid)
language sql volatile security definer set search_path = public, pg_temp as $$
  update other_calendar c set next_at = p_now + interval '15 minutes'
  where c.id = (select o.id from other_calendar o where o.next_at <= p_now order by o.next_at, o.id limit 1 for update skip locked)
  returning c.id, c.account_id $$;
do $$ begin
  revoke execute on function take_other(timestamptz) from public;
  grant execute on function take_other(timestamptz) to kt_app;
end $$;
create table other_component (
  calendar_id uuid not null references other_calendar on delete cascade,
  n integer not null, kind text not null, uid text not null, recurrence_id text not null, raw text not null,
  primary key (calendar_id, n)
);
create table other_busy (
  calendar_id uuid not null references other_calendar on delete cascade,
  n integer not null, from_at timestamptz not null, to_at timestamptz not null check (from_at < to_at),
  primary key (calendar_id, n)
);
alter table other_calendar enable row level security;
create policy own on other_calendar to kt_app using (account_id = nullif(current_setting('kt.account', true), '')::uuid);
do $$ declare t text; begin
  foreach t in array array['other_component', 'other_busy'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own on %I to kt_app using (exists (select from other_calendar c where c.id = calendar_id))', t);
  end loop;
end $$;
grant select, insert, update, delete on other_calendar, other_component, other_busy to kt_app;

-- When those at a table are not free, as far as they let this family know: from and until, merged, and rounded to quarters of an hour, so
-- that one appointment cannot be told from the next. Nothing of who is kept from who asks, nor of whose whereabouts are.
create function busy_of(p_family uuid, p_from timestamptz, p_to timestamptz) returns table (person_id uuid, from_at timestamptz, to_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select x.person_id, greatest(lower(r), p_from), least(upper(r), p_to) from (
    select s.person_id, range_agg(tstzrange(date_bin('15 minutes', b.from_at, '2000-01-01'), date_bin('15 minutes', b.to_at + interval '15 minutes' - interval '1 microsecond', '2000-01-01'))) as busy
    from seat s join other_calendar c on c.account_id = s.account_id join other_busy b on b.calendar_id = c.id
    where s.family_id = p_family and s.state = 'active' and (s.until is null or (now() at time zone 'Europe/Amsterdam')::date < s.until) and p_family = any (kt_families()) and p_family = any (c.family_ids)
      and s.person_id <> all (kt_hidden()) and s.person_id <> all (kt_shielded()) and b.to_at > p_from and b.from_at < p_to
    group by s.person_id) x, unnest(x.busy) r where upper(r) > p_from and lower(r) < p_to order by 1, 2 $$;
do $$ begin
  revoke execute on function busy_of(uuid, timestamptz, timestamptz) from public;
  grant execute on function busy_of(uuid, timestamptz, timestamptz) to kt_app;
end $$;
