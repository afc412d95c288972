import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, signedCookie, type TestApp, testApp } from '../testing/app.ts'
import { fromBase32, giveApp, shown } from '../testing/app-codes.ts'
import { streamOf } from '../testing/stream-of.ts'
import { buildTable, type Table } from '../testing/table.ts'
import { codeAt, stepAt } from './totp.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const cookieOf = (answer: { headers: Record<string, unknown> }) =>
  String([answer.headers['set-cookie']].flat()[0]).split(';')[0]!
/** The same account with the cookie of an answer. */
const after = (who: Client, answer: { headers: Record<string, unknown> }): Client => {
  const cookie = cookieOf(answer)
  const own = (headers: Record<string, string> = {}) => ({ headers: { cookie, ...headers } })
  return {
    accountId: who.accountId,
    cookie,
    get: (path) => t.nobody.get(path, own()),
    post: (path, body) => t.nobody.post(path, body, own()),
    patch: (path, body, ifMatch) => t.nobody.patch(path, body, ifMatch, own()),
    delete: (path) => t.nobody.delete(path, own()),
  }
}
/** Another session of the same account, begun with a code by e-mail alone. */
async function byMail(who: Client): Promise<Client> {
  const token = randomUUID()
  await t.owner.query(
    `insert into session (account_id, token, expires_at) values ($1, $2, now() + interval '30 days')`,
    [who.accountId, token],
  )
  return after(who, { headers: { 'set-cookie': signedCookie(token) } })
}
const log = async (who: Client) =>
  (
    await t.owner.query('select act, outcome, reason from sign_in_log where account_id = $1 order by id', [
      who.accountId,
    ])
  ).rows.map((row) => [row.act, row.outcome, row.reason].join(' ').trim())
const mails = async (who: Client) =>
  (
    await t.owner.query(
      'select template from mail where to_address = (select email from account where id = $1) order by created_at',
      [who.accountId],
    )
  ).rows.map((row) => row.template)
const wrong = (code: string) => (code === '000000' ? '000001' : '000000')
const level = async (who: Client) => (await who.get('/me/sign-in')).body.level

test('an app is set up, opens more, and the session has another token from then on', async () => {
  const who = await t.account('Samira', 'low')
  const begun = (await who.post('/me/totp')).body
  expect(begun.uri).toMatch(
    /^otpauth:\/\/totp\/Mijn%20week:.+\?secret=[A-Z2-7]{32}&issuer=Mijn%20week&algorithm=SHA1&digits=6&period=30$/,
  )
  expect((await who.get('/me/sign-in')).body).toMatchObject({ level: 'low', totp: false, recoveryCodesLeft: 0 })
  const code = shown(fromBase32(begun.secret), t)
  expect((await who.post('/me/totp/confirm', { code: wrong(code) })).body.code).toBe('app-code.wrong')
  expect((await who.get('/me/sign-in')).body.totp).toBe(false)
  const done = await who.post('/me/totp/confirm', { code: `${code.slice(0, 3)} ${code.slice(3)}` })
  expect(done.body.recoveryCodes).toHaveLength(10)
  expect(new Set(done.body.recoveryCodes).size).toBe(10)
  expect((await who.get('/me')).status).toBe(401) // the old token is worth nothing now
  const now = after(who, done)
  expect((await now.get('/me/sign-in')).body).toMatchObject({ level: 'substantial', totp: true, recoveryCodesLeft: 10 })
  expect(await mails(who)).toEqual(['factor-changed'])
  expect(await log(who)).toEqual(['totp.set permit'])
})

test('neither the secret nor a recovery code can be read from the database', async () => {
  const who = await t.account('x', 'low')
  const { secret } = (await who.post('/me/totp')).body
  const done = await who.post('/me/totp/confirm', { code: shown(fromBase32(secret), t) })
  const { rows } = await t.owner.query(
    `select (select row_to_json(t)::text from totp t where account_id = $1) || (select string_agg(code_hash, ' ') from recovery_code where account_id = $1) as all`,
    [who.accountId],
  )
  const bytes = fromBase32(secret)
  for (const trace of [secret, bytes.toString('hex'), bytes.toString('base64url'), bytes.toString('base64')])
    expect(rows[0].all).not.toContain(trace)
  for (const code of done.body.recoveryCodes) expect(rows[0].all).not.toContain(code.replace(' ', ''))
})

