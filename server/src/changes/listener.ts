import pg from 'pg'

/** What PostgreSQL announces, from this process and every other on the same database. */
export interface Listener {
  on(heard: (channel: string, payload: string) => void): () => void
  /** Called when announcements may have been missed. */
  onBreak(broken: () => void): () => void
  stop(): Promise<void>
}

const RETRY_MS = 500

/** Keeps one connection that listens; when it breaks it connects again and says so. */
export async function startListener(connection: pg.ClientConfig): Promise<Listener> {
  const hearers = new Set<(channel: string, payload: string) => void>()
  const breakers = new Set<() => void>()
  let client: pg.Client | undefined
  let stopped = false

  async function connect(): Promise<void> {
    const next = new pg.Client(connection)
    next.on('error', () => {})
    // One that never came to listen ends too, and is tried again by who asked for it: else every try would become two.
    next.on('end', () => void (client === next && again()))
    next.on('notification', ({ channel, payload }) => {
      for (const heard of hearers) heard(channel, payload ?? '')
    })
    try {
      await next.connect()
      await next.query('listen kt_change')
      await next.query('listen kt_session')
    } catch (error) {
      await next.end().catch(() => {})
      throw error
    }
    client = next
    if (stopped) await next.end()
  }
  async function again(): Promise<void> {
    while (!stopped) {
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
      if (stopped) return
      try {
        await connect()
      } catch {
        continue
      }
      for (const broken of breakers) broken()
      return
    }
  }
  await connect()
  return {
    on: (heard) => {
      hearers.add(heard)
      return () => void hearers.delete(heard)
    },
    onBreak: (broken) => {
      breakers.add(broken)
      return () => void breakers.delete(broken)
    },
    stop: async () => {
      stopped = true
      await client?.end()
    },
  }
}
