import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nameOfficer } from '../identity/officer-store.ts'
import { type Client, signedCookie, type TestApp, testApp } from '../testing/app.ts'
import { giveApp } from '../testing/app-codes.ts'
import { found, invitation, must } from '../testing/found.ts'
import { lyingProvider } from '../testing/lying-provider.ts'
import { agreeOn } from '../testing/registered-provider.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

// Signing in, attacked by who is near: the one from whom something is kept, an administrator, a provider that lies, who left.
let t: TestApp
let liar: Awaited<ReturnType<typeof lyingProvider>>
beforeAll(async () => {
  t = await testApp()
  liar = await lyingProvider('keukentafel')
})
afterAll(async () => {
  await liar.stop()
  await t.close()
})

const permitted = async (sql: string, values: unknown[]) => {
  const db = await t.owner.connect()
  await db.query(`select set_config('kt.act', 'test', false)`)
  try {
    return await db.query(sql, values)
  } finally {
    await db.query(`select set_config('kt.act', '', false)`)
    db.release()
  }
}
/** With a mistake in a function of the database, which is put right afterwards. */
async function planted(name: string, right: string, wrong: string, work: () => Promise<void>) {
  const { rows } = await t.owner.query('select pg_get_functiondef(oid) as text from pg_proc where proname = $1', [name])
  expect(rows[0].text).toContain(right)
  await t.owner.query(rows[0].text.replace(right, wrong))
  await work().finally(() => t.owner.query(rows[0].text))
}
const lastLine = async () =>
  (await t.owner.query('select act, outcome, reason from sign_in_log order by id desc limit 1')).rows[0]
const lines = async () => Number((await t.owner.query('select count(*) from sign_in_log')).rows[0].count)
const administrator = async () => {
  const who = await t.account('beheer')
  await t.owner.query('update account set is_admin = true where id = $1', [who.accountId])
  return who
}

describe('recovery and the one from whom something is kept', () => {
  const shield = (table: Table, from: Someone, of: Someone, what = 'whereabouts') =>
    permitted(
      `insert into shield (family_id, id, from_person, of_person, what, reason, look_again_on, set_by, set_account)
       values ($1, gen_random_uuid(), $2, $3, $4, 'bang', current_date + 30, $5, $6) returning id`,
      [table.familyId, from.personId, of.personId, what, table.mother.personId, table.mother.client.accountId],
    )
  /** She has an app; somebody reads her mailbox and asks to begin anew as her. */
  async function asked(table: Table) {
    await giveApp(t, table.mother.client.accountId)
    await t.owner.query(`update session set level = 'low' where account_id = $1`, [table.mother.client.accountId])
    return must(await table.mother.client.post('/me/recovery')).body.words as string
  }

  test('the ex-partner who reads her mailbox does not confirm that he is her, and hears no reason', async () => {
    for (const what of ['whereabouts', 'everything']) {
      const table = await buildTable(t)
      const ex = await table.seat('family', 'Mehmet')
      await shield(table, ex, table.mother, what)
      const words = await asked(table)
      const refused = await ex.client.post('/recoveries/confirm', { words })
      const wrong = await ex.client.post('/recoveries/confirm', { words: 'ACDEFHJKLM' })
      const plain = ({ traceId: _own, ...body }: Record<string, unknown>) => body
      expect(refused.status).toBe(409)
      expect(plain(refused.body)).toEqual(plain(wrong.body))
      expect(await lastLine()).toEqual({ act: 'recovery.confirm', outcome: 'deny', reason: 'unknown' })
      await t.owner.query(`update recovery set opens_at = now() - interval '1 hour'`)
      expect((await table.mother.client.post('/me/recovery/finish')).body.code).toBe('recovery.closed')
      expect((await table.mother.client.get('/me/sign-in')).body).toMatchObject({ totp: true })
    }
  })

  test('neither does he for her daughter, at a table where anything of anybody is kept from him; an uncle may', async () => {
    const table = await buildTable(t)
    const ex = await table.seat('family', 'Mehmet')
    const child = await table.seat('family', 'Elif', { birthDate: '2015-01-01' })
    const uncle = await table.seat('family', 'Oom')
    await shield(table, ex, child)
    const words = await asked(table)
    expect((await ex.client.post('/recoveries/confirm', { words })).body.code).toBe('recovery.closed')
    expect((await lastLine()).reason).toBe('unknown')
    // Who confirms reads the name that is used at the table, never an address.
    const done = must(await uncle.client.post('/recoveries/confirm', { words }))
    expect(done.body.name).toBe('Mama')
    expect(done.text).not.toContain('@')
  })

  test('the planted mistake is found: what is kept does not count', async () => {
    const table = await buildTable(t)
    const ex = await table.seat('family', 'Mehmet')
    await shield(table, ex, table.mother)
    const words = await asked(table)
    await planted('at_one_table', 'h.from_person = a.person_id', 'false', async () => {
      expect((await ex.client.post('/recoveries/confirm', { words })).status).toBe(200)
    })
  })
})

