import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { buildTable, type Table } from '../testing/table.ts'
import { ownersOfLogs, verifyChain } from './verify-chain.ts'

// Every column of every line of every log is changed once, every line taken out, every two lines swapped and a line put in:
// each of these must be found. What is done here only the owner of the database can do.
let t: TestApp
let table: Table
let accountId: string
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())
beforeEach(async () => {
  table = await buildTable(t)
  const { client } = table.mother
  accountId = client.accountId
  for (const words of ['Samen eten', 'Op tijd naar bed', 'Naar oma'])
    await table.say(table.mother, { kind: 'goal', content: { words, lifeDomain: 'home' } })
  await client.get(`${table.path}/plan`)
  await client.get(`/families/${table.familyId}/items/${randomUUID()}/history`)
  for (let i = 0; i < 4; i++) await client.get('/my-families')
})

const logs = {
  plan_event: 'family_id',
  access_log: 'family_id',
  processing_record: 'family_id',
  list_log: 'account_id',
} as const
type Log = keyof typeof logs
const owner = (log: Log) => (log === 'list_log' ? accountId : table.familyId)
const query = async <T extends object>(sql: string, values: unknown[] = []) =>
  (await t.owner.query<T>(sql, values)).rows

// What is done, in a transaction that is undone again; the whole application sees it as it was.
async function foundAfter(log: Log, harm: string): Promise<boolean> {
  const client = await t.owner.connect()
  try {
    await client.query('begin')
    const { rowCount } = await client.query(harm)
    expect(rowCount, harm).toBeGreaterThan(0)
    const inside = { query: client.query.bind(client) } as unknown as typeof t.owner
    return (await verifyChain(inside, owner(log))) !== null
  } finally {
    await client.query('rollback')
    client.release()
  }
}

/** Another value of the same type than the one that stands there. */
const other: Record<string, (column: string) => string> = {
  uuid: (c) =>
    `case when ${c} is null then gen_random_uuid() else overlay(${c}::text placing '0f0f' from 20 for 4)::uuid end`,
  text: (c) => `coalesce(${c}, '') || ' '`,
  bigint: (c) => `${c} + 1000`,
  integer: (c) => `${c} + 1`,
  'timestamp with time zone': (c) => `${c} + interval '1 microsecond'`,
  'uuid[]': (c) => `${c} || gen_random_uuid()`,
  jsonb: (c) => `coalesce(${c}, '{}') || '{"changed": true}'`,
  bytea: (c) => `set_byte(${c}, 0, (get_byte(${c}, 0) + 1) % 256)`,
}

describe.each(Object.keys(logs) as Log[])('%s', (log) => {
  const mine = () => `${logs[log]} = '${owner(log)}'`
  const order = log === 'processing_record' ? 'at, trace_id' : 'seq'
  const rows = () => query<{ ctid: string }>(`select ctid::text from ${log} where ${mine()} order by ${order}`)
  const columns = () =>
    query<{ name: string; type: string }>(
      `select attname as name, format_type(atttypid, null) as type from pg_attribute where attrelid = '${log}'::regclass and attnum > 0 and not attisdropped`,
    )

  test('is whole as it was written', async () => {
    expect(await verifyChain(t.owner, owner(log))).toBeNull()
    expect((await rows()).length).toBeGreaterThan(3)
  })

  test('a change in any column of any line is found', async () => {
    const missed: string[] = []
    for (const { ctid } of await rows())
      for (const { name, type } of await columns()) {
        // A refusal may not be called something for which it would be valid to have no record of processing; the check keeps the words.
        const value =
          name === 'outcome' ? `case outcome when 'permit' then 'deny' else 'permit' end` : other[type]!(name)
        if (!(await foundAfter(log, `update ${log} set ${name} = ${value} where ctid = '${ctid}'`)))
          missed.push(`${name} of ${ctid}`)
      }
    expect(missed).toEqual([])
  })

  test('any line that is gone is found, also the last, and all of them', async () => {
    for (const { ctid } of await rows())
      expect(await foundAfter(log, `delete from ${log} where ctid = '${ctid}'`), ctid).toBe(true)
    expect(await foundAfter(log, `delete from ${log} where ${mine()}`)).toBe(true)
  })

  test('any two lines that changed places are found', async () => {
    const all = await rows()
    // What a line is known by stays; everything else of the one becomes that of the other.
    const known = log === 'processing_record' ? ['family_id', 'trace_id'] : [logs[log], 'seq']
    const moved = (await columns()).map((c) => c.name).filter((name) => !known.includes(name))
    for (const [i, a] of all.entries())
      for (const b of all.slice(i + 1)) {
        const harm = `update ${log} x set (${moved.join(', ')}) = (select ${moved.map((c) => `y.${c}`).join(', ')} from ${log} y
          where y.ctid = case when x.ctid = '${a.ctid}' then '${b.ctid}' else '${a.ctid}' end::tid) where x.ctid in ('${a.ctid}', '${b.ctid}')`
        expect(await foundAfter(log, harm), `${a.ctid} and ${b.ctid}`).toBe(true)
      }
  })

  test('a line that was put in is found', async () => {
    const named = (await columns()).map((c) => c.name)
    const fresh: Record<string, string> = { seq: 'seq + 1000', trace_id: 'gen_random_uuid()' }
    const values = named.map((name) => fresh[name] ?? name).join(', ')
    const [first] = await rows()
    expect(
      await foundAfter(
        log,
        `insert into ${log} (${named.join(', ')}) select ${values} from ${log} where ctid = '${first!.ctid}'`,
      ),
    ).toBe(true)
  })
})

test('the end that is kept apart cannot be moved either', async () => {
  for (const log of ['plan', 'access'])
    expect(
      await foundAfter(
        'plan_event',
        `update log_chain set seq = seq - 1 where family_id = '${table.familyId}' and log = '${log}'`,
      ),
    ).toBe(true)
})

test('what was written before kinds of processing stood in the line is checked as it was written then', async () => {
  const client = await t.owner.connect()
  try {
    await client.query('begin')
    const [line] = (
      await client.query(`select seq from access_log where family_id = $1 order by seq desc limit 1`, [table.familyId])
    ).rows
    // As 0003-logs.sql wrote it.
    await client.query(
      `with l as (update access_log x set activity = null, hash = sha256((select hash from access_log p where p.family_id = x.family_id and p.seq = x.seq - 1)
          || int8send(x.seq) || access_line(x)) where family_id = $1 and seq = $2 returning hash)
        update log_chain set hash = l.hash from l where family_id = $1 and log = 'access'`,
      [table.familyId, line.seq],
    )
    const inside = { query: client.query.bind(client) } as unknown as typeof t.owner
    expect(await verifyChain(inside, table.familyId)).toBeNull()
    await client.query(`update access_log set ground = 'self' where family_id = $1 and seq = $2`, [
      table.familyId,
      line.seq,
    ])
    expect(await verifyChain(inside, table.familyId)).toMatchObject({ log: 'access', fault: 'line' })
  } finally {
    await client.query('rollback')
    client.release()
  }
})

test('families and accounts are told apart', async () => {
  const { families, accounts } = await ownersOfLogs(t.owner)
  expect(families).toContain(table.familyId)
  expect(families).not.toContain(accountId)
  expect(accounts).toContain(accountId)
  expect(accounts).not.toContain(table.familyId)
})
