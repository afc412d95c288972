// Date of birth, homes and nights of a person, as SQL. In prose: of yourself, of who lives in the same home, of whom you
// brought to the table, and of a child over whom you hold checked authority. Rule: core/src/access/rules/member.ts.

/** Whether `me` (of the family) sleeps in a home in which this person sleeps too. */
export const sharesHome = (person: string) => `(me.kind = 'family' and (me.person_id = ${person} or exists (
  select from residence mine join residence theirs on theirs.family_id = mine.family_id and theirs.household_id = mine.household_id
  where mine.family_id = $1 and mine.person_id = me.person_id and mine.state = 'current' and theirs.state = 'current' and theirs.person_id = ${person})))`

/** Rule member.details. $1 family, $2 Dutch day; `p` is a person. */
export const detailed = (p: string) => `(${p}.id = me.person_id or ${p}.created_by = me.person_id or ${sharesHome(`${p}.id`)}
  or exists (select from parental_authority a where a.family_id = ${p}.family_id and a.child_id = ${p}.id and a.holder_id = me.person_id
    and a.kind in ('parent', 'guardian', 'institution') and a.checked_on is not null
    and (a.from_date is null or a.from_date <= $2::date) and (a.until_date is null or $2::date < a.until_date)
    and ${p}.birth_date is not null and $2::date < (${p}.birth_date + interval '18 years')::date))`
