-- ---------------------------------------------------------------------------------------------------------------------
-- Emergency access ("noodtoegang", docs/decisions/0010): a professional at the table opens for an hour part of what they do not
-- hear, with a written reason; the family and a second person are told at once; it is reviewed.
create table emergency_access (
  family_id uuid not null references family, id uuid not null unique,
  seat_id uuid not null, person_id uuid not null, account_id uuid not null, organisation_id uuid references organisation,
  reason text not null, opened_at timestamptz not null, ends_at timestamptz not null, ended_at timestamptz,
  reviewed_at timestamptz, review text, reviewed_by uuid, reviewed_account uuid,
  version integer not null default 1,
  primary key (family_id, id), foreign key (family_id, seat_id) references seat, foreign key (family_id, person_id) references person,
  check (ends_at = opened_at + interval '60 minutes'), check (ended_at between opened_at and ends_at),
  check ((reviewed_at is null) = (review is null)), check ((reviewed_at is null) = (reviewed_account is null)),
  -- Nobody reviews what they opened themselves.
  constraint emergency_own_review check (reviewed_account <> account_id and reviewed_by is distinct from person_id)
);
create index emergency_open on emergency_access (family_id) where reviewed_at is null;

-- Everybody whom it concerns hears at once that their rights or notices changed: the opener, the family, the coordinator. Nobody for
-- whom it is not there (0017-shields.sql).
create function tell_emergency(e emergency_access) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform pg_notify('kt_change', e.family_id || ' rights ' || s.id || ' 0') from seat s
  where s.family_id = e.family_id and s.state = 'active' and (s.id = e.seat_id or s.kind = 'family'
    or exists (select from coordinator_term t where t.family_id = s.family_id and t.seat_id = s.id and t.until_at is null))
    and e.id <> all (hidden_for(s.account_id));
end $$;
create function guard_emergency() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if coalesce(current_setting('kt.act', true), '') = '' then raise exception 'a change without a permit: % on %', tg_op, tg_table_name; end if;
  if tg_op = 'UPDATE' and (row(new.family_id, new.id, new.seat_id, new.person_id, new.account_id, new.organisation_id, new.reason, new.opened_at, new.ends_at)
      is distinct from row(old.family_id, old.id, old.seat_id, old.person_id, old.account_id, old.organisation_id, old.reason, old.opened_at, old.ends_at)
    or (old.ended_at is not null and new.ended_at is distinct from old.ended_at)
    or (old.reviewed_at is not null and row(new.reviewed_at, new.review, new.reviewed_by, new.reviewed_account)
      is distinct from row(old.reviewed_at, old.review, old.reviewed_by, old.reviewed_account))) then
    raise exception 'what was opened or reviewed does not change' using errcode = '23514', constraint = 'emergency_settled';
  end if;
  return new;
end $$;
create trigger guarded before insert or update on emergency_access for each row execute function guard_emergency();
-- After it is written, so that it is known for whom it is not there.
create function emergency_told() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform tell_emergency(new);
  return null;
end $$;
create trigger told after insert or update on emergency_access for each row execute function emergency_told();
revoke execute on function emergency_told() from public;

-- The hour is over: open screens fetch anew, and find it closed. That it is over does not hang on this: who asks is told by the clock.
create function tell_emergency_ended(p_id uuid) returns void language sql volatile security definer set search_path = public, pg_temp as $$
  select tell_emergency(e) from emergency_access e where e.id = p_id $$;
create function add_job_at(p_task text, p_payload json, p_key text, p_run_at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_job(p_task, p_payload, run_at := p_run_at, job_key := p_key, max_attempts := 25);
end $$;

-- The second person is who coordinates. Where that is who opened it, or nobody who can sign in, it is somebody outside the table:
-- who answers for that organisation. Nor is it who coordinates when it is not there for them.
create function second_at_table(p_family uuid, p_seat uuid, p_about uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from coordinator_term t join seat s on s.family_id = t.family_id and s.id = t.seat_id
    where t.family_id = p_family and t.until_at is null and s.id <> p_seat and s.account_id is not null and s.state = 'active'
      and (p_about is null or p_about <> all (hidden_for(s.account_id))));
end $$;
create function reviews_from_outside(e emergency_access) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select answers_for(e.organisation_id, e.account_id, e.id) and not second_at_table(e.family_id, e.seat_id, e.id) $$;

alter table emergency_access enable row level security;
create policy at_the_table on emergency_access to kt_app using ((family_id = any ((select kt_families())::uuid[])) is true);
create policy from_outside on emergency_access to kt_app using (reviews_from_outside(emergency_access));
grant select, insert, update on emergency_access to kt_app;


do $$ declare f text; begin
  foreach f in array array['tell_emergency(emergency_access)', 'tell_emergency_ended(uuid)', 'add_job_at(text, json, text, timestamptz)',
      'second_at_table(uuid, uuid, uuid)', 'reviews_from_outside(emergency_access)'] loop
    execute format('revoke execute on function %s from public; grant execute on function %s to kt_app', f, f);
  end loop;
end $$;
