import { randomUUID } from 'node:crypto'
import { logYears } from '@keukentafel/core/law/retention.ts'
import { addDays, dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyChain } from '../audit/verify-chain.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { must } from '../testing/found.ts'
import { buildTable } from '../testing/table.ts'
import { setTerms } from './set-terms.ts'

// Who looked at a plan that goes on is kept five years (NEN 7513), and then goes from the first line on.
let t: TestApp
beforeAll(async () => {
  t = await testApp()
  await setTerms(t.owner)
})
afterAll(() => t.close())

const TODAY = dayInAmsterdam(new Date().toISOString())
const inYears = (years: number, days = 0) =>
  addDays(`${Number(TODAY.slice(0, 4)) + years}${TODAY.slice(4)}`.replace('-02-29', '-03-01'), days)
const cut = async (day: string) => (await t.owner.query<{ n: number }>('select cut_logs_on($1) as n', [day])).rows[0]!.n
const lines = async (familyId: string) =>
  (
    await t.owner.query<{ looks: number; records: number; first: number }>(
      `select (select count(*)::int from access_log where family_id = $1) as looks, (select count(*)::int from processing_record where family_id = $1) as records,
        (select min(seq)::int from access_log where family_id = $1) as first`,
      [familyId],
    )
  ).rows[0]!
async function looked() {
  const table = await buildTable(t)
  await table.say(table.mother, { kind: 'goal', content: { words: 'Samen eten', lifeDomain: 'home' } })
  for (let i = 0; i < 3; i++) must(await table.mother.client.get(`${table.path}/plan`))
  return table
}
/** What is done inside is undone again. */
async function brokenAfter(familyId: string, harm: string) {
  const client = await t.owner.connect()
  try {
    await client.query('begin')
    await client.query(harm, [familyId])
    return (await verifyChain({ query: client.query.bind(client) } as unknown as typeof t.owner, familyId))?.fault
  } finally {
    await client.query('rollback')
    client.release()
  }
}

test('the term is what NEN 7513 asks, or longer', () => expect(logYears.years).toBeGreaterThanOrEqual(5))

test('not a day before its term; then it goes with its record, and what is left still verifies', async () => {
  const { familyId, path, mother } = await looked()
  const before = await lines(familyId)
  expect(before.looks).toBeGreaterThan(3)
  expect(await cut(inYears(logYears.years))).toBe(0)
  expect(await lines(familyId)).toEqual(before)
  expect(await cut(inYears(logYears.years, 2))).toBeGreaterThanOrEqual(before.looks)
  expect(await lines(familyId)).toEqual({ looks: 0, records: 0, first: null })
  expect(await verifyChain(t.owner, familyId)).toBeNull()
  // The next line goes on where the last one was.
  must(await mother.client.get(`${path}/plan`))
  expect(await lines(familyId)).toEqual({ looks: 1, records: 1, first: before.looks + 1 })
  expect(await verifyChain(t.owner, familyId)).toBeNull()
  expect(await cut(inYears(logYears.years))).toBe(0)
})

