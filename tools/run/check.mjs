import { findNode } from './find-node.mjs'
import { capture, fromRoot } from './processes.mjs'

const checks = [
  ...['core', 'server', 'web', 'e2e'].map((place) => [`types in ${place}`, 'tsgo', ['--noEmit', '-p', place]]),
  ['style and lint', 'biome', ['check', '--no-errors-on-unmatched']],
  ['generated files are up to date', findNode, ['tools/drift.ts']],
  ['no unused files, exports or packages', 'knip', ['--no-progress']],
]
const architecture = ['architecture', 'vitest', ['run', '--project', 'plain', 'tools/architecture.test.ts']]

/** `npm run check`: everything that needs no database and no browser. */
export async function check() {
  const { failed } = await runChecks([...checks, architecture])
  return failed === 0 ? 0 : 1
}

/** Runs the checks one by one, shows and names what failed, and counts. (The architecture test is one of the tests there.) */
export async function runChecks(list = checks) {
  const names = []
  for (const [name, command, args] of list) {
    const program = typeof command === 'function' ? command() : command
    const { code, output } = await capture(program, args, { cwd: fromRoot() })
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`)
    if (code !== 0) console.log(output.trimEnd())
    if (code !== 0) names.push(name)
  }
  return { passed: list.length - names.length, failed: names.length, names }
}
