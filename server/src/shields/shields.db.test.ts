import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Entered, standAs } from '../access/entry.ts'
import { type Client, type TestApp, testApp } from '../testing/app.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

interface Place {
  table: Table
  z: Someone
  x: Someone
  child: Someone
  nurse: Someone
}
async function place(): Promise<Place> {
  const table = await buildTable(t)
  const z = await table.seat('family', 'Zus')
  const x = await table.seat('family', 'Kees')
  const child = await table.seat('family', 'Bram', { account: false, birthDate: '2016-01-01' })
  const nurse = await table.seat('professional', 'Samira')
  return { table, z, x, child, nurse }
}
const shieldOf = (p: Place, more: object = {}) => ({
  id: randomUUID(),
  fromPerson: p.x.personId,
  ofPerson: p.z.personId,
  what: 'everything',
  reason: 'Ik ben bang voor hem',
  ...more,
})
const at = (p: Place, path = '') => `${p.table.path}/shields${path}`
const faults = (answer: { body: { errors: { pointer: string; code: string }[] } }) =>
  answer.body.errors.map((e) => `${e.pointer} ${e.code}`)
const knows = async (p: Place, who: Client, of: Someone) =>
  (await who.get(`${p.table.path}/plan`)).body.persons.some((person: { id: string }) => person.id === of.personId)

test('who is in danger sets it, it holds at once, and who protects sees it; the words are for few', async () => {
  const p = await place()
  const body = shieldOf(p, { words: ['Kerkstraat'] })
  expect(await knows(p, p.x.client, p.z)).toBe(true)
  expect((await p.z.client.post(at(p), body)).status).toBe(200)
  expect(await knows(p, p.x.client, p.z)).toBe(false)
  expect(await knows(p, p.table.mother.client, p.z)).toBe(true)
  const seen = async (who: Client) => (await who.get(at(p))).body.shields
  expect(await seen(p.z.client)).toMatchObject([
    { id: body.id, words: ['Kerkstraat'], state: 'on', can: { lift: true } },
  ])
  expect(await seen(p.table.mother.client)).toMatchObject([{ id: body.id, words: null, can: { review: true } }])
  expect(await seen(p.nurse.client)).toMatchObject([{ id: body.id, words: null, can: { review: false } }])
  expect(await seen(p.x.client)).toEqual([])
})

test('who may: a representative, who lives with a child, the coordinator, a professional; not another, not for oneself against Z', async () => {
  const p = await place()
  const ofChild = (more: object = {}) => shieldOf(p, { ofPerson: p.child.personId, ...more })
  expect((await p.table.mother.client.post(at(p), ofChild())).status).toBe(200) // checked authority, and coordinator
  expect((await p.nurse.client.post(at(p), ofChild())).status).toBe(200)
  expect((await p.z.client.post(at(p), ofChild())).body).toMatchObject({ status: 403, reason: 'not-your-task' })
  expect(
    (await p.z.client.post(at(p), shieldOf(p, { fromPerson: p.z.personId, ofPerson: p.x.personId }))).body.status,
  ).toBe(403)
  const young = await p.table.seat('family', 'Tess', { birthDate: '2012-01-01' })
  expect((await young.client.post(at(p), shieldOf(p, { ofPerson: young.personId }))).body).toMatchObject({
    reason: 'too-young',
  })
})

