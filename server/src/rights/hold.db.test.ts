import { randomUUID } from 'node:crypto'
import { addDays, dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { must } from '../testing/found.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

// What a helper wrote is held beforehand, so that it is not destroyed before a day (AVG 17 lid 3 e).
let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())
afterEach(async () => {
  await t.owner.query('update account set is_admin = false')
  await t.owner.query('delete from rights_hold')
  await t.owner.query('delete from rights_request')
})

const TODAY = dayInAmsterdam(new Date().toISOString())
const UNTIL = addDays(TODAY, 60)
const hold = (table: Table, who: Someone, items: string[], more: object = {}) =>
  who.client.post(`${table.path}/rights/holds`, {
    id: randomUUID(),
    items,
    ground: 'court',
    reason: 'Er loopt een zaak',
    until: UNTIL,
    ...more,
  })
const rightsOf = async (table: Table, who: Someone) => must(await who.client.get(`${table.path}/rights`)).body

/** Samira and Bo of one organisation, Gea of another; Samira wrote about mother. */
async function scene() {
  const table = await buildTable(t)
  const [samira, bo, gea] = [
    await table.seat('professional', 'Samira'),
    await table.seat('professional', 'Bo'),
    await table.seat('professional', 'Gea'),
  ]
  const { rows } = await t.owner.query<{ id: string }>('insert into organisation (name) values ($1) returning id', [
    `GGZ ${randomUUID()}`,
  ])
  await t.owner.query(
    `begin; select set_config('kt.act', 'test', true); update seat set organisation_id = '${rows[0]!.id}' where id in ('${samira.seatId}', '${bo.seatId}'); commit`,
  )
  const item = await table.say(samira, {
    kind: 'worry',
    content: { text: 'Zij slaapt slecht', aboutPersons: [table.mother.personId] },
  })
  const own = await table.say(table.mother, { kind: 'goal', content: { words: 'Slapen', lifeDomain: 'sleep' } })
  return { table, samira, bo, gea, item, own, mother: table.mother }
}

test('it stays until that day, also for a request; who hears it reads by whom, why and until when', async () => {
  const { table, samira, mother, item } = await scene()
  const id = must(await hold(table, samira, [item])).body.id
  const told = await rightsOf(table, mother)
  expect(told.holds).toEqual([
    {
      id,
      items: [item],
      ground: 'court',
      law: 'AVG 17 lid 3 e',
      reason: 'Er loopt een zaak',
      until: UNTIL,
      placedBy: samira.personId,
      organisation: null,
      placedOn: TODAY,
      can: { lift: false },
    },
  ])
  const admin = await t.account('beheer')
  await t.owner.query('update account set is_admin = true where id = $1', [admin.accountId])
  const requestId = randomUUID()
  const body = { id: requestId, kind: 'destroy', personId: mother.personId, items: [item], words: 'Weg' }
  must(await mother.client.post(`${table.path}/rights/requests`, body))
  // Without an officer the administrators answer; they read that it is held.
  const [asked] = must(await admin.get('/requests')).body.requests
  expect(asked.texts).toMatchObject([{ id: item, heldUntil: UNTIL }])
  const answer = (more: object) => admin.post(`/requests/${requestId}/answer`, { words: 'Daarom', ...more })
  expect((await answer({ outcome: 'granted' })).body.code).toBe('rights.held')
  must(await answer({ outcome: 'refused', ground: 'court', until: UNTIL }))
})

test('who placed it, or a colleague of the same organisation, ends it; then nothing is in the way', async () => {
  const { table, samira, bo, gea, mother, item } = await scene()
  const id = must(await hold(table, bo, [item])).body.id
  expect((await rightsOf(table, samira)).texts.find((x: { itemId: string }) => x.itemId === item)).toMatchObject({
    heldUntil: UNTIL,
    can: { hold: true },
  })
  const lift = (who: Someone) => who.client.post(`${table.path}/rights/holds/${id}/lift`, {})
  for (const who of [gea, mother]) expect((await lift(who)).status).toBe(403)
  must(await lift(samira))
  expect((await rightsOf(table, mother)).holds).toEqual([])
  expect((await lift(samira)).status).toBe(404)
})

