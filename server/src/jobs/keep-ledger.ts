import { open } from 'node:fs/promises'
import type { Database } from '../db/database.ts'
import { statement } from '../db/statement.ts'

const PENDING = statement('select family_id, subject, subject_id, cause, at from ledger_pending()')
const KEPT = statement('select ledger_kept($1, $2)')
interface Row {
  family_id: string
  subject: string
  subject_id: string
  cause: string
  at: Date
}

/**
 * Writes what was destroyed at the end of the list beside the backups, and only then says that it stands there. A crash in between
 * writes a line twice, which does no harm. The file is made when it is not there, so that its absence says something.
 */
export async function keepLedger(db: Database, file: string): Promise<void> {
  const { rows } = await db.pool.query<Row>({ ...PENDING })
  const lines = rows.map(({ family_id: familyId, subject, subject_id: id, cause, at }) =>
    JSON.stringify({ familyId, subject, id, cause, at: at.toISOString() }),
  )
  const handle = await open(file, 'a', 0o600)
  try {
    if (lines.length > 0) await handle.write(`${lines.join('\n')}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  if (rows.length > 0)
    await db.pool.query({ ...KEPT, values: [rows.map((row) => row.subject_id), rows.map((row) => row.subject)] })
}
