import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { giveApp } from '../testing/app-codes.ts'
import { lyingProvider } from '../testing/lying-provider.ts'
import { type AtProvider, type OpenIdProvider, openIdProvider } from '../testing/openid-provider.ts'
import { agreeOn } from '../testing/registered-provider.ts'

let t: TestApp
const stops: (() => Promise<void>)[] = []
beforeAll(async () => {
  t = await testApp()
})
afterAll(async () => {
  for (const stop of stops) await stop()
  await t.close()
})

type Agreed = Partial<Parameters<typeof agreeOn>[1]>
/** A real provider that runs, agreed upon here; it knows our public key. */
async function real(agreed: Agreed = {}): Promise<{ id: string; provider: OpenIdProvider }> {
  const id = await agreeOn(t, { ...agreed, issuer: 'http://localhost:1' })
  const { rows } = await t.owner.query('select public_key from provider where id = $1', [id])
  const provider = await openIdProvider({
    id: 'keukentafel',
    redirectUri: `http://localhost/api/auth/provider/${id}/callback`,
    jwks: { keys: [rows[0].public_key] },
  })
  stops.push(provider.stop)
  await agreeOn(t, { ...agreed, id, issuer: provider.issuer })
  return { id, provider }
}
async function organisation(name = `Zorg ${randomUUID()}`): Promise<string> {
  return (await t.owner.query('insert into organisation (name, managed) values ($1, true) returning id', [name]))
    .rows[0].id
}

interface Gone {
  url: URL
  attempt: string
}
async function go(id: string, purpose = 'sign-in', cookie = ''): Promise<Gone> {
  const answer = await t.nobody.post(
    `/providers/${id}/go`,
    { purpose, back: '/instellingen' },
    { headers: cookie ? { cookie } : {} },
  )
  expect(answer.status, answer.text).toBe(200)
  return { url: new URL(answer.body.url), attempt: String([answer.headers['set-cookie']].flat()[0]).split(';')[0]! }
}
/** Goes through the pages of the provider as a browser does; gives the address at which it comes back to us. */
async function through(gone: Gone, provider: OpenIdProvider, who: AtProvider | null): Promise<string> {
  provider.next = who
  let at = gone.url.href
  const jar = new Map<string, string>()
  for (let n = 0; n < 12; n++) {
    const answer = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: [...jar].map((pair) => pair.join('=')).join('; ') },
    })
    for (const line of answer.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0]!.split('=') as [string, string]
      jar.set(name, value)
    }
    const next = answer.headers.get('location')
    if (!next) throw new Error(`${answer.status} ${(await answer.text()).slice(0, 300)}`)
    at = new URL(next, at).href
    if (at.startsWith('http://localhost/')) return at.slice('http://localhost'.length)
  }
  throw new Error('round and round')
}
const arrive = async (path: string, attempt: string, cookie = '') => {
  const answer = await t.app.inject({
    method: 'GET',
    url: path,
    headers: { cookie: [attempt, cookie].filter(Boolean).join('; ') },
    remoteAddress: `192.0.2.${Math.floor(Math.random() * 250)}`,
  })
  const cookies = [answer.headers['set-cookie']].flat().map(String)
  return {
    to: String(answer.headers.location),
    session: cookies.find((line) => line.startsWith('keukentafel.session_token='))?.split(';')[0] ?? '',
  }
}
async function visit(id: string, provider: OpenIdProvider, who: AtProvider | null, purpose = 'sign-in', cookie = '') {
  const gone = await go(id, purpose, cookie)
  const path = await through(gone, provider, who)
  return { ...(await arrive(path, gone.attempt, cookie)), path, gone }
}
const session = async (cookie: string) => {
  const me = (await t.nobody.get('/me', { headers: { cookie } })).body
  const { rows } = await t.owner.query(
    `select method, acr, level from session where account_id = $1 order by created_at desc limit 1`,
    [me.accountId],
  )
  return { ...rows[0], email: me.email, accountId: me.accountId }
}
const lastLine = async () =>
  (await t.owner.query('select act, outcome, reason from sign_in_log order by id desc limit 1')).rows[0]
const counts = async () =>
  (
    await t.owner.query(
      'select (select count(*) from account)::int as accounts, (select count(*) from session)::int as sessions, (select count(*) from account_provider)::int as links',
    )
  ).rows[0]

const samira: AtProvider = { sub: 'u-1', email: 'samira@zorg.example', emailVerified: true, name: 'Samira', acr: 'mfa' }

