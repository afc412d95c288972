import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { must } from '../testing/found.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

let t: TestApp
let table: Table
let nurse: Someone
beforeAll(async () => {
  t = await testApp()
  table = await buildTable(t)
  nurse = await table.seat('professional', 'Samira')
})
afterAll(() => t.close())

const add = (who: Someone, item: object) => who.client.post(`${table.path}/items`, { id: crypto.randomUUID(), ...item })
const seen = async (who: Someone) => must(await who.client.get(`${table.path}/plan`)).text
const five = { kind: 'limit', content: { text: 'Vijf is genoeg', about: 'visits-week', number: 5 } }

test('only the family says what is too much, changes it and takes it back; a helper sees it and says so beside it', async () => {
  const refused = await add(nurse, five)
  expect([refused.status, refused.body.reason]).toEqual([403, 'family-only'])
  expect((await add(nurse, { ...five, saidBy: table.mother.personId })).status).toBe(403)
  const child = await table.seat('family', 'Elif')
  const id = await table.say(child, five)
  expect(await seen(nurse)).toContain('Vijf is genoeg')
  for (const change of [{ state: 'past' }, { content: { number: 9 } }])
    expect((await nurse.client.patch(`${table.path}/items/${id}`, change, 1)).status).toBe(403)
  must(await add(nurse, { kind: 'view', parentId: id, content: { stance: 'see_differently', text: 'Zes' } }))
  // Anybody of the family may take it back; other words are of who said them.
  expect((await table.mother.client.patch(`${table.path}/items/${id}`, { content: { number: 9 } }, 1)).status).toBe(403)
  must(await table.mother.client.patch(`${table.path}/items/${id}`, { state: 'past' }, 1))
})

test('a child of nine takes back its own limit and not that of its mother, also not past the screens', async () => {
  const child = await table.seat('family', 'Deniz', { birthDate: `${new Date().getUTCFullYear() - 9}-01-01` })
  const [own, hers] = [await table.say(child, five), await table.say(table.mother, five)]
  const past = (id: string) => child.client.patch(`${table.path}/items/${id}`, { state: 'past' }, 1)
  const refused = await past(hers)
  expect([refused.status, refused.body.reason]).toEqual([403, 'too-young'])
  const { items } = must(await child.client.get(`${table.path}/plan`)).body as {
    items: { item: { id: string }; can: { move: boolean } }[]
  }
  const may = (id: string) => items.find(({ item }) => item.id === id)?.can.move
  expect([may(own), may(hers)]).toEqual([true, false])
  must(await past(own))
})

test('what a limit is about has to be said, all at once', async () => {
  const faults = async (content: object) =>
    (
      (await add(table.mother, { kind: 'limit', content: { text: 'x', ...content } })).body.errors as {
        pointer: string
      }[]
    )
      .map(({ pointer }) => pointer)
      .sort()
  for (const about of ['visits-day', 'helpers-day', 'steps-week'])
    expect(await faults({ about })).toEqual(['/content/number'])
  expect(await faults({ about: 'not-before' })).toEqual(['/content/time'])
  expect(await faults({ about: 'quiet-days', from: '2026-12-02', until: '2026-12-01' })).toEqual([
    '/content/days',
    '/content/until',
  ])
  expect(await faults({ about: 'apart', persons: [nurse.personId] })).toEqual(['/content/persons'])
  expect(await faults({ about: 'work-apart', domains: ['money'] })).toEqual(['/content/domains'])
  expect(await faults({ about: 'work-apart', domains: ['money', 'weather'] })).toEqual(['/content/domains/1'])
})

test('what somebody can do now is said by oneself, by nobody for another, also past the rules', async () => {
  const { personId: quiet } = await table.seat('family', 'Opa', { account: false })
  const capacity = { kind: 'capacity', onDate: '2026-11-01', content: { level: 'little' } }
  for (const who of [nurse, table.mother]) expect((await add(who, { ...capacity, saidBy: quiet })).status).toBe(400)
  expect((await add(nurse, capacity)).status).toBe(400)
  const energy = { kind: 'energy', content: { way: 'costs', text: 'Uitleggen' } }
  expect((await add(nurse, energy)).status).toBe(400)
  must(await add(table.mother, { ...energy, saidBy: quiet }))
  const id = await table.say(table.mother, { ...capacity, audience: 'family' })
  expect(await seen(nurse)).not.toContain('little')
  expect((await nurse.client.patch(`${table.path}/items/${id}`, { state: 'past' }, 1)).status).toBe(404)
})
