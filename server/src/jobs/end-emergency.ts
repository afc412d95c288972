import type { Database } from '../db/database.ts'
import { statement } from '../db/statement.ts'

const TELL = statement('select tell_emergency_ended($1)')

/** Tells open screens that an hour of emergency access is over. That it is over is decided by the clock, not by this. */
export async function endEmergency(db: Database, id: string): Promise<void> {
  await db.pool.query({ ...TELL, values: [id] })
}
