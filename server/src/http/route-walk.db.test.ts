import { randomUUID } from 'node:crypto'
import { levelNeeded } from '@keukentafel/core/access/levels.ts'
import { api } from '@keukentafel/core/api.ts'
import type { Endpoint } from '@keukentafel/core/shared/contract.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { fullTable } from '../testing/sample-scenes.ts'
import { samples } from '../testing/samples.ts'
import { prepare, send } from '../testing/walk.ts'

// Every endpoint of the contracts: called by nobody (401), by a stranger (404, the same bytes as an id that is not there),
// by the right person (2xx in exactly the shape of the contract). A new endpoint cannot be left out. What each leaves in the
// logs: log-walk.db.test.ts.
let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const endpoints = Object.entries(api as Record<string, Endpoint>).map(([name, endpoint]) => ({
  name,
  endpoint,
  sample: samples[name as keyof typeof samples],
}))
const guarded = endpoints.filter(({ endpoint }) => 'access' in endpoint)

describe('the right person', () => {
  test.each(endpoints.filter((e) => !/[dD]emo/.test(e.name)))(
    '$name answers in the shape of its contract',
    async ({ name, endpoint, sample }) => {
      const full = await fullTable(t)
      const input = await prepare(t, sample, full)
      const who = name === 'acceptInvitation' ? await t.account('new') : (sample.who?.(full) ?? full.mother.client)
      const answer = await send(who, endpoint, sample, input)
      expect(answer.status, answer.text).toBe(200)
      expect(endpoint.output.safeParse(answer.body).error?.issues).toBeUndefined()
    },
  )
})

describe('nobody', () => {
  test.each(endpoints.filter((e) => !('public' in e.endpoint)))(
    '$name asks to sign in',
    async ({ endpoint, sample }) => {
      const full = await fullTable(t)
      const answer = await send(t.nobody, endpoint, sample, await prepare(t, sample, full))
      expect(answer.body).toMatchObject({ status: 401, code: 'sign-in.needed' })
    },
  )
})

describe('somebody who is not signed in surely enough', () => {
  const strong = endpoints.filter(
    ({ endpoint }) =>
      ('account' in endpoint && endpoint.level) || ('access' in endpoint && levelNeeded[endpoint.access]),
  )
  test.each(strong)('$name says so, and changes nothing', async ({ name, endpoint, sample }) => {
    const full = await fullTable(t)
    const input = await prepare(t, sample, full)
    await t.owner.query(`update session set level = 'low'`)
    const before = await t.owner.query('select count(*) from plan_event where family_id = $1', [full.table.familyId])
    const answer = await send(sample.who?.(full) ?? full.mother.client, endpoint, sample, input)
    expect(answer.body, name).toMatchObject({ status: 403, code: 'level.too-low', reason: 'level-too-low' })
    const after = await t.owner.query('select count(*) from plan_event where family_id = $1', [full.table.familyId])
    expect(after.rows).toEqual(before.rows)
    if (!('access' in endpoint)) return
    const { rows } = await t.owner.query(
      `select action, ground from access_log where family_id = $1 and outcome = 'deny'`,
      [full.table.familyId],
    )
    expect(rows).toEqual([{ action: endpoint.access, ground: 'level-too-low' }])
  })
})

describe('a stranger', () => {
  test.each(guarded)('$name: a family of others is the same as none', async ({ endpoint, sample }) => {
    const full = await fullTable(t)
    const input = await prepare(t, sample, full)
    const stranger = (await fullTable(t)).mother.client // somebody with a table of their own
    const theirs = await send(stranger, endpoint, sample, input)
    const none = await send(stranger, endpoint, sample, {
      ...input,
      params: { ...input.params, familyId: randomUUID() },
    })
    expect(theirs.status).toBe(404)
    expect(theirs.text).toBe(none.text)
    expect(theirs.headers['content-length']).toBe(none.headers['content-length'])
    const refused = await t.owner.query(
      `select count(*) from access_log where family_id = $1 and account_id = $2 and outcome = 'deny'`,
      [full.table.familyId, stranger.accountId],
    )
    expect(Number(refused.rows[0].count)).toBe(1)
  })

  test.each(guarded.filter((e) => /Id.*Id/.test(e.endpoint.path)))(
    '$name: an id of another family does not work at the own table',
    async ({ endpoint, sample }) => {
      const full = await fullTable(t)
      const input = await prepare(t, sample, full)
      const other = await fullTable(t)
      const who = other.mother.client
      const answer = await send(who, endpoint, sample, {
        ...input,
        params: { ...input.params, familyId: other.table.familyId },
      })
      const ids = Object.fromEntries(Object.keys(input.params).map((key) => [key, randomUUID()]))
      const none = await send(who, endpoint, sample, { ...input, params: { ...ids, familyId: other.table.familyId } })
      expect(answer.status).toBe(404)
      expect(answer.text).toBe(none.text)
    },
  )
})

test('outside the demo nothing of the demo is there', async () => {
  for (const { endpoint, sample } of endpoints.filter((e) => /[dD]emo/.test(e.name))) {
    const answer = await send(t.nobody, endpoint, sample, await prepare(t, sample, await fullTable(t)))
    expect(answer.status).toBe(404)
  }
})

test('the public endpoints are these, each with its reason', () => {
  const open = endpoints.flatMap(({ name, endpoint }) => ('public' in endpoint ? [name] : []))
  expect(open).toEqual([
    'readDeployment',
    'listDemoPeople',
    'demoSignIn',
    'demoReset',
    'demoOutbox',
    'readInvitation',
    'declineInvitation',
    'askToSignIn',
    'signInWithPasskey',
    'listProviders',
    'goToProvider',
    'readJoint',
    'takeTurn',
    'passTurn',
    'endJoint',
  ])
})

test('a write from another website is refused', async () => {
  const full = await fullTable(t)
  const answer = await full.mother.client.post(
    `${full.table.path}/items`,
    { id: randomUUID(), kind: 'strength', content: { text: 'x' } },
    { headers: { origin: 'https://evil.example' } },
  )
  expect(answer.body.code).toBe('origin.foreign')
})

test('a fresh account can do nothing in any family and sees none', async () => {
  await fullTable(t)
  const fresh = await t.account('fresh')
  expect((await fresh.get('/my-families')).body.families).toEqual([])
  expect((await fresh.get('/people?name=S')).body.people).toEqual([])
  expect((await fresh.get('/me')).body.tables).toEqual([])
})
