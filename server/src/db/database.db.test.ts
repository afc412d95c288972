import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../testing/database.ts'
import { Batch } from './batch.ts'
import { connectionOptions, createDatabase, type Database } from './database.ts'
import { createLanes } from './lanes.ts'
import { statement } from './statement.ts'

const ONE = statement('select 1 as n')
const TWICE = statement('select 2 as n, $1::jsonb as doc, null::text as nothing')
const FAILS = statement('select 1 / $1::int as n')
const WRONG = statement('select from nowhere')
const REMEMBER = statement(`select set_config('kt.account', $1, true) as account`)
const WHO = statement(`select coalesce(current_setting('kt.account', true), '') as account`)
const ADD = statement('insert into organisation (name) values ($1)')
const COUNT = statement('select count(*)::int as n from organisation')
const entry = { statement: REMEMBER, values: ['somebody'] }

let base: FreshDatabase
let client: pg.Client
let pool: pg.Pool
let readers: pg.Pool
let db: Database
beforeAll(async () => {
  base = await freshDatabase()
  const own = { ...base.app, options: connectionOptions }
  client = new pg.Client(own)
  await client.connect()
  pool = new pg.Pool({ ...own, max: 3 })
  readers = new pg.Pool({ ...own, max: 1, pipeline: true } as pg.PoolConfig)
  db = createDatabase(pool, readers)
})
afterAll(async () => {
  await Promise.all([client.end(), pool.end(), readers.end()])
  await base.drop()
})
const ask = (...asked: ConstructorParameters<typeof Batch>[0]) => client.query(new Batch(asked)).answer

test('a batch gives the rows of each statement, the first time and when it stands prepared', async () => {
  for (let time = 0; time < 3; time++) {
    expect(await ask([ONE], [TWICE, [{ a: ['b'] }]], [ONE], [ADD, [`Buurtteam ${time}`]], [COUNT])).toEqual([
      [{ n: 1 }],
      [{ n: 2, doc: { a: ['b'] }, nothing: null }],
      [{ n: 1 }],
      [],
      [{ n: time + 1 }],
    ])
  }
})

test('after a fault the rest is skipped, all of the batch is undone, and the connection goes on', async () => {
  const [[before]] = (await ask([COUNT])) as [[{ n: number }]]
  await expect(ask([ADD, ['Half']], [FAILS, [0]], [ADD, ['Rest']])).rejects.toMatchObject({ code: '22012' })
  await expect(ask([ADD, ['Half']], [WRONG], [FAILS, [1]])).rejects.toMatchObject({ code: '42P01' })
  expect(await ask([COUNT], [FAILS, [1]])).toEqual([[before], [{ n: 1 }]])
})

test('what cannot be sent is refused before anything of it is sent', async () => {
  const circle: Record<string, unknown> = {}
  circle.self = circle
  expect(() => new Batch([[ONE], [TWICE, [circle]]])).toThrow()
  expect(await ask([ONE])).toEqual([[{ n: 1 }]])
})

test('a transaction: what is asked in one moment goes out together, in order; a failure undoes all and frees the connection', async () => {
  const [[before]] = (await ask([COUNT])) as [[{ n: number }]]
  const seen = await db.write(entry, async (tx) => {
    tx.send(ADD, ['Wijkteam'])
    return Promise.all([tx.one(COUNT), tx.one(WHO), tx.rows(ONE)])
  })
  expect(seen).toEqual([{ n: before.n + 1 }, { account: 'somebody' }, [{ n: 1 }]])
  for (const fails of [FAILS, WRONG]) {
    await expect(
      db.write(entry, async (tx) => {
        tx.send(ADD, ['Never'])
        await tx.rows(fails, fails === FAILS ? [0] : [])
      }),
    ).rejects.toThrow()
  }
  await expect(db.write(entry, async () => Promise.reject(new Error('thought better of it')))).rejects.toThrow(
    'thought better',
  )
  await expect(db.write(entry, async (tx) => tx.send(FAILS, [0]))).rejects.toMatchObject({ code: '22012' })
  expect(await ask([COUNT])).toEqual([[{ n: before.n + 1 }]])
  expect(pool.idleCount).toBe(pool.totalCount)
})

test('a read cannot write, and a failing one leaves nothing open', async () => {
  await expect(db.read(entry, [[ADD, ['Never']]])).rejects.toMatchObject({ code: '25006' })
  expect((await db.read(entry, [[WHO, []]])).results).toEqual([[{ account: 'somebody' }]])
  expect(pool.idleCount).toBe(pool.totalCount)
})

test('a plan made while a table is empty walks along an index, for it stands as long as the connection', async () => {
  const owner = new pg.Client(base.owner)
  await owner.connect()
  await owner.query('vacuum analyze request_done')
  await owner.end()
  const { rows } = await client.query(
    `explain select answer from request_done where account_id = gen_random_uuid() and key = 'x'`,
  )
  expect(JSON.stringify(rows)).toContain('Index Scan')
})

test('readers that share a connection share nothing else: not who they are, and not a fault', async () => {
  const read = createLanes(readers)
  const all = await Promise.allSettled([
    read({ ...REMEMBER, values: ['the mother'] }),
    read({ ...WHO, values: [] }),
    read({ ...FAILS, values: [0] }),
    read({ ...WHO, values: [] }),
    read({ ...REMEMBER, values: ['the neighbour'] }),
    read({ ...ONE, values: [] }),
  ])
  expect(all.map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual([
    [{ account: 'the mother' }],
    [{ account: '' }],
    'failed',
    [{ account: '' }],
    [{ account: 'the neighbour' }],
    [{ n: 1 }],
  ])
  expect(await read({ ...WHO, values: [] })).toEqual([{ account: '' }])
  expect(readers.idleCount).toBe(readers.totalCount)
})

test('when a shared connection breaks, those on it are told and the next read gets a new one', async () => {
  const read = createLanes(readers)
  const END = statement('select pg_terminate_backend(pg_backend_pid())')
  const broken = await Promise.allSettled([read({ ...END, values: [] }), read({ ...ONE, values: [] })])
  expect(broken.map((one) => one.status)).toEqual(['rejected', 'rejected'])
  expect(await read({ ...ONE, values: [] })).toEqual([{ n: 1 }])
})
