import pg from 'pg'
import { expect, test } from 'vitest'
import { freshDatabase } from './database.ts'

test('a fresh database is migrated, empty, apart from others, and gone after drop', async () => {
  const [one, other] = await Promise.all([freshDatabase(), freshDatabase()])
  const [owner, byUrl] = [new pg.Client(one.owner), new pg.Client({ connectionString: other.url })]
  await Promise.all([owner.connect(), byUrl.connect()])
  await owner.query('create table only_here (id int)')
  expect((await byUrl.query("select to_regclass('only_here') as found")).rows).toEqual([{ found: null }])
  expect((await byUrl.query('select count(*)::int > 0 as migrated from migration')).rows).toEqual([{ migrated: true }])
  expect((await byUrl.query('select current_database() as name')).rows).toEqual([{ name: other.name }])
  await Promise.all([owner.end(), byUrl.end()])
  await Promise.all([one.drop(), other.drop()])
  await expect(new pg.Client(one.owner).connect()).rejects.toThrow('does not exist')
})

test('the application connects as a role that owns nothing', async () => {
  const database = await freshDatabase()
  const app = new pg.Client(database.app)
  await app.connect()
  const role = await app.query('select rolsuper, rolbypassrls, rolcreatedb from pg_roles where rolname = current_user')
  expect(role.rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: false }])
  await app.end()
  await database.drop()
})
