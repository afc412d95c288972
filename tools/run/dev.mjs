import { spawn } from 'node:child_process'
import { findNode } from './find-node.mjs'
import { fromRoot, root, toolEnvironment, untilEnd } from './processes.mjs'

/** Server and screens, both following changes in the source; when one ends, so does the other. */
export async function dev(args) {
  const options = { env: toolEnvironment(), stdio: 'inherit' }
  const server = spawn(findNode(), ['--watch', fromRoot('server/src/main.ts'), ...args], { ...options, cwd: root })
  const screens = spawn(findNode(), [fromRoot('node_modules/vite/bin/vite.js')], { ...options, cwd: fromRoot('web') })
  const ends = [server, screens].map(untilEnd)
  const code = await Promise.race(ends)
  for (const child of [server, screens]) child.kill()
  await Promise.all(ends)
  return code
}
