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
import { compileCache, root, runScript } from './run/processes.mjs'
import { serve } from './run/serve.mjs'
import { test } from './run/test.mjs'

const cli = (task) => (args) => runScript(`server/src/cli/${task}.ts`, args)

const tasks = {
  start: async (args) => (await buildWeb()) || serve(args),
  dev,
  check,
  generate: () => runScript('tools/drift.ts', ['--write']),
  test,
  bench: (args) => runScript('bench/main.ts', args),
  import: cli('import'),
  export: cli('export'),
  backup: cli('backup'),
  restore: cli('restore'),
  seed: cli('seed'),
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
module.enableCompileCache?.(compileCache)
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