test('only what is older goes, and whatever else is taken out, changed or made up is found', async () => {
  const { familyId } = await looked()
  // The first two lines are six years old; the chain is made anew over them, as if they had been written then.
  await t.owner.query(
    `do $$ declare one access_log; h bytea := '\\x'; begin
      update access_log set at = at - interval '6 years' where family_id = '${familyId}' and seq <= 2;
      update processing_record r set at = l.at from access_log l where l.family_id = '${familyId}' and r.family_id = l.family_id and r.trace_id = l.trace_id;
      for one in select * from access_log a where a.family_id = '${familyId}' order by a.seq loop
        h := sha256(h || int8send(one.seq) || access_line(one, (select r.subject_ids from processing_record r where r.family_id = one.family_id and r.trace_id = one.trace_id)));
        update access_log a set hash = h where a.family_id = one.family_id and a.seq = one.seq;
      end loop;
      update log_chain c set hash = h where c.family_id = '${familyId}' and c.log = 'access'; end $$`,
  )
  expect(await verifyChain(t.owner, familyId)).toBeNull()
  const before = await lines(familyId)
  expect(await cut(TODAY)).toBe(2)
  expect(await lines(familyId)).toMatchObject({ looks: before.looks - 2, first: 3 })
  expect(await verifyChain(t.owner, familyId)).toBeNull()
  const mine = 'family_id = $1'
  for (const harm of [
    `delete from access_log where ${mine} and seq = 3`,
    `with h as (delete from access_log where ${mine} and seq = 3 returning seq, hash, trace_id), r as (delete from processing_record p using h where p.trace_id = h.trace_id)
      update log_chain c set seq = h.seq, hash = h.hash from h where c.${mine} and c.log = 'access-cut'`,
    `delete from log_chain where ${mine} and log = 'access-cut'`,
    `update log_chain set seq = 1 where ${mine} and log = 'access-cut'`,
    `update plan_event set after = jsonb_set(after, '{cut,seq}', '3') where ${mine} and subject = 'erasure'`,
    `delete from plan_event where ${mine} and subject = 'erasure'`,
    `update access_log set action = 'x' where ${mine} and seq = 3`,
  ])
    expect(await brokenAfter(familyId, harm), harm).toBeTypeOf('string')
})

test('nothing is cut while something is held', async () => {
  const { familyId } = await looked()
  const before = await lines(familyId)
  const day = inYears(logYears.years, 2)
  await t.owner.query(
    `insert into rights_hold (family_id, id, ground, reason, until_date) values ($1, gen_random_uuid(), 'court', 'Er loopt een zaak', $2::date + 1)`,
    [familyId, day],
  )
  await cut(day)
  expect(await lines(familyId)).toEqual(before)
})

