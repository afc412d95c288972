import { addDays, dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { readable } from '../access/scopes/item.ts'
import type { Database, Tx } from '../db/database.ts'
import { type Statement, statement } from '../db/statement.ts'
import { startJobs } from '../jobs/start-jobs.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { type Bell, bell, everything } from '../testing/bell.ts'
import { canariesIn } from '../testing/canary-reach.ts'
import { CANARIES, type CanaryTable, canaryTable } from '../testing/canary-table.ts'
import { buildTable } from '../testing/table.ts'
import { fillNotices } from './fill-notices.ts'
import { noticeTasks } from './notice-tasks.ts'
import { tellNotice } from './tell-notice.ts'

// X may not learn of Z that she is here. Whatever is said, planned or asked around Z, nothing comes to X; and what comes to others says
// nothing of anybody. Each filter is taken out once, and must then be missed.
let t: TestApp
let c: CanaryTable
let b: Bell
const tomorrow = addDays(dayInAmsterdam(new Date().toISOString()), 1)
beforeAll(async () => {
  t = await testApp()
  b = await bell(t, () => new Date())
  c = await canaryTable(t)
  const { address, place, school, phone, organisation } = CANARIES
  const words = [address, place, school, phone, organisation]
  const shield = {
    fromPerson: c.x.personId,
    ofPerson: c.z.personId,
    what: 'everything',
    words,
    reason: 'Hij zoekt haar',
  }
  const id = '00000000-0000-4000-8000-0000000000ab'
  expect((await c.z.client.post(`${c.table.path}/shields`, { id, ...shield })).status).toBe(200)
  for (const who of [c.x, c.nurse]) await b.choose(who.client)
  await b.ring()
})
afterAll(async () => {
  await b.close()
  await t.close()
})
beforeEach(() => {
  b.mail.mood = 'takes'
  b.mail.received.length = 0
})

const mailsTo = (accountId: string) =>
  b.mail.received.filter((mail) => mail.to?.[0]?.address === `${accountId}@test.example`).length
/** What is said around Z, in which X must hear nothing: a goal of hers, one that names her, a visit of tomorrow to her, a day to look back with her. */
async function sayAroundZ(): Promise<void> {
  const { table, z, nurse, helper } = c
  const visit = { from: '23:59', place: 'home', visitors: [helper.personId, nurse.personId], forPersons: [z.personId] }
  await table.say(z, { kind: 'goal', content: { words: `Wonen in ${CANARIES.place}`, lifeDomain: 'sleep' } })
  await table.say(nurse, { kind: 'goal', content: { words: `Bellen met ${CANARIES.name}`, lifeDomain: 'sleep' } })
  await table.say(z, { kind: 'visit', onDate: tomorrow, content: { what: CANARIES.helper, ...visit } })
  await table.say(z, {
    kind: 'look-back',
    onDate: addDays(tomorrow, 9),
    content: { persons: [z.personId], place: CANARIES.address },
  })
}

test('X hears nothing of it, and others do', async () => {
  await sayAroundZ()
  await b.ring()
  expect([mailsTo(c.x.client.accountId), mailsTo(c.nurse.client.accountId)]).toEqual([0, 1])
  const view = (await c.x.client.get('/me/notices')).text
  expect(canariesIn(view, c, 'everything')).toEqual([])
})

test('planted, without the policy of the shield: X hears', async () => {
  const { rows } = await t.owner.query(
    `select qual from pg_policies where policyname = 'shielded' and tablename = 'plan_item'`,
  )
  await t.owner.query('drop policy shielded on plan_item')
  try {
    await sayAroundZ()
    await b.ring()
    expect(mailsTo(c.x.client.accountId)).toBe(1)
  } finally {
    await t.owner.query(
      `create policy shielded on plan_item as restrictive for select to kt_app using (${rows[0].qual})`,
    )
  }
})

test('what goes out, by any channel, holds no word and no id of anybody', async () => {
  const browser = b.push.browser('canary')
  const { client } = c.helper
  await client.post('/me/notices/devices', browser.subscription)
  await b.choose(client, { channel: 'push' })
  const { client: phone } = c.partner
  await phone.post('/me/notices/phone', { number: '06 1234 5678' })
  await phone.post('/me/notices/phone/confirm', { code: /\d{6}/.exec(t.texts.at(-1)!.text)![0] })
  await b.choose(phone, { channel: 'sms' })
  await sayAroundZ()
  await c.table.say(c.table.mother, { kind: 'goal', content: { words: CANARIES.name, lifeDomain: 'sleep' } })
  await b.ring()
  const out = [
    ...b.mail.received.map((mail) =>
      JSON.stringify({ ...mail, to: null, headers: mail.headers.filter(({ key }) => key !== 'to') }),
    ),
    ...b.sms.arrived.map(({ text, reference }) => `${text} ${reference}`),
    ...b.push.arrived.map((one) => `${browser.open(one.body)} ${JSON.stringify(one.claims)} ${one.topic}`),
    ...t.texts.map(({ text }) => text),
  ]
  expect([b.mail.received.length > 0, b.sms.arrived.length > 0, b.push.arrived.length > 0]).toEqual([true, true, true])
  const everyone = [c.table.familyId, ...Object.values(c.open), CANARIES.name, 'Test', 'Kees', 'Samira']
  for (const text of out) {
    expect(canariesIn(text, c, 'everything')).toEqual([])
    expect(everyone.filter((word) => text.includes(word))).toEqual([])
  }
})

test('no line of our log, and no line of the queue, says anything of anybody', async () => {
  const lines: string[] = []
  await sayAroundZ()
  b.mail.mood = 'is busy'
  const jobs = await startJobs({ owner: t.owner, tasks: noticeTasks(b.deps), report: (line) => lines.push(line) })
  await t.owner.query(`select add_job('notices', '{}', null, 25, 0)`)
  for (let i = 0; i < 400; i++) {
    const { rowCount } = await t.owner.query(`select from notice_message where state = 'sending' and attempts > 0`)
    if (rowCount) break
    await new Promise((later) => setTimeout(later, 25))
  }
  await jobs.stop()
  const { rows } =
    await t.owner.query(`select j.last_error, p.payload::text from graphile_worker.jobs j join graphile_worker._private_jobs p using (id)
    where j.task_identifier in ('notices', 'tell-notice')`)
  const all = [...lines, ...rows.map((row) => JSON.stringify(row))]
  expect(rows.some(({ last_error }) => last_error)).toBe(true)
  for (const text of all) {
    expect(canariesIn(text, c, 'everything')).toEqual([])
    expect(text).not.toMatch(/@test\.example|\+31/)
  }
})

/** The same database, with a piece of each statement of reminders replaced. */
function planted(db: Database, from: string, to: string): Database {
  const change = (s: Statement) => (s.text.includes(from) ? statement(s.text.replaceAll(from, () => to)) : s)
  const over = (tx: Tx): Tx => ({
    ...tx,
    rows: (s, values) => tx.rows(change(s), values),
    one: (s, values) => tx.one(change(s), values),
  })
  return {
    ...db,
    write: ((entry, work, first) =>
      db.write(entry, (tx, entered, rest) => work(over(tx), entered as never, rest), first)) as Database['write'],
  }
}

const plants: [name: string, from: string, to: string][] = [
  ['whether it is heard', readable('i'), 'true'],
  [
    'whether it was seen',
    'exists (select from access_log l',
    'exists (select from access_log l where false) and exists (select from access_log l',
  ],
  ['whose visit it is', `coalesce(i.content -> 'visitors' ? me.person_id::text, false)`, 'true'],
]
test.each([['nothing', 'no such text', ''] as const, ...plants])(
  'taken out, %s: who should hear nothing more does',
  async (name, from, to) => {
    const table = await buildTable(t)
    const aunt = await table.seat('network', 'Tante')
    await b.ring()
    await b.choose(aunt.client, { sorts: name === 'whose visit it is' ? ['visit'] : everything })
    const visit = { what: 'Komt langs', from: '23:59', place: 'home', forPersons: [table.mother.personId] }
    const id = await table.say(table.mother, {
      kind: 'visit',
      onDate: tomorrow,
      content: { ...visit, visitors: [aunt.personId] },
    })
    await fillNotices(b.deps)
    await t.owner.query(`update notice set due_at = least(due_at, now() - interval '1 second') where account_id = $1`, [
      aunt.client.accountId,
    ])
    await b.gather()
    const { rows } = await t.owner.query(`select id from notice_message where account_id = $1 and state = 'sending'`, [
      aunt.client.accountId,
    ])
    expect(rows).toHaveLength(1)
    const { mother, path } = table
    if (name !== 'whether it is heard') {
      await mother.client.patch(`${path}/items/${id}`, { content: { ...visit, visitors: [mother.personId] } }, 1)
      await aunt.client.get(`${path}/plan`)
    } else await mother.client.post(`${path}/items/${id}/audience`, { audience: 'family', audiencePersons: [] })
    b.mail.received.length = 0
    await tellNotice({ ...b.deps, db: planted(b.deps.db, from, to) }, rows[0].id)
    expect(mailsTo(aunt.client.accountId)).toBe(name === 'nothing' ? 0 : 1)
  },
)
