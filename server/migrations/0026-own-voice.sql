-- ---------------------------------------------------------------------------------------------------------------------
-- A child's own place (docs/decisions/0027-own-voice.md): items of two more kinds. In which piece they lie: piece_of.

-- A drawing travels with the plan of who may see it; whoever writes past the rules keeps it small too.
alter table plan_item add constraint child_word_small check (kind <> 'child-word' or octet_length(content::text) <= 131072);
