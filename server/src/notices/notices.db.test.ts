import { randomUUID } from 'node:crypto'
import { instantAt } from '@keukentafel/core/calendar/moment.ts'
import { addDays, dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { type Bell, bell } from '../testing/bell.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

// The job runs at noon tomorrow, so that nothing hangs on the hour at which the test is run; what is said is said now.
let t: TestApp
let b: Bell
let now: Date
const day = addDays(dayInAmsterdam(new Date().toISOString()), 1)
const noon = () => new Date(instantAt(day, '12:00'))
beforeAll(async () => {
  t = await testApp()
  now = noon()
  b = await bell(t, () => now)
})
afterAll(async () => {
  await b.close()
  await t.close()
})
beforeEach(() => {
  now = noon()
  b.mail.received.length = b.sms.arrived.length = b.push.arrived.length = 0
  b.mail.mood = 'takes'
  b.sms.answer = 202
  b.push.answer = 201
})

/** A table of which nothing waits, with grandfather who wants to hear everything at once by mail. */
async function quietTable(): Promise<Table & { opa: Someone }> {
  const table = await buildTable(t)
  const opa = await table.seat('network', 'Opa')
  await b.ring()
  await b.choose(opa.client)
  b.mail.received.length = 0
  return { ...table, opa }
}
const goal = (words = 'Samen eten', more = {}) => ({ kind: 'goal', content: { words, lifeDomain: 'sleep' }, ...more })
const visit = (opa: Someone, more = {}) => ({
  kind: 'visit',
  onDate: addDays(day, 1),
  content: { what: 'Komt langs', from: '15:00', place: 'home', visitors: [opa.personId], forPersons: [] },
  ...more,
})
const mailed = (who: Someone) =>
  b.mail.received.filter((mail) => mail.to?.[0]?.address === `${who.client.accountId}@test.example`)

test('something new was said: one message with a sentence and a link, however much was said', async () => {
  const table = await quietTable()
  await table.say(table.mother, goal())
  await table.say(table.mother, goal('Op tijd naar bed'))
  await b.ring()
  await b.ring()
  expect(mailed(table.opa)).toHaveLength(1)
  const [mail] = mailed(table.opa)
  expect(mail).toMatchObject({ subject: 'Er staat iets voor je klaar', from: { name: 'Mijn week' } })
  expect(mail!.text).toContain('Er staat iets nieuws voor je.\n\nhttps://tafel.example\n')
  const { rows } = await t.owner.query('select id from notice_message where account_id = $1', [
    table.opa.client.accountId,
  ])
  expect(mail!.messageId).toBe(`<${rows[0].id}@tafel.example>`)
  // Said once more is news once more; looked through once more is not.
  await table.say(table.mother, goal('Buiten spelen'))
  await b.ring()
  expect(mailed(table.opa)).toHaveLength(2)
})

test('nobody hears of what they said themselves, or looked at before the message went', async () => {
  const table = await quietTable()
  await table.say(table.opa, goal('Van mij'))
  await b.ring()
  expect(mailed(table.opa)).toHaveLength(0)
  await table.say(table.mother, goal('Gezien'))
  await table.opa.client.get(`${table.path}/plan`)
  await b.ring()
  expect(mailed(table.opa)).toHaveLength(0)
})

test('a visit of tomorrow and an own step: something to think of, whose it is, once', async () => {
  const table = await quietTable()
  const aunt = await table.seat('network', 'Tante')
  await b.choose(aunt.client, { sorts: ['visit', 'step'] })
  await b.choose(table.opa.client, { sorts: ['visit', 'step'] })
  await table.say(table.mother, visit(table.opa))
  const parentId = await table.say(table.mother, goal())
  await table.say(table.mother, {
    kind: 'step',
    parentId,
    onDate: addDays(day, 1),
    content: { what: 'Bellen', doers: [table.opa.personId], time: '09:30' },
  })
  await b.ring()
  await b.ring()
  expect([mailed(table.opa).length, mailed(aunt).length]).toEqual([1, 0])
  expect(mailed(table.opa)[0]!.text).toContain('Er is iets om aan te denken.')
})

test('a visit that comes back is told the day before each time', async () => {
  const table = await quietTable()
  await b.choose(table.opa.client, { sorts: ['visit'] })
  const every = { every: 'week', step: 1, days: [], nth: null, until: null }
  const { content } = visit(table.opa)
  await table.say(table.mother, visit(table.opa, { onDate: addDays(day, -6), content: { ...content, repeats: every } }))
  await b.ring()
  expect(mailed(table.opa)).toHaveLength(1)
  for (const later of [1, 2, 6, 7]) {
    now = new Date(instantAt(addDays(day, later), '12:00'))
    await b.ring()
  }
  expect(mailed(table.opa)).toHaveLength(2)
})

test('between being put in line and being sent everything is decided anew', async () => {
  const changes: [string, (table: Table & { opa: Someone }, itemId: string) => Promise<unknown>][] = [
    [
      'the seat ended',
      ({ mother, path, opa }) => mother.client.post(`${path}/seats/${opa.seatId}/end`, { reason: 'Klaar' }),
    ],
    [
      'said to the family only',
      ({ mother, path }, id) =>
        mother.client.post(`${path}/items/${id}/audience`, { audience: 'family', audiencePersons: [] }),
    ],
    ['cancelled', ({ mother, path }, id) => mother.client.patch(`${path}/items/${id}`, { state: 'cancelled' }, 1)],
    ['moved', ({ mother, path }, id) => mother.client.patch(`${path}/items/${id}`, { onDate: addDays(day, 9) }, 1)],
    ['no longer wanted', ({ opa }) => b.choose(opa.client, { sorts: ['look-back'] })],
    ['no longer by anything', ({ opa }) => b.choose(opa.client, { channel: 'none' })],
    ['not before a day', ({ opa }) => b.choose(opa.client, { notBefore: addDays(day, 5) })],
    ['it became quiet', ({ opa }) => b.choose(opa.client, { quietFrom: '11:00', quietUntil: '13:00' })],
    [
      'a shield',
      ({ mother, path, opa }) =>
        mother.client.post(`${path}/shields`, {
          id: randomUUID(),
          fromPerson: opa.personId,
          ofPerson: mother.personId,
          what: 'everything',
          reason: 'Ik ben bang',
        }),
    ],
  ]
  const told: string[] = []
  for (const [name, change] of changes) {
    const table = await quietTable()
    await b.choose(table.opa.client, { sorts: ['visit'] })
    const id = await table.say(table.mother, visit(table.opa))
    await b.gather()
    const waits = await t.owner.query(`select from notice_message where account_id = $1 and state = 'sending'`, [
      table.opa.client.accountId,
    ])
    expect(waits.rowCount, name).toBe(1)
    const answer = (await change(table, id)) as { status?: number; text?: string } | undefined
    if (answer?.status) expect(answer.status, `${name} ${answer.text}`).toBe(200)
    await b.send()
    if (mailed(table.opa).length > 0) told.push(name)
  }
  expect(told).toEqual([])
})

test('somebody else hears nothing of a shielded visit, and a helper nothing of what is not shared', async () => {
  const table = await quietTable()
  const nurse = await table.seat('professional', 'Samira', { shared: false })
  await b.choose(nurse.client)
  await table.say(table.mother, goal())
  await b.ring()
  expect([mailed(table.opa).length, mailed(nurse).length]).toEqual([1, 0])
  const { rows } = await t.owner.query('select count(*)::int as n from notice where account_id = $1', [
    nurse.client.accountId,
  ])
  expect(rows[0].n).toBe(0)
})

test('a visit that is held back is told to nobody from whom it is kept, until they were told', async () => {
  const table = await quietTable()
  const [samira, bo] = [await table.seat('professional', 'Samira'), await table.seat('professional', 'Bo')]
  await b.choose(table.mother.client)
  await b.ring()
  b.mail.received.length = 0
  const id = randomUUID()
  const answer = await samira.client.post(`${table.path}/holding-backs`, {
    id,
    secondSeatId: bo.seatId,
    reason: 'serious-harm',
    words: 'Eerst vertelt oma het zelf',
    until: addDays(day, 9),
    fromPersons: [table.mother.personId],
    item: {
      id: randomUUID(),
      ...visit(samira),
      content: { ...visit(samira).content, forPersons: [table.mother.personId] },
    },
  })
  expect(answer.status, answer.text).toBe(200)
  await b.ring()
  expect(await bo.client.post(`${table.path}/holding-backs/${id}/answer`, { answer: 'yes', words: '' })).toMatchObject({
    status: 200,
  })
  await b.ring()
  const lines = () => t.owner.query('select from notice where account_id = $1', [table.mother.client.accountId])
  expect([mailed(table.mother).length, (await lines()).rowCount]).toEqual([0, 0])
  expect(await samira.client.post(`${table.path}/holding-backs/${id}/tell`)).toMatchObject({ status: 200 })
  await b.ring()
  expect(mailed(table.mother).length).toBe(1)
})

test('once a day, at the time that was chosen, not in the quiet hours', async () => {
  const table = await quietTable()
  await b.choose(table.opa.client, { digestAt: '17:00', quietFrom: '21:00', quietUntil: '08:00' })
  await table.say(table.mother, goal())
  await b.ring()
  expect(mailed(table.opa)).toHaveLength(0)
  now = new Date(instantAt(day, '17:01'))
  await b.ring()
  expect(mailed(table.opa)).toHaveLength(1)
  await table.say(table.mother, goal('Nog iets'))
  await b.ring()
  expect(mailed(table.opa)).toHaveLength(1)
  now = new Date(instantAt(addDays(day, 1), '17:01'))
  await b.ring()
  expect(mailed(table.opa)).toHaveLength(2)
})

test('what failed is tried again, and what was given up is told to the person, and as a number to who answers for the installation', async () => {
  const table = await quietTable()
  await table.say(table.mother, goal())
  b.mail.mood = 'is busy'
  await b.ring()
  const state = async () =>
    (
      await t.owner.query(
        'select state, attempts, fault from notice_message where account_id = $1 order by created_at desc, settled_at desc nulls first limit 1',
        [table.opa.client.accountId],
      )
    ).rows[0]
  expect(await state()).toEqual({ state: 'sending', attempts: 1, fault: 'away' })
  b.mail.mood = 'takes'
  await b.send()
  expect(await state()).toEqual({ state: 'sent', attempts: 1, fault: null })
  expect((await table.opa.client.get('/me/notices')).body.unreached).toBe(null)
  b.mail.mood = 'refuses'
  now = new Date(now.getTime() + 60_000)
  await table.say(table.mother, goal('Nog een'))
  await b.ring()
  expect(await state()).toEqual({ state: 'failed', attempts: 1, fault: 'refused' })
  expect((await table.opa.client.get('/me/notices')).body.unreached).toMatchObject({
    channel: 'mail',
    fault: 'refused',
  })
  expect((await table.mother.client.get('/me/notices')).text).not.toContain('refused')
  await t.owner.query('update account set is_admin = true where id = $1', [table.mother.client.accountId])
  const seen = (await table.mother.client.get('/admin/notices')).body
  expect(seen.channels).toEqual([{ channel: 'mail', sent: expect.any(Number), failed: 1 }])
  expect((await table.opa.client.get('/admin/notices')).status).toBe(404)
})

test('a child hears by an own device only, before seven in the evening, in words for a child', async () => {
  const table = await buildTable(t)
  const child = await table.seat('family', 'Elif', { birthDate: addDays(day, -365 * 9) })
  const view = (await child.client.get('/me/notices')).body
  expect(view).toMatchObject({
    child: true,
    usual: true,
    open: ['push', 'none'],
    choice: { channel: 'none', sorts: [] },
  })
  const choice = { sorts: ['said'], digestAt: null, quietFrom: '00:00', quietUntil: '00:00', notBefore: null }
  const refused = await child.client.patch('/me/notices', { ...choice, channel: 'mail' })
  expect(refused.body.errors).toEqual([expect.objectContaining({ pointer: '/channel' })])
  const browser = b.push.browser('elif')
  expect((await child.client.post('/me/notices/devices', browser.subscription)).status).toBe(200)
  await b.choose(child.client, { ...choice, channel: 'push' })
  await b.ring()
  b.push.arrived.length = 0
  await table.say(table.mother, goal())
  now = new Date(instantAt(day, '19:00'))
  await b.ring()
  expect(b.push.arrived).toHaveLength(0)
  now = new Date(instantAt(addDays(day, 1), '16:00'))
  await b.ring()
  expect(b.push.arrived).toHaveLength(1)
  expect(JSON.parse(browser.open(b.push.arrived[0]!.body))).toEqual({
    text: 'Er staat iets nieuws voor jou. Kijken mag, het hoeft niet.',
  })
  expect(b.push.arrived[0]!.ttl).toBe(3 * 3600)
})
