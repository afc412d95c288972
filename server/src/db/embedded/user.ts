import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { DatabaseProblem } from './problem.ts'
import { isRoot } from './processes.ts'

/** Who the database runs as: empty means the user who started us; PostgreSQL refuses to run as root. */
export type DatabaseUser = { uid: number; gid: number } | Record<string, never>

/** Picks the user for the database: the owner of an existing cluster, else `postgres`, else `nobody`. */
export function databaseUser(cluster: string): DatabaseUser {
  const owner = fs.statSync(cluster, { throwIfNoEntry: false })
  if (!isRoot()) {
    const me = process.getuid?.()
    if (owner && me !== undefined && owner.uid !== me) {
      throw new DatabaseProblem(
        `The data in ${cluster} belongs to user ${nameOf(owner.uid)}. Start as that user, or as root.`,
      )
    }
    return {}
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name)
    const gid = idOf('-g', name)
    if (uid && gid) return { uid, gid }
  }
  throw new DatabaseProblem(
    'You are root, and the database does not run as root. Make a user for it (useradd --system postgres), or start as an ordinary user.',
  )
}

function idOf(flag: '-u' | '-g', name: string): number | undefined {
  try {
    return Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  } catch {
    return undefined
  }
}

function nameOf(uid: number): string {
  try {
    return execFileSync('id', ['-nu', String(uid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return String(uid)
  }
}

/** Whether the database user can get into a folder by its path (a 0700 home above it shuts others out). */
export function canReach(user: DatabaseUser, folder: string): boolean {
  if (!isRoot()) return true
  try {
    execFileSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, stdio: 'ignore', cwd: '/' })
    return true
  } catch {
    return false
  }
}

/** Gives a path to the database user; without one nothing changes. */
export function giveTo(user: DatabaseUser, path: string): void {
  if ('uid' in user) fs.lchownSync(path, user.uid, user.gid)
}
