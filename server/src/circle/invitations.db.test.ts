import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../testing/app.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { type Found, found, invitation, must, seatByCode } from '../testing/found.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp({ behindProxy: true })
})
afterAll(() => t.close())

let address = 0
/** An address of its own, so that wrong codes of one test do not stop another. */
const from = () => ({ headers: { 'x-forwarded-for': `198.51.100.${++address}` } })
const send = (who: Client, table: Found, more: object = {}) => who.post(`${table.path}/seats`, invitation(more))
const accept = (who: Client, code: string, options = {}) => who.post('/invitations/accept', { code }, options)
const read = (code: string, options = {}) => t.nobody.get(`/invitations?code=${encodeURIComponent(code)}`, options)
const pairs = (errors: { pointer: string; code: string }[]) => errors.map((e) => `${e.pointer} ${e.code}`)

describe('inviting', () => {
  test('the code is given once, is not in the database, and the invited reads what it is about before choosing', async () => {
    const table = await found(t)
    const body = invitation()
    const invited = must(await table.founder.post(`${table.path}/seats`, body, { key: 'i' }))
    const { code } = invited.body
    expect(code).toMatch(/^[ACDEFHJKLMNPRTWXY3479]{10}$/)
    const again = must(await table.founder.post(`${table.path}/seats`, body, { key: 'i' }))
    expect(again.body).toEqual({ ...invited.body, code: null })
    const stored =
      await t.owner.query(`select (select string_agg(i::text, '') from invitation i) || (select string_agg(r::text, '') from request_done r)
      || (select string_agg(e::text, '') from plan_event e) as everything`)
    expect(stored.rows[0].everything).not.toContain(code)
    const told = must(await read(` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)} `))
    expect(told.body).toMatchObject({
      familyName: 'Gezin Yıldız',
      invitedBy: 'Ayşe',
      invitedByRole: 'begint',
      callName: 'Samira',
      kind: 'professional',
    })
    expect(told.body.willSee).toContain('what-is-shared')
    expect(told.body.willNotSee).toEqual(expect.arrayContaining(['words-in-the-family', 'birth-dates-and-homes']))
    const nurse = await t.account('Samira')
    expect(must(await accept(nurse, code)).body).toEqual({ familyId: table.familyId })
    const { seats, mySeatId } = must(await nurse.get(`${table.path}/circle`)).body
    expect(seats.find((s: { id: string }) => s.id === mySeatId)).toMatchObject({
      state: 'active',
      hasAccount: true,
      purpose: 'Helpt mama om weer te slapen',
    })
    const log = await t.owner.query(
      `select action, account_id from access_log where family_id = $1 and action like 'invitation.%' order by seq`,
      [table.familyId],
    )
    expect(log.rows).toEqual([
      { action: 'invitation.read', account_id: null },
      { action: 'invitation.accept', account_id: nurse.accountId },
    ])
  })

  test('a mail holds a long code in a link and not a word about the family', async () => {
    const table = await found(t)
    const invited = must(await send(table.founder, table, { channel: 'email', email: 'samira@example.org' }))
    expect(invited.body.code).toBeNull()
    const mail = await t.owner.query(`select * from mail where to_address = 'samira@example.org'`)
    expect(mail.rows).toHaveLength(1)
    const { link } = mail.rows[0].params
    expect(Object.keys(mail.rows[0].params)).toEqual(['link'])
    expect(link).toMatch(/^http:\/\/localhost\/uitnodiging\?code=[\w-]{32}$/)
    expect(must(await read(new URL(link).searchParams.get('code')!)).body.callName).toBe('Samira')
  })

  test('every fault at once', async () => {
    const table = await found(t)
    const wrong = await send(table.founder, table, {
      purpose: '',
      lookAgainOn: null,
      until: '2001-01-01',
      channel: 'email',
      person: { personId: randomUUID() },
    })
    expect(pairs(wrong.body.errors)).toEqual([
      '/person/personId id.unknown',
      '/email email.invalid',
      '/purpose seat.purpose',
      '/until date.before-begin',
      '/lookAgainOn seat.look-again',
    ])
    expect(
      pairs(
        (await send(table.founder, table, { lookAgainOn: '2001-01-01', until: '2026-02-30', email: 'x' })).body.errors,
      ),
    ).toEqual(['/until date.impossible', '/email email.invalid'])
    expect(pairs((await send(table.founder, table, { person: { personId: table.childId } })).body.errors)).toEqual([
      '/kind seat.kind',
    ])
    const foreign = await found(t)
    expect(
      pairs((await send(table.founder, table, { kind: 'family', person: { personId: foreign.childId } })).body.errors),
    ).toEqual(['/person/personId id.unknown'])
  })

  test('who may not: a nurse nobody, a coordinator of outside nobody of a family that takes part, a stranger finds nothing', async () => {
    const table = await found(t)
    const nurse = await seatByCode(t, table, table.founder)
    expect((await send(nurse.client, table)).body).toMatchObject({ status: 403, reason: 'family-only' })
    must(await table.founder.post(`${table.path}/coordinator`, { id: randomUUID(), seatId: nurse.seatId, note: 'Jij' }))
    expect((await send(nurse.client, table, { kind: 'network', lookAgainOn: null })).status).toBe(200)
    expect((await send(nurse.client, table, { kind: 'family' })).body).toMatchObject({
      status: 403,
      reason: 'family-only',
    })
    expect(must(await nurse.client.get(`${table.path}/circle`)).body.can).toEqual({
      inviteNetwork: true,
      inviteProfessional: true,
      inviteFamily: false,
      handOver: true,
      wish: false,
    })
    const stranger = await t.account()
    const [there, nowhere] = [
      await send(stranger, table),
      await stranger.post(`/families/${randomUUID()}/seats`, invitation()),
    ]
    expect([there.status, there.text]).toEqual([404, nowhere.text])
    expect((await t.nobody.post(`${table.path}/seats`, invitation())).status).toBe(401)
  })

  test('a helper who began invites the mother, who was named without an account', async () => {
    const table = await found(t, 'helper')
    const mother = randomUUID()
    must(await table.founder.post(`${table.path}/members`, { id: mother, callName: 'Moeder' }))
    const invited = must(
      await send(table.founder, table, {
        kind: 'family',
        person: { personId: mother },
        purpose: '',
        lookAgainOn: null,
      }),
    )
    const account = await t.account()
    must(await accept(account, invited.body.code))
    const circle = must(await account.get(`${table.path}/circle`)).body
    expect(circle.mySeatId).toBe(invited.body.id)
    expect(circle.seats).toHaveLength(3)
    expect(
      (
        await send(table.founder, table, {
          kind: 'family',
          person: { newPersonId: randomUUID(), callName: 'Nog iemand' },
        })
      ).body.reason,
    ).toBe('family-only')
  })

  test('a child gets an own account by who may write about it, and by nobody else', async () => {
    const table = await found(t, 'family', '2012-05-05')
    const ex = await seatByCode(t, table, table.founder, { kind: 'family', callName: 'Mehmet' })
    const childs = { kind: 'family', person: { personId: table.childId }, purpose: '', lookAgainOn: null }
    expect((await send(ex.client, table, childs)).body).toMatchObject({ status: 403, reason: 'authority-closed' })
    const invited = must(await send(table.founder, table, childs))
    expect((await send(table.founder, table, childs)).body.code).toBe('seat.taken')
    // saying no leaves the child at the table
    must(await t.nobody.post('/invitations/decline', { code: invited.body.code, reason: 'Nu niet' }))
    const seat = (await table.founder.get(`${table.path}/circle`)).body.seats.find(
      (s: { personId: string }) => s.personId === table.childId,
    )
    expect(seat).toMatchObject({ state: 'active', hasAccount: false })
    const second = must(await send(table.founder, table, childs))
    const daughter = await t.account()
    must(await accept(daughter, second.body.code))
    expect((await daughter.get(`${table.path}/circle`)).body.mySeatId).toBe(seat.id)
    expect((await send(table.founder, table, childs)).body.code).toBe('seat.taken')
  })
})

