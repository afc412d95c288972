import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../testing/database.ts'
import { migrate } from './migrate.ts'

let base: FreshDatabase
let owner: pg.Pool
beforeAll(async () => {
  base = await freshDatabase()
  owner = new pg.Pool({ ...base.owner, max: 2 })
})
afterAll(async () => {
  await owner.end()
  await base.drop()
})
const tables = async () =>
  (await owner.query(`select count(*)::int as n from information_schema.tables where table_schema = 'public'`)).rows[0]
    .n

test('a second start runs nothing again', async () => {
  const before = (await owner.query('select name, at, sha256 from migration order by name')).rows
  await migrate(owner)
  expect((await owner.query('select name, at, sha256 from migration order by name')).rows).toEqual(before)
})

test('tables made by a version from before the first release are refused by name, and stay as they are', async () => {
  const first = `name = (select min(name) from migration)`
  for (const sha256 of [null, 'other']) {
    const { rows } = await owner.query(`select name, sha256 from migration where ${first}`)
    await owner.query(`update migration set sha256 = $1 where ${first}`, [sha256])
    const before = await tables()
    await expect(migrate(owner)).rejects.toThrow(
      new RegExp(`another version, from before the first release \\(${rows[0].name}\\)[^]*Nothing was changed`),
    )
    expect(await tables()).toBe(before)
    await owner.query(`update migration set sha256 = $1 where ${first}`, [rows[0].sha256])
  }
  await migrate(owner)
})
