import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { Binaries } from './find-binaries.ts'
import { openFolder } from './open-folder.ts'
import type { Place } from './place.ts'
import { DatabaseProblem, errorCode, explain, explainFolder } from './problem.ts'
import { isRoot } from './processes.ts'
import { programEnvironment, superuser } from './settings.ts'
import { type DatabaseUser, giveTo } from './user.ts'

/** Whether the data folder already holds a cluster. */
export function hasCluster(place: Place): boolean {
  return fs.existsSync(path.join(place.cluster, 'PG_VERSION'))
}

/** Makes sure that there is a cluster of the right version which the database user owns. */
export async function prepareCluster(place: Place, binaries: Binaries, user: DatabaseUser): Promise<void> {
  if (!hasCluster(place)) return await createCluster(place, binaries, user)
  const version = fs.readFileSync(path.join(place.cluster, 'PG_VERSION'), 'utf8').trim()
  if (version !== binaries.major) {
    throw new DatabaseProblem(
      `${place.cluster} was made by PostgreSQL ${version}, and this version of Keukentafel brings PostgreSQL ${binaries.major}. ` +
        'Nothing was changed. Make a backup with the version of Keukentafel that made it, and restore that here.',
    )
  }
  restoreOwnership(place.cluster, user)
}

/** initdb works in a folder aside: a cluster appears whole or not at all, also after a kill half way. */
async function createCluster(place: Place, binaries: Binaries, user: DatabaseUser): Promise<void> {
  if (fs.existsSync(place.cluster) && fs.readdirSync(place.cluster).length > 0) {
    throw new DatabaseProblem(
      `${place.cluster} holds files, but no database. Nothing was changed; move that folder away.`,
    )
  }
  for (const old of fs.readdirSync(place.folder).filter((name) => name.startsWith('pg.new-'))) {
    fs.rmSync(path.join(place.folder, old), { recursive: true, force: true })
  }
  const fresh = fs.mkdtempSync(path.join(place.folder, 'pg.new-'))
  try {
    giveTo(user, fresh)
    await initdb(fresh, binaries, user)
    fs.rmSync(place.cluster, { recursive: true, force: true })
    fs.renameSync(fresh, place.cluster)
  } catch (error) {
    fs.rmSync(fresh, { recursive: true, force: true })
    throw (errorCode(error) && explainFolder(place.folder, error)) || error
  }
}

async function initdb(folder: string, binaries: Binaries, user: DatabaseUser): Promise<void> {
  const open = openFolder(user, folder)
  // The built-in C.UTF-8 sorts and folds case alike on every system; the system locale is for the rest.
  const system = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
  const options = ['-D', open.name, '-U', superuser, '-E', 'UTF8', `--locale=${system}`, '--locale-provider=builtin']
  options.push('--builtin-locale=C.UTF-8', '--auth-local=trust', '--auth-host=reject', '--data-checksums')
  try {
    await new Promise<void>((resolve, reject) => {
      const child = spawn(path.join(binaries.bin, 'initdb'), options, {
        ...user,
        env: programEnvironment,
        cwd: '/',
        stdio: ['ignore', 'pipe', 'pipe', open.descriptor],
      })
      let output = ''
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text))
      child.on('error', reject)
      child.on('close', (code) =>
        code === 0 ? resolve() : reject(explain('The database could not be created.', output)),
      )
    })
  } finally {
    open.close()
  }
}

/** A data folder put back by root (a copy, an archive) belongs to root; PostgreSQL wants its own, and closed. */
function restoreOwnership(cluster: string, user: DatabaseUser): void {
  const found = fs.statSync(cluster)
  if (isRoot() && found.uid === 0) {
    for (const name of fs.readdirSync(cluster, { recursive: true, encoding: 'utf8' }))
      giveTo(user, path.join(cluster, name))
    giveTo(user, cluster)
  }
  if ((found.mode & 0o077) !== 0) fs.chmodSync(cluster, 0o700)
}
