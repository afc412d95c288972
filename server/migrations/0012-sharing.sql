-- ---------------------------------------------------------------------------------------------------------------------
-- Who sees what (docs/decisions/0011-sharing.md). Who is not of the family hears an item only when its audience lets it and
-- everybody whose it is shared it with that seat. Permission to share stands here and nothing else: no agreement to help, no
-- ground to share without permission.
create table share (
  family_id uuid not null, id uuid not null,
  subject_id uuid not null, recipient_id uuid not null,
  -- The seat, not only the person: who comes back later begins with nothing.
  seat_id uuid not null,
  piece text check (piece in ('week', 'goals', 'self', 'messages', 'documents')), item_id uuid,
  purpose text not null check (purpose <> ''),
  from_date date not null, until_date date not null,
  state text not null default 'open' check (state in ('open', 'past', 'refused', 'withdrawn')),
  -- What everybody said who may say something about it: [{"personId", "said": "yes" | "no", "at"}].
  voices jsonb not null default '[]' check (jsonb_typeof(voices) = 'array'),
  yes jsonb not null generated always as (jsonb_path_query_array(voices, '$[*] ? (@.said == "yes").personId')) stored,
  without_holders text not null default '', without_holders_by uuid,
  asked_by uuid not null, ended_by uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(), created_by uuid,
  updated_at timestamptz not null default now(), updated_by uuid,
  primary key (family_id, id),
  check ((piece is null) <> (item_id is null)), check (from_date < until_date), check (subject_id <> recipient_id),
  check ((without_holders = '') = (without_holders_by is null)),
  foreign key (family_id, subject_id) references person, foreign key (family_id, recipient_id) references person,
  foreign key (family_id, seat_id) references seat, foreign key (family_id, item_id) references plan_item
);
create index share_seat on share (family_id, seat_id) where state = 'open';
-- One open permission at a time for the same thing of the same person with the same seat.
create unique index share_once_piece on share (family_id, subject_id, seat_id, piece) where state = 'open' and piece is not null;
create unique index share_once_item on share (family_id, subject_id, seat_id, item_id) where state = 'open' and item_id is not null;
alter table share enable row level security;
create policy at_the_table on share to kt_app using ((family_id = any ((select kt_families())::uuid[])) is true);
grant select, insert, update on share to kt_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- Where each item lies: in which piece, what must have been shared, itself with what it hangs below. Made by the database
-- from what was said, as core/src/sharing/belongs.ts says it; never by who writes.
alter table plan_item add piece text not null default '', add share_keys text[] not null default '{}', add path uuid[] not null default '{}';

create function piece_of(kind text) returns text language sql immutable as $$
  select case when kind in ('visit', 'look-back', 'conversation', 'agenda-point', 'taking-part', 'heard-check', 'information', 'condition', 'plan-b', 'limit', 'calmer', 'calmer-change', 'calmer-answer') then 'week'
    when kind in ('goal', 'requirement', 'step', 'view', 'note', 'agreement', 'signature', 'progress', 'conclusion', 'stuck', 'rest',
      'weighing', 'option', 'voice', 'not-heard', 'decision', 'threat', 'safety-agreement', 'safety-call', 'meldcode-note') then 'goals'
    when kind in ('strength', 'worry', 'success', 'section', 'own-line', 'domain-view', 'explanation', 'child-word', 'came-of', 'transcript', 'energy', 'capacity') then 'self'
    when kind in ('thread', 'message') then 'messages' when kind = 'document' then 'documents' end $$;

create function place_item() returns trigger language plpgsql as $$
declare up record; keys text[]; first record;
begin
  if new.parent_id is not null then
    select i.piece, i.share_keys, i.path into up from plan_item i where i.family_id = new.family_id and i.id = new.parent_id;
    if not found then raise exception 'hangs below what is not there' using errcode = '23503'; end if;
    new.piece := up.piece; new.path := up.path || new.id; keys := up.share_keys;
  else
    new.piece := piece_of(new.kind); new.path := array[new.id]; keys := '{}';
  end if;
  -- The second part of a visit lies where the first lies (server/src/calendar/split-visit.ts): held back, kept and shared with it.
  if new.content ->> 'follows' is not null then
    select i.path, i.share_keys into first from plan_item i where i.family_id = new.family_id and i.id = (new.content ->> 'follows')::uuid and new.id <> all (i.path);
    if found then new.path := first.path || new.id; keys := keys || first.share_keys; end if;
  end if;
  select keys || coalesce(array_agg(case when p.id = new.said_by or sayer.kind <> 'family' then p.id || ':' else p.id || '~' end || new.piece), '{}')
    into keys from person sayer join person p on p.family_id = sayer.family_id and p.kind = 'family' and (p.id = new.said_by
      or new.content -> 'forPersons' ? p.id::text or new.content -> 'aboutPersons' ? p.id::text or new.content -> 'doers' ? p.id::text)
    where sayer.family_id = new.family_id and sayer.id = new.said_by;
  -- Once it was somebody's it stays so: taking a name off opens nothing.
  if tg_op = 'UPDATE' then keys := keys || old.share_keys; end if;
  new.share_keys := case when keys = '{}' then array['*:' || new.piece] else array(select distinct k from unnest(keys) k order by k) end;
  return new;
end $$;
create trigger placed before insert or update of content, share_keys on plan_item for each row execute function place_item();
-- Also for rows that are put in past the other triggers: without its place an item would be nobody's.
alter table plan_item enable always trigger placed;

create function place_below() returns trigger language plpgsql as $$
begin
  update plan_item set share_keys = share_keys where family_id = new.family_id and parent_id = new.id;
  return null;
end $$;
create trigger placed_below after update of content, share_keys on plan_item for each row
  when (old.share_keys is distinct from new.share_keys) execute function place_below();

drop trigger history on plan_item;
create trigger history after insert or update of kind, version, parent_id, said_by, state, on_date, audience, audience_persons, content, created_at,
  created_by, updated_at, updated_by on plan_item for each row execute function write_history();
create trigger history after insert or update on share for each row execute function write_history('closed');

-- What was said before this migration gets its place; each row passes on to what hangs below it.
update plan_item set share_keys = share_keys where parent_id is null;
