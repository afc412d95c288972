import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, type TestApp, testApp } from '../testing/app.ts'
import { authenticator, type Wrong } from '../testing/authenticator.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

async function withPasskey(level: 'low' | 'substantial' = 'substantial') {
  const who = await t.account('Samira', level)
  const device = authenticator()
  const { options } = (await who.post('/me/passkeys/options')).body
  const added = await who.post('/me/passkeys', { response: device.make(options), name: 'Mijn telefoon' })
  expect(added.status, added.text).toBe(200)
  return { who, device, id: added.body.id as string, added }
}
const asked = async () => (await t.nobody.post('/passkeys/options')).body.options
const cookieOf = (answer: { headers: Record<string, unknown> }) =>
  String([answer.headers['set-cookie']].flat()[0]).split(';')[0]!
const last = async (who: Client) =>
  (
    await t.owner.query('select act, outcome, reason from sign_in_log where account_id = $1 order by id desc limit 1', [
      who.accountId,
    ])
  ).rows[0]

test('a passkey signs in without an address, as surely as two steps, and the device is named', async () => {
  const { who, device } = await withPasskey()
  const options = await asked()
  expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required', allowCredentials: [] })
  const answer = await t.nobody.post('/passkeys/sign-in', { response: device.use(options) })
  expect(answer.body).toEqual({ accountId: who.accountId })
  const ways = await t.nobody.get('/me/sign-in', { headers: { cookie: cookieOf(answer) } })
  expect(ways.body).toMatchObject({ level: 'substantial', passkeys: [{ name: 'Mijn telefoon' }] })
  expect(ways.body.passkeys[0].lastUsedAt).not.toBeNull()
  const { rows } = await t.owner.query(
    `select method, level from session where account_id = $1 and method = 'passkey'`,
    [who.accountId],
  )
  expect(rows).toEqual([{ method: 'passkey', level: 'substantial' }])
  expect(await last(who)).toEqual({ act: 'sign-in.passkey', outcome: 'permit', reason: '' })
})

test('the same answer twice, or twice at the same moment, signs in once', async () => {
  const { device } = await withPasskey()
  const response = device.use(await asked())
  const answers = await Promise.all([1, 2, 3].map(() => t.nobody.post('/passkeys/sign-in', { response })))
  expect(answers.map((a) => a.status).sort()).toEqual([200, 400, 400])
  expect((await t.nobody.post('/passkeys/sign-in', { response })).body.code).toBe('passkey.refused')
})

