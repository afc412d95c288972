import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { canonical } from '@keukentafel/core/exchange/fhir.ts'
import { toBundle } from '@keukentafel/core/exchange/native/to-bundle.ts'
import { type Records, tables } from '@keukentafel/core/exchange/records.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type Database } from '../db/database.ts'
import { seedDemo } from '../demo/seed-demo.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { fhirFaults } from '../testing/fhir-validators.ts'
import { bringIn } from './bring-in.ts'
import { IN_UTC, RECORDS_WHOLE, recordsFrom } from './export-store.ts'

type Line = { resource: string; taken: boolean; as: string; remark: string }
let here: TestApp
let elsewhere: TestApp
beforeAll(async () => {
  ;[here, elsewhere] = await Promise.all([testApp(), testApp()])
  await seedDemo(here.owner, new Date())
})
afterAll(() => Promise.all([here.close(), elsewhere.close()]))

const databases = new Map<TestApp, Database>()
const asOwner = (t: TestApp) => databases.get(t) ?? databases.set(t, createDatabase(t.owner)).get(t)!
const whole = (t: TestApp, familyId: string): Promise<Records> =>
  asOwner(t).write(
    { statement: IN_UTC, values: [] },
    async (tx) => recordsFrom(await tx.rows(RECORDS_WHOLE, [familyId]))!,
  )
const count = async (t: TestApp, table: string) =>
  Number((await t.owner.query(`select count(*) from ${table}`)).rows[0].count)
const real = JSON.parse(readFileSync(new URL('./nl-core-careteam-goals.fixture.json', import.meta.url), 'utf8'))

test('a family taken out and brought in elsewhere is the same family: rows, versions, times, and the history in order', async () => {
  const { rows } = await here.owner.query('select id from family')
  expect(rows.length).toBeGreaterThan(1)
  for (const { id } of rows) {
    const before = await whole(here, id)
    const bundle = JSON.parse(JSON.stringify(toBundle(before, new Date().toISOString())))
    const report = await asOwner(elsewhere).write({ statement: IN_UTC, values: [] }, (tx) =>
      bringIn(tx, bundle, null, { now: new Date(), locale: 'nl', demo: false, secret: 'x', id: randomUUID }),
    )
    expect(report.familyId).toBe(id)
    const after = await whole(elsewhere, id)
    const given = (r: Records) =>
      Object.fromEntries(
        tables
          .filter((t) => !['access_log', 'invitation', 'organisation'].includes(t))
          .map((t) => [t, (r[t] as object[]).map(plain)]),
      )
    const history = after.plan_event.filter((e) => e.act !== 'family.import')
    // The bringing in itself adds one thing: the coordinator, without an account, is given a code on paper.
    expect(after.plan_event.length - history.length).toBe(1)
    expect(given({ ...after, plan_event: history })).toEqual(given(before))
    expect(report.lines.filter((line) => !line.taken).every((line) => line.remark !== '')).toBe(true)
  }
}, 60_000)
// Organisations are known by name: their ids may be others elsewhere.
const plain = (row: object): string =>
  canonical({
    ...row,
    organisation_id: undefined,
    seq: undefined,
    after: strip((row as { after?: object }).after),
    before: strip((row as { before?: object }).before),
  })
const strip = (row: object | null | undefined) => row && { ...row, organisation_id: undefined }

test('the chain of hashes of a history that travelled holds', async () => {
  const { rows } = await elsewhere.owner.query(
    `select e.seq::int, e.hash = sha256(coalesce(lag(e.hash) over (partition by e.family_id order by e.seq), '\\x') || int8send(e.seq) || event_line(e)) as good from plan_event e`,
  )
  expect(rows.length).toBeGreaterThan(50)
  expect(rows.every((row) => row.good)).toBe(true)
})

test('a full export is valid FHIR R4', async () => {
  const { rows } = await here.owner.query('select id from family')
  for (const { id } of rows) {
    const bundle = JSON.parse(JSON.stringify(toBundle(await whole(here, id), new Date().toISOString())))
    expect(bundle.entry.flatMap((e: { resource: { resourceType: string } }) => fhirFaults(e.resource))).toEqual([])
  }
}, 60_000)

test('nothing of accounts, e-mail addresses or codes travels', async () => {
  const { rows } = await here.owner.query('select id from family limit 1')
  const text = JSON.stringify(toBundle(await whole(here, rows[0].id), new Date().toISOString()))
  const { rows: accounts } = await here.owner.query('select id, email from account')
  for (const { id, email } of accounts) {
    expect(text).not.toContain(id)
    expect(text).not.toContain(email)
  }
  expect(text).not.toContain('code_hash')
})

test('a family that is already here is refused, and nothing changes', async () => {
  const { rows } = await here.owner.query('select id from family limit 1')
  const before = await whole(here, rows[0].id)
  const stranger = await here.account()
  const answer = await stranger.post('/imports', toBundle(before, new Date().toISOString()))
  expect(answer.body).toMatchObject({ familyId: null, faults: [expect.stringContaining('staat hier al')] })
  expect(await whole(here, rows[0].id)).toEqual(before)
  expect((await stranger.get(`/families/${rows[0].id}/plan`)).status).toBe(404)
})

