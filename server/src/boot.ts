import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { Config } from './config.ts'
import { appConnectionOn, LOCAL_ROLE, newRoleName } from './db/app-role.ts'
import { installReads } from './db/at-once.ts'
import { connectionOptions, createDatabase, type Database, outliving } from './db/database.ts'
import { startPostgres } from './db/embedded/start-postgres.ts'
import { migrate } from './db/migrate.ts'
import { migrateJobs } from './jobs/migrate-jobs.ts'

/** The stores of one process: the app's own narrow way in, and the owner's for migrations and commands. */
export interface Stores {
  db: Database
  owner: pg.Pool
  /** Connection of the app role, for parts that keep a connection of their own (listening, jobs). */
  appConnection: pg.ClientConfig
  secret: string
  close(): Promise<void>
}

const NAME = 'keukentafel'

/** Starts or joins the database, brings its tables up to date and opens the pools. */
export async function openStores(config: Config): Promise<Stores> {
  const embedded = config.databaseUrl ? null : await startPostgres(config.dataDir)
  const owner: pg.ClientConfig = embedded
    ? { host: embedded.host, port: embedded.port, user: embedded.superuser, database: NAME }
    : { connectionString: config.databaseUrl as string }
  if (embedded) await createIfMissing({ ...owner, database: 'postgres' })
  const stores = await openPools(owner, embedded !== null)
  return {
    ...stores,
    close: async () => {
      await stores.close()
      await embedded?.stop()
    },
  }
}

// Connections that are shared by what is read with one message (db/lanes.ts).
const READERS = 3

/** Opens the pools on a server that runs; `local` means that its socket trusts who can reach it. */
export async function openPools(ownerConnection: pg.ClientConfig, local: boolean): Promise<Stores> {
  const owner = outliving(new pg.Pool({ ...ownerConnection, max: 3, idleTimeoutMillis: 10_000 }))
  // The app never connects as owner: row-level security and append-only logs hold for its own role only.
  const role = await migrate(owner, local ? LOCAL_ROLE : newRoleName())
  await migrateJobs(owner)
  await installReads(owner)
  const secret = await installationSecret(owner)
  const appConnection = local
    ? { ...ownerConnection, user: role }
    : await appConnectionOn(owner, ownerConnection.connectionString as string, role, secret)
  const own = { ...appConnection, options: connectionOptions }
  const pool = new pg.Pool({ ...own, max: 20 })
  const readers = new pg.Pool({ ...own, max: READERS, pipeline: true } as pg.PoolConfig)
  return {
    db: createDatabase(pool, readers),
    owner,
    appConnection,
    secret,
    close: async () => {
      await Promise.all([pool.end(), readers.end(), owner.end()])
    },
  }
}

async function createIfMissing(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [NAME])
    if (!rowCount) await client.query(`create database ${NAME}`)
  } catch (error) {
    if ((error as { code?: string }).code !== '42P04' && (error as { code?: string }).code !== '23505') throw error // another start made it
  } finally {
    await client.end()
  }
}

async function installationSecret(owner: pg.Pool): Promise<string> {
  await owner.query(`insert into secret (name, value) values ('installation', $1) on conflict do nothing`, [
    randomBytes(32).toString('base64url'),
  ])
  const { rows } = await owner.query<{ value: string }>(`select value from secret where name = 'installation'`)
  return rows[0]!.value
}
