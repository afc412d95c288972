import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { end } from '../db/embedded/bring-up.ts'
import { preparePlace } from '../db/embedded/place.ts'
import { isAlive } from '../db/embedded/processes.ts'
import { isServerOf, readPostmaster } from '../db/embedded/running.ts'
import { startPostgres } from '../db/embedded/start-postgres.ts'
import { migrate } from '../db/migrate.ts'
import { migrateJobs } from '../jobs/migrate-jobs.ts'

/** Where a throw-away cluster listens. */
export type TestCluster = { host: string; port: number }

/** The database that every fresh one is a copy of: all migrations, no rows. */
export const template = 'kt_template'

/** Starts a throw-away cluster with the migrated template in it; it may lose data in a crash and is quick for it. */
export async function startTestCluster(): Promise<TestCluster & { remove(): Promise<void> }> {
  await sweep()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `${prefix}${process.pid}-`))
  const server = await startPostgres(folder, { fsync: false })
  const remove = async () => {
    await server.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
  try {
    await makeTemplate(server)
  } catch (error) {
    await remove()
    throw error
  }
  return { host: server.host, port: server.port, remove }
}

async function makeTemplate({ host, port }: TestCluster): Promise<void> {
  const admin = new pg.Client({ host, port, user: 'owner', database: 'postgres' })
  await admin.connect()
  await admin.query(`create database ${template}`)
  await admin.end()
  const pool = new pg.Pool({ host, port, user: 'owner', database: template, max: 2 })
  pool.on('error', () => {})
  try {
    await migrate(pool)
    await migrateJobs(pool)
  } finally {
    await pool.end()
  }
}

const prefix = 'keukentafel-test-'

/** Removes clusters of test runs that were killed. */
async function sweep(): Promise<void> {
  for (const name of fs.readdirSync(os.tmpdir())) {
    const pid = Number(/^keukentafel-test-(\d+)-/.exec(name)?.[1] ?? process.pid)
    const folder = path.join(os.tmpdir(), name)
    if (pid === process.pid || isAlive(pid) || !mayWrite(folder)) continue
    const place = preparePlace(folder)
    const server = readPostmaster(place)
    if (server && isServerOf(place, server.pid)) await end(place, server.pid)
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

function mayWrite(folder: string): boolean {
  try {
    fs.accessSync(folder, fs.constants.W_OK)
    return true
  } catch {
    return false
  }
}
