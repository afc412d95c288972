import fs from 'node:fs'
import { bringUp, end } from './bring-up.ts'
import { withLock } from './lock.ts'
import { onExit } from './on-exit.ts'
import { preparePlace } from './place.ts'
import { serverPort, superuser } from './settings.ts'
import { removeSocketFolder } from './socket-folder.ts'
import { Watch } from './watch.ts'

/** A running embedded server: connect to `host` (a socket folder) and `port` as `superuser`. */
export type EmbeddedPostgres = {
  host: string
  port: number
  superuser: 'owner'
  /** True when another process had started it. */
  joined: boolean
  /** Stops the server if this process started it; one who joined only lets go. */
  stop(): Promise<void>
}

/**
 * Starts PostgreSQL with its data in the folder, or joins the one that runs there.
 *
 * While this process lives the server is started again when it dies. A starter that ends in the ordinary way takes
 * the server with it, and a process that had joined then starts it again for itself. After a `kill -9` of the
 * starter the server stays, and the next start joins it. `fsync: false` is for tests: it gives up safety for speed.
 */
export async function startPostgres(dataDir: string, options: { fsync?: boolean } = {}): Promise<EmbeddedPostgres> {
  const place = preparePlace(dataDir)
  const how = { fsync: options.fsync ?? true, mayCreate: true }
  const server = await bringUp(place, how)
  const watch = new Watch(place, server, how)
  const forget = onExit(() => (watch.isStarter ? watch.server.pid : undefined))
  let stopping: Promise<void> | undefined

  async function stop(): Promise<void> {
    await watch.stop()
    if (watch.isStarter) {
      await end(place, watch.server.pid)
      // Under the lock: another start may be about to put its socket there.
      const remove = async () => removeSocketFolder(watch.server.socketFolder)
      await (fs.existsSync(place.folder) ? withLock(place.lock, remove) : remove())
    }
    forget()
  }

  return {
    host: server.socketFolder,
    port: serverPort,
    superuser,
    joined: server.child === undefined,
    stop: () => (stopping ??= stop()),
  }
}
