import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startJobs } from '../jobs/start-jobs.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { type Bell, bell } from '../testing/bell.ts'
import { aNumber } from '../testing/sample-notices.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'
import { noticeTasks } from './notice-tasks.ts'

// A process that sends is killed (SIGKILL) at each point, and another one goes on. Nothing is dropped; what came twice came under the
// same name, so that a mailbox, a push service and a gateway can see that it is the same.
let t: TestApp
let b: Bell
let table: Table
const people: Record<'mail' | 'sms' | 'push', Someone> = {} as never
beforeAll(async () => {
  t = await testApp()
  b = await bell(t, () => new Date())
  table = await buildTable(t)
  for (const channel of ['mail', 'sms', 'push'] as const) people[channel] = await table.seat('network', channel)
  const { client } = people.sms
  const number = aNumber()
  await client.post('/me/notices/phone', { number })
  const code = /\d{6}/.exec(t.texts.at(-1)!.text)![0]
  expect((await client.post('/me/notices/phone/confirm', { code })).status).toBe(200)
  await people.push.client.post('/me/notices/devices', b.push.browser('killed').subscription)
  await b.ring()
})
afterAll(async () => {
  await b.close()
  await t.close()
})

const soon = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 20_000, interval: 25 })
/** What arrived by a channel, each by the name that the channel knows it by. */
const arrived = {
  mail: () => b.mail.received.map((mail) => mail.messageId ?? ''),
  sms: () => b.sms.arrived.map(({ reference }) => reference),
  push: () => b.push.arrived.map(({ topic }) => topic),
}
const startNotices = () => t.owner.query(`select add_job('notices', '{}', null, 25, 0)`)

async function killedAt(point: string): Promise<void> {
  const offices = {
    smtpUrl: b.mail.url,
    sms: { url: b.sms.url, token: b.sms.token },
    push: { port: b.push.port, keys: b.push.keys },
  }
  const args = [t.database.owner, t.database.app, offices].map((one) => JSON.stringify(one))
  const worker = spawn(process.execPath, [`${import.meta.dirname}/../testing/bell-worker.ts`, ...args, point])
  const gone = once(worker, 'exit')
  await once(worker.stdout, 'data')
  await startNotices()
  expect((await gone)[1], point).toBe('SIGKILL')
  await soon(async () => {
    const { rowCount } = await t.owner.query(
      `select from pg_stat_activity where application_name like 'pool-%' and datname = current_database()`,
    )
    expect(rowCount).toBe(0)
  })
}
/** Another process goes on until nothing waits. */
async function goOn(): Promise<void> {
  const jobs = await startJobs({ owner: t.owner, tasks: noticeTasks(b.deps), report: () => {} })
  await startNotices()
  await soon(async () => {
    await t.owner.query(
      `select graphile_worker.reschedule_jobs(array(select id from graphile_worker.jobs where locked_by is null), run_at := now())`,
    )
    const { rows } = await t.owner.query(`select (select count(*)::int from graphile_worker.jobs) as jobs,
      (select count(*)::int from notice where state in ('waiting', 'claimed')) as waiting, (select count(*)::int from notice_message where state = 'sending') as sending`)
    expect(rows[0]).toEqual({ jobs: 0, waiting: 0, sending: 0 })
  })
  await jobs.stop()
}

const points: [point: string, most: number][] = [
  ['before the claim', 1],
  ['after the claim', 1],
  ['after sending', 2],
  ['after writing it down', 1],
]
const cases = (['mail', 'sms', 'push'] as const).flatMap((channel) =>
  points.map(([point, most]) => [channel, point, most] as const),
)
test.each(cases)('%s, killed %s: it arrives, and under one name', async (channel, point, most) => {
  for (const one of Object.keys(people) as (keyof typeof people)[])
    await b.choose(people[one].client, { channel: one === channel ? one : 'none' })
  const before = arrived[channel]().length
  await table.say(table.mother, { kind: 'goal', content: { words: `${channel} ${point}`, lifeDomain: 'sleep' } })
  await killedAt(point)
  await goOn()
  const names = arrived[channel]().slice(before)
  expect(names).toHaveLength(most)
  expect(new Set(names).size).toBe(1)
  expect(await b.heard(people[channel].client)).toBeGreaterThan(0)
})
