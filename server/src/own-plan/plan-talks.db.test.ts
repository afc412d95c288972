import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { must } from '../testing/found.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

// Jeugdwet 4.1.2 and 4.1.3 (domain 1.3, 3.16): the offer is a conversation, and skipping has three reasons and no others.
let t: TestApp
let table: Table
let samira: Someone
let tom: Someone
let grandfather: Someone
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())
beforeEach(async () => {
  table = await buildTable(t)
  samira = await table.seat('professional', 'Samira')
  tom = await table.seat('professional', 'Tom')
  grandfather = await table.seat('network', 'Opa')
})

const add = (who: Someone, body: object) =>
  who.client.post(`${table.path}/own-plan-talks`, { id: randomUUID(), ...body })
const list = async (who: Someone) => must(await who.client.get(`${table.path}/own-plan-talks`)).body
const talk = (more: object = {}) => ({
  kind: 'talk',
  byPerson: samira.personId,
  onDate: '2026-01-05',
  text: 'Aan de keukentafel, met het boekje erbij, in het Turks',
  language: 'Turks',
  answer: 'yes',
  answeredBy: table.mother.personId,
  ...more,
})
const skip = (who: Someone, reason: string, more: object = {}) => ({
  kind: 'skip',
  byPerson: who.personId,
  onDate: '2026-01-05',
  text: 'Omdat het nu niet kan',
  reason,
  ...more,
})

describe('the conversation', () => {
  test('is kept with who, when, how, in which language and what the family said; nothing of it is changed later', async () => {
    const answer = talk({ answer: 'not-now', answerText: 'Eerst de verhuizing', readyBy: '2026-03-01' })
    must(await add(samira, answer))
    const { talks, terms } = await list(table.mother)
    expect(talks).toEqual([expect.objectContaining({ ...answer, createdBy: samira.personId, reason: null })])
    expect(terms).toEqual([{ term: 'own-plan-offer', law: 'Jeugdwet 4.1.2', day: '2026-03-01' }])
    const client = await t.deps.db.pool.connect()
    await expect(client.query('update own_plan_talk set text = text')).rejects.toThrow(/permission denied/)
    client.release()
  })
  test('is read by the family from 12, the coordinator, and who was in it; not by a colleague or a neighbour', async () => {
    const young = await table.seat('family', 'Noor', { birthDate: '2013-01-01' })
    const small = await table.seat('family', 'Elif', { birthDate: '2018-01-01' })
    must(await add(samira, talk()))
    const reads = async (who: Someone) => (await list(who)).talks.length
    expect(await Promise.all([table.mother, young, small, samira, tom, grandfather].map(reads))).toEqual([
      1, 1, 0, 1, 0, 0,
    ])
  })
  test('everything that is wrong is named at once', async () => {
    const answer = await add(
      samira,
      talk({ onDate: '2090-01-01', answer: 'no', answeredBy: grandfather.personId, byPerson: grandfather.personId }),
    )
    expect(answer.body.errors.map((e: { pointer: string }) => e.pointer).sort()).toEqual([
      '/answerText',
      '/answeredBy',
      '/byPerson',
      '/onDate',
    ])
    expect((await list(table.mother)).talks).toEqual([])
  })
  test('a neighbour does not write one down, and a child below 16 neither', async () => {
    const young = await table.seat('family', 'Noor', { birthDate: '2013-01-01' })
    expect((await add(grandfather, talk())).body.reason).toBe('family-only')
    expect((await add(young, talk())).body.reason).toBe('too-young')
    must(await add(table.mother, talk()))
  })
})

