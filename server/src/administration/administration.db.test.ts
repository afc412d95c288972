import { randomUUID } from 'node:crypto'
import { api } from '@keukentafel/core/api.ts'
import type { Endpoint } from '@keukentafel/core/shared/contract.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, signedCookie, type TestApp, testApp } from '../testing/app.ts'
import { feedOf, fetchFeed } from '../testing/feeds.ts'
import { fullTable } from '../testing/sample-scenes.ts'
import { samples } from '../testing/samples.ts'
import { buildTable, type Table } from '../testing/table.ts'
import { prepare, send } from '../testing/walk.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

async function administrator(level: 'low' | 'substantial' = 'substantial'): Promise<Client> {
  const admin = await t.account('Beheer', level)
  await appoint(admin)
  return admin
}
const appoint = ({ accountId }: Client) =>
  t.owner.query('update account set is_admin = true where id = $1', [accountId])
const endpoints = Object.entries(api as Record<string, Endpoint>)

describe('an administrator without a seat', () => {
  test('gets of every endpoint of a family exactly what a stranger gets, and finds nothing in any list', async () => {
    const admin = await administrator()
    const full = await fullTable(t)
    const inFamily = endpoints.filter(([, e]) => 'access' in e)
    expect(inFamily.length).toBeGreaterThan(20)
    for (const [name, endpoint] of inFamily) {
      const sample = samples[name as keyof typeof samples]
      const input = await prepare(t, sample, full)
      await appoint(admin) // some samples begin with nobody appointed
      const answer = await send(admin, endpoint, sample, input)
      expect([answer.status, answer.body.code], name).toEqual([404, 'not.found'])
    }
    expect((await admin.get('/me')).body).toMatchObject({ isAdmin: true, tables: [] })
    expect((await admin.get('/my-families')).body.families).toEqual([])
    expect((await admin.get('/people?name=Sam')).body.people).toEqual([])
  })

  test('reads nothing of a family in anything that administration answers', async () => {
    const admin = await administrator()
    const full = await fullTable(t)
    const said = 'Een woord dat nergens anders staat'
    await full.table.say(full.mother, { kind: 'strength', content: { text: said } })
    await t.owner.query(`insert into organisation (name) values ('De vriend van mama')`) // typed at a table
    const org = (await admin.post('/admin/organisations', { name: `Zorg ${randomUUID()}` })).body.id
    for (const path of [
      '/admin/organisations',
      `/admin/organisations/${org}/members`,
      '/admin/providers',
      '/admin/retention',
    ]) {
      const { text, status } = await admin.get(path)
      expect(status).toBe(200)
      for (const trace of [said, full.table.familyId, full.mother.personId, 'Elif', 'Samira', 'De vriend van mama'])
        expect(text, path).not.toContain(trace)
    }
  })

  test('cannot become somebody else: no endpoint gives a session of another, outside the demo', async () => {
    const admin = await administrator()
    const nurse = await t.account('nurse')
    await t.owner.query('update account set invented = true where id = $1', [nurse.accountId])
    expect((await admin.post('/demo/sign-in', { accountId: nurse.accountId })).status).toBe(404)
    // what begins a session does so only of who shows a code, a passkey or a provider's word; in a demo of who is invented
    const making = endpoints.filter(([, e]) => /sign-in|impersonat|become|acting/i.test(e.path)).map(([name]) => name)
    expect(making.sort()).toEqual(['demoSignIn', 'readSignIn', 'signInWithPasskey'])
  })
})

test('nobody but a surely signed-in administrator finds any of it', async () => {
  const mother = (await buildTable(t)).mother.client
  const low = await administrator('low')
  for (const [name, endpoint] of endpoints.filter(([, e]) => 'admin' in e)) {
    const path = endpoint.path.replace(/:(\w+)/g, () => randomUUID())
    const sample = samples[name as keyof typeof samples]
    const body = JSON.parse(JSON.stringify(sample.body?.({} as never) ?? {}).replace('"$email"', '"x@y.nl"'))
    const send = (who: Client) =>
      endpoint.method === 'GET'
        ? who.get(path)
        : endpoint.method === 'POST'
          ? who.post(path, body)
          : endpoint.method === 'DELETE'
            ? who.delete(path)
            : who.patch(path, body)
    expect((await send(mother)).status, name).toBe(404)
    expect((await send(low)).body.code, name).toBe('level.too-low')
    expect((await send(t.nobody)).status, name).toBe(401)
  }
})

