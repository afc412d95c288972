import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { planDocument } from '@keukentafel/core/document/document.ts'
import type { DocumentPlan } from '@keukentafel/core/document/model.ts'
import { afterEach, describe, expect, test } from 'vitest'
import { partsOf } from '../testing/pdf.ts'
import { chromiumHere } from './chromium-here.ts'
import { createPrinter } from './printer.ts'

const chromium = chromiumHere()
const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('keukentafel-pdf-'))
const before = folders()
// A test of another process may print meanwhile; what stays behind is looked at when all of ours is done.
const left = () => folders().filter((name) => !before.includes(name))

const at = {
  createdAt: '',
  createdBy: 'm',
  updatedAt: '',
  updatedBy: 'm',
  version: 1,
  onDate: null,
  audience: 'circle',
  audiencePersons: [],
}
const plan = {
  family: { question: 'Hoe slapen we weer?' },
  today: '2026-11-22',
  coordinator: null,
  me: { personId: 'm' },
  nights: [],
  persons: [{ id: 'm', kind: 'family', callName: 'Sevgi', role: 'moeder', atTable: true }],
  items: [
    {
      item: {
        ...at,
        id: 'g',
        kind: 'goal',
        parentId: null,
        saidBy: 'm',
        state: 'now',
        content: { words: 'Samen rustig slapen', forPersons: [], supporters: [] },
      },
    },
    {
      item: {
        ...at,
        id: 's',
        kind: 'step',
        parentId: 'g',
        saidBy: 'm',
        state: 'open',
        content: { what: 'Read with the light on', doers: ['m'] },
      },
    },
  ],
} as unknown as DocumentPlan
const html = planDocument(plan, { register: 'adult', languages: 'nl-en', letters: 'normal', extent: 'all' })

describe.skipIf(!chromium)('with a Chromium', () => {
  test('the PDF is tagged, in its language, with headings and a table, and tells nothing beside what one reads', async () => {
    const printer = createPrinter(chromium!)
    const parts = partsOf(Buffer.from(await printer.print(html), 'base64'))
    expect(parts).toMatchObject({
      tagged: true,
      lang: 'nl',
      xmp: false,
      attachments: false,
      links: false,
      scripts: false,
    })
    expect(parts.info.Title).toBe('Ons plan / Our plan')
    // A Chromium without a window does not name who had it print.
    expect(parts.info.Creator).toMatch(/^(Keukentafel|Chromium)$/)
    expect(Object.keys(parts.info).sort()).toEqual(['CreationDate', 'Creator', 'ModDate', 'Producer', 'Title'])
    expect(Object.values(parts.info).join()).not.toMatch(/Sevgi|slapen/)
    for (const tag of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD']) expect(parts.tags).toContain(tag)
    expect(parts.langs).toContain('en')
    expect(parts.outline).toContain('Samen rustig slapen')
    await printer.close()
    expect(left()).toEqual([])
  })

  test('nothing is fetched and no script runs, whatever would stand in it', async () => {
    const asked: string[] = []
    const server = createServer((request, reply) => {
      asked.push(request.url ?? '')
      reply.end()
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const printer = createPrinter(chromium!)
    await printer.print(
      `<!doctype html><title>x</title><link rel="stylesheet" href="${url}/css"><img src="${url}/img"><iframe src="${url}/frame"></iframe><script>fetch("${url}/script")</script><p>x`,
    )
    await printer.close()
    server.close()
    expect(asked).toEqual([])
  })

  test('more than may wait are refused, and a server that stops takes nothing more', async () => {
    const printer = createPrinter(chromium!, { waiting: 1 })
    const [first, second, third] = [printer.print(html), printer.print(html), printer.print(html)]
    await expect(third).rejects.toMatchObject({ code: 'server.busy' })
    const ends = Promise.allSettled([first, second])
    await printer.close()
    expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await expect(printer.print(html)).rejects.toMatchObject({ code: 'server.busy' })
    expect(left()).toEqual([])
  })
})

describe('with what is no Chromium', () => {
  let folder = ''
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const program = (script: string) => {
    folder = mkdtempSync(path.join(tmpdir(), 'no-chromium-'))
    const file = path.join(folder, 'chromium')
    writeFileSync(file, `#!/bin/sh\n${script}\n`)
    chmodSync(file, 0o755)
    return file
  }

  test('what never answers is killed, with all it started', async () => {
    const said: string[] = []
    const printer = createPrinter(program('sleep 300 & echo $! > "$(dirname "$0")/child"; wait'), {
      patience: 700,
      report: (message) => said.push(message),
    })
    await expect(printer.print(html)).rejects.toMatchObject({ code: 'pdf.failed' })
    expect(said).toEqual(['printing was stopped'])
    const child = Number(readFileSync(path.join(folder, 'child'), 'utf8'))
    await expect.poll(() => isRunning(child)).toBe(false)
    expect(left()).toEqual([])
  })

  test('what ends at once, or is not there, is a failure and not a wait', async () => {
    const printer = createPrinter(program('exit 1'))
    await expect(printer.print(html)).rejects.toMatchObject({ code: 'pdf.failed' })
    await expect(createPrinter('/nowhere/chromium').print(html)).rejects.toMatchObject({ code: 'pdf.failed' })
    expect(left()).toEqual([])
  })
})

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    // Who is killed and not yet taken leave of is still listed.
    return !/^State:\s+Z/m.test(readStatus(pid))
  } catch {
    return false
  }
}
function readStatus(pid: number): string {
  return existsSync(`/proc/${pid}/status`) ? readFileSync(`/proc/${pid}/status`, 'utf8') : ''
}
