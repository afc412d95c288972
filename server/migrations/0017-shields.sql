-- ---------------------------------------------------------------------------------------------------------------------
-- Shields ("X must never learn Y of Z", docs/decisions/0012-shields.md, domain 5.3). What X may not learn is worked out once, when
-- X enters, and from then on no statement of the app finds a row of it: whatever an endpoint forgets, it cannot tell it.
create table shield (
  family_id uuid not null references family on delete cascade, id uuid not null,
  from_person uuid not null, of_person uuid not null,
  -- Where Z is to be found, or that Z is here at all.
  what text not null check (what in ('whereabouts', 'everything')),
  -- Names of streets, places, schools, helpers, numbers: any text with one of them is kept from X. And persons who are there only for Z.
  words text[] not null default '{}', helpers uuid[] not null default '{}',
  reason text not null check (reason <> ''),
  -- X has something to say about Z by law, as far as is written down: never silently, so the coordinator looks at it.
  against_authority boolean not null default false,
  look_again_on date not null, looked_at timestamptz, looked_by uuid,
  -- Because X brought this person to the table while shielded: the same shield, until two people say otherwise.
  inherited_from uuid,
  state text not null default 'on' check (state in ('on', 'lift-asked', 'lifted')),
  set_by uuid not null, set_account uuid not null,
  lift_asked_by uuid, lift_asked_account uuid, lift_asked_at timestamptz, lift_reason text not null default '',
  lifted_by uuid, lifted_account uuid, lifted_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(), created_by uuid,
  updated_at timestamptz not null default now(), updated_by uuid,
  primary key (family_id, id), check (from_person <> of_person), check (cardinality(words) <= 100 and cardinality(helpers) <= 50),
  check ((looked_at is null) = (looked_by is null)),
  check ((state = 'on') = (lift_asked_by is null)), check ((lift_asked_by is null) = (lift_reason = '')),
  check ((state = 'lifted') = (lifted_by is not null)), check ((lifted_by is null) = (lifted_account is null) and (lifted_by is null) = (lifted_at is null)),
  -- Two people, with an account each, and never X.
  constraint shield_second check (lifted_by is null or (lifted_by <> lift_asked_by and lifted_account <> lift_asked_account
    and lifted_by <> from_person and lift_asked_by <> from_person)),
  foreign key (family_id, from_person) references person, foreign key (family_id, of_person) references person
);
-- What hung below something that was not there for X, and came loose when that was destroyed: not there for X either.
create table shield_loose (
  family_id uuid not null, item_id uuid not null, from_person uuid not null, primary key (family_id, item_id, from_person),
  foreign key (family_id, item_id) references plan_item on delete cascade, foreign key (family_id, from_person) references person on delete cascade
);
alter table shield_loose enable row level security;
create index shield_from on shield (family_id, from_person) where state <> 'lifted';
create index seat_ever on seat (account_id, family_id, person_id) where account_id is not null;

