import fs from 'node:fs'

const TICK_MS = 10
const stat = (pid: number) => {
  const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return { parent: Number(fields[1]), cpuMs: (Number(fields[11]) + Number(fields[12])) * TICK_MS }
}

/** Processor time so far of a process and of all its children, as the operating system counts it; 0 where it does not tell. */
export function cpuOf(pid: number, withChildren: boolean): number {
  if (!fs.existsSync('/proc/self/stat')) return 0
  let sum = stat(pid).cpuMs
  if (!withChildren) return sum
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

/** Memory of a process in megabytes (resident set). */
export const memoryOf = (pid: number): number => {
  const match = /VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))
  return match ? Math.round(Number(match[1]) / 1024) : 0
}
