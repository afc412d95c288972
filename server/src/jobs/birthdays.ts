import { dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import type { Database } from '../db/database.ts'
import { statement } from '../db/statement.ts'

const TELL = statement('select birthday_notices($1, $2) as told')

/** Tells whom it concerns, once, that a birthday is near on which rights change. On the day itself no job is needed. */
export async function tellBirthdays(deps: { db: Database; baseUrl: string; now: Date }): Promise<number> {
  const { rows } = await deps.db.pool.query<{ told: number }>({
    ...TELL,
    values: [dayInAmsterdam(deps.now.toISOString()), deps.baseUrl],
  })
  return rows[0]?.told ?? 0
}
