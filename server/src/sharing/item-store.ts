import { ME, readable } from '../access/scopes/item.ts'
import type { Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'

const HEARD = statement(
  `with ${ME} select i.id, i.said_by from me, plan_item i where i.family_id = $1 and i.id = $3 and ${readable('i')}`,
)
/** An item that this viewer hears. */
export const findHeard = (tx: Tx, familyId: string, today: string, id: string) =>
  tx.one<{ id: string; said_by: string }>(HEARD, [familyId, today, id])
