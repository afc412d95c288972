import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { must } from '../testing/found.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

let t: TestApp
let table: Table
let samira: Someone
let tom: Someone
beforeAll(async () => {
  t = await testApp()
  table = await buildTable(t)
  samira = await table.seat('professional', 'Samira')
  tom = await table.seat('professional', 'Tom', { account: false })
})
afterAll(() => t.close())

const DAY = '2030-01-08'
const visit = (more: object = {}, content: object = {}) =>
  table.say(samira, {
    kind: 'visit',
    onDate: DAY,
    content: {
      what: 'Samen',
      from: '10:00',
      until: '11:00',
      place: 'home',
      visitors: [samira.personId, tom.personId],
      ...content,
    },
    ...more,
  })
const propose = (who: Someone, parentId: string, content: object = {}) =>
  table.say(who, {
    kind: 'calmer-change',
    parentId,
    onDate: '2030-01-05',
    content: { how: 'phone', original: DAY, ofVersion: 1, ...content },
  })
const answer = (who: Someone, parentId: string, more: object = {}, content: object = {}) =>
  who.client.post(`${table.path}/items`, {
    id: crypto.randomUUID(),
    kind: 'calmer-answer',
    parentId,
    content: { answer: 'yes', ...content },
    ...more,
  })
const carry = (who: Someone, id: string, version = 1) =>
  who.client.post(`${table.path}/items/${id}/carry-out`, {}, { ifMatch: version })
const plan = async (who: Someone) =>
  must(await who.client.get(`${table.path}/plan`)).body.items as {
    item: { id: string; state: string; content: never }
  }[]
const itemOf = async (who: Someone, id: string) => (await plan(who)).find(({ item }) => item.id === id)?.item

test('only what everybody said yes to is carried out; silence is no yes; what a helper without an account said is written down', async () => {
  const id = await visit()
  const change = await propose(table.mother, id)
  const refused = await carry(table.mother, change)
  expect([refused.status, refused.body.errors[0].code]).toEqual([400, 'calmer.waits'])
  must(await answer(samira, change))
  expect((await carry(table.mother, change)).status).toBe(400)
  // Nobody answers for who can do so themselves, and no helper for another.
  expect((await answer(table.mother, change, { saidBy: samira.personId })).status).toBe(400)
  expect((await answer(samira, change, { saidBy: tom.personId })).status).toBe(400)
  must(await answer(table.mother, change, { saidBy: tom.personId }))
  expect((await answer(samira, change)).status).toBe(409)
  must(await carry(table.mother, change))
  expect(await itemOf(samira, id)).toMatchObject({
    version: 2,
    content: { changes: [{ day: DAY, place: 'phone', cancelled: false }] },
  })
  expect(await itemOf(samira, change)).toMatchObject({ state: 'done' })
  const again = await carry(table.mother, change, 2)
  expect(again.body.errors[0].code).toBe('calmer.settled')
})

test('a no says why, and keeps it from being done; also when the visit changed meanwhile', async () => {
  const id = await visit({}, { visitors: [samira.personId] })
  const change = await propose(table.mother, id, { how: 'move', toDay: '2030-01-09', from: '10:00', until: '11:00' })
  expect((await answer(samira, change, {}, { answer: 'no' })).body.errors[0].code).toBe('calmer.why-not')
  const no = must(await answer(samira, change, {}, { answer: 'no', text: 'Dan werk ik niet' })).body.id as string
  expect((await carry(table.mother, change)).body.errors[0].code).toBe('calmer.waits')
  must(await samira.client.patch(`${table.path}/items/${no}`, { content: { answer: 'yes', text: '' } }, 1))
  must(await samira.client.patch(`${table.path}/items/${id}`, { content: { until: '11:30' } }, 1))
  expect((await carry(table.mother, change)).status).toBe(409)
  expect(await itemOf(samira, change)).toMatchObject({ state: 'proposed' })
})

test('the family says yes too: helpers alone change nothing; who may not move the visit does not carry out', async () => {
  const id = await table.say(table.mother, {
    kind: 'visit',
    onDate: DAY,
    content: { what: 'Samen', from: '10:00', until: '11:00', place: 'home', visitors: [samira.personId] },
  })
  const change = await propose(samira, id)
  expect((await carry(table.mother, change)).status).toBe(400)
  must(await answer(table.mother, change))
  const bo = await table.seat('professional', 'Bo')
  expect((await carry(bo, change)).status).toBe(403)
  must(await carry(table.mother, change))
})

test('a proposal is heard by who hears the visit and by nobody else; who does not, finds nothing', async () => {
  const id = await visit({ audience: 'chosen', audiencePersons: [table.mother.personId] })
  const change = await propose(table.mother, id)
  const nurse = await table.seat('professional', 'Bo')
  expect(await itemOf(nurse, change)).toBeUndefined()
  const [theirs, unknown] = [await carry(nurse, change), await carry(nurse, crypto.randomUUID())]
  expect([theirs.status, theirs.text]).toEqual([404, unknown.text])
  expect((await answer(nurse, change)).status).toBe(400)
})

test('a calmer week is worked out of what one hears: who hears less is told of less', async () => {
  const week = '2030-03-04'
  must(
    await table.mother.client.post(`${table.path}/items`, {
      id: crypto.randomUUID(),
      kind: 'limit',
      content: { text: 'Eén', about: 'visits-week', number: 1, firm: true },
    }),
  )
  const day = (n: number) => `2030-03-0${4 + n}`
  const heard = await visit({ onDate: day(0) })
  const hidden = await visit({ onDate: day(1), audience: 'chosen', audiencePersons: [table.mother.personId] })
  const bo = await table.seat('professional', 'Bo')
  const asked = async (who: Someone) => must(await who.client.get(`${table.path}/calmer?week=${week}`)).body
  const mothers = await asked(table.mother)
  expect(mothers).toMatchObject({ proven: true, before: { firm: 1, wish: 0 }, after: { firm: 0, wish: 0 } })
  expect(mothers.changes).toHaveLength(1)
  const theirs = await asked(bo)
  expect(theirs).toMatchObject({ before: { firm: 0 }, changes: [] })
  expect(JSON.stringify(theirs)).not.toContain(hidden)
  expect([heard, hidden]).toContain(mothers.changes[0].visitId)
})

test('a yes is to the words as they were: what is proposed otherwise asks everybody anew', async () => {
  const id = await visit({}, { visitors: [samira.personId] })
  const change = await propose(table.mother, id, { how: 'move', toDay: '2030-01-09', from: '10:00', until: '11:00' })
  const yes = must(await answer(samira, change)).body.id as string
  must(await table.mother.client.patch(`${table.path}/items/${change}`, { content: { toDay: '2030-01-10' } }, 1))
  expect((await carry(table.mother, change, 2)).body.errors[0].code).toBe('calmer.waits')
  must(await samira.client.patch(`${table.path}/items/${yes}`, { content: { answer: 'yes' } }, 1))
  must(await samira.client.patch(`${table.path}/items/${yes}`, { content: { answer: 'yes', text: 'Ook goed' } }, 2))
  must(await carry(table.mother, change, 2))
})
