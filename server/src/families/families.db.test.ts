import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { found, must, seatByCode } from '../testing/found.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())
const today = () => new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/Amsterdam' })

describe('beginning a table', () => {
  test('a parent sits there with the children, is the coordinator, and it is all in the logs', async () => {
    const table = await found(t)
    const family = must(await table.founder.get(table.path)).body
    expect(family).toMatchObject({ name: 'Gezin Yıldız', started: 'family', can: { edit: true, addMember: true } })
    expect(family.members.map((m: { callName: string; can: object }) => [m.callName, m.can])).toEqual(
      expect.arrayContaining([
        ['Ayşe', { edit: true, recordAuthority: true }],
        ['Elif', { edit: true, recordAuthority: true }],
      ]),
    )
    const circle = must(await table.founder.get(`${table.path}/circle`)).body
    expect(
      circle.seats.map((s: { kind: string; hasAccount: boolean; isCoordinator: boolean; state: string }) => [
        s.kind,
        s.state,
        s.hasAccount,
        s.isCoordinator,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['family', 'active', true, true],
        ['family', 'active', false, false],
      ]),
    )
    const log = await t.owner.query(
      'select action, outcome, ground, person_id from access_log where family_id = $1 order by seq',
      [table.familyId],
    )
    expect(log.rows[0]).toEqual({
      action: 'family.found',
      outcome: 'permit',
      ground: 'self',
      person_id: table.founderId,
    })
    const history = await t.owner.query(
      `select subject, act, by_account, by_person from plan_event where family_id = $1`,
      [table.familyId],
    )
    expect(history.rows).toHaveLength(6)
    for (const row of history.rows)
      expect(row).toMatchObject({
        act: 'family.found',
        by_account: table.founder.accountId,
        by_person: table.founderId,
      })
  })

  test('a helper gets a professional seat that is looked at again within half a year', async () => {
    const table = await found(t, 'helper')
    const { seats } = must(await table.founder.get(`${table.path}/circle`)).body
    const mine = seats.find((s: { personId: string }) => s.personId === table.founderId)
    expect(mine).toMatchObject({ kind: 'professional', organisation: 'Wijkteam', isCoordinator: true })
    expect(Date.parse(mine.lookAgainOn) - Date.parse(today())).toBe(180 * 24 * 3600 * 1000)
  })

  const body = (more: object = {}) => ({
    id: randomUUID(),
    name: 'F',
    started: 'family',
    me: { id: randomUUID(), callName: 'A' },
    ...more,
  })

  test('every fault at once, and nothing is there afterwards', async () => {
    const me = await t.account()
    const id = randomUUID()
    const twice = randomUUID()
    const answer = await me.post(
      '/families',
      body({
        id,
        me: { id: twice, callName: 'A', birthDate: '2190-01-01' },
        members: [{ id: twice, callName: 'B', birthDate: '2190-01-01' }],
      }),
    )
    expect(answer.status).toBe(400)
    expect(answer.body.errors.map((e: { pointer: string; code: string }) => `${e.pointer} ${e.code}`)).toEqual([
      '/members/0/id id.invalid',
      '/me/birthDate date.future',
      '/members/0/birthDate date.future',
    ])
    const shape = await me.post('/families', {
      id: 'x',
      name: ' ',
      started: 'maybe',
      me: { id, callName: '', birthDate: '2026-02-30' },
    })
    expect(shape.body.errors.map((e: { pointer: string; code: string }) => `${e.pointer} ${e.code}`)).toEqual([
      '/id id.invalid',
      '/name text.empty',
      '/started choice.missing',
      '/me/callName text.empty',
      '/me/birthDate date.impossible',
    ])
    expect((await t.owner.query('select from family where id = $1', [id])).rowCount).toBe(0)
  })

  test('sent twice, also at the same moment, it is one table; an id that exists is not taken over', async () => {
    const me = await t.account()
    const one = body()
    const both = await Promise.all([me.post('/families', one, { key: 'k' }), me.post('/families', one, { key: 'k' })])
    expect(both.map((a) => [a.status, a.text])).toEqual([
      [200, both[0].text],
      [200, both[0].text],
    ])
    expect((await me.post('/families', body(), { key: 'k' })).body.code).toBe('key.reused')
    const other = await t.account()
    expect((await other.post('/families', { ...body(), id: one.id })).body.code).toBe('version.conflict')
    expect((await other.get(`/families/${one.id}`)).status).toBe(404)
    expect((await t.nobody.post('/families', body())).status).toBe(401)
  })
})

