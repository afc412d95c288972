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
