import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { errorCode } from './problem.ts'

/** Whether a process with this id exists (also one of another user). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/** The command line of a process; empty for one that is gone or a zombie. */
export function commandLine(pid: number): string {
  try {
    if (fs.existsSync('/proc/self/cmdline'))
      return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch {
    return ''
  }
}

/** The processes of this machine whose command line fits. */
export function findProcesses(fits: (line: string) => boolean): number[] {
  if (fs.existsSync('/proc/self/cmdline')) {
    const all = fs.readdirSync('/proc').map(Number)
    return all.filter((pid) => pid > 1 && fits(commandLine(pid)))
  }
  const list = execFileSync('ps', ['-axo', 'pid=,args='], { encoding: 'utf8', maxBuffer: 2 ** 24 })
  const lines = list.split('\n').map((line) => /^\s*(\d+) (.*)$/.exec(line))
  return lines.flatMap((line) => (line && fits(`${line[2]} `) ? [Number(line[1])] : []))
}

/** When a process started, in the system's own ticks: tells a process from a later one with the same id. */
export function startTime(pid: number): string {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

/** Sends a signal; a process that is gone already, or is another user's, is left alone. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (!['ESRCH', 'EPERM'].includes(errorCode(error))) throw error
  }
}

/** Waits until the process is gone (or a zombie); false when it is still there after the time. */
export async function waitUntilGone(gone: () => boolean, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds
  while (!gone()) {
    if (Date.now() > until) return false
    await pause(10)
  }
  return true
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** Whether this process is the machine's administrator (always false where that does not exist). */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}
