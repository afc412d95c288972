import fs from 'node:fs'

const TICK_MS = 10
const stat = (pid: number) => {
  const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const ticks = (from: number) => Number(fields[from]) + Number(fields[from + 1])
  return { parent: Number(fields[1]), cpuMs: ticks(11) * TICK_MS, endedChildrenMs: ticks(13) * TICK_MS }
}

/** Processor time so far of a process and of all its children, as the operating system counts it; 0 where it does not tell. */
export function cpuOf(pid: number, withChildren: boolean): number {
  if (!fs.existsSync('/proc/self/stat')) return 0
  const own = stat(pid)
  if (!withChildren) return own.cpuMs
  let sum = own.cpuMs + own.endedChildrenMs // a connection that was closed is counted with its parent
  for (const name of fs.readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const child = stat(Number(name))
      if (child.parent === pid) sum += child.cpuMs
    } catch {
      // it ended while we were reading
    }
  }
  return sum
}

/** Processor time so far of this process, which asks. */
export const ownCpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Memory of a process in megabytes (resident set). */
export const memoryOf = (pid: number): number => {
  const match = /VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))
  return match ? Math.round(Number(match[1]) / 1024) : 0
}
