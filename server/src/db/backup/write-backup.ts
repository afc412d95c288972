import { pipeline, Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { CopyOut } from './copy.ts'
import { countLines, END, type Head, type Tail } from './format.ts'
import { copied, EXACT, migrationsOf, tablesInOrder } from './tables.ts'

/** Everything as it stood at one moment, compressed, while the installation runs on. Gives `tell` the number of rows of each table. */
export function writeBackup(owner: pg.Pool, version: string, tell: (rows: Tail['rows']) => void): Readable {
  const text = Readable.from(textOf(owner, version, tell))
  return pipeline(text, createGzip(), () => {}) // a fault travels on to who reads
}

/** Whether there is anything to keep. A setting that is wrong gives an installation that is new, and empty. */
export async function isEmpty(owner: pg.Pool): Promise<boolean> {
  return (await owner.query('select from account union all select from family limit 1')).rows.length === 0
}

async function* textOf(owner: pg.Pool, version: string, tell: (rows: Tail['rows']) => void): AsyncGenerator<Buffer> {
  const client = await owner.connect()
  let whole = false
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query(EXACT)
    const tables = await tablesInOrder(client)
    const at = new Date().toISOString()
    const head: Head = { keukentafel: 'backup', format: 1, version, at, migrations: await migrationsOf(client), tables }
    yield line(head)
    const rows: Tail['rows'] = {}
    for (const table of tables) {
      rows[table.name] = 0
      for await (const piece of client.query(new CopyOut(`copy ${copied(table)} to stdout`))) {
        rows[table.name]! += countLines(piece)
        yield piece
      }
      yield END
    }
    await client.query('commit')
    yield line({ rows } satisfies Tail)
    tell(rows)
    whole = true
  } finally {
    client.release(!whole) // left half way it is of no more use
  }
}

const line = (value: unknown) => Buffer.from(`${JSON.stringify(value)}\n`)
