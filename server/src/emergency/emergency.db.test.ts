import { randomUUID } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { endEmergency } from '../jobs/end-emergency.ts'
import { type Client, type TestApp, testApp } from '../testing/app.ts'
import { must } from '../testing/found.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
  await t.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => t.close())
afterEach(async () => {
  t.setNow(new Date().toISOString())
  await t.owner.query('update account set is_admin = false')
})

const NOW = '2026-03-29T00:30:00.000Z' // the clock goes forward half an hour later
const later = (minutes: number, seconds = 0) =>
  new Date(Date.parse(NOW) + (minutes * 60 + seconds) * 1000).toISOString()
const said = (text: string, more: object = {}) => ({ kind: 'strength', content: { text }, ...more })

interface Night {
  table: Table
  mother: Someone
  nurse: Someone
  girl: Someone
  opa: Someone
  other: Someone
}
/** A table with things said to everybody it could be said to. */
async function night(): Promise<Night> {
  const table = await buildTable(t)
  const { mother } = table
  const [nurse, other] = [await table.seat('professional', 'Samira'), await table.seat('professional', 'Bas')]
  const [girl, opa] = [
    await table.seat('family', 'Noor', { birthDate: '2012-01-01' }),
    await table.seat('network', 'Opa'),
  ]
  const chosen = (...people: Someone[]) => ({ audience: 'chosen', audiencePersons: people.map((p) => p.personId) })
  await table.say(mother, said('CIRKEL voor iedereen'))
  await table.say(mother, said('GEZIN onder elkaar', { audience: 'family' }))
  await table.say(mother, said('BAS alleen voor Bas', chosen(other)))
  await table.say(girl, said('PRIVE van Noor', chosen()))
  await table.say(girl, said('OPA alleen voor opa', chosen(opa)))
  await table.say(girl, said('MAMA alleen voor mama', chosen(mother)))
  await table.say(mother, {
    kind: 'worry',
    audience: 'family',
    content: { text: 'OVER Samira', aboutPersons: [nurse.personId] },
  })
  return { table, mother, nurse, girl, opa, other }
}
const open = async ({ table }: Night, who: Someone, now = NOW) => {
  t.setNow(now)
  const id = randomUUID()
  const answer = await who.client.post(`${table.path}/emergencies`, { id, reason: 'Noor is weggelopen' })
  return { id, answer, path: `${table.path}/emergencies/${id}` }
}
const words = async (path: string, who: Someone) =>
  (must(await who.client.get(`${path}/items`)).body.items as { content: { text: string } }[])
    .map((i) => i.content.text.split(' ')[0]!)
    .sort()
const list = async ({ table }: Night, who: Someone) => must(await who.client.get(`${table.path}/emergencies`)).body
const mailsTo = async (who: Client) =>
  (
    await t.owner.query<{ template: string; params: object }>(
      'select template, params from mail m join account a on a.email = m.to_address where a.id = $1',
      [who.accountId],
    )
  ).rows

describe('what it opens', () => {
  test('what the family said among itself and what another professional was told; nothing private, nothing about who opens', async () => {
    const at = await night()
    const { path } = await open(at, at.nurse)
    expect(await words(path, at.nurse)).toEqual(['BAS', 'GEZIN'])
  })
  test('nothing else opens with it: no plan, export, older text, earlier plan, list, writing', async () => {
    const at = await night()
    const { nurse, table, mother } = at
    const id = await table.say(mother, said('GEZIN geheim', { audience: 'family' }))
    const { path } = await open(at, nurse)
    expect(await words(path, nurse)).toContain('GEZIN')
    for (const place of [
      `${table.path}/plan`,
      `${table.path}/export`,
      `${table.path}/plan-at?moment=${encodeURIComponent(later(1))}`,
      '/my-families',
    ])
      expect(must(await nurse.client.get(place)).text).not.toMatch(/GEZIN|BAS|PRIVE/)
    expect((await nurse.client.get(`${table.path}/items/${id}/history`)).status).toBe(404)
    expect((await nurse.client.patch(`${table.path}/items/${id}`, { content: { text: 'x' } }, 1)).status).toBe(404)
    const note = { id: randomUUID(), kind: 'note', parentId: id, content: { text: 'x' } }
    expect((await nurse.client.post(`${table.path}/items`, note)).status).toBe(400)
  })
  test('only for who opened it', async () => {
    const at = await night()
    const { path } = await open(at, at.nurse)
    for (const [who, status] of [
      [at.mother, 403],
      [at.girl, 403],
      [at.other, 404],
      [at.opa, 404],
    ] as const)
      expect((await who.client.get(`${path}/items`)).status).toBe(status)
    expect((await (await t.account('stranger')).get(`${path}/items`)).status).toBe(404)
  })
})

