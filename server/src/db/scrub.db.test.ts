import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPools, type Stores } from '../boot.ts'
import { type EmbeddedPostgres, startPostgres } from './embedded/start-postgres.ts'
import { scrub } from './scrub.ts'

// What was destroyed is not in the files of the embedded database either, once it was scrubbed: tables, indexes, statistics, log.
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'keukentafel-scrub-'))
let server: EmbeddedPostgres
let stores: Stores
beforeAll(async () => {
  server = await startPostgres(folder)
  const connection = { host: server.host, port: server.port, user: server.superuser, database: 'postgres' }
  stores = await openPools(connection, true)
})
afterAll(async () => {
  await stores.close()
  await server.stop()
  fs.rmSync(folder, { recursive: true, force: true })
})

const filesWith = (text: string) => {
  try {
    return execFileSync('grep', ['-rlaF', text, folder], { encoding: 'utf8' }).trim().split('\n')
  } catch {
    return []
  }
}

test('no file of the database holds the words any more', async () => {
  const [gone, stays] = [`weg${randomUUID()}`, `blijft${randomUUID()}`]
  const [family, person, seat] = [randomUUID(), randomUUID(), randomUUID()]
  const client = await stores.owner.connect()
  await client.query(`select set_config('kt.act', 'test', false)`)
  await client.query('begin')
  await client.query(`insert into family (id, name, started) values ($1, 'Test', 'family')`, [family])
  await client.query(`insert into person (family_id, id, kind, call_name) values ($1, $2, 'family', 'Mama')`, [
    family,
    person,
  ])
  await client.query(
    `insert into seat (family_id, id, person_id, kind, since, state) values ($1, $2, $3, 'family', '2020-01-01', 'active')`,
    [family, seat, person],
  )
  await client.query('insert into coordinator_term (family_id, id, seat_id) values ($1, gen_random_uuid(), $2)', [
    family,
    seat,
  ])
  const say = (id: string, words: string) =>
    client.query(
      `insert into plan_item (family_id, id, kind, said_by, state, content, created_by, updated_by) values ($1, $2, 'goal', $3, 'idea', jsonb_build_object('words', $4::text), $3, $3)`,
      [family, id, person, words],
    )
  const id = randomUUID()
  await say(id, gone)
  await say(randomUUID(), stays)
  await client.query('commit')
  await client.query(`update plan_item set content = content || '{"wording": 2}' where id = $1`, [id])
  await client.query('analyze')
  await client.query('checkpoint')
  expect(filesWith(gone).length).toBeGreaterThan(1)

  expect(await scrub(stores.owner)).toBe(false)
  await client.query(`select destroy_items($1, gen_random_uuid(), array[$2::uuid], current_date)`, [family, id])
  client.release()
  expect(filesWith(gone).length).toBeGreaterThan(0)
  expect(await scrub(stores.owner)).toBe(true)
  expect(filesWith(gone)).toEqual([])
  expect(filesWith(stays).length).toBeGreaterThan(0)
}, 120_000)
