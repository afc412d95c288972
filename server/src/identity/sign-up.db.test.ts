import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashCode } from '../circle/public.ts'
import { TEST_SECRET } from '../testing/app.ts'
import { ip, SEND, type SignInApp, signInApp, TRY } from '../testing/sign-in-app.ts'
import { buildTable } from '../testing/table.ts'

let t: SignInApp
beforeAll(async () => {
  t = await signInApp({ signUp: 'invited' })
})
afterAll(() => t.close())

async function invite(channel: { email?: string; code?: string }, state = 'open'): Promise<void> {
  const table = await buildTable(t)
  const opa = await table.seat('network', 'Opa', { account: false, state: 'invited' })
  const client = await t.owner.connect()
  await client.query(`begin; select set_config('kt.act', 'test', true)`)
  await client.query(
    `insert into invitation (family_id, id, seat_id, channel, email, code_hash, expires_at, state) values ($1, $2, $3, $4, $5, $6, now() + interval '1 day', $7)`,
    [
      table.familyId,
      randomUUID(),
      opa.seatId,
      channel.email ? 'email' : 'paper',
      channel.email ?? null,
      hashCode(TEST_SECRET, channel.code ?? randomUUID()),
      state,
    ],
  )
  await client.query('commit')
  client.release()
}
const mailsTo = async (email: string) =>
  (await t.owner.query('select template, params from mail where to_address = $1', [email])).rows as {
    template: string
    params: object
  }[]

test('by invitation only: a stranger gets the same answer and a mail without a code, and no account', async () => {
  await invite({ email: 'opa@voorbeeld.nl' })
  const [known, stranger] = [await t.sendCode('opa@voorbeeld.nl'), await t.sendCode('vreemd@voorbeeld.nl')]
  const seen = ({ statusCode, body, headers }: typeof known) => ({
    statusCode,
    body,
    headers: { ...headers, date: '' },
  })
  expect(seen(stranger)).toEqual(seen(known))
  expect(await mailsTo('vreemd@voorbeeld.nl')).toEqual([{ template: 'not-invited', params: {} }])
  const [wrongKnown, wrongStranger] = [
    await t.tryCode('opa@voorbeeld.nl', '000001'),
    await t.tryCode('vreemd@voorbeeld.nl', '000001'),
  ]
  expect(seen(wrongStranger)).toEqual(seen(wrongKnown))
  expect((await t.tryCode('opa@voorbeeld.nl', await t.codeFor('opa@voorbeeld.nl'))).statusCode).toBe(200)
})

test('by invitation only: even the right guess makes no account for a stranger', async () => {
  await t.sendCode('gok@voorbeeld.nl')
  // the code of somebody else, put in the stranger's place: the same as a lucky guess
  await invite({ email: 'ander@voorbeeld.nl' })
  await t.sendCode('ander@voorbeeld.nl')
  await t.owner.query(
    `update verification set value = (select value from verification where identifier = 'sign-in-otp-ander@voorbeeld.nl') where identifier = 'sign-in-otp-gok@voorbeeld.nl'`,
  )
  const answer = await t.tryCode('gok@voorbeeld.nl', await t.codeFor('ander@voorbeeld.nl'))
  expect([answer.statusCode, answer.json().code]).toEqual([400, 'code.wrong'])
  expect((await t.owner.query(`select from account where email = 'gok@voorbeeld.nl'`)).rowCount).toBe(0)
})

test('who holds a code on paper may sign up with any address; a code that was withdrawn opens nothing', async () => {
  await invite({ code: 'ACDEFHJKLM' })
  await invite({ code: 'NPRTWXY347' }, 'withdrawn')
  const withPaper = { email: 'papier@voorbeeld.nl', invitation: 'acdef hjklm' }
  await t.post(SEND, withPaper)
  const otp = await t.codeFor('papier@voorbeeld.nl')
  expect((await t.post(TRY, { ...withPaper, otp })).statusCode).toBe(200)
  await t.post(SEND, { email: 'terug@voorbeeld.nl', invitation: 'NPRTWXY347' })
  expect(await mailsTo('terug@voorbeeld.nl')).toMatchObject([{ template: 'not-invited' }])
})

test('codes on paper cannot be guessed here either: wrong ones are counted together with those at the invitations', async () => {
  await invite({ code: 'AAAAAEEEEE' })
  const here = ip()
  const statuses = []
  for (let n = 0; n < 12; n++)
    statuses.push(
      (await t.post(SEND, { email: `gok-${n}@voorbeeld.nl`, invitation: 'CCCCCDDDDD' }, { ip: here })).statusCode,
    )
  expect(statuses).toEqual([...Array(10).fill(200), 429, 429])
  // from there, an account that is known gets the same answer as one that is not
  await t.owner.query(`insert into account (email) values ('bekend@voorbeeld.nl')`)
  const known = await t.post(SEND, { email: 'bekend@voorbeeld.nl', invitation: 'CCCCCDDDDD' }, { ip: here })
  expect(known.statusCode).toBe(429)
  expect((await t.post(SEND, { email: 'x@voorbeeld.nl', invitation: 'AAAAAEEEEE' })).statusCode).toBe(200)
})
