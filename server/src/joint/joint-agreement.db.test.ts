import { randomUUID } from 'node:crypto'
import { decide } from '@keukentafel/core/access/decide.ts'
import type { SeatKind } from '@keukentafel/core/access/facts.ts'
import type { Level } from '@keukentafel/core/access/levels.ts'
import { facts, seat } from '@keukentafel/core/access/ordinary.fixture.ts'
import { TURN_TOKEN } from '@keukentafel/core/joint/turn.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ENTER_SESSION, type Entered } from '../access/entry.ts'
import { statement } from '../db/statement.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

// What the rule says of a turn and what the database lets it see must be the same: for every kind of seat, at the table where
// it is and at another where the same person sits, during and after it, whatever the door asks, also for an administrator.
let t: TestApp
let here: Table
let other: Table
const people = {} as Record<SeatKind, Someone>
const kinds = ['family', 'network', 'professional'] as const
beforeAll(async () => {
  t = await testApp()
  here = await buildTable(t)
  other = await buildTable(t)
  for (const kind of kinds) {
    people[kind] = await here.seat(kind, kind)
    const there = await other.seat(kind, kind)
    const db = await t.owner.connect()
    await db.query(`select set_config('kt.act', 'test', false)`)
    await db.query('update seat set account_id = $2 where id = $1', [there.seatId, people[kind].client.accountId])
    await db.query(`select set_config('kt.act', '', false)`)
    db.release()
  }
  await t.owner.query('update account set is_admin = true')
})
afterAll(() => t.close())

const LISTED = statement('select unnest(kt_families()) as id')
const PERSONS = statement('select distinct family_id as id from person')
const cases = kinds.flatMap((kind) =>
  (['low', 'substantial'] as const).flatMap((door) =>
    [true, false].flatMap((during) => [true, false].map((atHome) => ({ kind, door: door as Level, during, atHome }))),
  ),
)
type Case = (typeof cases)[number]

async function bySql({ kind, door, during, atHome }: Case) {
  const { accountId } = people[kind].client
  await t.owner.query('update seat_level set level = $1', [door])
  const joint = await t.owner.query(
    `insert into joint_session (family_id, device_hash, begun_by, begun_at, ends_at)
     values ($1, $2, $3, now() - interval '3 hours', now() + make_interval(hours => $4)) returning id`,
    [here.familyId, randomUUID(), accountId, during ? 1 : -1],
  )
  const { id } = joint.rows[0]
  await t.owner.query(`insert into joint_member (joint_id, account_id, pin_hash) values ($1, $2, '')`, [id, accountId])
  const token = TURN_TOKEN + randomUUID()
  await t.owner.query(
    `insert into session (account_id, token, expires_at, method, level, joint_id) values ($1, $2, now() + interval '1 hour', 'joint', 'low', $3)`,
    [accountId, token, id],
  )
  const familyId = (atHome ? here : other).familyId
  const entry = { statement: ENTER_SESSION, values: [token, familyId] }
  const { entered, results } = await t.deps.db.read<Entered>(entry, [[LISTED], [PERSONS]])
  await t.owner.query('delete from joint_session')
  const ids = (rows: unknown[] | undefined) => (rows as { id: string }[]).map((row) => row.id)
  return {
    in: entered.account_id !== null,
    listed: ids(results[0]),
    seen: ids(results[1]),
    seat: entered.seat_id !== null,
    fresh: entered.fresh === true,
    admin: entered.is_admin === true,
  }
}

function byRule({ kind, door, during, atHome }: Case) {
  const own = seat({ kind })
  const session = { level: 'low' as const, doorLevel: door, joint: true }
  const viewer = { kind: 'account', accountId: 'a', seat: own, session } as const
  const open = during && 'permit' in decide('joint.sit', facts(own, { viewer }))
  const families = open ? [here.familyId] : []
  return { in: during, listed: families, seen: families, seat: during && atHome, fresh: false, admin: false }
}

async function disagreements(): Promise<object[]> {
  const found: object[] = []
  for (const one of cases) {
    const [sql, rule] = [await bySql(one), byRule(one)]
    if (JSON.stringify(sql) !== JSON.stringify(rule)) found.push({ ...one, sql, rule })
  }
  await t.owner.query(`update seat_level set level = 'low'`)
  return found
}

test('rule and database agree about every turn', async () => {
  expect(cases.length).toBe(24)
  expect(await disagreements()).toEqual([])
})

test('planted mistakes are found', { timeout: 60_000 }, async () => {
  const { rows } = await t.owner.query(
    `select pg_get_functiondef(oid) as text from pg_proc where proname = 'enter_session'`,
  )
  const original = rows[0].text as string
  const mistakes = [
    ['and (s.joint_id is null or x.family_id = j.family_id)', ''],
    ['and (s.joint_id is null or t.family_id = j.family_id)', ''],
    ['and (s.joint_id is null or j.ends_at > now())', ''],
    [`interval '15 minutes' and s.joint_id is null`, `interval '15 minutes'`],
    ['a.is_admin and s.joint_id is null', 'a.is_admin'],
    ['x.family_id = j.family_id', 'x.family_id <> j.family_id'],
  ] as const
  for (const [right, wrong] of mistakes) {
    expect(original).toContain(right)
    await t.owner.query(original.replace(right, wrong))
    expect(await disagreements(), right).not.toEqual([])
  }
  await t.owner.query(original)
  expect(await disagreements()).toEqual([])
})
