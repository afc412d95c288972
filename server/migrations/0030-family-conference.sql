-- ---------------------------------------------------------------------------------------------------------------------
-- The family group conference (docs/decisions/0031-family-conference.md): a talk of a sort, with what is said at the table as items of three
-- more kinds in "the week" (piece_of, 0012-sharing.sql). What the family says alone is in its own room (0008) and nowhere else.
alter table plan_item add constraint conversation_alone check (kind <> 'conversation' or state <> 'alone' or content ->> 'sort' is not distinct from 'family');
-- "Not yet" without what is needed would be a verdict and no help.
alter table plan_item add constraint condition_needs check (kind <> 'condition' or state <> 'not-yet' or coalesce(content ->> 'needs', '') <> '');
