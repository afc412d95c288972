-- ---------------------------------------------------------------------------------------------------------------------
-- A calmer week (docs/decisions/0036-calmer-week.md): items of more kinds, no table. In which piece they lie: piece_of.
-- One answer of each to a proposal: who thinks otherwise later changes it.
create unique index plan_item_one_answer on plan_item (family_id, parent_id, said_by) where kind = 'calmer-answer';
