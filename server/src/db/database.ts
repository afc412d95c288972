import type pg from 'pg'
import type { AtOnce } from './at-once.ts'
import { Batch } from './batch.ts'
import { createLanes } from './lanes.ts'
import { type Statement, statement } from './statement.ts'
import { createTogether, type Member } from './together.ts'

/** A statement with its values. */
export type Asked = readonly [Statement, (readonly unknown[])?]
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
type ReadAtOnce<E> = (E & { body: string | null; subjects: string | null }) | undefined
export interface Database {
  pool: pg.Pool
  /** Enter, read and leave in one round trip. Gives what the entry answered and the rows of each statement. */
  read<E>(entry: Entry, statements: readonly Asked[]): Promise<{ entered: E; results: unknown[][] }>
  /** Enter and read with one message: the row holds what the entry answered, the body and whose data; none without a session. */
  readAtOnce<E>(read: AtOnce, values: readonly unknown[]): Promise<ReadAtOnce<E>>
  /**
   * Enter, then do the work in one transaction; anything thrown undoes everything. `first` is asked together with the
   * entry, in the same round trip.
   */
  write<E, R>(
    entry: Entry,
    work: (tx: Tx, entered: E, first: unknown[][]) => Promise<R>,
    first?: readonly Asked[],
  ): Promise<R>
  /** The same for a write that asks nothing after `first`: it may share a transaction with others of the same moment. */
  writeTogether<E, R>(member: Member<E, R>): Promise<R>
}

/**
 * How connections of the app behave: times in UTC, so that JSON made by PostgreSQL reads the same everywhere; no
 * compiling of queries that take a millisecond; one plan per statement, made once per connection, and so perhaps while a table
 * is still empty: a whole table is walked only where no index fits; nothing runs for ever.
 */
export const connectionOptions =
  '-c timezone=UTC -c jit=off -c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c statement_timeout=60s'

const BEGIN = statement('begin')
const BEGIN_READ = statement('begin read only')
const COMMIT = statement('commit')

function ask(client: pg.PoolClient, asked: readonly Asked[]): Promise<unknown[][]> {
  return client.query(new Batch(asked)).answer
}

interface OpenTx extends Tx {
  /** Sends what waits and commits. */
  end(): Promise<void>
}
// What is asked in the same moment, and what was to be sent before it, goes out as one batch in the order in which it was said.
function txOf(client: pg.PoolClient): OpenTx {
  let waiting: { asked: Asked; done?: (rows: unknown[]) => void; failed?: (fault: unknown) => void }[] = []
  let planned = false
  function flush() {
    planned = false
    const group = waiting
    waiting = []
    ask(
      client,
      group.map(({ asked }) => asked),
    ).then(
      (rows) => {
        for (const [i, { done }] of group.entries()) done?.(rows[i]!)
      },
      (fault) => {
        for (const { failed } of group) failed?.(fault)
      },
    )
  }
  const rows = <T>(s: Statement, values: readonly unknown[] = []) =>
    new Promise<T[]>((done, failed) => {
      waiting.push({ asked: [s, values], done: done as (rows: unknown[]) => void, failed })
      if (!planned) queueMicrotask(flush)
      planned = true
    })
  return {
    rows,
    one: async <T>(s: Statement, values?: readonly unknown[]) => (await rows<T>(s, values))[0],
    send: (s, values = []) => {
      waiting.push({ asked: [s, values] })
    },
    end: async () => {
      await rows(COMMIT)
    },
  }
}

/** A connection that breaks says so to its statements, and besides as an event: one that nobody hears would end the process. */
export function outliving(pool: pg.Pool): pg.Pool {
  pool.on('error', () => {})
  pool.on('connect', (client) => void client.on('error', () => {}))
  return pool
}

/** Wraps a pool; `readers` is one of few connections that pipeline, shared by what is read with one message. */
export function createDatabase(pool: pg.Pool, readers?: pg.Pool): Database {
  const readShared = readers ? createLanes(readers) : async (query: pg.QueryConfig) => (await pool.query(query)).rows
  for (const each of [pool, readers]) if (each) outliving(each)
  // Anything thrown undoes everything; a connection that cannot even do that is thrown away.
  async function within<R>(work: (client: pg.PoolClient) => Promise<R>): Promise<R> {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      return await work(client)
    } catch (error) {
      await client.query('rollback').catch((fault: Error) => {
        broken = fault
      })
      throw error
    } finally {
      client.release(broken)
    }
  }
  const write = <E, R>(
    entry: Entry,
    work: (tx: Tx, entered: E, first: unknown[][]) => Promise<R>,
    first: readonly Asked[] = [],
  ) =>
    within(async (client) => {
      const [, entered, ...firsts] = await ask(client, [[BEGIN], [entry.statement, entry.values], ...first])
      const tx = txOf(client)
      const result = await work(tx, entered![0] as E, firsts)
      await tx.end()
      return result
    })
  return {
    pool,
    read: <E>(entry: Entry, statements: readonly Asked[]) =>
      within(async (client) => {
        const asked: Asked[] = [[BEGIN_READ], [entry.statement, entry.values], ...statements, [COMMIT]]
        const [, entered, ...rest] = await ask(client, asked)
        return { entered: entered![0] as E, results: rest.slice(0, -1) }
      }),
    readAtOnce: async <E>(read: AtOnce, values: readonly unknown[]) =>
      (await readShared({ name: read.name, text: read.text, values: [...values] }))[0] as ReadAtOnce<E>,
    write,
    writeTogether: createTogether({
      begin: [BEGIN],
      commit: [COMMIT],
      ask,
      within,
      alone: ({ entry, work, first }) => write(entry, work, first),
    }),
  }
}
