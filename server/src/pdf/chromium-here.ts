import { existsSync } from 'node:fs'

// The first has no window to draw around its pages: it does the same with a third less work.
const FILES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** The file of a Chromium where a machine usually has one, if it is there. */
export const chromiumHere = (): string | undefined => FILES.find((file) => existsSync(file))