describe('opening it', () => {
  test('asks a reason, and is for professionals; twice is once, and while it runs there is no second', async () => {
    const at = await night()
    const { table, nurse, mother, opa } = at
    const body = { id: randomUUID(), reason: ' ' }
    expect((await nurse.client.post(`${table.path}/emergencies`, body)).body.errors).toMatchObject([
      { pointer: '/reason', code: 'text.empty' },
    ])
    for (const who of [mother, opa]) expect((await open(at, who)).answer.body.reason).toBe('not-your-task')
    const key = randomUUID()
    const send = () => nurse.client.post(`${table.path}/emergencies`, { ...body, reason: 'Nu' }, { key })
    expect(must(await send()).text).toBe(must(await send()).text)
    expect((await open(at, nurse)).answer.body.code).toBe('emergency.running')
    const [one, two] = await Promise.all([open(at, at.other), open(at, at.other)])
    expect([one.answer.status, two.answer.status].sort()).toEqual([200, 409])
    expect((await list(at, mother)).emergencies).toHaveLength(2)
  })

  test('the family and the coordinator are told at once, on the screen and by a mail without a word', async () => {
    const at = await night()
    const { table, nurse, mother, girl, opa, other } = at
    const { id } = await open(at, nurse)
    const onScreen = async (who: Someone) =>
      must(await who.client.get('/me')).body.tables.find((one: { familyId: string }) => one.familyId === table.familyId)
        .emergency
    expect(await Promise.all([mother, girl, nurse, opa, other].map(onScreen))).toEqual([true, true, true, false, false])
    expect((await list(at, girl)).emergencies).toMatchObject([
      { id, callName: 'Samira', reason: 'Noor is weggelopen', inForce: true, mine: false, review: null },
    ])
    for (const who of [opa, other]) expect((await list(at, who)).emergencies).toEqual([])
    expect(await mailsTo(mother.client)).toEqual([
      { template: 'something-waits', params: { link: 'http://localhost' } },
    ])
    for (const who of [nurse, opa, other, girl]) expect(await mailsTo(who.client)).toEqual([])
  })

  test('when the coordinator opens it somebody outside is the second person; without one it is refused', async () => {
    const at = await night()
    const { table, mother, nurse } = at
    must(await mother.client.post(`${table.path}/coordinator`, { id: randomUUID(), seatId: nurse.seatId, note: 'Jij' }))
    expect((await list(at, nurse)).can).toEqual({ open: false })
    expect((await open(at, nurse)).answer.body.reason).toBe('no-second-person')
    const admin = await t.account('admin')
    await t.owner.query('update account set is_admin = true where id = $1', [admin.accountId])
    expect((await list(at, nurse)).can).toEqual({ open: true })
    const { id } = await open(at, nurse)
    expect(await mailsTo(admin)).toHaveLength(1)
    const reviews = async () => must(await admin.get('/emergency-reviews')).body.emergencies
    expect(await reviews()).toMatchObject([
      { id, opener: 'Samira', reason: 'Noor is weggelopen', can: { review: false } },
    ])
    expect(JSON.stringify(await reviews())).not.toMatch(/GEZIN|BAS|PRIVE/)
    const review = (who: Client) => who.post(`/emergency-reviews/${id}`, { review: 'Het was nodig' })
    expect((await review(admin)).body.code).toBe('emergency.running')
    t.setNow(later(61))
    expect((await review(await t.account('other'))).status).toBe(404)
    expect((await nurse.client.post(`${table.path}/emergencies/${id}/review`, { review: 'Prima' })).status).toBe(403)
    must(await review(admin))
    expect((await review(admin)).body.code).toBe('emergency.settled')
    expect((await list(at, mother)).emergencies[0].review).toEqual({ at: later(61), text: 'Het was nodig', by: null })
  })
})

