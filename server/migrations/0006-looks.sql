-- ---------------------------------------------------------------------------------------------------------------------
-- Who looked: what the logs need before people can read them.

-- The kind of processing (core/src/law/processing-activities.ts) stands in the line itself, also of a refusal, for which there
-- is no record of processing; it is null in lines from before this file.
alter table access_log add column activity text;
-- The page goes through the log by day.
create index access_log_at on access_log (family_id, at);
create index list_log_at on list_log (account_id, at);

-- What a line says since this file: also the kind of processing, and whose data were given. So the chain holds the record of
-- processing too: a name that is taken out of it there shows here. Lines from before say what they said.
create function access_line(e access_log, whose uuid[]) returns bytea language sql stable as $$
  select case when e.activity is null then access_line(e) else
    convert_to(row(e.family_id, extract(epoch from e.at), e.trace_id, e.account_id, e.person_id, e.seat_id, e.action, e.object_id,
      e.outcome, e.ground, e.purpose, e.activity)::text, 'UTF8') || coalesce(array_send(whose), '\x') end $$;

-- The only way into the access log. A permit has its row in the record of processing, a refusal has none.
-- lines: [{familyId, traceId, accountId, personId, seatId, action, objectId, outcome, ground, purpose, activity, subjects}], subjects
-- as PostgreSQL writes an array. Families in order, so that two writers never wait for each other in a circle.
create function append_access(lines jsonb) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare e access_log; l jsonb; said bytea; whose uuid[];
begin
  for l in select value from jsonb_array_elements(lines) with ordinality x(value, n) order by value ->> 'familyId', n loop
    whose := case when l ->> 'outcome' = 'permit' then (l ->> 'subjects')::uuid[] end;
    e := row((l ->> 'familyId')::uuid, 0, clock_timestamp(), (l ->> 'traceId')::uuid, (l ->> 'accountId')::uuid, (l ->> 'personId')::uuid,
      (l ->> 'seatId')::uuid, l ->> 'action', (l ->> 'objectId')::uuid, l ->> 'outcome', l ->> 'ground', coalesce(l ->> 'purpose', ''), null,
      coalesce(l ->> 'activity', l ->> 'action'));
    said := access_line(e, whose);
    loop
      with c as (update log_chain c set seq = c.seq + 1, hash = sha256(c.hash || int8send(c.seq + 1) || said)
          where c.family_id = e.family_id and c.log = 'access' returning c.seq, c.hash),
        logged as (insert into access_log select e.family_id, c.seq, e.at, e.trace_id, e.account_id, e.person_id, e.seat_id, e.action, e.object_id,
          e.outcome, e.ground, e.purpose, c.hash, e.activity from c),
        recorded as (insert into processing_record select e.family_id, e.trace_id, e.at, e.activity, whose from c where e.outcome = 'permit')
      select c.seq into e.seq from c;
      exit when found or not exists (select from family where id = e.family_id);
      insert into log_chain values (e.family_id, 'access', 0, '\x') on conflict do nothing;
    end loop;
  end loop;
end $$;
revoke execute on function append_access(jsonb) from public;
grant execute on function append_access(jsonb) to kt_app;

-- A line of a read over many families belongs to each of them, but says of all the others too that this account has to do with
-- them. So the app may not read the lines: it asks list_looks (0017-shields.sql).
revoke select on list_log from kt_app;
drop policy at_the_table on list_log;
