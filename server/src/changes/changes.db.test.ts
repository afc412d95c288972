import { randomUUID } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, type TestApp, testApp } from '../testing/app.ts'
import { buildTable } from '../testing/table.ts'

// What people hear through their open stream. Two processes of ours on one database are two apps here.
let t: TestApp
let second: TestApp
beforeAll(async () => {
  t = await testApp()
  second = await testApp({}, t.database)
  for (const { app } of [t, second]) await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await second.close()
  await t.close()
})

interface Heard {
  events: string[]
  status: number
  closed: boolean
  stop(): void
  until(what: () => boolean): Promise<void>
}
/** Opens the stream of somebody at one of the processes. */
function listen(at: TestApp, who: Client): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const { port } = at.app.server.address() as AddressInfo
    const request = http.get(
      { port, host: '127.0.0.1', path: '/api/v1/changes', headers: { cookie: who.cookie } },
      (response) => {
        const heard: Heard = {
          events: [],
          status: response.statusCode ?? 0,
          closed: false,
          stop: () => request.destroy(),
          until: async (what) => {
            for (let i = 0; i < 500 && !what(); i++) await new Promise((done) => setTimeout(done, 20))
            expect(what()).toBe(true)
          },
        }
        response.on('data', (chunk) =>
          heard.events.push(...[...String(chunk).matchAll(/event: (\w+)\ndata: (.*)/g)].map((m) => `${m[1]} ${m[2]}`)),
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
const goal = (words: string, audience = 'circle') => ({
  kind: 'goal',
  content: { words, lifeDomain: 'sleep' },
  audience,
})
/** A table of which all that was announced while it was made has been told. */
const quietTable = async () => {
  const table = await buildTable(t)
  await pause()
  return table
}
const pause = () => new Promise((done) => setTimeout(done, 200))

test('a change is heard at every process by who may read it, and says nothing but where', async () => {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira')
  await pause()
  const [here, there] = [await listen(t, table.mother.client), await listen(second, nurse.client)]
  await table.say(table.mother, goal('Samen eten'))
  await Promise.all(
    [here, there].map((h) =>
      h.until(() => h.events.includes(`change ${JSON.stringify({ familyId: table.familyId })}`)),
    ),
  )
  for (const h of [here, there]) h.stop()
})

test('where nothing changes the stream holds no event: a browser takes one called "open" for a line that came back', async () => {
  const table = await quietTable()
  const heard = await listen(t, table.mother.client)
  await pause()
  expect(heard).toMatchObject({ status: 200, events: [] })
  heard.stop()
})

test('who may not read it does not learn that something changed', async () => {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira')
  await pause()
  const stranger = (await buildTable(t)).mother
  const heard = await Promise.all([
    listen(second, nurse.client),
    listen(t, stranger.client),
    listen(t, table.mother.client),
  ])
  await table.say(table.mother, goal('Alleen wij', 'family'))
  await heard[2]!.until(() => heard[2]!.events.length > 0)
  await pause()
  expect(heard.map((h) => h.events.filter((e) => e.startsWith('change')).length)).toEqual([0, 0, 1])
  for (const h of heard) h.stop()
})

test('from whom it is taken hears that something changed, and after that nothing more', async () => {
  const table = await buildTable(t)
  const [nurse, aunt] = [await table.seat('professional', 'Samira'), await table.seat('network', 'Tante')]
  const item = await table.say(table.mother, goal('Samen eten'))
  await pause()
  const heard = await Promise.all([listen(second, nurse.client), listen(t, aunt.client)])
  const changes = () => heard.map((h) => h.events.filter((e) => e.startsWith('change')).length)
  const choose = (audience: string, audiencePersons: string[] = []) =>
    table.mother.client.post(`${table.path}/items/${item}/audience`, { audience, audiencePersons })
  expect((await choose('chosen', [aunt.personId])).status).toBe(200)
  await pause()
  expect(changes()).toEqual([1, 1])
  expect((await choose('family')).status).toBe(200)
  await pause()
  expect(changes()).toEqual([1, 2])
  const words = { content: { words: 'Elke dag samen eten' } }
  expect((await table.mother.client.patch(`${table.path}/items/${item}`, words, 3)).status).toBe(200)
  await pause()
  expect(changes()).toEqual([1, 2])
  for (const h of heard) h.stop()
})

test('a seat that ends closes the stream, and nothing more is heard', async () => {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira')
  await pause()
  const heard = await listen(second, nurse.client)
  expect(
    (await table.mother.client.post(`${table.path}/seats/${nurse.seatId}/end`, { reason: 'Het gaat zonder' })).status,
  ).toBe(200)
  await heard.until(() => heard.closed)
  expect((await nurse.client.get(`${table.path}/plan`)).status).toBe(404)
  const again = await listen(second, nurse.client)
  await table.say(table.mother, goal('Daarna'))
  await pause()
  expect(again.events.filter((e) => e.startsWith('change'))).toEqual([])
  again.stop()
})

test('what is shared no longer closes the stream of who had it, and tells other helpers nothing', async () => {
  const table = await buildTable(t)
  const [nurse, other] = [
    await table.seat('professional', 'Samira', { shared: false }),
    await table.seat('professional', 'Bo', { shared: false }),
  ]
  const id = randomUUID()
  const body = { id, subjectId: table.mother.personId, seatId: nurse.seatId, piece: 'goals', purpose: 'Meedenken' }
  expect((await table.mother.client.post(`${table.path}/shares`, body)).status).toBe(200)
  await pause()
  const [hers, theirs] = [await listen(second, nurse.client), await listen(t, other.client)]
  expect((await table.mother.client.post(`${table.path}/shares/${id}/withdraw`, {})).status).toBe(200)
  await hers.until(() => hers.closed)
  expect(hers.events.some((e) => e.startsWith('access'))).toBe(true)
  await table.say(table.mother, goal('Daarna'))
  await pause()
  expect(theirs.events.filter((e) => /^(change|access)/.test(e))).toEqual([])
  theirs.stop()
})

test('a session that ends closes its stream; nobody gets one without a session', async () => {
  const who = await t.account('somebody')
  const heard = await listen(t, who)
  const { sessions } = (await who.get('/me/sessions')).body
  await who.delete(`/me/sessions/${sessions[0].id}`)
  await heard.until(() => heard.closed)
  expect((await listen(t, { ...who, cookie: 'keukentafel.session_token=forged.forged' })).status).toBe(401)
})

test('after the listening connection broke, every browser is asked to come back', async () => {
  const table = await quietTable()
  const heard = await listen(t, table.mother.client)
  await t.owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen kt_session'`,
  )
  await heard.until(() => heard.closed)
  const again = await listen(t, table.mother.client)
  await table.mother.client.post(`${table.path}/items`, { id: randomUUID(), ...goal('Weer terug') })
  await again.until(() => again.events.some((e) => e.startsWith('change')))
  again.stop()
})
