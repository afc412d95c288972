-- ---------------------------------------------------------------------------------------------------------------------
-- What hangs on what was said: a voice, later a photo or a document (docs/decisions/0032-spoken.md). FHIR Attachment. It has exactly the
-- rights of its item, goes with it, and the item itself tells that it is there (content -> 'attachments'), so that history, hearers and
-- whoever listens need nothing of their own. The bytes stand here and nowhere else: in no history, and in no log.
create table attachment (
  family_id uuid not null, id uuid not null, item_id uuid not null,
  content_type text not null check (content_type in ('audio/webm', 'audio/ogg', 'audio/mp4', 'image/jpeg', 'image/png', 'application/pdf')),
  seconds integer check (seconds between 1 and 60),
  bytes bytea not null check (octet_length(bytes) > 0),
  size integer not null generated always as (octet_length(bytes)) stored,
  sha256 bytea not null generated always as (sha256(bytes)) stored,
  created_at timestamptz not null default now(), created_by uuid not null,
  primary key (family_id, id),
  foreign key (family_id, item_id) references plan_item on delete cascade,
  foreign key (family_id, created_by) references person
);
-- Sound and pictures cannot be made smaller.
alter table attachment alter bytes set storage external;
create index attachment_item on attachment (family_id, item_id);

-- It never changes: what is said anew is another one. Without a permit nothing is hung.
create function guard_attachment() returns trigger language plpgsql as $$
begin
  if coalesce(current_setting('kt.act', true), '') = '' then raise exception 'a change without a permit: % on %', tg_op, tg_table_name; end if;
  if tg_op = 'UPDATE' then raise exception 'what hangs on an item does not change' using errcode = '23514', constraint = 'attachment_settled'; end if;
  return new;
end $$;
create trigger guarded before insert or update on attachment for each row execute function guard_attachment();

-- An item tells of exactly what hangs on it: nothing is there unseen, and nothing is promised that is not there.
create function check_attachments() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare i uuid;
begin
  if tg_table_name = 'attachment' then i := new.item_id; else i := new.id; end if;
  if exists (select from plan_item p where p.family_id = new.family_id and p.id = i
      and coalesce((select jsonb_agg(e order by e ->> 'id' collate "C") from jsonb_array_elements(coalesce(p.content -> 'attachments', '[]')) e), '[]')
        <> coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'contentType', a.content_type, 'size', a.size, 'seconds', a.seconds) order by a.id::text collate "C")
          from attachment a where a.family_id = p.family_id and a.item_id = p.id), '[]')) then
    raise exception 'an item tells of exactly what hangs on it' using errcode = '23514', constraint = 'attachment_told';
  end if;
  return null;
end $$;
create constraint trigger attachment_told after insert on attachment deferrable initially deferred for each row execute function check_attachments();
create constraint trigger attachment_told after insert on plan_item deferrable initially deferred
  for each row when (new.content ? 'attachments') execute function check_attachments();
create constraint trigger attachment_told_update after update on plan_item deferrable initially deferred
  for each row when (old.content -> 'attachments' is distinct from new.content -> 'attachments') execute function check_attachments();
revoke execute on function check_attachments() from public;

alter table attachment enable row level security;
create policy at_the_table on attachment to kt_app using ((family_id = any ((select kt_families())::uuid[])) is true);
create policy shielded on attachment as restrictive for select to kt_app using (item_id <> all ((select kt_hidden())::uuid[]));
grant select, insert on attachment to kt_app;
