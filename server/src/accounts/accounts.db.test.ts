import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cookieOf, type SignInApp, signInApp } from '../testing/sign-in-app.ts'
import { buildTable } from '../testing/table.ts'

let t: SignInApp
beforeAll(async () => {
  t = await signInApp()
})
afterAll(() => t.close())

const inject = (method: 'GET' | 'PATCH' | 'DELETE', path: string, cookie: string, payload?: object) =>
  t.app.inject({ method, url: `/api/v1${path}`, headers: { cookie }, ...(payload ? { payload } : {}) })

test('who I am: my tables with a seat in force, each in the tone of my age there', async () => {
  const table = await buildTable(t)
  const girl = await table.seat('family', 'Noor', { birthDate: '2012-03-01' })
  const past = await table.seat('network', 'Opa', { until: '2026-01-01' })
  t.setNow('2026-11-22T12:00:00Z')
  const me = (await inject('GET', '/me', girl.client.cookie)).json()
  expect(me.tables).toEqual([
    {
      familyId: table.familyId,
      familyName: 'Test',
      personId: girl.personId,
      callName: 'Noor',
      kind: 'family',
      register: 'youth',
      look: {},
      emergency: false,
      turns: null,
    },
  ])
  expect((await inject('GET', '/me', past.client.cookie)).json().tables).toEqual([])
  expect((await inject('GET', '/me', '')).json().code).toBe('sign-in.needed')
})

test('the language of the screens', async () => {
  const cookie = await t.signIn('taal@voorbeeld.nl')
  expect((await inject('PATCH', '/me', cookie, { locale: 'en' })).json()).toEqual({ locale: 'en' })
  expect((await inject('GET', '/me', cookie)).json().locale).toBe('en')
  expect((await inject('PATCH', '/me', cookie, { locale: 'de' })).json().errors).toMatchObject([
    { pointer: '/locale', code: 'choice.missing' },
  ])
})

test('sessions are seen and ended; an ended one has no rights at once and every process hears of it', async () => {
  const [here, there, stranger] = [
    await t.signIn('ik@voorbeeld.nl'),
    await t.signIn('ik@voorbeeld.nl'),
    await t.signIn('zij@voorbeeld.nl'),
  ]
  const { sessions } = (await inject('GET', '/me/sessions', here)).json()
  expect(sessions).toHaveLength(2)
  expect(sessions.filter((s: { isThis: boolean }) => s.isThis)).toHaveLength(1)
  const id = sessions.find((s: { isThis: boolean }) => !s.isThis).id
  const unknown = await inject('DELETE', `/me/sessions/${randomUUID()}`, stranger)
  const foreign = await inject('DELETE', `/me/sessions/${id}`, stranger)
  expect([foreign.statusCode, foreign.body]).toEqual([404, unknown.body])
  const heard = new Promise((resolve) =>
    t.listener.on((channel, payload) => channel === 'kt_session' && resolve(payload)),
  )
  expect((await inject('DELETE', `/me/sessions/${id}`, here)).json()).toEqual({ ended: true })
  expect(await heard).toBe(id)
  expect((await inject('GET', '/me', there)).statusCode).toBe(401)
  expect((await inject('GET', '/me', here)).statusCode).toBe(200)
})

test('a session that is used rolls on; one that was not used for thirty days is over', async () => {
  const cookie = await t.signIn('rol@voorbeeld.nl')
  const session = `(select id from account where email = 'rol@voorbeeld.nl')`
  expect((await inject('GET', '/me', cookie)).headers['set-cookie']).toBeUndefined()
  await t.owner.query(
    `update session set updated_at = now() - interval '20 days', expires_at = now() + interval '10 days' where account_id = ${session}`,
  )
  const rolled = await inject('GET', '/me', cookie)
  expect(cookieOf(rolled)).toBe(cookie)
  expect(String(rolled.headers['set-cookie'])).toContain(`Max-Age=${30 * 86_400}`)
  const { rows } = await t.owner.query(
    `select expires_at > now() + interval '29 days' as long from session where account_id = ${session}`,
  )
  expect(rows).toEqual([{ long: true }])
  await t.owner.query(`update session set expires_at = now() - interval '1 second' where account_id = ${session}`)
  expect((await inject('GET', '/me', cookie)).statusCode).toBe(401)
})
