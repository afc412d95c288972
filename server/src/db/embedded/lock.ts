import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { DatabaseProblem, errorCode } from './problem.ts'
import { isAlive, pause, startTime } from './processes.ts'

const longestWait = 180_000

/**
 * Runs the work while no other process does so for the same lock file; a second one waits.
 * A lock left by a process that is gone is broken.
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  await take(file)
  try {
    return await work()
  } finally {
    fs.rmSync(file, { force: true })
  }
}

async function take(file: string): Promise<void> {
  const until = Date.now() + longestWait
  while (!tryTake(file)) {
    const held = read(file)
    if (held !== undefined && !isHeld(held)) breakLock(file, held)
    else if (Date.now() > until)
      throw new DatabaseProblem(`Another start has been busy for minutes (${held?.trim()}); see ${file}.`)
    else await pause(25)
  }
}

/** A link appears with its content at once, so nobody ever reads half a lock. */
function tryTake(file: string): boolean {
  const mine = `${file}.${randomUUID()}`
  try {
    fs.writeFileSync(mine, `process ${process.pid} started ${startTime(process.pid)}\n`)
    fs.linkSync(mine, file)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  } finally {
    fs.rmSync(mine, { force: true })
  }
}

function read(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function isHeld(held: string): boolean {
  const [, pid, started] = /^process (\d+) started (\d*)/.exec(held) ?? []
  return pid !== undefined && isAlive(Number(pid)) && startTime(Number(pid)) === started
}

/** Two may see the same stale lock: whoever moves away a fresh one by mistake puts it back. */
function breakLock(file: string, stale: string): void {
  const aside = `${file}.${randomUUID()}`
  try {
    fs.renameSync(file, aside)
    if (read(aside) !== stale) fs.linkSync(aside, file)
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(errorCode(error))) throw error
  } finally {
    fs.rmSync(aside, { force: true })
  }
}
