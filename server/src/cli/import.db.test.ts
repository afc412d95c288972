import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { somePng } from '@keukentafel/core/attachment/testing/pictures.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { fakeClamd } from '../testing/fake-clamd.ts'
import { must } from '../testing/found.ts'
import { postSound } from '../testing/post-sound.ts'
import { buildTable } from '../testing/table.ts'

let t: TestApp
let elsewhere: TestApp
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'keukentafel-import-'))
beforeAll(async () => {
  ;[t, elsewhere] = await Promise.all([testApp(), testApp()])
})
afterAll(async () => {
  await Promise.all([t.close(), elsewhere.close()])
  fs.rmSync(folder, { recursive: true, force: true })
})

const command = (file: string, clamd: string) =>
  new Promise<{ code: number; said: string }>((resolve) => {
    const env = {
      ...process.env,
      DATABASE_URL: elsewhere.database.url,
      KEUKENTAFEL_DEMO: 'off',
      KEUKENTAFEL_CLAMD: clamd,
    }
    execFile(process.execPath, [`${import.meta.dirname}/import.ts`, file], { env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), said: stdout + stderr }),
    )
  })
const families = async () => (await elsewhere.owner.query('select count(*)::int as n from family')).rows[0].n

test('where a scanner is set it looks at what the command brings in; when it is away nothing is kept', async () => {
  const table = await buildTable(t)
  const itemId = await table.say(table.mother, {
    kind: 'document',
    content: { title: 'Brief', sort: 'letter', text: 'Wat erin staat' },
  })
  const at = `${table.path}/items/${itemId}/attachments?id=${randomUUID()}`
  must(await postSound(table.mother.client, at, somePng(), { type: 'image/png' }))
  const file = path.join(folder, 'table.json')
  fs.writeFileSync(file, must(await table.mother.client.get(`${table.path}/export`)).text)

  const scanner = await fakeClamd()
  scanner.mode = 'hangs-up'
  const away = await command(file, scanner.address)
  expect(away.code).toBe(1)
  expect(await families()).toBe(0)
  scanner.mode = 'works'
  const brought = await command(file, scanner.address)
  expect(brought.said).toContain('was brought in as')
  expect(await families()).toBe(1)
  await scanner.close()
})
