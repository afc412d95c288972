import { readFileSync } from 'node:fs'

/** A runner's JSON report; undefined when it did not get as far as writing one. */
export function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** Counts a Vitest report. A file that could not be loaded has no tests in it and counts as one that failed. */
export function countVitest(report) {
  const files = report?.testResults ?? []
  const broken = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((each) => each.status === 'failed'),
  )
  return { passed: report?.numPassedTests ?? 0, failed: (report?.numFailedTests ?? 0) + broken.length }
}

/** Counts a Playwright report. A test that passed only at a second try counts as failed. */
export function countPlaywright(report) {
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {}
  const errors = report?.errors?.length ?? 0
  return { passed: expected, failed: unexpected + flaky + (unexpected === 0 ? errors : 0) }
}
