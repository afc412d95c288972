-- ---------------------------------------------------------------------------------------------------------------------
-- What waits for whom, over all tables of somebody (docs/decisions/0039-what-waits.md).

-- What was asked and not answered: for lists over many tables (server/src/waits/reasons-store.ts says it word for word).
create index plan_item_asked on plan_item (family_id) where state in ('asked', 'proposed');

-- How somebody wants to see the own list, and up to where they saw what changed at a table. Of the account alone: nobody at a table, no
-- coordinator and no administrator reads it, so nobody learns who looked when. It goes with the account, the mark also with the table.
create table caseload_choice (
  account_id uuid primary key references account on delete cascade,
  show text not null default 'all' check (show in ('all', 'mine', 'coordinating', 'changed')),
  reasons text[] not null default '{}', unanswered_after integer not null default 14 check (unanswered_after in (7, 14, 30))
);
create table caseload_mark (
  account_id uuid not null references account on delete cascade, family_id uuid not null references family on delete cascade,
  seq bigint not null, primary key (account_id, family_id)
);
create index caseload_mark_family on caseload_mark (family_id);
alter table caseload_choice enable row level security;
alter table caseload_mark enable row level security;
create policy own on caseload_choice to kt_app using (account_id = nullif(current_setting('kt.account', true), '')::uuid);
create policy own on caseload_mark to kt_app using (account_id = nullif(current_setting('kt.account', true), '')::uuid and (family_id = any ((select kt_families())::uuid[])) is true);
grant select, insert, update on caseload_choice, caseload_mark to kt_app;

-- Up to which line of the history of a table somebody saw it, out of the moment of the last line that they were shown.
create function line_at(p_family uuid, p_at timestamptz) returns bigint language sql stable set search_path = public, pg_temp as $$
  select coalesce((select e.seq from plan_event e where e.family_id = p_family and e.at <= p_at order by e.seq desc limit 1), 0) $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Days on which something happens, as core/src/calendar/repeats.ts and occurrences.ts say it.
