import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort, type PlainServer, startPlainServer } from '../testing/plain-server.ts'
import { type ServerProcess, startServer } from '../testing/server-process.ts'
import { signInAsInvented } from '../testing/sign-in-as-invented.ts'

// The commands as people give them: a copy of a running embedded installation, put back into another data folder and into
// a PostgreSQL server of which the owner is no superuser.
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'keukentafel-copies-'))
fs.chmodSync(folder, 0o755)
const file = path.join(folder, 'all.backup')
const embedded = (name: string) => ({
  DATABASE_URL: '',
  KEUKENTAFEL_DATA: path.join(folder, name),
  KEUKENTAFEL_DEMO: 'on',
})
const running: ServerProcess[] = []
let plain: PlainServer

beforeAll(async () => {
  plain = await startPlainServer()
})
afterAll(async () => {
  for (const each of running) await each.stop()
  await plain.remove()
  fs.rmSync(folder, { recursive: true, force: true })
})

const start = async (settings: Record<string, string>) => {
  const started = await startServer(await freePort(), settings)
  running.push(started)
  return started
}
const command = (name: string, args: string[], settings: Record<string, string>) =>
  new Promise<{ code: number; said: string }>((resolve) => {
    execFile(
      process.execPath,
      [`${import.meta.dirname}/${name}.ts`, ...args],
      { env: { ...process.env, INIT_CWD: folder, ...settings } },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), said: stdout + stderr }),
    )
  })

interface Plan {
  items: { item: { id: string; version: number } }[]
}

test('a running installation is backed up, and put back elsewhere with its logs, people and rights', async () => {
  const table = await start(embedded('first'))
  const { cookie, familyId } = await signInAsInvented(table)
  // Somebody writes while the copy is made: each thing they said is in it whole or not at all.
  const said: string[] = []
  let writing = true
  const writer = (async () => {
    while (writing) {
      const id = randomUUID()
      const answer = await table.ask(`/families/${familyId}/items`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', 'idempotency-key': id },
        body: JSON.stringify({ id, kind: 'strength', content: { text: 'Wat er ook gebeurt' } }),
      })
      if (answer.status === 200) said.push(id)
    }
  })()
  await expect.poll(() => said.length, { timeout: 60_000 }).toBeGreaterThan(10)
  const before = said.length
  const made = await command('backup', ['all.backup'], embedded('first'))
  writing = false
  await writer
  expect([made.code, made.said]).toEqual([0, expect.stringMatching(/^\d+ rows of \d+ families and \d+ accounts were/)])
  expect(fs.statSync(file).mode & 0o777).toBe(0o600)
  expect(fs.readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])

  const url = await plain.installation('teruggezet')
  for (const settings of [embedded('second'), { ...embedded('third'), DATABASE_URL: url, KEUKENTAFEL_DEMO: 'on' }]) {
    const unlisted = await command('restore', ['all.backup'], settings)
    expect([unlisted.code, unlisted.said]).toEqual([1, expect.stringContaining('--destroyed <list>')])
    const restored = await command('restore', ['all.backup', '--destroyed', 'first/destroyed.jsonl'], settings)
    expect([restored.code, restored.said]).toEqual([0, expect.stringContaining('were put back')])
    const verified = await command('verify-log', [], settings)
    expect([verified.code, verified.said]).toEqual([0, expect.stringContaining('every line as it was written')])
    const again = await start(settings)
    expect((await again.ask('/me', { headers: { cookie } })).status).toBe(401)
    const anew = await signInAsInvented(again)
    expect(anew.familyId).toBe(familyId)
    const path = `/families/${familyId}`
    const plan = (await (await again.ask(`${path}/plan`, { headers: { cookie: anew.cookie } })).json()) as Plan
    const there = new Map(plan.items.map(({ item }) => [item.id, item]))
    const kept = said.filter((id) => there.has(id))
    expect(kept.length).toBeGreaterThanOrEqual(before)
    expect(kept).toEqual(said.slice(0, kept.length))
    const refused = await command('restore', ['all.backup', '--without-destroyed'], settings)
    expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('is not empty')])
  }
}, 300_000)

test('the commands say how they are used, and make no copy of nothing', async () => {
  expect(await command('backup', [], embedded('first'))).toEqual({ code: 1, said: 'Usage: npm run backup -- <file>\n' })
  expect(await command('restore', [], embedded('first'))).toEqual({
    code: 1,
    said: 'Usage: npm run restore -- <file> [--destroyed <list> | --without-destroyed]\n',
  })
  expect((await command('restore', ['nowhere'], embedded('first'))).said).toBe(
    `There is no file ${path.join(folder, 'nowhere')}.\n`,
  )
  const settings = { DATABASE_URL: await plain.installation('leeg'), KEUKENTAFEL_DEMO: 'off' }
  const nothing = await command('backup', ['nothing'], settings)
  expect([nothing.code, nothing.said]).toEqual([1, expect.stringContaining('There is nothing to keep')])
  expect(fs.existsSync(path.join(folder, 'nothing'))).toBe(false)
})

test('families are made up in the demo only, beside the stories', async () => {
  const url = await plain.installation('verzonnen')
  const off = await command('seed', ['--families', '20'], { DATABASE_URL: url, KEUKENTAFEL_DEMO: 'off' })
  expect([off.code, off.said]).toEqual([1, expect.stringContaining('in the demo only')])
  const on = { DATABASE_URL: url, KEUKENTAFEL_DEMO: 'on' }
  for (const wrong of [[], ['--families', 'many'], ['--families', '0']])
    expect((await command('seed', wrong, on)).said).toContain('Usage: npm run seed')
  expect(await command('seed', ['--families', '20'], on)).toEqual({
    code: 0,
    said: '20 invented families were added.\n',
  })
  expect((await command('seed', ['--families', '20'], on)).said).toContain('are here already')
  expect((await command('seed', ['--families', '20', '--seed', '2'], on)).code).toBe(0)
  const [count] = await plain.run<{ n: number; stories: number }>(
    'select (select count(*)::int from family where invented) as n, (select count(*)::int from demo_family) as stories',
    'verzonnen',
  )
  expect(count!.n - count!.stories).toBe(40)
  await plain.run(`insert into account (email) values ('echt@voorbeeld.nl')`, 'verzonnen')
  const real = await command('seed', ['--families', '20', '--seed', '3'], on)
  expect([real.code, real.said]).toEqual([1, expect.stringContaining('not invented')])
}, 300_000)
