import { dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import type { Database } from '../db/database.ts'
import { statement } from '../db/statement.ts'

const TELL = statement('select holding_over($1, $2, $3)')

/** Tells from whom something was held back that something waits, on the day it shows itself. That it does so is decided by the day. */
export async function holdingOver(deps: { db: Database; baseUrl: string; now: Date }, id: string): Promise<void> {
  await deps.db.pool.query({ ...TELL, values: [id, dayInAmsterdam(deps.now.toISOString()), deps.baseUrl] })
}
