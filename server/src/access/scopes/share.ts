// What is shared with a seat, as SQL: gathered once for each seat in a statement, so that each item asks no more than
// whether one array lies within another. Rules: core/src/access/share.ts and core/src/law/consent.ts (who must say yes on
// the day); agreement.db.test.ts proves them equal.

import type { ItemFacts } from '@keukentafel/core/access/facts.ts'
import { aboutMe, ears, heldFromMe } from './held-back.ts'

// By days, not by years counted: who is born on 29 February is a year older on 1 March (as ageOn in core/src/shared/dates.ts).
const atLeast = (years: number, day: string) => `p.birth_date <= ${day}::date - interval '${years} years'`

/** Whether everybody said yes to share `h` about person `p` who must say so on the day: voicesNeeded. */
export const agreed = (day: string) => {
  const inline = `(select coalesce(bool_and(a.kind in ('parent', 'guardian', 'institution') and a.checked_on is not null and h.yes ? a.holder_id::text), false)
    from parental_authority a where a.family_id = h.family_id and a.child_id = h.subject_id and a.kind <> 'none'
      and (a.from_date is null or a.from_date <= ${day}::date) and (a.until_date is null or ${day}::date < a.until_date))`
  // Of whom who asks may not know, the yes is asked all the same: else a shield would open what is shared by two.
  const holders = `case when (select kt_shielded()) = '{}' then ${inline} else holders_agreed(h.family_id, h.subject_id, h.yes, ${day}::date) end`
  return `case when ${atLeast(16, day)} then h.yes ? h.subject_id::text
    when ${atLeast(12, day)} then h.yes ? h.subject_id::text and (h.without_holders <> '' or (${holders}))
    when ${atLeast(0, day)} then (${holders}) else false end`
}

/** Whether share `h` about person `p` holds on the day. */
export const shareInForce = (day: string) =>
  `(h.state = 'open' and h.from_date <= ${day}::date and ${day}::date < h.until_date and ${agreed(day)})`

/** Beside seat `s`: what is shared with it on the day, one row `shared` with its keys, and items with whose part of them. */
export const sharedWith = (s: string, day: string) => `cross join lateral (
  select given.keys || array(select p.id || '~' || piece from person p, unnest('{week,goals,self,messages,documents}'::text[]) piece
      where ${s}.kind <> 'family' and p.family_id = ${s}.family_id and p.kind = 'family' and ${atLeast(0, day)} and not ${atLeast(12, day)}) as keys,
    given.items, given.item_of, ${ears(s, day)}
  from (select coalesce(${["h.subject_id || ':'", "h.subject_id || '~'", "'*:'"]
    .map((whose) => `array_agg(${whose} || h.piece) filter (where h.piece is not null)`)
    .join(' || ')}, '{}') as keys,
      coalesce(array_agg(h.item_id) filter (where h.item_id is not null), '{}') as items,
      coalesce(array_agg(h.subject_id::text) filter (where h.item_id is not null), '{}') as item_of
    from share h join person p on p.family_id = h.family_id and p.id = h.subject_id and p.kind = 'family'
    where ${s}.kind <> 'family' and h.family_id = ${s}.family_id and h.seat_id = ${s}.id and ${shareInForce(day)}) given) shared`

/** Columns of `me` for opened(). */
export const SHARED =
  'shared.keys, shared.items, shared.item_of, shared.stands_for, shared.held, shared.judges, shared.disclosed, shared.untold'

/** Rule isOpened: whether everybody whose this item is shared it with `me`, who is of the family or not. */
export const opened = (
  i: string,
  me = 'me',
) => `(${me}.kind = 'family' or case when ${me}.items = '{}' then ${i}.share_keys <@ ${me}.keys
  else ${i}.share_keys <@ (${me}.keys || array(select single.key from unnest(${me}.items, ${me}.item_of) given (item, who),
    lateral (values (given.who || ':' || ${i}.piece), (given.who || '~' || ${i}.piece), ('*:' || ${i}.piece)) single (key) where given.item = any (${i}.path))) end)`

export type PlaceOfItem = Pick<
  ItemFacts,
  'piece' | 'keys' | 'path' | 'shared' | 'aboutViewer' | 'heldBack' | 'disclosed'
>
/** Where item `i` lies and what is shared with `me`, as a column that is those facts. */
export const placeOf = (
  i: string,
) => `json_build_object('piece', ${i}.piece, 'keys', ${i}.share_keys, 'path', ${i}.path, 'aboutViewer', ${aboutMe(i)},
  'disclosed', ${i}.id = any (me.disclosed), 'heldBack', case when ${heldFromMe(i)} then 'closed' when ${i}.id = any (me.judges) then 'judge' else 'no' end, 'shared', json_build_object(
  'keys', me.keys, 'items', (select coalesce(json_agg(json_build_object('itemId', g.item, 'subjectId', g.who)), '[]') from unnest(me.items, me.item_of) g (item, who))))`
