import { existsSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { chromiumHere } from '../server/src/pdf/chromium-here.ts'
import { ONCE, PHONE_ONLY, playedOnce } from './support/played-once.ts'

const root = path.resolve(import.meta.dirname, '..')
const port = Number(process.env.E2E_PORT ?? 4790)
const chromium = process.env.CHROMIUM ?? chromiumHere()
// The server needs the Node that the project pins, whichever one runs this file.
const node = [path.join(root, 'node_modules/.bin/node')].find((file) => existsSync(file)) ?? process.execPath
const phone = { viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true }
const desktop = { viewport: { width: 1280, height: 900 } }
const LAST = /.*\.last\.spec\.ts/

/** Plays the built application, with one fresh server and the invented families in it, on a phone and on a desk. */
export default defineConfig({
  testDir: '.',
  outputDir: path.join(root, 'test-results/e2e'),
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: path.join(root, 'test-results/e2e.json') }]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    // Nothing fades or slides: on two cores drawing that costs more than what is looked at. Who asks for less motion gets the same pages.
    contextOptions: { reducedMotion: 'reduce' },
    // A picture of what went wrong is enough; there is nothing in it but invented families.
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-dev-shm-usage',
        // A microphone that beeps, and that may be used; a story in which it may not says so itself.
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
      ],
    },
  },
  projects: [
    { name: 'phone', use: phone, testIgnore: LAST },
    {
      name: 'desktop',
      use: desktop,
      testIgnore: [LAST, ...playedOnce.map((story) => `**/${story}.spec.ts`)],
      grepInvert: new RegExp(`${PHONE_ONLY}|${ONCE}`),
    },
    // What changes the whole demo at once has to wait until the others are done.
    { name: 'last', use: desktop, testMatch: LAST, dependencies: ['phone', 'desktop'] },
  ],
  webServer: {
    command: `"${node}" e2e/support/serve.ts`,
    cwd: root,
    env: { PORT: String(port) },
    url: `http://localhost:${port}/readyz`,
    reuseExistingServer: false,
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
})
