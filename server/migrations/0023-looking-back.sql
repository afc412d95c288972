-- ---------------------------------------------------------------------------------------------------------------------
-- Looking back (docs/decisions/0023-looking-back.md): new kinds of what is said, no new table. In which piece they lie: piece_of.

-- The number somebody gives of themselves is theirs alone: said and written by the same person, whoever writes past the rules.
create function check_own_line() returns trigger language plpgsql as $$
begin
  if new.said_by <> new.created_by or new.parent_id is not null then
    raise exception 'a number of somebody is their own' using errcode = '23514', constraint = 'own_line_own';
  end if;
  return new;
end $$;
create trigger own_line before insert or update on plan_item for each row when (new.kind in ('own-line', 'domain-view', 'capacity')) execute function check_own_line();
alter table plan_item enable always trigger own_line;

-- Goal attainment scaling (core/src/look-back/scaling.ts): a level is held against levels that stood there before that day, on words
-- somebody of the family said yes to. What is brought in from elsewhere was held against the levels of then.
create function check_level() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.content -> 'level' is not distinct from old.content -> 'level' and new.on_date is not distinct from old.on_date then return new; end if;
  if not exists (
    select from plan_item g where g.family_id = new.family_id and g.id = new.parent_id and g.kind = 'goal' and (g.content -> 'levels' ->> 'from')::date < new.on_date
      and exists (select from plan_item v join person p on p.family_id = v.family_id and p.id = v.said_by and p.kind = 'family'
        where v.family_id = g.family_id and v.parent_id = g.id and v.kind = 'view' and v.state = 'current'
          and v.content ->> 'stance' in ('agree', 'agree_with_remark') and (v.content ->> 'ofWording')::int = coalesce((g.content ->> 'wording')::int, 1))) then
    raise exception 'levels are agreed beforehand' using errcode = '23514', constraint = 'levels_beforehand';
  end if;
  return new;
end $$;
create trigger level_beforehand before insert or update on plan_item for each row
  when (new.kind = 'progress' and jsonb_typeof(new.content -> 'level') = 'number') execute function check_level();

-- The plan is laid to rest by the family alone, in their own words, whoever writes past the rules (rules/item.ts).
create function check_rest() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from person p where p.family_id = new.family_id and p.id in (new.said_by, new.created_by) and p.kind <> 'family') then
    raise exception 'the family lays its plan to rest' using errcode = '23514', constraint = 'rest_family';
  end if;
  return new;
end $$;
create trigger rest_family before insert on plan_item for each row when (new.kind = 'rest') execute function check_rest();