test('a sealed secret of one account is of no use in the row of another', async () => {
  const [one, other] = [await t.account('a', 'low'), await t.account('b', 'low')]
  const code = await giveApp(t, one.accountId)
  await t.owner.query(
    'insert into totp (account_id, secret, confirmed_at) select $1, secret, now() from totp where account_id = $2',
    [other.accountId, one.accountId],
  )
  expect((await other.post('/me/step-up', { code: code() })).status).toBe(500)
  expect(await level(other)).toBe('low')
})

test('a code raises the session; the same code again is refused, in the next half minute too, and at the same moment', async () => {
  const who = await t.account('x', 'low')
  const code = await giveApp(t, who.accountId)
  const tries = await Promise.all([1, 2, 3].map(() => who.post('/me/step-up', { code: code() })))
  const won = tries.find((a) => a.status === 200)!
  expect(tries.filter((a) => a.status === 200)).toHaveLength(1)
  const now = after(who, won)
  expect(await level(now)).toBe('substantial')
  expect((await now.post('/me/step-up', { code: code() })).body.code).toBe('code.used')
  expect((await now.post('/me/step-up', { code: code(-1) })).body.code).toBe('code.used') // older than the one that was taken
  expect((await now.post('/me/step-up', { code: code(1) })).status).toBe(200)
  expect((await log(who)).filter((line) => line.includes('permit'))).toHaveLength(2)
})

test('also when both tries wait for the same lock, so that each began before the other was done', async () => {
  const who = await t.account('x', 'low')
  const code = await giveApp(t, who.accountId)
  const held = await t.owner.connect()
  await held.query('begin')
  await held.query('select from account where id = $1 for update', [who.accountId])
  const tries = Promise.all([1, 2].map(() => who.post('/me/step-up', { code: code() })))
  const waiting = () =>
    t.owner.query(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)
  await expect.poll(async () => (await waiting()).rowCount).toBe(2)
  await held.query('commit')
  held.release()
  expect((await tries).map((a) => a.status).sort()).toEqual([200, 400])
})

test('wrong codes are counted in the database and stop, for app and paper together; another account goes on', async () => {
  const [who, other] = [await t.account('x', 'low'), await t.account('y', 'low')]
  const [code, theirs] = [await giveApp(t, who.accountId), await giveApp(t, other.accountId)]
  const answers = []
  for (let n = 0; n < 7; n++)
    answers.push((await who.post('/me/step-up', { code: n % 2 ? 'ACDEF HJKLM' : wrong(code()) })).body.code)
  expect(answers).toEqual([...Array(6).fill('app-code.wrong'), 'too.many'])
  expect((await who.post('/me/step-up', { code: code() })).body.code).toBe('too.many')
  expect(await level(who)).toBe('low')
  expect((await other.post('/me/step-up', { code: theirs() })).status).toBe(200)
  t.setNow(new Date(Date.now() + 16 * 60_000).toISOString())
  expect((await who.post('/me/step-up', { code: code() })).status).toBe(200)
  t.setNow(new Date().toISOString())
  expect((await log(who)).filter((line) => line.endsWith('deny app-code.wrong'))).toHaveLength(6)
})

test('a recovery code works once, and opens the way to another phone', async () => {
  const who = await t.account('x', 'low')
  const { secret } = (await who.post('/me/totp')).body
  const done = await who.post('/me/totp/confirm', { code: shown(fromBase32(secret), t) })
  await t.owner.query(`update session set level = 'low' where account_id = $1`, [who.accountId])
  const low = after(who, done)
  // the phone is gone: without it nothing new is set up
  expect((await low.post('/me/totp')).body.code).toBe('level.too-low')
  const [paper] = done.body.recoveryCodes
  const up = await low.post('/me/step-up', { code: paper.toLowerCase() })
  expect(up.body).toEqual({ level: 'substantial' })
  const now = after(who, up)
  expect((await now.post('/me/step-up', { code: paper })).body.code).toBe('app-code.wrong')
  expect((await now.get('/me/sign-in')).body.recoveryCodesLeft).toBe(9)
  const next = (await now.post('/me/totp')).body.secret
  // the old app counts until the new one was shown to work
  expect((await now.post('/me/totp/confirm', { code: shown(fromBase32(next), t) })).status).toBe(200)
  const { rows } = await t.owner.query('select last_step from totp where account_id = $1', [who.accountId])
  expect(codeAt(fromBase32(next), Number(rows[0].last_step))).toBe(
    codeAt(fromBase32(next), stepAt(t.deps.now().getTime())),
  )
})

