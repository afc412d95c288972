import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyChain } from '../../audit/verify-chain.ts'
import { keepLedger } from '../../jobs/keep-ledger.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { type FreshDatabase, freshDatabase } from '../../testing/database.ts'
import { tablesWith } from '../../testing/dump.ts'
import { buildTable } from '../../testing/table.ts'
import { readLedger } from './ledger.ts'
import { restoreBackup } from './restore-backup.ts'
import { writeBackup } from './write-backup.ts'

// A backup from before, put back: what was destroyed since is destroyed once more, from the list beside it.
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'keukentafel-ledger-'))
const ledger = path.join(folder, 'destroyed.jsonl')
let t: TestApp
let elsewhere: FreshDatabase
let there: pg.Pool
beforeAll(async () => {
  t = await testApp()
  elsewhere = await freshDatabase()
  there = new pg.Pool({ ...elsewhere.owner, max: 2 }).on('connect', (client) => void client.on('error', () => {}))
})
afterAll(async () => {
  await there.end()
  await elsewhere.drop()
  await t.close()
  fs.rmSync(folder, { recursive: true })
})

test('what was destroyed after the backup is not back, and what stayed is; every chain verifies', async () => {
  const table = await buildTable(t)
  const [gone, stays] = [`weg-${randomUUID()}`, `blijft-${randomUUID()}`]
  const goal = (words: string) => ({ kind: 'goal', content: { words, lifeDomain: 'home' } })
  const id = await table.say(table.mother, goal(gone))
  await table.mother.client.patch(`${table.path}/items/${id}`, { content: { words: `anders ${gone}` } }, 1)
  await table.say(table.mother, goal(stays))
  const roomId = randomUUID()
  await table.mother.client.post(`${table.path}/own-rooms`, { id: roomId, name: 'Ons plan', persons: [] })
  const line = { id: randomUUID(), heading: 'want', text: `kamer ${gone}` }
  await table.mother.client.post(`${table.path}/own-rooms/${roomId}/lines`, line)
  const other = await buildTable(t)
  await other.say(other.mother, goal(`tafel ${gone}`))

  await keepLedger(t.deps.db, ledger)
  expect(await readLedger(ledger)).toEqual([])
  const file = path.join(folder, 'all')
  await pipeline(
    writeBackup(t.owner, '1', () => {}),
    fs.createWriteStream(file),
  )

  const destroyed = await table.mother.client.post(`${table.path}/rights/destroy`, { id: randomUUID(), items: [id] })
  expect(destroyed.status, destroyed.text).toBe(200)
  const client = await t.owner.connect()
  await client.query(`begin; select set_config('kt.act', 'test', true)`)
  await client.query('select destroy_lines($1, $2, array[$3::uuid]), destroy_family($4, $2)', [
    table.familyId,
    randomUUID(),
    line.id,
    other.familyId,
  ])
  await client.query('commit')
  client.release()
  expect(await tablesWith(t.owner, gone)).toEqual([])
  for (const one of [table.familyId, roomId]) expect(await verifyChain(t.owner, one)).toBeNull()

  await keepLedger(t.deps.db, ledger)
  await keepLedger(t.deps.db, ledger)
  const listed = await readLedger(ledger)
  expect(listed.map((one) => one.subject).sort()).toEqual(['family', 'own_room_line', 'plan_item'])
  expect(fs.readFileSync(ledger, 'utf8')).not.toContain(gone)

  // As it was without the list, to know that there is something to do.
  const without = await freshDatabase()
  const naked = new pg.Pool({ ...without.owner, max: 2 }).on('connect', (c) => void c.on('error', () => {}))
  await restoreBackup(naked, file)
  expect((await tablesWith(naked, gone)).length).toBeGreaterThan(2)
  await naked.end()
  await without.drop()

  let again = 0
  await restoreBackup(there, file, listed, (count) => {
    again = count
  })
  expect(again).toBe(3)
  expect(await tablesWith(there, gone)).toEqual([])
  expect((await tablesWith(there, stays)).length).toBeGreaterThan(0)
  expect((await there.query('select from family where id = $1', [other.familyId])).rowCount).toBe(0)
  for (const one of [table.familyId, roomId, other.familyId]) expect(await verifyChain(there, one)).toBeNull()
})

test('a list that is damaged is refused; a last line that was cut off is left out', async () => {
  const entry = {
    familyId: randomUUID(),
    subject: 'plan_item',
    id: randomUUID(),
    cause: randomUUID(),
    at: new Date().toISOString(),
  }
  const file = path.join(folder, 'list')
  fs.writeFileSync(file, `${JSON.stringify(entry)}\n{"familyId": "x`)
  expect(await readLedger(file)).toEqual([entry])
  fs.writeFileSync(file, `nonsense\n${JSON.stringify(entry)}\n`)
  await expect(readLedger(file)).rejects.toThrow(/Line 1 .* Nothing was changed/)
})
