-- ---------------------------------------------------------------------------------------------------------------------
-- One calendar (docs/decisions/0033-one-calendar.md). A visit is a plan item; what is worked out here is only which days it can touch, so
-- that a week of a family does not load years of them. On which days it happens is worked out by core/src/calendar/occurrences.ts.

-- The last day that a visit can touch: with what repeats without end, never. In plpgsql, which keeps its plan: it is asked of every visit
-- of a plan that is opened. A day in a content is always written as 2026-11-24 (core/src/shared/dates.ts), so it reads the same everywhere.
create function visit_ends(on_date date, content jsonb) returns date language plpgsql immutable parallel safe as $$
declare last date := on_date; moved text;
begin
  if jsonb_typeof(content -> 'repeats') = 'object' then last := (content -> 'repeats' ->> 'until')::date; end if;
  if last is null then return 'infinity'; end if;
  if jsonb_array_length(coalesce(content -> 'changes', '[]')) > 0 then
    moved := (select max(c ->> 'toDay') from jsonb_array_elements(content -> 'changes') c);
    last := greatest(last, moved::date);
  end if;
  return last + coalesce((content ->> 'nights')::int, 0);
end $$;
-- The first: one time may have been moved to before it began.
create function visit_begins(on_date date, content jsonb) returns date language plpgsql immutable parallel safe as $$
declare moved text;
begin
  if jsonb_array_length(coalesce(content -> 'changes', '[]')) = 0 then return coalesce(on_date, '-infinity'); end if;
  moved := (select min(c ->> 'toDay') from jsonb_array_elements(content -> 'changes') c);
  return least(coalesce(on_date, '-infinity'), moved::date);
end $$;
create index plan_item_visits on plan_item (family_id, visit_ends(on_date, content)) where kind = 'visit';

-- The same as core/src/calendar/faults.ts says: one time is otherwise in one way, and nothing ends before it began.
create function visit_sound(on_date date, content jsonb) returns boolean language plpgsql immutable parallel safe as $$
begin
  if coalesce((content -> 'repeats' ->> 'until')::date < on_date, false) then return false; end if;
  if jsonb_array_length(coalesce(content -> 'changes', '[]')) < 2 then return true; end if;
  return (select count(*) = count(distinct c ->> 'day') from jsonb_array_elements(content -> 'changes') c);
end $$;
alter table plan_item add constraint visit_sound check (kind <> 'visit' or visit_sound(on_date, content));