test('a session that stood open for long sets nothing up', async () => {
  const who = await t.account('x', 'low')
  await t.owner.query(`update session set created_at = now() - interval '16 minutes' where account_id = $1`, [
    who.accountId,
  ])
  expect((await who.post('/me/totp')).body).toMatchObject({ status: 403, code: 'sign-in.again' })
  expect((await t.owner.query('select from totp where account_id = $1', [who.accountId])).rowCount).toBe(0)
})

test('what was proven this morning is asked again tomorrow; the session itself goes on', async () => {
  const who = await t.account('x')
  expect((await who.post('/me/recovery-codes')).status).toBe(200)
  await t.owner.query(`update session set proven_at = now() - interval '12 hours 1 second' where account_id = $1`, [
    who.accountId,
  ])
  expect((await who.post('/me/recovery-codes')).body.code).toBe('level.too-low')
  expect((await who.get('/me')).status).toBe(200)
})

test('taking out a family asks for it, and after the code it goes on', async () => {
  const table = await buildTable(t)
  const mother = table.mother.client
  await t.owner.query(`update session set level = 'low' where account_id = $1`, [mother.accountId])
  const code = await giveApp(t, mother.accountId)
  const refused = await mother.get(`${table.path}/export`)
  expect(refused.body).toMatchObject({ status: 403, code: 'level.too-low', reason: 'level-too-low' })
  const up = await mother.post('/me/step-up', { code: code() })
  expect((await after(mother, up).get(`${table.path}/export`)).status).toBe(200)
})

test('whoever reads her mail reads nothing of her table, from the moment that she has an app; she is asked once in each session', async () => {
  const table = await buildTable(t)
  const mother = table.mother.client
  const shown = await giveApp(t, mother.accountId)
  const [mine, his] = await Promise.all([1, 2].map(() => byMail(mother)))
  for (const who of [mine!, his!]) {
    expect((await who.get('/me')).body).toMatchObject({ tables: [], closedTables: 1 })
    expect((await who.get('/my-families')).body.families).toEqual([])
    expect((await who.get('/people?name=Ma')).body.people).toEqual([])
    expect((await who.get(`${table.path}/plan`)).body).toMatchObject({ status: 403, code: 'level.too-low' })
    const said = { id: randomUUID(), kind: 'strength', content: { text: 'x' } }
    expect((await who.post(`${table.path}/items`, said)).body.code).toBe('level.too-low')
    // Nor does a device that several people share open it: that too would need no more than her mail.
    expect((await who.post(`${table.path}/joint`, { pin: '2580' })).body.code).toBe('level.too-low')
  }
  const open = after(mine!, await mine!.post('/me/step-up', { code: shown() }))
  expect((await open.get(`${table.path}/plan`)).status).toBe(200)
  await t.owner.query(`update session set proven_at = now() - interval '20 days' where account_id = $1`, [
    mother.accountId,
  ])
  expect((await open.get(`${table.path}/plan`)).status).toBe(200)
  expect((await his!.get(`${table.path}/plan`)).status).toBe(403)
  // Without the app her mail is all there is again.
  await t.owner.query('delete from totp where account_id = $1', [mother.accountId])
  expect((await his!.get(`${table.path}/plan`)).status).toBe(200)
})

test('a page that stands open elsewhere comes back when an app is set up, and finds the door closed', async () => {
  await t.app.listen({ port: 0, host: '127.0.0.1' })
  const table = await buildTable(t)
  const elsewhere = await byMail(table.mother.client)
  const stream = await streamOf(t, elsewhere)
  await giveApp(t, table.mother.client.accountId)
  await expect.poll(stream.isOver).toBe(true)
  expect((await elsewhere.get(`${table.path}/plan`)).status).toBe(403)
})

// Losing everything: two days, and somebody at the table.
async function lost(options: { confirmer?: 'mother' | 'stranger' | 'child'; level?: string } = {}) {
  const table: Table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira')
  const child = await table.seat('family', 'Deniz', { birthDate: '2012-01-01' })
  const stranger = (await buildTable(t)).mother
  await giveApp(t, nurse.client.accountId)
  await t.owner.query(`update session set level = 'low' where account_id = $1`, [nurse.client.accountId])
  const asked = await nurse.client.post('/me/recovery')
  const confirmer = { mother: table.mother, child, stranger }[options.confirmer ?? 'mother'].client
  if (options.level)
    await t.owner.query('update session set level = $2 where account_id = $1', [confirmer.accountId, options.level])
  return { nurse: nurse.client, confirmer, words: asked.body.words as string }
}
const waited = (who: Client) =>
  t.owner.query(`update recovery set opens_at = now() - interval '1 hour' where account_id = $1`, [who.accountId])

