import type pg from 'pg'
import type { Statement } from './statement.ts'

/** Something that runs statements: a transaction that has been entered. */
export interface Tx {
  rows<T>(statement: Statement, values?: readonly unknown[]): Promise<T[]>
  one<T>(statement: Statement, values?: readonly unknown[]): Promise<T | undefined>
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
  /** Enter, then do the work in one transaction; anything thrown undoes everything. */
  write<E, R>(entry: Entry, work: (tx: Tx, entered: E) => Promise<R>): Promise<R>
}

const query = (s: Statement, values: readonly unknown[] = []) => ({
  name: s.name,
  text: s.text,
  values: values as unknown[],
})

const txOf = (client: pg.PoolClient): Tx => ({
  rows: async <T>(s: Statement, values?: readonly unknown[]) => (await client.query(query(s, values))).rows as T[],
  one: async <T>(s: Statement, values?: readonly unknown[]) =>
    (await client.query(query(s, values))).rows[0] as T | undefined,
})

/** Wraps a pool whose clients pipeline (`new Pool({ pipeline: true })`). */
export function createDatabase(pool: pg.Pool): Database {
  pool.on('error', () => {}) // an idle connection that the server ends is replaced; without this it would end the process
  return {
    pool,
    async read(entry, statements) {
      const client = await pool.connect()
      try {
        const sent = [
          client.query('begin read only'),
          client.query(query(entry.statement, entry.values)),
          ...statements.map(([s, values]) => client.query(query(s, values))),
          client.query('commit'),
        ]
        const settled = await Promise.allSettled(sent)
        const failed = settled.find((r) => r.status === 'rejected')
        if (failed) throw failed.reason
        const rows = settled.map((r) => (r as PromiseFulfilledResult<pg.QueryResult>).value.rows)
        return { entered: rows[1]![0], results: rows.slice(2, -1) }
      } finally {
        client.release()
      }
    },
    async write(entry, work) {
      const client = await pool.connect()
      let broken: Error | undefined
      try {
        const [, entered] = await Promise.all([
          client.query('begin'),
          client.query(query(entry.statement, entry.values)),
        ])
        const result = await work(txOf(client), entered.rows[0])
        await client.query('commit')
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
