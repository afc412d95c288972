import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { capture, fromRoot } from './processes.mjs'

const record = fromRoot('node_modules', '.cache', 'keukentafel', 'web-build')

/** Builds the web application when its sources differ from those of the last build; resolves with 0 or vite's code. */
export async function buildWeb() {
  const hash = hashSources()
  if (existsSync(fromRoot('web/dist/index.html')) && existsSync(record) && readFileSync(record, 'utf8') === hash)
    return 0
  console.log('Building the screens ...')
  const { code, output } = await capture('vite', ['build', '--logLevel', 'warn'], { cwd: fromRoot('web') })
  if (code !== 0) {
    console.error(output)
    return code
  }
  mkdirSync(path.dirname(record), { recursive: true })
  writeFileSync(record, hash)
  return 0
}

function hashSources() {
  const hash = createHash('sha256')
  const sources = ['package-lock.json', 'core', 'web'].flatMap((place) => files(fromRoot(place)))
  for (const file of sources) hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function files(place) {
  if (!statSync(place).isDirectory()) return [place]
  return readdirSync(place)
    .filter((name) => !['node_modules', 'dist'].includes(name) && !name.startsWith('.') && !name.includes('.test.'))
    .sort()
    .flatMap((name) => files(path.join(place, name)))
}
