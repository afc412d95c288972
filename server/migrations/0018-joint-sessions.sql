-- "Samen aan tafel": several people of one table on one device, each with an own turn (docs/decisions/0018-joint-session.md).
-- What is over is deleted: with the joint session go its members, and with a member goes the session of their turn.
create table joint_session (
  id uuid primary key default gen_random_uuid(),
  family_id uuid not null references family on delete cascade,
  -- Of what lies in the cookie of that browser: a keyed hash.
  device_hash text not null unique,
  device text not null default '',
  begun_by uuid not null references account on delete cascade,
  begun_at timestamptz not null default now(),
  ends_at timestamptz not null,
  wrong integer not null default 0,
  check (ends_at <= begun_at + interval '4 hours')
);
create table joint_member (
  id uuid not null default gen_random_uuid() unique,
  joint_id uuid not null references joint_session on delete cascade,
  account_id uuid not null references account on delete cascade,
  pin_hash text not null,
  tries integer not null default 0 check (tries between 0 and 5),
  joined_at timestamptz not null default now(),
  primary key (joint_id, account_id)
);
create index joint_member_account on joint_member (account_id);
create index joint_session_begun_by on joint_session (begun_by);
create index joint_session_family on joint_session (family_id);

-- The session of a turn: of a member, never more certain than low, known by its token too (server/src/http/cookies.ts).
alter table session add joint_id uuid, drop constraint session_method_check,
  add constraint session_method_check check (method in ('email-code', 'passkey', 'oidc', 'demo', 'joint')),
  add constraint session_joint check ((joint_id is null) = (method <> 'joint') and (joint_id is null) = (token not like 'joint\_%')
    and (joint_id is null or (level = 'low' and second is null and acr is null))),
  add constraint session_joint_member foreign key (joint_id, account_id) references joint_member (joint_id, account_id) on delete cascade;
-- On one device one person has the turn, and no other.
create unique index session_one_turn on session (joint_id) where joint_id is not null;
grant select, insert, update, delete on joint_session, joint_member to kt_app;

-- A request enters with its session and, where it is about a family, that family; back comes who asks and the seat. The families whose
-- door asks more than this session has are not among those of the transaction, so no row of them is there for any statement; the
-- seat itself is told, so that the answer can be "sign in more surely" instead of "not found" (0010). What a shield keeps is worked
-- out here (0017). A turn opens the one family at whose table it is, only while that lasts, and never counts as fresh.
create function enter_session(p_token text, p_family uuid, out account_id uuid, out session_id uuid, out is_admin boolean, out locale text,
  out seat_id uuid, out person_id uuid, out kind text, out state text, out since date, out until date, out birth_date date, out is_coordinator boolean,
  out level text, out door_level text, out fresh boolean)
language plpgsql security definer set search_path = public, pg_temp as $$
declare families uuid[]; kept boolean; shut boolean; told text;
begin
  select s.account_id, s.id, a.is_admin and s.joint_id is null, a.locale, array(select x.family_id from seat x where x.account_id = s.account_id and x.state = 'active'
        and (s.joint_id is null or x.family_id = j.family_id)
        and x.kind <> all (array(select l.kind from seat_level l where level_rank(l.level) > level_rank(level_now(s.level, s.proven_at))))),
      t.id, t.person_id, t.kind, t.state, t.since, t.until, p.birth_date,
      exists (select from coordinator_term c where c.family_id = t.family_id and c.seat_id = t.id and c.until_at is null),
      level_now(s.level, s.proven_at), coalesce((select l.level from seat_level l where l.kind = t.kind), 'low'),
      s.created_at > now() - interval '15 minutes' and s.joint_id is null,
      exists (select from seat x join shield h on h.family_id = x.family_id and h.from_person = x.person_id and h.state <> 'lifted' where x.account_id = s.account_id),
      s.level = 'low' and s.joint_id is null and exists (select from totp o where o.account_id = s.account_id and o.secret is not null)
    into account_id, session_id, is_admin, locale, families, seat_id, person_id, kind, state, since, until, birth_date, is_coordinator, level, door_level, fresh, kept, shut
    from session s join account a on a.id = s.account_id
      left join joint_session j on j.id = s.joint_id
      left join seat t on t.family_id = p_family and t.account_id = s.account_id and t.state = 'active' and (s.joint_id is null or t.family_id = j.family_id)
      left join person p on p.family_id = t.family_id and p.id = t.person_id
    where s.token = p_token and s.expires_at > now() and (s.joint_id is null or j.ends_at > now());
  -- The own door (0034): this account has an app for codes, and this session never showed more than a mailbox.
  if shut then families := '{}'; door_level := case when level_rank(door_level) > 1 then door_level else 'substantial' end; end if;
  if account_id is not null then
    -- (Assigned and not performed: that would be a statement each, at every request.)
    told := set_config('kt.account', account_id::text, true); told := set_config('kt.families', families::text, true); told := set_config('kt.person', person_id::text, true);
    -- Nothing is kept from most people. Asked with the rest as enter_shields asks it, which has a statement of its own for it.
    if kept or coalesce(current_setting('kt.shielded', true), '') <> '' then perform enter_shields(account_id, null, null); end if;
  end if;
  -- The seat as it was found, for statements that are asked together with the entry (ME_ENTERED in server/src/access/scopes/item.ts).
  if seat_id is not null then told := set_config('kt.seat', concat_ws(' ', p_family, seat_id, kind, is_coordinator, since, coalesce(until::text, '')), true); end if;
