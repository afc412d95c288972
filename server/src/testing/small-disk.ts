import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** A disk of its own that is soon full. */
export interface SmallDisk {
  folder: string
  /** The command through which a process is started that sees the disk. */
  through: string[]
  /** The folder for who was not started so, by way of a process that was. */
  seenBy(pid: number): string
  remove(): void
}

/** Makes one in memory; an answer in words when this machine does not let us. */
export function smallDisk(megabytes: number): SmallDisk | string {
  if (process.platform !== 'linux') return 'a small disk is made on Linux only'
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'keukentafel-disk-'))
  const root = process.getuid?.() === 0
  const mount = `mount -t tmpfs -o size=${megabytes}m,mode=755 keukentafel '${folder}'`
  // Who is not root may mount in a namespace of their own, as its root; PostgreSQL then wants an ordinary user again.
  const [uid, gid] = [process.getuid?.(), process.getgid?.()]
  const inside = `${mount} && exec unshare --user --map-user=${uid} --map-group=${gid} -- "$@"`
  const through = root ? [] : ['unshare', '--user', '--map-root-user', '--mount', 'sh', '-c', inside, 'sh']
  const [command, ...args] = root ? ['sh', '-c', mount] : [...through, 'true']
  const tried = spawnSync(command!, args, { encoding: 'utf8' })
  if (tried.status !== 0) {
    fs.rmdirSync(folder)
    return `no small disk can be made here: ${tried.error?.message ?? tried.stderr.trim()}`
  }
  return {
    folder,
    through,
    seenBy: (pid) => (root ? folder : path.join(`/proc/${pid}/root`, folder)),
    remove: () => {
      if (root) spawnSync('sh', ['-c', `umount --lazy '${folder}'`])
      fs.rmdirSync(folder)
    },
  }
}

/** Takes all room that is left, with a file that gives it back when it is removed. */
export function fillWith(name: string): void {
  const file = fs.openSync(name, 'w')
  try {
    for (const size of [1 << 20, 1 << 12]) writeUntilFull(file, Buffer.alloc(size, 1))
  } finally {
    fs.closeSync(file)
  }
}

function writeUntilFull(file: number, block: Buffer): void {
  try {
    for (;;) fs.writeSync(file, block)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}
