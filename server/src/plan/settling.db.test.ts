import { may } from '@keukentafel/core/access/decide.ts'
import { aboutAlone, settles } from '@keukentafel/core/plan/conversation.ts'
import fc from 'fast-check'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SEED } from '../testing/agreement.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { must } from '../testing/found.ts'
import { insertWorlds } from '../testing/insert-worlds.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'
import { randomWorlds, viewerFacts, type World } from '../testing/worlds.ts'

// That the family settles a talk stands in the rule and, for a statement that forgot to ask, in the database (0022): both the same.

const TODAY = '2026-02-28'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const person = '00000000-0000-4000-8000-000000000001'
const standing = fc.record({
  state: fc.constantFrom('asked', 'planned', 'now', 'alone', 'held', 'cancelled'),
  onDate: fc.constantFrom(null, TODAY, '2026-03-01'),
  content: fc.record(
    {
      text: fc.constantFrom('a', 'b'),
      place: fc.constantFrom('', '', 'bij oma'),
      time: fc.constantFrom(null, null, '15:30'),
      persons: fc.constantFrom<string[]>([], [], [person]),
      supporters: fc.constantFrom<string[]>([], [], [person]),
    },
    { requiredKeys: ['text'] },
  ),
})
const change = fc.record({
  kind: fc.constantFrom('conversation', 'conversation', 'conversation', 'visit'),
  before: fc.option(standing, { freq: 4, nil: undefined }),
  next: standing,
})
const changes = fc.sample(change, { numRuns: 3000, seed: SEED }).map(({ before, next, ...c }, n) => ({
  ...c,
  before,
  next: before && n % 3 ? { ...before, [field(n)]: next[field(n)] } : next,
}))
function field(n: number): 'state' | 'onDate' | 'content' {
  return (['state', 'onDate', 'content'] as const)[n % 2 ? 2 : n % 4 ? 0 : 1]
}

async function settlingDiffers(db: pg.Pool | pg.PoolClient = t.owner) {
  const { rows } = await db.query<{ yes: boolean }>(
    `select settles_talk(case when e.v ->> 'before' is not null then row_of(e.v ->> 'kind', e.v -> 'before') end, row_of(e.v ->> 'kind', e.v -> 'next')) as yes
    from jsonb_array_elements($1) with ordinality e (v, n) order by e.n`.replaceAll(
      /row_of\((.*?), (e\.v -> '\w+')\)/g,
      `jsonb_populate_record(null::plan_item, jsonb_build_object('kind', $1, 'state', $2 -> 'state', 'on_date', $2 -> 'onDate', 'content', $2 -> 'content'))`,
    ),
    [JSON.stringify(changes)],
  )
  return changes.filter(({ kind, before, next }, n) => settles(kind as 'visit', before, next) !== rows[n]!.yes)
}
async function aloneDiffers(db: pg.Pool | pg.PoolClient = t.owner) {
  const { rows } = await db.query<{ yes: boolean }>(
    `select about_alone(jsonb_populate_record(null::plan_item, nullif(e.v -> 'was', 'null')), jsonb_populate_record(null::plan_item, e.v -> 'now')) as yes
    from jsonb_array_elements($1) with ordinality e (v, n) order by e.n`,
    [
      JSON.stringify(
        changes.map(({ kind, before, next }) => ({
          was: before ? { kind, state: before.state } : null,
          now: { kind, state: next.state },
        })),
      ),
    ],
  )
  return changes.filter(({ kind, before, next }, n) => aboutAlone(kind as 'visit', before, next) !== rows[n]!.yes)
}
let worlds: World[]
async function whoDiffers(db: pg.Pool | pg.PoolClient = t.owner, alone = false) {
  const asked = worlds.flatMap((world) =>
    world.seats
      .filter((s) => s.accountId && may('family.read', viewerFacts(world, s.accountId, TODAY)))
      .map((seat) => ({ familyId: world.familyId, personId: seat.personId, world, accountId: seat.accountId! })),
  )
  const { rows } = await db.query<{ yes: boolean }>(
    `select may_settle_talk((e.v ->> 'familyId')::uuid, (e.v ->> 'personId')::uuid, $2) as yes from jsonb_array_elements($1) with ordinality e (v, n) order by e.n`,
    [JSON.stringify(asked.map(({ familyId, personId }) => ({ familyId, personId }))), alone],
  )
  return asked.filter(
    ({ world, accountId }, n) =>
      may(alone ? 'conversation.alone' : 'conversation.settle', viewerFacts(world, accountId, TODAY)) !== rows[n]!.yes,
  )
}
async function planted(name: string, from: string, to: string, differs: (db: pg.PoolClient) => Promise<object[]>) {
  const db = await t.owner.connect()
  try {
    await db.query('begin')
    const { rows } = await db.query<{ def: string }>('select pg_get_functiondef($1::regproc) as def', [name])
    expect(rows[0]!.def).toContain(from)
    await db.query(rows[0]!.def.replaceAll(from, to))
    expect((await differs(db)).length).toBeGreaterThan(0)
  } finally {
    await db.query('rollback')
    db.release()
  }
}

