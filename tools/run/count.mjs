import { readFileSync } from 'node:fs'

/** A runner's JSON report; undefined when it did not get as far as writing one. */
export function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * Counts a Vitest report and names what failed. A file that could not be loaded has no tests in it and counts as one that failed.
 */
export function countVitest(report) {
  const names = (report?.testResults ?? []).flatMap((file) => {
    const failed = file.assertionResults.filter((each) => each.status === 'failed')
    return file.status === 'failed' && failed.length === 0
      ? [`${file.name}: could not be loaded`]
      : failed.map((each) => `${file.name}: ${each.fullName}`)
  })
  return { passed: report?.numPassedTests ?? 0, failed: names.length, names }
}

/** Counts a Playwright report and names what failed. A test that passed only at a second try counts as failed. */
export function countPlaywright(report) {
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {}
  const errors = report?.errors?.length ?? 0
  return {
    passed: expected,
    failed: unexpected + flaky + (unexpected === 0 ? errors : 0),
    names: specs(report?.suites),
  }
}

const specs = (suites = []) =>
  suites.flatMap((suite) => [
    ...(suite.specs ?? [])
      .filter((spec) => spec.tests.some((test) => test.status === 'unexpected' || test.status === 'flaky'))
      .map((spec) => `${spec.file}: ${spec.title}`),
    ...specs(suite.suites),
  ])
