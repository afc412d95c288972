import { statement } from '../db/statement.ts'

export const ORGANISATIONS = statement(`select o.id, o.name, count(m.account_id)::int as members from organisation o
  left join organisation_member m on m.organisation_id = o.id and m.left_at is null where o.managed group by o.id order by lower(o.name), o.id`)
export const ADD_ORGANISATION = statement(
  'insert into organisation (name, managed) values ($1, true) on conflict (lower(name)) do update set managed = true where not organisation.managed returning id',
)
export const RENAME_ORGANISATION = statement('update organisation set name = $2 where id = $1 and managed returning id')
export const REGIMES = statement('select id, name, regime from organisation where managed order by name')
export const CHOOSE_REGIME = statement('update organisation set regime = $2 where id = $1 and managed returning id')
export const ORGANISATION = statement('select id from organisation where id = $1 and managed')
export const MEMBERS =
  statement(`select m.account_id as "accountId", a.name, a.email, m.since, m.left_at as "leftAt" from organisation_member m
  join account a on a.id = m.account_id where m.organisation_id = $1 order by m.left_at is not null, lower(a.name), a.email`)
export const ADD_MEMBER = statement(`insert into organisation_member (organisation_id, account_id)
  select $1, id from account where email = $2
  on conflict (organisation_id, account_id) do update set left_at = null, since = now() returning account_id`)
export const LEAVE = statement('select seats, sessions from leave_organisation($1, $2)')
export const END_SESSIONS_OF = statement(
  `with parts as (delete from joint_member m using account a where a.id = m.account_id and a.email = $1)
  delete from session using account a where a.id = session.account_id and a.email = $1 returning session.id`,
)
/** Its calendar programs stop too: what was lost may hold an address of one. */
export const END_FEEDS_OF = statement('select end_feeds_of($1)')
export const ACCOUNT_BY_EMAIL = statement('select id from account where email = $1')
export const KEEP_ORGANISATION = statement(
  'insert into organisation (name, managed) values ($1, true) on conflict (lower(name)) do update set managed = true returning id',
)
