-- ---------------------------------------------------------------------------------------------------------------------
-- On which days an invitation went by mail to the own, checked address of who asks, as long as it can be answered (docs/decisions/0039-what-waits.md).
-- Days and nothing else: of whom it is and what for stands in that mail, for who has the code that is in it.
create function invited_on(p_day date) returns table (sent date) language sql stable security definer set search_path = public, pg_temp as $$
  select (i.created_at at time zone 'Europe/Amsterdam')::date from account a
    join invitation i on lower(i.email) = lower(a.email) and i.state = 'open' and i.channel = 'email' and i.expires_at > now()
    join seat s on s.family_id = i.family_id and s.id = i.seat_id and (s.state = 'invited' or (s.state = 'active' and s.account_id is null)) and (s.until is null or s.until > p_day)
    where a.id = nullif(current_setting('kt.account', true), '')::uuid and a.email_verified
    order by i.created_at limit 20 $$;
revoke execute on function invited_on(date) from public;
grant execute on function invited_on(date) to kt_app;
