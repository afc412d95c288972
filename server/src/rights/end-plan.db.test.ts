import { randomUUID } from 'node:crypto'
import { END_DAYS, logYears } from '@keukentafel/core/law/retention.ts'
import { addDays, dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyChain } from '../audit/verify-chain.ts'
import { setTerms } from '../jobs/set-terms.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { tablesWith } from '../testing/dump.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
  await setTerms(t.owner)
})
afterAll(() => t.close())

const today = () => dayInAmsterdam(new Date().toISOString())
const end = (table: Table, who: Someone, reason = 'Het gaat goed zo') =>
  who.client.post(`${table.path}/end`, { id: randomUUID(), reason })
const answer = (table: Table, who: Someone, said: string) =>
  who.client.post(`${table.path}/end/answer`, { answer: said })
const stop = (table: Table, who: Someone) => who.client.post(`${table.path}/end/stop`)
const endOf = async (table: Table, who: Someone) => (await who.client.get(`${table.path}/rights`)).body.end
const night = async (day: string) =>
  (await t.owner.query<{ n: number }>('select end_plans_on($1) as n', [day])).rows[0]!.n
const coordinate = async (table: Table, who: Someone) =>
  table.mother.client.post(`${table.path}/coordinator`, { id: randomUUID(), seatId: who.seatId, note: 'Wil jij?' })

test('the family ends its plan; everybody takes their copy; then nothing of it is anywhere', async () => {
  const table = await buildTable(t)
  const { mother } = table
  const nurse = await table.seat('professional', 'Samira')
  const canary = `kanarie-${randomUUID()}`
  const goal = { kind: 'goal', content: { words: canary, lifeDomain: 'home' } }
  const id = await table.say(mother, goal)
  await table.say(nurse, { kind: 'note', parentId: id, content: { text: `over ${canary}` } })
  await mother.client.patch(table.path, { question: `hoe ${canary}` }, 1)
  await mother.client.post(`${table.path}/rights/term`, { years: 5 })
  const about = await table.say(nurse, { kind: 'worry', content: { text: canary, aboutPersons: [mother.personId] } })
  await mother.client.post(`${table.path}/rights/requests`, {
    id: randomUUID(),
    kind: 'correct',
    personId: mother.personId,
    items: [about],
    words: canary,
  })
  const roomId = randomUUID()
  await mother.client.post(`${table.path}/own-rooms`, { id: roomId, name: canary, persons: [] })
  await mother.client.post(`${table.path}/own-rooms/${roomId}/lines`, {
    id: randomUUID(),
    heading: 'want',
    text: canary,
  })
  await nurse.client.post(`${table.path}/emergencies`, { id: randomUUID(), reason: canary })
  const { lines } = (await mother.client.get(`${table.path}/looks`)).body
  const look = lines.find((line: { personId: string }) => line.personId === nurse.personId)
  const why = { id: randomUUID(), day: look.day, looks: [look.id], question: canary }
  expect((await mother.client.post(`${table.path}/looks/questions`, why)).status).toBe(200)

  const asked = await end(table, mother, `omdat ${canary}`)
  expect(asked.status, asked.text).toBe(200)
  expect((await end(table, mother)).body.code).toBe('end.running')
  const goesOn = addDays(today(), END_DAYS)
  expect(await endOf(table, nurse)).toMatchObject({ state: 'running', goesOn, can: { agree: false, stop: false } })
  expect((await nurse.client.get(`${table.path}/export`)).status).toBe(200)
  const { copies } = await endOf(table, mother)
  expect(copies.toSorted((a: { taken: boolean }, b: { taken: boolean }) => Number(a.taken) - Number(b.taken))).toEqual([
    { personId: mother.personId, taken: false },
    { personId: nurse.personId, taken: true },
  ])

  await night(addDays(goesOn, -1))
  expect((await mother.client.get(`${table.path}/plan`)).text).toContain(canary)
  expect(await night(goesOn)).toBe(1)
  expect(await tablesWith(t.owner, canary)).toEqual([])
  // Only who looked is left, by ids, and that it was destroyed.
  expect((await tablesWith(t.owner, table.familyId)).sort()).toEqual(
    expect.arrayContaining(['public.access_log', 'public.destroyed', 'public.log_chain', 'public.processing_record']),
  )
  const left = [
    'public.family',
    'public.person',
    'public.seat',
    'public.plan_item',
    'public.plan_event',
    'public.own_room',
    'public.plan_end',
    'public.rights_request',
  ]
  expect((await tablesWith(t.owner, table.familyId)).filter((name) => left.includes(name))).toEqual([])
  expect((await mother.client.get(`${table.path}/plan`)).status).toBe(404)
  expect((await mother.client.get('/my-families')).body.families).toEqual([])
  expect(await verifyChain(t.owner, table.familyId)).toBeNull()
  expect(await verifyChain(t.owner, roomId)).toBeNull()

  const later = new Date(`${goesOn}T00:00:00Z`)
  later.setUTCFullYear(later.getUTCFullYear() + logYears.years + 1)
  await night(later.toISOString().slice(0, 10))
  expect(await tablesWith(t.owner, mother.personId)).toEqual([])
  expect(await verifyChain(t.owner, table.familyId)).toBeNull()
})

