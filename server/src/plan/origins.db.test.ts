import { afterAll, beforeAll, expect, test } from 'vitest'
import { statement } from '../db/statement.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { must } from '../testing/found.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'
import { READ_PLAN_TEXT } from './plan-store.ts'

// Goals grow out of the shared picture and keep the link (issue 4, point 4); it is told to who hears both, and to nobody else does it show.
let t: TestApp
let elsewhere: TestApp
beforeAll(async () => {
  ;[t, elsewhere] = await Promise.all([testApp(), testApp()])
})
afterAll(() => Promise.all([t.close(), elsewhere.close()]))

const goal = { kind: 'goal', content: { words: 'Rust', lifeDomain: 'sleep' } }
const worry = (more: object = {}) => ({ kind: 'worry', content: { text: 'Ze slaapt slecht' }, ...more })
const explanation = { kind: 'explanation', content: { part: 'happens', text: 'Ze luistert of mama wakker is' } }
const send = (table: Table, who: Someone, item: object) =>
  who.client.post(`${table.path}/items`, { id: crypto.randomUUID(), ...item })
const planOf = async (table: Table, who: Someone) => must(await who.client.get(`${table.path}/plan`))

test('a goal grows out of a worry and a piece of the explanation, and who hears both reads that', async () => {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira')
  const from = await table.say(nurse, explanation)
  const id = await table.say(table.mother, { ...goal, grownFrom: from })
  for (const who of [table.mother, nurse])
    expect((await planOf(table, who)).body.origins).toEqual([{ goalId: id, sourceId: from }])
})

test('who does not hear what it grew out of sees no trace of it: not in the plan, its history, at a moment, nor in what they take along', async () => {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira')
  const from = await table.say(table.mother, worry({ audience: 'family' }))
  const id = await table.say(table.mother, { ...goal, grownFrom: from })
  const moment = encodeURIComponent(new Date(Date.now() + 60_000).toISOString())
  const pages = ['/plan', `/items/${id}/history`, `/plan-at?moment=${moment}`, '/export']
  for (const page of pages) {
    const told = await nurse.client.get(`${table.path}${page}`)
    expect(told.text).not.toContain(from)
    must(told)
  }
  expect((await planOf(table, nurse)).body.origins).toEqual([])
  // Planted: without the half of the source the nurse would be told.
  const half = READ_PLAN_TEXT.lastIndexOf('s.id = o.source_id')
  const end = READ_PLAN_TEXT.indexOf('\n  ||', half)
  const rule = READ_PLAN_TEXT.slice(half, end)
  const second = rule.lastIndexOf(' and (s.said_by')
  expect(second).toBeGreaterThan(0)
  const planted = READ_PLAN_TEXT.replace(rule, `${rule.slice(0, second)})`)
  const { rows } = await t.owner.query('select account_id from seat where family_id = $1 and person_id = $2', [
    table.familyId,
    nurse.personId,
  ])
  const account = rows[0].account_id as string
  const { results } = await t.deps.db.read(
    { statement: statement('select enter_account($1), enter_family($2)'), values: [account, table.familyId] },
    [[statement(planted), [table.familyId, '2026-11-22']]],
  )
  expect((results[0]![0] as { body: string }).body).toContain(from)
})

test('what one does not hear is as unknown as what is not there; only a goal grows, and not out of everything', async () => {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira')
  const hidden = await table.say(table.mother, worry({ audience: 'family' }))
  const answers = await Promise.all(
    [hidden, crypto.randomUUID()].map((grownFrom) => send(table, nurse, { ...goal, grownFrom })),
  )
  for (const answer of answers) {
    expect(answer.status).toBe(400)
    expect(answer.body.errors).toEqual([expect.objectContaining({ pointer: '/grownFrom', code: 'id.unknown' })])
  }
  const seen = await table.say(table.mother, worry())
  const step = await table.say(table.mother, goal)
  for (const wrong of [
    { ...worry(), grownFrom: seen },
    { ...goal, grownFrom: step },
  ])
    expect((await send(table, table.mother, wrong)).body.errors).toEqual([
      expect.objectContaining({ pointer: '/grownFrom', code: 'shape.wrong' }),
    ])
})

test('the link travels with a family, and goes with what it grew out of', async () => {
  const table = await buildTable(t)
  const from = await table.say(table.mother, worry())
  const id = await table.say(table.mother, { ...goal, grownFrom: from })
  const bundle = must(await table.mother.client.get(`${table.path}/export`))
  must(await (await elsewhere.account('there')).post('/imports', bundle.body))
  const links = (owner: typeof t.owner) =>
    owner.query('select goal_id, source_id from goal_origin where family_id = $1', [table.familyId])
  expect((await links(elsewhere.owner)).rows).toEqual([{ goal_id: id, source_id: from }])
  await t.owner.query('delete from plan_item where family_id = $1 and id = $2', [table.familyId, from])
  expect((await links(t.owner)).rows).toEqual([])
})

test('a view of a part of life is one’s own: by nobody for another, past the rules neither; empty it is none', async () => {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira')
  const small = await table.seat('family', 'Elif', { account: false, birthDate: '2017-07-15' })
  const view = { kind: 'domain-view', content: { lifeDomain: 'sleep', score: 4 } }
  for (const [who, saidBy] of [
    [nurse, table.mother.personId],
    [table.mother, small.personId],
  ] as const)
    expect((await send(table, who, { ...view, saidBy })).body.errors).toEqual([
      expect.objectContaining({ pointer: '/saidBy', code: 'sayer.other' }),
    ])
  const empty = await send(table, table.mother, { kind: 'domain-view', content: { lifeDomain: 'sleep' } })
  expect(empty.body.errors).toEqual([expect.objectContaining({ pointer: '/content/text', code: 'domain-view.empty' })])
  for (const score of [-1, 11, 4.5])
    expect(
      (await send(table, table.mother, { kind: 'domain-view', content: { lifeDomain: 'sleep', score } })).body.errors,
    ).toEqual([expect.objectContaining({ pointer: '/content/score', code: 'number.0-10' })])
  await expect(
    t.owner.query(
      `with a as (select set_config('kt.act', 'test', true)) insert into plan_item (family_id, id, kind, said_by, state, content, created_by, updated_by)
      select $1, gen_random_uuid(), 'domain-view', $2, 'current', '{"lifeDomain": "sleep", "score": 3, "text": ""}', $3, $3 from a`,
      [table.familyId, small.personId, table.mother.personId],
    ),
  ).rejects.toMatchObject({ constraint: 'own_line_own' })
})
