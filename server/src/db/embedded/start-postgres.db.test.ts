import fs from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { cleanUp, newFolder, run, serverPid, startElsewhere } from './rude.fixture.ts'
import { startPostgres } from './start-postgres.ts'

afterEach(cleanUp)

test('a first start makes a safe, private server; a second start keeps everything', async () => {
  const folder = newFolder()
  const first = await startPostgres(folder)
  expect(first).toMatchObject({ joined: false, superuser: 'owner', port: 5432 })
  expect(await run(first.host, 'show fsync')).toEqual(['on'])
  expect(await run(first.host, 'show data_checksums')).toEqual(['on'])
  expect(await run(first.host, 'show listen_addresses')).toEqual([''])
  expect(await run(first.host, "select lower('ÉÄŁ')")).toEqual(['éäł'])
  expect(fs.statSync(first.host).mode & 0o777).toBe(0o700)
  await run(first.host, 'create table kept as select 7 as number')
  await first.stop()
  expect(fs.existsSync(first.host)).toBe(false)
  const second = await startPostgres(folder)
  expect(second.joined).toBe(false)
  expect(await run(second.host, 'select number from kept')).toEqual([7])
  await second.stop()
  await second.stop()
})

test('another process joins, and leaves the server when it goes', async () => {
  const folder = newFolder()
  const starter = await startElsewhere(folder)
  const joiner = await startPostgres(folder)
  expect(joiner).toMatchObject({ joined: true, host: starter.host })
  await joiner.stop()
  expect(await run(starter.host, 'select 1')).toEqual([1])
  starter.process.kill('SIGTERM')
  await starter.ended
})

test('a starter that ends takes the server with it, and who had joined starts it again', async () => {
  const folder = newFolder()
  const starter = await startElsewhere(folder)
  await run(starter.host, 'create table kept as select 7 as number')
  const joiner = await startPostgres(folder)
  const before = serverPid(folder)
  starter.process.kill('SIGTERM')
  await expect.poll(() => serverPid(folder), { timeout: 8000 }).not.toBe(before)
  await expect.poll(() => run(joiner.host, 'select number from kept').catch(String), { timeout: 8000 }).toEqual([7])
  await joiner.stop()
})

test('a process that ends without stop() does not leave a server', async () => {
  const folder = newFolder()
  const starter = await startElsewhere(folder, { leave: true })
  await starter.ended
  await expect.poll(() => fs.existsSync(path.join(folder, 'pg/postmaster.pid')), { timeout: 8000 }).toBe(false)
})

test('two first starts at once: one starts, one joins', async () => {
  const folder = newFolder()
  const both = await Promise.all([startElsewhere(folder), startElsewhere(folder)])
  expect(both.map(({ joined }) => joined).sort()).toEqual([false, true])
  expect(both[0].host).toBe(both[1].host)
  expect(fs.readdirSync(folder).sort()).toEqual(['pg', 'postgres.log'])
  for (const { process, ended } of both) {
    process.kill('SIGKILL')
    await ended
  }
})