describe('somebody leaves an organisation', () => {
  async function working(admin: Client, org: string, table: Table, name = 'Samira') {
    const nurse = await table.seat('professional', name)
    const client = await t.owner.connect()
    await client.query(`select set_config('kt.act', 'test', false)`)
    await client.query('update seat set organisation_id = $2 where id = $1', [nurse.seatId, org])
    await client.query(`select set_config('kt.act', '', false)`)
    client.release()
    await admin.post(`/admin/organisations/${org}/members`, { email: `${nurse.client.accountId}@test.example` })
    return nurse
  }

  test('every seat for it, every session and the way in through it end at once; a seat of their own life stays', async () => {
    const admin = await administrator()
    const org = (await admin.post('/admin/organisations', { name: `Wijkteam ${randomUUID()}` })).body.id
    const [one, two, own] = [await buildTable(t), await buildTable(t), await buildTable(t)]
    const nurse = await working(admin, org, one)
    const { accountId } = nurse.client
    const client = await t.owner.connect()
    await client.query(`begin; select set_config('kt.act', 'test', true)`)
    for (const [table, kind, organisation] of [
      [two, 'professional', org],
      [own, 'family', null],
    ] as const) {
      const personId = randomUUID()
      await client.query(`insert into person (family_id, id, kind, call_name) values ($1, $2, $3, 'Samira')`, [
        table.familyId,
        personId,
        kind,
      ])
      await client.query(
        `insert into seat (family_id, id, person_id, account_id, kind, since, state, look_again_on, organisation_id) values ($1, $2, $3, $4, $5, '2020-01-01', 'active', '2030-01-01', $6)`,
        [table.familyId, randomUUID(), personId, accountId, kind, organisation],
      )
    }
    await client.query('commit')
    client.release()
    const path = `/admin/organisations/${org}/members/${accountId}/leave`
    expect((await nurse.client.get(`${one.path}/plan`)).status).toBe(200)
    expect((await admin.post(path)).body).toEqual({ seats: 2, sessions: 1 })
    expect((await nurse.client.get('/me')).status).toBe(401)
    // signed in again by mail, only the own table is there
    const token = randomUUID()
    await t.owner.query(
      `insert into session (account_id, token, expires_at, level) values ($1, $2, now() + interval '1 day', 'substantial')`,
      [accountId, token],
    )
    const again = (p: string) => t.nobody.get(p, { headers: { cookie: signedCookie(token) } })
    expect((await again('/me')).body.tables.map((x: { familyId: string }) => x.familyId)).toEqual([own.familyId])
    for (const table of [one, two]) expect((await again(`${table.path}/plan`)).status).toBe(404)
    const { rows } = await t.owner.query(
      `select act, ground from plan_event where family_id = $1 and subject = 'seat' order by seq desc limit 1`,
      [one.familyId],
    )
    expect(rows).toEqual([{ act: 'organisation.leave', ground: 'left-organisation' }])
    expect((await admin.post(path)).status).toBe(404) // twice
    const members = (await admin.get(`/admin/organisations/${org}/members`)).body.members
    expect(members).toMatchObject([{ accountId, leftAt: expect.any(String) }])
  })

  test('a coordinator loses the access at once; the chair stays so that the family can hand it over', async () => {
    const admin = await administrator()
    const org = (await admin.post('/admin/organisations', { name: `Wijkteam ${randomUUID()}` })).body.id
    const table = await buildTable(t)
    const nurse = await working(admin, org, table)
    await table.mother.client.post(`${table.path}/coordinator`, {
      id: randomUUID(),
      seatId: nurse.seatId,
      note: 'Wil jij?',
    })
    const gone = await admin.post(`/admin/organisations/${org}/members/${nurse.client.accountId}/leave`)
    expect(gone.body).toEqual({ seats: 1, sessions: 1 })
    const { rows } = await t.owner.query('select account_id, state from seat where id = $1', [nurse.seatId])
    expect(rows).toEqual([{ account_id: null, state: 'active' }])
    const handed = await table.mother.client.post(`${table.path}/coordinator`, {
      id: randomUUID(),
      seatId: table.mother.seatId,
      note: 'Samira werkt hier niet meer',
    })
    expect(handed.status, handed.text).toBe(200)
  })

  test('the database itself refuses it to anybody who is no administrator', async () => {
    const nurse = await t.account('nurse')
    const call = t.deps.db.write(
      { statement: { name: 'enter', text: 'select enter_account($1)' }, values: [nurse.accountId] },
      (tx) =>
        tx.rows({ name: 'leave', text: 'select * from leave_organisation($1, $2)' }, [randomUUID(), randomUUID()]),
    )
    await expect(call).rejects.toThrow('only an administrator')
    const feeds = t.deps.db.write(
      { statement: { name: 'enter', text: 'select enter_account($1)' }, values: [nurse.accountId] },
      (tx) => tx.rows({ name: 'feeds', text: 'select end_feeds_of($1)' }, [randomUUID()]),
    )
    await expect(feeds).rejects.toThrow('only an administrator')
  })
})

