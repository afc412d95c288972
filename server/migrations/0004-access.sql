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
revoke all on function append_event(plan_event) from public;
revoke execute on function append_list(uuid, text, text, text, uuid[], uuid[]), append_given_events(uuid, jsonb) from public;
grant execute on function append_list(uuid, text, text, text, uuid[], uuid[]), append_given_events(uuid, jsonb) to kt_app;

-- Ways in. Each sets the account and its families for this transaction only. Those of an account and of a link stand with what is
-- kept from them (0017-shields.sql), that of a session with all that bounds it (0018-joint-sessions.sql).
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
