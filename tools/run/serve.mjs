import { pathToFileURL } from 'node:url'
import { findNode } from './find-node.mjs'
import { compileCache, fromRoot, runCommand, runScript } from './processes.mjs'

const main = 'server/src/main.ts'

/**
 * Runs the server in a Node with a heap that fits it. What it holds is some 45 MB; left alone Node lets four times as much
 * garbage lie before it looks, and keeps twice 64 MB for what is new (docs/benchmarks.md). The first number sets how soon
 * Node looks, and is far above what is ever needed; the second was measured: with 16 a request costs as much, and 10 MB more is held. Both are fixed when a process begins, so this one becomes the server.
 */
export async function serve(args) {
  const env = { NODE_COMPILE_CACHE: compileCache, MALLOC_ARENA_MAX: '2', ...process.env, NODE_OPTIONS: nodeOptions() }
  const node = findNode()
  if (node !== process.execPath) return runCommand(node, [fromRoot(main), ...args], { env })
  if (!process.execve || process.platform === 'win32') return runScript(main, args)
  const endWithNpm = `--import=${pathToFileURL(fromRoot('tools', 'run', 'end-with-npm-here.mjs'))}`
  process.execve(node, [node, endWithNpm, fromRoot(main), ...args], env)
}

/** What whoever hosts says in NODE_OPTIONS comes last, and wins. */
function nodeOptions() {
  return ['--max-old-space-size=1024', '--max-semi-space-size=4', process.env.NODE_OPTIONS].filter(Boolean).join(' ')
}