describe(`what settles a talk, and who may (seed ${SEED})`, () => {
  beforeAll(async () => {
    worlds = [...randomWorlds(200, TODAY, SEED), ...randomWorlds(100, TODAY, SEED + 1, 'authority')]
    await insertWorlds(t.owner, worlds)
  })
  test('rule and database say the same', async () => {
    expect((await settlingDiffers()).slice(0, 1)).toEqual([])
    expect((await whoDiffers()).slice(0, 1)).toEqual([])
    expect((await aloneDiffers()).slice(0, 1)).toEqual([])
    expect((await whoDiffers(t.owner, true)).slice(0, 1)).toEqual([])
  })
  test.each([
    ['a visit is a talk', `now_is.kind = 'conversation' and`, ''],
    ['beginning one settles nothing', `('planned', 'now', 'alone', 'held')`, `('planned', 'alone', 'held')`],
    [
      'calling it off settles it',
      `('planned', 'now', 'alone', 'held')`,
      `('planned', 'now', 'alone', 'held', 'cancelled')`,
    ],
    ['the day is anybody’s', 'now_is.on_date is distinct from was.on_date', 'false'],
    ['the place is anybody’s', `('place', '""'), `, ''],
    ['the time is anybody’s', `, ('time', 'null')`, ''],
    ['who must be there is anybody’s', `('persons', '[]'::jsonb), ('place', '""')`, `('place', '""'::jsonb)`],
    [
      'what was never chosen is chosen by nobody',
      `coalesce(nullif(was.content -> field, 'null'), nothing)`,
      'was.content -> field',
    ],
  ])('planted mistake in what settles is found: %s', (_name, from, to) =>
    planted('settles_talk', from, to, settlingDiffers),
  )
  test.each([
    ['only beginning it counts', `or was.state is not distinct from 'alone'`, ''],
    ['only ending it counts', `now_is.state = 'alone' or`, ''],
    ['a visit is a talk', `now_is.kind = 'conversation' and`, ''],
    ['other words of a talk in which the family is alone', 'now_is.state is distinct from was.state and', ''],
  ])('planted mistake in what is about being alone is found: %s', (_name, from, to) =>
    planted('about_alone', from, to, aloneDiffers),
  )
  test('planted mistake is found: who coordinates says when the family talks alone', () =>
    planted('may_settle_talk', 'not p_alone and', '', (db) => whoDiffers(db, true)))
  test.each([
    ['everybody settles', `(s.kind = 'family'`, '(true'],
    ['who coordinated once', 'and t.until_at is null', 'and false'],
    ['only who coordinates', `s.kind = 'family'`, 'false'],
  ])('planted mistake in who settles is found: %s', (_name, from, to) =>
    planted('may_settle_talk', from, to, whoDiffers),
  )
})

/** Straight in the database, as the application with this person's session would. */
async function raw(table: Table, who: Someone, sql: string, values: unknown[], more = ''): Promise<string | null> {
  const client = await t.owner.connect()
  try {
    await client.query(`begin; ${more}; set local role kt_app`)
    await client.query(
      `select enter_account($1), enter_family($2), set_config('kt.person', $3, true), set_config('kt.act', 'item.move', true)`,
      [who.client.accountId, table.familyId, who.personId],
    )
    return ((await client.query(sql, values)).rowCount ?? 0) === 1 ? null : 'nothing'
  } catch (error) {
    return (error as { constraint?: string }).constraint ?? String(error)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

test('the database refuses it to who is not of the family, whatever a statement says', async () => {
  const table = await buildTable(t)
  const samira = await table.seat('professional', 'Samira')
  const id = await table.say(samira, { kind: 'conversation', content: { text: 'Hoe slapen we weer?' } })
  const plan = `update plan_item set state = 'planned', on_date = '2026-12-01', version = version + 1 where family_id = $1 and id = $2`
  const add = `insert into plan_item (family_id, id, kind, said_by, state, on_date, content, created_by, updated_by)
    values ($1, gen_random_uuid(), 'conversation', $2, 'now', '2026-12-01', '{"text": "Overleg"}', $2, $2)`
  const words = `update plan_item set content = content || '{"text": "Anders"}', version = version + 1 where family_id = $1 and id = $2`
  expect(await raw(table, samira, plan, [table.familyId, id])).toBe('conversation_settled')
  expect(await raw(table, samira, add, [table.familyId, samira.personId])).toBe('conversation_settled')
  expect(await raw(table, samira, words, [table.familyId, id])).toBeNull()
  expect(await raw(table, table.mother, plan, [table.familyId, id])).toBeNull()
  // Planted: without the trigger it goes through.
  const without = 'alter table plan_item disable trigger conversation_settled'
  expect(await raw(table, samira, plan, [table.familyId, id], without)).toBeNull()
  // Who coordinates writes down what the family chose.
  must(
    await table.mother.client.post(`${table.path}/coordinator`, {
      id: crypto.randomUUID(),
      seatId: samira.seatId,
      note: 'Zij doet het voor ons',
    }),
  )
  expect(await raw(table, samira, plan, [table.familyId, id])).toBeNull()
})
