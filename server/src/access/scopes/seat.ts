// The seats around the table, as SQL. In prose: who sits or sat is seen by everybody at the table; who was only asked, by
// the family and the coordinator. How to reach somebody is for whom they chose. Rules: core/src/access/rules/seat.ts.
import { my } from './family.ts'
import { everSat } from './member.ts'
import { reached } from './shield.ts'

/** Rule seat.read. */
export const seatVisible = (s: string) =>
  `(${s}.person_id = me.person_id or me.kind = 'family' or me.is_coordinator or ${everSat(s)})`

/** Rule seat.contact. */
export const contactable = (s: string) =>
  `(${s}.person_id = me.person_id or ((${s}.contact_audience = 'circle' or (${s}.contact_audience = 'family' and me.kind = 'family')) and ${reached(`${s}.person_id`)}))`

/** Rule seat.edit. */
export const seatEditable = (s: string) =>
  `(${s}.person_id = me.person_id or (${s}.kind <> 'family' and (me.kind = 'family' or me.is_coordinator)))`

/** Rule seat.leave. */
export const leavable = (s: string) => `(${s}.person_id = me.person_id)`

/** Rule seat.ask-to-leave. */
export const askable = (s: string) =>
  `(${s}.person_id <> me.person_id and (me.kind = 'family' or (me.is_coordinator and ${s}.kind <> 'family')))`

/** Rule seat.end. */
export const endable = (s: string) => `(${s}.kind <> 'family' and me.kind = 'family' and ${my.age(16)})`

/** Whether somebody of the family of 16 or older takes part with an account. */
export const familyTakesPart = `exists (select from seat fs join person fp on fp.family_id = fs.family_id and fp.id = fs.person_id
  where fs.family_id = $1 and fs.kind = 'family' and fs.state = 'active' and fs.account_id is not null
    and coalesce(extract(year from age($2::date, fp.birth_date)) >= 16, true))`

/** Rule seat.invite, for each kind of seat. */
export const mayInvite = {
  network: `case when me.kind = 'family' then ${my.age(12)} else me.is_coordinator end`,
  professional: `case when me.kind = 'family' then ${my.age(16)} else me.is_coordinator end`,
  family: `case when me.kind = 'family' then ${my.age(16)} else me.is_coordinator and not ${familyTakesPart} end`,
}

/** Invitations are seen by who sees the offered seats. */
export const seesInvitations = `(me.kind = 'family' or me.is_coordinator)`
