import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { build, type Rolldown } from 'vite'
import { largeFamily } from './drawings.ts'

// The same as drawings.ts in a real browser, where words are measured by the browser itself, as web/src/drawings/measure.ts does:
// `node_modules/.bin/node bench/drawings-in-browser.ts`. The first time is told too: a page lays out a drawing once, with code that never ran.
const core = path.resolve(import.meta.dirname, '../core/src/drawings')
const ENTRY = 'virtual:drawings'
const CODE = `
import { layCircle } from '${core}/circle/lay-circle.ts'
import { layGenogram } from '${core}/genogram/lay-genogram.ts'
globalThis.timed = ({ family, rings }, times) => {
  const pen = document.createElement('canvas').getContext('2d')
  pen.font = '700 16px sans-serif'
  const measure = (text) => pen.measureText(text).width * 1.03 + 1
  const often = (work) => Array.from({ length: times }, () => {
    const begin = performance.now()
    work()
    return performance.now() - begin
  })
  return { circle: often(() => layCircle(rings, measure)), genogram: often(() => layGenogram(family, measure)) }
}`
const TIMES = 25

async function bundled(): Promise<string> {
  const made = (await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rollupOptions: { input: ENTRY, output: { format: 'iife' } } },
    plugins: [
      {
        name: 'drawings',
        resolveId: (id) => (id === ENTRY ? `\0${ENTRY}` : undefined),
        load: (id) => (id === `\0${ENTRY}` ? CODE : undefined),
      },
    ],
  })) as Rolldown.RolldownOutput
  return made.output[0].code
}

async function run(): Promise<string> {
  const executablePath = process.env.CHROMIUM ?? ['/usr/bin/chromium'].find((file) => existsSync(file))
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ content: await bundled() })
    const times = (await page.evaluate(`timed(${JSON.stringify(largeFamily())}, ${TIMES})`)) as Record<string, number[]>
    const told = ([name, all]: [string, number[]]) => {
      const middle = all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!
      return `${name}: first ${all[0]!.toFixed(1)} ms, middle ${middle.toFixed(1)} ms, most ${Math.max(...all).toFixed(1)} ms`
    }
    return `drawings of 25 people in Chromium ${browser.version()}, ${TIMES} times\n${Object.entries(times).map(told).join('\n')}`
  } finally {
    await browser.close()
  }
}

console.log(await run())
