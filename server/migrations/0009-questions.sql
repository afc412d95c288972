-- ---------------------------------------------------------------------------------------------------------------------
-- "Vraag waarom": a question about a look goes to the privacy officer of the organisation of who looked.

-- Who answers for an organisation. Named on the command line only (server/src/cli/name-officer.ts).
create table privacy_officer (
  organisation_id uuid not null references organisation, account_id uuid not null references account on delete cascade,
  named_at timestamptz not null default now(), primary key (organisation_id, account_id)
);
create index privacy_officer_account on privacy_officer (account_id);

-- A question is of who asked it and of who answers it, not of the table: others there do not learn that it exists, so there is no
-- line of history and nothing is announced. What was asked and answered never changes; who read it stands in the access log.
create table access_question (
  family_id uuid not null references family, id uuid not null unique,
  asked_by uuid not null, asked_account uuid not null, looker_account uuid,
  organisation_id uuid references organisation,
  looks jsonb not null, question text not null,
  asked_at timestamptz not null, answer_by date not null,
  extended_at timestamptz, extended_reason text,
  answered_at timestamptz, answer text,
  version integer not null default 1,
  primary key (family_id, id), foreign key (family_id, asked_by) references person,
  check ((extended_at is null) = (extended_reason is null)), check ((answered_at is null) = (answer is null))
);
create index access_question_asked on access_question (asked_account, asked_at);
create index access_question_open on access_question (organisation_id, answer_by);

create function guard_question() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if coalesce(current_setting('kt.act', true), '') = '' then raise exception 'a change without a permit: % on %', tg_op, tg_table_name; end if;
  if tg_op = 'UPDATE' and (row(new.family_id, new.id, new.asked_by, new.asked_account, new.looker_account, new.organisation_id, new.looks, new.question, new.asked_at)
      is distinct from row(old.family_id, old.id, old.asked_by, old.asked_account, old.looker_account, old.organisation_id, old.looks, old.question, old.asked_at)
    or old.answer is not null
    or (old.extended_at is not null and row(new.extended_at, new.extended_reason, new.answer_by) is distinct from row(old.extended_at, old.extended_reason, old.answer_by))) then
    raise exception 'what was asked or answered does not change' using errcode = '23514', constraint = 'question_settled';
  end if;
  return new;
end $$;
create trigger guarded before insert or update on access_question for each row execute function guard_question();

-- Who answers for an organisation: its privacy officers, or the administrators of this installation where there is none. Nobody
-- answers about the own look (core/src/access/rules/question.ts says the same), nor about what is not there for them (p_about, 0017-shields.sql).
create function answerers(p_organisation uuid, p_looker uuid, p_about uuid) returns table (account_id uuid) language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select o.account_id from privacy_officer o where o.organisation_id = p_organisation and o.account_id is distinct from p_looker
    and (p_about is null or p_about <> all (hidden_for(o.account_id)));
  if not found then
    return query select a.id from account a where a.is_admin and a.id is distinct from p_looker and (p_about is null or p_about <> all (hidden_for(a.id)));
  end if;
end $$;
-- Whether that is the account that entered. (Most accounts answer for nobody: that is looked at first.)
create function answers_for(p_organisation uuid, p_looker uuid, p_about uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from account a where a.id = me and (a.is_admin or exists (select from privacy_officer o where o.account_id = me and o.organisation_id = p_organisation)))
    and exists (select from answerers(p_organisation, p_looker, p_about) x where x.account_id = me)
  from (select nullif(current_setting('kt.account', true), '')::uuid as me) x where me is not null $$;
-- Who is told of it: the same people.
create function who_answers(p_organisation uuid, p_looker uuid, p_about uuid) returns table (email text, locale text) language sql stable security definer set search_path = public, pg_temp as $$
  select a.email, a.locale from answerers(p_organisation, p_looker, p_about) x join account a on a.id = x.account_id $$;

alter table access_question enable row level security;
create policy asker_and_answerer on access_question to kt_app
  using (asked_account = nullif(current_setting('kt.account', true), '')::uuid or answers_for(organisation_id, looker_account, id));
grant select, insert, update on access_question to kt_app;
grant select on privacy_officer to kt_app;


do $$ declare f text; begin
  foreach f in array array['answers_for(uuid, uuid, uuid)', 'who_answers(uuid, uuid, uuid)'] loop
    execute format('revoke execute on function %s from public; grant execute on function %s to kt_app', f, f);
  end loop;
end $$;
revoke execute on function answerers(uuid, uuid, uuid) from public;
