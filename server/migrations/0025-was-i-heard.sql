-- ---------------------------------------------------------------------------------------------------------------------
-- "Was I heard?" (docs/decisions/0026-was-i-heard.md): items of one more kind below a talk. In which piece they lie: piece_of; that a helper's
-- are about nobody else: place_about.

-- One for each talk, of each who writes: who writes one for a child without an account must not learn that somebody else did.
create unique index plan_item_one_check on plan_item (family_id, parent_id, said_by, created_by) where kind = 'heard-check';
