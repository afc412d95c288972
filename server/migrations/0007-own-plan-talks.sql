-- Jeugdwet 4.1.2: the offer to make an own plan first is a conversation, and what was said in it is kept (domain 1.3). What is
-- written here is never changed: who remembers it otherwise writes that beside it. It knows nothing of any room.
create table own_plan_talk (
  family_id uuid not null references family on delete cascade, id uuid not null,
  kind text not null check (kind in ('talk', 'skip', 'writing', 'beside')),
  -- What somebody puts beside one of them, read by who reads that one.
  beside_id uuid,
  -- Who offered it, who decided to skip it, or who wants the plan in writing.
  by_person uuid not null, on_date date not null,
  text text not null check (length(text) between 1 and 10000), language text not null default '',
  answer text check (answer in ('yes', 'not-now', 'no')), answer_text text not null default '', answered_by uuid,
  -- "A reasonable term": the day that family and helper agreed on. The law knows no number of days.
  ready_by date,
  reason text check (reason in ('not-wanted', 'threat', 'harm')),
  version integer not null default 1,
  created_at timestamptz not null default now(), created_by uuid not null,
  primary key (family_id, id),
  check ((kind = 'talk') = (answer is not null)), check ((answer is null) = (answered_by is null)), check ((kind = 'skip') = (reason is not null)),
  check ((kind = 'beside') = (beside_id is not null)), foreign key (family_id, beside_id) references own_plan_talk,
  foreign key (family_id, by_person) references person, foreign key (family_id, answered_by) references person,
  foreign key (family_id, created_by) references person
);
create function tell_own_plan_talk() returns trigger language plpgsql as $$
begin
  if coalesce(current_setting('kt.act', true), '') = '' then raise exception 'a change without a permit: % on %', tg_op, tg_table_name; end if;
  perform pg_notify('kt_change', new.family_id || ' own_plan_talk ' || new.id || ' 0');
  return null;
end $$;
create trigger told after insert on own_plan_talk for each row execute function tell_own_plan_talk();
alter table own_plan_talk enable row level security;
create policy at_the_table on own_plan_talk to kt_app using ((family_id = any ((select kt_families())::uuid[])) is true);
grant select, insert on own_plan_talk to kt_app;
