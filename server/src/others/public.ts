import type { Tx } from '../db/database.ts'
import { BUSY_OF, type BusyRow } from './others-store.ts'

// What other features may use of calendars of others.
export { BUSY_OF, type BusyRow }

/** From and until when somebody at this table is not free, in quarters of an hour; never why. */
export interface Busy {
  personId: string
  from: string
  to: string
}
/** The rows of BUSY_OF as they are given on. */
export const busyFrom = (rows: readonly BusyRow[]): Busy[] =>
  rows.map((row) => ({ personId: row.person_id, from: row.from_at.toISOString(), to: row.to_at.toISOString() }))

/** Asked in a transaction that entered with a seat at that table; who reads it logs it with what it is read for. */
export const busyOf = async (tx: Tx, familyId: string, from: string, to: string): Promise<Busy[]> =>
  busyFrom(await tx.rows<BusyRow>(BUSY_OF, [familyId, from, to]))