test('somebody of an organisation signs in by its own provider: PKCE, state, nonce, our key, and the level on the session', async () => {
  const { id, provider } = await real({ organisationId: await organisation(), domains: ['zorg.example'] })
  const first = await visit(id, provider, samira)
  const asked = Object.fromEntries(first.gone.url.searchParams)
  expect(asked).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    redirect_uri: `http://localhost/api/auth/provider/${id}/callback`,
    acr_values: 'mfa',
  })
  expect(asked.state!.length).toBeGreaterThanOrEqual(43)
  expect(asked.nonce!.length).toBeGreaterThanOrEqual(43)
  expect(asked).not.toHaveProperty('client_secret')
  expect(first.to).toBe('/instellingen')
  const one = await session(first.session)
  expect(one).toMatchObject({ method: 'oidc', acr: 'mfa', level: 'substantial', email: 'samira@zorg.example' })
  // the next time it is the same account, also under another address
  const again = await visit(id, provider, { ...samira, email: 'other@elsewhere.example' })
  expect((await session(again.session)).accountId).toBe(one.accountId)
  expect(
    (await t.owner.query('select left_at from organisation_member where account_id = $1', [one.accountId])).rows,
  ).toEqual([{ left_at: null }])
  expect(await lastLine()).toEqual({ act: 'sign-in.provider', outcome: 'permit', reason: '' })
})

test('coming back works once, in the browser that left, for ten minutes, at that provider', async () => {
  const { id, provider } = await real({ organisationId: await organisation(), domains: ['zorg.example'] })
  const tom = { ...samira, sub: 'u-2', email: 'tom@zorg.example' }
  const done = await visit(id, provider, tom)
  expect(done.session).not.toBe('')
  const before = await counts()
  expect(await arrive(done.path, done.gone.attempt)).toMatchObject({
    to: '/inloggen?reden=attempt-unknown',
    session: '',
  })
  // carried to the browser of somebody else, to sign them in as another
  const mine = await go(id)
  const path = await through(mine, provider, tom)
  const theirs = await go(id)
  expect((await arrive(path, theirs.attempt)).to).toBe('/inloggen?reden=attempt-unknown')
  expect((await arrive(path, '')).to).toBe('/inloggen?reden=attempt-unknown')
  // forged
  for (const search of [
    '',
    '?code=x',
    '?code=x&state=',
    `?code=x&state=${'a'.repeat(43)}`,
    '?state[]=x',
    `?state=${'%F0'.repeat(9)}`,
  ])
    expect((await arrive(`/api/auth/provider/${id}/callback${search}`, mine.attempt)).to).toMatch(
      /reden=attempt-unknown$/,
    )
  // at another provider
  const other = await real()
  const gone = await go(id)
  const back = await through(gone, provider, tom)
  expect((await arrive(back.replace(id, other.id), gone.attempt)).to).toBe('/inloggen?reden=attempt-unknown')
  // too late
  const late = await go(id)
  const latePath = await through(late, provider, tom)
  t.setNow(new Date(Date.now() + 11 * 60_000).toISOString())
  expect((await arrive(latePath, late.attempt)).to).toBe('/inloggen?reden=attempt-unknown')
  t.setNow(new Date().toISOString())
  expect(await counts()).toEqual(before)
  expect(await lastLine()).toEqual({ act: 'sign-in.provider', outcome: 'deny', reason: 'attempt-unknown' })
})

test('who is not sure enough there, or stops there, does not come in', async () => {
  const { id, provider } = await real({
    organisationId: await organisation(),
    domains: ['zorg.example'],
    acr: { mfa: 'substantial', password: 'low' },
  })
  const before = await counts()
  expect((await visit(id, provider, { ...samira, acr: 'password' })).to).toBe('/inloggen?reden=acr-refused')
  expect(await lastLine()).toMatchObject({ reason: 'acr-refused: password' })
  expect((await visit(id, provider, null)).to).toBe('/inloggen?reden=provider-refused')
  // it sounds high, and was never agreed with this provider
  expect((await visit(id, provider, { ...samira, acr: 'http://eidas.europa.eu/LoA/high' })).to).toBe(
    '/inloggen?reden=acr-refused',
  )
  expect((await visit(id, provider, { sub: samira.sub, email: samira.email! })).to).toMatch(/reden=acr-refused$/)
  expect(await counts()).toEqual(before)
})

