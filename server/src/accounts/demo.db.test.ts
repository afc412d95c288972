import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cookieOf, type SignInApp, signInApp } from '../testing/sign-in-app.ts'
import { buildTable } from '../testing/table.ts'

let t: SignInApp
let resets = 0
beforeAll(async () => {
  t = await signInApp({ demo: true })
  t.deps.resetDemo = async () => void resets++
})
afterAll(() => t.close())

const signInAs = (app: SignInApp, accountId: string) => app.post('/api/v1/demo/sign-in', { accountId })

async function inventedTable() {
  const table = await buildTable(t)
  const girl = await table.seat('family', 'Noor', { birthDate: '2012-11-23' })
  await t.owner.query(`update account set invented = true`)
  const client = await t.owner.connect()
  await client.query(`select set_config('kt.act', 'test', false)`)
  await client.query(`update family set invented = true`)
  await client.query(`select set_config('kt.act', '', false)`)
  client.release()
  await t.owner.query('insert into demo_family values ($1, 1, $2)', [table.familyId, 'Twee huizen'])
  await t.owner.query('insert into demo_person values ($1, $2, 1, $3)', [
    girl.client.accountId,
    table.familyId,
    'dochter, 14',
  ])
  return { table, girl }
}

test('choose who you are: one tap signs in as an invented person, and only as that', async () => {
  const { table, girl } = await inventedTable()
  t.setNow('2026-11-22T12:00:00Z')
  const { families } = (await t.get('/api/v1/demo/people')).json()
  expect(families).toEqual([
    {
      id: table.familyId,
      name: 'Test',
      story: 'Twee huizen',
      people: [
        {
          accountId: girl.client.accountId,
          callName: 'Noor',
          description: 'dochter, 14',
          kind: 'family',
          age: 13,
          look: {},
        },
      ],
    },
  ])
  const answer = await signInAs(t, girl.client.accountId)
  expect(answer.statusCode).toBe(200)
  expect(String(answer.headers['set-cookie'])).toContain('HttpOnly')
  expect((await t.get('/api/v1/me', cookieOf(answer))).json()).toMatchObject({
    accountId: girl.client.accountId,
    tables: [{ callName: 'Noor', register: 'youth' }],
  })
  const { rows } = await t.owner.query(`insert into account (email) values ('echt@voorbeeld.nl') returning id`)
  expect((await signInAs(t, rows[0].id)).statusCode).toBe(404)
  expect((await signInAs(t, randomUUID())).statusCode).toBe(404)
  await t.owner.query(`delete from account where email = 'echt@voorbeeld.nl'`)
})

test('the outbox shows what would have been sent, and who signs in by e-mail in the demo is invented too', async () => {
  const cookie = await t.signIn('proef@voorbeeld.nl')
  expect((await t.get('/api/v1/me', cookie)).statusCode).toBe(200)
  const { mails } = (await t.get('/api/v1/demo/outbox')).json()
  expect(mails[0]).toMatchObject({ to: 'proef@voorbeeld.nl', subject: 'Je code' })
  expect(mails[0].text).toContain(await t.codeFor('proef@voorbeeld.nl'))
  expect((await t.post('/api/v1/demo/reset', {})).json()).toEqual({ done: true })
  expect(resets).toBe(1)
})

test('back to the start is refused as soon as anything is not invented', async () => {
  await t.owner.query(`insert into account (email) values ('echt@voorbeeld.nl')`)
  const answer = await t.post('/api/v1/demo/reset', {})
  expect([answer.statusCode, answer.json().code, resets]).toEqual([409, 'database.not-invented', 1])
})

test('outside the demo nothing of it is there, not even for an invented account', async () => {
  const real = await signInApp()
  real.deps.resetDemo = async () => void resets++
  const { rows } = await real.owner.query(
    `insert into account (email, invented) values ('verzonnen@voorbeeld.nl', true) returning id`,
  )
  const answers = [
    await real.get('/api/v1/demo/people'),
    await real.get('/api/v1/demo/outbox'),
    await signInAs(real, rows[0].id),
    await real.post('/api/v1/demo/reset', {}),
  ]
  expect(answers.map((a) => a.statusCode)).toEqual([404, 404, 404, 404])
  expect((await real.owner.query('select from session')).rowCount).toBe(0)
  expect((await real.get('/api/v1/deployment')).json()).toMatchObject({ demo: false })
  await real.close()
})
