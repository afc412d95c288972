-- ---------------------------------------------------------------------------------------------------------------------
-- Sharing without consent, on a ground of the closed list (docs/decisions/0016-disclosure.md). A record of its own: neither agreement to
-- help nor permission to share. It opens these items and nothing else, for one seat, until it is looked at again.
create table disclosure (
  family_id uuid not null, id uuid not null,
  by_person uuid not null, by_seat uuid not null, by_account uuid not null,
  ground text not null check (ground in ('veilig-thuis', 'child-protection-board', 'supervision-order', 'foster-parent', 'conflict-of-duties', 'legal-duty')),
  recipient_seat uuid, recipient_person uuid, recipient_name text not null default '',
  item_ids uuid[] not null check (cardinality(item_ids) between 1 and 500), subject_ids uuid[] not null,
  necessity text not null check (necessity <> ''), tried text not null default '', consulted text not null check (consulted <> ''),
  on_date date not null, review_on date not null, told_on date not null, why_not_told text not null default '',
  ended_on date,
  version integer not null default 1,
  created_at timestamptz not null default now(), created_by uuid, updated_at timestamptz not null default now(), updated_by uuid,
  primary key (family_id, id),
  foreign key (family_id, by_person) references person, foreign key (family_id, by_seat) references seat,
  foreign key (family_id, recipient_seat) references seat, foreign key (family_id, recipient_person) references person,
  check ((recipient_seat is null) = (recipient_person is null)), check ((recipient_seat is null) = (recipient_name <> '')),
  check (recipient_seat <> by_seat and recipient_person <> by_person),
  check (ground <> 'legal-duty' or recipient_seat is null), check (ground not in ('conflict-of-duties', 'foster-parent') or tried <> ''),
  -- Never permanently secret, and never without an end.
  check (review_on > on_date and review_on <= on_date + interval '3 months'), check (told_on between on_date and review_on),
  check (told_on = on_date or why_not_told <> '')
);
create index disclosure_seat on disclosure (family_id, recipient_seat);
alter table disclosure enable row level security;
create policy at_the_table on disclosure to kt_app using ((family_id = any ((select kt_families())::uuid[])) is true);
grant select, insert, update on disclosure to kt_app;

create function guard_disclosure() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if (to_jsonb(new) - '{told_on,ended_on,version,updated_at,updated_by,item_ids}'::text[]) is distinct from (to_jsonb(old) - '{told_on,ended_on,version,updated_at,updated_by,item_ids}'::text[])
      -- What goes on as a second part goes on for who got it (0042-second-part.sql); nothing else comes to it.
      or (new.item_ids <> old.item_ids and (new.item_ids[1:cardinality(old.item_ids)] <> old.item_ids or exists (select from unnest(new.item_ids[cardinality(old.item_ids) + 1:]) x (id)
        where not exists (select from plan_item i where i.family_id = new.family_id and i.id = x.id and i.kind = 'visit' and (i.content ->> 'follows')::uuid = any (old.item_ids)))))
      or new.told_on > old.told_on or (old.ended_on is not null and new.ended_on is distinct from old.ended_on) then
      raise exception 'what was recorded does not change' using errcode = '23514', constraint = 'disclosure_settled';
    end if;
  elsif not exists (select from seat s where s.family_id = new.family_id and s.id = new.by_seat and s.person_id = new.by_person and s.kind = 'professional' and s.state = 'active')
    or (new.recipient_seat is not null and not exists (select from seat s where s.family_id = new.family_id and s.id = new.recipient_seat and s.person_id = new.recipient_person and s.kind <> 'family' and s.state = 'active')) then
    raise exception 'by a professional, to who is not of the family' using errcode = '23514', constraint = 'disclosure_who';
  end if;
  return new;
end $$;
create trigger guarded before insert or update on disclosure for each row execute function guard_disclosure();
revoke execute on function guard_disclosure() from public;
-- Whose rights change comes back and fetches: who gets it, and, once they are told, whom it is about. After it is written, so that
-- it is known for whom it is not there.
create function tell_disclosure() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_notify('kt_change', new.family_id || ' rights ' || s.id || ' 0') from seat s where s.family_id = new.family_id and s.state = 'active'
    and new.id <> all (hidden_for(s.account_id)) and (s.id in (new.recipient_seat, new.by_seat) or (new.told_on <= (now() at time zone 'Europe/Amsterdam')::date and (s.person_id = any (new.subject_ids)
      or exists (select from parental_authority a where a.family_id = new.family_id and a.holder_id = s.person_id and a.child_id = any (new.subject_ids)))));
  return null;
end $$;
create trigger told after insert or update on disclosure for each row execute function tell_disclosure();
revoke execute on function tell_disclosure() from public;
create trigger history after insert or update on disclosure for each row execute function write_history('closed');
