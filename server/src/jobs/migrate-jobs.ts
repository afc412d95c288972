import type pg from 'pg'
import { quietLogger } from './quiet-logger.ts'

/** Brings the tables of the queue up to date, as the owner; one start at a time. */
export async function migrateJobs(owner: pg.Pool): Promise<void> {
  const { runMigrations } = await import('graphile-worker')
  const client = await owner.connect()
  try {
    await client.query('select pg_advisory_lock(7202)')
    if (owner.listenerCount('connect') === 0) owner.on('connect', (c) => void c.on('error', () => {}))
    if (owner.listenerCount('error') === 0) owner.on('error', () => {})
    await runMigrations({ pgPool: owner, logger: await quietLogger(() => {}) })
  } finally {
    await client.query('select pg_advisory_unlock(7202)')
    client.release()
  }
}
