import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { found, invitation, must, seatByCode } from '../testing/found.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

test('one request that arrives twice at the same moment is done once and answered twice', async () => {
  const table = await found(t)
  const nurse = await seatByCode(t, table, table.founder)
  const requests: [string, object][] = [
    ['members', { id: randomUUID(), callName: 'Oma' }],
    ['seats', invitation()],
    ['coordinator', { id: randomUUID(), seatId: nurse.seatId, note: 'Jij' }],
    ['authorities', { id: randomUUID(), childId: table.childId, holderId: table.founderId, kind: 'parent' }],
    [`seats/${nurse.seatId}/ask-to-leave`, { reason: 'Omdat' }],
  ]
  for (const [path, body] of requests) {
    const send = () => table.founder.post(`${table.path}/${path}`, body, { key: path })
    const answers = await Promise.all([send(), send()])
    expect(
      answers.map((a) => [path, a.status, a.body.code === undefined || path === 'seats' ? '' : a.body.code]),
    ).toEqual([
      [path, 200, ''],
      [path, 200, ''],
    ])
    expect(answers[0].body.version).toBe(answers[1].body.version)
  }
})

test('many who change the same family at the same moment wait for each other; nobody gets stuck and nothing breaks', async () => {
  const table = await found(t)
  const nurse = await seatByCode(t, table, table.founder)
  const opa = await seatByCode(t, table, table.founder, { kind: 'network', callName: 'Opa' })
  const home = { id: randomUUID(), name: 'Thuis', colour: 'mint' }
  const acts = [
    () => table.founder.patch(`${table.path}/members/${table.childId}`, { about: randomUUID() }, 1),
    () =>
      table.founder.post(`${table.path}/relations`, {
        id: randomUUID(),
        fromPerson: table.founderId,
        toPerson: table.childId,
        kind: 'parent',
      }),
    () =>
      table.founder.post(`${table.path}/households`, {
        households: [home],
        residences: [{ id: randomUUID(), personId: table.childId, householdId: home.id, nights: [1] }],
      }),
    () =>
      table.founder.post(`${table.path}/authorities`, {
        id: randomUUID(),
        childId: table.childId,
        holderId: table.founderId,
        kind: 'unknown',
      }),
    () => table.founder.post(`${table.path}/seats/${nurse.seatId}/ask-to-leave`, { reason: 'x' }),
    () => nurse.client.patch(`${table.path}/seats/${nurse.seatId}`, { role: 'x' }, 2),
    () => table.founder.post(`${table.path}/coordinator`, { id: randomUUID(), seatId: opa.seatId, note: 'x' }),
    () =>
      table.founder.post(
        `${table.path}/seats`,
        invitation({ kind: 'network', person: { personId: opa.personId }, lookAgainOn: null }),
      ),
    () => table.founder.post(`${table.path}/seats`, invitation()),
    () => table.founder.patch(table.path, { name: 'x' }, 1),
    () =>
      nurse.client.post(`${table.path}/items`, {
        id: randomUUID(),
        kind: 'worry',
        content: { text: 'x', aboutPersons: [table.childId] },
      }),
    () => table.founder.get(`${table.path}/circle`),
  ]
  for (let round = 0; round < 4; round++) {
    const answers = await Promise.all([...acts, ...acts].map((act) => act()))
    expect(answers.filter((a) => a.status >= 500).map((a) => a.text)).toEqual([])
  }
  const { seats } = must(await table.founder.get(`${table.path}/circle`)).body
  expect(seats.filter((s: { isCoordinator: boolean }) => s.isCoordinator)).toHaveLength(1)
  expect(must(await table.founder.get(table.path)).body.residences).toHaveLength(1)
})