describe('answering', () => {
  test('wrong, used, declined, expired and withdrawn codes are all the same to who has them', async () => {
    const table = await found(t)
    const fresh = async () => must(await send(table.founder, table)).body as { code: string; id: string }
    const [used, declined, withdrawn, expired] = [await fresh(), await fresh(), await fresh(), await fresh()]
    must(await accept(await t.account(), used.code))
    must(await t.nobody.post('/invitations/decline', { code: declined.code, reason: 'Geen tijd' }))
    const { invitations } = must(await table.founder.get(`${table.path}/circle`)).body
    const withdrawnId = invitations.find((i: { seatId: string }) => i.seatId === withdrawn.id).id
    must(await table.founder.post(`${table.path}/invitations/${withdrawnId}/withdraw`, { reason: 'Toch niet' }))
    const client = await t.owner.connect()
    await client.query(
      `begin; set local kt.act = 'test'; update invitation set expires_at = now() - interval '1 second' where seat_id = '${expired.id}'; commit`,
    )
    client.release()
    const account = await t.account()
    const options = { ...from() }
    const texts = new Set<string>()
    for (const code of [used.code, declined.code, withdrawn.code, expired.code, 'ACDEFHJKLM']) {
      texts.add((await read(code, from())).text)
      texts.add((await accept(account, code, from())).text)
      texts.add((await t.nobody.post('/invitations/decline', { code, reason: '' }, options)).text)
    }
    expect([...texts]).toHaveLength(1)
    // One line for each: of a code that was of this family with the family, of one that is of none with signing in.
    const denied = await t.owner.query(
      `select action, count(*)::int as n, count(account_id)::int as known from access_log where family_id = $1 and outcome = 'deny' group by action order by action`,
      [table.familyId],
    )
    expect(denied.rows).toEqual([
      { action: 'invitation.accept', n: 4, known: 4 },
      { action: 'invitation.decline', n: 4, known: 0 },
      { action: 'invitation.read', n: 4, known: 0 },
    ])
    const forged = await t.owner.query(
      `select account_id, outcome, reason from sign_in_log where act = 'invitation.code' order by id`,
    )
    expect(forged.rows).toEqual(
      [null, account.accountId, null].map((account_id) => ({
        account_id,
        outcome: 'deny',
        reason: 'invitation.closed',
      })),
    )
    expect(JSON.parse([...texts][0]!)).toMatchObject({ status: 409, code: 'invitation.closed' })
    const { seats } = must(await table.founder.get(`${table.path}/circle`)).body
    const stateOf = (id: string) =>
      seats
        .filter((s: { id: string }) => s.id === id)
        .map((s: { state: string; endReason: string }) => [s.state, s.endReason])
    expect([stateOf(declined.id), stateOf(withdrawn.id)]).toEqual([
      [['declined', 'Geen tijd']],
      [['ended', 'Toch niet']],
    ])
    expect((await table.founder.post(`${table.path}/invitations/${withdrawnId}/withdraw`, {})).body.code).toBe(
      'invitation.closed',
    )
    // nobody but the family and the coordinator knows who was asked and did not come
    const opa = await seatByCode(t, table, table.founder, { kind: 'network', callName: 'Opa' })
    const his = must(await opa.client.get(`${table.path}/circle`)).body
    expect(his.invitations).toEqual([])
    expect(his.seats.map((s: { id: string }) => s.id)).not.toEqual(expect.arrayContaining([declined.id]))
    expect(his.seats.every((s: { state: string }) => s.state === 'active')).toBe(true)
    expect(must(await opa.client.get(table.path)).body.members).toHaveLength(4)
    for (const id of [withdrawnId, randomUUID()])
      expect((await opa.client.post(`${table.path}/invitations/${id}/withdraw`, {})).status).toBe(404)
    expect((await opa.client.post(`${table.path}/seats/${declined.id}/ask-to-leave`, { reason: 'x' })).status).toBe(404)
  })

  test('an expired invitation is replaced by a new one', async () => {
    const table = await found(t)
    const personId = randomUUID()
    const first = must(await send(table.founder, table, { person: { newPersonId: personId, callName: 'Samira' } }))
    t.setNow(new Date(Date.now() + 15 * 24 * 3600 * 1000).toISOString())
    try {
      expect((await read(first.body.code, from())).status).toBe(409)
      const second = must(await send(table.founder, table, { person: { personId } }))
      expect(second.body.id).not.toBe(first.body.id)
      must(await accept(await t.account(), second.body.code))
    } finally {
      t.setNow(new Date().toISOString())
    }
  })

  test('two accounts with one code: one sits down; one account with the same request twice sits down once', async () => {
    const table = await found(t)
    const { code } = must(await send(table.founder, table)).body
    const [a, b] = [await t.account(), await t.account()]
    const race = await Promise.all([accept(a, code, from()), accept(b, code, from())])
    expect(race.map((r) => r.status).sort()).toEqual([200, 409])
    const other = must(await send(table.founder, table)).body
    const c = await t.account()
    const twice = await Promise.all([accept(c, other.code, { key: 'same' }), accept(c, other.code, { key: 'same' })])
    expect(twice.map((r) => r.text)).toEqual([twice[0].text, twice[0].text])
    expect(twice[0].status).toBe(200)
    // one account has one seat at a table
    expect((await accept(c, must(await send(table.founder, table)).body.code)).body.code).toBe('seat.taken')
    expect((await accept(t.nobody, code)).status).toBe(401)
  })

  test('who comes back gets a new seat, with the account of then; the history stays', async () => {
    const table = await found(t)
    const nurse = await seatByCode(t, table, table.founder)
    must(await nurse.client.post(`${table.path}/seats/${nurse.seatId}/leave`, { reason: 'Andere baan' }))
    const back = must(await send(table.founder, table, { person: { personId: nurse.personId } }))
    expect((await accept(await t.account(), back.body.code)).body.code).toBe('seat.other-account')
    must(await accept(nurse.client, back.body.code))
    const { seats } = must(await nurse.client.get(`${table.path}/circle`)).body
    expect(
      seats
        .filter((s: { personId: string }) => s.personId === nurse.personId)
        .map((s: { state: string; endReason: string }) => [s.state, s.endReason]),
    ).toEqual([
      ['left', 'Andere baan'],
      ['active', ''],
    ])
  })

  test('many wrong codes from one address are stopped, also at the same moment, and others are not', async () => {
    const bad = from()
    const table = await found(t)
    const { code } = must(await send(table.founder, table)).body
    for (let i = 0; i < 12; i++) expect((await read(code, bad)).status).toBe(200)
    const tries = await Promise.all(Array.from({ length: 30 }, () => read('ACDEFHJKLM', bad)))
    const statuses = tries.map((answer) => answer.status)
    expect(statuses.filter((s) => s === 409)).toHaveLength(10)
    expect(statuses.filter((s) => s === 429)).toHaveLength(20)
    const stopped = await read(code, bad)
    expect([stopped.status, stopped.body.code, Number(stopped.headers['retry-after']) > 60]).toEqual([
      429,
      'too.many',
      true,
    ])
    expect((await read(code, from())).status).toBe(200)
    const known = await t.owner.query('select string_agg(r::text, chr(10)) as all from rate_limit r')
    expect(known.rows[0].all).not.toContain('198.51.100')
  })
})
