import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isInstalled } from './install.mjs'

let folder
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kt-install-'))
  mkdirSync(path.join(folder, 'node_modules'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (file, packages) => writeFileSync(path.join(folder, file), JSON.stringify({ packages }))
const wanted = {
  '': { version: '1.0.0' },
  core: { version: '1.0.0' },
  'node_modules/@keukentafel/core': { resolved: 'core', link: true },
  'node_modules/pg': { version: '8.0.0' },
  'node_modules/other-platform': { version: '1.0.0', optional: true },
}

test('an install is complete when all that this machine needs is there in the version of the lock file', () => {
  write('package-lock.json', wanted)
  write('node_modules/.package-lock.json', { 'node_modules/pg': { version: '8.0.0' } })
  expect(isInstalled(folder)).toBe(true)
})

test('it is not when a package is missing or of another version, or npm did not finish', () => {
  write('package-lock.json', wanted)
  expect(isInstalled(folder)).toBe(false)
  write('node_modules/.package-lock.json', {})
  expect(isInstalled(folder)).toBe(false)
  write('node_modules/.package-lock.json', { 'node_modules/pg': { version: '7.0.0' } })
  expect(isInstalled(folder)).toBe(false)
})
