-- ---------------------------------------------------------------------------------------------------------------------
-- Agreement to help, and that somebody cannot weigh one decision (docs/decisions/0019-agreement-to-help.md). Records of their own: no
-- statement that opens something reads a column of these, and these read none of permission to share.
create table help_agreement (
  family_id uuid not null, id uuid not null,
  -- The seat, not only the person: who comes back later is asked about anew.
  seat_id uuid not null, helper_id uuid not null, subject_id uuid not null,
  what text not null check (what <> ''),
  -- Without agreement, on a ground of the closed list; then nobody's wish stands here.
  ground text check (ground in ('veilig-thuis', 'supervision-order', 'conflict-of-duties')), ground_words text not null default '',
  -- What everybody said who may say something about it, in order, never taken off: [{"personId", "said": "yes" | "no" | "withdrawn", "words", "at"}].
  voices jsonb not null default '[]' check (jsonb_typeof(voices) = 'array'),
  -- Why from 12 to 15 the yes of the young person is enough.
  alone_reason text check (alone_reason in ('serious-harm', 'keeps-wish')), alone_words text not null default '', alone_on date,
  ended_on date,
  asked_by uuid not null, on_date date not null,
  version integer not null default 1,
  created_at timestamptz not null default now(), created_by uuid, updated_at timestamptz not null default now(), updated_by uuid,
  primary key (family_id, id), check (subject_id <> helper_id),
  check ((ground is null) = (ground_words = '')), check (ground is null or (voices = '[]' and alone_reason is null)),
  check ((alone_reason is null) = (alone_words = '') and (alone_reason is null) = (alone_on is null)),
  foreign key (family_id, seat_id) references seat, foreign key (family_id, helper_id) references person, foreign key (family_id, subject_id) references person
);
create index help_agreement_seat on help_agreement (family_id, seat_id) where ended_on is null;
alter table help_agreement enable row level security;
create policy at_the_table on help_agreement to kt_app using ((family_id = any ((select kt_families())::uuid[])) is true);
grant select, insert, update on help_agreement to kt_app;

