import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyChain } from '../audit/verify-chain.ts'
import type { Asked } from '../db/database.ts'
import { statement } from '../db/statement.ts'
import type { Member } from '../db/together.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { buildTable, type Table } from '../testing/table.ts'
import { ENTER_SESSION, type Entered, standAs } from './entry.ts'
import { ME, ME_ENTERED } from './scopes/item.ts'

// Writes of several people at the same moment share a transaction (docs/decisions/0015). Nothing of one may reach another.
let t: TestApp
let tables: Table[]
beforeAll(async () => {
  t = await testApp()
  tables = []
  for (let i = 0; i < 6; i++) tables.push(await buildTable(t))
})
afterAll(() => t.close())

const SETTINGS = ['account', 'families', 'person', 'seat', 'act', 'ground', 'history']
const WHO = statement(`select ${SETTINGS.map((s) => `current_setting('kt.${s}', true) as ${s}`).join()},
  (select count(*)::int from person) as persons`)
const PERMIT = statement(`select set_config('kt.act', 'planted', true), set_config('kt.ground', 'planted', true)`)
const NAME = statement('update family set question = $2 where id = $1')
const TAKE_OVER =
  statement(`select set_config('kt.families', $1, true), set_config('kt.account', $2, true), set_config('kt.person', $2, true),
  set_config('kt.seat', $2, true), set_config('kt.act', 'stolen', true), set_config('kt.ground', 'stolen', true), set_config('kt.history', 'given', true)`)
const today = new Date().toISOString().slice(0, 10)
const said = (text: string) => ({ kind: 'note', content: { text } })
const note = (text: string, id: string = randomUUID()) => ({ id, ...said(text) })
const tokenOf = ({ mother }: Table) => decodeURIComponent(mother.client.cookie.split('=')[1]!).split('.')[0]!
const question = async ({ familyId }: Table) =>
  (await t.owner.query('select question from family where id = $1', [familyId])).rows[0].question

interface Sent {
  first?: Asked[]
  sends?: Asked[]
  token?: string
  stand?: Member<Entered, unknown>['stand']
}
/** A member whose work is only what it sends; its answer is what was found first. */
const member = (table: Table, { first = [], sends = [], token = tokenOf(table), stand }: Sent) =>
  t.deps.db.writeTogether<Entered, unknown[][]>({
    entry: { statement: ENTER_SESSION, values: [token, table.familyId] },
    first,
    apart: table.familyId,
    stand: stand ?? ((entered) => standAs(entered, table.familyId)),
    work: async (tx, _entered, found) => {
      for (const [s, values] of sends) tx.send(s, values)
      return found
    },
  })
const sorted = () => [...tables].sort((a, b) => (a.familyId < b.familyId ? -1 : 1))

test('notes of one moment share a transaction, and each is in the name of who wrote it, in history and log', async () => {
  const written = tables.map((table) => ({ table, item: note(table.familyId) }))
  const answers = await Promise.all(
    written.map(({ table, item }) => table.mother.client.post(`${table.path}/items`, item, { key: 'same key' })),
  )
  expect(answers.map((a) => a.status)).toEqual(written.map(() => 200))
  const transactions = await t.owner.query('select distinct xmin::text from plan_item where id = any ($1)', [
    written.map(({ item }) => item.id),
  ])
  expect(transactions.rowCount).toBeLessThan(written.length)
  for (const { table, item } of written) {
    const { rows } = await t.owner.query(
      `select e.family_id, e.by_account, e.by_person, e.act, e.ground, i.content ->> 'text' as text, l.account_id, l.seat_id, l.action, l.ground as logged,
        (select count(*)::int from access_log where family_id = e.family_id) as lines
       from plan_event e join plan_item i using (family_id) join access_log l using (family_id) where e.subject_id = $1 and i.id = $1`,
      [item.id],
    )
    expect(rows).toEqual([
      {
        family_id: table.familyId,
        by_account: table.mother.client.accountId,
        by_person: table.mother.personId,
        act: 'item.add',
        ground: 'seat-at-the-table',
        text: table.familyId,
        account_id: table.mother.client.accountId,
        seat_id: table.mother.seatId,
        action: 'item.add',
        logged: 'seat-at-the-table',
        lines: 1,
      },
    ])
    expect(await verifyChain(t.owner, table.familyId)).toBe(null)
  }
})

test('who enters without a session finds nothing of who entered before', async () => {
  const [first, second, third] = sorted() as [Table, Table, Table]
  const asked = { first: [[WHO]] as Asked[] }
  const found = await Promise.all([
    member(first, asked),
    member(second, { ...asked, token: 'no session' }),
    member(third, asked),
  ])
  const nobody = { account: '', families: '', person: '', seat: '', act: '', ground: '', history: '', persons: 0 }
  expect(found[1]).toEqual([[nobody]])
  for (const [i, { mother, familyId }] of [first, third].entries())
    expect(found[i * 2]).toMatchObject([
      [{ account: mother.client.accountId, families: `{${familyId}}`, person: mother.personId, act: '', persons: 1 }],
    ])
  // the same without standing anew: that this test finds it means something
  const leaking = { ...asked, token: 'no session', stand: (): Asked => [statement('select 1'), []] }
  const [, leaked] = await Promise.all([member(first, asked), member(second, leaking)])
  expect(leaked).toMatchObject([[{ account: first.mother.client.accountId, persons: 1 }]])
})