describe('an administrator, and a provider that lies', () => {
  const email = (who: Client) => `${who.accountId}@test.example`
  async function organisation() {
    const values = [`Zorg ${randomUUID()}`]
    return (await t.owner.query('insert into organisation (name, managed) values ($1, true) returning id', values))
      .rows[0].id as string
  }
  async function come(id: string, claims: Record<string, unknown>, purpose = 'sign-in', cookie = '') {
    const gone = await t.nobody.post(`/providers/${id}/go`, { purpose }, { headers: cookie ? { cookie } : {} })
    const { searchParams } = new URL(must(gone).body.url)
    liar.lie = { claims: { nonce: searchParams.get('nonce'), ...claims } }
    const attempt = String([gone.headers['set-cookie']].flat()[0]).split(';')[0]!
    const answer = await t.app.inject({
      url: `/api/auth/provider/${id}/callback?code=x&state=${searchParams.get('state')}`,
      headers: { cookie: [attempt, cookie].filter(Boolean).join('; ') },
      remoteAddress: `192.0.2.${Math.floor(Math.random() * 250)}`,
    })
    const session = [answer.headers['set-cookie']]
      .flat()
      .map(String)
      .find((line) => line.startsWith('keukentafel.session_token='))
    return { to: String(answer.headers.location), session: session?.split(';')[0] ?? '' }
  }

  test('agreeing on a provider for the domain of a family opens nobody of that family', async () => {
    const organisationId = await organisation()
    const id = await agreeOn(t, { issuer: liar.issuer, organisationId, domains: ['test.example'] })
    const table = await buildTable(t)
    const aunt = await table.seat('network', 'Tante')
    const nurse = await table.seat('professional', 'Samira')
    const other = await table.seat('professional', 'Bo')
    await permitted('update seat set organisation_id = $2 where id = $1', [nurse.seatId, organisationId])
    await permitted('update seat set organisation_id = $2 where id = $1', [other.seatId, await organisation()])
    for (const who of [table.mother, aunt, other]) {
      const before = await lines()
      const back = await come(id, { sub: randomUUID(), email: email(who.client), email_verified: true })
      expect(back).toEqual({ to: '/inloggen?reden=link-first', session: '' })
      expect((await lastLine()).reason).toBe('link-first')
      expect(await lines()).toBe(before + 1)
    }
    // Who works for it, and is at tables for nothing else, comes in as before.
    const hers = await come(id, { sub: randomUUID(), email: email(nurse.client), email_verified: true })
    expect(hers.session).not.toBe('')
    const mother = { sub: randomUUID(), email: email(table.mother.client), email_verified: true }
    await planted('sits_for_others', 's.account_id = p_account', 'false', async () => {
      expect((await come(id, mother)).session).not.toBe('')
    })
  })

  test('another issuer under the same provider is not believed about who was linked before', async () => {
    const id = await agreeOn(t, { issuer: liar.issuer })
    const mother = (await buildTable(t)).mother.client
    expect((await come(id, { sub: 'pseudonym' }, 'link', mother.cookie)).to).not.toContain('reden')
    expect((await come(id, { sub: 'pseudonym' })).session).not.toBe('')
    const evil = await lyingProvider('keukentafel')
    const admin = await administrator()
    const agreed = {
      id,
      name: 'DigiD',
      organisationId: null,
      clientId: 'keukentafel',
      acr: { mfa: 'high' },
      atLeast: 'low',
      domains: [],
    }
    must(await admin.post('/admin/providers', { ...agreed, issuer: evil.issuer }))
    const [own, before] = [liar, await lines()]
    liar = evil
    expect(await come(id, { sub: 'pseudonym' })).toEqual({ to: '/inloggen?reden=not-linked', session: '' })
    expect(await lines()).toBe(before + 1)
    liar = own
    await evil.stop()
    expect(
      (
        await t.owner.query(`select reason from sign_in_log where act = 'provider.unlink' and account_id = $1`, [
          mother.accountId,
        ])
      ).rows,
    ).toEqual([{ reason: 'other-issuer' }])
  })

  test('a time that is no time, and words that only look like those that were agreed: refused, nothing begun, one line', async () => {
    const id = await agreeOn(t, {
      issuer: liar.issuer,
      organisationId: await organisation(),
      domains: ['zorg.example'],
    })
    const person = { sub: 'u-1', email: 'u1@zorg.example', email_verified: true }
    const before = (await t.owner.query('select count(*) from session')).rows[0].count
    for (const [claims, reason] of [
      [{ auth_time: 1e20 }, /^answer-wrong/],
      [{ auth_time: 'now' }, /^answer-wrong/],
      [{ auth_time: -1 }, /^answer-wrong/],
      [{ acr: 'MFA' }, /^acr-refused: MFA/],
      [{ acr: ' mfa' }, /^acr-refused/],
      [{ acr: 'constructor' }, /^acr-refused/],
      [{ acr: '__proto__' }, /^acr-refused/],
      [{ acr: { mfa: 1 } }, /^acr-refused/],
      [{ acr: '' }, /^acr-refused/],
      [{ email: 'u1@zorg.example.evil.example' }, /^not-linked/],
      [{ email: 'u1@notzorg.example' }, /^not-linked/],
    ] as const) {
      const had = await lines()
      const back = await come(id, { ...person, ...claims })
      expect(back.session, JSON.stringify(claims)).toBe('')
      expect((await lastLine()).reason, JSON.stringify(claims)).toMatch(reason)
      expect(await lines(), JSON.stringify(claims)).toBe(had + 1)
    }
    expect((await t.owner.query('select count(*) from session')).rows[0].count).toBe(before)
    expect((await come(id, person)).session).not.toBe('')
  })
})

