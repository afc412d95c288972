import type { ChildProcess } from 'node:child_process'
import { hasCluster, prepareCluster } from './cluster.ts'
import { findBinaries } from './find-binaries.ts'
import { launch } from './launch.ts'
import { withLock } from './lock.ts'
import { endOrphans } from './orphans.ts'
import type { Place } from './place.ts'
import { DatabaseProblem, errorCode, explainFolder } from './problem.ts'
import { isAlive, pause, signal, waitUntilGone } from './processes.ts'
import { askName, disownPidFile, isServerOf, type Postmaster, readPostmaster } from './running.ts'
import { clearSocket, prepareSocketFolder } from './socket-folder.ts'
import { databaseUser } from './user.ts'

/** A server that takes connections; `child` is there when this process started it. */
export type Server = { pid: number; socketFolder: string; child?: ChildProcess }

export type BringUp = { fsync: boolean; mayCreate: boolean }

/** Joins the server of the data folder, or starts one: one process at a time. */
export async function bringUp(place: Place, options: BringUp): Promise<Server> {
  try {
    return await withLock(place.lock, async () => (await join(place)) ?? (await start(place, options)))
  } catch (error) {
    throw (errorCode(error) && explainFolder(place.folder, error)) || error
  }
}

async function join(place: Place): Promise<Server | undefined> {
  const found = readPostmaster(place)
  if (!found) return undefined
  if (isServerOf(place, found.pid)) {
    if (await answers(place, found)) return found
    await end(place, found.pid)
  }
  // Another process with its number, or what is left of it while nobody took note of its end, would keep the next one out.
  if (isAlive(found.pid) && readPostmaster(place)) disownPidFile(place)
  return undefined
}

/** Whether a server that is there can be used; waits for one that is still starting, recovering or stopping. */
async function answers(place: Place, { pid, socketFolder }: Postmaster): Promise<boolean> {
  const until = Date.now() + 60_000
  while (isServerOf(place, pid) && Date.now() < until) {
    const answer = readPostmaster(place)?.status === 'ready' ? await ask(socketFolder) : 'wait'
    if (answer !== 'wait') return answer === place.name || answer === 'busy'
    await pause(25)
  }
  return false
}

async function ask(socketFolder: string): Promise<string> {
  try {
    return await askName(socketFolder)
  } catch (error) {
    const code = errorCode(error)
    if (code === 'EACCES') throw new DatabaseProblem('The database of this folder runs under another user.')
    // The codes of PostgreSQL for "too many connections" and "cannot connect now".
    return code === '53300' ? 'busy' : code === '57P03' ? 'wait' : 'silent'
  }
}

async function start(place: Place, { fsync, mayCreate }: BringUp): Promise<Server> {
  if (!mayCreate && !hasCluster(place))
    throw new DatabaseProblem(`The database in ${place.cluster} has been taken away.`)
  await endOrphans(place)
  const user = databaseUser(place.cluster)
  const binaries = findBinaries(user)
  await prepareCluster(place, binaries, user)
  const socketFolder = prepareSocketFolder(place, user)
  clearSocket(socketFolder)
  const child = await launch({ place, binaries, user, socketFolder, fsync })
  return { pid: child.pid ?? 0, socketFolder, child }
}

/** Ends a server that does not answer (or must stop): in order, then at once, then by force. */
export async function end(place: Place, pid: number): Promise<void> {
  const steps = [
    ['SIGINT', 30_000],
    ['SIGQUIT', 5000],
    ['SIGKILL', 5000],
  ] as const
  for (const [name, wait] of steps) {
    if (!isServerOf(place, pid)) return
    signal(pid, name)
    if (await waitUntilGone(() => !isServerOf(place, pid), wait)) return
  }
  throw new DatabaseProblem(`The database process ${pid} cannot be ended.`)
}
