import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { copyOut } from './copy-out.ts'
import { isRoot } from './processes.ts'
import { cleanUp, newFolder, run, startElsewhere } from './rude.fixture.ts'
import { startPostgres } from './start-postgres.ts'
import { canReach } from './user.ts'

afterEach(cleanUp)

const nobody = 65534
const here = new URL('.', import.meta.url).pathname
const canActAsNobody = isRoot() && canReach({ uid: nobody, gid: nobody }, here)

test('it runs with its data in a private (0700) home, also as root, and no right of that home changes', async () => {
  const folder = newFolder(0o700)
  const server = await startPostgres(folder)
  await run(server.host, 'create table kept as select 7 as number')
  await server.stop()
  const again = await startPostgres(folder)
  expect(await run(again.host, 'select number from kept')).toEqual([7])
  expect(fs.statSync(path.dirname(folder)).mode & 0o777).toBe(0o700)
  expect(fs.existsSync(path.join(folder, 'pg/PG_VERSION'))).toBe(true)
  await again.stop()
})

test.runIf(canActAsNobody)('it runs as an ordinary user, with everything in its own name', async () => {
  const folder = newFolder(0o700)
  fs.chownSync(path.dirname(folder), nobody, nobody)
  const starter = await startElsewhere(folder, { uid: nobody })
  expect(starter.joined).toBe(false)
  expect(fs.statSync(path.join(folder, 'pg')).uid).toBe(nobody)
  const asRoot = await startPostgres(folder)
  expect(asRoot).toMatchObject({ joined: true, host: starter.host })
  starter.process.kill('SIGKILL')
  await starter.ended
  await asRoot.stop()
})

test.runIf(canActAsNobody)(
  'it says so when the data belongs to another user, or the folder cannot be written',
  async () => {
    const folder = newFolder()
    await (await startPostgres(folder)).stop()
    const closed = await startElsewhere(folder, { uid: nobody })
    expect(closed.problem).toContain(`The data folder ${folder} cannot be written by this user.`)
    fs.chmodSync(folder, 0o777)
    const foreign = await startElsewhere(folder, { uid: nobody })
    expect(foreign.problem).toMatch(/belongs to user (postgres|nobody|\w+)\. Start as that user, or as root\./)
  },
)

test.runIf(isRoot())('data put back by root as its own, with open rights, is made usable again', async () => {
  const folder = newFolder()
  const first = await startPostgres(folder)
  await run(first.host, 'create table kept as select 7 as number')
  await first.stop()
  const cluster = path.join(folder, 'pg')
  for (const name of ['', ...fs.readdirSync(cluster, { recursive: true, encoding: 'utf8' })]) {
    fs.chownSync(path.join(cluster, name), 0, 0)
  }
  fs.chmodSync(cluster, 0o755)
  const second = await startPostgres(folder)
  expect(await run(second.host, 'select number from kept')).toEqual([7])
  await second.stop()
})

test('data of another major version is named and left alone', async () => {
  const folder = newFolder()
  fs.mkdirSync(path.join(folder, 'pg'), { recursive: true })
  fs.writeFileSync(path.join(folder, 'pg/PG_VERSION'), '16\n')
  await expect(startPostgres(folder)).rejects.toThrow(
    /was made by PostgreSQL 16, and .* brings PostgreSQL 18.*Nothing was changed/,
  )
  expect(fs.readdirSync(path.join(folder, 'pg'))).toEqual(['PG_VERSION'])
})

test('a file instead of a folder, and a folder with other things in it, are named', async () => {
  const file = newFolder()
  fs.writeFileSync(file, '')
  await expect(startPostgres(file)).rejects.toThrow(`${file} is not a folder`)
  const folder = newFolder()
  fs.mkdirSync(path.join(folder, 'pg'), { recursive: true })
  fs.writeFileSync(path.join(folder, 'pg/letter.txt'), 'dear all')
  await expect(startPostgres(folder)).rejects.toThrow('holds files, but no database. Nothing was changed')
})

test('damaged data gives a plain reason with the last lines of the log', async () => {
  const folder = newFolder()
  await (await startPostgres(folder)).stop()
  fs.truncateSync(path.join(folder, 'pg/global/pg_control'), 10)
  await expect(startPostgres(folder)).rejects.toThrow(/The database did not start[\s\S]*pg_control/)
})

test('programs copied out of a private home are whole, used again, and mended when files are missing', () => {
  const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'kt-copy-'))
  const source = path.join(parent, 'package')
  fs.mkdirSync(path.join(source, 'native/bin'), { recursive: true })
  fs.writeFileSync(path.join(source, 'package.json'), '{}')
  fs.writeFileSync(path.join(source, 'native/bin/postgres'), 'program', { mode: 0o700 })
  const copy = copyOut(source, '1', parent)
  expect(fs.statSync(path.join(copy, 'native/bin/postgres')).mode & 0o777).toBe(0o755)
  expect(copyOut(source, '1', parent)).toBe(copy)
  fs.rmSync(path.join(copy, 'native/bin/postgres'))
  expect(copyOut(source, '1', parent)).toBe(copy)
  expect(fs.readFileSync(path.join(copy, 'native/bin/postgres'), 'utf8')).toBe('program')
  fs.chmodSync(copy, 0o777)
  expect(copyOut(source, '1', parent)).not.toBe(copy)
  fs.rmSync(parent, { recursive: true })
})
