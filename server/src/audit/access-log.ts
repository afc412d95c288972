import type { Database, Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'

/** Ids, or the array of them as PostgreSQL wrote it: what it lists itself goes back to it unread. */
type Ids = readonly string[] | string

/** One line of the access log (NEN 7513) with what the record of processing needs of the same act. */
export interface AccessLine {
  familyId: string
  traceId: string
  accountId: string | null
  personId: string | null
  seatId: string | null
  action: string
  objectId: string | null
  outcome: 'permit' | 'deny'
  ground: string
  purpose?: string
  activity: string
  subjects: Ids
}
/** Lines as append_access takes them. */
export const asJson = (lines: readonly AccessLine[]): string =>
  JSON.stringify(lines.map((line) => ({ ...line, subjects: arrayOf(line.subjects) })))
const arrayOf = (ids: Ids) => (typeof ids === 'string' ? ids : `{${ids.join()}}`)

const APPEND_ACCESS = statement('select append_access($1::jsonb)')
/** Writes a line in the transaction of an act about which there was no seat to decide. */
export const logInside = (tx: Tx, line: AccessLine) => tx.rows(APPEND_ACCESS, [asJson([line])])

// A group without lines of its own still has something to store, so that its commit waits for the disk, and with it for
// everything that was written before.
const STORE_GROUP = statement(
  `select append_access($1::jsonb), case when $1::jsonb = '[]' then pg_logical_emit_message(true, 'keukentafel', '') end`,
)

export interface AccessLog {
  /** Resolves when the line is safely stored; the answer to the reader waits for it. */
  write(line: AccessLine): Promise<void>
  /** Resolves when a line that the database wrote by itself without waiting for the disk (listAtOnce) is safely stored. */
  written(): Promise<void>
}

/**
 * Reads are logged in groups: while one group is being stored the next gathers, so many readers share one commit and
 * none gets an answer that is not in the log (docs/decisions/0004).
 */
export function createAccessLog(db: Database): AccessLog {
  let waiting: { line: AccessLine | null; stored(): void; failed(error: unknown): void }[] = []
  let storing = false
  async function store() {
    storing = true
    while (waiting.length > 0) {
      const group = waiting
      waiting = []
      try {
        const lines = group.flatMap(({ line }) => line ?? [])
        await db.pool.query({ name: STORE_GROUP.name, text: STORE_GROUP.text, values: [asJson(lines)] })
        for (const g of group) g.stored()
      } catch (error) {
        for (const g of group) g.failed(error)
      }
    }
    storing = false
  }
  const add = (line: AccessLine | null) =>
    new Promise<void>((stored, failed) => {
      waiting.push({ line, stored, failed })
      if (!storing) void store()
    })
  return { write: add, written: () => add(null) }
}
