import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Place } from './place.ts'
import { DatabaseProblem, errorCode } from './problem.ts'
import { serverPort } from './settings.ts'
import { canReach, type DatabaseUser, giveTo } from './user.ts'

/** A socket's whole path may have 107 bytes on Linux and 103 on macOS. */
const longestPath = 103

/**
 * Makes the private folder of the socket. Its name follows from the data folder, so that the connections of
 * other processes find the server again after a restart; it lies in a short place, as socket paths must be short.
 */
export function prepareSocketFolder(place: Place, user: DatabaseUser): string {
  for (const parent of new Set([os.tmpdir(), '/tmp', '/var/tmp'])) {
    for (const suffix of ['', '-2', '-3', '-4']) {
      const folder = path.join(parent, place.name + suffix)
      if (Buffer.byteLength(path.join(folder, socketName)) > longestPath) break
      if (claim(folder, user) && canReach(user, folder)) return folder
    }
  }
  throw new DatabaseProblem('There is no place for the socket of the database: /tmp cannot be written.')
}

const socketName = `.s.PGSQL.${serverPort}`

/** True when the folder is ours alone; in /tmp another user may have taken the name. */
function claim(folder: string, user: DatabaseUser): boolean {
  try {
    fs.mkdirSync(folder, { mode: 0o700 })
    giveTo(user, folder)
  } catch (error) {
    if (['ENOENT', 'EACCES', 'EROFS', 'ENOTDIR', 'ENOSPC'].includes(errorCode(error))) return false
    if (errorCode(error) !== 'EEXIST') throw error
  }
  const found = fs.lstatSync(folder)
  const owner = 'uid' in user ? user.uid : process.getuid?.()
  return found.isDirectory() && found.uid === owner && (found.mode & 0o077) === 0
}

/** Removes what a server that is gone left behind. */
export function clearSocket(folder: string): void {
  for (const name of [socketName, `${socketName}.lock`]) fs.rmSync(path.join(folder, name), { force: true })
}

/** Removes the folder after a stop, unless somebody put a new server in it. */
export function removeSocketFolder(folder: string): void {
  try {
    fs.rmdirSync(folder)
  } catch (error) {
    if (!['ENOTEMPTY', 'ENOENT'].includes(errorCode(error))) throw error
  }
}