test('words of the family, and of another organisation, nobody holds; the family holds nothing', async () => {
  const { table, samira, gea, mother, item, own } = await scene()
  for (const [who, items, reason] of [
    [samira, [own], 'not-your-file'],
    [samira, [item, own], 'not-your-file'],
    [gea, [item], 'not-your-file'],
    [mother, [item], 'not-your-task'],
  ] as const) {
    const answer = await hold(table, who, [...items])
    expect([answer.status, answer.body.reason]).toEqual([403, reason])
  }
  const { rows } = await t.owner.query('select from rights_hold where family_id = $1', [table.familyId])
  expect(rows).toEqual([])
  // Nor does the database, whatever a statement says.
  const client = await t.owner.connect()
  try {
    await client.query('begin')
    await client.query(`set local role kt_app`)
    await client.query('select enter_account($1), enter_family($2)', [samira.client.accountId, table.familyId])
    await client.query(`select set_config('kt.act', 'rights.hold', true)`)
    await expect(
      client.query('select place_hold_on($1, $2, $3, $4, $5, $6, $7)', [
        table.familyId,
        randomUUID(),
        [own],
        'court',
        'x',
        UNTIL,
        TODAY,
      ]),
    ).rejects.toMatchObject({ code: '42501' })
  } finally {
    await client.query('rollback')
    client.release()
  }
})

test('everything that is wrong is told at once, and nothing changed', async () => {
  const { table, samira, item } = await scene()
  const wrong = await hold(table, samira, [], { ground: 'legal-duty', reason: '', until: 'morgen' })
  expect(wrong.body.errors.map((e: { pointer: string }) => e.pointer).sort()).toEqual([
    '/ground',
    '/items',
    '/reason',
    '/until',
  ])
  const codes = async (until: string) =>
    (await hold(table, samira, [item], { until })).body.errors.map((e: { code: string }) => e.code)
  expect(await codes(TODAY)).toEqual(['date.past'])
  expect(await codes(addDays(TODAY, 400))).toEqual(['rights.until-too-far'])
  expect((await hold(table, samira, [randomUUID()])).body.errors).toMatchObject([
    { pointer: '/items', code: 'id.unknown' },
  ])
})

test('from whom something is kept reads that the own words stay, and nothing of a hold that names it', async () => {
  const { table, samira, mother, item } = await scene()
  const x = await table.seat('family', 'Kees')
  must(
    await mother.client.post(`${table.path}/shields`, {
      id: randomUUID(),
      fromPerson: x.personId,
      ofPerson: mother.personId,
      what: 'everything',
      words: ['Kanarieweg'],
      reason: 'Gevaar',
    }),
  )
  must(await hold(table, samira, [item], { reason: 'Het gaat om de Kanarieweg' }))
  expect((await rightsOf(table, mother)).holds).toHaveLength(1)
  expect((await rightsOf(table, x)).holds).toEqual([])
  const other = await table.say(samira, {
    kind: 'strength',
    content: { text: 'Hij komt elke week', aboutPersons: [x.personId] },
  })
  must(await hold(table, samira, [other], { reason: 'Om de Kanarieweg' }))
  expect((await rightsOf(table, x)).holds).toEqual([])
  must(await hold(table, samira, [other]))
  expect((await rightsOf(table, x)).holds).toMatchObject([{ items: [other] }])
})

test('what is kept from a colleague they do not hold either; without that filter they would', async () => {
  const { table, samira, bo, mother } = await scene()
  must(
    await mother.client.post(`${table.path}/shields`, {
      id: randomUUID(),
      fromPerson: bo.personId,
      ofPerson: mother.personId,
      what: 'everything',
      words: ['Kanarieweg'],
      reason: 'Gevaar',
    }),
  )
  const item = await table.say(samira, {
    kind: 'worry',
    content: { text: 'Zij woont aan de Kanarieweg', aboutPersons: [] },
  })
  const own = async () => {
    const client = await t.owner.connect()
    try {
      await client.query('begin')
      await client.query('select enter_account($1), enter_family($2)', [bo.client.accountId, table.familyId])
      return (await client.query('select own_file($1, array[$2::uuid]) as own', [table.familyId, item])).rows[0].own
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
  expect((await hold(table, bo, [item])).body.errors).toMatchObject([{ pointer: '/items', code: 'id.unknown' }])
  expect(await own()).toBe(false)
  const { rows } = await t.owner.query(`select pg_get_functiondef('own_file'::regproc) as def`)
  expect(rows[0].def).toContain('i.id <> all (kt_hidden()) and')
  try {
    await t.owner.query(rows[0].def.replace('i.id <> all (kt_hidden()) and', ''))
    expect(await own()).toBe(true)
  } finally {
    await t.owner.query(rows[0].def)
  }
})
