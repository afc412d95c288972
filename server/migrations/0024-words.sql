-- ---------------------------------------------------------------------------------------------------------------------
-- Words of an organisation, with what they mean (docs/decisions/0025-one-language.md). They are of no family: whoever sits at a table
-- where the organisation has a seat reads them, so they name nobody. Administrators keep them; who reads finds them through a seat.
create table organisation_word (
  organisation_id uuid not null references organisation on delete cascade,
  id uuid not null,
  word text not null check (length(word) between 2 and 80),
  meaning text not null check (length(meaning) between 1 and 500),
  created_at timestamptz not null default now(),
  primary key (organisation_id, id)
);
-- Said once, whatever its capitals.
create unique index organisation_word_once on organisation_word (organisation_id, lower(word));
grant select, insert, update, delete on organisation_word to kt_app;
