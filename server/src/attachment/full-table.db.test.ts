import { randomUUID } from 'node:crypto'
import { cleaned } from '@keukentafel/core/attachment/clean.ts'
import { someJpeg } from '@keukentafel/core/attachment/testing/sounds.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase } from '../db/database.ts'
import { bringIn } from '../exchange/bring-in.ts'
import { ENTER_OWNER } from '../exchange/import-store.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { must } from '../testing/found.ts'
import { postSound } from '../testing/post-sound.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

// A table where much was kept: what is left is said before somebody chooses a file, and everything can be taken out.
let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

/** A photo of some size, as it is kept. */
function photo(size: number): Buffer {
  const { bytes } = cleaned(someJpeg())!
  return Buffer.concat([bytes.subarray(0, -2), Buffer.alloc(size - bytes.length, 0x11), bytes.subarray(-2)])
}
/** A document with pages, straight in the database: what goes through the door is smaller in tests. */
async function keep(table: Table, who: Someone, pages: readonly Buffer[]): Promise<string[]> {
  const [item, ids] = [randomUUID(), pages.map(() => randomUUID())]
  const attachments = pages.map((page, n) => ({
    id: ids[n],
    contentType: 'image/jpeg',
    size: page.length,
    seconds: null,
  }))
  const db = await t.owner.connect()
  await db.query('begin')
  await db.query(`select set_config('kt.act', 'test', true)`)
  await db.query(
    `insert into plan_item (family_id, id, kind, said_by, state, audience, content, created_by, updated_by) values ($1, $2, 'document', $3, 'current', 'circle', $4, $3, $3)`,
    [table.familyId, item, who.personId, { text: 'Wat erin staat', title: 'Brief', sort: 'letter', attachments }],
  )
  for (const [n, page] of pages.entries())
    await db.query(
      `insert into attachment (family_id, id, item_id, content_type, bytes, created_by, created_at) values ($1, $2, $3, 'image/jpeg', $4, $5, now() + make_interval(secs => $6))`,
      [table.familyId, ids[n], item, page, who.personId, n],
    )
  await db.query('commit')
  db.release()
  return ids
}

test('how much is left is told when it is little, in steps; to nobody from elsewhere', async () => {
  const table = await buildTable(t)
  const room = async (who: Someone) => must(await who.client.get(`${table.path}/attachments`)).body
  const { mostDocumentBytes: mostOfOne, mostBytesAtTable } = t.deps.config
  expect(await room(table.mother)).toEqual({ mostOfOne, left: null })
  await keep(table, table.mother, [photo(mostBytesAtTable * 0.94)])
  expect(await room(table.mother)).toEqual({ mostOfOne, left: mostBytesAtTable * 0.05 })
  const full = await postSound(
    table.mother.client,
    `${table.path}/items/${await table.say(table.mother, { kind: 'document', content: { text: 'x', title: 'x', sort: 'letter' } })}/attachments?id=${randomUUID()}`,
    photo(mostBytesAtTable * 0.1),
    { type: 'image/jpeg' },
  )
  expect(full.body.errors).toEqual([expect.objectContaining({ code: 'attachment.full' })])
  const stranger = await t.account('stranger')
  const never = await stranger.get(`/families/${randomUUID()}/attachments`)
  expect([(await stranger.get(`${table.path}/attachments`)).text, never.status]).toEqual([never.text, 404])
})

test('what is too large to be in one answer is named with where it is fetched; brought in without, it says what is missing; put in its place, the command brings it in whole', async () => {
  const table = await buildTable(t)
  const pages = [photo(5_000_000), photo(5_000_001), photo(5_000_002)]
  const ids = await keep(table, table.mother, pages)
  const answer = must(await table.mother.client.get(`${table.path}/export`))
  expect(answer.text.length).toBeLessThan(16_000_000)
  const media = (bundle: { entry: { resource: { resourceType: string; id: string; content: object } }[] }) =>
    bundle.entry.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === 'Media')
  const of = (id: string | undefined) => media(answer.body).find((one) => one.id === id)!
  expect(of(ids[0]).content).toEqual({ contentType: 'image/jpeg', data: pages[0]!.toString('base64') })
  expect(Object.keys(of(ids[1]).content)).toEqual(['contentType', 'data'])
  const url = `/api/v1${table.path}/attachments/${ids[2]}`
  expect(of(ids[2]).content).toEqual({ contentType: 'image/jpeg', url })

  const importer = await t.account('importer')
  const without = must(await importer.post('/imports', answer.body)).body
  expect(without.familyId).toBeNull()
  expect(without.faults.join(' ')).toContain('staat niet in dit bestand')
  const fetched = await t.app.inject({ url, headers: { cookie: table.mother.client.cookie } })
  expect(Buffer.compare(fetched.rawPayload, pages[2]!)).toBe(0)
  of(ids[2]).content = { contentType: 'image/jpeg', data: fetched.rawPayload.toString('base64') }
  // (By the door 20 MB come in; more is for the command, which takes the same way.)
  expect((await importer.post('/imports', answer.body)).status).toBe(413)
  const elsewhere = await testApp()
  const around = { now: new Date(), locale: 'nl', demo: false, secret: 'x'.repeat(40), id: randomUUID } as const
  const brought = await createDatabase(elsewhere.owner).write({ statement: ENTER_OWNER, values: [] }, (tx) =>
    bringIn(tx, answer.body, null, around),
  )
  const { rows } = await elsewhere.owner.query('select size from attachment where family_id = $1 order by size', [
    brought.familyId,
  ])
  expect(rows.map(({ size }) => size)).toEqual(pages.map(({ length }) => length))
  await elsewhere.close()
})
