-- ---------------------------------------------------------------------------------------------------------------------
-- Signing in, attacked anew (docs/decisions/0008-how-surely-somebody-signed-in.md).
-- Whether somebody sits at any table as something else than a helper of this organisation. An administrator agrees on providers and on the domains
-- they vouch for, so an address that one of them tells opens nothing of anybody's own life: such an account is linked by its owner.
create function sits_for_others(p_account uuid, p_organisation uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from seat s where s.account_id = p_account and s.state = 'active' and (s.kind <> 'professional' or s.organisation_id is distinct from p_organisation)) $$;
revoke execute on function sits_for_others(uuid, uuid) from public;
grant execute on function sits_for_others(uuid, uuid) to kt_app;

-- Who somebody is at a provider was said by its issuer. Another issuer says nothing about them, under whatever name it is agreed upon: everybody links
-- anew, and is told.
create function unlink_other_issuer() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare a record; m uuid;
begin
  for a in with gone as (delete from account_provider l where l.provider_id = new.id returning l.account_id)
      select x.id, x.email, x.locale from account x where x.id in (select account_id from gone) loop
    insert into sign_in_log (account_id, act, outcome, reason) values (a.id, 'provider.unlink', 'permit', 'other-issuer');
    insert into mail (to_address, template, locale, params) values (a.email, 'factor-changed', a.locale, '{}') returning id into m;
    perform add_job('send-mail', json_build_object('id', m), 'mail ' || m, 15, 0);
  end loop;
  return null;
end $$;
create trigger other_issuer after update of issuer on provider for each row when (old.issuer <> new.issuer) execute function unlink_other_issuer();
revoke execute on function unlink_other_issuer() from public;

-- Who left an organisation sits nowhere for it, however the seat comes: by a code on paper of before, at a table begun in its name, or by a change of the seat.
create function check_left_organisation() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from organisation_member m where m.organisation_id = new.organisation_id and m.account_id = new.account_id and m.left_at is not null) then
    raise exception 'does not work there any more' using errcode = '23514', constraint = 'seat_organisation_left';
  end if;
  return new;
end $$;
create trigger organisation_left before insert or update of account_id, organisation_id, state on seat for each row
  when (new.state = 'active' and new.account_id is not null and new.organisation_id is not null) execute function check_left_organisation();
revoke execute on function check_left_organisation() from public;

-- Whether authority over somebody was checked and is in force: the date of birth was looked at with it. It counts also what a shield keeps from who asks, so
-- it says no more than that.
create function authority_checked(p_family uuid, p_person uuid, p_day date) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select p_family = any (kt_families()) and exists (select from parental_authority a where a.family_id = p_family and a.child_id = p_person and a.kind in ('parent', 'guardian', 'institution')
    and a.checked_on is not null and (a.from_date is null or a.from_date <= p_day) and (a.until_date is null or p_day < a.until_date)) $$;
revoke execute on function authority_checked(uuid, uuid, date) from public;
grant execute on function authority_checked(uuid, uuid, date) to kt_app;

-- Whether somebody in a room may ask others in: also one whom a shield hides from who asks this, or he would come to lead the room because he does not see
-- who does. For who is in the room.
create function room_is_led(p_family uuid, p_room uuid, p_day date) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select p_room = any (kt_rooms()) and exists (select from own_room_member h join seat hs on hs.family_id = h.family_id and hs.id = h.seat_id
    where h.family_id = p_family and h.room_id = p_room and h.state = 'in' and h.may_ask and hs.state = 'active'
      and hs.since <= p_day and (hs.until is null or p_day < hs.until)) $$;
revoke execute on function room_is_led(uuid, uuid, date) from public;
grant execute on function room_is_led(uuid, uuid, date) to kt_app;