describe('who left an organisation', () => {
  async function working() {
    const admin = await administrator()
    const name = `Wijkteam ${randomUUID()}`
    const org = must(await admin.post('/admin/organisations', { name })).body.id as string
    const nurse = await t.account('Samira')
    must(await admin.post(`/admin/organisations/${org}/members`, { email: `${nurse.accountId}@test.example` }))
    const leave = () => admin.post(`/admin/organisations/${org}/members/${nurse.accountId}/leave`)
    /** Signed in again by mail, with an app. */
    const again = async () => {
      const token = randomUUID()
      await t.owner.query(
        `insert into session (account_id, token, expires_at, level) values ($1, $2, now() + interval '1 day', 'substantial')`,
        [nurse.accountId, token],
      )
      return t.client(nurse.accountId, signedCookie(token))
    }
    return { admin, name, org, nurse, leave, again }
  }

  test('sits down nowhere for it any more: not with a code on paper of before, not at a table of her own making', async () => {
    const { name, nurse, leave, again } = await working()
    const table = await found(t)
    const asked = must(await table.founder.post(`${table.path}/seats`, invitation({ organisation: name })))
    must(await leave())
    const her = await again()
    const refused = await her.post('/invitations/accept', { code: asked.body.code })
    expect(refused.body).toMatchObject({ status: 403, code: 'organisation.left' })
    const begun = await her.post('/families', {
      id: randomUUID(),
      name: 'Gezin',
      started: 'helper',
      me: { id: randomUUID(), callName: 'Samira', role: 'hulp', organisation: name },
      members: [{ id: randomUUID(), callName: 'Elif', birthDate: '2018-02-03', role: 'dochter' }],
    })
    expect(begun.body).toMatchObject({ status: 403, code: 'organisation.left' })
    expect((await her.get('/me')).body.tables).toEqual([])
    // Back in service, the same code works.
    await t.owner.query('update organisation_member set left_at = null where account_id = $1', [nurse.accountId])
    must(await her.post('/invitations/accept', { code: asked.body.code }))
  })

  test('answers for it no more as its privacy officer, also when nobody else ever wrote down that they work there', async () => {
    const { admin, org, nurse, leave } = await working()
    const bo = await t.account('Bo')
    for (const who of [nurse, bo]) await nameOfficer(t.owner, org, `${who.accountId}@test.example`, false)
    const officers = async () =>
      (await t.owner.query('select account_id from privacy_officer where organisation_id = $1', [org])).rows.map(
        (row) => row.account_id,
      )
    must(await leave())
    expect(await officers()).toEqual([bo.accountId])
    must(await admin.post(`/admin/organisations/${org}/members/${bo.accountId}/leave`))
    expect(await officers()).toEqual([])
  })
})
