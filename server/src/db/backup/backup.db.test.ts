import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import { api } from '@keukentafel/core/api.ts'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownersOfLogs, verifyChain } from '../../audit/verify-chain.ts'
import { seedDemo } from '../../demo/seed-demo.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { type FreshDatabase, freshDatabase } from '../../testing/database.ts'
import { found, invitation, must } from '../../testing/found.ts'
import { fullTable, type Sample } from '../../testing/sample-scenes.ts'
import { samples } from '../../testing/samples.ts'
import { prepare, send } from '../../testing/walk.ts'
import { restoreBackup } from './restore-backup.ts'
import { migrationsOf, tablesInOrder } from './tables.ts'
import { isEmpty, writeBackup } from './write-backup.ts'

let full: TestApp
let elsewhere: FreshDatabase
let there: pg.Pool
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'keukentafel-backup-'))
const file = path.join(folder, 'all')

beforeAll(async () => {
  full = await testApp()
  await seedDemo(full.owner, new Date())
  const table = await found(full)
  for (const channel of ['paper', 'email'])
    must(
      await table.founder.post(
        `${table.path}/seats`,
        invitation({
          channel,
          person: { newPersonId: randomUUID(), callName: channel },
          ...(channel === 'email' ? { email: 'opa@test.example' } : {}),
        }),
        { key: randomUUID() },
      ),
    )
  const text = 'Een \\ schuine streep,\ttab,\nnieuwe regel, \\. en \\N, ë 👩‍👧 ‏עברית, "aanhaling" en \'komma\''
  const strength = { id: randomUUID(), kind: 'strength', content: { text } }
  must(await table.founder.post(`${table.path}/items`, strength))
  must(await table.founder.get(`${table.path}/plan`))
  must(await table.founder.get('/my-families'))
  await full.owner.query(`insert into secret values ('installation', $1) on conflict do nothing`, [randomUUID()])
  await full.owner.query(
    `insert into account_provider (account_id, provider_account_id, provider_id) values ($1, 'a', 'b')`,
    [table.founder.accountId],
  )
  await oneOfEach()
  await full.owner.query(
    `insert into going select family_id, id, 'network', '2026-01-01', '2026-02-01' from plan_item limit 1`,
  )
  await full.owner.query(
    `insert into shield_loose select i.family_id, i.id, p.id from plan_item i join person p on p.family_id = i.family_id limit 1`,
  )
  await full.owner.query(
    `insert into rights_hold (family_id, id, ground, reason, until_date) select id, gen_random_uuid(), 'court', 'een zaak', '2099-01-01' from family limit 1`,
  )
  await full.owner.query(`select birthday_notices(current_date, 'http://localhost')`)
  await full.owner.query(`select disclosure_told(id, told_on, 'http://localhost') from disclosure`)
  await full.owner.query(
    `insert into goal_origin (family_id, id, goal_id, source_id, created_by) select g.family_id, gen_random_uuid(), g.id, s.id, g.created_by
      from plan_item g join plan_item s on s.family_id = g.family_id and s.id <> g.id where g.kind = 'goal' limit 1`,
  )
  await full.owner.query(
    `with m as (insert into notice_message (id, account_id, channel, on_date, digest, state, settled_at) select gen_random_uuid(), id, 'mail', current_date, true, 'sent', now() from account limit 1 returning *),
      n as (insert into notice (account_id, family_id, sort, item_id, on_date, due_at, state, message_id) select m.account_id, i.family_id, 'step', i.id, current_date, now(), 'sent', m.id
        from m, (select * from plan_item limit 1) i)
    insert into notice_mark (family_id, seq) select id, 1 from family limit 1 on conflict do nothing`,
  )
  await full.owner.query(`insert into verification (identifier, value, expires_at) values ('a', 'b', now())`)
  elsewhere = await freshDatabase()
  there = poolOf(elsewhere)
  await there.query(`insert into secret values ('installation', 'of the new one')`)
})
afterAll(async () => {
  await there.end()
  await elsewhere.drop()
  await full.close()
  fs.rmSync(folder, { recursive: true })
})

