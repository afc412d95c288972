-- ---------------------------------------------------------------------------------------------------------------------
-- A talk at the table (docs/decisions/0022-conversation.md): items of three more kinds, in "the week" (piece_of, 0012-sharing.sql).

-- Everybody takes part in one way.
create unique index plan_item_one_part on plan_item (family_id, parent_id, said_by) where kind = 'taking-part';
alter table plan_item add constraint conversation_has_day
  check (kind <> 'conversation' or state in ('asked', 'cancelled') or on_date is not null);
