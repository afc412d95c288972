import { afterAll, beforeAll, expect, test } from 'vitest'
import { sessionCookie, sessionToken } from '../http/cookies.ts'
import { TEST_SECRET } from '../testing/app.ts'
import { cookieOf, ip, SEND, type SignInApp, signInApp, TRY } from '../testing/sign-in-app.ts'

let t: SignInApp
beforeAll(async () => {
  t = await signInApp()
})
afterAll(() => t.close())

const other = (code: string) => (code === '000000' ? '111111' : '000000')

test('a code by e-mail signs somebody in; the cookie is what our own check expects', async () => {
  const sent = await t.sendCode('Nieuw@Voorbeeld.nl')
  expect([sent.statusCode, sent.json()]).toEqual([200, { sent: true }])
  const code = await t.codeFor('nieuw@voorbeeld.nl')
  expect(code).toMatch(/^\d{6}$/)
  const answer = await t.post(
    TRY,
    { email: 'nieuw@voorbeeld.nl', otp: ` ${code.slice(0, 3)} ${code.slice(3)}` },
    {
      headers: {
        'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1',
        'accept-language': 'en',
      },
    },
  )
  expect(answer.statusCode).toBe(200)
  const cookie = cookieOf(answer)
  const token = sessionToken(cookie, TEST_SECRET, 'http://localhost')
  // the library's line and ours are the same, attribute for attribute
  const parts = (line: string) => line.split('; ').sort()
  expect(parts(String(answer.headers['set-cookie']))).toEqual(
    parts(sessionCookie(token!, TEST_SECRET, 'http://localhost', 30 * 86_400)),
  )
  const me = (await t.get('/api/v1/me', cookie)).json()
  expect(me).toMatchObject({
    accountId: answer.json().accountId,
    email: 'nieuw@voorbeeld.nl',
    locale: 'en',
    isAdmin: false,
    tables: [],
  })
  const { rows } =
    await t.owner.query(`select s.token, s.ip_address, s.user_agent, s.expires_at > now() + interval '29 days 23 hours' as long, a.email_verified, a.invented
    from session s join account a on a.id = s.account_id where email = 'nieuw@voorbeeld.nl'`)
  expect(rows).toEqual([
    { token, ip_address: '', user_agent: 'Safari, iPhone', long: true, email_verified: true, invented: false },
  ])
})

test('the cookie is Secure where the address is https', async () => {
  const https = await signInApp({ baseUrl: 'https://tafel.example' })
  await https.sendCode('a@voorbeeld.nl')
  const answer = await https.tryCode('a@voorbeeld.nl', await https.codeFor('a@voorbeeld.nl'))
  const line = String(answer.headers['set-cookie'])
  expect(line).toMatch(/^__Secure-keukentafel\.session_token=.*HttpOnly.*Secure.*SameSite=Lax/)
  expect((await https.get('/api/v1/me', cookieOf(answer))).statusCode).toBe(200)
  await https.close()
})

test('a code works once', async () => {
  await t.sendCode('een@voorbeeld.nl')
  const code = await t.codeFor('een@voorbeeld.nl')
  const tries = await Promise.all([1, 2, 3].map(() => t.tryCode('een@voorbeeld.nl', code)))
  expect(tries.map((a) => a.statusCode).sort()).toEqual([200, 400, 400])
  expect((await t.tryCode('een@voorbeeld.nl', code)).json().code).toBe('code.wrong')
})

test('a new code replaces the one before', async () => {
  await t.sendCode('twee@voorbeeld.nl')
  const first = await t.codeFor('twee@voorbeeld.nl')
  await t.sendCode('twee@voorbeeld.nl')
  const second = await t.codeFor('twee@voorbeeld.nl')
  if (first !== second) expect((await t.tryCode('twee@voorbeeld.nl', first)).json().code).toBe('code.wrong')
  expect((await t.tryCode('twee@voorbeeld.nl', second)).statusCode).toBe(200)
})

test('after five wrong tries the right code no longer works, also when they come all at once', async () => {
  for (const [email, together] of [
    ['vijf@voorbeeld.nl', false],
    ['samen@voorbeeld.nl', true],
  ] as const) {
    await t.sendCode(email)
    const code = await t.codeFor(email)
    const tries: string[] = []
    const wrong = async () => void tries.push((await t.tryCode(email, other(code))).json().code)
    if (together) await Promise.all([1, 2, 3, 4, 5].map(wrong))
    for (let n = tries.length; n < 5 || (together && (await attemptsLeft(email))); n++) await wrong()
    expect(new Set(tries)).toEqual(new Set(['code.wrong']))
    expect((await t.tryCode(email, code)).json().code).toBe('code.expired')
  }
})
const attemptsLeft = async (email: string) => {
  const { rows } = await t.owner.query('select value from verification where identifier = $1', [`sign-in-otp-${email}`])
  return rows.length > 0 && Number(rows[0].value.split(':').at(-1)) < 5
}

