import fs from 'node:fs'
import path from 'node:path'
import { makeLinks } from './links.ts'
import { DatabaseProblem, errorCode } from './problem.ts'

/**
 * Copies the platform package to a folder others can read and returns its place. Complete copies are used again;
 * two at once do no harm: each copies to a place of its own, and the first to rename wins.
 */
export function copyOut(packageFolder: string, version: string, parent: string): string {
  const me = process.getuid?.() ?? 0
  const name = `keukentafel-postgres-${version}-${process.arch}-${me}`
  for (let attempt = 0; attempt < 10; attempt++) {
    const copy = path.join(parent, attempt === 0 ? name : `${name}-${attempt}`)
    const found = fs.lstatSync(copy, { throwIfNoEntry: false })
    // Anyone may write in /var/tmp: what another user put there under our name is never run.
    if (found && !(found.isDirectory() && found.uid === me && (found.mode & 0o022) === 0)) continue
    if (found && isComplete(packageFolder, copy)) return refresh(copy)
    if (found) fs.rmSync(copy, { recursive: true, force: true })
    if (place(packageFolder, copy)) return copy
  }
  throw new DatabaseProblem(`No room for the database programs in ${parent}: the names for it are taken.`)
}

function place(packageFolder: string, copy: string): boolean {
  const fresh = fs.mkdtempSync(`${copy}.new-`)
  try {
    fs.cpSync(path.join(packageFolder, 'native'), path.join(fresh, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
    })
    fs.copyFileSync(path.join(packageFolder, 'package.json'), path.join(fresh, 'package.json'))
    makeLinks(fresh)
    openToOthers(fresh)
    fs.renameSync(fresh, copy)
    return true
  } catch (error) {
    fs.rmSync(fresh, { recursive: true, force: true })
    if (['ENOTEMPTY', 'EEXIST'].includes(errorCode(error))) return isComplete(packageFolder, copy)
    throw error
  }
}

/** An install under a strict umask (077) has files that nobody else may read. */
function openToOthers(folder: string): void {
  for (const { name, isDirectory, isExecutable } of entries(folder)) {
    const file = path.join(folder, name)
    if (!fs.lstatSync(file).isSymbolicLink()) fs.chmodSync(file, isDirectory || isExecutable ? 0o755 : 0o644)
  }
  fs.chmodSync(folder, 0o755)
}

function isComplete(packageFolder: string, copy: string): boolean {
  return entries(path.join(packageFolder, 'native')).every(({ name, size, isDirectory }) => {
    const there = fs.statSync(path.join(copy, 'native', name), { throwIfNoEntry: false })
    return there !== undefined && (isDirectory ? there.isDirectory() : there.size === size)
  })
}

/** Cleaners of temporary folders go by age: a copy that is used again is made young again. */
function refresh(copy: string): string {
  const now = new Date()
  for (const { name } of entries(copy)) fs.lutimesSync(path.join(copy, name), now, now)
  return copy
}

type Entry = { name: string; size: number; isDirectory: boolean; isExecutable: boolean }

function entries(folder: string): Entry[] {
  return fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const found = fs.statSync(path.join(folder, name), { throwIfNoEntry: false })
    if (!found) return []
    return [{ name, size: found.size, isDirectory: found.isDirectory(), isExecutable: (found.mode & 0o100) !== 0 }]
  })
}
