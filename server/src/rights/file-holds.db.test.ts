import { randomUUID } from 'node:crypto'
import { addDays, dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { statement } from '../db/statement.ts'
import { type Client, type TestApp, testApp } from '../testing/app.ts'
import { must } from '../testing/found.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'
import { HEARD_OF_HOLD, HOLDS } from './hold-store.ts'

// The privacy officer of an organisation, who has no seat at the table, holds a file beforehand and reads no word of it.
let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const TODAY = dayInAmsterdam(new Date().toISOString())
const UNTIL = addDays(TODAY, 60)
const NAME = 'Test'
const SECRET = 'Zij slaapt slecht'

async function organisation(name = `GGZ ${randomUUID()}`, officer?: Client) {
  const { rows } = await t.owner.query<{ id: string }>('insert into organisation (name) values ($1) returning id', [
    name,
  ])
  const client = officer ?? (await t.account('officer'))
  await t.owner.query('insert into privacy_officer (organisation_id, account_id) values ($1, $2)', [
    rows[0]!.id,
    client.accountId,
  ])
  return { id: rows[0]!.id, name, officer: client }
}
const employ = (who: Someone, organisationId: string) =>
  t.owner.query(
    `begin; select set_config('kt.act', 'test', true); update seat set organisation_id = '${organisationId}' where id = '${who.seatId}'; commit`,
  )
/** Samira of an organisation with an officer, Gea of another; both wrote about mother. */
async function scene() {
  const table = await buildTable(t)
  const kade = await organisation()
  const [samira, bo, gea] = [
    await table.seat('professional', 'Samira'),
    await table.seat('professional', 'Bo'),
    await table.seat('professional', 'Gea'),
  ]
  await employ(samira, kade.id)
  await employ(bo, kade.id)
  const about = { aboutPersons: [table.mother.personId] }
  const item = await table.say(samira, { kind: 'worry', content: { text: SECRET, ...about } })
  const ofBo = await table.say(bo, { kind: 'strength', content: { text: 'Zij belt zelf', ...about } })
  await table.say(gea, { kind: 'worry', content: { text: 'Van een ander', ...about } })
  const goal = await table.say(table.mother, { kind: 'goal', content: { words: 'Slapen', lifeDomain: 'sleep' } })
  return { table, kade, samira, bo, gea, item, ofBo, goal, mother: table.mother }
}
const hold = (table: Table, officer: Client, organisationId: string, more: object = {}) =>
  officer.post('/file-holds', {
    id: randomUUID(),
    familyId: table.familyId,
    organisationId,
    ground: 'calamity',
    reason: 'De inspectie onderzoekt het',
    until: UNTIL,
    ...more,
  })
const found = async (officer: Client, familyId: string) =>
  must(await officer.get(`/files?name=${NAME}`)).body.files.filter((f: { familyId: string }) => f.familyId === familyId)
const rightsOf = async (table: Table, who: Someone) => must(await who.client.get(`${table.path}/rights`)).body

test('the officer finds the file by the name of the table, reads no word, and holds all of it; the family reads why', async () => {
  const { table, kade, samira, bo, mother, item, ofBo } = await scene()
  const answer = must(await kade.officer.get(`/files?name=${NAME.toLowerCase()}`))
  const [file] = answer.body.files
  expect(file).toMatchObject({ things: 2, organisation: kade.name, firstOn: TODAY, lastOn: TODAY, heldUntil: null })
  expect(file.writers.map((w: { name: string }) => w.name)).toEqual(['Bo', 'Samira'])
  expect(answer.text).not.toContain(SECRET)
  const { id } = must(await hold(table, kade.officer, kade.id)).body
  const list = must(await kade.officer.get('/file-holds'))
  expect(list.body.holds).toMatchObject([{ id, things: 2, law: 'Jeugdwet 4.1.8; AVG 17 lid 3 e', until: UNTIL }])
  expect(list.text).not.toContain(SECRET)
  expect((await found(kade.officer, table.familyId))[0].heldUntil).toBe(UNTIL)
  const told = await rightsOf(table, mother)
  expect(told.holds).toMatchObject([
    { id, placedBy: null, organisation: kade.name, reason: 'De inspectie onderzoekt het', can: { lift: false } },
  ])
  expect(told.holds[0].items.toSorted()).toEqual([item, ofBo].toSorted())
  // Nor does who wrote it, or a colleague, end what the officer placed; nor is it destroyed when the officer forgets.
  for (const who of [samira, bo]) {
    const lifted = await who.client.post(`${table.path}/rights/holds/${id}/lift`, {})
    expect([lifted.status, lifted.body.reason]).toEqual([403, 'not-your-task'])
  }
  const requestId = randomUUID()
  const body = { id: requestId, kind: 'destroy', personId: mother.personId, items: [item], words: 'Weg' }
  must(await mother.client.post(`${table.path}/rights/requests`, body))
  const granted = () => kade.officer.post(`/requests/${requestId}/answer`, { words: 'Goed', outcome: 'granted' })
  expect((await granted()).body.code).toBe('rights.held')
  must(await kade.officer.post(`/file-holds/${id}/lift`, {}))
  expect((await rightsOf(table, mother)).holds).toEqual([])
  must(await granted())
  expect((await kade.officer.post(`/file-holds/${id}/lift`, {})).status).toBe(404)
  // The family reads that the officer looked.
  const { rows } = await t.owner.query(
    `select distinct action, ground from access_log where family_id = $1 and account_id = $2 and action like 'file%' order by 1`,
    [table.familyId, kade.officer.accountId],
  )
  expect(rows.map((r) => r.action)).toEqual(['file.hold', 'file.lift', 'file.list'])
})

test('only what one person wrote, when the officer chooses so; a view and words of the family are never held', async () => {
  const { table, kade, samira, bo, mother, ofBo, goal } = await scene()
  must(
    await samira.client.post(`${table.path}/items`, {
      id: randomUUID(),
      kind: 'view',
      parentId: goal,
      content: { stance: 'see_differently', text: 'Te vroeg' },
    }),
  )
  must(await hold(table, kade.officer, kade.id, { writers: [bo.personId] }))
  expect((await rightsOf(table, mother)).holds.map((h: { items: string[] }) => h.items)).toEqual([[ofBo]])
  must(await hold(table, kade.officer, kade.id))
  must(await mother.client.post(`${table.path}/rights/destroy`, { id: randomUUID(), items: [goal] }))
  expect((await hold(table, kade.officer, kade.id, { writers: [mother.personId] })).status).toBe(404)
})

test('nobody else: no officer, another organisation, an officer with a seat here, an administrator', async () => {
  const { table, kade, mother, gea } = await scene()
  const other = await organisation()
  const stranger = await t.account('stranger')
  const admin = await t.account('beheer')
  await t.owner.query('update account set is_admin = true where id = $1', [admin.accountId])
  // The former partner of mother, who is privacy officer at the same organisation; also after leaving the table.
  const kees = await table.seat('family', 'Kees')
  await t.owner.query('insert into privacy_officer (organisation_id, account_id) values ($1, $2)', [
    kade.id,
    kees.client.accountId,
  ])
  must(await hold(table, kade.officer, kade.id))
  const { id } = must(await kade.officer.get('/file-holds')).body.holds[0]
  const none = await other.officer.post('/file-holds', {
    id: randomUUID(),
    familyId: randomUUID(),
    organisationId: kade.id,
    ground: 'court',
    reason: 'x',
    until: UNTIL,
  })
  expect(none.status).toBe(404)
  for (const client of [other.officer, stranger, admin, kees.client, mother.client, gea.client]) {
    expect(await found(client, table.familyId)).toEqual([])
    expect(must(await client.get('/file-holds')).body.holds).toEqual([])
    const refused = await hold(table, client, kade.id)
    expect([refused.status, refused.text]).toEqual([404, none.text])
    expect((await client.post(`/file-holds/${id}/lift`, {})).status).toBe(404)
  }
  // Without the filter on an own seat he would.
  const { rows } = await t.owner.query(`select pg_get_functiondef('officer_files'::regproc) as def`)
  const filter = /and not exists \(select from seat x .*\)/
  expect(rows[0].def).toMatch(filter)
  try {
    await t.owner.query(rows[0].def.replace(filter, ''))
    expect(await found(kees.client, table.familyId)).toHaveLength(1)
  } finally {
    await t.owner.query(rows[0].def)
  }
  const { rows: held } = await t.owner.query('select count(*)::int as n from rights_hold where family_id = $1', [
    table.familyId,
  ])
  expect(held[0].n).toBe(1)
})

test('everything that is wrong is told at once; a day that does not fit changes nothing', async () => {
  const { table, kade } = await scene()
  const wrong = await hold(table, kade.officer, kade.id, { ground: 'legal-duty', reason: '', until: 'morgen' })
  expect(wrong.body.errors.map((e: { pointer: string }) => e.pointer).sort()).toEqual(['/ground', '/reason', '/until'])
  for (const [until, code] of [
    [TODAY, 'date.past'],
    [addDays(TODAY, 400), 'rights.until-too-far'],
  ] as const)
    expect((await hold(table, kade.officer, kade.id, { until })).body.errors).toMatchObject([
      { pointer: '/until', code },
    ])
  expect(must(await kade.officer.get('/file-holds')).body.holds).toEqual([])
  expect((await kade.officer.get('/files?name=')).status).toBe(400)
})

test('from whom something is kept does not read of a hold whose organisation or reason would tell it', async () => {
  const { table, kade, mother } = await scene()
  const x = await table.seat('family', 'Kees')
  must(
    await mother.client.post(`${table.path}/shields`, {
      id: randomUUID(),
      fromPerson: x.personId,
      ofPerson: mother.personId,
      what: 'whereabouts',
      words: [kade.name, 'Kanarieweg'],
      reason: 'Gevaar',
    }),
  )
  must(await hold(table, kade.officer, kade.id, { reason: 'Om de Kanarieweg' }))
  must(await hold(table, kade.officer, kade.id))
  expect((await rightsOf(table, mother)).holds).toHaveLength(2)
  expect(await rightsOf(table, x)).toMatchObject({ holds: [] })
  expect(JSON.stringify(await rightsOf(table, x))).not.toContain(kade.name)
  // Nor that the officer of that organisation looked: without that filter X would.
  must(await kade.officer.get('/file-holds'))
  const looked = async (who: Someone) =>
    must(await who.client.get(`${table.path}/looks`)).body.lines.some((line: { what: string }) => line.what === 'file')
  expect([await looked(mother), await looked(x)]).toEqual([true, false])
  const { rows } = await t.owner.query(
    `select qual from pg_policies where tablename = 'access_log' and policyname = 'shielded'`,
  )
  const filter = /AND \(action !~~ 'file\.%'::text\)/
  expect(rows[0].qual).toMatch(filter)
  const policy = (qual: string) => t.owner.query(`alter policy shielded on access_log using (${qual})`)
  try {
    await policy(rows[0].qual.replace(filter, ''))
    expect(await looked(x)).toBe(true)
  } finally {
    await policy(rows[0].qual)
  }
})

test('who hears one of the texts does not learn that there are others, nor how many', async () => {
  const { table, kade, samira, bo, item, mother } = await scene()
  // Among the file is something that is held back from mother, and something that only she was told.
  const father = await table.seat('family', 'Papa')
  const heldBack = { id: randomUUID(), kind: 'worry', content: { text: 'Nog niet', aboutPersons: [mother.personId] } }
  must(
    await samira.client.post(`${table.path}/holding-backs`, {
      id: randomUUID(),
      secondSeatId: bo.seatId,
      fromPersons: [mother.personId],
      reason: 'serious-harm',
      words: 'Eerst een gesprek',
      until: UNTIL,
      item: heldBack,
    }),
  )
  const toMother = await table.say(samira, {
    kind: 'strength',
    audience: 'chosen',
    audiencePersons: [mother.personId],
    content: { text: 'Onder ons' },
  })
  must(await hold(table, kade.officer, kade.id))
  const itemsFor = async (who: Someone) => (await rightsOf(table, who)).holds[0].items
  const forFather = await itemsFor(father)
  expect(forFather).toContain(item)
  expect(forFather).not.toContain(toMother)
  const forMother = await itemsFor(mother)
  expect(forMother).toContain(item)
  expect(JSON.stringify(forMother)).not.toContain(heldBack.id)
  // The same statement without that filter would tell.
  const told = async (text: string) => {
    const { results } = await t.deps.db.read(
      {
        statement: statement('select enter_account($1), enter_family($2)'),
        values: [mother.client.accountId, table.familyId],
      },
      [[statement(text), [table.familyId, TODAY]]],
    )
    return JSON.stringify(results)
  }
  expect(await told(HOLDS.text)).not.toContain(heldBack.id)
  expect(HOLDS.text).toContain(HEARD_OF_HOLD)
  expect(await told(HOLDS.text.replace(HEARD_OF_HOLD, () => 'h.items'))).toContain(heldBack.id)
})