-- That whom it is about cannot weigh this one decision, in own words of who gives the help; counts from the yes of a second, until its day.
create table incapacity (
  family_id uuid not null, id uuid not null, agreement_id uuid not null, subject_id uuid not null,
  by_person uuid not null, by_seat uuid not null, by_account uuid not null,
  second_person uuid not null, second_seat uuid not null,
  findings text not null check (findings <> ''), consulted text not null check (consulted <> ''),
  representative_id uuid, representative_kind text check (representative_kind in ('curator', 'mentor', 'authorised', 'partner', 'relative')),
  on_date date not null, review_on date not null,
  state text not null default 'asked' check (state in ('asked', 'confirmed', 'refused', 'ended', 'replaced')),
  answer text not null default '', answered_account uuid, answered_at timestamptz,
  view_words text not null default '', objects boolean not null default false, view_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(), created_by uuid, updated_at timestamptz not null default now(), updated_by uuid,
  primary key (family_id, id),
  foreign key (family_id, agreement_id) references help_agreement, foreign key (family_id, subject_id) references person,
  foreign key (family_id, by_person) references person, foreign key (family_id, by_seat) references seat,
  foreign key (family_id, second_person) references person, foreign key (family_id, second_seat) references seat,
  foreign key (family_id, representative_id) references person,
  -- The terms of core/src/law/incapacity.ts.
  check (review_on > on_date and review_on <= on_date + interval '12 months'),
  check ((representative_id is null) = (representative_kind is null)), check (representative_id <> subject_id),
  constraint incapacity_who check (second_person <> by_person and answered_account <> by_account and subject_id not in (by_person, second_person)),
  check ((answered_at is null) = (answer = '') and (answered_at is null) = (answered_account is null)), check (state not in ('confirmed', 'refused') or answered_at is not null),
  check ((view_at is null) = (view_words = '') and (view_at is not null or not objects))
);
-- One question at a time, and one that counts, about the same decision.
create unique index incapacity_once on incapacity (family_id, agreement_id) where state = 'asked';
create unique index incapacity_one on incapacity (family_id, agreement_id) where state = 'confirmed';
alter table incapacity enable row level security;
create policy at_the_table on incapacity to kt_app using ((family_id = any ((select kt_families())::uuid[])) is true);
grant select, insert, update on incapacity to kt_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- Whether somebody may say yes for somebody to help on a day: voicesNeeded (core/src/law/consent.ts), proven equal by
-- server/src/access/help-agreement.db.test.ts. With the rights of the owner: authority that is not there for who asks counts all the same.
create function may_agree(p_family uuid, p_subject uuid, p_person uuid, p_day date, p_alone boolean, p_represented boolean, p_representative uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare years integer;
begin
  select extract(year from age(p_day, p.birth_date)) into years from person p where p.family_id = p_family and p.id = p_subject and p.kind = 'family' and p.birth_date <= p_day;
  -- Not known, or not born yet.
  if years is null then return false; end if;
  if p_represented and years >= 18 and p_representative is not null then return p_representative <> p_subject and p_person = p_representative; end if;
  -- Who had holders of authority decide and comes of age decides again.
  if years >= 18 or not p_represented and (years >= 16 or (years >= 12 and p_alone)) then return p_person = p_subject; end if;
  -- One record that is unknown, or that nobody checked, closes.
  if not (select coalesce(bool_and(a.kind in ('parent', 'guardian', 'institution') and a.checked_on is not null), false) from parental_authority a
      where a.family_id = p_family and a.child_id = p_subject and a.kind <> 'none' and (a.from_date is null or a.from_date <= p_day) and (a.until_date is null or p_day < a.until_date)) then
    return false;
  end if;
  if not p_represented and years >= 12 and p_person = p_subject then return true; end if;
  return exists (select from parental_authority a where a.family_id = p_family and a.child_id = p_subject and a.holder_id = p_person and a.kind <> 'none'
    and (a.from_date is null or a.from_date <= p_day) and (a.until_date is null or p_day < a.until_date));
end $$;

-- What must hold whatever a statement forgets: of a professional who sits here, for somebody of the family; what was said stays; a yes is
-- the own yes of who may say it that day.
create function guard_help() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare before integer := 0; v record; n incapacity; stays text[] := '{voices,alone_reason,alone_words,alone_on,ended_on,version,updated_at,updated_by}';
begin
  if coalesce(current_setting('kt.history', true), '') = 'given' and born_here(new.family_id) then return new; end if;
  if tg_op = 'UPDATE' then
    before := jsonb_array_length(old.voices);
    if (to_jsonb(new) - stays) is distinct from (to_jsonb(old) - stays) or old.ended_on is not null
      or (old.alone_reason is not null and row(new.alone_reason, new.alone_words, new.alone_on) is distinct from row(old.alone_reason, old.alone_words, old.alone_on))
      or (select coalesce(jsonb_agg(x.v order by x.n), '[]') from jsonb_array_elements(new.voices) with ordinality x (v, n) where x.n <= before) <> old.voices then
      raise exception 'what was said stays' using errcode = '23514', constraint = 'help_settled';
    end if;
  elsif not exists (select from seat s where s.family_id = new.family_id and s.id = new.seat_id and s.person_id = new.helper_id and s.kind = 'professional' and s.state = 'active')
      or not exists (select from person p where p.family_id = new.family_id and p.id = new.subject_id and p.kind = 'family') then
    raise exception 'of a professional who sits here, for somebody of the family' using errcode = '23514', constraint = 'help_who';
  end if;
  select i.* into n from incapacity i where i.family_id = new.family_id and i.agreement_id = new.id and i.state = 'confirmed';
  for v in select (x.v ->> 'personId')::uuid as person, x.v ->> 'said' as said, ((x.v ->> 'at')::timestamptz at time zone 'Europe/Amsterdam')::date as day
      from jsonb_array_elements(new.voices) with ordinality x (v, n) where x.n > before loop
    if v.said is null or v.said not in ('yes', 'no', 'withdrawn') or v.person is distinct from coalesce(nullif(current_setting('kt.person', true), '')::uuid, v.person)
      -- Of whom something is kept: a refusal would tell that somebody else holds authority. How it stands is worked out with everybody.
      or (v.said = 'yes' and (select kt_shielded()) = '{}' and not may_agree(new.family_id, new.subject_id, v.person, v.day, new.alone_reason is not null,
        n.id is not null and n.on_date <= v.day and v.day < n.review_on, n.representative_id)) then
      raise exception 'nobody says yes for somebody else' using errcode = '23514', constraint = 'help_voice';
    end if;
  end loop;
  return new;
end $$;
create trigger guarded before insert or update on help_agreement for each row execute function guard_help();

create function guard_incapacity() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare years integer; moves text[] := '{state,answer,answered_account,answered_at,view_words,objects,view_at,version,updated_at,updated_by}';
begin
  if coalesce(current_setting('kt.history', true), '') = 'given' and born_here(new.family_id) then return new; end if;
  if tg_op = 'UPDATE' then
    if (to_jsonb(new) - moves) is distinct from (to_jsonb(old) - moves)
      or (new.state <> old.state and not (old.state || ' ' || new.state) = any ('{asked confirmed,asked refused,asked ended,asked replaced,confirmed ended,confirmed replaced}'))
      or (old.answered_at is not null and row(new.answer, new.answered_account, new.answered_at) is distinct from row(old.answer, old.answered_account, old.answered_at)) then
      raise exception 'what was written down does not change' using errcode = '23514', constraint = 'incapacity_settled';
    end if;
    return new;
  end if;
  select extract(year from age(new.on_date, p.birth_date)) into years from person p where p.family_id = new.family_id and p.id = new.subject_id;
  if new.state <> 'asked' or new.view_at is not null
    or not exists (select from help_agreement h where h.family_id = new.family_id and h.id = new.agreement_id and h.subject_id = new.subject_id and h.ground is null and h.ended_on is null
      and h.seat_id = new.by_seat and h.helper_id = new.by_person)
    or not exists (select from seat s where s.family_id = new.family_id and s.id = new.by_seat and s.account_id = new.by_account and s.state = 'active')
    or not exists (select from seat s where s.family_id = new.family_id and s.id = new.second_seat and s.person_id = new.second_person and s.kind = 'professional' and s.state = 'active'
      and s.account_id <> new.by_account)
    or coalesce(years, 0) < 12 or (years < 18 and exists (select from person p where p.family_id = new.family_id and p.id = new.subject_id
      and extract(year from age(new.review_on - 1, p.birth_date)) >= 18)) or (years >= 18) <> (new.representative_id is not null)
    or exists (select from person p where p.family_id = new.family_id and p.id = new.representative_id and p.kind = 'professional') then
    raise exception 'by who gives this help, with another professional, for somebody of 12 or older' using errcode = '23514', constraint = 'incapacity_who';
  end if;
  return new;
end $$;
create trigger guarded before insert or update on incapacity for each row execute function guard_incapacity();

create trigger history after insert or update on help_agreement for each row execute function write_history('closed');
create trigger history after insert or update on incapacity for each row execute function write_history('closed');
-- Whose say it changes, and who knows of it, comes back and fetches; not for whom it is not there (0017-shields.sql).
create function tell_incapacity() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_notify('kt_change', new.family_id || ' rights ' || s.id || ' 0') from seat s where s.family_id = new.family_id and s.state = 'active' and new.id <> all (hidden_for(s.account_id))
    and (s.person_id in (new.subject_id, new.by_person, new.second_person, new.representative_id)
      or exists (select from parental_authority a where a.family_id = new.family_id and a.holder_id = s.person_id and a.child_id = new.subject_id));
  return null;
end $$;
create trigger told after insert or update on incapacity for each row execute function tell_incapacity();
-- Who hears by mail that something was said or written down about an agreement, without a word of it: whom it is about (from 12), the helper, whose yes
-- it takes that day; and with that somebody cannot weigh it the second and who decides instead. Never who did it, nor for whom it is
-- not there (0017-shields.sql).
create function help_concerns(p_family uuid, p_agreement uuid, p_by uuid, p_day date, p_incapacity uuid) returns table (email text, locale text)
language sql stable security definer set search_path = public, pg_temp as $$
  select x.email, x.locale from help_agreement a join person z on z.family_id = a.family_id and z.id = a.subject_id
    left join incapacity n on n.family_id = a.family_id and n.agreement_id = a.id and n.state = 'confirmed' and n.on_date <= p_day and p_day < n.review_on
    join seat s on s.family_id = a.family_id and s.state = 'active' and s.since <= p_day and (s.until is null or p_day < s.until) and s.person_id <> p_by
    join account x on x.id = s.account_id cross join lateral (select hidden_for(s.account_id) as ids offset 0) h
  where a.family_id = p_family and p_family = any (kt_families()) and a.id = p_agreement and a.id <> all (h.ids)
    and (p_incapacity is null or p_incapacity <> all (h.ids))
    and (s.person_id = a.helper_id or (s.person_id = a.subject_id and coalesce(z.birth_date <= p_day - interval '12 years', true))
      or may_agree(a.family_id, a.subject_id, s.person_id, p_day, a.alone_reason is not null, n.id is not null, n.representative_id)
      or exists (select from incapacity i where i.family_id = a.family_id and i.id = p_incapacity and s.person_id in (i.second_person, i.representative_id))) $$;
revoke execute on function help_concerns(uuid, uuid, uuid, date, uuid) from public;
grant execute on function help_concerns(uuid, uuid, uuid, date, uuid) to kt_app;
revoke execute on function guard_help(), guard_incapacity(), tell_incapacity(), may_agree(uuid, uuid, uuid, date, boolean, boolean, uuid) from public;
create policy shielded on help_agreement as restrictive for select to kt_app using (id <> all ((select kt_hidden())::uuid[]));
create policy shielded on incapacity as restrictive for select to kt_app using (id <> all ((select kt_hidden())::uuid[]));
