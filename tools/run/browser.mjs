import { existsSync } from 'node:fs'
import { apt, mayInstall } from './apt.mjs'
import { PlainProblem } from './problem.mjs'
import { capture } from './processes.mjs'

// The same as in server/src/pdf/chromium-here.ts, the lightest first.
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * Sees to a Chromium for the browser tests. One found or installed on the machine is named in CHROMIUM;
 * otherwise Playwright's own is used.
 */
export async function ensureBrowser() {
  if (process.env.CHROMIUM) {
    if (await runs(process.env.CHROMIUM)) return
    throw new PlainProblem(`CHROMIUM names ${process.env.CHROMIUM}, and that does not run.`)
  }
  if (await findOnPath()) return
  if (await hasPlaywrightBrowser()) return
  console.log('Getting a browser for the tests (once; about a minute) ...')
  const reasons = []
  if (await installWithApt(reasons)) return
  const { code, output } = await capture('playwright', ['install', 'chromium'])
  if (code === 0) return
  reasons.push(output.trim())
  throw new PlainProblem(
    `${reasons.join('\n')}\n\nThere is no browser for the tests, and none could be installed (see above). ` +
      'Install Chromium or Chrome, or name one in CHROMIUM.',
  )
}

async function runs(program) {
  return (await capture(program, ['--version'])).code === 0
}

async function findOnPath() {
  for (const name of names) {
    const { code, output } = await capture('/bin/sh', ['-c', `command -v ${name}`])
    if (code !== 0 || !(await runs(output.trim()))) continue
    process.env.CHROMIUM = output.trim()
    return true
  }
  return false
}

async function hasPlaywrightBrowser() {
  const { code, output } = await capture('node', ['-p', "require('playwright-core').chromium.executablePath()"])
  return code === 0 && existsSync(output.trim())
}

async function installWithApt(reasons) {
  if (!mayInstall()) return false
  await apt(reasons, 'update')
  // The fonts are for scripts that the application's own font does not have; a bare machine has none at all.
  for (const name of names.slice(0, 2))
    if (await apt(reasons, 'install', '-y', '--no-install-recommends', name, 'fonts-dejavu-core'))
      return await findOnPath()
  return await findOnPath()
}