create function visit_on(p_first date, p_repeats jsonb, d date) returns boolean language plpgsql immutable parallel safe as $$
declare step int; days jsonb; name text; apart int; nth int;
begin
  if p_repeats is null or jsonb_typeof(p_repeats) = 'null' then return d = p_first; end if;
  if d < p_first or coalesce((p_repeats ->> 'until')::date < d, false) then return false; end if;
  step := (p_repeats ->> 'step')::int; days := coalesce(p_repeats -> 'days', '[]'); nth := (p_repeats ->> 'nth')::int;
  name := (array['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])[extract(isodow from d)];
  apart := (extract(year from d) - extract(year from p_first)) * 12 + extract(month from d) - extract(month from p_first);
  case p_repeats ->> 'every'
    when 'day' then return (d - p_first) % step = 0 and (days = '[]' or days ? name);
    when 'week' then return (date_trunc('week', d)::date - date_trunc('week', p_first)::date) / 7 % step = 0
      and case when days = '[]' then (d - p_first) % 7 = 0 else days ? name end;
    when 'month' then
      if apart % step <> 0 then return false; end if;
      if days = '[]' then return extract(day from d) = extract(day from p_first); end if;
      return days ? name and (nth is null or (nth > 0 and (extract(day from d)::int - 1) / 7 + 1 = nth)
        or (nth < 0 and extract(month from d + 7) <> extract(month from d)));
    else return apart % (12 * step) = 0 and extract(day from d) = extract(day from p_first);
  end case;
end $$;
-- Every time between two days that a visit of some hours begins and was not cancelled.
create function visit_times(p_on date, c jsonb, p_from date, p_to date) returns table (day date, begins text, ends text) language plpgsql stable as $$
begin
  -- (Most come once, and nothing about them was changed.)
  if coalesce(c -> 'repeats', 'null') = 'null' and coalesce(c -> 'changes', '[]') = '[]' then
    if p_on between p_from and p_to then return query select p_on, c ->> 'from', c ->> 'until'; end if;
    return;
  end if;
  return query select coalesce((x.ch ->> 'toDay')::date, o.d), case when coalesce((x.ch ->> 'allDay')::boolean, false) then null else coalesce(x.ch ->> 'from', c ->> 'from') end,
      case when coalesce((x.ch ->> 'allDay')::boolean, false) then null when x.ch ->> 'from' is not null then x.ch ->> 'until' else coalesce(x.ch ->> 'until', c ->> 'until') end
    from (select g::date as d from generate_series(p_from, p_to, interval '1 day') g where visit_on(p_on, c -> 'repeats', g::date)
      union select (y ->> 'day')::date from jsonb_array_elements(coalesce(c -> 'changes', '[]')) y
        where y ->> 'toDay' is not null and visit_on(p_on, c -> 'repeats', (y ->> 'day')::date)) o
    left join lateral (select y.v as ch from jsonb_array_elements(coalesce(c -> 'changes', '[]')) with ordinality y (v, n)
      where (y.v ->> 'day')::date = o.d order by y.n desc limit 1) x on true
    where not coalesce((x.ch ->> 'cancelled')::boolean, false) and coalesce((x.ch ->> 'toDay')::date, o.d) between p_from and p_to;
end $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- What waits for the yes of somebody: to share, or to be helped. With the rights of the owner, because authority counts that who asks may not
-- know of (0019-agreement.sql); so it looks itself whether a thing is there for them.
create function yes_waits(p_family uuid, p_person uuid, p_day date) returns table (what text, id uuid, since date) language sql stable security definer set search_path = public, pg_temp as $$
  select 'share', h.id, (h.created_at at time zone 'Europe/Amsterdam')::date from share h
    where p_family = any (kt_families()) and h.family_id = p_family and h.state = 'open' and p_day < h.until_date and h.recipient_id <> p_person
      and h.id <> all (kt_hidden()) and not exists (select from jsonb_array_elements(h.voices) v where v ->> 'personId' = p_person::text)
      and may_agree(h.family_id, h.subject_id, p_person, p_day, h.without_holders <> '', false, null)
  union all
  select 'help', h.id, h.on_date from help_agreement h join seat s on s.family_id = h.family_id and s.id = h.seat_id and s.state = 'active'
    left join incapacity n on n.family_id = h.family_id and n.agreement_id = h.id and n.state = 'confirmed' and n.on_date <= p_day and p_day < n.review_on
    where p_family = any (kt_families()) and h.family_id = p_family and h.ended_on is null and h.ground is null and h.helper_id <> p_person
      and h.id <> all (kt_hidden()) and not exists (select from jsonb_array_elements(h.voices) v where v ->> 'personId' = p_person::text)
      and may_agree(h.family_id, h.subject_id, p_person, p_day, h.alone_reason is not null, n.id is not null, n.representative_id) $$;
do $$ declare f text; begin
  foreach f in array array['line_at(uuid, timestamptz)', 'visit_on(date, jsonb, date)', 'visit_times(date, jsonb, date, date)', 'yes_waits(uuid, uuid, date)'] loop
    execute format('revoke execute on function %s from public; grant execute on function %s to kt_app', f, f);
  end loop;
end $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Handing over (core/src/contribution/kinds.ts): asked by the family, by who coordinates or by who does it now; of one to one; and only who is
-- asked says yes or no. What goes over goes over in the transaction of that yes.
create function check_hand_over() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare from_id text := new.content -> 'persons' ->> 0; to_id text := new.content -> 'doers' ->> 0;
begin
  if coalesce(current_setting('kt.history', true), '') = 'given' and born_here(new.family_id) then return new; end if;
  if tg_op = 'INSERT' then
    if from_id is null or to_id is null or from_id = to_id or jsonb_array_length(new.content -> 'persons') <> 1 or jsonb_array_length(new.content -> 'doers') <> 1 or new.state <> 'asked'
      or not exists (select from seat s where s.family_id = new.family_id and s.person_id = to_id::uuid and s.state = 'active') then
      raise exception 'of one who sits here to another' using errcode = '23514', constraint = 'hand_over_who';
    end if;
    if new.created_by <> from_id::uuid and not exists (select from seat s where s.family_id = new.family_id and s.person_id = new.created_by and s.state = 'active' and (s.kind = 'family'
        or exists (select from coordinator_term t where t.family_id = s.family_id and t.seat_id = s.id and t.until_at is null))) then
      raise exception 'nobody gives away what another does' using errcode = '23514', constraint = 'hand_over_yes';
    end if;
    return new;
  end if;
  if (new.content -> 'persons') is distinct from (old.content -> 'persons') or (new.content -> 'doers') is distinct from (old.content -> 'doers') or (old.state <> 'asked' and new.state <> old.state)
    or (new.state in ('accepted', 'declined') and old.state = 'asked' and new.updated_by::text is distinct from to_id) then
    raise exception 'only who is asked says yes or no, once' using errcode = '23514', constraint = 'hand_over_yes';
  end if;
  return new;
end $$;
create trigger hand_over_checked before insert or update of content, state on plan_item for each row when (new.kind = 'hand-over') execute function check_hand_over();

-- With the rights of who says yes: what is not there for them stays as it is, and so does what is not for their ears.
create function hand_over() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare from_id text := new.content -> 'persons' ->> 0; to_id text := new.content -> 'doers' ->> 0; today date := (now() at time zone 'Europe/Amsterdam')::date;
begin
  if coalesce(current_setting('kt.history', true), '') = 'given' and born_here(new.family_id) then return null; end if;
  update plan_item i set version = i.version + 1, updated_at = now(), updated_by = new.updated_by,
      content = jsonb_set(i.content, array[x.field], coalesce((select jsonb_agg(p order by n) from (select case when v = to_jsonb(from_id) then to_jsonb(to_id) else v end as p, min(n) as n
        from jsonb_array_elements(i.content -> x.field) with ordinality o (v, n) group by 1) y), '[]'))
    from (values ('step', 'doers'), ('visit', 'visitors')) x (kind, field)
    where i.family_id = new.family_id and i.parent_id = new.parent_id and i.kind = x.kind and i.content -> x.field ? from_id
      and (i.audience = 'circle' or (i.audience = 'chosen' and to_id::uuid = any (i.audience_persons))
        or (i.audience = 'family' and exists (select from person p where p.family_id = i.family_id and p.id = to_id::uuid and p.kind = 'family')))
      and case i.kind when 'step' then i.state in ('open', 'stuck') else i.state = 'planned' and case when coalesce(i.content -> 'repeats', 'null') = 'null' then i.on_date >= today
        else coalesce((i.content -> 'repeats' ->> 'until')::date >= today, true) end end;
  return null;
end $$;
create trigger handed_over after update of state on plan_item for each row when (new.kind = 'hand-over' and new.state = 'accepted' and old.state = 'asked') execute function hand_over();
