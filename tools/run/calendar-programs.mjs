import { apt, mayInstall } from './apt.mjs'
import { capture } from './processes.mjs'

const programs = ['vdirsyncer', 'khal', 'calcurse']

/**
 * Sees to the calendar programs that read our feed in the tests (server/src/feed/clients.db.test.ts). Where they cannot be installed
 * those tests fail and say so; elsewhere than on Linux they are left out.
 */
export async function ensureCalendarPrograms() {
  if (process.platform !== 'linux' || (await allThere()) || !mayInstall()) return
  console.log('Getting two calendar programs for the tests (once) ...')
  const reasons = []
  await apt(reasons, 'update')
  await apt(reasons, 'install', '-y', '--no-install-recommends', ...programs)
  if (!(await allThere())) console.error(reasons.join('\n'))
}

async function allThere() {
  for (const program of programs)
    if ((await capture('/bin/sh', ['-c', `command -v ${program}`])).code !== 0) return false
  return true
}
