-- How people stand in the drawings: the name and the sign they want there, and who carries whom, as who is carried says it.
-- Columns of rows that shields, history, export and destroying know already; no row of a kind of its own.
alter table person
  add column drawn_as text not null default '' check (length(drawn_as) <= 200),
  add column drawn_shape text not null default '' check (drawn_shape in ('', 'square', 'circle', 'diamond', 'triangle'));
-- There is no word for little or for none: what is missing between two people is never in a drawing.
alter table relation
  add column strength text not null default '' check (strength in ('', 'some', 'good', 'much')),
  add constraint relation_strength check ((kind = 'supports') = (strength <> ''));
