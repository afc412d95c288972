-- ---------------------------------------------------------------------------------------------------------------------
-- Reminders: what somebody chose, what waits to be told, and what went out (docs/decisions/0038-reminders.md). Whatever stands here says only
-- that something waits for an account; whether it is told is decided anew when it is sent, with the scopes of the lists.
create table notice_choice (
  account_id uuid primary key references account on delete cascade,
  channel text not null check (channel in ('mail', 'push', 'sms', 'none')),
  sorts text[] not null check (sorts <@ array['visit', 'step', 'said', 'message', 'look-back', 'answer']),
  digest_at text check (digest_at ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  quiet_from text not null check (quiet_from ~ '^([01]\d|2[0-3]):[0-5]\d$'), quiet_until text not null check (quiet_until ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  not_before date, updated_at timestamptz not null default now()
);
-- A telephone number counts after a code in a text message was filled in.
create table notice_phone (
  account_id uuid primary key references account on delete cascade, number text, confirmed_at timestamptz,
  asked text, code_hash text, code_until timestamptz, tries integer not null default 0,
  check ((number is null) = (confirmed_at is null)), check ((asked is null) = (code_hash is null))
);
-- A device that takes messages does so as long as it is signed in: with its session it goes.
create table notice_device (
  id uuid primary key default gen_random_uuid(), account_id uuid not null references account on delete cascade,
  session_id uuid not null unique references session on delete cascade,
  endpoint text not null unique check (endpoint like 'https://%'), p256dh text not null, auth text not null, created_at timestamptz not null default now()
);
create index notice_device_account on notice_device (account_id);
-- What goes out: one message, whatever the number of things. Its id is the Message-ID, the Topic, the reference.
create table notice_message (
  id uuid primary key, account_id uuid not null references account on delete cascade, channel text not null check (channel in ('mail', 'push', 'sms')),
  on_date date not null, digest boolean not null, state text not null default 'sending' check (state in ('sending', 'sent', 'failed', 'dropped')),
  attempts integer not null default 0, fault text check (fault in ('refused', 'away', 'no-device')),
  created_at timestamptz not null default now(), settled_at timestamptz, check ((state = 'sending') = (settled_at is null))
);
-- One at a time for an account, and one a day for who wants that: whichever process comes second finds it there.
create unique index notice_message_one on notice_message (account_id) where state = 'sending';
create unique index notice_message_daily on notice_message (account_id, on_date) where digest and state <> 'dropped';
create index notice_message_settled on notice_message (settled_at);
-- What waits. Filled as often as one likes: the same thing of the same day is there once.
create table notice (
  id uuid primary key default gen_random_uuid(), account_id uuid not null references account on delete cascade,
  family_id uuid not null references family on delete cascade, sort text not null check (sort in ('visit', 'step', 'said', 'message', 'look-back', 'answer')),
  item_id uuid not null, on_date date not null, due_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'claimed', 'sent', 'failed', 'dropped')),
  message_id uuid references notice_message on delete cascade, made_at timestamptz not null default now(),
  unique (account_id, sort, item_id, on_date), check ((state = 'claimed') <= (message_id is not null))
);
create index notice_waiting on notice (due_at) where state = 'waiting';
create index notice_message_of on notice (message_id) where message_id is not null;
create index notice_family on notice (family_id);
-- How far the history of a family was looked through (its lines are numbered in the order in which they were committed), and until which day what is planned.
create table notice_mark (family_id uuid primary key references family on delete cascade, seq bigint not null, planned_until date);
-- What was said before there were reminders is not news.
insert into notice_mark (family_id, seq) select c.family_id, c.seq from log_chain c join family f on f.id = c.family_id where c.log = 'plan';

