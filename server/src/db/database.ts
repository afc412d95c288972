import type { Socket } from 'node:net'
import type pg from 'pg'
import type { AtOnce } from './at-once.ts'
import type { Statement } from './statement.ts'

/** Something that runs statements: a transaction that has been entered. */
export interface Tx {
  rows<T>(statement: Statement, values?: readonly unknown[]): Promise<T[]>
  one<T>(statement: Statement, values?: readonly unknown[]): Promise<T | undefined>
  /** Sends a statement and goes on; it is waited for at the end, and its failure undoes everything. */
  send(statement: Statement, values?: readonly unknown[]): void
}
/** The first statement of every transaction: it says who is there (enter_session, enter_link, ...). */
export interface Entry {
  statement: Statement
  values: readonly unknown[]
}
export interface Database {
  pool: pg.Pool
  /** Enter, read and leave in one round trip. Gives what the entry answered and the rows of each statement. */
  read<E>(
    entry: Entry,
    statements: readonly [Statement, readonly unknown[]][],
  ): Promise<{ entered: E; results: unknown[][] }>
  /** Enter and read with one message: the row holds what the entry answered, and the body. */
  readAtOnce<E>(read: AtOnce, values: readonly unknown[]): Promise<E & { body: string | null; about: unknown }>
  /**
   * Enter, then do the work in one transaction; anything thrown undoes everything. `first` is asked together with the
   * entry, in the same round trip.
   */
  write<E, R>(
    entry: Entry,
    work: (tx: Tx, entered: E, first: unknown[][]) => Promise<R>,
    first?: readonly [Statement, readonly unknown[]][],
  ): Promise<R>
}

/**
 * How connections of the app behave: times in UTC, so that JSON made by PostgreSQL reads the same everywhere; no
 * compiling of queries that take a millisecond; one plan per statement, made once per connection; nothing runs for ever.
 */
export const connectionOptions =
  '-c timezone=UTC -c jit=off -c plan_cache_mode=force_generic_plan -c statement_timeout=60s'

const query = (s: Statement, values: readonly unknown[] = []) => ({
  name: s.name,
  text: s.text,
  values: values as unknown[],
})

interface OpenTx extends Tx {
  /** Sends what waits and commits. */
  end(): Promise<void>
}
function txOf(client: pg.PoolClient): OpenTx {
  let waiting: ReturnType<typeof query>[] = []
  // What waits goes out in front of whatever is asked next, in one packet and in the order in which it was said.
  const flush = (last: pg.QueryConfig | string): Promise<pg.QueryResult> => {
    const batch = [...waiting, last]
    waiting = []
    const sent = together(client, () => batch.map((q) => client.query(q as pg.QueryConfig)))
    return allOf(sent).then((answers) => answers.at(-1)!)
  }
  return {
    rows: async <T>(s: Statement, values?: readonly unknown[]) => (await flush(query(s, values))).rows as T[],
    one: async <T>(s: Statement, values?: readonly unknown[]) =>
      (await flush(query(s, values))).rows[0] as T | undefined,
    send: (s, values) => {
      waiting.push(query(s, values))
    },
    end: async () => {
      await flush('commit')
    },
  }
}

/** Sends what is asked in this moment as one packet: a system call each costs more than the statements themselves. */
function together<T>(client: pg.PoolClient, ask: () => T): T {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  stream.cork()
  try {
    return ask()
  } finally {
    stream.uncork()
  }
}

/** Waits for all, in the order in which they were sent; throws what failed first. */
async function allOf<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(promises)
  const failed = settled.find((r) => r.status === 'rejected')
  if (failed) throw failed.reason
  return settled.map((r) => (r as PromiseFulfilledResult<T>).value)
}

/** Wraps a pool whose clients pipeline (`new Pool({ pipeline: true })`). */
export function createDatabase(pool: pg.Pool): Database {
  pool.on('error', () => {}) // an idle connection that the server ends is replaced; without this it would end the process
  return {
    pool,
    async read(entry, statements) {
      const client = await pool.connect()
      try {
        const sent = together(client, () => [
          client.query('begin read only'),
          client.query(query(entry.statement, entry.values)),
          ...statements.map(([s, values]) => client.query(query(s, values))),
          client.query('commit'),
        ])
        const answers = await allOf(sent)
        const rows = answers.map((answer) => answer.rows)
        return { entered: rows[1]![0], results: rows.slice(2, -1) }
      } finally {
        client.release()
      }
    },
    async readAtOnce(read, values) {
      return (await pool.query(query(read, values))).rows[0]
    },
    async write(entry, work, first = []) {
      const client = await pool.connect()
      let broken: Error | undefined
      try {
        const begun = together(client, () => [
          client.query('begin'),
          client.query(query(entry.statement, entry.values)),
          ...first.map(([s, values]) => client.query(query(s, values))),
        ])
        const [, entered, ...firsts] = await allOf(begun)
        const tx = txOf(client)
        const result = await work(
          tx,
          entered!.rows[0],
          firsts.map((answer) => answer.rows),
        )
        await tx.end()
        return result
      } catch (error) {
        await client.query('rollback').catch((fault: Error) => {
          broken = fault
        })
        throw error
      } finally {
        client.release(broken)
      }
    },
  }
}
