import type { Logger } from 'graphile-worker'

/** The queue's own log: only what went wrong, as one short line. */
export async function quietLogger(report: (message: string) => void): Promise<Logger> {
  const { Logger } = await import('graphile-worker')
  return new Logger(() => (level, message) => {
    if (level === 'error') report(message)
  })
}