test('a provider that lies is refused with the reason, nothing changes, and there is one line', async () => {
  const liar = await lyingProvider('keukentafel')
  stops.push(liar.stop)
  const id = await agreeOn(t, {
    issuer: liar.issuer,
    organisationId: await organisation(),
    domains: ['zorg.example'],
  })
  const person = { sub: 'u-9', email: 'liar@zorg.example', email_verified: true }
  const attempt = async (lie: typeof liar.lie, change: (url: URL) => string = () => '') => {
    const gone = await go(id)
    const { searchParams } = gone.url
    const nonce = searchParams.get('nonce')
    liar.lie = { ...lie, claims: { ...person, nonce, ...lie.claims } }
    const own = `?code=x&state=${searchParams.get('state')}${change(gone.url)}`
    return arrive(`/api/auth/provider/${id}/callback${own}`, gone.attempt)
  }
  const now = Math.floor(Date.now() / 1000)
  const before = await counts()
  const lies: [string, typeof liar.lie, RegExp][] = [
    ['another nonce', { claims: { nonce: 'of another attempt' } }, /^answer-wrong/],
    ['no nonce', { claims: { nonce: undefined } }, /^answer-wrong/],
    ['another issuer', { claims: { iss: 'https://evil.example' } }, /^answer-wrong/],
    ['another audience', { claims: { aud: 'somebody-else' } }, /^answer-wrong/],
    ['for us and another, without saying for whom', { claims: { aud: ['keukentafel', 'other'] } }, /^answer-wrong/],
    ['too old', { claims: { iat: now - 7200, exp: now - 3600 } }, /^answer-wrong/],
    ['without end', { claims: { exp: undefined } }, /^answer-wrong/],
    ['without a person', { claims: { sub: undefined } }, /^answer-wrong/],
    ['signed by another', { signature: 'other-key' }, /^answer-wrong/],
    ['not signed', { signature: 'none' }, /^answer-wrong/],
    ['no token at all', { answer: { access_token: 'x', token_type: 'Bearer' } }, /^answer-wrong/],
    ['no acr', { claims: { acr: undefined } }, /^acr-refused: none/],
    ['an acr in another form', { claims: { acr: ['mfa'] } }, /^acr-refused/],
    ['an acr that was not agreed', { claims: { acr: 'http://eidas.europa.eu/LoA/high' } }, /^acr-refused/],
    ['an address that was not checked', { claims: { email_verified: false } }, /^not-linked/],
    ['an address that says it is checked, as text', { claims: { email_verified: 'true' } }, /^not-linked/],
    ['an address of others', { claims: { email: 'mama@home.example' } }, /^not-linked/],
  ]
  for (const [name, lie, reason] of lies) {
    const lines = Number((await t.owner.query('select count(*) from sign_in_log')).rows[0].count)
    const answer = await attempt(lie)
    expect(answer.session, name).toBe('')
    expect(answer.to, name).toMatch(/^\/inloggen\?reden=[a-z-]+$/)
    expect((await lastLine()).reason, name).toMatch(reason)
    expect(Number((await t.owner.query('select count(*) from sign_in_log')).rows[0].count), name).toBe(lines + 1)
  }
  expect((await attempt({}, () => '&iss=https%3A%2F%2Fevil.example')).session).toBe('')
  expect(await counts()).toEqual(before)
  // and the same without any lie does sign in: what was refused was refused for its lie
  const honest = await attempt({})
  expect(honest.session).not.toBe('')
  expect(liar.asked.get('client_assertion_type')).toBe('urn:ietf:params:oauth:client-assertion-type:jwt-bearer')
  expect(liar.asked.get('code_verifier')).not.toBeNull()
  expect(liar.asked.has('client_secret')).toBe(false)
})

test('when it was shown counts, not when somebody came back; a time in the future does not count longer', async () => {
  const liar = await lyingProvider('keukentafel')
  stops.push(liar.stop)
  const id = await agreeOn(t, { issuer: liar.issuer, organisationId: await organisation(), domains: ['zorg.example'] })
  for (const [seconds, level] of [
    [-13 * 3600, 'low'],
    [-11 * 3600, 'substantial'],
    [40 * 86_400, 'substantial'],
  ] as const) {
    const gone = await go(id)
    const at = Math.floor(Date.now() / 1000) + seconds
    liar.lie = {
      claims: {
        sub: `u${seconds}`,
        email: `u${seconds}@zorg.example`,
        email_verified: true,
        nonce: gone.url.searchParams.get('nonce'),
        auth_time: at,
      },
    }
    const back = await arrive(
      `/api/auth/provider/${id}/callback?code=x&state=${gone.url.searchParams.get('state')}`,
      gone.attempt,
    )
    expect((await t.nobody.get('/me/sign-in', { headers: { cookie: back.session } })).body.level).toBe(level)
    const { rows } = await t.owner.query('select max(proven_at) <= now() as past from session')
    expect(rows[0].past).toBe(true)
  }
})