-- ---------------------------------------------------------------------------------------------------------------------
-- Words, whatever their case, accents and punctuation (core/src/access/shield-words.ts says the same).
create function shield_fold(t text) returns text language sql immutable parallel safe as $$
  -- (Of plain letters only the case has to go.)
  select trim(regexp_replace(case when octet_length(t) = length(t) then lower(t) else replace(replace(replace(translate(lower(regexp_replace(normalize(t, NFKD),
    '[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]', '', 'g')), 'ıøłđð', 'ioldd'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe') end,
    '[\u0001-/:-@[-`{-\u00bf\u2000-\u206f\u3000-\u3003]+', ' ', 'g')) $$;
-- How a word is looked for. 's:' anywhere, without spaces ("Kerk straat"); 'p:' at the beginning of a word; 'w:' as a word. Of a
-- number the last eight digits, so that +31 6 and 06 are the same.
create function shield_pattern(word text, is_name boolean) returns text language sql immutable parallel safe as $$
  select case when f = '' then null when is_name then case when length(f) >= 4 then 'p:' || f else 'w:' || f end
    when s ~ '^[0-9]{8,}$' then 's:' || right(s, 8) when length(s) >= 5 then 's:' || s else 'p:' || f end
  from (select shield_fold(word) as f) x, lateral (select replace(f, ' ', '') as s) y $$;
-- (In steps: written as one expression it would fold the text anew for each pattern.) Of a text that was folded before, and of any text.
create function shield_has(folded text, patterns text[]) returns boolean language plpgsql immutable parallel safe as $$
declare f text; tight text; p text;
begin
  if folded is null or folded = '' or patterns = '{}' then return false; end if;
  f := ' ' || folded || ' '; tight := replace(f, ' ', '');
  foreach p in array patterns loop
    if (case left(p, 2) when 's:' then strpos(tight, substr(p, 3)) > 0 when 'p:' then strpos(f, ' ' || substr(p, 3)) > 0
      else strpos(f, ' ' || substr(p, 3) || ' ') > 0 end) then return true; end if;
  end loop;
  return false;
end $$;
create function shield_says(t text, patterns text[]) returns boolean language plpgsql immutable parallel safe as $$
begin
  if t is null or t = '' or patterns = '{}' then return false; end if;
  return shield_has(shield_fold(t), patterns);
end $$;
-- Everything that can be read in a row: no ids, no days, no numbers, and no words of our own.
create function shield_text(j jsonb) returns text language sql immutable parallel safe as $$
  select coalesce(string_agg(s, ' '), '') from (select v #>> '{}' as s from jsonb_path_query(case when jsonb_typeof(j) = 'object' then j - '{state,kind,audience,piece,channel,heading,contact_audience,lifeDomain,stance,section,attachments,sort,repeats}'::text[] else j end, 'strict $.** ? (@.type() == "string")') v offset 0) x
  where case when length(s) = 36 then s !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' and s !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T' when substr(s, 5, 1) = '-' then s !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}(T.*)?$' else true end $$;
create function shield_names(j jsonb, ids uuid[]) returns boolean language plpgsql immutable parallel safe as $$
declare t text := j::text; i uuid;
begin
  foreach i in array ids loop
    if strpos(t, i::text) > 0 then return true; end if;
  end loop;
  return false;
end $$;

-- What is said is folded once, when it is written: there is most of it, and each request of who something is kept from looks through all of it.
-- (A later change of shield_fold or shield_text has to make this column anew.) It is in no history, file or export (write_history).
-- (In plpgsql, which keeps its plan: what is plain SQL here would be read and planned anew at every insert and update, for as long as
-- all the rest of an insert takes.)
create function shield_key(content jsonb) returns text language plpgsql immutable parallel safe as $$ begin return shield_fold(shield_text(content)); end $$;
alter table plan_item add words_key text generated always as (shield_key(content)) stored;

-- ---------------------------------------------------------------------------------------------------------------------
-- What is kept from an account, or from who holds an invitation (p_family, p_person):
-- `p_at`: at that table alone. hidden: ids of everything that is not there for it; shielded: persons and accounts of whom it learns neither how to reach them nor
-- when they were here; patterns: no text with one of these.
create function shields_of(p_account uuid, p_family uuid, p_person uuid, p_at uuid, out hidden uuid[], out shielded uuid[], out patterns text[])
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare f record; homes uuid[]; people uuid[]; seats uuid[]; items uuid[]; words text[]; holdings uuid[];
begin
  hidden := '{}'; shielded := '{}'; patterns := '{}';
  for f in
    with me as (select s.family_id, s.person_id from seat s where s.account_id = p_account and (p_at is null or s.family_id = p_at) union select p_family, p_person where p_person is not null)
    select h.family_id, m.ids as me, array_agg(distinct h.of_person) as ws, coalesce(array_agg(distinct h.of_person) filter (where h.what = 'everything'), '{}') as zs,
      min(h.created_at) as since, array(select distinct w from shield o, unnest(o.words) w where o.family_id = h.family_id and o.from_person = any (m.ids) and o.state <> 'lifted') as words,
      array(select distinct w from shield o, unnest(o.helpers) w where o.family_id = h.family_id and o.from_person = any (m.ids) and o.state <> 'lifted') as helpers
    from (select me.family_id, array_agg(me.person_id) as ids from me group by 1) m
      join shield h on h.family_id = m.family_id and h.from_person = any (m.ids) and h.state <> 'lifted' and h.of_person <> all (m.ids)
    group by h.family_id, m.ids
  loop
    words := array(select distinct p from unnest(f.words) w, shield_pattern(w, false) p where p is not null);
    -- Homes where Z sleeps or slept and X never did, and those whose name tells.
    homes := array(select h.id from household h where h.family_id = f.family_id and (shield_says(h.name, words) or (
      exists (select from residence r where r.family_id = h.family_id and r.household_id = h.id and r.person_id = any (f.ws))
      and not exists (select from residence r where r.family_id = h.family_id and r.household_id = h.id and r.person_id = any (f.me)))));
    -- Z where nothing may be known; whom the shield names; helpers with whom only things of Z are shared; who came with Z since, or lives
    -- only there. Nobody who is something of X, or over whom X has something to say, is a stranger of Z's home.
    people := array(select p.id from person p where p.family_id = f.family_id and p.id <> all (f.me) and (p.id = any (f.zs) or (p.id <> all (f.ws) and (p.id = any (f.helpers)
      or (p.kind <> 'family' and not exists (select from coordinator_term t join seat s on s.family_id = t.family_id and s.id = t.seat_id
          where t.family_id = p.family_id and t.until_at is null and s.person_id = p.id)
        and exists (select from share h where h.family_id = p.family_id and h.recipient_id = p.id and h.subject_id = any (f.ws))
        and not exists (select from share h where h.family_id = p.family_id and h.recipient_id = p.id and h.subject_id <> all (f.ws)))
      or (coalesce(p.created_by <> all (f.me), true)
        and not exists (select from relation r where r.family_id = p.family_id and (r.from_person = p.id and r.to_person = any (f.me) or r.to_person = p.id and r.from_person = any (f.me)))
        and not exists (select from parental_authority a where a.family_id = p.family_id and (a.child_id = p.id and a.holder_id = any (f.me) or a.holder_id = p.id and a.child_id = any (f.me)))
        and (p.created_by = any (f.ws) and p.created_at > f.since and not exists (select from share h where h.family_id = p.family_id and h.recipient_id = p.id and h.subject_id <> all (f.ws))
          or (exists (select from residence r where r.family_id = p.family_id and r.person_id = p.id and r.household_id = any (homes))
            and not exists (select from residence r where r.family_id = p.family_id and r.person_id = p.id and r.household_id <> all (homes)))))))));
    -- Their names are words too, and the organisation of a helper when nobody else here is of it.
    words := words || array(select distinct x from (
      select shield_pattern(p.call_name, true) as x from person p where p.family_id = f.family_id and p.id = any (people)
      union all select shield_pattern(p.full_name, true) from person p where p.family_id = f.family_id and p.id = any (people)
      union all select shield_pattern(o.name, true) from organisation o where o.id in (select s.organisation_id from seat s where s.family_id = f.family_id and s.person_id = any (people))
        and o.id not in (select s.organisation_id from seat s where s.family_id = f.family_id and s.person_id <> all (people) and s.organisation_id is not null)) n where x is not null);
    -- Seats of those, and of helpers whose purpose tells; one's own, of the family and of the coordinator are told without the words.
    seats := array(select s.id from seat s where s.family_id = f.family_id and (s.person_id = any (people)
      or (s.kind <> 'family' and s.person_id <> all (f.me) and not exists (select from coordinator_term t where t.family_id = s.family_id and t.seat_id = s.id and t.until_at is null)
        and shield_says(shield_text(to_jsonb(s)), words))));
    -- What is said by or about them, what Z does and goes to and when, and any text with a word; with all that hangs below it.
    items := array(select i.id from plan_item i where i.family_id = f.family_id and (i.said_by = any (people) or shield_names(i.content, people)
      or (i.kind in ('visit', 'step', 'look-back', 'conversation', 'taking-part', 'plan-b', 'hand-over', 'calmer-change', 'limit', 'energy', 'safety-agreement', 'safety-call') and shield_names(i.content, f.ws))
      or (i.kind in ('safety-agreement', 'safety-call') and i.said_by <> all (f.me) and coalesce(i.created_by <> all (f.me), true) and not shield_names(i.content, f.me)) or (i.kind in ('visit', 'conversation', 'taking-part', 'heard-check', 'limit', 'energy', 'capacity', 'calmer') and i.said_by = any (f.ws) and not shield_names(i.content, f.me))
      or (shield_has(i.words_key, words) and not shield_own(i.family_id, i.id, f.me, i.content, words))));
    items := items || array(select l.item_id from shield_loose l where l.family_id = f.family_id and l.from_person = any (f.me));
    items := items || array(select i.id from plan_item i where i.family_id = f.family_id and i.path && items);
    -- What is held back from X by way of a row that is not there stays held back: reading less opens nothing.
    holdings := array(select x.id from (select r.id, to_jsonb(r) as row from holding_back r where r.family_id = f.family_id) x
      where shield_names(x.row - '{created_by,updated_by}'::text[], people || seats || items)
        or (shield_says(shield_text(x.row), words) and not shield_own(f.family_id, x.id, f.me, x.row, words)));
    items := items || array(select i.id from plan_item i where i.family_id = f.family_id and i.said_by <> all (f.me) and coalesce(i.created_by <> all (f.me), true) and i.path && array(
      select b.item_id from holding_back b where b.family_id = f.family_id and b.id = any (holdings) and case b.state when 'confirmed'
        then b.from_persons && f.me and (now() at time zone 'Europe/Amsterdam')::date < b.until_date else b.state in ('asked', 'refused') and b.prolongs is null end));
    hidden := hidden || people || homes || seats || items || holdings
      || array(select distinct s.account_id from seat s where s.family_id = f.family_id and s.person_id = any (people) and s.account_id is not null)
      || array(select r.id from residence r where r.family_id = f.family_id and (r.person_id = any (f.ws || people) or r.household_id = any (homes)))
      || array(select a.id from parental_authority a where a.family_id = f.family_id and (a.child_id = any (people) or a.holder_id = any (people)))
      || array(select x.id from (
          select id, to_jsonb(r) as row from relation r where r.family_id = f.family_id
          union all select id, to_jsonb(r) - 'email' from invitation r where r.family_id = f.family_id
          union all select id, to_jsonb(r) from coordinator_wish r where r.family_id = f.family_id
          union all select id, to_jsonb(r) from coordinator_term r where r.family_id = f.family_id
          union all select id, to_jsonb(r) from share r where r.family_id = f.family_id
          union all select id, to_jsonb(r) from disclosure r where r.family_id = f.family_id
          union all select id, to_jsonb(r) from bridge_choice r where r.family_id = f.family_id
          union all select id, to_jsonb(r) from help_agreement r where r.family_id = f.family_id
          union all select id, to_jsonb(r) from incapacity r where r.family_id = f.family_id
          -- Of one's own request the words are one's own, and the answer is told without those (read-rights.ts).
          union all select id, to_jsonb(r) - case when r.asked_by = any (f.me) then '{words,answer,extended_reason}'::text[] else '{}' end from rights_request r where r.family_id = f.family_id) x
        where shield_names(x.row - '{created_by,updated_by}'::text[], people || seats || items)
          or (shield_says(shield_text(x.row), words) and not shield_own(f.family_id, x.id, f.me, x.row, words)))
      || array(select x.id from (
          select id, created_by, created_by as by, to_jsonb(r) as row from own_plan_talk r where r.family_id = f.family_id
          union all select id, created_by, updated_by, to_jsonb(r) from own_room r where r.family_id = f.family_id
          union all select id, null, null, to_jsonb(r) from own_room_member r where r.family_id = f.family_id
          union all select id, created_by, updated_by, to_jsonb(r) from own_room_line r where r.family_id = f.family_id
          union all select id, person_id, person_id, to_jsonb(r) - 'review' from emergency_access r where r.family_id = f.family_id
          union all select id, asked_by, asked_by, to_jsonb(r) - 'question' from access_question r where r.family_id = f.family_id and r.asked_account = p_account
          union all select id, null, null, to_jsonb(r) from access_question r where r.family_id = f.family_id and r.asked_account is distinct from p_account) x
        where shield_names(x.row - '{created_by,updated_by}'::text[], people || seats || items)
          or (shield_says(shield_text(x.row), words) and not coalesce(x.created_by = any (f.me) and x.by = any (f.me) and x.row ->> 'looks' is null, false)));
    -- What hangs below a talk, lies in a room, was chosen about a permission or is about an agreement (0019) that is not there.
    hidden := hidden || array(select b.id from bridge_choice b where b.family_id = f.family_id and b.share_id = any (hidden))
      || array(select n.id from incapacity n where n.family_id = f.family_id and n.agreement_id = any (hidden)) || array(select t.id from own_plan_talk t where t.family_id = f.family_id and t.beside_id = any (hidden))
      || array(select l.id from own_room_line l where l.family_id = f.family_id and l.room_id = any (hidden));
    shielded := shielded || f.ws || people || array(select distinct s.account_id from seat s where s.family_id = f.family_id
      and s.person_id = any (f.ws || people) and s.account_id is not null);
    patterns := patterns || words;
  end loop;
  -- Never one's own, whatever was typed.
  hidden := array(select distinct h from unnest(hidden) h where h is distinct from p_account);
end $$;
-- Whether the words are one's own: each that stands there now was written there by oneself before. Else X could try a word, and
-- see by its going that it is one.
create function shield_own(p_family uuid, p_id uuid, p_me uuid[], p_row jsonb, p_words text[]) returns boolean language plpgsql stable security definer
set search_path = public, pg_temp as $$
declare w text; t text;
begin
  if not exists (select from plan_event e where e.family_id = p_family and e.subject_id = p_id and e.by_person = any (p_me)) then return false; end if;
  t := shield_text(p_row);
  foreach w in array p_words loop
    if shield_says(t, array[w]) and not exists (select from plan_event e where e.family_id = p_family and e.subject_id = p_id and e.by_person = any (p_me)
        and shield_says(shield_text(e.after), array[w]) and (e.before is null or not shield_says(shield_text(e.before), array[w]))) then return false; end if;
  end loop;
  return true;
end $$;

-- For this transaction; read by every policy below.
create function kt_hidden() returns uuid[] language sql stable as $$
  select coalesce(nullif(current_setting('kt.hidden', true), ''), '{}')::uuid[] $$;
create function kt_shielded() returns uuid[] language sql stable as $$
  select coalesce(nullif(current_setting('kt.shielded', true), ''), '{}')::uuid[] $$;
create function kt_words() returns text[] language sql stable as $$
  select coalesce(nullif(current_setting('kt.words', true), ''), '{}')::text[] $$;
create function enter_shields(p_account uuid, p_family uuid, p_person uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare s record;
begin
  if exists (select from seat x join shield h on h.family_id = x.family_id and h.from_person = x.person_id and h.state <> 'lifted' where x.account_id = p_account)
      or (p_person is not null and exists (select from shield h where h.family_id = p_family and h.from_person = p_person and h.state <> 'lifted')) then
    select * into s from shields_of(p_account, p_family, p_person, null);
    perform set_config('kt.hidden', s.hidden::text, true), set_config('kt.shielded', s.shielded::text, true), set_config('kt.words', s.patterns::text, true);
  elsif coalesce(current_setting('kt.shielded', true), '') <> '' then
    perform set_config('kt.hidden', '', true), set_config('kt.shielded', '', true), set_config('kt.words', '', true);
  end if;
end $$;
-- A text for who may not read some words; a row stays, the text does not.
create function kt_clean(t text) returns text language sql stable as $$
  select case when (select kt_words()) = '{}' then t when shield_says(t, (select kt_words())) then '' else t end $$;
-- The same for a whole row that leaves the house: no id of who is not there, no words.
create function kt_clean_row(j jsonb) returns jsonb language plpgsql stable as $$
begin
  if j is null or jsonb_typeof(j) <> 'object' or kt_shielded() = '{}' then return j; end if;
  return (select jsonb_object_agg(e.key, case
      when e.key in ('id', 'family_id', 'content') then e.value
      when e.key in ('phone', 'reachable') and (j ->> 'person_id')::uuid = any (kt_shielded()) then '""'
      when jsonb_typeof(e.value) = 'array' then coalesce((select jsonb_agg(v) from jsonb_array_elements(e.value) v where not shield_names(v, kt_hidden()) and not shield_says(v #>> '{}', kt_words())), '[]')
      when shield_names(e.value, kt_hidden()) then case when e.key in ('before', 'after') then kt_clean_row(e.value) else coalesce(j -> 'said_by', 'null') end
      when jsonb_typeof(e.value) = 'string' and shield_says(e.value #>> '{}', kt_words()) then '""'
      else e.value end) from jsonb_each(j) e);
end $$;

-- In a transaction that several share, what is kept is that of whose turn it is (server/src/access/entry.ts, standAs).
create function stand_shields(p_account text) returns void language sql volatile security definer set search_path = public, pg_temp as $$
  select enter_shields(nullif(p_account, '')::uuid, null, null) $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- The ways in of an account and of a link; that of a session stands in 0018-joint-sessions.sql.
create function enter_account(p_account uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform set_config('kt.account', p_account::text, true), set_config('kt.families',
    coalesce((select array_agg(family_id) from seat where account_id = p_account and state = 'active'), '{}')::text, true);
  perform enter_shields(p_account, null, null);
end $$;
-- Who holds an invitation may be the one from whom something is kept.
create function enter_link(p_code_hash text) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare f uuid; who uuid;
begin
  select i.family_id, s.person_id into f, who from invitation i join seat s on s.family_id = i.family_id and s.id = i.seat_id where i.code_hash = p_code_hash;
  if f is not null then
    perform set_config('kt.families', array[f]::text, true);
    perform enter_shields(nullif(current_setting('kt.account', true), '')::uuid, f, who);
  end if;
  return f;
end $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- What is not there for who entered. For reading only: a new row is never refused by it (a refusal would tell).
do $$ declare t text; begin
  foreach t in array array['person', 'household', 'residence', 'relation', 'parental_authority', 'seat', 'invitation', 'coordinator_term', 'coordinator_wish',
      'plan_item', 'share', 'own_plan_talk', 'own_room', 'own_room_member', 'own_room_line', 'emergency_access', 'access_question', 'holding_back', 'disclosure',
      'bridge_choice', 'rights_request'] loop
    execute format('create policy shielded on %I as restrictive for select to kt_app using (id <> all ((select kt_hidden())::uuid[]))', t);
  end loop;
end $$;
create policy shielded on own_term as restrictive for select to kt_app using (person_id <> all ((select kt_hidden())::uuid[]));
create policy shielded on going as restrictive for select to kt_app using (item_id <> all ((select kt_hidden())::uuid[]));
create function shield_line(p_subject text, p_subject_id uuid, p_by uuid, p_before jsonb, p_after jsonb) returns boolean language sql stable as $$
  select p_subject_id <> all (kt_hidden()) and coalesce(p_by <> all (kt_hidden()), true)
    and not (p_subject in ('person', 'seat', 'residence', 'household', 'invitation') and shield_names(p_after, kt_shielded()))
    and (coalesce(p_by = nullif(current_setting('kt.person', true), '')::uuid, false)
      or not (shield_names(p_after - '{created_by,updated_by,audience_persons}'::text[], kt_hidden()) or coalesce(shield_names(p_before - '{created_by,updated_by,audience_persons}'::text[], kt_hidden()), false)
        or shield_says(shield_text(p_after), kt_words()) or coalesce(shield_says(shield_text(p_before), kt_words()), false))) $$;
create policy shielded on plan_event as restrictive for select to kt_app using (subject <> 'shield'
  and ((select kt_shielded()) = '{}' or shield_line(subject, subject_id, by_person, before, after)));
create policy shielded on own_room_event as restrictive for select to kt_app using ((select kt_shielded()) = '{}' or shield_line(subject, subject_id, by_person, before, after));
-- Who looked: not those of whom one may not know when they were here. And nobody reads in the log who shields whom.
create policy shielded on access_log as restrictive for select to kt_app using (action not like 'shield.%'
  and ((select kt_shielded()) = '{}' or account_id = nullif(current_setting('kt.account', true), '')::uuid
    or (coalesce(person_id <> all ((select kt_shielded())::uuid[]), true) and coalesce(account_id <> all ((select kt_shielded())::uuid[]), true)
      and coalesce(object_id <> all ((select kt_hidden())::uuid[]), true)
      -- That who answers from outside reads requests tells that there is one, and of a file that there is an organisation that keeps one; that
      -- something was disclosed, when that is not there.
      and action <> 'request.list' and action not like 'file.%' and (ground is distinct from 'disclosed' or exists (select from disclosure d where d.family_id = access_log.family_id and access_log.object_id = any (d.item_ids))))));
create policy shielded on processing_record as restrictive for select to kt_app using (activity not like 'shield.%');
create policy shielded on own_room_access as restrictive for select to kt_app using ((select kt_shielded()) = '{}'
  or (coalesce(person_id <> all ((select kt_hidden())::uuid[]), true) and coalesce(object_id <> all ((select kt_hidden())::uuid[]), true)));

-- ---------------------------------------------------------------------------------------------------------------------
-- A shield itself is there for those who protect: never for an account that is or was X, whatever else that account is.
create function kt_am(p_family uuid, p_person uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from seat s where s.account_id = nullif(current_setting('kt.account', true), '')::uuid and s.family_id = p_family and s.person_id = p_person) $$;
alter table shield enable row level security;
create policy at_the_table on shield to kt_app using ((family_id = any ((select kt_families())::uuid[])) is true);
do $$ declare c text; begin
  foreach c in array array['select', 'update'] loop
    execute format('create policy never_x_%s on shield as restrictive for %s to kt_app using (not kt_am(family_id, from_person)
      -- Nor what Z asked the other way round; but what one set oneself does not go away (its going would tell).
      and (set_account = nullif(current_setting(''kt.account'', true), '''')::uuid
        or (of_person <> all ((select kt_shielded())::uuid[]) and from_person <> all ((select kt_shielded())::uuid[]))))', c, c);
  end loop;
end $$;
grant select, insert, update on shield to kt_app;

-- It is in force at once and never becomes less by one person. What was written down stays; words and helpers are only added.
create function guard_shield() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if coalesce(current_setting('kt.act', true), '') = '' then raise exception 'a change without a permit: % on %', tg_op, tg_table_name; end if;
  if tg_op = 'INSERT' then
    if new.state <> 'on' then raise exception 'a shield begins in force' using errcode = '23514', constraint = 'shield_settled'; end if;
    new.against_authority := exists (select from parental_authority a where a.family_id = new.family_id and a.child_id = new.of_person and a.holder_id = new.from_person and a.kind <> 'none');
    return new;
  end if;
  if row(new.family_id, new.id, new.from_person, new.of_person, new.reason, new.set_by, new.set_account, new.inherited_from, new.against_authority)
      is distinct from row(old.family_id, old.id, old.from_person, old.of_person, old.reason, old.set_by, old.set_account, old.inherited_from, old.against_authority)
    or old.state = 'lifted' or (old.what = 'everything' and new.what <> 'everything') or not (old.words <@ new.words and old.helpers <@ new.helpers)
    or (new.state = 'lifted' and (old.state <> 'lift-asked' or row(new.lift_asked_by, new.lift_asked_account, new.lift_reason) is distinct from row(old.lift_asked_by, old.lift_asked_account, old.lift_reason)))
    or (new.state = 'lifted' and exists (select from seat s where s.family_id = new.family_id and s.person_id = new.from_person and s.account_id in (new.lifted_account, new.lift_asked_account))) then
    raise exception 'a shield does not become less like this' using errcode = '23514', constraint = 'shield_settled';
  end if;
  return new;
end $$;
create trigger guarded before insert or update on shield for each row execute function guard_shield();
-- It stands in the history of the family (which nobody reads it from), and every screen at the table fetches anew: one that alone did
-- would tell from whom something is kept.
create function tell_shield() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform append_event(row(new.family_id, 0, clock_timestamp(), 'shield', new.id, current_setting('kt.act'), coalesce(current_setting('kt.ground', true), ''),
    nullif(current_setting('kt.account', true), '')::uuid, nullif(current_setting('kt.person', true), '')::uuid, new.version, 'closed', '{}',
    case when tg_op = 'UPDATE' then to_jsonb(old) end, to_jsonb(new), null)::plan_event);
  -- Who invites somebody while shielded must not see that anything more came of it.
  if tg_op = 'INSERT' and new.inherited_from is not null then return null; end if;
  perform pg_notify('kt_change', new.family_id || ' rights ' || s.id || ' 0') from seat s where s.family_id = new.family_id and s.state = 'active';
  return null;
end $$;
create trigger told after insert or update on shield for each row execute function tell_shield();
-- Whom X brings to the table from then on is kept from it too, and so on: else X sits down once more under another name. Not who is
-- something of Z: a child of Z is no stand-in.
create function inherit_shield() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into shield (family_id, id, from_person, of_person, what, words, helpers, reason, look_again_on, inherited_from, set_by, set_account, created_by, updated_by)
    select h.family_id, gen_random_uuid(), s.person_id, h.of_person, h.what, h.words, h.helpers, h.reason, h.look_again_on, h.id, h.set_by, h.set_account, h.set_by, h.set_by
    from shield h join seat s on s.family_id = h.family_id and s.id = new.seat_id
    where h.family_id = new.family_id and h.from_person = new.created_by and h.state <> 'lifted' and s.person_id not in (h.from_person, h.of_person)
      and s.person_id <> all (h.helpers)
      and not exists (select from shield o where o.family_id = h.family_id and o.from_person = s.person_id and o.of_person = h.of_person and o.state <> 'lifted')
      and not exists (select from relation r where r.family_id = h.family_id and (r.from_person = s.person_id and r.to_person = h.of_person or r.to_person = s.person_id and r.from_person = h.of_person))
      and not exists (select from parental_authority a where a.family_id = h.family_id and a.child_id = s.person_id and a.holder_id = h.of_person)
      and not exists (select from residence a join residence b on b.family_id = a.family_id and b.household_id = a.household_id and b.person_id = h.of_person
        where a.family_id = h.family_id and a.person_id = s.person_id);
  return null;
end $$;
create trigger inherits after insert on invitation for each row execute function inherit_shield();

-- ---------------------------------------------------------------------------------------------------------------------
-- What answers with the rights of the owner, so with nothing kept back by itself.
-- What is not there for an account, whoever entered: for what is told to it by mail or stream.
create function hidden_for(p_account uuid) returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from seat x join shield h on h.family_id = x.family_id and h.from_person = x.person_id and h.state <> 'lifted' where x.account_id = p_account) then return '{}'; end if;
  return (select x.hidden from shields_of(p_account, null, null, null) x);
end $$;
-- Whether a thing of this family is there for an account that is about to be told of it.
create function hears_of(p_family uuid, p_account uuid, p_id uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select (p_family = any (kt_families()) or exists (select from rights_request r where r.family_id = p_family and r.id = p_id and answers_outside(r)))
    and p_id <> all (hidden_for(p_account)) $$;
-- Addresses of everybody at the table but one, also of whom that one may not know: that a plan ends is told to all (rights/end-store.ts).
create function addresses_at(p_family uuid, p_but uuid) returns table (email text, locale text) language sql stable security definer set search_path = public, pg_temp as $$
  select a.email, a.locale from seat s join account a on a.id = s.account_id
  where s.family_id = p_family and p_family = any (kt_families()) and s.state = 'active' and s.person_id <> p_but $$;
-- Streams: accounts for which none of what changed is there.
create function shield_blind(p_family uuid, p_ids uuid[]) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select a.account_id from (select distinct s.account_id from shield h join seat s on s.family_id = h.family_id and s.person_id = h.from_person
      and s.account_id is not null where h.family_id = p_family and p_family = any (kt_families()) and h.state <> 'lifted') a, shields_of(a.account_id, null, null, p_family) x
  where p_ids <@ x.hidden $$;
-- Whether everybody with authority said yes, also those of whom who asks may not know (scopes/share.ts, `agreed`).
create function holders_agreed(p_family uuid, p_child uuid, p_yes jsonb, p_day date) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(bool_and(a.kind in ('parent', 'guardian', 'institution') and a.checked_on is not null and p_yes ? a.holder_id::text), false)
  from parental_authority a where a.family_id = p_family and p_family = any (kt_families()) and a.child_id = p_child and a.kind <> 'none'
    and (a.from_date is null or a.from_date <= p_day) and (a.until_date is null or p_day < a.until_date) $$;
-- Whether a person hears something that is not there for who entered: nobody hands out a seat that hears more (circle/invite.ts).
create function hears_hidden(p_family uuid, p_person uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select kt_hidden() <> '{}' and exists (select from plan_item i where i.family_id = p_family and p_family = any (kt_families()) and i.id = any (kt_hidden())
    and (i.said_by = p_person or i.created_by = p_person or (i.audience = 'chosen' and p_person = any (i.audience_persons)))) $$;
-- An item with everything that hangs below it, for the rule of who hears it: what is not there for who entered follows along.
create function item_tree(p_family uuid, p_id uuid) returns table (id uuid, parent_id uuid, said_by uuid, audience text, audience_persons uuid[])
language sql stable security definer set search_path = public, pg_temp as $$
  select i.id, i.parent_id, i.said_by, i.audience, i.audience_persons from plan_item i
  where i.family_id = p_family and p_family = any (kt_families()) and p_id = any (i.path) and p_id <> all (kt_hidden()) order by cardinality(i.path), i.id $$;
create function set_hearers(p_family uuid, p_by uuid, p_hearers jsonb) returns table (id uuid, version integer)
language sql volatile security definer set search_path = public, pg_temp as $$
  update plan_item i set audience = x.audience, audience_persons = array(select value::uuid from jsonb_array_elements_text(x."audiencePersons")),
    version = i.version + 1, updated_at = now(), updated_by = p_by
  from jsonb_to_recordset(p_hearers) as x(id uuid, audience text, "audiencePersons" jsonb)
  where i.family_id = p_family and p_family = any (kt_families()) and i.id = x.id returning i.id, i.version $$;
create function kinds_of(p_family uuid, p_ids uuid[]) returns table (id uuid, kind text) language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.kind from person p where p.family_id = p_family and p_family = any (kt_families()) and p.id = any (p_ids) $$;
-- Where an item lies does not hang on who writes.
alter function place_item() security definer set search_path = public, pg_temp;
alter function place_about() security definer set search_path = public, pg_temp;
alter function place_below() security definer set search_path = public, pg_temp;

-- "Kijk als ...": what is kept from who sits there, for who may know of it; for others as if nothing were (its lack would tell).
create function shield_as(p_family uuid, p_seat uuid) returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select x.hidden from seat s, shields_of(s.account_id, p_family, s.person_id, null) x
    where s.family_id = p_family and s.id = p_seat and p_family = any (kt_families()) and exists (select from shield h join seat me on me.family_id = h.family_id
        and me.account_id = nullif(current_setting('kt.account', true), '')::uuid and me.state = 'active'
      where h.family_id = p_family and h.from_person = s.person_id and h.state <> 'lifted' and not kt_am(p_family, h.from_person) and (me.person_id in (h.of_person, h.set_by)
        or exists (select from coordinator_term c where c.family_id = me.family_id and c.seat_id = me.id and c.until_at is null)))), '{}') $$;

-- Of lines about many families: for one family that was entered, which of them were about that family, with of whose data were given
-- only those that are asked about (scopes/look.ts says who they are). An account has such lines only while it sat there, give or
-- take a day.
create function list_looks(p_family uuid, p_self uuid[], p_wards uuid[], p_hidden text[], p_own_only text[], p_from timestamptz, p_until timestamptz, p_most bigint)
returns table (at timestamptz, trace_id uuid, account_id uuid, action text, activity text, ground text, about uuid[])
language sql stable security definer set search_path = public, pg_temp as $$
  select l.* from (select s.account_id, min(s.since) as since, case when bool_and(s.until is not null) then max(s.until) end as until
      from seat s where s.family_id = p_family and s.account_id is not null and p_family = any (kt_families()) and s.account_id <> all (kt_shielded()) group by s.account_id) s
    cross join lateral (select l.at, l.trace_id, l.account_id, l.action, l.activity, l.ground,
        array(select x from unnest(p_self || p_wards) x where x = any (l.subject_ids) order by x) as about
      from list_log l where l.account_id = s.account_id and p_family = any (l.family_ids) and not l.activity = any (p_hidden)
        and l.at >= greatest(p_from, (s.since - 2)::timestamptz) and l.at < least(p_until, (s.until + 3)::timestamptz)
        and (l.account_id = nullif(current_setting('kt.account', true), '')::uuid or l.subject_ids && p_self
          or (l.subject_ids && p_wards and not l.activity = any (p_own_only)))
      order by l.at desc limit p_most) l $$;
-- Who answers reads the names with the question, and nothing else of the family: it is not entered.
create function asked_questions(p_mine boolean) returns table (family_id uuid, id uuid, asked_by uuid, family_name text, asker text, organisation text, looks jsonb, question text,
  asked_at timestamptz, answer_by text, extended_at timestamptz, extended_reason text, answered_at timestamptz, answer text, version integer, as_officer boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select q.family_id, q.id, q.asked_by, kt_clean(f.name), p.call_name, o.name, q.looks, q.question, q.asked_at, q.answer_by::text, q.extended_at, q.extended_reason, q.answered_at, q.answer, q.version,
    exists (select from privacy_officer x where x.organisation_id = q.organisation_id and x.account_id = nullif(current_setting('kt.account', true), '')::uuid)
  from access_question q join family f on f.id = q.family_id join person p on p.family_id = q.family_id and p.id = q.asked_by left join organisation o on o.id = q.organisation_id
  where case when p_mine then q.asked_account = nullif(current_setting('kt.account', true), '')::uuid and q.id <> all (kt_hidden()) else answers_for(q.organisation_id, q.looker_account, q.id) end
  order by q.answered_at is not null, case when q.answered_at is null then q.answer_by end, q.asked_at desc, q.id limit 200 $$;
-- What who answers for an organisation reads: the request, names, and the texts it is about where they are of the own organisation. An
-- administrator, who sees no content, reads of a text only who wrote it and when. Who answers may be the one from whom something is kept.
create function requests_to_answer() returns table (family_id uuid, id uuid, kind text, person_id uuid, asked_by uuid, family_name text, person text, asker text, author text, organisation text,
  texts jsonb, everything boolean, words text, state text, asked_at timestamptz, answer_by text, extended_at timestamptz, extended_reason text,
  answered_at timestamptz, answer text, ground text, held_until text, kept integer, done_at timestamptz, done_count integer, version integer, as_officer boolean, unseen boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.family_id, r.id, r.kind, r.person_id, r.asked_by, kt_clean(f.name), p.call_name, a.call_name, w.call_name, o.name,
    (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'kind', i.kind, 'on', (i.created_at at time zone 'Europe/Amsterdam')::date, 'text',
        case when officer.it and r.answered_at is null then coalesce(i.content ->> 'words', i.content ->> 'what', i.content ->> 'text', '') end,
        'heldUntil', (select max(h.until_date) from rights_hold h where h.family_id = r.family_id and h.lifted_at is null and (now() at time zone 'Europe/Amsterdam')::date < h.until_date and (h.items = '{}' or h.items && goes_along(i.family_id, array[i.id])))) order by i.created_at, i.id), '[]')
      from plan_item i where i.family_id = r.family_id and i.id = any (request_items(r)) and i.id <> all (kt_hidden())),
    r.items = '{}', r.words, r.state, r.asked_at, r.answer_by::text, r.extended_at, kt_clean(r.extended_reason), r.answered_at, kt_clean(r.answer), r.ground, r.held_until::text, cardinality(r.kept), r.done_at, r.done_count, r.version, officer.it,
    -- Who wrote it may not learn of it.
    r.sayer_id is not null and exists (select from seat s where s.family_id = r.family_id and s.person_id = r.sayer_id and r.id = any (hidden_for(s.account_id)))
  -- Whether it is answered is asked once for each, before names are put beside it.
  from (select q.family_id, q.id from rights_request q where q.state not in ('waiting', 'withdrawn', 'declined') and answers_outside(q) offset 0) mine
    join rights_request r on r.family_id = mine.family_id and r.id = mine.id join family f on f.id = r.family_id join person p on p.family_id = r.family_id and p.id = r.person_id
    join person a on a.family_id = r.family_id and a.id = r.asked_by left join person w on w.family_id = r.family_id and w.id = coalesce(r.author_id, r.sayer_id)
    left join organisation o on o.id = r.organisation_id
    cross join lateral (select exists (select from privacy_officer x where x.organisation_id = r.organisation_id and x.account_id = nullif(current_setting('kt.account', true), '')::uuid) as it) officer
  order by r.answered_at is not null, case when r.answered_at is null then r.answer_by end, r.asked_at desc, r.id limit 200 $$;
-- What the second person outside the table reads: who, when, why, how often was looked; nothing of the family but its name.
create function emergencies_to_review() returns table (family_id uuid, id uuid, person_id uuid, family_name text, opener text, organisation text, reason text,
  opened_at timestamptz, ended_at timestamptz, looks integer, reviewed_at timestamptz, review text, as_officer boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.family_id, e.id, e.person_id, kt_clean(f.name), p.call_name, o.name, e.reason, e.opened_at, coalesce(e.ended_at, e.ends_at),
    (select count(*)::int from access_log l where l.family_id = e.family_id and l.object_id = e.id and l.action = 'emergency.look' and l.outcome = 'permit'), e.reviewed_at, e.review,
    exists (select from privacy_officer x where x.organisation_id = e.organisation_id and x.account_id = nullif(current_setting('kt.account', true), '')::uuid)
  from emergency_access e join family f on f.id = e.family_id join person p on p.family_id = e.family_id and p.id = e.person_id
    left join organisation o on o.id = e.organisation_id
  where reviews_from_outside(e) order by e.reviewed_at is not null, e.opened_at desc, e.id limit 100 $$;
-- Whether two accounts sit at one table on a day, and how old the first is there (the lowest, when at more than one).
-- Two of whom the one may not know that the other is there do not sit at one table, as far as this tells.
create function at_one_table(p_one uuid, p_other uuid, p_day date, out shares boolean, out birth_date date, out name text, out kept boolean) language sql stable security definer
set search_path = public, pg_temp as $$
  select count(*) > 0, max(p.birth_date), max(o.call_name), coalesce(bool_or(exists (select from shield h where h.family_id = a.family_id and h.state <> 'lifted' and h.from_person = a.person_id)), false)
  from seat a join seat b on b.family_id = a.family_id and b.account_id = p_other
    join person p on p.family_id = a.family_id and p.id = a.person_id join person o on o.family_id = b.family_id and o.id = b.person_id
  where a.account_id = p_one and a.state = 'active' and b.state = 'active'
    and a.since <= p_day and (a.until is null or p_day < a.until) and b.since <= p_day and (b.until is null or p_day < b.until)
    and not exists (select from shield h where h.family_id = a.family_id and h.state <> 'lifted' and h.from_person in (
      select s.person_id from seat s where s.family_id = h.family_id and s.account_id = p_other) and h.of_person = a.person_id) $$;

do $$ declare f text; begin
  foreach f in array array['shields_of(uuid, uuid, uuid, uuid)', 'hidden_for(uuid)', 'shield_own(uuid, uuid, uuid[], jsonb, text[])', 'enter_shields(uuid, uuid, uuid)'] loop
    execute format('revoke execute on function %s from public', f);
  end loop;
  foreach f in array array['kt_am(uuid, uuid)', 'shield_blind(uuid, uuid[])', 'hears_of(uuid, uuid, uuid)', 'addresses_at(uuid, uuid)', 'holders_agreed(uuid, uuid, jsonb, date)', 'hears_hidden(uuid, uuid)', 'item_tree(uuid, uuid)',
      'set_hearers(uuid, uuid, jsonb)', 'kinds_of(uuid, uuid[])', 'shield_as(uuid, uuid)', 'stand_shields(text)', 'enter_account(uuid)', 'enter_link(text)', 'asked_questions(boolean)', 'requests_to_answer()',
      'emergencies_to_review()', 'at_one_table(uuid, uuid, date)', 'list_looks(uuid, uuid[], uuid[], text[], text[], timestamptz, timestamptz, bigint)'] loop
    execute format('revoke execute on function %s from public; grant execute on function %s to kt_app', f, f);
  end loop;
end $$;
