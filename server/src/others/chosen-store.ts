import type { When } from '@keukentafel/core/others/appointment.ts'
import { mySeats } from '../access/scopes/family.ts'
import { readable } from '../access/scopes/item.ts'
import { clean } from '../access/scopes/shield.ts'
import { statement } from '../db/statement.ts'

const own = `nullif(current_setting('kt.account', true), '')::uuid`
// What was taken to a table counts while its owner sits there and hears it: what is kept from them is not told by a calendar either.
const heard = `chosen_appointment c join me on me.family_id = c.family_id
  join plan_item i on i.family_id = c.family_id and i.id = c.item_id and i.kind = 'visit' and i.state = 'planned' and ${readable('i')}
  join family f on f.id = c.family_id`

export interface ChosenInRow {
  source: string
  family_id: string
  family: string
  item_id: string
}
/** What of a calendar stands at a table already. $1 Dutch day, $2 calendar. */
export const CHOSEN_IN = statement(`with ${mySeats('$1')}
select c.source, c.family_id, ${clean('f.name')} as family, c.item_id from ${heard} where c.account_id = ${own} and c.calendar_id = $2 order by family, c.item_id`)

export interface ChosenRow {
  id: string
  calendar: string
  family_id: string
  family: string
  item_id: string
  taken: When
  found: When | null
  finding: number
}
/** Of which the calendar says something else than was seen. $1 Dutch day. */
export const LIST_CHOSEN = statement(`with ${mySeats('$1')}
select c.id, o.name as calendar, c.family_id, ${clean('f.name')} as family, c.item_id, c.taken, c.found, c.finding
from ${heard} join other_calendar o on o.id = c.calendar_id where c.account_id = ${own} and (c.found is not null or c.gone) order by o.name, family, c.id`)

/** Whether this is a visit that who asks wrote, and hears. $1 Dutch day, $2 family, $3 which. */
export const OWN_VISIT = statement(`with ${mySeats('$1')}
select i.id from me join plan_item i on i.family_id = me.family_id and i.id = $3 and i.kind = 'visit' and i.created_by = me.person_id and ${readable('i')}
where me.family_id = $2`)

/**
 * Remembers it once for a calendar and a table: another visit takes the place of one that its owner does not hear any more, or that was called
 * off. $1 id, $2 calendar, $3 source, $4 family, $5 visit, $6 when it was, $7 when it is if that is otherwise, $8 whether it is gone, $9 Dutch day.
 */
export const PUT_CHOSEN = statement(`with ${mySeats('$9')}
insert into chosen_appointment as c (id, account_id, calendar_id, source, family_id, item_id, taken, found, gone)
select $1, ${own}, o.id, $3, $4, $5, $6, $7, $8 from other_calendar o where o.id = $2 and o.account_id = ${own}
on conflict (calendar_id, source, family_id) do update set id = excluded.id, item_id = excluded.item_id, taken = excluded.taken, found = excluded.found, gone = excluded.gone,
  finding = c.finding + 1
where c.id = excluded.id or not exists (select from me join plan_item i on i.family_id = me.family_id and i.id = c.item_id and i.state = 'planned' and ${readable('i')}
  where me.family_id = c.family_id) returning c.id`)

export interface FollowedRow {
  id: string
  source: string
  taken: When
}
/** What of a calendar was taken to a table, wherever. $1 calendar. */
export const CHOSEN_OF = statement(
  `select id, source, taken from chosen_appointment where account_id = ${own} and calendar_id = $1`,
)
/** What the calendar says of them now. $1 ids, $2 when, $3 whether it is gone. Another finding only where it is another. */
export const FOUND = statement(`update chosen_appointment c set found = x.found, gone = x.gone, finding = c.finding + 1
  from unnest($1::uuid[], $2::jsonb[], $3::boolean[]) x(id, found, gone)
  where c.account_id = ${own} and c.id = x.id and (c.found is distinct from x.found or c.gone <> x.gone)`)
/** Seen: from now on what it says is compared with that. $1 id, $2 which finding, $3 the visit that goes on. */
export const SETTLE =
  statement(`update chosen_appointment set taken = coalesce(found, taken), found = null, item_id = coalesce($3, item_id)
  where account_id = ${own} and id = $1 and finding = $2 and not gone returning family_id`)
export const SETTLE_GONE = statement(
  `delete from chosen_appointment where account_id = ${own} and id = $1 and finding = $2 and gone returning family_id`,
)
/** $1 id. */
export const WHOSE_TABLE = statement(`select family_id from chosen_appointment where account_id = ${own} and id = $1`)
