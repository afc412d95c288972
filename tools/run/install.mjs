import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { PlainProblem } from './problem.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Installs what the lock file names, when it is not there (yet). Install scripts are not needed. */
export function ensureInstall() {
  if (isInstalled()) return
  console.log('Installing what Keukentafel needs (once; about a minute) ...')
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const [command, args] = npm(options)
  const done = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    shell: process.platform === 'win32',
  })
  if (done.status === 0) return
  const why = done.error ? done.error.message : `${done.stdout}${done.stderr}`.trim()
  throw new PlainProblem(`${why}\n\nThe install (npm ci) failed; what npm says about it is above.`)
}

/** npm keeps a list of what it installed, written last: compared with the lock file it tells whether all is there. */
export function isInstalled(folder = root) {
  const wanted = packages(path.join(folder, 'package-lock.json'))
  const there = packages(path.join(folder, 'node_modules', '.package-lock.json'))
  if (!wanted || !there) return false
  return Object.entries(wanted).every(([place, { version, optional, devOptional, peer, link }]) => {
    if (!place.includes('node_modules/') || link) return true
    const found = there[place]
    return found ? found.version === version : Boolean(optional || devOptional || peer)
  })
}

function packages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/** The npm that runs us, else the one on the path. */
function npm(options) {
  const script = process.env.npm_execpath
  return script?.endsWith('.js') ? [process.execPath, [script, ...options]] : ['npm', options]
}