end $$;

-- Who sits around a device, as names and faces: for the page that asks whose turn it is, where nobody is signed in.
create function joint_around(p_device_hash text, p_day date, out family_id uuid, out ends_at timestamptz, out members json) language sql stable security definer
set search_path = public, pg_temp as $$
  select j.family_id, j.ends_at, (select coalesce(json_agg(json_build_object('id', m.id, 'callName', p.call_name, 'kind', s.kind, 'look', p.look,
      'birthDate', p.birth_date) order by m.joined_at, m.id), '[]')
    from joint_member m join seat s on s.family_id = j.family_id and s.account_id = m.account_id and s.state = 'active'
        and s.since <= p_day and (s.until is null or p_day < s.until)
      join person p on p.family_id = s.family_id and p.id = s.person_id
    where m.joint_id = j.id)
  from joint_session j where j.device_hash = p_device_hash and j.ends_at > now() $$;

-- Whose seat ends, or who leaves an organisation, is no longer part of it.
create function end_joint_part() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'seat' then
    delete from joint_member m using joint_session j where j.id = m.joint_id and j.family_id = old.family_id and m.account_id = old.account_id;
  else
    delete from joint_member m where m.account_id = old.account_id;
  end if;
  return null;
end $$;
create trigger joint_part after update of state, account_id on seat for each row
  when (old.state = 'active' and (new.state <> 'active' or new.account_id is distinct from old.account_id)) execute function end_joint_part();
create trigger joint_part after update of left_at on organisation_member for each row
  when (old.left_at is null and new.left_at is not null) execute function end_joint_part();

-- From whom it is kept that somebody is here at all, does not sit at one device with them, in whichever order they come: its page
-- gives names. A shield that is set while they do ends it for all, as if it had been long enough.
create function joint_kept_apart(p_joint uuid, p_account uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from joint_session j join joint_member m on m.joint_id = j.id and m.account_id <> p_account
      join seat mine on mine.family_id = j.family_id and mine.account_id = p_account
      join seat theirs on theirs.family_id = j.family_id and theirs.account_id = m.account_id
      join shield k on k.family_id = j.family_id and k.what = 'everything' and k.state <> 'lifted'
        and ((k.from_person = mine.person_id and k.of_person = theirs.person_id) or (k.of_person = mine.person_id and k.from_person = theirs.person_id))
    where j.id = p_joint) $$;
create function end_joint_by_shield() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from joint_session j where j.family_id = new.family_id
    and exists (select from joint_member m where m.joint_id = j.id and joint_kept_apart(j.id, m.account_id));
  return null;
end $$;
create trigger joint_apart after insert or update of what, state on shield for each row execute function end_joint_by_shield();

do $$ begin
  revoke execute on function joint_around(text, date), end_joint_part(), end_joint_by_shield(), joint_kept_apart(uuid, uuid), enter_session(text, uuid) from public;
  grant execute on function joint_around(text, date), joint_kept_apart(uuid, uuid), enter_session(text, uuid) to kt_app;
end $$;