test('a code works for ten minutes', async () => {
  await t.sendCode('oud@voorbeeld.nl')
  const valid = await t.owner.query(
    `select expires_at between now() + interval '9 minutes' and now() + interval '10 minutes' as ten from verification where identifier = 'sign-in-otp-oud@voorbeeld.nl'`,
  )
  expect(valid.rows).toEqual([{ ten: true }])
  await t.owner.query(
    `update verification set expires_at = now() - interval '1 second' where identifier = 'sign-in-otp-oud@voorbeeld.nl'`,
  )
  const answer = await t.tryCode('oud@voorbeeld.nl', await t.codeFor('oud@voorbeeld.nl'))
  expect([answer.statusCode, answer.json()]).toMatchObject([
    400,
    { code: 'code.expired', title: 'Deze code werkt niet meer' },
  ])
})

test('the code is kept under a keyed hash only', async () => {
  await t.sendCode('geheim@voorbeeld.nl')
  const code = await t.codeFor('geheim@voorbeeld.nl')
  const { rows } = await t.owner.query(
    `select value from verification where identifier = 'sign-in-otp-geheim@voorbeeld.nl'`,
  )
  const { createHash } = await import('node:crypto')
  for (const encoding of ['hex', 'base64', 'base64url'] as const) {
    expect(rows[0].value).not.toContain(createHash('sha256').update(code).digest(encoding))
  }
  expect(rows[0].value).not.toContain(code)
})

test('every wrong field is named, in the language of the reader', async () => {
  const answer = await t.post(
    TRY,
    { email: 'geen adres', otp: '12', more: 1 },
    { headers: { 'accept-language': 'en' } },
  )
  expect(answer.statusCode).toBe(400)
  expect(answer.headers['content-type']).toContain('application/problem+json')
  expect(answer.json().errors).toEqual([
    { pointer: '/email', code: 'email.invalid', detail: 'This e-mail address is not right.' },
    { pointer: '/otp', code: 'code.shape', detail: 'A code is six digits.' },
    { pointer: '/more', code: 'field.unknown', detail: 'This field is not known here.' },
  ])
  expect((await t.post(SEND, { email: `${'a'.repeat(300)}@b.nl` })).statusCode).toBe(400)
  expect((await t.post(SEND, { email: 'x'.repeat(20_000) })).statusCode).toBe(413)
})

test('over https a cookie without the name that only a secure page can set is not taken', async () => {
  const https = await signInApp({ baseUrl: 'https://localhost' })
  const cookie = await https.signIn('naam@voorbeeld.nl')
  expect(cookie).toMatch(/^__Secure-keukentafel/)
  expect((await https.get('/api/v1/me', cookie)).statusCode).toBe(200)
  expect((await https.get('/api/v1/me', cookie.replace('__Secure-', ''))).statusCode).toBe(401)
  expect((await https.get('/api/v1/me', `x=1; ${cookie.replace('__Secure-', '')}; y=2`)).statusCode).toBe(401)
  expect((await https.get('/api/v1/me', `x=1; ${cookie}; y=2`)).statusCode).toBe(200)
  await https.close()
})

test('every sign-in by code has its line, also one that was refused', async () => {
  await t.signIn('regel@voorbeeld.nl')
  await t.tryCode('regel@voorbeeld.nl', '000000')
  const { rows } = await t.owner.query(
    `select act, outcome, reason from sign_in_log l join account a on a.id = l.account_id where a.email = 'regel@voorbeeld.nl' order by l.id`,
  )
  expect(rows).toEqual([
    { act: 'sign-in.email-code', outcome: 'permit', reason: '' },
    { act: 'sign-in.email-code', outcome: 'deny', reason: 'code.wrong' },
  ])
})

test('nothing else of better-auth is there', async () => {
  const paths = [
    '/sign-up/email',
    '/sign-in/email',
    '/get-session',
    '/email-otp/check-verification-otp',
    '/email-otp/reset-password',
    '/update-user',
    '/delete-user',
    '/list-sessions',
    '/ok',
    '/error',
  ]
  for (const path of paths) {
    expect((await t.post(`/api/auth${path}`, {})).statusCode).toBe(404)
    expect((await t.get(`/api/auth${path}`)).statusCode).toBe(404)
  }
})

test('another website cannot send a code, try one or sign somebody out', async () => {
  const cookie = await t.signIn('vreemd@voorbeeld.nl')
  for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }] as Record<
    string,
    string
  >[]) {
    for (const path of [SEND, TRY, '/api/auth/sign-out', '/api/v1/demo/sign-in']) {
      const answer = await t.post(
        path,
        { email: 'vreemd@voorbeeld.nl', otp: '123456' },
        { headers: { cookie, host: 'localhost', ...headers } },
      )
      expect([answer.statusCode, answer.json().code]).toEqual([403, 'origin.foreign'])
    }
  }
  expect((await t.get('/api/v1/me', cookie)).statusCode).toBe(200)
})

