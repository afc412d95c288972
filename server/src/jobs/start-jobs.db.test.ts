import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { transportOf } from '../mail/transport.ts'
import { type MailBase, mailBase, type PostOffice, postOffice } from '../testing/mail-base.ts'
import { startJobs } from './start-jobs.ts'
import { makeTasks, type Tasks } from './tasks.ts'

let base: MailBase
let office: PostOffice
beforeAll(async () => {
  ;[base, office] = await Promise.all([mailBase(), postOffice()])
})
afterAll(() => Promise.all([base.close(), office.close()]))

const start = (tasks: Tasks = {}) => {
  const transport = transportOf({ demo: false, smtpUrl: office.url, mailFrom: 'Mijn week <a@b.example>' })
  const all = {
    ...makeTasks({
      db: base.db,
      now: () => new Date(),
      host: 'b.example',
      baseUrl: 'http://localhost',
      transport,
      ledgerFile: path.join(os.tmpdir(), `destroyed-${process.pid}.jsonl`),
      embedded: null,
    }),
    ...tasks,
  }
  return startJobs({ owner: base.owner, tasks: all, report: () => {} })
}
const soon = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 15_000, interval: 20 })
const arrived = (to: string) => office.received.filter((mail) => mail.to?.[0]?.address === to).length
const add = (task: string) => base.db.pool.query(`select add_job($1, '{}', null, 3, 0)`, [task])

test('mail goes out by itself, and again after a failure, until it is sent once', async () => {
  const jobs = await start()
  office.mood = 'is busy'
  const id = await base.code('eerst@voorbeeld.nl')
  await soon(async () =>
    expect(await base.job(id)).toMatchObject({
      attempts: 1,
      locked_by: null,
      last_error: expect.stringContaining('see the column error'),
    }),
  )
  expect((await base.mail(id)).error).toContain('451')
  office.mood = 'takes'
  await base.hurry()
  await soon(async () => expect((await base.mail(id)).sent_at).not.toBeNull())
  await soon(async () => expect(await base.job(id)).toBeUndefined())
  expect(arrived('eerst@voorbeeld.nl')).toBe(1)
  await jobs.stop()
})

test('a process that is killed while it sends: the next one frees its job and sends the mail', async () => {
  office.mood = 'hangs'
  const worker = spawn(process.execPath, [
    `${import.meta.dirname}/../testing/worker.ts`,
    JSON.stringify(base.ownerConnection),
    JSON.stringify(base.appConnection),
    office.url,
  ])
  await once(worker.stdout, 'data')
  const before = office.tries
  const id = await base.code('gedood@voorbeeld.nl')
  await soon(() => expect(office.tries).toBeGreaterThan(before))
  worker.kill('SIGKILL')
  await once(worker, 'exit')
  expect((await base.job(id))?.locked_by).toMatch(/^pool-/)
  office.mood = 'takes'
  await soon(async () => {
    const { rows } = await base.owner.query(
      `select from pg_stat_activity where application_name like 'pool-%' and datname = current_database()`,
    )
    expect(rows).toEqual([])
  })
  const jobs = await start()
  await soon(async () => expect((await base.mail(id)).sent_at).not.toBeNull())
  expect(arrived('gedood@voorbeeld.nl')).toBe(1)
  await jobs.stop()
})

test('a second process leaves the jobs of a living one alone', async () => {
  let end = () => {}
  let runs = 0
  const slow = () => {
    runs++
    return new Promise<void>((resolve) => {
      end = resolve
    })
  }
  const first = await start({ slow })
  await add('slow')
  await soon(() => expect(runs).toBe(1))
  const second = await start({ slow })
  const { rows } = await base.owner.query('select locked_by from graphile_worker.jobs')
  expect(rows).toEqual([{ locked_by: expect.stringMatching(/^pool-/) }])
  end()
  await soon(async () => expect((await base.owner.query('select from graphile_worker.jobs')).rowCount).toBe(0))
  expect(runs).toBe(1)
  await Promise.all([first.stop(), second.stop()])
})

test('it goes on after the database threw everybody out', async () => {
  let runs = 0
  const jobs = await start({ count: async () => void runs++ })
  await base.owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'pool-%' and datname = current_database()`,
  )
  await add('count')
  await soon(() => expect(runs).toBe(1))
  await jobs.stop()
})

test('what has had its time is removed every hour', async () => {
  const account = randomUUID()
  await base.owner.query(`insert into account (id, email) values ($1, 'tijd@voorbeeld.nl')`, [account])
  await base.owner.query(
    `insert into session (account_id, token, expires_at) values ($1, 'oud', now() - interval '1 second'), ($1, 'nu', now() + interval '1 day')`,
    [account],
  )
  await base.owner.query(
    `insert into verification (identifier, value, expires_at) values ('oud', '', now() - interval '2 hours'), ('net', '', now() - interval '10 minutes')`,
  )
  await base.owner.query(
    `insert into request_done (account_id, key, request_hash, answer, at) values ($1, 'oud', '', '{}', now() - interval '8 days'), ($1, 'nu', '', '{}', now())`,
    [account],
  )
  await base.owner.query(
    `insert into rate_limit values ('oud', 1, now() - interval '1 second'), ('nu', 1, now() + interval '1 minute')`,
  )
  await base.owner.query(`insert into mail (to_address, template, locale, params, created_at) values
    ('a', 'sign-in-code', 'nl', '{"code":"1"}', now() - interval '11 minutes'), ('b', 'sign-in-code', 'nl', '{"code":"1"}', now()), ('c', 'invitation', 'nl', '{}', now() - interval '31 days')`)
  const jobs = await start()
  await base.db.pool.query(`select add_job('end-expired', null, null, 3, 0)`)
  const left = async (query: string) => (await base.owner.query(query)).rows.map((row) => row.x)
  await soon(async () => expect(await left('select token as x from session')).toEqual(['nu']))
  await soon(async () =>
    expect(await left(`select to_address as x from mail where to_address in ('a', 'b', 'c') order by 1`)).toEqual([
      'a',
      'b',
    ]),
  )
  expect(await left('select identifier as x from verification')).toEqual(['net'])
  expect(await left('select key as x from request_done')).toEqual(['nu'])
  expect(await left('select key as x from rate_limit')).toEqual(['nu'])
  expect(await left(`select params as x from mail where to_address in ('a', 'b') order by to_address`)).toEqual([
    {},
    { code: '1' },
  ])
  const { rows } = await base.owner.query('select identifier from graphile_worker._private_known_crontabs')
  expect(rows.map((row) => row.identifier).sort()).toEqual(['birthdays', 'end-expired', 'keep-terms', 'scrub'])
  await jobs.stop()
})
