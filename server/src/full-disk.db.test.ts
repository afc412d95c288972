import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { verifyChain } from './audit/verify-chain.ts'
import { freePort } from './testing/plain-server.ts'
import { startServer } from './testing/server-process.ts'
import { signInAsInvented } from './testing/sign-in-as-invented.ts'
import { fillWith, smallDisk } from './testing/small-disk.ts'

// The disk fills up while people write, on a real start with the embedded database: first there is no room for more rows,
// then none for the log of PostgreSQL itself, over which it stops and cannot start. Nothing that was confirmed is lost,
// nothing that was refused for want of room is there, and when there is room it goes on by itself.

test('a full disk: refused in plain words, nothing lost, nothing half, and it recovers by itself', {
  timeout: 300_000,
}, async (ctx) => {
  const disk = smallDisk(160)
  if (typeof disk === 'string') return ctx.skip(disk)
  const settings = { KEUKENTAFEL_DATA: path.join(disk.folder, 'data'), KEUKENTAFEL_DEMO: 'on' }
  const server = await startServer(await freePort(), settings, disk.through)
  const seen = disk.seenBy(server.child.pid!)
  const [, , , , host] = fs.readFileSync(path.join(seen, 'data/pg/postmaster.pid'), 'utf8').split('\n')
  const owner = new pg.Pool({ host: host!, user: 'owner', database: 'keukentafel', max: 2 })
  owner.on('error', () => {})
  let writing = true
  try {
    const { cookie, familyId } = await signInAsInvented(server)
    const answers = new Map<string, { status: number; text: string }>()
    const write = async (id: string = randomUUID()) => {
      const answer = await server.ask(`/families/${familyId}/items`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', 'idempotency-key': id },
        body: JSON.stringify({ id, kind: 'strength', content: { text: 'Wat er ook gebeurt. '.repeat(40) } }),
      })
      answers.set(id, { status: answer.status, text: await answer.text() })
      return answer.status
    }
    const withStatus = (status: number) => [...answers].filter(([, a]) => a.status === status).map(([id]) => id)
    const read = async () => (await server.ask(`/families/${familyId}/plan`, { headers: { cookie } })).status
    for (let i = 0; i < 20; i++) expect(await write()).toBe(200)

    // Four people write on while it fills up, until the database is gone.
    const writers = [1, 2, 3, 4].map(async () => {
      while (writing) await write()
    })
    fillWith(path.join(seen, 'filler'))
    await expect.poll(() => withStatus(507).length, { timeout: 60_000 }).toBeGreaterThan(100)
    const moreLog = () => owner.query('select pg_switch_wal()').then(() => 'there', String)
    await expect.poll(moreLog, { timeout: 60_000 }).toContain('ENOENT')
    await expect.poll(() => withStatus(503).length, { timeout: 60_000 }).toBeGreaterThan(100)
    writing = false
    await Promise.all(writers)

    // Still there, still plain; and it does not wear itself out with trying.
    await new Promise((resolve) => setTimeout(resolve, 8000))
    expect((await server.ask('//livez')).status).toBe(200)
    expect((await server.ask('//readyz')).status).toBe(503)
    expect(await read()).toBe(503)
    expect(fs.readdirSync(`/proc/${server.child.pid}/fd`).length).toBeLessThan(150)
    expect([...new Set([...answers.values()].map((a) => a.status))].sort()).toEqual([200, 503, 507])
    expect(JSON.parse(answers.get(withStatus(507)[0]!)!.text)).toMatchObject({
      title: 'De schijf is vol',
      detail: 'Er kan nu niets worden opgeslagen. Wat je typte staat er nog.',
    })
    expect(JSON.parse(answers.get(withStatus(503)[0]!)!.text).title).toBe('Het lukt nu even niet')
    expect(server.said()).toContain('The disk is full')

    fs.rmSync(path.join(seen, 'filler'))
    await expect.poll(() => write(), { timeout: 60_000, interval: 500 }).toBe(200)
    expect(await read()).toBe(200)
    const items = await owner.query('select id from plan_item where family_id = $1', [familyId])
    const there = new Set(items.rows.map((row) => row.id))
    expect(withStatus(200).filter((id) => !there.has(id))).toEqual([])
    expect(withStatus(507).filter((id) => there.has(id))).toEqual([])
    const halves = await owner.query(
      `select i.id from plan_item i where family_id = $1 and version <> (
        select count(*) from plan_event e where e.family_id = i.family_id and e.subject_id = i.id)`,
      [familyId],
    )
    expect(halves.rows).toEqual([])
    expect(await verifyChain(owner, familyId)).toBeNull()
    // The retry of a screen that was told to try again: the same key, once.
    for (const id of [withStatus(507)[0]!, withStatus(503)[0]!])
      expect([await write(id), await write(id)]).toEqual([200, 200])
  } finally {
    writing = false
    await owner.end()
    await server.stop()
    disk.remove()
  }
})
