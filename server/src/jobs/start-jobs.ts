import { EventEmitter } from 'node:events'
import type { WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import { quietLogger } from './quiet-logger.ts'
import type { Tasks } from './tasks.ts'
import { unlockDead } from './unlock.ts'

export interface JobDeps {
  /** The owner's pool; the worker opens a small one of its own beside it. */
  owner: pg.Pool
  tasks: Tasks
  report(message: string): void
  /** What else is done at set times. */
  more?: readonly { task: string; match: string; identifier: string }[]
}
export interface Jobs {
  /** Finishes what runs, within five seconds, and takes nothing new. */
  stop(): Promise<void>
}

const AGAIN_MS = 5000
const regular = [
  { task: 'end-expired', match: '7 * * * *', identifier: 'end-expired' },
  { task: 'birthdays', match: '23 5 * * *', identifier: 'birthdays' },
  { task: 'keep-terms', match: '23 2 * * *', identifier: 'keep-terms' },
  { task: 'scrub', match: '53 2 * * *', identifier: 'scrub' },
]

/**
 * Starts the worker of this process. It runs as the owner, because the queue is the owner's; what the tasks themselves
 * do goes through the app's role like every request.
 */
export async function startJobs({ owner, tasks, report, more = [] }: JobDeps): Promise<Jobs> {
  const { parseCronItems, run } = await import('graphile-worker')
  const pool = poolOf(owner)
  const taskList = Object.fromEntries(
    Object.entries(tasks).map(([task, work]) => [task, (payload: unknown) => work(payload)]),
  )
  const events: WorkerEvents = new EventEmitter()
  // The connection that listens carries the name under which this worker locks jobs, so that others see it is alive.
  events.on('pool:listen:success', ({ workerPool, client }) => {
    const sayWho = () => client.query(`select set_config('application_name', $1, false)`, [workerPool.id])
    setImmediate(() => void sayWho().catch(() => {})) // after the queue sent its own first statement
  })
  const begin = async () => {
    await unlockDead(pool)
    return run({
      pgPool: pool,
      events,
      concurrency: 2, // a mail server that is slow does not hold up everything else
      noHandleSignals: true,
      pollInterval: 5000, // new jobs are announced; this finds the ones whose time has come
      taskList,
      parsedCronItems: parseCronItems([...regular, ...more]),
      logger: await quietLogger(report),
    })
  }
  let stopped = false
  let runner = await begin()
  const watch = () => void runner.promise.catch(() => {}).then(again)
  // The worker ends when the database stays away; it begins again when that is back.
  async function again(): Promise<void> {
    while (!stopped) {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS).unref())
      if (stopped) return
      try {
        runner = await begin()
        return watch()
      } catch (error) {
        report(`jobs wait for the database: ${(error as Error).message}`)
      }
    }
  }
  watch()
  return {
    stop: async () => {
      stopped = true
      await runner.stop().catch(() => {}) // it may have ended by itself
      await pool.end()
    },
  }
}

function poolOf(owner: pg.Pool): pg.Pool {
  const { options } = owner
  const pool = new pg.Pool({ ...options, password: options.password, max: 3, idleTimeoutMillis: 10_000 }) // the password is not spread along
  pool.on('error', () => {})
  pool.on('connect', (client) => void client.on('error', () => {}))
  return pool
}