// The same for who opened a room of the family's own (its own history says so), and for lists over many tables (the chain of the account does).
const kinds = [
  {
    name: 'a room of the family’s own',
    cut: 'cut_rooms_on',
    log: 'room-access',
    rows: 'select seq from own_room_access where room_id = $1 order by seq',
    looks: async () => {
      const table = await buildTable(t)
      const id = randomUUID()
      must(await table.mother.client.post(`${table.path}/own-rooms`, { id, name: 'Ons eigen plan', persons: [] }))
      const look = async () => must(await table.mother.client.get(`${table.path}/own-rooms/${id}`))
      for (let i = 0; i < 3; i++) await look()
      return { id, familyId: table.familyId, look }
    },
    older: `for one in select * from own_room_access a where a.room_id = 'ID' order by a.seq loop
        h := sha256(h || int8send(one.seq) || own_room_access_line(one)); update own_room_access a set hash = h where a.room_id = one.room_id and a.seq = one.seq; end loop;`,
    row: 'own_room_access',
    at: `update own_room_access set at = at - interval '6 years' where room_id = 'ID' and seq <= 2`,
    drop: 'delete from own_room_access where room_id = $1 and seq = 3',
    unsaid: `delete from own_room_event where room_id = $1 and subject = 'erasure'`,
    tooSoon: `update own_room_event set after = jsonb_set(after, '{cut,before}', '"2999-01-01"') where room_id = $1 and subject = 'erasure'`,
  },
  {
    name: 'a list over many tables',
    cut: 'cut_lists_on',
    log: 'list',
    rows: `select seq from list_log where account_id = $1 and action <> 'retention.cut' order by seq`,
    looks: async () => {
      const { familyId, mother } = await buildTable(t)
      const look = async () => must(await mother.client.get('/my-families'))
      for (let i = 0; i < 4; i++) await look()
      return { id: mother.client.accountId, familyId, look }
    },
    older: `for one in select * from list_log a where a.account_id = 'ID' order by a.seq loop
        h := sha256(h || int8send(one.seq) || list_line(one)); update list_log a set hash = h where a.account_id = one.account_id and a.seq = one.seq; end loop;`,
    row: 'list_log',
    at: `update list_log set at = at - interval '6 years' where account_id = 'ID' and seq <= 2`,
    drop: 'delete from list_log where account_id = $1 and seq = 3',
    unsaid: `update list_log set ground = '' where account_id = $1 and action = 'retention.cut'`,
    tooSoon: `update list_log set ground = regexp_replace(ground, '[0-9]{4}-[0-9]{2}-[0-9]{2} ', '2999-01-01 ') where account_id = $1 and action = 'retention.cut'`,
  },
]
describe.each(kinds)('$name', ({ cut: fn, log, rows, looks, older, row, at, drop, unsaid, tooSoon }) => {
  const cutThese = async (day: string) =>
    (await t.owner.query<{ n: number }>(`select ${fn}($1) as n`, [day])).rows[0]!.n
  const seqs = async (id: string) => (await t.owner.query<{ seq: string }>(rows, [id])).rows.map((r) => Number(r.seq))

  test('goes after its term and not a day before; the chain goes on and verifies', async () => {
    const { id, look } = await looks()
    const before = await seqs(id)
    expect(before.length).toBeGreaterThanOrEqual(3)
    await cutThese(inYears(logYears.years))
    expect(await seqs(id)).toEqual(before)
    await cutThese(inYears(logYears.years, 2))
    expect(await seqs(id)).toEqual([])
    expect(await verifyChain(t.owner, id)).toBeNull()
    await look()
    expect((await seqs(id))[0]).toBeGreaterThan(before.length)
    expect(await verifyChain(t.owner, id)).toBeNull()
    // Once more, when what said so is past its term too.
    await cutThese(inYears(2 * logYears.years, 4))
    expect(await verifyChain(t.owner, id)).toBeNull()
  })

  test('only what is older; whatever else is taken out or made up is found', async () => {
    const { id } = await looks()
    await t.owner.query(
      `do $$ declare one ${row}; h bytea := '\\x'; begin ${at}; ${older} update log_chain c set hash = h where c.family_id = 'ID' and c.log = '${log}'; end $$`.replaceAll(
        'ID',
        id,
      ),
    )
    expect(await verifyChain(t.owner, id)).toBeNull()
    expect(await cutThese(TODAY)).toBe(2)
    expect((await seqs(id))[0]).toBe(3)
    expect(await verifyChain(t.owner, id)).toBeNull()
    for (const harm of [
      drop,
      `${drop.replace('delete', 'with h as (delete')} returning seq, hash) update log_chain c set seq = h.seq, hash = h.hash from h where c.family_id = $1 and c.log = '${log}-cut'`,
      `delete from log_chain where family_id = $1 and log = '${log}-cut'`,
      `update log_chain set seq = 1 where family_id = $1 and log = '${log}-cut'`,
      unsaid,
      tooSoon,
    ])
      expect(await brokenAfter(id, harm), harm).toBeTypeOf('string')
  })

  test('nothing while something of that table is held', async () => {
    const { id, familyId } = await looks()
    const before = await seqs(id)
    const day = inYears(logYears.years, 2)
    await t.owner.query(
      `insert into rights_hold (family_id, id, ground, reason, until_date) values ($1, gen_random_uuid(), 'court', 'Er loopt een zaak', $2::date + 1)`,
      [familyId, day],
    )
    await cutThese(day)
    expect(await seqs(id)).toEqual(before)
    await t.owner.query('delete from rights_hold where family_id = $1', [familyId])
  })
})

test('the night cuts all three', async () => {
  const { rows } = await t.owner.query<{ def: string }>(`select pg_get_functiondef('keep_terms'::regproc) as def`)
  for (const fn of ['cut_logs_on', 'cut_rooms_on', 'cut_lists_on']) expect(rows[0]!.def).toContain(fn)
})
