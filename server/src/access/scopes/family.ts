// What is done for the family as a whole, as SQL; the ages are those of core/src/law/ages.ts. Rules:
// core/src/access/rules/family.ts, and member.add of rules/member.ts.
import { ageOf } from './member.ts'
import { SHARED, sharedWith } from './share.ts'

/** Stands after ME: the age of `me`, null when unknown. $2 Dutch day. */
export const MY = `my as materialized (select ${ageOf('p')} as age from me join person p on p.family_id = $1 and p.id = me.person_id)`

export const my = {
  /** Whether `me` has this age, or is of unknown age. */
  age: (least: number) => `coalesce((select my.age from my) >= ${least}, true)`,
}

/** Rule family.edit. */
export const familyEditable = `(me.kind = 'family')`

/** Rule member.add. */
export const mayAddMember = `case when me.kind = 'family' then ${my.age(12)} else me.is_coordinator end`
/**
 * Every seat in force of the account that asks, over all its families; named `me` so that the scopes fit. `day` is the Dutch day.
 * What is shared with each is gathered for who asks items (scopes/item.ts); people are found without it.
 */
export const mySeats = (day: string, { shared = true } = {}) => `me as ${shared ? 'materialized' : 'not materialized'} (
  select s.family_id, s.id as seat_id, s.person_id, s.kind, s.role, s.since, s.until, s.state, s.look_again_on, exists (select from coordinator_term t
      where t.family_id = s.family_id and t.seat_id = s.id and t.until_at is null) as is_coordinator${shared ? `, ${SHARED}` : ''}
  from seat s ${shared ? sharedWith('s', day) : ''}
  where s.account_id = nullif(current_setting('kt.account', true), '')::uuid
    and s.state = 'active' and s.since <= ${day}::date and (s.until is null or ${day}::date < s.until))`