describe('it ends by itself', () => {
  test('after sixty minutes to the second, also when the clock changes; and when it is ended before', async () => {
    const at = await night()
    const { nurse } = at
    const { path } = await open(at, nurse)
    t.setNow(later(59, 59))
    expect(await words(path, nurse)).toHaveLength(2)
    t.setNow(later(60))
    const over = await nurse.client.get(`${path}/items`)
    expect([over.status, over.body.reason]).toEqual([403, 'emergency-over'])
    const again = await open(at, nurse, later(61))
    must(await nurse.client.post(`${again.path}/end`))
    expect((await nurse.client.get(`${again.path}/items`)).body.reason).toBe('emergency-over')
    expect((await nurse.client.post(`${again.path}/end`)).body.reason).toBe('emergency-over')
    expect((await at.other.client.post(`${again.path}/end`)).status).toBe(404)
  })

  test('with the seat: who was put up from the table looks no more', async () => {
    const at = await night()
    const { path } = await open(at, at.nurse)
    must(await at.mother.client.post(`${at.table.path}/seats/${at.nurse.seatId}/end`, { reason: 'Nee' }))
    expect((await at.nurse.client.get(`${path}/items`)).status).toBe(404)
  })

  test('also in open streams: it is told at the start and at the end to whom it concerns, and to nobody else', async () => {
    const at = await night()
    // Another day than the clock had closes every stream within a second: that is over before anybody listens.
    t.setNow(NOW)
    await new Promise((done) => setTimeout(done, 1200))
    const streams = await Promise.all([at.nurse, at.mother, at.girl, at.opa, at.other].map((who) => listen(who.client)))
    const closed = () => streams.map((stream) => stream.closed)
    const { id } = await open(at, at.nurse)
    await until(() => closed().slice(0, 3).every(Boolean))
    await new Promise((done) => setTimeout(done, 100))
    expect(closed()).toEqual([true, true, true, false, false])
    expect(streams.map((stream) => stream.events.filter((e) => e !== 'open'))).toEqual([
      ['access'],
      ['access'],
      ['access'],
      [],
      [],
    ])
    const { rows } = await t.owner.query(
      `select task_identifier, j.run_at, payload from graphile_worker.jobs j join graphile_worker._private_jobs p using (id) where j.key = $1`,
      [`end-emergency ${id}`],
    )
    expect(rows).toEqual([{ task_identifier: 'end-emergency', run_at: new Date(later(60)), payload: { id } }])
    const back = await listen(at.nurse.client)
    t.setNow(later(60))
    await endEmergency(t.deps.db, id)
    await endEmergency(t.deps.db, id)
    await until(() => back.closed)
    for (const stream of [...streams, back]) stream.stop()
  })
})

