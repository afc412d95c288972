// Date of birth, homes and nights of a person, as SQL. In prose: of yourself, of who lives in the same home, of whom you
// brought to the table and who does not take part with an account of their own (from 16), and of a child over whom you
// hold checked authority. Rules: core/src/access/rules/member.ts.

/** Age of a person in whole years on the Dutch day $2, null when unknown. */
export const ageOf = (p: string) => `extract(year from age($2::date, ${p}.birth_date))::int`

/** Whether `me` (of the family) sleeps in a home in which this person sleeps too. */
export const sharesHome = (person: string) => `(me.kind = 'family' and (me.person_id = ${person} or exists (
  select from residence mine join residence theirs on theirs.family_id = mine.family_id and theirs.household_id = mine.household_id
  where mine.family_id = $1 and mine.person_id = me.person_id and mine.state = 'current' and theirs.state = 'current' and theirs.person_id = ${person})))`

/** Whether somebody takes part, or took part, with an account of their own: who leaves the table does not lose their own. */
export const hasAccount = (
  p: string,
) => `exists (select from seat ps where ps.family_id = ${p}.family_id and ps.person_id = ${p}.id
  and ps.account_id is not null)`

const keepsOwn = (p: string) =>
  `(${hasAccount(p)} and coalesce(extract(year from age($2::date, ${p}.birth_date)) >= 16, true))`

/** Kind of the authority of `me` over this person that was checked and is in force; no row when there is none. */
export const heldAuthority = (
  p: string,
) => `select a.kind from parental_authority a where a.family_id = ${p}.family_id and a.child_id = ${p}.id and a.holder_id = me.person_id
    and a.kind in ('parent', 'guardian', 'institution') and a.checked_on is not null
    and (a.from_date is null or a.from_date <= $2::date) and (a.until_date is null or $2::date < a.until_date)`

/** Rule member.details. $1 family, $2 Dutch day; `p` is a person. */
export const detailed = (
  p: string,
) => `(${p}.id = me.person_id or (${p}.created_by = me.person_id and not ${keepsOwn(p)}) or ${sharesHome(`${p}.id`)}
  or exists (${heldAuthority(p)}
    and extract(year from age($2::date, ${p}.birth_date)) < 18))`

/** Rule member.edit. */
export const memberEditable = (
  p: string,
) => `(${p}.id = me.person_id or (not ${keepsOwn(p)} and (coalesce(${p}.created_by = me.person_id, false)
  or exists (${heldAuthority(p)} and extract(year from age($2::date, ${p}.birth_date)) < 16))))`

/** Rule authority.record. */
export const authorityRecordable = (p: string) =>
  `((me.is_coordinator and me.kind = 'professional') or (me.kind = 'family' and coalesce(${p}.created_by = me.person_id, false)))`

/** Whether a person was asked to the table and never sat at it (who has no seat at all is of the family, and no guest). */
export const onlyInvited = (p: string) =>
  `coalesce((select not bool_or(${everSat('os')}) from seat os where os.family_id = ${p}.family_id and os.person_id = ${p}.id), false)`

/** Whether somebody ever sat on a seat. One that was offered and taken back has an invitation and never had an account. */

export function everSat(s: string): string {
  return `(${s}.state in ('active', 'left') or (${s}.state = 'ended' and (${s}.account_id is not null
  or not exists (select from invitation oi where oi.family_id = ${s}.family_id and oi.seat_id = ${s}.id))))`
}

/** Rule member.read; `invitedOnly` may be known already from the same rows. Who coordinates is asked last: it may not be known yet. */
export const known = (p: string, invitedOnly = onlyInvited(p)) =>
  `(me.kind = 'family' or ${p}.id = me.person_id or not ${invitedOnly} or me.is_coordinator)`