test('recovery: asked, confirmed by somebody at the table, waited for; then the app is gone and every other session too', async () => {
  const { nurse, confirmer, words } = await lost()
  expect((await confirmer.post('/recoveries/confirm', { words })).body).toMatchObject({ name: 'Samira' })
  expect((await nurse.post('/me/recovery/finish')).body.code).toBe('recovery.closed') // too soon
  await waited(nurse)
  await t.owner.query(
    `insert into session (account_id, token, expires_at) values ($1, gen_random_uuid(), now() + interval '1 day')`,
    [nurse.accountId],
  )
  // Who had the account meanwhile keeps no address that reads on without a session.
  await t.owner.query(
    `insert into calendar_feed (id, account_id, name, token_hash, detail, family_ids, level) values (gen_random_uuid(), $1, 'x', gen_random_uuid()::text, 'words', array[gen_random_uuid()], 'low')`,
    [nurse.accountId],
  )
  expect((await nurse.post('/me/recovery/finish')).body).toEqual({ done: true })
  expect((await t.owner.query('select from calendar_feed where account_id = $1', [nurse.accountId])).rowCount).toBe(0)
  expect((await nurse.get('/me/sign-in')).body).toMatchObject({ totp: false, level: 'low', recovery: null })
  expect((await t.owner.query('select from session where account_id = $1', [nurse.accountId])).rowCount).toBe(1)
  expect(await mails(nurse)).toEqual(['recovery-asked', 'recovery-done'])
  expect(await log(nurse)).toEqual(['recovery.ask permit', 'recovery.confirm permit', 'recovery.finish permit'])
  expect((await nurse.post('/me/recovery/finish')).body.code).toBe('recovery.closed') // once
})

test('recovery is no back door: not alone, not by a stranger, not by a child, not by a mere mailbox, not by guessing', async () => {
  const alone = await lost()
  await waited(alone.nurse)
  expect((await alone.nurse.post('/me/recovery/finish')).body.code).toBe('recovery.closed')
  for (const [options, code] of [
    [{ confirmer: 'stranger' }, 'recovery.closed'],
    [{ confirmer: 'child' }, 'recovery.closed'],
    [{ level: 'low' }, 'level.too-low'],
  ] as const) {
    const { nurse, confirmer, words } = await lost(options)
    expect((await confirmer.post('/recoveries/confirm', { words })).body.code).toBe(code)
    await waited(nurse)
    expect((await nurse.post('/me/recovery/finish')).body.code).toBe('recovery.closed')
  }
  const own = await lost()
  await t.owner.query(`update session set level = 'substantial' where account_id = $1`, [own.nurse.accountId])
  expect((await own.nurse.post('/recoveries/confirm', { words: own.words })).body.code).toBe('recovery.closed')
  expect((await log(own.nurse)).at(-1)).toBe('recovery.confirm deny own-recovery')
  const guess = await lost()
  const guesses = []
  for (let n = 0; n < 7; n++)
    guesses.push((await guess.confirmer.post('/recoveries/confirm', { words: 'ACDEFHJKLM' })).body.code)
  expect(guesses).toEqual([...Array(6).fill('recovery.closed'), 'too.many'])
})

test('recovery: who really owns the account stops it, and asking anew begins anew', async () => {
  const { nurse, confirmer, words } = await lost()
  await confirmer.post('/recoveries/confirm', { words })
  expect((await nurse.delete('/me/recovery')).body).toEqual({ cancelled: true })
  await waited(nurse)
  expect((await nurse.post('/me/recovery/finish')).body.code).toBe('recovery.closed')
  const again = (await nurse.post('/me/recovery')).body.words
  expect((await confirmer.post('/recoveries/confirm', { words })).body.code).toBe('recovery.closed') // the old words
  await waited(nurse)
  expect((await nurse.post('/me/recovery/finish')).body.code).toBe('recovery.closed') // nobody confirmed this one
  expect((await confirmer.post('/recoveries/confirm', { words: again })).status).toBe(200)
})
