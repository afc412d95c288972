// Who hears what is said at the table, as SQL. In prose: what was said to the circle is heard by every seat in force; what
// was said in the family by family seats; what was said to chosen people by those; but who is not of the family only when
// everybody whose it is shared it with them; nobody loses what they said or wrote. What a professional wrote about somebody is
// heard by who stands for them, unless it is held back.
// The rule is core/src/access/rules/item.ts; agreement.db.test.ts proves the two equal.
import { aboutMe, heard, heldFromMe } from './held-back.ts'
import { opened, SHARED, sharedWith } from './share.ts'

/** A seat in force in family $1 on the Dutch day $2, with what is shared with it: one row or none. */
export const seatIs = (name: string, which: string) => `${name} as materialized (
  select s.id as seat_id, s.person_id, s.kind, exists (select from coordinator_term t
      where t.family_id = s.family_id and t.seat_id = s.id and t.until_at is null) as is_coordinator, ${SHARED}
  from seat s ${sharedWith('s', '$2')}
  where s.family_id = $1 and ${which}
    and s.state = 'active' and s.since <= $2::date and (s.until is null or $2::date < s.until))`

/** The viewer's seat. */
export const ME = seatIs('me', `s.account_id = nullif(current_setting('kt.account', true), '')::uuid`)

/**
 * The same row out of what enter_session kept (kt.seat), without looking again: for a statement that is asked together
 * with the entry.
 */
export const ME_ENTERED = `me as materialized (
  select s.id as seat_id, s.person_id, s.kind, s.is_coordinator, ${SHARED}
  from (select $1::uuid as family_id, e.seat[2]::uuid as id, nullif(current_setting('kt.person', true), '')::uuid as person_id, e.seat[3] as kind, e.seat[4]::boolean as is_coordinator
    from (select string_to_array(current_setting('kt.seat', true), ' ', '') as seat offset 0) e
    where e.seat[1]::uuid = $1 and e.seat[5]::date <= $2::date and (e.seat[6] is null or $2::date < e.seat[6]::date)) s ${sharedWith('s', '$2')})`

/** Rule item.read. */
export const readable = (i: string, me = 'me') =>
  `(${i}.said_by = ${me}.person_id or ${i}.created_by = ${me}.person_id
    or (not ${heldFromMe(i, me)} and (${i}.id = any (${me}.judges) or (${heard(i, me)} and ${opened(i, me)}) or ${aboutMe(i, me)} or ${i}.id = any (${me}.disclosed))))`

/**
 * What opens with the plan: not what people write to each other, of which a family has hundreds (server/src/messages). The index plan_item_in_plan says
 * it word for word (server/migrations/0038-messages.sql).
 */
export const toldInPlan = (i: string) => `${i}.kind not in ('thread', 'message')`

/** Next to ME, for editable: who is of the family, and who of those never took part with an account ("silent"). One row. */
export const SAYERS = `sayers as materialized (
  select coalesce(array_agg(p.id) filter (where p.kind = 'family'), '{}') as family,
    coalesce(array_agg(p.id) filter (where p.kind = 'family' and not exists (select from seat s where s.family_id = p.family_id and s.person_id = p.id
      and s.account_id is not null)), '{}') as silent
  from person p where p.family_id = $1)`

/** Rule item.edit, for an item that is readable; needs ME and SAYERS. */
export const editable = (i: string) => `(${i}.kind not in ('thread', 'message') and (${i}.said_by = me.person_id
  or (me.kind = 'family' and ${i}.said_by = any (sayers.silent))
  or (${i}.created_by = me.person_id and not ${i}.said_by = any (sayers.family))))`

// What is too much for another, and what others proposed for all, is not for a child below 12 to end.
const SMALL_CHILD = `exists (select from person p where p.id = me.person_id and p.birth_date > $2::date - interval '12 years')`

/** Rule item.move, for an item that is readable; needs ME and SAYERS. */
export const movable = (
  i: string,
) => `case when ${i}.kind in ('view', 'signature', 'progress', 'own-line', 'domain-view', 'heard-check', 'child-word', 'capacity', 'calmer-answer', 'voice', 'condition', 'thread', 'message') then ${editable(i)}
  when me.kind = 'family' then not (${i}.kind in ('limit', 'calmer-change') and ${i}.said_by <> me.person_id and ${SMALL_CHILD})
  when ${i}.kind in ('rest', 'limit') then ${i}.said_by = me.person_id
  else me.is_coordinator or ${i}.said_by = me.person_id or coalesce(${i}.content -> case ${i}.kind when 'visit' then 'visitors' else 'doers' end ? me.person_id::text, false) end`

/** Whether `me` hears item `i`, which is readable, by way of a disclosure and not otherwise. */
const onlyDisclosed = (i: string) =>
  `(${i}.id = any (me.disclosed) and ${i}.said_by <> me.person_id and ${i}.created_by <> me.person_id and not (${heard(i)} and ${opened(i)}))`

/**
 * Whether `me` may read line of history `e` of item `i`, which is readable: it was said to them then, they said it, or it was
 * about somebody for whom they stand by what it said then (a name that came later does not open older texts).
 * Who hears it only because it was disclosed to them hears what it says now.
 */
export const heardThen = (
  e: string,
  i: string,
) => `(not ${onlyDisclosed(i)} and (${heard(e)} or (${e}.after ->> 'said_by')::uuid = me.person_id or (${e}.after ->> 'created_by')::uuid = me.person_id or ${i}.id = any (me.judges)
  or (${aboutMe(i)} and case when ${e}.after -> 'content' ?| '{forPersons,aboutPersons,doers}' then coalesce(${e}.after -> 'content' -> 'forPersons', '[]') || coalesce(${e}.after -> 'content' -> 'aboutPersons', '[]')
    || coalesce(${e}.after -> 'content' -> 'doers', '[]') ?| me.stands_for::text[] else true end)))`
