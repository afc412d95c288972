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
  asked_to_leave_answer text not null default '',
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
  family_id uuid not null, id uuid not null, -- who said it is a person of this family, so the family is there too
  kind text not null check (kind ~ '^[a-z-]+$'), version integer not null default 1, -- plain words: plan-store.ts puts them between quotes
  parent_id uuid, said_by uuid not null, state text not null check (state ~ '^[a-z-]+$'), on_date date,
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
-- What is open at a table, for the lists of who sits at many (server/src/families/my-families-store.ts says it word for word).
create index plan_item_open on plan_item (family_id) where (kind = 'goal' and state in ('idea', 'now', 'later')
  or kind = 'step' and state in ('open', 'stuck') or kind = 'look-back' and state = 'planned' or kind = 'conversation' and state in ('planned', 'now', 'alone'));
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
  -- Two questions, each along an index; of what is new nothing was there before to hang below it.
  if exists (select from plan_item c join plan_item p on p.family_id = c.family_id and p.id = c.parent_id
             where c.family_id = new.family_id and c.id = new.id and p.audience <> 'circle' and not within_audience(c, p)) then
    raise exception 'an item is heard more widely than its parent' using errcode = '23514', constraint = 'audience_of_parent';
  end if;
  if tg_op = 'UPDATE' then
    if exists (select from plan_item c join plan_item p on p.family_id = c.family_id and p.id = c.parent_id
               where c.family_id = new.family_id and c.parent_id = new.id and not within_audience(c, p)) then
      raise exception 'an item is heard more widely than its parent' using errcode = '23514', constraint = 'audience_of_parent';
    end if;
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
