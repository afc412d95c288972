#!/usr/bin/env node
// Every npm script comes here: it sees to the install and the right Node, and then runs the task.
// This file and tools/run/ must also run under an older Node (18), so they are plain JavaScript without dependencies.
import module from 'node:module'
import { buildWeb } from './run/build-web.mjs'
import { check } from './run/check.mjs'
import { dev } from './run/dev.mjs'
import { endWithNpm } from './run/end-with-npm.mjs'
import { findNode } from './run/find-node.mjs'
import { ensureInstall } from './run/install.mjs'
import { fromRoot, root, runScript } from './run/processes.mjs'
import { test } from './run/test.mjs'

const cli = (task) => (args) => runScript(`server/src/cli/${task}.ts`, args)

const tasks = {
  start: async (args) => (await buildWeb()) || runScript('server/src/main.ts', args),
  dev,
  check,
  generate: () => runScript('tools/drift.ts', ['--write']),
  test,
  bench: (args) => runScript('bench/main.ts', args),
  import: cli('import'),
  export: cli('export'),
  'invite-admin': cli('invite-admin'),
  'name-officer': cli('name-officer'),
  'verify-log': cli('verify-log'),
}

const [name = '', ...args] = process.argv.slice(2)
const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined
if (!task) {
  console.error(`Usage: node tools/run.mjs <task>, where <task> is one of: ${Object.keys(tasks).join(', ')}`)
  process.exit(2)
}
process.env.INIT_CWD ??= process.cwd()
process.chdir(root)
// What was compiled once is not compiled again: a later start is quicker and some 20 MB smaller.
module.enableCompileCache?.(fromRoot('node_modules', '.cache', 'node'))
try {
  ensureInstall()
  findNode()
  endWithNpm()
  const code = await task(args)
  // A task that runs inside this process (a server) gives no code and goes on.
  if (code !== undefined) process.exitCode = code
} catch (error) {
  if (error?.name !== 'PlainProblem') throw error
  console.error(error.message)
  process.exitCode = 1
}
