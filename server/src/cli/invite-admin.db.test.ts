import { execFile } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TEST_SECRET } from '../testing/app.ts'
import { cookieOf, type SignInApp, signInApp } from '../testing/sign-in-app.ts'

let t: SignInApp
beforeAll(async () => {
  t = await signInApp({ signUp: 'invited' })
  await t.owner.query(`insert into secret (name, value) values ('installation', $1)`, [TEST_SECRET])
})
afterAll(() => t.close())

const command = (args: string[], env: Record<string, string> = {}) => {
  const { host, port, database } = t.owner.options
  const url = `postgres://owner@${encodeURIComponent(host!)}:${port}/${database}`
  return new Promise<{ code: number; said: string }>((resolve) => {
    execFile(
      process.execPath,
      [`${import.meta.dirname}/invite-admin.ts`, ...args],
      { env: { ...process.env, DATABASE_URL: url, KEUKENTAFEL_DEMO: 'off', ...env } },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), said: stdout + stderr }),
    )
  })
}

test('the first administrator signs in with the code that the command prints', async () => {
  const { code, said } = await command(['Beheer@Voorbeeld.nl'])
  expect([code, said]).toEqual([
    0,
    expect.stringContaining('beheer@voorbeeld.nl now has an account and is an administrator'),
  ])
  const link = new URL(/https?:\S+#\S+/.exec(said)![0])
  expect(link.pathname).toBe('/inloggen')
  const given = new URLSearchParams(link.hash.slice(1))
  const answer = await t.tryCode(given.get('email')!, given.get('code')!)
  expect(answer.statusCode).toBe(200)
  expect((await t.get('/api/v1/me', cookieOf(answer))).json()).toMatchObject({ isAdmin: true })
  expect((await command(['beheer@voorbeeld.nl'])).said).toContain('beheer@voorbeeld.nl is an administrator')
  expect((await t.owner.query('select from account')).rowCount).toBe(1)
})

test('it says what is wrong, and makes no real administrator in the demo', async () => {
  expect(await command(['geen adres'])).toEqual({
    code: 1,
    said: 'Usage: npm run invite-admin -- someone@example.nl\n',
  })
  const refused = await command(['demo@voorbeeld.nl'], { KEUKENTAFEL_DEMO: 'on' })
  expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('This is the demo')])
  expect((await command(['demo@voorbeeld.nl', '--demo'], { KEUKENTAFEL_DEMO: 'on' })).code).toBe(0)
  const { rows } = await t.owner.query(`select invented from account where email = 'demo@voorbeeld.nl'`)
  expect(rows).toEqual([{ invented: true }])
})
