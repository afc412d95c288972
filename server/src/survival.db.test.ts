import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { someWebm } from '@keukentafel/core/attachment/testing/sounds.ts'
import { afterAll, expect, test } from 'vitest'
import { type ServerProcess, startServer } from './testing/server-process.ts'
import { signInAsInvented } from './testing/sign-in-as-invented.ts'

// What was confirmed is there after a restart, what was not is not half there: our process and the embedded database are
// killed (kill -9) again and again while people write, on a real start with its own folder.
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'keukentafel-survival-'))
fs.chmodSync(folder, 0o755)
const port = 20_000 + Math.floor(Math.random() * 20_000)
const ROUNDS = 5
let server: ServerProcess | undefined

const start = () => startServer(port, { KEUKENTAFEL_DATA: folder, KEUKENTAFEL_DEMO: 'on' })
const url = (rest: string) => `http://127.0.0.1:${port}/api/v1${rest}`

/** Writes as fast as four people can, until the line is dead; gives what was confirmed. */
const spoken: string[] = []
async function writeUntilDead({ cookie, familyId }: { cookie: string; familyId: string }): Promise<string[]> {
  const confirmed: string[] = []
  await Promise.all(
    [1, 2, 3, 4].map(async (writer) => {
      for (;;) {
        const id = randomUUID()
        const body = JSON.stringify({ id, kind: 'strength', content: { text: `Wat er ook gebeurt ${writer}` } })
        // The last of them speaks instead of writing.
        const [where, type, sent] =
          writer === 4
            ? [`child-words?itemId=${id}&id=${id}&room=good`, 'audio/webm', Buffer.from(someWebm())]
            : ['items', 'application/json', body]
        try {
          const answer = await fetch(url(`/families/${familyId}/${where}`), {
            method: 'POST',
            headers: { cookie, 'content-type': type, 'idempotency-key': id },
            body: sent,
          })
          if (answer.status !== 200) return
          await answer.json()
          confirmed.push(id)
          if (writer === 4) spoken.push(id)
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
  await server?.stop()
  fs.rmSync(folder, { recursive: true, force: true })
})

test('what was confirmed survives kill -9 of ours and of the database', { timeout: 180_000 }, async () => {
  const confirmed: string[] = []
  server = await start()
  for (let round = 0; round < ROUNDS; round++) {
    const writing = writeUntilDead(await signInAsInvented(server))
    await new Promise((done) => setTimeout(done, 200 + Math.random() * 500))
    if (round % 3 !== 1) server.child.kill('SIGKILL')
    if (round % 3 !== 0) killDatabase()
    if (round % 3 === 1) server.child.kill('SIGKILL') // the database first, ours in the middle of noticing
    confirmed.push(...(await writing))
    server = await start()
    const { cookie, familyId } = await signInAsInvented(server)
    const plan = (await (await fetch(url(`/families/${familyId}/plan`), { headers: { cookie } })).json()) as {
      items: { item: { id: string; version: number } }[]
    }
    const there = new Set(plan.items.map((i) => i.item.id))
    expect(confirmed.filter((id) => !there.has(id))).toEqual([])
    // a voice that was confirmed is heard, whole
    for (const id of spoken.slice(-3)) {
      const sound = await fetch(url(`/families/${familyId}/attachments/${id}`), { headers: { cookie } })
      expect((await sound.arrayBuffer()).byteLength).toBe(someWebm().length)
    }
    // nothing is half there: every item has its line of history
    for (const { item } of plan.items.slice(-3)) {
      const history = (await (
        await fetch(url(`/families/${familyId}/items/${item.id}/history`), { headers: { cookie } })
      ).json()) as { events: unknown[] }
      expect(history.events.length).toBe(item.version)
    }
  }
  expect(confirmed.length).toBeGreaterThan(ROUNDS)
  expect(spoken.length).toBeGreaterThan(0)
})
