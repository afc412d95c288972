-- ---------------------------------------------------------------------------------------------------------------------
-- What a goal grew out of (docs/decisions/0030-shared-picture.md). Beside the items and not in what they say: it is told to who hears both, and to
-- nobody else does it show that there is something else (server/src/plan/plan-store.ts). It goes with either of them.
create table goal_origin (
  family_id uuid not null, id uuid not null, goal_id uuid not null, source_id uuid not null,
  created_at timestamptz not null default now(), created_by uuid not null,
  primary key (family_id, id), unique (family_id, goal_id, source_id), check (goal_id <> source_id),
  foreign key (family_id, goal_id) references plan_item on delete cascade, foreign key (family_id, source_id) references plan_item on delete cascade,
  foreign key (family_id, created_by) references person
);
create index goal_origin_source on goal_origin (family_id, source_id);
alter table goal_origin enable row level security;
create policy at_the_table on goal_origin to kt_app using ((family_id = any ((select kt_families())::uuid[])) is true);
create policy shielded on goal_origin as restrictive for select to kt_app
  using (goal_id <> all ((select kt_hidden())::uuid[]) and source_id <> all ((select kt_hidden())::uuid[]));
grant select, insert on goal_origin to kt_app;