test('a planted act on the family of another in the same transaction is refused, and the others are stored', async () => {
  const [first, second, third] = sorted() as [Table, Table, Table]
  // Who comes before and after in the transaction is in force there, and yet these change nothing.
  await Promise.all([
    member(first, { sends: [[PERMIT], [NAME, [first.familyId, 'one']], [NAME, [second.familyId, 'stolen']]] }),
    member(second, { sends: [[PERMIT], [NAME, [second.familyId, 'two']]] }),
    member(third, { sends: [[PERMIT], [NAME, [third.familyId, 'three']], [NAME, [second.familyId, 'stolen']]] }),
  ])
  expect(await Promise.all([first, second, third].map(question))).toEqual(['one', 'two', 'three'])
})

test('what one sets of who is there, or of what is permitted, does not last until the next', async () => {
  const [first, second, third] = sorted() as [Table, Table, Table]
  const steal: Asked = [TAKE_OVER, [`{${second.familyId},${third.familyId}}`, first.mother.client.accountId]]
  const all = await Promise.allSettled([
    member(first, { sends: [[PERMIT], [NAME, [first.familyId, 'mine']], steal] }),
    member(second, { sends: [[NAME, [second.familyId, 'without a permit']]] }),
    member(third, { sends: [[PERMIT], [NAME, [third.familyId, 'with a permit']]] }),
  ])
  expect(all.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect((all[1] as PromiseRejectedResult).reason.message).toContain('a change without a permit')
  expect(await Promise.all([first, second, third].map(question))).toEqual(['mine', 'two', 'with a permit'])
  const { rows } = await t.owner.query(
    `select by_account, act from plan_event where family_id = $1 and subject = 'family' order by seq desc limit 1`,
    [third.familyId],
  )
  expect(rows).toEqual([{ by_account: third.mother.client.accountId, act: 'planted' }])
})

test('who is refused, by the rules or by the database, leaves nothing behind and takes nobody along', async () => {
  const [first, second, third, fourth] = sorted() as [Table, Table, Table, Table]
  const there = await first.say(first.mother, said('Er al'))
  const own = await third.say(third.mother, said('Van mij'))
  const items = { second: note('Blijft'), fourth: note('Blijft ook') }
  const answers = await Promise.all([
    first.mother.client.post(`${first.path}/items`, note('Zelfde id', there)),
    second.mother.client.post(`${second.path}/items`, items.second),
    third.mother.client.patch(`${third.path}/items/${own}`, { content: { text: 'Oud' } }, 7),
    first.mother.client.post(`${fourth.path}/items`, note('Van een vreemde')),
    fourth.mother.client.post(`${fourth.path}/items`, items.fourth),
  ])
  expect(answers.map((a) => a.status)).toEqual([409, 200, 409, 404, 200])
  const { rows } = await t.owner.query('select id from plan_item where id = any ($1)', [
    [items.second.id, items.fourth.id],
  ])
  expect(rows).toHaveLength(2)
  const words = await t.owner.query(`select 1 from plan_item where content ->> 'text' = any ($1)`, [
    ['Zelfde id', 'Oud', 'Van een vreemde'],
  ])
  expect(words.rowCount).toBe(0)
  for (const table of tables) expect(await verifyChain(t.owner, table.familyId)).toBe(null)
})

test('two who change the same words at once are never in one transaction: one is told of the other', async () => {
  const [table, ...others] = tables as [Table, ...Table[]]
  const id = await table.say(table.mother, said('Eerst'))
  const change = (text: string) =>
    table.mother.client.patch(`${table.path}/items/${id}`, { content: { text } }, 1, { key: text })
  const answers = await Promise.all([
    change('Een'),
    ...others.map((other) => other.mother.client.post(`${other.path}/items`, note('Erbij'))),
    change('Twee'),
  ])
  expect(answers.map((a) => a.status).sort()).toEqual([200, 200, 200, 200, 200, 200, 409])
})

/** What is shared stands there in no order. */
const inOrder = (row: unknown) =>
  Object.fromEntries(
    Object.entries(row as object).map(([name, value]) => [name, Array.isArray(value) ? value.toSorted() : value]),
  )
test('the seat that the entry keeps is the seat in force, for every kind of seat and day', async () => {
  const table = await buildTable(t)
  const seats = [
    table.mother,
    await table.seat('professional', 'Samira'),
    await table.seat('network', 'Opa', { since: today }),
    await table.seat('network', 'Oma', { since: '2999-01-01' }),
    await table.seat('network', 'Tante', { until: today }),
    await table.seat('network', 'Oom', { until: '2999-01-01' }),
    await table.seat('family', 'Elif', { state: 'left' }),
  ]
  const all = (me: string) => statement(`with ${me} select * from me`)
  const [looked, kept] = [all(ME), all(ME_ENTERED)]
  let inForce = 0
  for (const { client } of seats) {
    const token = decodeURIComponent(client.cookie.split('=')[1]!).split('.')[0]!
    for (const familyId of [table.familyId, tables[0]!.familyId]) {
      const values = [table.familyId, today]
      const { results } = await t.deps.db.read({ statement: ENTER_SESSION, values: [token, familyId] }, [
        [looked, values],
        [kept, values],
      ])
      if (familyId === table.familyId) expect(results[1]!.map(inOrder)).toEqual(results[0]!.map(inOrder))
      else expect(results[1]).toEqual([])
      inForce += results[1]!.length
    }
  }
  expect(inForce).toBe(4)
})