/** A row of what only some families and installations have, made as people make it (samples.ts). */
async function oneOfEach() {
  const names = [
    'readRoomLooks',
    'addPlanTalk',
    'extendQuestion',
    'readOpened',
    'confirmRecovery',
    'renamePasskey',
    'setShield',
    'destroyWords',
    'extendRequest',
    'endPlan',
    'chooseTerm',
    'answerHolding',
    'chooseBridge',
    'endDisclosure',
    'recordIncapacity',
    'addWord',
    'addFeed',
    'chooseCaseload',
    'sawFamily',
    'keepPlace',
    'chooseBusy',
    'rememberChosen',
    'chooseNotices',
    'confirmNoticePhone',
  ] as const
  for (const name of [...names, 'unlinkProvider', 'leaveOrganisation', 'stepUp', 'newRecoveryCodes'] as const) {
    const table = await fullTable(full)
    const input = await prepare(full, samples[name], table)
    const sample = samples[name] as Sample
    must(await send(sample.who?.(table) ?? table.mother.client, api[name], sample, input))
  }
}

/** A refused restore leaves its connection, which may still be going when the database is dropped. */
function poolOf(database: FreshDatabase): pg.Pool {
  return new pg.Pool({ ...database.owner, max: 2 }).on('connect', (client) => void client.on('error', () => {}))
}
const backUp = async (to: string) => {
  let counted: Record<string, number> = {}
  await pipeline(
    writeBackup(full.owner, '1.2.3', (rows) => {
      counted = rows
    }),
    fs.createWriteStream(to),
  )
  return counted
}
const withClient = async <T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>) => {
  const client = await pool.connect()
  return work(client).finally(() => client.release())
}
/** Every row of every table that travels, as PostgreSQL writes it. */
const everything = (pool: pg.Pool) =>
  withClient(pool, async (client) => {
    const rows: Record<string, string[]> = {}
    for (const { name } of await tablesInOrder(client))
      rows[name] = (await client.query(`select t::text as row from "${name}" t order by 1`)).rows.map((r) => r.row)
    return rows
  })
const rewritten = (change: (text: string) => string) => {
  const name = path.join(folder, randomUUID())
  fs.writeFileSync(name, gzipSync(change(gunzipSync(fs.readFileSync(file)).toString())))
  return name
}

test('all that was there is there again, to the last bit, and the logs verify', async () => {
  const counted = await backUp(file)
  expect(counted.family).toBeGreaterThan(1)
  expect(Object.entries(counted).filter(([, rows]) => rows === 0)).toEqual([])
  const before = await everything(full.owner)
  expect(await isEmpty(there)).toBe(true)
  expect(await restoreBackup(there, file)).toEqual(counted)
  const after = await everything(there)
  // Only mail that was waiting differs: it is not sent.
  expect(after.mail).not.toEqual(before.mail)
  const { rows } = await there.query('select error from mail where sent_at is null')
  expect(rows.every((row) => row.error === 'not sent: put back from a backup')).toBe(true)
  await there.query(`update mail set error = null where error like 'not sent:%'`)
  expect(await everything(there)).toEqual(before)
  const { families, accounts } = await ownersOfLogs(there)
  for (const id of [...families, ...accounts]) expect(await verifyChain(there, id)).toBeNull()
  const left = await there.query(
    'select (select count(*)::int from session) as sessions, (select count(*)::int from verification) as codes',
  )
  expect(left.rows).toEqual([{ sessions: 0, codes: 0 }])
  const triggers = (pool: pg.Pool) =>
    pool.query('select tgrelid::regclass::text, tgname, tgenabled from pg_trigger order by 1, 2')
  expect((await triggers(there)).rows).toEqual((await triggers(full.owner)).rows)
  const next = (pool: pg.Pool) => pool.query(`select max(id)::int + 1 as line from sign_in_log`)
  const line = await there.query(
    `insert into sign_in_log (act, outcome) values ('test', 'permit') returning id::int as line`,
  )
  expect(line.rows).toEqual((await next(full.owner)).rows)
})