describe('name, question and members', () => {
  test('a change names the version it saw; who was second gets what stands there', async () => {
    const table = await found(t)
    expect((await table.founder.patch(table.path, { name: 'Wij' })).body.code).toBe('version.missing')
    const [a, b] = await Promise.all([
      table.founder.patch(table.path, { name: 'Wij' }, 1),
      table.founder.patch(table.path, { name: 'Ons' }, 1),
    ])
    expect([a.status, b.status].sort()).toEqual([200, 409])
    const lost = a.status === 409 ? a : b
    expect(lost.body.current).toMatchObject({ version: 2, name: a.status === 409 ? 'Ons' : 'Wij' })
    const nurse = await seatByCode(t, table, table.founder)
    expect((await nurse.client.patch(table.path, { name: 'X' }, 2)).body).toMatchObject({
      status: 403,
      reason: 'family-only',
    })
  })

  test('who may be changed by whom', async () => {
    const table = await found(t)
    const ex = await seatByCode(t, table, table.founder, { kind: 'family', callName: 'Mehmet' })
    const path = `${table.path}/members/${table.childId}`
    expect((await ex.client.patch(path, { callName: 'X' }, 1)).body).toMatchObject({
      status: 403,
      reason: 'authority-closed',
    })
    expect(
      (await table.founder.patch(`${table.path}/members/${ex.personId}`, { callName: 'X' }, 1)).body,
    ).toMatchObject({ status: 403, reason: 'not-the-sayer' })
    expect(
      (await table.founder.patch(path, { callName: 'Elfje', deceasedOn: '2001-01-01' }, 1)).body.errors,
    ).toMatchObject([{ pointer: '/deceasedOn', code: 'date.before-begin' }])
    expect((await table.founder.patch(path, { callName: 'Elfje', languages: ['Turks'] }, 1)).body.version).toBe(2)
    expect((await table.founder.patch(path, { callName: 'Nog' }, 1)).body.current).toMatchObject({
      version: 2,
      callName: 'Elfje',
      birthDate: '2018-02-03',
    })
    expect(
      (await ex.client.patch(`${table.path}/members/${ex.personId}`, { birthDate: '1980-01-01', pronoun: 'hij' }, 1))
        .status,
    ).toBe(200)
    const random = await table.founder.patch(`${table.path}/members/${randomUUID()}`, { callName: 'X' }, 1)
    const foreign = await table.founder.patch(`${table.path}/members/${(await found(t)).childId}`, { callName: 'X' }, 1)
    expect([foreign.status, foreign.text]).toEqual([404, random.text])
  })

  test('a minor does not change the own date of birth, but may fill it in', async () => {
    const table = await found(t, 'family', '2012-01-01')
    const asked = must(
      await table.founder.post(`${table.path}/seats`, {
        id: randomUUID(),
        invitationId: randomUUID(),
        kind: 'family',
        person: { personId: table.childId },
        channel: 'paper',
      }),
    )
    const daughter = await t.account('Elif')
    must(await daughter.post('/invitations/accept', { code: asked.body.code }))
    const path = `${table.path}/members/${table.childId}`
    expect((await daughter.patch(path, { birthDate: '1990-01-01' }, 1)).body.errors).toMatchObject([
      { pointer: '/birthDate', code: 'birth-date.guarded' },
    ])
    expect((await daughter.patch(path, { callName: 'Eef', birthDate: '2012-01-01' }, 1)).status).toBe(200)
  })

  test('a new member sits at the table at once; a professional who is no coordinator names nobody', async () => {
    const table = await found(t)
    const id = randomUUID()
    must(await table.founder.post(`${table.path}/members`, { id, callName: 'Oma', role: 'oma' }))
    const { seats } = must(await table.founder.get(`${table.path}/circle`)).body
    expect(seats.find((s: { personId: string }) => s.personId === id)).toMatchObject({
      state: 'active',
      hasAccount: false,
      role: 'oma',
      since: today(),
    })
    expect((await table.founder.post(`${table.path}/members`, { id, callName: 'Oma' })).body.code).toBe(
      'version.conflict',
    )
    const nurse = await seatByCode(t, table, table.founder)
    const body = { id: randomUUID(), callName: 'X' }
    expect((await nurse.client.post(`${table.path}/members`, body)).body).toMatchObject({
      status: 403,
      reason: 'family-only',
    })
    const stranger = await (await t.account()).post(`${table.path}/members`, body)
    const unknown = await (await t.account()).post(`/families/${randomUUID()}/members`, body)
    expect([stranger.status, stranger.text]).toEqual([404, unknown.text])
  })
})

describe('relations', () => {
  test('added, said again, ended; the history keeps it', async () => {
    const table = await found(t)
    const body = { id: randomUUID(), fromPerson: table.founderId, toPerson: table.childId, kind: 'parent' }
    must(await table.founder.post(`${table.path}/relations`, body))
    expect(must(await table.founder.post(`${table.path}/relations`, { ...body, id: randomUUID() })).body.id).toBe(
      body.id,
    )
    const foreign = await found(t)
    const faults = await table.founder.post(`${table.path}/relations`, {
      ...body,
      id: randomUUID(),
      fromPerson: foreign.childId,
      toPerson: randomUUID(),
    })
    expect(faults.body.errors).toMatchObject([
      { pointer: '/fromPerson', code: 'id.unknown' },
      { pointer: '/toPerson', code: 'id.unknown' },
    ])
    expect(
      (await table.founder.post(`${table.path}/relations`, { ...body, id: randomUUID(), toPerson: table.founderId }))
        .body.errors,
    ).toMatchObject([{ pointer: '/toPerson', code: 'relation.self' }])
    expect((await foreign.founder.delete(`${foreign.path}/relations/${body.id}`)).status).toBe(404)
    const [a, b] = await Promise.all([
      table.founder.delete(`${table.path}/relations/${body.id}`),
      table.founder.delete(`${table.path}/relations/${body.id}`),
    ])
    expect([a.body.version, b.body.version]).toEqual([2, 2])
    expect(must(await table.founder.get(table.path)).body.relations).toEqual([])
  })
})
