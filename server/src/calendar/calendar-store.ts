import type { Permit } from '@keukentafel/core/access/decide.ts'
import { ME, readable, SAYERS } from '../access/scopes/item.ts'
import { atOnce } from '../db/at-once.ts'
import type { Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'
import { itemText } from '../plan/public.ts'

const named = (field: string) =>
  `select value::uuid from jsonb_array_elements_text(coalesce(i.content -> '${field}', '[]'))`

/**
 * The visits that can touch these days, as text that is passed on unread. $1 family, $2 Dutch day, $3 and $4 the first and the last of
 * the days. What ended before them is left in its index (0035-calendar.sql).
 */
export const READ_CALENDAR_TEXT = `
with ${ME}, ${SAYERS}, seen as materialized (select i.* from me, plan_item i
  where i.family_id = $1 and i.kind = 'visit' and visit_ends(i.on_date, i.content) >= $3::date and visit_begins(i.on_date, i.content) <= $4::date and ${readable('i')})
select '{"from":"' || $3::date || '","to":"' || $4::date || '","items":['
  || coalesce((select string_agg(${itemText('i')}, ',' order by i.created_at, i.id) from seen i), '') || ']}' as body,
  array(select x.id from seen i, lateral (select i.said_by as id union ${named('visitors')} union ${named('forPersons')}) x group by x.id) as subjects
from me, sayers`
export const READ_CALENDAR = atOnce(READ_CALENDAR_TEXT, ['uuid', 'date', 'date', 'date'])

const GO_ON =
  statement(`insert into plan_item (family_id, id, kind, parent_id, said_by, state, on_date, audience, audience_persons, content, created_by, updated_by)
  select i.family_id, $3, i.kind, i.parent_id, i.said_by, i.state, $4, i.audience, i.audience_persons, $5, i.created_by, $6
  from plan_item i where i.family_id = $1 and i.id = $2`)

/**
 * Adds the second part of a visit: said by the same person, written down by the same, heard by the same, below the same. Its content
 * names the first (`follows`), so that it lies where that lies (place_item in 0012-sharing.sql).
 */
export function goOn(
  _permit: Permit<'item.move' | 'item.edit'>,
  tx: Tx,
  familyId: string,
  by: string,
  first: string,
  second: { id: string; onDate: string; content: object },
): void {
  tx.send(GO_ON, [familyId, first, second.id, second.onDate, second.content, by])
}