test('DigiD: no address, so only who linked it comes in; one person there is one account here', async () => {
  const digid = {
    acr: {
      'http://eidas.europa.eu/LoA/substantial': 'substantial',
      'http://eidas.europa.eu/LoA/high': 'high',
    } as const,
  }
  const { id, provider } = await real(digid)
  const mama: AtProvider = { sub: 'pseudonym-1', acr: 'http://eidas.europa.eu/LoA/high' }
  expect((await visit(id, provider, mama)).to).toBe('/inloggen?reden=not-linked')
  const account = await t.account('mama', 'low')
  const linked = await visit(id, provider, mama, 'link', account.cookie)
  expect(linked.to).toBe('/instellingen')
  expect(await session(linked.session)).toMatchObject({ accountId: account.accountId, level: 'high' })
  const later = await visit(id, provider, mama)
  expect(await session(later.session)).toMatchObject({ accountId: account.accountId, level: 'high', acr: mama.acr })
  // somebody else wants it too
  const other = await t.account('other')
  expect((await visit(id, provider, mama, 'link', other.cookie)).to).toBe('/instellingen/inloggen?reden=other-account')
  // stepping up with the DigiD of somebody else
  const papa: AtProvider = { sub: 'pseudonym-2', acr: 'http://eidas.europa.eu/LoA/high' }
  expect((await visit(id, provider, papa, 'step-up', later.session)).to).toBe('/instellingen/inloggen?reden=not-linked')
  const up = await visit(id, provider, mama, 'step-up', later.session)
  expect(up.to).toBe('/instellingen')
  expect((await t.nobody.get('/me', { headers: { cookie: later.session } })).status).toBe(401) // another token from now on
  expect(up.gone.url.searchParams.get('prompt')).toBe('login')
  // unlinked, it no longer signs in
  expect((await t.nobody.delete(`/me/providers/${id}`, { headers: { cookie: up.session } })).body).toEqual({
    removed: true,
  })
  expect((await visit(id, provider, mama)).to).toBe('/inloggen?reden=not-linked')
})

test('linking is for who has just signed in or shows what is there, in the browser and the session that left', async () => {
  const { id, provider } = await real()
  const who = await t.account('x', 'low')
  await t.owner.query(`update session set created_at = now() - interval '1 hour' where account_id = $1`, [
    who.accountId,
  ])
  expect((await who.post(`/providers/${id}/go`, { purpose: 'link' })).body.code).toBe('sign-in.again')
  expect((await t.nobody.post(`/providers/${id}/go`, { purpose: 'link' })).status).toBe(401)
  const [one, other] = [await t.account('one'), await t.account('other')]
  const gone = await go(id, 'link', one.cookie)
  const path = await through(gone, provider, { sub: 'p-1', acr: 'mfa' })
  expect((await arrive(path, gone.attempt, other.cookie)).to).toBe('/instellingen/inloggen?reden=attempt-unknown')
  expect((await t.owner.query('select from account_provider where account_id = $1', [other.accountId])).rowCount).toBe(
    0,
  )
})

test('the address of an account that has more than its mailbox opens nothing; an administrator neither', async () => {
  const { id, provider } = await real({ organisationId: await organisation(), domains: ['test.example'] })
  const strong = await t.account('strong')
  await giveApp(t, strong.accountId)
  const person = (sub: string, accountId: string): AtProvider => ({
    sub,
    email: `${accountId}@test.example`,
    emailVerified: true,
    acr: 'mfa',
  })
  expect((await visit(id, provider, person('s', strong.accountId))).to).toBe('/inloggen?reden=link-first')
  const admin = await t.account('admin')
  await t.owner.query('update account set is_admin = true where id = $1', [admin.accountId])
  expect((await visit(id, provider, person('a', admin.accountId))).to).toBe('/inloggen?reden=link-first')
  const plain = await t.account('plain')
  const done = await visit(id, provider, person('p', plain.accountId))
  expect(await session(done.session)).toMatchObject({ accountId: plain.accountId, method: 'oidc' })
})

test('an address to come back to is one of our own', async () => {
  const { id } = await real()
  for (const back of ['https://evil.example', '//evil.example', '/\\evil.example', 'x', '/a b', ''])
    expect((await t.nobody.post(`/providers/${id}/go`, { purpose: 'sign-in', back })).body.code, back).toBe(
      'input.invalid',
    )
})

test('a provider that is away or turned off; and our private key is nowhere to be read', async () => {
  const id = await agreeOn(t, { issuer: 'http://localhost:1' })
  expect((await t.nobody.post(`/providers/${id}/go`, { purpose: 'sign-in' })).body).toMatchObject({
    status: 503,
    code: 'provider.away',
  })
  const { rows } = await t.owner.query('select key_sealed from provider where id = $1', [id])
  expect(Buffer.from(rows[0].key_sealed, 'base64url').toString('latin1')).not.toContain('"d"')
  const keys = (await t.app.inject({ url: `/api/auth/provider/${id}/jwks.json` })).json().keys
  expect(Object.keys(keys[0]).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y'])
  await t.owner.query(`update provider set state = 'off' where id = $1`, [id])
  expect((await t.nobody.post(`/providers/${id}/go`, { purpose: 'sign-in' })).status).toBe(404)
  expect((await t.nobody.get('/providers')).body.providers.map((p: { id: string }) => p.id)).not.toContain(id)
})