test('signing somebody out everywhere ends every session and calendar program, and their own list says so', async () => {
  const admin = await administrator()
  const table = await buildTable(t)
  const nurse = table.mother.client
  const email = `${nurse.accountId}@test.example`
  const { path } = await feedOf(nurse, [table.familyId])
  expect((await fetchFeed(t, path)).status).toBe(200)
  expect((await admin.post('/admin/accounts/sessions/end', { email })).body).toEqual({ sessions: 1 })
  expect((await fetchFeed(t, path)).status).toBe(404)
  expect((await nurse.get('/me')).status).toBe(401)
  expect(
    (await admin.post('/admin/accounts/sessions/end', { email: 'nobody@test.example' })).body.errors,
  ).toMatchObject([{ pointer: '/email', code: 'account.unknown' }])
})

test('what is agreed with a provider is checked, and the key stays when it changes', async () => {
  const admin = await administrator()
  const good = {
    id: `wijk-${randomUUID().slice(0, 8)}`,
    name: 'Wijkteam',
    organisationId: null,
    issuer: 'https://login.wijkteam.example',
    clientId: 'keukentafel',
    acr: { mfa: 'substantial' },
    atLeast: 'substantial',
    domains: [],
  }
  const faults = async (change: object) =>
    (await admin.post('/admin/providers', { ...good, ...change })).body.errors?.map(
      (e: { pointer: string }) => e.pointer,
    )
  expect(await faults({ issuer: 'http://login.example' })).toEqual(['/issuer'])
  expect(await faults({ acr: {} })).toEqual(['/acr'])
  expect(await faults({ id: 'Wijk Team' })).toEqual(['/id'])
  expect(await faults({ domains: ['@x'] })).toEqual(['/domains/0'])
  expect(await faults({ domains: ['wijkteam.example'] })).toEqual(['/domains'])
  expect(await faults({ organisationId: randomUUID() })).toEqual(['/organisationId'])
  expect((await admin.post('/admin/providers', good)).status).toBe(200)
  const jwks = async () => (await t.app.inject({ url: `/api/auth/provider/${good.id}/jwks.json` })).json().keys[0].x
  const before = await jwks()
  expect((await admin.post('/admin/providers', { ...good, name: 'Wijkteam Zuid' })).status).toBe(200)
  expect(await jwks()).toBe(before)
  expect((await admin.get('/admin/providers')).body.providers).toContainEqual({
    ...good,
    name: 'Wijkteam Zuid',
    on: true,
    redirectUri: `http://localhost/api/auth/provider/${good.id}/callback`,
    jwksUri: `http://localhost/api/auth/provider/${good.id}/jwks.json`,
  })
  expect((await admin.patch(`/admin/providers/${good.id}`, { on: false })).status).toBe(200)
  expect((await t.nobody.get('/providers')).body.providers).toEqual([])
})
