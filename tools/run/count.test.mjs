import { expect, test } from 'vitest'
import { countPlaywright, countVitest, readReport } from './count.mjs'

test('a Vitest file that could not be loaded counts as one failure, and what failed is named', () => {
  const failed = { status: 'failed', fullName: 'a door stays shut' }
  const loaded = { name: 'door.test.ts', status: 'failed', assertionResults: [failed, { status: 'passed' }] }
  const broken = { name: 'wall.test.ts', status: 'failed', assertionResults: [] }
  const fine = { name: 'roof.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }] }
  expect(countVitest({ numPassedTests: 2, testResults: [loaded, broken, fine] })).toEqual({
    passed: 2,
    failed: 2,
    names: ['door.test.ts: a door stays shut', 'wall.test.ts: could not be loaded'],
  })
})

test('Playwright tests that needed a second try, and errors outside tests, count as failures', () => {
  const spec = (title, status) => ({ file: 'door.spec.ts', title, tests: [{ status }] })
  const suites = [
    { specs: [spec('opens', 'expected')], suites: [{ specs: [spec('shuts', 'unexpected'), spec('waits', 'flaky')] }] },
  ]
  expect(countPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 }, errors: [], suites })).toEqual({
    passed: 3,
    failed: 2,
    names: ['door.spec.ts: shuts', 'door.spec.ts: waits'],
  })
  expect(countPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [{}] })).toEqual({
    passed: 0,
    failed: 1,
    names: [],
  })
})

test('a report that was not written counts nothing', () => {
  expect(readReport('/nowhere/report.json')).toBeUndefined()
  expect(countVitest(undefined)).toEqual({ passed: 0, failed: 0, names: [] })
  expect(countPlaywright(undefined)).toEqual({ passed: 0, failed: 0, names: [] })
})
