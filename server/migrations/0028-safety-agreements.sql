-- ---------------------------------------------------------------------------------------------------------------------
-- Safety agreements (docs/decisions/0029-safety-agreements.md): items of two more kinds, kept from who is kept at a distance (0017-shields.sql).
-- And the own working notes of a professional at the reporting code: theirs alone, by themselves, below nothing (core/src/access/sayers.ts, isOwnNote).
alter table plan_item add constraint own_note_alone
  check (kind <> 'meldcode-note' or (audience = 'chosen' and audience_persons = '{}' and said_by = created_by and parent_id is null));
create function check_own_note() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from person p where p.family_id = new.family_id and p.id = new.said_by and p.kind = 'professional') then
    raise exception 'working notes are of a professional' using errcode = '23514', constraint = 'own_note_whose';
  end if;
  return new;
end $$;
create trigger own_note before insert on plan_item for each row when (new.kind = 'meldcode-note') execute function check_own_note();