describe('skipping', () => {
  test('there are three reasons and no others', async () => {
    expect((await add(samira, skip(samira, 'no-time'))).body).toMatchObject({
      status: 400,
      errors: [{ pointer: '/reason' }],
    })
    for (const reason of ['threat', 'harm']) must(await add(samira, skip(samira, reason)))
    must(await add(table.mother, skip(table.mother, 'not-wanted')))
  })
  test('each has its text', async () => {
    expect((await add(samira, skip(samira, 'threat', { text: ' ' }))).body.errors).toEqual([
      expect.objectContaining({ pointer: '/text' }),
    ])
  })
  test('that the parents do not want it comes from them: nobody says it for a parent who can say it here', async () => {
    expect((await add(samira, skip(table.mother, 'not-wanted'))).body.reason).toBe('not-the-sayer')
    expect((await add(samira, skip(samira, 'not-wanted'))).body.reason).toBe('family-only')
    const father = await table.seat('family', 'Papa', { account: false, birthDate: '1980-01-01' })
    must(await add(samira, skip(father, 'not-wanted')))
    const young = await table.seat('family', 'Noor', { birthDate: '2010-01-01' })
    expect((await add(young, skip(young, 'not-wanted'))).body.reason).toBe('too-young')
  })
  test('the other two are decided by a professional in their own name', async () => {
    expect((await add(table.mother, skip(table.mother, 'threat'))).body.reason).toBe('not-your-task')
    expect((await add(samira, skip(tom, 'harm'))).body.reason).toBe('not-your-task')
  })
  test('it takes nothing from the family: also then it begins its own room', async () => {
    must(await add(samira, skip(samira, 'threat')))
    must(await table.mother.client.post(`${table.path}/own-rooms`, { id: randomUUID(), name: 'Van ons' }))
    expect((await list(table.mother)).terms).toEqual([
      { term: 'plan-established', law: 'Jeugdwet 4.1.3 lid 5', day: '2026-02-16' },
    ])
  })
})

test('who wants the plan in writing: a youth, a parent or a helper, each for themselves', async () => {
  const young = await table.seat('family', 'Noor', { birthDate: '2013-01-01' })
  const wish = (who: Someone, by = who) =>
    add(who, { kind: 'writing', byPerson: by.personId, onDate: '2026-01-05', text: 'Ik wil het op papier' })
  must(await wish(young))
  expect((await wish(samira, table.mother)).body.errors).toEqual([
    expect.objectContaining({ pointer: '/byPerson', code: 'sayer.other' }),
  ])
  expect((await wish(grandfather)).body.reason).toBe('family-only')
  expect((await list(table.mother)).terms).toEqual([
    { term: 'plan-in-writing', law: 'Jeugdwet 4.1.3 lid 4', day: '2026-01-19' },
  ])
})

test('whoever reads it may put beside it how they see it, in their own name, and who reads the one reads the other', async () => {
  const reason = { id: randomUUID(), ...skip(tom, 'threat') }
  must(await tom.client.post(`${table.path}/own-plan-talks`, reason))
  const beside = (who: Someone, by = who) =>
    add(who, {
      kind: 'beside',
      besideId: reason.id,
      byPerson: by.personId,
      onDate: '2026-01-06',
      text: 'Dat klopt niet',
    })
  must(await beside(table.mother))
  expect((await list(tom)).talks.map((one: { text: string }) => one.text)).toEqual(['Dat klopt niet', reason.text])
  expect((await list(samira)).talks).toEqual([])
  expect((await beside(samira)).status).toBe(404)
  expect((await beside(grandfather)).status).toBe(404)
  expect((await beside(table.mother, tom)).body.errors).toEqual([expect.objectContaining({ code: 'sayer.other' })])
})

test('a talk is heard of by who may read it, and says nothing of any room', async () => {
  const heard: string[] = []
  const people = [table.mother, samira, tom, grandfather]
  await new Promise((done) => setTimeout(done, 300))
  const stops = people.map(({ client }, i) =>
    t.hub.add({
      accountId: client.accountId,
      sessionId: randomUUID(),
      families: new Set([table.familyId]),
      send: () => void heard.push(String(i)),
      close: () => {},
    }),
  )
  must(await add(samira, talk()))
  await new Promise((done) => setTimeout(done, 300))
  for (const stop of stops) stop()
  expect(heard.sort()).toEqual(['0', '1'])
})
