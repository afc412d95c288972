import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { template } from './test-cluster.ts'

type Connection = { host: string; port: number; user: string; database: string }

/** A database of one test file: `owner` for migrations and preparing rows, `app` as the application connects. */
export type FreshDatabase = {
  name: string
  owner: Connection
  app: Connection
  /** The owner's connection as a DATABASE_URL, for tests that start the whole application. */
  url: string
  /** Removes it, and ends connections that are still open after a second. */
  drop(): Promise<void>
}

/** Makes an empty, migrated database (only in tests named `*.db.test.ts`). */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { host, port } = inject('testCluster')
  const name = `kt_${randomUUID().replaceAll('-', '')}`
  await asOwner({ host, port }, (client) => client.query(`create database ${name} template ${template}`))
  return {
    name,
    owner: { host, port, user: 'owner', database: name },
    app: { host, port, user: 'kt_app', database: name },
    url: `postgres://owner@${encodeURIComponent(host)}:${port}/${name}`,
    drop: () =>
      asOwner({ host, port }, async (client) => {
        await left(client, name)
        await client.query(`drop database if exists ${name} with (force)`)
      }),
  }
}

// A pool that ended has said goodbye to its connections and does not wait until they are gone; one that is cut off then is a fault of nobody.
async function left(client: pg.Client, name: string): Promise<void> {
  for (let i = 0; i < 40; i++) {
    const { rows } = await client.query('select from pg_stat_activity where datname = $1', [name])
    if (rows.length === 0) return
    await new Promise((done) => setTimeout(done, 25))
  }
}

async function asOwner(
  cluster: { host: string; port: number },
  work: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client({ ...cluster, user: 'owner', database: 'postgres' })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
