import { dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import type { Database } from '../db/database.ts'
import { statement } from '../db/statement.ts'

const TELL = statement('select disclosure_told($1, $2, $3)')

/** Tells whom a disclosure is about, once, that something waits, on the day that they are told. That they are is decided by the day. */
export async function disclosureTold(deps: { db: Database; baseUrl: string; now: Date }, id: string): Promise<void> {
  await deps.db.pool.query({ ...TELL, values: [id, dayInAmsterdam(deps.now.toISOString()), deps.baseUrl] })
}
