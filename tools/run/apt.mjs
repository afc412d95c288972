import { existsSync } from 'node:fs'
import { capture } from './processes.mjs'

/** Whether packages can be installed here without asking anybody: on Debian (or Ubuntu), as root. */
export const mayInstall = () => process.getuid?.() === 0 && existsSync('/etc/debian_version')

/** Runs apt-get; what it said when it failed is added to the reasons. */
export async function apt(reasons, ...args) {
  const { code, output } = await capture('apt-get', args, { env: { DEBIAN_FRONTEND: 'noninteractive' } })
  if (code !== 0) reasons.push(output.trim())
  return code === 0
}
