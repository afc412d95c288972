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
  told := set_config('kt.person', '', true); told := set_config('kt.feed', worded::text, true);
  if kept or coalesce(current_setting('kt.shielded', true), '') <> '' then perform enter_shields(account_id, null, null); end if;
  update calendar_feed f set last_fetch_at = now() where f.id = feed_id and (f.last_fetch_at is null or f.last_fetch_at < now() - interval '1 minute');
end $$;
-- The same of the account that entered: whether a feed of a table may hold words.
create function own_door(p_kind text) returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select door_rank(nullif(current_setting('kt.account', true), '')::uuid, p_kind) $$;
create function kt_feed() returns uuid[] language sql stable as $$
  select coalesce(nullif(current_setting('kt.feed', true), ''), '{}')::uuid[] $$;
do $$ begin
  revoke execute on function door_rank(uuid, text), own_door(text), enter_feed(text) from public;
  grant execute on function enter_feed(text), own_door(text) to kt_app;
end $$;
