import type { Database } from '../db/database.ts'
import { statement } from '../db/statement.ts'

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
  subjects: readonly string[]
}
/** A read over many families at once: one line that belongs to each of them. */
export interface ListLine {
  accountId: string
  traceId: string
  action: string
  activity: string
  ground: string
  families: readonly string[]
  subjects: readonly string[]
}
export const APPEND_ACCESS = statement('select append_access($1::jsonb)')

export interface AccessLog {
  /** Resolves when the line is safely stored; the answer to the reader waits for it. */
  write(line: AccessLine): Promise<void>
  writeList(line: ListLine): Promise<void>
}

/**
 * Reads are logged in groups: while one group is being stored the next gathers, so many readers share one commit and
 * none gets an answer that is not in the log (docs/decisions/0004).
 */
export function createAccessLog(db: Database): AccessLog {
  let waiting: { line: AccessLine | ListLine; stored(): void; failed(error: unknown): void }[] = []
  let storing = false
  async function store() {
    storing = true
    while (waiting.length > 0) {
      const group = waiting
      waiting = []
      try {
        await db.pool.query({
          name: APPEND_ACCESS.name,
          text: APPEND_ACCESS.text,
          values: [JSON.stringify(group.map((g) => g.line))],
        })
        for (const g of group) g.stored()
      } catch (error) {
        for (const g of group) g.failed(error)
      }
    }
    storing = false
  }
  const add = (line: AccessLine | ListLine) =>
    new Promise<void>((stored, failed) => {
      waiting.push({ line, stored, failed })
      if (!storing) void store()
    })
  return { write: add, writeList: add }
}
