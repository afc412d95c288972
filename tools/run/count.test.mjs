import { expect, test } from 'vitest'
import { countPlaywright, countVitest, readReport } from './count.mjs'

test('a Vitest file that could not be loaded counts as one failure', () => {
  const loaded = { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] }
  const broken = { status: 'failed', assertionResults: [] }
  const fine = { status: 'passed', assertionResults: [{ status: 'passed' }] }
  const report = { numPassedTests: 2, numFailedTests: 1, testResults: [loaded, broken, fine] }
  expect(countVitest(report)).toEqual({ passed: 2, failed: 2 })
})

test('Playwright tests that needed a second try, and errors outside tests, count as failures', () => {
  expect(countPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] })).toEqual({
    passed: 3,
    failed: 2,
  })
  expect(countPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [{}] })).toEqual({
    passed: 0,
    failed: 1,
  })
})

test('a report that was not written counts nothing', () => {
  expect(readReport('/nowhere/report.json')).toBeUndefined()
  expect(countVitest(undefined)).toEqual({ passed: 0, failed: 0 })
  expect(countPlaywright(undefined)).toEqual({ passed: 0, failed: 0 })
})