-- Of oneself; all of it only for the job, which says so. (A statement of the app that forgets whose it asks finds its own.)
create function kt_notices() returns boolean language sql stable as $$ select coalesce(current_setting('kt.notices', true), '') = 'on' $$;
do $$ declare t text; begin
  foreach t in array array['notice_choice', 'notice_phone', 'notice_device', 'notice_message', 'notice'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own on %I to kt_app using (account_id = nullif(current_setting(''kt.account'', true), '''')::uuid or (select kt_notices()))', t);
    execute format('grant select, insert, update, delete on %I to kt_app', t);
  end loop;
end $$;
alter table notice_mark enable row level security;
create policy job on notice_mark to kt_app using ((select kt_notices()));
grant select, insert, update on notice_mark to kt_app;

-- Families in which something changed, or of which the days ahead were not looked at today. For the job.
create function notice_families(p_day date, p_most integer) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select c.family_id from log_chain c left join notice_mark m on m.family_id = c.family_id
  where kt_notices() and c.log = 'plan' and (c.seq > coalesce(m.seq, 0) or m.planned_until is null or m.planned_until < p_day)
    and exists (select from family f where f.id = c.family_id) limit p_most $$;
-- Who these accounts are and what they chose: for the job, or of oneself. `birth_date`: of the youngest member of a family that the account is.
create function notice_choosers(p_accounts uuid[]) returns table (account_id uuid, email text, locale text, invented boolean, birth_date date, channel text, sorts text[], digest_at text,
  quiet_from text, quiet_until text, not_before date, phone text, last_digest date) language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.email, a.locale, a.invented, (select max(p.birth_date) from seat s join person p on p.family_id = s.family_id and p.id = s.person_id and p.kind = 'family'
      where s.account_id = a.id and s.state = 'active'), c.channel, c.sorts, c.digest_at, c.quiet_from, c.quiet_until, c.not_before, n.number,
    (select max(m.on_date) from notice_message m where m.account_id = a.id and m.digest and m.state <> 'dropped')
  from account a left join notice_choice c on c.account_id = a.id left join notice_phone n on n.account_id = a.id
  where a.id = any (p_accounts) and (kt_notices() or a.id = nullif(current_setting('kt.account', true), '')::uuid) $$;
-- A browser has one address at its push service. Who is signed in there now takes the messages; whoever was before them does not any more.
create function let_go_notice_device(p_endpoint text) returns void language sql security definer set search_path = public, pg_temp as $$
  delete from notice_device where endpoint = p_endpoint and account_id is distinct from nullif(current_setting('kt.account', true), '')::uuid $$;
-- Who chose anew hears of what is planned from now on too, and not only from tomorrow.
create function notice_again() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update notice_mark m set planned_until = null from seat s
    where s.family_id = m.family_id and s.state = 'active' and s.account_id = nullif(current_setting('kt.account', true), '')::uuid;
  perform add_job('notices', '{}', 'notices ' || current_setting('kt.account', true), 5, 0);
end $$;
-- Whether the channels work, for who answers for the installation: numbers, of thirty days, and nothing else.
create function notice_counts() returns table (channel text, sent integer, failed integer) language sql stable security definer set search_path = public, pg_temp as $$
  select m.channel, (count(*) filter (where m.state = 'sent'))::int, (count(*) filter (where m.state = 'failed'))::int from notice_message m
  where m.settled_at > now() - interval '30 days' and exists (select from account a where a.id = nullif(current_setting('kt.account', true), '')::uuid and a.is_admin)
  group by m.channel order by m.channel $$;
-- What is over is not kept: a message thirty days, what waited or was told until nothing can double it any more.
create function forget_notices() returns void language sql security definer set search_path = public, pg_temp as $$
  delete from notice where state <> 'waiting' and state <> 'claimed' and greatest(due_at, on_date) < now() - interval '30 days';
  delete from notice where state = 'waiting' and due_at < now() - interval '180 days';
  delete from notice_message where settled_at < now() - interval '30 days';
  update notice_phone set asked = null, code_hash = null, code_until = null where code_until < now() - interval '1 hour' $$;
do $$ declare f text; begin
  foreach f in array array['notice_families(date, integer)', 'notice_choosers(uuid[])', 'notice_counts()', 'notice_again()', 'let_go_notice_device(text)', 'forget_notices()'] loop
    execute format('revoke execute on function %s from public; grant execute on function %s to kt_app', f, f);
  end loop;
end $$;
