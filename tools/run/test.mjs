import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { buildWeb } from './build-web.mjs'
import { ensureCalendarPrograms } from './calendar-programs.mjs'
import { runChecks } from './check.mjs'
import { countPlaywright, countVitest, readReport } from './count.mjs'
import { runCommand } from './processes.mjs'

/** `npm test`: checks, tests and browser tests, each with its own output, and one closing line that sums them. */
export async function test() {
  const reports = mkdtempSync(path.join(tmpdir(), 'keukentafel-reports-'))
  const parts = []
  try {
    // The browser comes first: tests that print look whether there is one.
    const problem = await browserProblem()
    await ensureCalendarPrograms()
    parts.push(await runChecks(), await runVitest(path.join(reports, 'vitest.json')))
    parts.push(await runBrowserTests(path.join(reports, 'playwright.json'), problem))
  } finally {
    rmSync(reports, { recursive: true, force: true })
  }
  const names = parts.flatMap((part) => part.names)
  if (names.length > 0) console.log(`\nFailed:\n${names.map((name) => `  ${name}`).join('\n')}`)
  const sum = (key) => parts.reduce((total, part) => total + part[key], 0)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed') === 0 ? 0 : 1
}

async function runVitest(report) {
  const code = await runCommand('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  return conclude('The tests', code, countVitest(readReport(report)))
}

/** The browser tests play the built application. */
async function runBrowserTests(report, problem) {
  const why =
    problem ??
    ((await buildWeb()) === 0 ? undefined : 'The screens could not be built, so the browser tests did not run.')
  if (why) {
    console.error(why)
    return { passed: 0, failed: 1, names: ['the browser tests did not run'] }
  }
  const args = ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json']
  const code = await runCommand('playwright', args, { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report } })
  return conclude('The browser tests', code, countPlaywright(readReport(report)))
}

/** Resolves with why there is no browser for the tests, if so. */
async function browserProblem() {
  try {
    await ensureBrowser()
    return undefined
  } catch (error) {
    return error.message
  }
}

/** A runner that crashed, or that found nothing to run, is a failure too. */
function conclude(what, code, { passed, failed, names }) {
  const empty = passed + failed === 0
  if (!empty && (code === 0 || failed > 0)) return { passed, failed, names }
  const why = empty
    ? `${what} did not run: not one was counted (exit code ${code})`
    : `${what} ended with exit code ${code}, though none failed`
  return { passed, failed: failed + 1, names: [...names, why] }
}
