import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { PlainProblem } from './problem.mjs'

const needed = 24
let found

/** The Node to run with: this one when it is new enough, else the one that the lock file pins. */
export function findNode() {
  found ??= look()
  return found
}

function look() {
  if (Number(process.versions.node.split('.')[0]) >= needed) return process.execPath
  const system = process.platform === 'win32' ? 'win' : process.platform
  const program = path.join('bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const pinned = fileURLToPath(new URL(`../../node_modules/node-${system}-${process.arch}/`, import.meta.url))
  const node = path.join(pinned, program)
  const trial = spawnSync(node, ['--version'], { encoding: 'utf8' })
  if (trial.status === 0) return node
  throw new PlainProblem(
    `Keukentafel needs Node ${needed} or newer; this is ${process.version}. For ${process.platform} on ${process.arch} ` +
      `none comes with the install${trial.stderr ? ` that runs here (${trial.stderr.trim()})` : ''}. ` +
      `Install Node ${needed} (https://nodejs.org) and try again.`,
  )
}