test('against a holder of authority it holds too, and says so to the coordinator; never silently', async () => {
  const p = await place()
  const db = await t.owner.connect()
  await db.query(`begin; select set_config('kt.act', 'test', true)`)
  await db.query(
    `insert into parental_authority (family_id, id, child_id, holder_id, kind) values ($1, gen_random_uuid(), $2, $3, 'unknown')`,
    [p.table.familyId, p.child.personId, p.x.personId],
  )
  await db.query('commit')
  db.release()
  const body = shieldOf(p, { ofPerson: p.child.personId, what: 'whereabouts' })
  expect((await p.nurse.client.post(at(p), body)).status).toBe(200)
  const [seen] = (await p.table.mother.client.get(at(p))).body.shields
  expect(seen).toMatchObject({ againstAuthority: true, lookedAt: null, can: { review: true } })
  const review = (day: string) => p.table.mother.client.post(at(p, `/${body.id}/review`), { lookAgainOn: day })
  expect(faults(await review('2020-01-01'))).toEqual(['/lookAgainOn shield.day'])
  expect((await review(new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10))).status).toBe(200)
  expect((await p.table.mother.client.get(at(p))).body.shields[0].lookedAt).not.toBeNull()
})

test('lifting takes two people; Z is one of them; one account under two names is one', async () => {
  const p = await place()
  const body = shieldOf(p)
  await p.z.client.post(at(p), body)
  const lift = (who: Client) => who.post(at(p, `/${body.id}/lift`), { reason: 'Het gaat weer goed' })
  const answer = (who: Client, said: string) => who.post(at(p, `/${body.id}/lift/answer`), { answer: said })
  expect((await answer(p.z.client, 'yes')).body).toMatchObject({ status: 403, reason: 'not-your-task' })
  expect((await lift(p.nurse.client)).status).toBe(200)
  expect(await knows(p, p.x.client, p.z)).toBe(false) // asking opens nothing
  expect((await lift(p.table.mother.client)).body.code).toBe('shield.settled')
  expect((await answer(p.nurse.client, 'yes')).body).toMatchObject({ status: 403, reason: 'no-second-person' })
  expect((await answer(p.table.mother.client, 'yes')).body).toMatchObject({
    status: 403,
    reason: 'other-person-needed',
  })
  expect((await answer(p.x.client, 'yes')).status).toBe(404)
  expect((await answer(p.z.client, 'no')).status).toBe(200)
  expect((await lift(p.z.client)).status).toBe(200)
  expect((await answer(p.nurse.client, 'yes')).status).toBe(200)
  expect(await knows(p, p.x.client, p.z)).toBe(true)
  expect((await answer(p.nurse.client, 'yes')).body.code).toBe('shield.settled')
  expect((await p.z.client.patch(at(p, `/${body.id}`), { words: ['Zwolle'] })).body.code).toBe('shield.settled')
})

test('the database says the same: nothing is taken off, and no one person lifts it', async () => {
  const p = await place()
  const body = shieldOf(p, { words: ['Kerkstraat'] })
  await p.z.client.post(at(p), body)
  const attempt = async (set: string) => {
    const db = await t.owner.connect()
    try {
      await db.query(`begin; select set_config('kt.act', 'test', true)`)
      await db.query(`update shield set ${set} where id = '${body.id}'`)
      return 'done'
    } catch (error) {
      return (error as { constraint: string }).constraint
    } finally {
      await db.query('rollback')
      db.release()
    }
  }
  const one = `'${p.nurse.personId}', lift_asked_account = gen_random_uuid(), lift_asked_at = now(), lift_reason = 'x'`
  expect(await attempt(`words = '{}'`)).toBe('shield_settled')
  expect(await attempt(`what = 'whereabouts'`)).toBe('shield_settled')
  expect(await attempt(`reason = 'anders'`)).toBe('shield_settled')
  expect(
    await attempt(
      `state = 'lifted', lifted_by = gen_random_uuid(), lifted_account = gen_random_uuid(), lifted_at = now(), lift_asked_by = ${one}`,
    ),
  ).toBe('shield_settled')
  expect(await attempt(`state = 'lift-asked', lift_asked_by = ${one}`)).toBe('done')
  await p.nurse.client.post(at(p, `/${body.id}/lift`), { reason: 'x' })
  expect(
    await attempt(`state = 'lifted', lifted_by = lift_asked_by, lifted_account = gen_random_uuid(), lifted_at = now()`),
  ).toBe('shield_second')
  expect(
    await attempt(
      `state = 'lifted', lifted_by = '${p.z.personId}', lifted_account = lift_asked_account, lifted_at = now()`,
    ),
  ).toBe('shield_second')
  expect(
    await attempt(
      `state = 'lifted', lifted_by = '${p.z.personId}', lifted_account = '${p.x.client.accountId}', lifted_at = now()`,
    ),
  ).toBe('shield_settled')
})

