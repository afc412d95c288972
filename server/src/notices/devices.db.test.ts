import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { pushService } from '../mail/push-service.ts'
import { type Client, type TestApp, testApp } from '../testing/app.ts'
import { type Bell, bell } from '../testing/bell.ts'
import { aNumber } from '../testing/sample-notices.ts'
import { buildTable, type Table } from '../testing/table.ts'
import { keepPushKeys } from './push-keys-store.ts'

// What somebody is reached by: devices, which are of a session, and a telephone number, which counts after a code.
let t: TestApp
let b: Bell
let table: Table
beforeAll(async () => {
  t = await testApp()
  b = await bell(t, () => new Date())
  table = await buildTable(t)
})
afterAll(async () => {
  await b.close()
  await t.close()
})
beforeEach(() => {
  b.push.answer = 201
  b.sms.answer = 202
  b.push.arrived.length = b.sms.arrived.length = 0
})

let named = 0
async function guest(): Promise<Client> {
  const { client } = await table.seat('network', `Gast ${named++}`)
  await b.ring()
  return client
}
const say = () => table.say(table.mother, { kind: 'goal', content: { words: 'Samen eten', lifeDomain: 'sleep' } })
const last = async (who: Client) =>
  (
    await t.owner.query(
      'select state, fault, id from notice_message where account_id = $1 order by created_at desc limit 1',
      [who.accountId],
    )
  ).rows[0]

test('a push is signed by us, closed for the service, named by the message, and short-lived', async () => {
  const who = await guest()
  const browser = b.push.browser('signed')
  expect((await who.post('/me/notices/devices', browser.subscription)).status).toBe(200)
  await b.choose(who, { channel: 'push' })
  await say()
  await b.ring()
  const [one] = b.push.arrived
  expect(b.push.arrived).toHaveLength(1)
  expect(one!.claims).toMatchObject({ aud: 'https://push.example.com', sub: 'https://tafel.example' })
  expect(JSON.parse(browser.open(one!.body))).toEqual({ text: 'Er staat iets nieuws voor je.' })
  expect(one!.topic).toBe((await last(who)).id.replaceAll('-', ''))
  expect(one!.ttl).toBeLessThanOrEqual(12 * 3600)
})

test('a device that is gone is forgotten, and the person is told; one that is away is tried again', async () => {
  const who = await guest()
  await who.post('/me/notices/devices', b.push.browser('gone').subscription)
  await b.choose(who, { channel: 'push' })
  b.push.answer = 500
  await say()
  await b.ring()
  expect(await last(who)).toMatchObject({ state: 'sending', fault: 'away' })
  b.push.answer = 410
  await b.send()
  expect(await last(who)).toMatchObject({ state: 'failed', fault: 'no-device' })
  const view = (await who.get('/me/notices')).body
  expect(view).toMatchObject({ devices: [], unreached: { channel: 'push', fault: 'no-device' } })
})

test('a device goes with its session, and to who signs in there', async () => {
  const who = await guest()
  const { subscription } = b.push.browser('shared')
  await who.post('/me/notices/devices', subscription)
  const other = await guest()
  await other.post('/me/notices/devices', subscription)
  expect((await who.get('/me/notices')).body.devices).toEqual([])
  const [device] = (await other.get('/me/notices')).body.devices
  expect(device).toMatchObject({ isThis: true })
  expect((await who.delete(`/me/notices/devices/${device.id}`)).status).toBe(404)
  const { sessions } = (await other.get('/me/sessions')).body
  await other.delete(`/me/sessions/${sessions[0].id}`)
  expect((await t.owner.query('select from notice_device where endpoint = $1', [subscription.endpoint])).rowCount).toBe(
    0,
  )
})

test('only an address of the world is kept', async () => {
  const who = await guest()
  const keys = { p256dh: randomBytes(65).toString('base64url'), auth: randomBytes(16).toString('base64url') }
  for (const endpoint of [
    'http://push.example.com/x',
    'https://127.0.0.1/x',
    'https://169.254.169.254/x',
    'https://db.internal/x',
    'https://[::1]/x',
    'https://localhost/x',
  ])
    expect((await who.post('/me/notices/devices', { endpoint, ...keys })).body.code, endpoint).toBe('input.invalid')
  // And what came to stand there otherwise is not called.
  const real = pushService({ keys: b.push.keys, subject: 'https://tafel.example' })
  const target = { ...b.push.browser('x').subscription, endpoint: `https://127.0.0.1:${b.push.port}/x` }
  await expect(real.send(target, { payload: '{}', topic: 'x', seconds: 9 })).rejects.toThrow(
    'not an address that is called',
  )
})

