import { heard } from '../access/scopes/held-back.ts'
import { ME, readable, seatIs } from '../access/scopes/item.ts'
import { type Statement, statement } from '../db/statement.ts'

// What $3 (a seat) would see if $4 (a person) shared piece $5 or item $6, asked of the real rule: the same seat once as it
// is and once with what is to be shared. Only what who asks hears too.
const added = `(case when $5::text is null then '{}' else array[$4::text || ':' || $5::text, $4::text || '~' || $5::text, '*:' || $5::text] end)`
const inIt = `(case when $5::text is null then $6::uuid = any (i.path) else i.piece = $5::text end and i.share_keys && array[$4::text || ':' || i.piece, $4::text || '~' || i.piece, '*:' || i.piece])`

/** $1 family, $2 Dutch day. One row: the seat's person, the items that open, how many stay closed. */
export const PREVIEW: Statement = statement(`
with ${ME}, ${seatIs('them', `s.id = $3 and s.kind <> 'family' and exists (select from me)`)},
after as materialized (select t.seat_id, t.person_id, t.kind, t.keys || ${added} as keys,
  case when $6::uuid is null then t.items else t.items || $6::uuid end as items, case when $6::uuid is null then t.item_of else t.item_of || $4::text end as item_of, t.stands_for, t.held, t.judges, t.disclosed, t.untold from them t)
select them.person_id as "recipientId", me.person_id as me,
  coalesce((select array_agg(i.id order by i.created_at, i.id) from plan_item i where i.family_id = $1 and ${readable('i')} and not ${readable('i', 'them')} and ${readable('i', 'after')}), '{}') as opens,
  (select count(*)::int from plan_item i where i.family_id = $1 and ${readable('i')} and ${inIt} and ${heard('i', 'them')} and not ${readable('i', 'after')}) as stays
from me, them, after`)
export interface PreviewRow {
  me: string
  recipientId: string
  opens: string[]
  stays: number
}