test('nothing of the schema is forgotten: every table travels or is named as staying behind', async () => {
  const travels = await withClient(there, tablesInOrder)
  const { rows } = await there.query(`select tablename as name from pg_tables where schemaname = 'public'`)
  const stays = rows.map((row) => row.name).filter((name) => !travels.some((table) => table.name === name))
  expect(stays.sort()).toEqual([
    'calendar_feed',
    'joint_member',
    'joint_session',
    'migration',
    'notice_device',
    'provider_attempt',
    'rate_limit',
    'retention_term',
    'seat_level',
    'session',
    'sign_in_challenge',
    'verification',
  ])
})

test('it is put back into an empty installation only', async () => {
  const before = await everything(there)
  await expect(restoreBackup(there, file)).rejects.toThrow(
    /is not empty \(access_log, access_question, account, .*Nothing was changed/,
  )
  expect(await everything(there)).toEqual(before)
})

test('a file that is damaged, cut off, not a backup, or of other tables is refused, and nothing is there afterwards', async () => {
  const base = await freshDatabase()
  const pool = poolOf(base)
  const packed = fs.readFileSync(file)
  const written = (content: Buffer | string) => {
    const name = path.join(folder, randomUUID())
    fs.writeFileSync(name, content)
    return name
  }
  const flipped = Buffer.from(packed)
  flipped[packed.length >> 1]! ^= 0xff
  const whole = 'The file is no whole backup of Keukentafel: '
  const cases: [string, string][] = [
    [written('hello'), `${whole}it is damaged, or no backup at all`],
    [written(''), `${whole}it ends too early`],
    [written(gzipSync('{"a":1}\n')), `${whole}it does not begin as one`],
    [written(gzipSync('hello\n')), `${whole}it is damaged`],
    [written(packed.subarray(0, packed.length - 400)), `${whole}it ends too early`],
    [written(flipped), whole],
    [rewritten((text) => `${text.slice(0, text.lastIndexOf('{"rows"'))}`), `${whole}it ends too early`],
    [rewritten((text) => `${text}more\n`), `${whole}it goes on after its end`],
    [rewritten((text) => text.replace(/\n[^\n]*\n\\\.\n(?=[^\n]*\n*\{"rows")/, '\n\\.\n')), whole],
    [rewritten((text) => text.replace('"format":1', '"format":2')), 'a later version of Keukentafel'],
    [rewritten((text) => text.replace('0001-accounts', '0000-others')), 'made by version 1.2.3, whose tables differ'],
    [rewritten((text) => text.replace('"columns":["id",', '"columns":["no",')), 'whose tables differ'],
  ]
  const empty = await everything(pool)
  for (const [name, why] of cases) {
    const said = await restoreBackup(pool, name).then(
      () => 'restored',
      (error: Error) => error.message,
    )
    expect(said).toContain(why)
    expect(said).toContain(why.startsWith('a later') ? '' : 'Nothing was changed')
    expect(await everything(pool)).toEqual(empty)
  }
  await expect(restoreBackup(pool, path.join(folder, 'nowhere'))).rejects.toThrow('ENOENT')

  const app = new pg.Client(base.app)
  await app.connect()
  await expect(restoreBackup(pool, file)).rejects.toThrow('Stop it first')
  await app.end()
  expect((await restoreBackup(pool, file)).family).toBeGreaterThan(1)
  expect(await withClient(pool, migrationsOf)).toEqual(await withClient(there, migrationsOf))
  await pool.end()
  await base.drop()
})