describe('afterwards', () => {
  test('every look stands in the log with its own ground, and the family reads it', async () => {
    const at = await night()
    const { nurse, mother, table } = at
    const { path, id } = await open(at, nurse)
    await words(path, nurse)
    await words(path, nurse)
    const { rows } = await t.owner.query(
      `select l.action, l.ground, l.object_id, l.outcome, r.subject_ids from access_log l left join processing_record r using (family_id, trace_id)
        where family_id = $1 and l.action like 'emergency.%' order by seq`,
      [table.familyId],
    )
    const look = { action: 'emergency.look', ground: 'emergency', object_id: id, outcome: 'permit' }
    expect(rows.map(({ subject_ids: _s, ...row }) => row)).toEqual([{ ...look, action: 'emergency.open' }, look, look])
    expect(rows[1].subject_ids).toEqual([mother.personId, at.other.personId].filter((p) => p === mother.personId))
    const seen = must(await mother.client.get(`${table.path}/looks`)).body.lines as { what: string; count: number }[]
    expect(
      seen
        .filter((l) => l.what.startsWith('emergency'))
        .map((l) => [l.what, l.count])
        .sort(),
    ).toEqual([
      ['emergency', 2],
      ['emergency-opened', 1],
    ])
    expect((await list(at, mother)).emergencies[0].looks).toBe(2)
  })

  test('the coordinator reviews it, once, when it is over; then the notice is gone and the words stay', async () => {
    const at = await night()
    const { nurse, mother, girl } = at
    const { path } = await open(at, nurse)
    const review = (who: Someone) => who.client.post(`${path}/review`, { review: 'Achteraf had bellen gekund' })
    expect((await review(mother)).body.code).toBe('emergency.running')
    t.setNow(later(60))
    expect((await list(at, mother)).emergencies[0].can).toEqual({ review: true })
    for (const [who, status] of [
      [nurse, 403],
      [girl, 403],
      [at.other, 404],
    ] as const)
      expect((await review(who)).status).toBe(status)
    must(await review(mother))
    expect((await review(mother)).body.code).toBe('emergency.settled')
    for (const who of [nurse, girl])
      expect((await list(at, who)).emergencies[0].review).toMatchObject({
        text: 'Achteraf had bellen gekund',
        by: mother.personId,
      })
    expect(must(await mother.client.get('/me')).body.tables[0].emergency).toBe(false)
  })

  test('the database keeps it so', async () => {
    const at = await night()
    const { id } = await open(at, at.nurse)
    const as = async (act: string, sql: string) => {
      const client = await t.deps.db.pool.connect()
      try {
        await client.query('begin')
        await client.query(`select enter_account($1), set_config('kt.act', $2, true)`, [at.nurse.client.accountId, act])
        return (await client.query(sql)).rowCount
      } catch (error) {
        return (error as Error).message
      } finally {
        await client.query('rollback')
        client.release()
      }
    }
    expect(await as('', `update emergency_access set ended_at = opened_at where id = '${id}'`)).toContain(
      'without a permit',
    )
    expect(
      await as('x', `update emergency_access set ends_at = ends_at + interval '1 hour' where id = '${id}'`),
    ).toContain('does not change')
    expect(await as('x', `update emergency_access set reason = 'x' where id = '${id}'`)).toContain('does not change')
    const own = `reviewed_at = now(), review = 'Prima', reviewed_account = account_id`
    expect(await as('x', `update emergency_access set ${own} where id = '${id}'`)).toContain('emergency_own_review')
    expect(await as('x', `delete from emergency_access where id = '${id}'`)).toContain('permission denied')
  })
})

interface Heard {
  events: string[]
  closed: boolean
  stop(): void
}
function listen(who: Client): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const { port } = t.app.server.address() as AddressInfo
    const request = http.get(
      { port, host: '127.0.0.1', path: '/api/v1/changes', headers: { cookie: who.cookie } },
      (response) => {
        const heard: Heard = { events: [], closed: false, stop: () => request.destroy() }
        response.on('data', (chunk) =>
          heard.events.push(...[...String(chunk).matchAll(/event: (\w+)/g)].map((m) => m[1]!)),
        )
        response.on('close', () => {
          heard.closed = true
        })
        response.on('error', () => {})
        resolve(heard)
      },
    )
    request.on('error', (error) => (request.destroyed ? undefined : reject(error)))
  })
}
async function until(what: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !what(); i++) await new Promise((done) => setTimeout(done, 20))
  expect(what()).toBe(true)
}