test('the real bundle: each of its resources is in the report, its people and goals are in the database', async () => {
  const importer = await here.account('Ans')
  const answer = await importer.post('/imports', real)
  expect(answer.status).toBe(200)
  const { familyId, lines } = answer.body as { familyId: string; lines: Line[] }
  for (const { resource } of real.entry) {
    expect(lines.filter((line) => line.resource === `${resource.resourceType}/${resource.id}`)).toHaveLength(1)
  }
  expect(lines.filter((line) => line.resource.startsWith('Condition/')).map((line) => line.taken)).toEqual(
    Array(5).fill(false),
  )
  expect(lines.find((line) => line.resource === 'Patient/nl-core-Patient-01')).toMatchObject({
    taken: true,
    remark: expect.stringContaining('Stond niet in het bestand'),
  })

  const plan = (await importer.get(`/families/${familyId}/plan`)).body
  const names = (kind: string) =>
    plan.persons
      .filter((p: { kind: string }) => p.kind === kind)
      .map((p: { callName: string }) => p.callName)
      .sort()
  expect(names('professional')).toEqual([
    'A. Schele',
    'Ans',
    'G.F. de Haan',
    'K. van der Linden',
    'R.M. van Heck',
    'S. Curie',
    'W. Klaasen',
  ])
  expect(names('family')).toEqual(['Ingrid', 'Jan', 'Jo'])
  expect(names('network')).toEqual(['J.P.M. van Putten-van der Giessen'])
  const goals = plan.items
    .map((i: { item: { kind: string } }) => i.item)
    .filter((i: { kind: string }) => i.kind === 'goal')
  expect(
    goals.map((g: { state: string; content: { words: string }; onDate: string }) => [
      g.state,
      g.content.words,
      g.onDate,
    ]),
  ).toEqual([
    ['idea', 'Gewenste gezondheidstoestand: lopen, specifiek doel: lichte beperking, per 2014-09-10', '2014-09-10'],
    [
      'idea',
      'Gewenste gezondheidstoestand: kan zich scheren, specifiek doel: in staat om zich te scheren, per 2015-02-23',
      '2015-02-23',
    ],
  ])
  expect(plan.me).toMatchObject({ kind: 'professional', isCoordinator: true })
  const text = JSON.stringify(await whole(here, familyId))
  for (const left of ['Hartfalen', 'dementie', 'Campenstr', 'giesput']) expect(text).not.toContain(left)
})

test('sent twice under one key it is brought in once', async () => {
  const importer = await here.account('Bo')
  const first = await importer.post('/imports', real, { key: 'once' })
  const families = await count(here, 'family')
  const second = await importer.post('/imports', real, { key: 'once' })
  expect(second.body.familyId).toBe(first.body.familyId)
  expect(second.body.lines.length).toBeGreaterThanOrEqual(23)
  expect(await count(here, 'family')).toBe(families)
})

test('brought in through the screen, a family that travelled gives its bearer a seat of their own and no other', async () => {
  const { rows } = await here.owner.query('select id, name from family order by name limit 1')
  const records = structuredClone(await whole(here, rows[0].id))
  const other = JSON.parse(JSON.stringify(records).replaceAll(rows[0].id, randomUUID())) as Records
  const bearer = await here.account('Bearer')
  const answer = await bearer.post('/imports', toBundle(other, new Date().toISOString()))
  const familyId = other.family[0]!.id
  expect(answer.body.familyId).toBe(familyId)
  const { rows: seats } = await here.owner.query(
    'select s.kind, p.call_name from seat s join person p on p.family_id = s.family_id and p.id = s.person_id where s.family_id = $1 and s.account_id is not null',
    [familyId],
  )
  expect(seats).toEqual([{ kind: 'professional', call_name: 'Bearer' }])
  const code = (answer.body.lines as Line[]).find((line) => line.as === 'code voor de coördinator')!.resource
  const coordinator = await here.account('Coordinator')
  expect((await coordinator.post('/invitations/accept', { code })).body).toEqual({ familyId })
  expect((await coordinator.get(`/families/${familyId}/plan`)).body.me.isCoordinator).toBe(true)
})

test('refused input saves nothing: 400 for what is no JSON, 413 for what is too large, a report for the rest', async () => {
  const importer = await here.account()
  const before = await Promise.all(
    ['family', 'person', 'organisation', 'plan_event', 'access_log'].map((t) => count(here, t)),
  )
  const send = (payload: string) =>
    here.app.inject({
      method: 'POST',
      url: '/api/v1/imports',
      headers: { cookie: importer.cookie, 'content-type': 'application/json' },
      payload,
    })
  expect((await send('{"resourceType":')).statusCode).toBe(400)
  expect((await send('{"__proto__":{"a":1},"resourceType":"Bundle"}')).statusCode).toBe(400)
  expect((await send(`{"a":"${'x'.repeat(20_000_001)}"}`)).statusCode).toBe(413)
  expect((await send(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`)).statusCode).toBe(200)
  const broken = {
    ...real,
    entry: [...real.entry, { resource: { resourceType: 'Goal', id: 'x', description: { text: 5 } } }],
  }
  const answer = await importer.post('/imports', broken)
  expect(answer.body).toMatchObject({ familyId: null, lines: [], faults: [expect.stringContaining('Goal/x')] })
  expect(
    await Promise.all(['family', 'person', 'organisation', 'plan_event', 'access_log'].map((t) => count(here, t))),
  ).toEqual(before)
  expect((await here.nobody.post('/imports', real)).status).toBe(401)
})

test('a history can be given only to a family that begins in the same transaction', async () => {
  const { rows } = await here.owner.query('select id from family limit 1')
  const client = await here.deps.db.pool.connect()
  try {
    await expect(client.query('select append_given_events($1, $2)', [rows[0].id, '[]'])).rejects.toThrow(
      'only to a family that begins',
    )
  } finally {
    client.release()
  }
  const events = await count(here, 'plan_event')
  const owner = await here.owner.connect()
  await owner.query('begin')
  await owner.query(`select set_config('kt.act', 'test', true), set_config('kt.history', 'given', true)`)
  await owner.query(`update family set question = question || '.', version = version + 1 where id = $1`, [rows[0].id])
  await owner.query('commit')
  owner.release()
  expect(await count(here, 'plan_event')).toBe(events + 1)
})
