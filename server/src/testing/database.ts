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
  /** Removes it, and ends connections that are still open. */
  drop(): Promise<void>
}

/** Makes an empty, migrated database (only in tests named `*.db.test.ts`). */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { host, port } = inject('testCluster')
  const name = `kt_${randomUUID().replaceAll('-', '')}`
  await asOwner({ host, port }, `create database ${name} template ${template}`)
  return {
    name,
    owner: { host, port, user: 'owner', database: name },
    app: { host, port, user: 'kt_app', database: name },
    url: `postgres://owner@${encodeURIComponent(host)}:${port}/${name}`,
    drop: () => asOwner({ host, port }, `drop database if exists ${name} with (force)`),
  }
}

async function asOwner(cluster: { host: string; port: number }, statement: string): Promise<void> {
  const client = new pg.Client({ ...cluster, user: 'owner', database: 'postgres' })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
