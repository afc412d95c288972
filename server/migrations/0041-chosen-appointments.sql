-- ---------------------------------------------------------------------------------------------------------------------
-- Appointments of an own calendar of elsewhere that their owner took to a table (docs/decisions/0034-calendars-of-others.md). It is of that
-- account alone: that a visit came from there is nobody else's to know. Of the appointment itself stands here only when it is: `source`
-- is a keyed hash of what it is called there, and its words stay where they came in (other_component). Ends with the calendar, and with the
-- visit.
create table chosen_appointment (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  calendar_id uuid not null references other_calendar on delete cascade,
  source text not null,
  family_id uuid not null, item_id uuid not null,
  -- When it was as it was taken, or as its owner last saw it; and when it is by the calendar as it was last read, where that is otherwise:
  -- null where it is the same, `gone` where it is not there any more.
  taken jsonb not null, found jsonb, gone boolean not null default false,
  -- Which finding this is, so that nobody accepts another than the one that was read.
  finding integer not null default 0,
  unique (calendar_id, source, family_id),
  foreign key (family_id, item_id) references plan_item on delete cascade,
  check (not gone or found is null)
);
create index chosen_appointment_account on chosen_appointment (account_id);
create index chosen_appointment_item on chosen_appointment (family_id, item_id);
alter table chosen_appointment enable row level security;
create policy own on chosen_appointment to kt_app using (account_id = nullif(current_setting('kt.account', true), '')::uuid);
grant select, insert, update, delete on chosen_appointment to kt_app;
