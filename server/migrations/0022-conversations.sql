-- ---------------------------------------------------------------------------------------------------------------------
-- A talk at the table (docs/decisions/0022-conversation.md): items of three more kinds, in "the week" (piece_of, 0012-sharing.sql).

-- Everybody takes part in one way.
create unique index plan_item_one_part on plan_item (family_id, parent_id, said_by) where kind = 'taking-part';
alter table plan_item add constraint conversation_has_day
  check (kind <> 'conversation' or state in ('asked', 'cancelled') or on_date is not null);

-- Whether this chooses place, time or who surely must be there, begins the talk or ends it (core/src/plan/conversation.ts, settles).
create function settles_talk(was plan_item, now_is plan_item) returns boolean language sql stable as $$
  select now_is.kind = 'conversation' and ((now_is.state in ('planned', 'now', 'alone', 'held') and now_is.state is distinct from was.state) or now_is.on_date is distinct from was.on_date
    or exists (select from (values ('persons', '[]'::jsonb), ('place', '""'), ('time', 'null'), ('supporters', '[]')) f (field, nothing)
      where coalesce(nullif(now_is.content -> field, 'null'), nothing) <> coalesce(nullif(was.content -> field, 'null'), nothing))) $$;
-- Whether the family begins to talk alone, or calls the others back (aboutAlone, 0031).
create function about_alone(was plan_item, now_is plan_item) returns boolean language sql stable as $$
  select now_is.kind = 'conversation' and now_is.state is distinct from was.state and (now_is.state = 'alone' or was.state is not distinct from 'alone') $$;
-- The family settles a talk; who coordinates may write down what it chose, but not when the family talks alone (core/src/access/rules/conversation.ts).
-- By the seat that sits here today.
create function may_settle_talk(p_family uuid, p_person uuid, p_alone boolean default false) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from seat s where s.family_id = p_family and s.person_id = p_person and s.state = 'active' and (s.kind = 'family'
    or (not p_alone and exists (select from coordinator_term t where t.family_id = s.family_id and t.seat_id = s.id and t.until_at is null)))) $$;
-- What came along with a family that travelled was settled where it came from (born_here, 0003-logs.sql).
create function guard_settling() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not born_here(new.family_id) and ((settles_talk(case when tg_op = 'UPDATE' then old end, new)
        and not may_settle_talk(new.family_id, nullif(current_setting('kt.person', true), '')::uuid, false))
      or (about_alone(case when tg_op = 'UPDATE' then old end, new)
        and not may_settle_talk(new.family_id, nullif(current_setting('kt.person', true), '')::uuid, true))) then
    raise exception 'the family settles a talk' using errcode = '42501', constraint = 'conversation_settled';
  end if;
  return new;
end $$;
create trigger conversation_settled before insert or update on plan_item for each row when (new.kind = 'conversation') execute function guard_settling();
revoke execute on function may_settle_talk(uuid, uuid, boolean), guard_settling() from public;
