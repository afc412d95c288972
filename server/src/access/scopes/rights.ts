// Rights on what is here, as SQL. In prose: from 12 everybody asks for themselves, who holds checked authority for a child below 16;
// own words are destroyed by who said them, those of a child below 12 by who holds authority, those of who helps by profession by
// nobody at the table; a request is seen by who asked, by whom it is about, by who represents a child below 12, and by who answers.
// Rules: core/src/access/rules/rights.ts; rights-agreement.db.test.ts proves them equal. All need ME and MY; $1 family, $2 Dutch day.
import { my } from './family.ts'
import { hasAccount, heldAuthority } from './member.ts'

// By the day itself: of who is born tomorrow the age in years is 0 too.
const younger = (p: string, years: number) =>
  `(${p}.kind = 'family' and ${p}.birth_date <= $2::date and ${p}.birth_date > $2::date - interval '${years} years')`
const held = (p: string) => `exists (${heldAuthority(p)})`

/** Rule rights.ask. */
export const askable = (p: string) =>
  `case when ${p}.id = me.person_id then ${my.age(12)} else ${younger(p, 16)} and ${held(p)} end`

/** Whether `me` represents this person alone. */
const represented = (p: string) => `(${younger(p, 12)} and ${held(p)})`

/** Rule rights.destroy; `p` is who said it, `kind` what it is. */
export const destroyable = (p: string, kind: string) =>
  `(${p}.kind <> 'professional' and case when ${p}.id = me.person_id then (${my.age(12)} or ${kind} in ('child-word', 'heard-check')) else ${represented(p)} end)`

/** Rule rights.answer. */
const answerable = (
  r: string,
) => `(${r}.sayer_id is not null and ${r}.state <> 'waiting' and ${r}.asked_by <> me.person_id and (${r}.sayer_id = me.person_id
  or (me.kind = 'family' and coalesce((select my.age from my) >= 18, false) and exists (select from person w where w.family_id = ${r}.family_id and w.id = ${r}.sayer_id
    and w.kind = 'family' and not ${hasAccount('w')}))))`

/** Rule rights.read. */
export const requestSeen = (
  r: string,
) => `(${r}.asked_by = me.person_id or (${r}.person_id = me.person_id and ${my.age(12)})
  or exists (select from person rp where rp.family_id = ${r}.family_id and rp.id = ${r}.person_id and rp.id <> me.person_id and ${represented('rp')}) or ${answerable(r)})`
