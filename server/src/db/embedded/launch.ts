import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { Binaries } from './find-binaries.ts'
import { readLogFrom, trimLog } from './log.ts'
import { openFolder } from './open-folder.ts'
import type { Place } from './place.ts'
import { explain } from './problem.ts'
import { pause } from './processes.ts'
import { readPostmaster } from './running.ts'
import { programEnvironment, serverSettings } from './settings.ts'
import { type DatabaseUser, giveTo } from './user.ts'

type Launch = { place: Place; binaries: Binaries; user: DatabaseUser; socketFolder: string; fsync: boolean }

const longestStart = 300_000

/** Starts a server and waits until it takes connections (after a crash: until it has recovered). */
export async function launch(options: Launch): Promise<ChildProcess> {
  const { place } = options
  trimLog(place.log)
  const position = fs.statSync(place.log, { throwIfNoEntry: false })?.size ?? 0
  const child = spawnServer(options)
  let failure: string | undefined
  child.once('error', (error) => (failure = error.message))
  child.once('exit', (code, by) => (failure ??= `it ended at once (${by ?? code})`))
  const until = Date.now() + longestStart
  while (!isReady(place, child)) {
    if (failure !== undefined)
      throw explain(`The database did not start: ${failure}.`, readLogFrom(place.log, position))
    if (Date.now() > until) {
      child.kill('SIGQUIT')
      throw explain('The database was not ready after five minutes.', readLogFrom(place.log, position))
    }
    await pause(10)
  }
  return child
}

function isReady(place: Place, child: ChildProcess): boolean {
  const postmaster = readPostmaster(place)
  return postmaster?.pid === child.pid && postmaster?.status === 'ready'
}

/** Its own session, and a file as its output: the server outlives us and a Ctrl-C in our terminal. */
function spawnServer({ place, binaries, user, socketFolder, fsync }: Launch): ChildProcess {
  const open = openFolder(user, place.cluster)
  const log = fs.openSync(place.log, 'a', 0o600)
  giveTo(user, place.log)
  const settings = serverSettings({ name: place.name, socketFolder, fsync })
  try {
    const child = spawn(path.join(binaries.bin, 'postgres'), ['-D', open.name, ...settings], {
      ...user,
      env: programEnvironment,
      cwd: '/',
      detached: true,
      stdio: ['ignore', log, log, open.descriptor],
    })
    child.unref()
    return child
  } finally {
    fs.closeSync(log)
    open.close()
  }
}
