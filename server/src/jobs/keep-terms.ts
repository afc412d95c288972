import type { Database } from '../db/database.ts'
import { statement } from '../db/statement.ts'

const KEEP = statement('select keep_terms()')

/** Says what is past its term, and destroys what was said long enough ago and is not held. Safe to run twice on a day. */
export async function keepTerms(db: Database): Promise<void> {
  await db.pool.query({ ...KEEP })
}