test('every fault at once, one line in the log for each refusal, nothing changed', async () => {
  const p = await place()
  const bad = await p.z.client.post(
    at(p),
    shieldOf(p, { words: ['!', 'Zwolle'], helpers: [p.x.personId, randomUUID()], lookAgainOn: '2020-02-02' }),
  )
  expect(faults(bad)).toEqual([
    '/lookAgainOn shield.day',
    '/words/0 shield.word-short',
    '/helpers/0 id.unknown',
    '/helpers/1 id.unknown',
  ])
  const same = await p.z.client.post(at(p), shieldOf(p, { fromPerson: p.z.personId }))
  expect(same.status).toBe(403)
  const { rows } = await t.owner.query(
    `select ground from access_log where family_id = $1 and action = 'shield.set' and outcome = 'deny' order by seq`,
    [p.table.familyId],
  )
  expect(rows).toEqual([{ ground: 'shield.day' }, { ground: 'not-your-task' }])
  expect((await t.owner.query('select from shield where family_id = $1', [p.table.familyId])).rowCount).toBe(0)
})

test('both ways at once; and the other way is not seen by X either', async () => {
  const p = await place()
  const otherWay = randomUUID()
  await p.z.client.post(at(p), shieldOf(p, { what: 'whereabouts', otherWay }))
  expect((await p.z.client.get(at(p))).body.shields).toHaveLength(1) // Z does not see what is kept from Z
  expect((await p.x.client.get(at(p))).body.shields).toEqual([])
  expect((await p.nurse.client.get(at(p))).body.shields).toHaveLength(2)
})

test('more is kept at once: words, helpers, and that somebody is here at all', async () => {
  const p = await place()
  const body = shieldOf(p, { what: 'whereabouts' })
  await p.z.client.post(at(p), body)
  const worry = await p.table.say(p.table.mother, { kind: 'worry', content: { text: 'De Schoolstraat is druk' } })
  const hears = async () =>
    (await p.x.client.get(`${p.table.path}/plan`)).body.items.some((i: { item: { id: string } }) => i.item.id === worry)
  expect([await hears(), await knows(p, p.x.client, p.z), await knows(p, p.x.client, p.nurse)]).toEqual([
    true,
    true,
    true,
  ])
  const more = { words: ['schoolstraat'], helpers: [p.nurse.personId], what: 'everything' }
  expect((await p.z.client.patch(at(p, `/${body.id}`), more)).status).toBe(200)
  expect([await hears(), await knows(p, p.x.client, p.z), await knows(p, p.x.client, p.nurse)]).toEqual([
    false,
    false,
    false,
  ])
})

test('in a transaction that several share, what is kept is that of whose turn it is', async () => {
  const p = await place()
  await p.z.client.post(at(p), shieldOf(p))
  const db = new pg.Client(t.database.app)
  await db.connect()
  try {
    await db.query('begin')
    const kept = async (account: string | null) => {
      const entered =
        account === null ? null : ({ account_id: account, seat_id: p.x.seatId, person_id: p.x.personId } as Entered)
      const [stand, values] = standAs(entered, p.table.familyId)
      await db.query(stand.text, values as unknown[])
      return (await db.query('select cardinality(kt_hidden()) > 0 as kept')).rows[0].kept as boolean
    }
    expect([await kept(p.x.client.accountId), await kept(p.z.client.accountId)]).toEqual([true, false])
    expect([await kept(p.x.client.accountId), await kept(null)]).toEqual([true, false])
  } finally {
    await db.end()
  }
})
