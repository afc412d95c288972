import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'

// What was confirmed is there after a restart, what was not is not half there: our process and the embedded database are
// killed (kill -9) again and again while people write, on a real start with its own folder.
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'keukentafel-survival-'))
fs.chmodSync(folder, 0o755)
const port = 20_000 + Math.floor(Math.random() * 20_000)
const ROUNDS = 5
let child: ChildProcess | undefined

const start = () =>
  new Promise<ChildProcess>((ready, failed) => {
    const started = spawn(process.execPath, [path.join(import.meta.dirname, 'main.ts')], {
      env: { ...process.env, PORT: String(port), KEUKENTAFEL_DATA: folder, DATABASE_URL: '', KEUKENTAFEL_DEMO: 'on' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [started.stdout, started.stderr]) stream.on('data', (chunk) => (said += chunk))
    started.stdout.on('data', () => said.includes('is ready') && ready(started))
    started.on('exit', (code) => failed(new Error(`ended with ${code}: ${said}`)))
  })
const url = (rest: string) => `http://127.0.0.1:${port}/api/v1${rest}`

async function signIn(): Promise<{ cookie: string; familyId: string }> {
  const { families } = (await (await fetch(url('/demo/people'))).json()) as {
    families: { people: { accountId: string; kind: string }[] }[]
  }
  const { accountId } = families[0]!.people.find((p) => p.kind === 'family')!
  const answer = await fetch(url('/demo/sign-in'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ accountId }),
  })
  const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!
  const me = (await (await fetch(url('/me'), { headers: { cookie } })).json()) as { tables: { familyId: string }[] }
  return { cookie, familyId: me.tables[0]!.familyId }
}

/** Writes as fast as four people can, until the line is dead; gives what was confirmed. */
async function writeUntilDead({ cookie, familyId }: { cookie: string; familyId: string }): Promise<string[]> {
  const confirmed: string[] = []
  await Promise.all(
    [1, 2, 3, 4].map(async (writer) => {
      for (;;) {
        const id = randomUUID()
        const body = JSON.stringify({ id, kind: 'strength', content: { text: `Wat er ook gebeurt ${writer}` } })
        try {
          const answer = await fetch(url(`/families/${familyId}/items`), {
            method: 'POST',
            headers: { cookie, 'content-type': 'application/json', 'idempotency-key': id },
            body,
          })
          if (answer.status !== 200) return
          await answer.json()
          confirmed.push(id)
        } catch {
          return
        }
      }
    }),
  )
  return confirmed
}

function killDatabase(): void {
  const postmaster = Number(fs.readFileSync(path.join(folder, 'pg/postmaster.pid'), 'utf8').split('\n')[0])
  const children = fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return fs.readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]!.split(' ')[1] === String(postmaster)
      } catch {
        return false
      }
    })
  for (const pid of [postmaster, ...children.map(Number)]) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // already gone
    }
  }
}

afterAll(async () => {
  if (child && child.exitCode === null) {
    const gone = new Promise((done) => child!.on('exit', done))
    child.kill('SIGTERM')
    await gone
  }
  fs.rmSync(folder, { recursive: true, force: true })
})

test('what was confirmed survives kill -9 of ours and of the database', { timeout: 180_000 }, async () => {
  const confirmed: string[] = []
  child = await start()
  for (let round = 0; round < ROUNDS; round++) {
    const writing = writeUntilDead(await signIn())
    await new Promise((done) => setTimeout(done, 200 + Math.random() * 500))
    if (round % 3 !== 1) child.kill('SIGKILL')
    if (round % 3 !== 0) killDatabase()
    if (round % 3 === 1) child.kill('SIGKILL') // the database first, ours in the middle of noticing
    confirmed.push(...(await writing))
    child = await start()
    const { cookie, familyId } = await signIn()
    const plan = (await (await fetch(url(`/families/${familyId}/plan`), { headers: { cookie } })).json()) as {
      items: { item: { id: string; version: number } }[]
    }
    const there = new Set(plan.items.map((i) => i.item.id))
    expect(confirmed.filter((id) => !there.has(id))).toEqual([])
    // nothing is half there: every item has its line of history
    for (const { item } of plan.items.slice(-3)) {
      const history = (await (
        await fetch(url(`/families/${familyId}/items/${item.id}/history`), { headers: { cookie } })
      ).json()) as { events: unknown[] }
      expect(history.events.length).toBe(item.version)
    }
  }
  expect(confirmed.length).toBeGreaterThan(ROUNDS)
})
