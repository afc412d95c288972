-- ---------------------------------------------------------------------------------------------------------------------
-- A visit that goes on otherwise (docs/decisions/0033-one-calendar.md) stays one visit for who hears it by way of a disclosure: its second part
-- is among what was disclosed from the moment it is there, so that nobody finds that a visit stopped which did not. guard_disclosure allows
-- no other addition. With the rights of the owner, because who splits a visit may not know of it; what is over opens nothing anew.
create function disclose_second_part() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if coalesce(current_setting('kt.history', true), '') = 'given' and born_here(new.family_id) then return null; end if;
  update disclosure d set item_ids = d.item_ids || new.id where d.family_id = new.family_id and (new.content ->> 'follows')::uuid = any (d.item_ids) and new.id <> all (d.item_ids)
    and d.ended_on is null and d.review_on > (now() at time zone 'Europe/Amsterdam')::date;
  return null;
end $$;
create trigger disclosed_on after insert on plan_item for each row when (new.kind = 'visit' and new.content ->> 'follows' is not null) execute function disclose_second_part();
revoke execute on function disclose_second_part() from public;