test('who coordinates proposes; without a yes of the family nothing happens, and the term begins with the yes', async () => {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira')
  const aunt = await table.seat('family', 'Tante')
  expect((await end(table, nurse)).body).toMatchObject({ code: 'not.allowed', reason: 'family-only' })
  await coordinate(table, nurse)
  expect((await end(table, nurse)).status).toBe(200)
  await night(addDays(today(), 400))
  expect(await endOf(table, aunt)).toMatchObject({ state: 'proposed', can: { agree: true, stop: true } })
  expect((await answer(table, nurse, 'yes')).body.reason).toBe('family-only')
  t.setNow(`${addDays(today(), 10)}T10:00:00Z`)
  expect((await answer(table, aunt, 'yes')).status).toBe(200)
  expect((await endOf(table, aunt)).goesOn).toBe(addDays(today(), 10 + END_DAYS))
  expect((await answer(table, aunt, 'yes')).body.code).toBe('not.allowed')
  // It can go on after all, until the day itself; then nothing is destroyed.
  expect((await stop(table, nurse)).body.reason).toBe('family-only')
  expect((await stop(table, table.mother)).status).toBe(200)
  expect((await stop(table, table.mother)).body.code).toBe('not.allowed')
  await night(addDays(today(), 400))
  expect((await aunt.client.get(`${table.path}/plan`)).status).toBe(200)
  t.setNow(new Date().toISOString())
})

test('not by a child, nor where an age is not known; a hold keeps everything', async () => {
  const table = await buildTable(t)
  const young = await table.seat('family', 'Deniz', { birthDate: `${new Date().getFullYear() - 15}-01-01` })
  expect((await end(table, young)).body).toMatchObject({ code: 'not.allowed', reason: 'too-young' })
  expect((await end(table, table.mother)).status).toBe(200)
  const goesOn = addDays(today(), END_DAYS)
  await t.owner.query(
    `insert into rights_hold (family_id, id, ground, reason, until_date) values ($1, gen_random_uuid(), 'calamity', 'een onderzoek', $2)`,
    [table.familyId, addDays(goesOn, 30)],
  )
  expect((await endOf(table, table.mother)).heldUntil).toBe(addDays(goesOn, 30))
  await night(goesOn)
  expect((await table.mother.client.get(`${table.path}/plan`)).status).toBe(200)
  await night(addDays(goesOn, 30))
  expect((await table.mother.client.get(`${table.path}/plan`)).status).toBe(404)
})

test('the application cannot make the term shorter, nor end a plan as who is not of the family', async () => {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira')
  const insert = async (person: Someone, days: number) => {
    const client = await t.deps.db.pool.connect()
    try {
      await client.query('begin')
      await client.query(
        `select enter_account($1), set_config('kt.person', $2, true), set_config('kt.act', 'plan.end', true)`,
        [person.client.accountId, person.personId],
      )
      return await client
        .query(
          `insert into plan_end (family_id, id, state, asked_by, reason, asked_at, since, goes_on) values ($1, gen_random_uuid(), 'running', $2, 'x', now(), now(), $3)`,
          [table.familyId, person.personId, addDays(today(), days)],
        )
        .then(
          () => 'done',
          (error: { code: string }) => error.code,
        )
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
  expect(await insert(table.mother, END_DAYS)).toBe('done')
  expect(await insert(table.mother, END_DAYS - 1)).toBe('23514')
  expect(await insert(nurse, END_DAYS)).toBe('42501')
})