test('whatever is wrong with the answer is refused, with a line, and begins no session', async () => {
  const { who, device } = await withPasskey()
  const sessions = async () =>
    (await t.owner.query('select count(*)::int as n from session where account_id = $1', [who.accountId])).rows[0].n
  const before = await sessions()
  const other = authenticator()
  const wrongs: [string, Wrong][] = [
    ['another website', { origin: 'https://keukentafel.evil.example' }],
    ['another domain', { rpId: 'evil.example' }],
    ['no finger, face or code', { unverified: true }],
    ['made for registering', { type: 'webauthn.create' }],
    ['a challenge that nobody asked', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
  ]
  for (const [name, wrong] of wrongs) {
    const answer = await t.nobody.post('/passkeys/sign-in', { response: device.use(await asked(), wrong) })
    expect([answer.status, answer.body.code], name).toEqual([400, 'passkey.refused'])
  }
  const options = await asked()
  // signed by another device, under the name of this one
  const forged = { ...other.use(options), id: device.id, rawId: device.id }
  expect((await t.nobody.post('/passkeys/sign-in', { response: forged })).body.code).toBe('passkey.refused')
  // a passkey that is not known here
  expect((await t.nobody.post('/passkeys/sign-in', { response: other.use(await asked()) })).status).toBe(400)
  // an old copy of the device: its counter goes back
  expect(
    (await t.nobody.post('/passkeys/sign-in', { response: device.use(await asked(), { counter: 100 }) })).status,
  ).toBe(200)
  const cloned = await t.nobody.post('/passkeys/sign-in', { response: device.use(await asked(), { counter: 99 }) })
  expect(cloned.body.code).toBe('passkey.refused')
  expect(await sessions()).toBe(before + 1)
  const { rows } = await t.owner.query(
    `select reason, count(*)::int as n from sign_in_log where act = 'sign-in.passkey' and outcome = 'deny' and at > now() - interval '1 minute' and (account_id = $1 or account_id is null) group by reason order by reason`,
    [who.accountId],
  )
  expect(rows.map((row) => row.reason)).toEqual(['challenge', 'signature', 'unknown'])
})

test('a question waits five minutes, and one of signing in is no use for stepping up or for adding', async () => {
  const { who, device } = await withPasskey()
  const old = await asked()
  t.setNow(new Date(Date.now() + 6 * 60_000).toISOString())
  expect((await t.nobody.post('/passkeys/sign-in', { response: device.use(old) })).status).toBe(400)
  t.setNow(new Date().toISOString())
  const response = device.use(await asked())
  expect((await who.post('/me/step-up/passkey', { response })).body.code).toBe('passkey.refused')
  const added = await who.post('/me/passkeys', { response: authenticator().make(await asked()) })
  expect(added.body.code).toBe('passkey.refused')
})

test('stepping up takes the own passkey, not that of somebody else', async () => {
  const [mine, theirs] = [await withPasskey(), await withPasskey()]
  await t.owner.query(`update session set level = 'low' where account_id = $1`, [mine.who.accountId])
  const options = async () => (await mine.who.post('/me/step-up/options')).body.options
  expect((await options()).allowCredentials.map((c: { id: string }) => c.id)).toEqual([mine.device.id])
  const refused = await mine.who.post('/me/step-up/passkey', { response: theirs.device.use(await options()) })
  expect(refused.body.code).toBe('passkey.refused')
  expect(await last(mine.who)).toEqual({ act: 'step-up.passkey', outcome: 'deny', reason: 'other-account' })
  const up = await mine.who.post('/me/step-up/passkey', { response: mine.device.use(await options()) })
  expect(up.body).toEqual({ level: 'substantial' })
  expect((await mine.who.get('/me')).status).toBe(401)
})

test('adding is for who has just signed in or shows what is there; one device makes one passkey of one account', async () => {
  const { who, device, added } = await withPasskey('low')
  expect(added.headers['set-cookie']).toBeDefined() // it showed something: the session became more certain
  const low = await t.account('x', 'low')
  await t.owner.query(`update session set created_at = now() - interval '1 hour' where account_id = $1`, [
    low.accountId,
  ])
  expect((await low.post('/me/passkeys/options')).body.code).toBe('sign-in.again')
  const other = await t.account('y')
  const { options } = (await other.post('/me/passkeys/options')).body
  expect((await other.post('/me/passkeys', { response: device.make(options) })).body.code).toBe('passkey.refused')
  const { rows } = await t.owner.query('select account_id from passkey where credential_id = $1', [device.id])
  expect(rows).toEqual([{ account_id: who.accountId }])
})

test('a passkey is renamed and removed by its owner only, and then opens nothing', async () => {
  const { who, device, id } = await withPasskey()
  const other = await t.account('y')
  expect((await other.patch(`/me/passkeys/${id}`, { name: 'x' })).status).toBe(404)
  expect((await other.delete(`/me/passkeys/${id}`)).status).toBe(404)
  expect((await who.patch(`/me/passkeys/${id}`, { name: 'Tablet' })).status).toBe(200)
  expect((await who.get('/me/sign-in')).body.passkeys).toMatchObject([{ name: 'Tablet' }])
  expect((await who.delete(`/me/passkeys/${id}`)).body).toEqual({ removed: true })
  expect((await t.nobody.post('/passkeys/sign-in', { response: device.use(await asked()) })).status).toBe(400)
})

test('from one network not without end', async () => {
  const statuses = []
  for (let n = 0; n < 70; n++)
    statuses.push(
      (
        await t.app.inject({
          method: 'POST',
          url: '/api/v1/passkeys/options',
          remoteAddress: '203.0.113.9',
          payload: {},
        })
      ).statusCode,
    )
  expect(statuses.indexOf(429)).toBe(60)
})
