import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { buildTable } from '../testing/table.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const goal = (words: string, more = {}) => ({ kind: 'goal', content: { words, lifeDomain: 'sleep' }, ...more })

test('a goal becomes now only when somebody of the family agreed to the words as they are', async () => {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira')
  const id = await table.say(nurse, goal('Rustige avonden'))
  const now = (who: typeof nurse, version: number) =>
    who.client.patch(`${table.path}/items/${id}`, { state: 'now' }, version)
  expect((await now(nurse, 1)).body.code).toBe('goal.not-agreed')
  await table.say(nurse, { kind: 'view', parentId: id, content: { stance: 'agree' } })
  expect((await now(nurse, 1)).body.code).toBe('goal.not-agreed')
  await table.say(table.mother, {
    kind: 'view',
    parentId: id,
    content: { stance: 'agree_with_remark', text: 'Wel na acht uur' },
  })
  expect((await now(table.mother, 1)).status).toBe(200)
  // other words by who is not of the family: agreed no longer
  expect(
    (await nurse.client.patch(`${table.path}/items/${id}`, { content: { words: 'Om acht uur naar bed' } }, 2)).status,
  ).toBe(200)
  const plan = await table.mother.client.get(`${table.path}/plan`)
  expect(plan.body.items.find((i: { item: { id: string } }) => i.item.id === id).item.state).toBe('idea')
})

test('nobody agrees for somebody who can do it themselves', async () => {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira')
  const child = await table.seat('family', 'Elif', { account: false, birthDate: '2017-01-01' })
  const id = await table.say(nurse, goal('Rustig slapen', { saidBy: child.personId }))
  const view = (saidBy: string) => ({
    id: randomUUID(),
    kind: 'view',
    parentId: id,
    saidBy,
    content: { stance: 'agree' },
  })
  const forMother = await nurse.client.post(`${table.path}/items`, view(table.mother.personId))
  expect(forMother.body.errors).toMatchObject([{ pointer: '/saidBy', code: 'sayer.other' }])
  expect((await nurse.client.post(`${table.path}/items`, view(child.personId))).status).toBe(400)
  expect((await table.mother.client.post(`${table.path}/items`, view(child.personId))).status).toBe(200)
})

test('who is not meant to hear it finds nothing: not in the plan, the history, by id or by changing it', async () => {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira')
  const opa = await table.seat('network', 'Opa')
  const secret = await table.say(table.mother, goal('KANARIE alleen wij', { audience: 'family' }))
  const chosen = await table.say(table.mother, {
    kind: 'worry',
    content: { text: 'KANARIE voor opa' },
    audience: 'chosen',
    audiencePersons: [opa.personId],
  })
  for (const who of [nurse, opa]) {
    const plan = await who.client.get(`${table.path}/plan`)
    expect(plan.text.includes('KANARIE alleen wij')).toBe(false)
    const unknown = await who.client.get(`${table.path}/items/${randomUUID()}/history`)
    const hidden = await who.client.get(`${table.path}/items/${secret}/history`)
    expect(hidden).toMatchObject({ status: 404, text: unknown.text })
    const change = await who.client.patch(`${table.path}/items/${secret}`, { state: 'done' }, 1)
    expect(change).toMatchObject({ status: 404, text: unknown.text })
  }
  expect((await opa.client.get(`${table.path}/plan`)).text).toContain('KANARIE voor opa')
  expect((await nurse.client.get(`${table.path}/items/${chosen}/history`)).status).toBe(404)
  // opening it up later does not open its older words
  await table.mother.client.patch(`${table.path}/items/${secret}`, { content: { words: 'Nieuwe woorden' } }, 1)
  await table.mother.client.post(`${table.path}/items/${secret}/audience`, { audience: 'circle' })
  const history = await nurse.client.get(`${table.path}/items/${secret}/history`)
  expect(history.status).toBe(200)
  expect(history.text).not.toContain('KANARIE')
})

test('two who change the same words: the second is shown both, nothing is lost, and a retry is harmless', async () => {
  const table = await buildTable(t)
  const id = await table.say(table.mother, goal('Eerste'))
  const change = (words: string) =>
    table.mother.client.patch(`${table.path}/items/${id}`, { content: { words } }, 1, { key: words })
  const [first, second] = await Promise.all([change('Versie A'), change('Versie B')])
  const [won, lost] = first.status === 200 ? [first, second] : [second, first]
  expect([won.status, lost.status]).toEqual([200, 409])
  expect(lost.body.current.content.words).toMatch(/Versie/)
  const again = await change(first.status === 200 ? 'Versie A' : 'Versie B')
  expect(again.body).toEqual(won.body)
  const history = await table.mother.client.get(`${table.path}/items/${id}/history`)
  expect(history.body.events.map((e: { version: number }) => e.version)).toEqual([1, 2])
})

test('every wrong field is named at once', async () => {
  const table = await buildTable(t)
  const answer = await table.mother.client.post(`${table.path}/items`, {
    id: 'nee',
    kind: 'goal',
    onDate: '2026-02-30',
    content: { words: ' ', lifeDomain: 'x', extra: 1 },
  })
  expect(answer.status).toBe(400)
  expect(answer.body.errors.map((e: { pointer: string }) => e.pointer).sort()).toEqual([
    '/content/extra',
    '/content/lifeDomain',
    '/content/words',
    '/id',
    '/onDate',
  ])
})

test('who agreed to earlier words agrees again with the same view, and then it may be now', async () => {
  const table = await buildTable(t)
  const daughter = await table.seat('family', 'Deniz', { birthDate: '2012-01-01' })
  const id = await table.say(daughter, goal('Minder herrie'))
  const view = await table.say(table.mother, { kind: 'view', parentId: id, content: { stance: 'agree' } })
  await daughter.client.patch(`${table.path}/items/${id}`, { content: { words: 'Geen herrie na negen' } }, 1)
  const now = (version: number) => table.mother.client.patch(`${table.path}/items/${id}`, { state: 'now' }, version)
  expect((await now(2)).body.code).toBe('goal.not-agreed')
  const again = { content: { stance: 'agree' } }
  expect((await table.mother.client.patch(`${table.path}/items/${view}`, again, 1)).status).toBe(200)
  expect((await now(2)).status).toBe(200)
})
