import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, type TestApp, testApp } from '../testing/app.ts'
import { found, invitation, must, seatByCode } from '../testing/found.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

// The ways around a rule by which access leaked in other systems, each with a test of its own.
let t: TestApp
beforeAll(async () => {
  t = await testApp()
  await t.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => t.close())

const goal = (words: string, more = {}) => ({ kind: 'goal', content: { words, lifeDomain: 'sleep' }, ...more })
const secretFor = (...people: Someone[]) => ({ audience: 'chosen', audiencePersons: people.map((p) => p.personId) })
const add = (who: Someone, table: Table, item: object) =>
  who.client.post(`${table.path}/items`, { id: randomUUID(), ...item })
const reads = (table: Table, itemId: string) => [
  '/me',
  '/me/sessions',
  '/my-families',
  '/people?name=K',
  table.path,
  `${table.path}/circle`,
  `${table.path}/plan`,
  `${table.path}/export`,
  `${table.path}/items/${itemId}/history`,
  `${table.path}/plan-at?moment=${encodeURIComponent(new Date(Date.now() + 60_000).toISOString())}`,
]

test('1, 2, 13. lists, search, what is embedded, and counts come from the scope of the reader', async () => {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira')
  const before = (await nurse.client.get('/my-families')).text
  const id = await table.say(table.mother, goal('KANARIE', { audience: 'family' }))
  await table.say(table.mother, { kind: 'note', parentId: id, content: { text: 'KANARIE' }, audience: 'family' })
  await table.say(table.mother, {
    kind: 'step',
    parentId: id,
    content: { what: 'KANARIE', doers: [nurse.personId] },
    audience: 'family',
  })
  for (const path of reads(table, id)) expect((await nurse.client.get(path)).text, path).not.toContain('KANARIE')
  expect((await nurse.client.get('/my-families')).text).toBe(before)
})

test('3, 9. people are found by the name that is shown, at own tables only; never by e-mail address or other field', async () => {
  const table = await buildTable(t)
  const colleague = (await buildTable(t)).mother
  const nurse = await table.seat('professional', 'Zwaantje')
  await t.owner.query(`update account set email = $2, name = 'Kanarie' where id = $1`, [
    nurse.client.accountId,
    `kanarie-${randomUUID()}@test.example`,
  ])
  const find = async (who: Someone, name: string) => (await who.client.get(`/people?name=${name}`)).body.people
  expect(await find(table.mother, 'Zwaan')).toHaveLength(1)
  expect(await find(table.mother, 'kanarie')).toEqual([])
  expect(await find(table.mother, encodeURIComponent('%'))).toEqual([])
  expect(await find(table.mother, encodeURIComponent('_waantje'))).toEqual([])
  expect(await find(colleague, 'Zwaan')).toEqual([])
  expect((await find(table.mother, 'Zwaan'))[0]).not.toHaveProperty('email')
})

test('4. ids in a body are looked up as the reader: what is hidden or foreign is the same as what is not there', async () => {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira')
  const hidden = await table.say(table.mother, goal('KANARIE', { audience: 'family' }))
  const elsewhere = await buildTable(t)
  const foreign = await elsewhere.say(elsewhere.mother, goal('KANARIE'))
  const step = (parentId: string) => add(nurse, table, { kind: 'step', parentId, content: { what: 'x' } })
  const naming = (personId: string) => add(nurse, table, goal('x', { audience: 'chosen', audiencePersons: [personId] }))
  const saying = (saidBy: string) => add(nurse, table, goal('x', { saidBy }))
  const [unknownParent, unknownPerson, unknownSayer] = await Promise.all([
    step(randomUUID()),
    naming(randomUUID()),
    saying(randomUUID()),
  ])
  for (const id of [hidden, foreign]) expect(await step(id)).toMatchObject({ status: 400, text: unknownParent.text })
  expect(await naming(elsewhere.mother.personId)).toMatchObject({ status: 400, text: unknownPerson.text })
  expect(await saying(elsewhere.mother.personId)).toMatchObject({ status: 400, text: unknownSayer.text })
  // Somebody who was only asked is not known to a nurse either.
  const offered = randomUUID()
  must(
    await table.mother.client.post(
      `${table.path}/seats`,
      invitation({ person: { newPersonId: offered, callName: 'Bo' } }),
    ),
  )
  expect(await naming(offered)).toMatchObject({ status: 400, text: unknownPerson.text })
})

test('5, 16. what one could read a moment ago is closed once the seat has ended, and nothing is remembered', async () => {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira')
  const id = await table.say(table.mother, goal('KANARIE'))
  const key = randomUUID()
  const first = { id: randomUUID(), ...goal('Van mij') }
  must(await nurse.client.post(`${table.path}/items`, first, { key }))
  for (const path of reads(table, id)) must(await nurse.client.get(path))
  must(await table.mother.client.post(`${table.path}/seats/${nurse.seatId}/end`, { reason: 'Het is klaar' }))
  for (const path of reads(table, id)) {
    const answer = await nurse.client.get(path)
    expect(answer.text, path).not.toContain('KANARIE')
    if (path.includes(table.path)) expect(answer.status, path).toBe(404)
  }
  // Sent once more under its key it is the same answer (ids only); nothing new is done.
  expect(Object.keys((await nurse.client.post(`${table.path}/items`, first, { key })).body).sort()).toEqual([
    'id',
    'version',
  ])
  expect((await add(nurse, table, goal('Nog iets'))).status).toBe(404)
})

test('6. a stream that stands open ends with the seat and with the session', async () => {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira')
  const { port } = t.app.server.address() as AddressInfo
  const open = async () => {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/changes`, {
      headers: { cookie: nurse.client.cookie },
    })
    return { status: response.status, all: response.text() }
  }
  await new Promise((done) => setTimeout(done, 200))
  const stream = await open()
  await table.mother.client.post(`${table.path}/seats/${nurse.seatId}/end`, { reason: 'Het is klaar' })
  expect(await stream.all).toContain('event: access')
  const again = await open()
  const { sessions } = (await nurse.client.get('/me/sessions')).body
  await nurse.client.delete(`/me/sessions/${sessions[0].id}`)
  expect(await again.all).not.toContain(table.familyId)
  expect((await open()).status).toBe(401)
})

test('7, 19. the second way to the same act knows the same rule: what is taken out is what is on the screen', async () => {
  const table = await buildTable(t)
  const people = [
    table.mother,
    await table.seat('family', 'Mehmet'),
    await table.seat('network', 'Opa'),
    await table.seat('professional', 'Samira'),
  ]
  for (const who of people)
    for (const more of [{}, { audience: 'family' }, secretFor(people[1]!, people[3]!)])
      await table.say(who, goal(`Van ${who.personId}`, more))
  for (const who of people) {
    const plan = (await who.client.get(`${table.path}/plan`)).body.items.map((i: { item: { id: string } }) => i.item.id)
    const text = (await who.client.get(`${table.path}/export`)).text
    const all = (await t.owner.query('select id from plan_item where family_id = $1', [table.familyId])).rows.map(
      (r) => r.id,
    )
    expect(all.filter((id) => text.includes(id)).sort()).toEqual(plan.sort())
  }
})

test('8. nobody gives themselves more: hearers, own seat, coordination and administration', async () => {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira', { until: '2090-01-01' })
  const heard = await table.say(table.mother, goal('Alleen jij', secretFor(nurse)))
  const widen = await nurse.client.post(`${table.path}/items/${heard}/audience`, {
    audience: 'circle',
    audiencePersons: [],
  })
  expect([widen.status, widen.body.reason]).toEqual([403, 'not-the-sayer'])
  const seat = (body: object) => nurse.client.patch(`${table.path}/seats/${nurse.seatId}`, body, 1)
  for (const field of [
    { kind: 'family' },
    { state: 'active' },
    { personId: table.mother.personId },
    { since: '2000-01-01' },
  ])
    expect((await seat(field)).status).toBe(400)
  expect((await seat({ until: null })).body.reason).toBe('family-only')
  const over = { id: randomUUID(), seatId: nurse.seatId, note: 'Nu ik' }
  expect((await nurse.client.post(`${table.path}/coordinator`, over)).status).toBe(403)
  expect((await nurse.client.post(`${table.path}/seats`, invitation())).status).toBe(403)
  expect((await nurse.client.patch('/me', { isAdmin: true, locale: 'nl' })).status).toBe(400)
  // The last coordinator cannot be removed, not even by themselves.
  expect(
    (await table.mother.client.post(`${table.path}/seats/${table.mother.seatId}/leave`, { reason: 'Het is klaar' }))
      .body.code,
  ).toBe('coordinator.needed')
})

test('10, 11. who has no seat, a damaged one, or one of which something is not known gets nothing', async () => {
  const table = await buildTable(t)
  const child = await table.seat('family', 'Elif', { account: false })
  const id = await table.say(table.mother, goal('KANARIE'))
  const outside: Client[] = [
    await t.account('fresh'),
    (await table.seat('family', 'morgen', { since: '2090-01-01' })).client,
    (await table.seat('family', 'gisteren', { until: '2020-01-02' })).client,
    (await table.seat('family', 'gevraagd', { state: 'invited' })).client,
    (await table.seat('family', 'weg', { state: 'left' })).client,
  ]
  for (const client of outside)
    for (const path of reads(table, id)) expect((await client.get(path)).text, path).not.toContain('KANARIE')
  // Authority that is checked but says nothing, over a child of whom no age is known.
  const ex = await table.seat('family', 'Mehmet')
  const db = await t.owner.connect()
  await db.query(`begin; select set_config('kt.act', 'test', true)`)
  for (const kind of ['unknown', 'none', 'parent'])
    await db.query(
      `insert into parental_authority (family_id, id, child_id, holder_id, kind, checked_by, checked_on) values ($1, gen_random_uuid(), $2, $3, $4, $3, now())`,
      [table.familyId, child.personId, ex.personId, kind],
    )
  await db.query('commit')
  db.release()
  const seen = must(await ex.client.get(table.path)).body.members.find((m: { id: string }) => m.id === child.personId)
  expect(seen).toMatchObject({ details: null, can: { edit: false } })
})

test('14. a change without a permit, and a line of a log that is altered, are refused by the database', async () => {
  const table = await buildTable(t)
  const asApp = async (sql: string) => {
    const client = await t.deps.db.pool.connect()
    try {
      await client.query('begin')
      await client.query('select enter_family($1)', [table.familyId])
      await client.query(sql)
      return 'done'
    } catch (error) {
      return (error as Error).message
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
  expect(await asApp(`update family set name = 'x'`)).toContain('a change without a permit')
  for (const log of ['plan_event', 'access_log', 'processing_record', 'list_log', 'log_chain'])
    for (const sql of [`delete from ${log}`, `update ${log} set family_id = family_id`, `truncate ${log}`])
      expect(await asApp(sql.replace('list_log set family_id = family_id', 'list_log set action = action'))).toContain(
        'permission denied',
      )
  for (const sql of [
    'delete from family',
    'delete from plan_item',
    'delete from seat',
    'select * from secret',
    'update account set is_admin = true',
  ])
    expect(await asApp(sql)).toContain('permission denied')
})

test('15. an error says nothing that one may not know', async () => {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira')
  const hidden = await table.say(table.mother, goal('KANARIE', { audience: 'family' }))
  const change = { content: { words: 'x' } }
  const elsewhere = (await buildTable(t)).mother.client
  for (const client of [nurse.client, elsewhere]) {
    const answers = [
      await client.patch(`${table.path}/items/${hidden}`, change, 99),
      await client.patch(`${table.path}/items/${randomUUID()}`, change, 99),
      await client.patch(`/families/${randomUUID()}/items/${hidden}`, change, 99),
    ]
    expect(new Set(answers.map((a) => `${a.status} ${a.text}`)).size).toBe(1)
    expect(answers[0]!.status).toBe(404)
  }
  // A conflict shows what stands there only to who may read it; a refusal says why and not what.
  const known = await table.say(table.mother, goal('Samen eten'))
  const refused = await nurse.client.patch(`${table.path}/items/${known}`, change, 99)
  expect(refused.body).toMatchObject({ status: 403, reason: 'not-the-sayer' })
  expect(refused.text).not.toContain('Samen eten')
})

test('17. nobody agrees for the family with what they wrote themselves', async () => {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira')
  const id = await table.say(nurse, goal('Rust', { saidBy: table.mother.personId }))
  await table.say(nurse, { kind: 'view', parentId: id, content: { stance: 'agree' } })
  const now = await nurse.client.patch(`${table.path}/items/${id}`, { state: 'now' }, 1)
  expect(now.body.reason).toBe('not-your-task')
  const forHer = await add(nurse, table, {
    kind: 'signature',
    saidBy: table.mother.personId,
    content: { stance: 'agree' },
  })
  expect(forHer.body.errors).toMatchObject([{ code: 'sayer.other' }])
  expect((await add(nurse, table, goal('Meteen', { state: 'now' }))).body.code).toBe('goal.not-agreed')
})

test('18. a mail that arrives after the invitation was taken back opens nothing and tells nothing', async () => {
  const table = await found(t)
  const asked = invitation({ channel: 'email', email: `${randomUUID()}@test.example` }) as ReturnType<
    typeof invitation
  > & { email: string }
  must(await table.founder.post(`${table.path}/seats`, asked))
  must(await table.founder.post(`${table.path}/invitations/${asked.invitationId}/withdraw`, { reason: 'Het is klaar' }))
  const { rows } = await t.owner.query('select params from mail where to_address = $1', [asked.email])
  const code = new URL(rows[0].params.link).searchParams.get('code')!
  const late = await t.nobody.get(`/invitations?code=${code}`)
  expect([late.status, late.text]).toEqual([
    (await t.nobody.get('/invitations?code=ACDEF HJKLM')).status,
    (await t.nobody.get('/invitations?code=ACDEF HJKLM')).text,
  ])
  expect(JSON.stringify(rows)).not.toMatch(/Yıldız|Elif|Ayşe|Samira/)
})

test('20. reading changes nothing but the logs of reading', async () => {
  const table = await found(t)
  const nurse = await seatByCode(t, table, table.founder)
  const id = randomUUID()
  must(await table.founder.post(`${table.path}/items`, { id, ...goal('Samen eten') }))
  const { rows: tables } = await t.owner.query(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
     and relname not in ('access_log', 'list_log', 'log_chain', 'processing_record')`,
  )
  const state = async () =>
    Promise.all(
      tables.map(async ({ name }) => {
        const { rows } = await t.owner.query(
          `select md5(coalesce(string_agg(x::text, '' order by x::text), '')) as sum from ${name} x`,
        )
        return `${name} ${rows[0].sum}`
      }),
    )
  const before = await state()
  for (const who of [table.founder, nurse.client])
    for (const path of reads({ path: table.path } as Table, id)) must(await who.get(path))
  expect(await state()).toEqual(before)
})
