import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { findNode } from './find-node.mjs'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const fromRoot = (...parts) => path.join(root, ...parts)

/** The environment of everything we start: the pinned Node and the installed tools come first. */
export function toolEnvironment(extra = {}) {
  const first = [path.dirname(findNode()), fromRoot('node_modules', '.bin')].join(path.delimiter)
  return { ...process.env, ...extra, PATH: `${first}${path.delimiter}${process.env.PATH ?? ''}` }
}

/** Runs a command with our own input and output; resolves with its exit code (128 + n when a signal ended it). */
export function runCommand(command, args, { cwd = root, env = {} } = {}) {
  const child = spawn(command, args, { cwd, env: toolEnvironment(env), stdio: 'inherit', shell: onWindows(command) })
  return untilEnd(child)
}

/** As runCommand, but keeps the output; resolves with { code, output }. */
export async function capture(command, args, { cwd = root, env = {} } = {}) {
  const options = { cwd, env: toolEnvironment(env), stdio: ['ignore', 'pipe', 'pipe'], shell: onWindows(command) }
  const child = spawn(command, args, options)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
  const code = await untilEnd(child).catch((error) => {
    output += error.message
    return 127
  })
  return { code, output }
}

/** Runs a script of ours: inside this process when its Node is new enough, else with the pinned one. */
export async function runScript(script, args) {
  if (findNode() !== process.execPath) {
    return runCommand(findNode(), [fromRoot(script), ...args], { env: { NODE_COMPILE_CACHE: compileCache } })
  }
  process.argv = [process.execPath, fromRoot(script), ...args]
  await import(pathToFileURL(fromRoot(script)).href)
  return undefined
}

/** What was compiled once is not compiled again: a later start is quicker and some 20 MB smaller. */
export const compileCache = fromRoot('node_modules', '.cache', 'node')

const onWindows = (command) => process.platform === 'win32' && !command.endsWith('.exe')

/** Passes signals on until the child has ended. A Ctrl-C in a terminal reaches the child by itself. */
export function untilEnd(child) {
  const pass = (name) => {
    if (!(name === 'SIGINT' && process.stdin.isTTY)) child.kill(name)
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const name of signals) process.on(name, pass)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, name) => {
      for (const each of signals) process.off(each, pass)
      resolve(code ?? 128 + (constants.signals[name] ?? 0))
    })
  })
}
