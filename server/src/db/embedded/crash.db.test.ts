import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { endOrphans } from './orphans.ts'
import { preparePlace } from './place.ts'
import { isRoot } from './processes.ts'
import { cleanUp, newFolder, run, serverPid, startElsewhere } from './rude.fixture.ts'
import { startPostgres } from './start-postgres.ts'

afterEach(cleanUp)

/** Writes rows one by one until the connection breaks. Begun when some are confirmed; ends with the last number that was. */
async function beginWriting(host: string): Promise<{ backend: number; ended: Promise<number> }> {
  const client = new pg.Client({ host, port: 5432, user: 'owner', database: 'postgres' })
  client.on('error', () => {})
  await client.connect()
  const write = (n: number) => client.query('insert into written values ($1), ($2)', [n, -n])
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  let confirmed = 0
  while (confirmed < 10) await write(++confirmed)
  const goOn = async () => {
    try {
      for (;;) {
        await write(confirmed + 1)
        confirmed++
      }
    } catch {
      await client.end().catch(() => {})
      return confirmed
    }
  }
  return { backend: rows[0]!.pid, ended: goOn() }
}

/** Confirmed rows are there; the one under way is there whole or not at all. */
async function expectKept(host: string, confirmed: number): Promise<void> {
  const [most] = await run(host, 'select max(number) from written')
  expect([confirmed, confirmed + 1]).toContain(most)
  expect(await run(host, 'select count(*)::int from written')).toEqual([2 * Number(most)])
  await run(host, 'truncate written')
}

test('kill -9 of the server while writing, three times: it comes back at the same place with every confirmed row', async () => {
  const folder = newFolder()
  const server = await startPostgres(folder)
  await run(server.host, 'create table written (number int)')
  for (let round = 0; round < 3; round++) {
    const writing = await beginWriting(server.host)
    const pid = serverPid(folder)
    process.kill(pid, 'SIGKILL')
    const confirmed = await writing.ended
    await expect.poll(() => run(server.host, 'select 1').catch(String), { timeout: 30_000 }).toEqual([1])
    expect(serverPid(folder)).not.toBe(pid)
    await expectKept(server.host, confirmed)
  }
  await server.stop()
})

test('kill -9 of one connection: the server recovers by itself', async () => {
  const folder = newFolder()
  const server = await startPostgres(folder)
  await run(server.host, 'create table written (number int)')
  const pid = serverPid(folder)
  const writing = await beginWriting(server.host)
  process.kill(writing.backend, 'SIGKILL')
  const confirmed = await writing.ended
  await expect.poll(() => run(server.host, 'select 1').catch(String), { timeout: 30_000 }).toEqual([1])
  expect(serverPid(folder)).toBe(pid)
  await expectKept(server.host, confirmed)
  await server.stop()
})

test('kill -9 of the starter leaves a server that the next start joins', async () => {
  const folder = newFolder()
  const starter = await startElsewhere(folder)
  await run(starter.host, 'create table kept as select 7 as number')
  starter.process.kill('SIGKILL')
  await starter.ended
  const next = await startPostgres(folder)
  expect(next).toMatchObject({ joined: true, host: starter.host })
  expect(await run(next.host, 'select number from kept')).toEqual([7])
  await next.stop()
})

test('kill -9 of starter and server, with a statement still busy: the next start clears that away', async () => {
  const folder = newFolder()
  const starter = await startElsewhere(folder)
  await run(starter.host, 'create table kept as select 7 as number')
  const busy = run(starter.host, 'select count(*) from generate_series(1, 2000000000)').catch(String)
  // However slow the machine is: until it is really at work.
  const AT_WORK = `select count(*)::int from pg_stat_activity where state = 'active' and query like '%2000000000%' and pid <> pg_backend_pid()`
  await expect.poll(() => run(starter.host, AT_WORK), { timeout: 20_000 }).toEqual([1])
  starter.process.kill('SIGKILL')
  process.kill(serverPid(folder), 'SIGKILL')
  await starter.ended
  const next = await startPostgres(folder)
  expect(next.joined).toBe(false)
  expect(await run(next.host, 'select number from kept')).toEqual([7])
  expect(await busy).toMatch(/connection|terminat|ECONNRESET|EPIPE/i)
  await next.stop()
  await endOrphans(preparePlace(folder))
})

test('a server that dies while it is asked, and of whose end nobody took note yet, does not keep the next one out', async () => {
  const folder = newFolder()
  const starter = await startElsewhere(folder)
  await run(starter.host, 'create table kept as select 7 as number')
  const pid = serverPid(folder)
  process.kill(pid, 'SIGSTOP')
  starter.process.kill('SIGSTOP')
  const starting = startPostgres(folder)
  await new Promise((resolve) => setTimeout(resolve, 500))
  process.kill(pid, 'SIGKILL')
  const next = await starting
  expect(next.joined).toBe(false)
  expect(await run(next.host, 'select number from kept')).toEqual([7])
  starter.process.kill('SIGKILL')
  await starter.ended
  await next.stop()
})

test('a stale postmaster.pid whose number now belongs to another process does not keep the server out', async () => {
  const folder = newFolder()
  const starter = await startElsewhere(folder)
  await run(starter.host, 'create table kept as select 7 as number')
  starter.process.kill('SIGKILL')
  process.kill(serverPid(folder), 'SIGKILL')
  await starter.ended
  const { uid, gid } = fs.statSync(path.join(folder, 'pg'))
  const foreign = spawn('sleep', ['60'], isRoot() ? { uid, gid } : {})
  for (const file of [path.join(folder, 'pg/postmaster.pid'), path.join(starter.host, '.s.PGSQL.5432.lock')]) {
    const [, ...rest] = fs.readFileSync(file, 'utf8').split('\n')
    fs.writeFileSync(file, [String(foreign.pid), ...rest].join('\n'))
  }
  fs.writeFileSync(path.join(folder, 'start.lock'), `process ${foreign.pid} started 1\n`)
  const next = await startPostgres(folder)
  expect(next.joined).toBe(false)
  expect(await run(next.host, 'select number from kept')).toEqual([7])
  foreign.kill()
  await next.stop()
})

test('a server whose socket was cleaned away is started again', async () => {
  const folder = newFolder()
  const starter = await startElsewhere(folder)
  starter.process.kill('SIGKILL')
  await starter.ended
  fs.rmSync(starter.host, { recursive: true })
  const next = await startPostgres(folder)
  expect(next.joined).toBe(false)
  expect(await run(next.host, 'select 1')).toEqual([1])
  await next.stop()
})

test('a data folder removed under a running server: the next start begins anew', async () => {
  const folder = newFolder()
  const starter = await startElsewhere(folder)
  starter.process.kill('SIGKILL')
  await starter.ended
  fs.rmSync(folder, { recursive: true })
  const next = await startPostgres(folder)
  expect(next.joined).toBe(false)
  expect(await run(next.host, 'select 1')).toEqual([1])
  await next.stop()
})
