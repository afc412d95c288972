-- ---------------------------------------------------------------------------------------------------------------------
-- The day on which a disclosure without consent is told (docs/decisions/0016-disclosure.md): whom it is about hears by mail that
-- something waits, once, without a word about what. That it is told does not hang on this: who asks is told by the day.
create table disclosure_notice (
  family_id uuid not null, disclosure_id uuid not null, on_date date not null, primary key (family_id, disclosure_id),
  foreign key (family_id, disclosure_id) references disclosure on delete cascade
);
alter table disclosure_notice enable row level security;

-- Who stands for whom it is about hears (core/src/law/stands-for.ts, Jeugdwet 7.3.10 and 7.3.15), unless it is not there for them
-- (0017-shields.sql). Safe to run again; gives how many mails were put out.
create function disclosure_told(p_id uuid, p_day date, p_link text) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare d disclosure; a record; m uuid; count integer := 0;
begin
  select * into d from disclosure x where x.id = p_id and x.told_on <= p_day for no key update;
  if not found then return 0; end if;
  insert into disclosure_notice values (d.family_id, d.id, p_day) on conflict do nothing;
  if not found then return 0; end if;
  for a in select s.id as seat, x.email, x.locale from seat s join account x on x.id = s.account_id
      where s.family_id = d.family_id and s.state = 'active' and s.since <= p_day and (s.until is null or p_day < s.until) and d.id <> all (hidden_for(s.account_id))
        and exists (select from person p where p.family_id = d.family_id and p.id = any (d.subject_ids) and p.kind = 'family'
          and ((p.id = s.person_id and coalesce(p.birth_date <= p_day - interval '12 years', true))
            or (p.birth_date <= p_day and p.birth_date > p_day - interval '12 years' and exists (select from parental_authority h
              where h.family_id = p.family_id and h.child_id = p.id and h.holder_id = s.person_id and h.kind in ('parent', 'guardian', 'institution') and h.checked_on is not null
                and (h.from_date is null or h.from_date <= p_day) and (h.until_date is null or p_day < h.until_date))))) loop
    insert into mail (to_address, template, locale, params) values (a.email, 'something-waits', a.locale, jsonb_build_object('link', p_link)) returning id into m;
    perform add_job('send-mail', json_build_object('id', m), 'mail ' || m, 15, 0);
    perform pg_notify('kt_change', d.family_id || ' rights ' || a.seat || ' 0');
    count := count + 1;
  end loop;
  return count;
end $$;
revoke execute on function disclosure_told(uuid, date, text) from public;
grant execute on function disclosure_told(uuid, date, text) to kt_app;