test('a number counts after its code; a code is tried five times, and few are sent', async () => {
  const who = await guest()
  const choice = {
    channel: 'sms',
    sorts: ['said'],
    digestAt: null,
    quietFrom: '00:00',
    quietUntil: '00:00',
    notBefore: null,
  }
  expect((await who.patch('/me/notices', choice)).body.errors[0].pointer).toBe('/channel')
  expect((await who.post('/me/notices/phone', { number: '020 123 4567' })).body.errors[0].pointer).toBe('/number')
  const number = aNumber()
  expect((await who.post('/me/notices/phone', { number })).body).toEqual({ number: `•••• ${number.slice(-2)}` })
  const code = /\d{6}/.exec(t.texts.at(-1)!.text)![0]
  const wrong = code === '000000' ? '000001' : '000000'
  for (let i = 0; i < 5; i++)
    expect((await who.post('/me/notices/phone/confirm', { code: wrong })).body.code).toBe('code.wrong')
  expect((await who.post('/me/notices/phone/confirm', { code })).body.code).toBe('code.expired')
  await who.post('/me/notices/phone', { number })
  const fresh = /\d{6}/.exec(t.texts.at(-1)!.text)![0]
  expect((await who.post('/me/notices/phone/confirm', { code: fresh })).status).toBe(200)
  await who.post('/me/notices/phone', { number })
  expect((await who.post('/me/notices/phone', { number })).status).toBe(429)
  await b.choose(who, { channel: 'sms' })
  await say()
  await b.ring()
  expect(b.sms.arrived).toEqual([
    {
      to: expect.stringMatching(/^\+316/),
      text: 'Er staat iets nieuws voor je. https://tafel.example',
      reference: (await last(who)).id,
    },
  ])
  b.sms.answer = 422
  await say()
  await b.ring()
  expect(await last(who)).toMatchObject({ state: 'failed', fault: 'refused' })
  await who.delete('/me/notices/phone')
  expect((await who.get('/me/notices')).body.phone).toBe(null)
  const acts = (await who.get('/me/sign-in')).body.history.map(({ act }: { act: string }) => act)
  expect(acts).toContain('notice-phone.add')
})

test('a message that is muted or read is not told', async () => {
  const who = await table.seat('network', 'Oom')
  await b.ring()
  await b.choose(who.client, { sorts: ['message'] })
  const { client, personId } = who
  const begin = () =>
    table.say(table.mother, {
      kind: 'thread',
      audience: 'chosen',
      audiencePersons: [personId],
      content: { text: 'Een vraag' },
    })
  const write = (parentId: string) =>
    table.say(table.mother, { kind: 'message', parentId, audience: 'circle', content: { text: 'Ja' } })
  const thread = await begin()
  await b.ring()
  expect(await b.heard(client)).toBe(1)
  const keep = (more: object) => client.post(`/me/messages/${thread}`, { familyId: table.familyId, ...more })
  expect((await keep({ muted: true })).status).toBe(200)
  await write(thread)
  await b.ring()
  expect(await b.heard(client)).toBe(1)
  await keep({ muted: false })
  await write(thread)
  await keep({ seenUntil: new Date().toISOString() })
  await b.ring()
  expect(await b.heard(client)).toBe(1)
  await write(thread)
  await b.ring()
  expect(await b.heard(client)).toBe(2)
})

test('a proposal for a calmer week waits for who is asked, until they answer', async () => {
  const nurse = await table.seat('professional', 'Samira')
  const aunt = await table.seat('network', 'Tante')
  await b.ring()
  for (const { client } of [nurse, aunt]) await b.choose(client, { sorts: ['answer'] })
  const content = { what: 'Samen', from: '10:00', until: '11:00', place: 'home', visitors: [nurse.personId] }
  const visitId = await table.say(table.mother, { kind: 'visit', onDate: '2030-01-08', content })
  const propose = (toDay: string) =>
    table.say(table.mother, {
      kind: 'calmer-change',
      parentId: visitId,
      onDate: '2030-01-05',
      content: { how: 'phone', original: '2030-01-08', ofVersion: 1, text: toDay },
    })
  await propose('Kan het bellen?')
  await b.ring()
  expect([await b.heard(nurse.client), await b.heard(aunt.client)]).toEqual([1, 0])
  const other = await propose('Of zo?')
  await b.gather()
  const yes = { kind: 'calmer-answer', parentId: other, content: { answer: 'yes' } }
  await table.say(nurse, yes)
  await b.send()
  expect(await b.heard(nurse.client)).toBe(1)
})

test('the keys of an installation are made once', async () => {
  let made = 0
  const fresh = async () => ({ publicKey: `p${++made}`, privateKey: 'x' })
  const [one, other] = [await keepPushKeys(t.owner, fresh), await keepPushKeys(t.owner, fresh)]
  expect(one).toEqual(other)
})
