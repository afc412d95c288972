-- ---------------------------------------------------------------------------------------------------------------------
-- Messages (docs/decisions/0037-messages.md): items of two kinds, in "the messages" when they hang below nothing (piece_of, 0012-sharing.sql). They do
-- not open with the plan, so neither walks over the other.
create index plan_item_in_plan on plan_item (family_id) where kind not in ('thread', 'message');
create index plan_item_sent on plan_item (family_id, parent_id, created_at desc) where kind = 'message';
create index plan_item_thread on plan_item (family_id) where kind = 'thread';

-- Once sent it says what it says, to whom it was sent, and in the name of who wrote it. Who is not of the family writes to nobody behind the back of the family:
-- at least one of it reads along.
create function guard_sent() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if (new.content, new.said_by, new.created_by, new.state) is distinct from (old.content, old.said_by, old.created_by, old.state) or new.kind <> old.kind then
      raise exception 'what was sent stays as it is' using errcode = '23514', constraint = 'sent_settled';
    end if;
    return new;
  end if;
  if new.said_by <> new.created_by then raise exception 'nobody writes in the name of another' using errcode = '23514', constraint = 'sent_own'; end if;
  if new.audience = 'chosen' and not exists (select from person p where p.family_id = new.family_id and p.kind = 'family' and (p.id = new.said_by or p.id = any (new.audience_persons))) then
    raise exception 'nobody of the family reads it' using errcode = '23514', constraint = 'sent_without_family';
  end if;
  return new;
end $$;
create trigger sent_settled before insert or update on plan_item for each row when (new.kind in ('thread', 'message')) execute function guard_sent();
revoke execute on function guard_sent() from public;

-- Up to where somebody read, and what they would rather not be told of: of that account alone. No history, no log, no export of a family and no notice of it:
-- nobody else can know when somebody read. It goes with the item and with the account.
create table message_own (
  account_id uuid not null references account on delete cascade,
  family_id uuid not null, item_id uuid not null,
  seen_until timestamptz, muted boolean not null default false,
  primary key (account_id, family_id, item_id),
  foreign key (family_id, item_id) references plan_item on delete cascade
);
alter table message_own enable row level security;
create policy own on message_own to kt_app using (account_id = nullif(current_setting('kt.account', true), '')::uuid);
grant select, insert, update on message_own to kt_app;