test('a cookie that we did not sign opens nothing', async () => {
  const cookie = await t.signIn('koek@voorbeeld.nl')
  const token = sessionToken(cookie, TEST_SECRET, 'http://localhost')!
  const forged = [
    `keukentafel.session_token=${token}`,
    `keukentafel.session_token=${token}.`,
    sessionCookie(token, 'another secret of at least thirty-two characters', 'http://localhost', 60).split(';')[0]!,
    cookie.replace(/=(.)/, (_, c: string) => `=${c === 'a' ? 'b' : 'a'}`),
    `keukentafel.session_token=%E0%A4%A`,
  ]
  for (const bad of forged) expect((await t.get('/api/v1/me', bad)).statusCode).toBe(401)
})

test('signing in ends the session that this browser had, and signing out ends the new one', async () => {
  const first = await t.signIn('wissel-a@voorbeeld.nl')
  await t.sendCode('wissel-b@voorbeeld.nl')
  const answer = await t.tryCode('wissel-b@voorbeeld.nl', await t.codeFor('wissel-b@voorbeeld.nl'), {
    headers: { cookie: first },
  })
  expect((await t.get('/api/v1/me', first)).statusCode).toBe(401)
  const second = cookieOf(answer)
  const out = await t.post('/api/auth/sign-out', {}, { headers: { cookie: second } })
  expect(out.statusCode).toBe(200)
  expect(String(out.headers['set-cookie'])).toMatch(/^keukentafel\.session_token=; Max-Age=0; Path=\//)
  expect((await t.get('/api/v1/me', second)).statusCode).toBe(401)
})

test('somebody who was signed up by name only keeps the account, also when nothing proved the address yet', async () => {
  await t.owner.query(`insert into account (email, name, is_admin) values ('beheer@voorbeeld.nl', 'Beheer', true)`)
  const me = (await t.get('/api/v1/me', await t.signIn('beheer@voorbeeld.nl'))).json()
  expect(me).toMatchObject({ name: 'Beheer', isAdmin: true })
})

test('the app itself cannot make an administrator', async () => {
  await expect(t.deps.db.pool.query('update account set is_admin = true')).rejects.toThrow('permission denied')
  await expect(t.deps.db.pool.query('update account set invented = true')).rejects.toThrow('permission denied')
})

test('many wrong tries from one house or for one address are stopped, by all processes together', async () => {
  const second = await t.another()
  const here = ip()
  const statuses: number[] = []
  for (let n = 0; n < 62; n++)
    statuses.push(
      (await t.tryCode(`veel-${n}@voorbeeld.nl`, '000000', { ip: here, process: n % 2 ? second : t.app })).statusCode,
    )
  expect(statuses.indexOf(429)).toBe(60)
  const stopped = await t.tryCode('veel@voorbeeld.nl', '000000', { ip: here })
  expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(500)
  expect(stopped.json().code).toBe('too.many')
  expect((await t.tryCode('veel@voorbeeld.nl', '000000')).statusCode).toBe(400) // another house is not stopped
  const sends = []
  const street = ip()
  for (let n = 0; n < 6; n++)
    sends.push((await t.sendCode('bestook@voorbeeld.nl', { ip: street, process: n % 2 ? second : t.app })).statusCode)
  expect(sends).toEqual([200, 200, 200, 200, 200, 429])
  // Whoever keeps asking uses up nothing of the one whose address it is: another house goes on, up to a limit for all together.
  expect((await t.sendCode('bestook@voorbeeld.nl')).statusCode).toBe(200)
  const all = []
  for (let n = 0; n < 16; n++) all.push((await t.sendCode('bestook@voorbeeld.nl')).statusCode)
  expect(all.filter((status) => status === 429).length).toBeGreaterThan(0)
  t.setNow(new Date(Date.now() + 16 * 60_000).toISOString())
  expect((await t.sendCode('bestook@voorbeeld.nl')).statusCode).toBe(200)
  t.setNow(new Date().toISOString())
  const { rows } = await t.owner.query('select key from rate_limit')
  expect(rows.some((row) => /@|198/.test(row.key))).toBe(false)
})

test('a header cannot say that a request comes from another house', async () => {
  const here = ip()
  const answers = []
  for (let n = 0; n < 31; n++)
    answers.push(
      (
        await t.sendCode(`kop-${n}@voorbeeld.nl`, {
          ip: here,
          headers: { 'x-forwarded-for': `203.0.113.${n}`, 'x-keukentafel-may-sign-in': 'yes' },
        })
      ).statusCode,
    )
  expect(answers.at(-1)).toBe(429)
})
