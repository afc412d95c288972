import type { Permit } from '@keukentafel/core/access/decide.ts'
import type { KeepFacts } from '@keukentafel/core/access/facts.ts'
import type { HoldGround } from '@keukentafel/core/law/rights-terms.ts'
import { ME, readable } from '../access/scopes/item.ts'
import type { Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'

export interface HoldRow {
  id: string
  items: string[]
  ground: HoldGround
  reason: string
  until: string
  /** Null: the privacy officer of an organisation. */
  placedBy: string | null
  organisation: string | null
  placedOn: string
  /** Whether it is on the file of who asks. */
  file: boolean
}
const placed = (
  items: string,
) => `select h.id, ${items} as items, h.ground, h.reason, h.until_date::text as until, h.placed_by as "placedBy", h.organisation, h.placed_on::text as "placedOn", h.file
  from me, holds_placed($1, $2) h where exists (select from plan_item i where i.family_id = $1 and i.id = any (h.items) and ${readable('i')})`
/** Which of the things who looks hears: not that there are others, nor how many. */
export const HEARD_OF_HOLD = `array(select i.id from plan_item i where i.family_id = $1 and i.id = any (h.items) and ${readable('i')} order by i.created_at, i.id)`
/** Holds that were placed beforehand, for who hears one of the things. $1 family, $2 Dutch day. */
export const HOLDS = statement(`with ${ME} ${placed(HEARD_OF_HOLD)} order by h.placed_on, h.id`)
const FIND = statement(`with ${ME} ${placed('h.items')} and h.id = $3`)
/** One of those, with everything it is on: for the rule, not to tell. */
export const findHold = (tx: Tx, familyId: string, today: string, id: string) =>
  tx.one<HoldRow>(FIND, [familyId, today, id])

const FILE =
  statement(`with ${ME} select count(i.id) filter (where ${readable('i')})::int as heard, coalesce(array_agg(distinct i.said_by) filter (where ${readable('i')}), '{}') as subjects,
    json_build_object('organisationId', (select s.organisation_id from seat s where s.family_id = $1 and s.id = me.seat_id),
      'things', coalesce(jsonb_agg(distinct jsonb_build_object('personId', w.id, 'kind', w.kind, 'beside', i.kind = 'view', 'organisationIds',
        array(select c.organisation_id from seat c where c.family_id = w.family_id and c.person_id = w.id and c.organisation_id is not null))) filter (where w.id is not null), '[]')) as keep
  from me left join (plan_item i join person w on w.family_id = i.family_id and w.id = i.said_by) on i.family_id = $1 and i.id = any ($3) group by me.seat_id`)
/** How many of these things this viewer hears and who said those, and whose file all of them are. */
export const fileOf = async (tx: Tx, familyId: string, today: string, items: readonly string[]) =>
  (await tx.one<{ heard: number; subjects: string[]; keep: KeepFacts }>(FILE, [familyId, today, items]))!

const PLACE = statement('select place_hold_on($1, $2, $3, $4, $5, $6, $7)')
interface NewHold {
  id: string
  items: readonly string[]
  ground: HoldGround
  reason: string
  until: string
}
/** Writes it; whose file it is is checked by the database too. */
export const placeHold = (_permit: Permit<'rights.hold'>, tx: Tx, familyId: string, hold: NewHold, today: string) =>
  tx.rows(PLACE, [familyId, hold.id, hold.items, hold.ground, hold.reason, hold.until, today])

const LIFT = statement('select lift_hold($1, $2)')
/** Ends it. */
export const liftPlaced = (_permit: Permit<'rights.lift'>, tx: Tx, familyId: string, id: string) =>
  tx.rows(LIFT, [familyId, id])
