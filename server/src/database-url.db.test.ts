import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStores } from './boot.ts'
import { readConfig } from './config.ts'
import { signedCookie } from './testing/app.ts'
import { freePort, type PlainServer, startPlainServer } from './testing/plain-server.ts'
import { type ServerProcess, startServer } from './testing/server-process.ts'

// On a PostgreSQL server that others use too: sign-in with passwords, owners that are no superuser, two installations.
let server: PlainServer
const running: ServerProcess[] = []
const urls: string[] = []

const start = async (url: string, more: Record<string, string> = {}) => {
  const started = await startServer(await freePort(), { DATABASE_URL: url, ...more })
  running.push(started)
  return started
}

beforeAll(async () => {
  server = await startPlainServer()
  for (const name of ['aan_tafel', 'bij_de_buren']) urls.push(await server.installation(name))
})
afterAll(async () => {
  for (const each of running) await each.stop()
  await server.remove()
})

/** Somebody who is signed in, made as the owner. */
async function somebody(url: string): Promise<string> {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  const [id, token] = [randomUUID(), randomUUID()]
  await owner.query(`insert into account (id, email) values ($1, $2)`, [id, `${id}@test.example`])
  await owner.query(`insert into session (account_id, token, expires_at) values ($1, $2, now() + interval '1 day')`, [
    id,
    token,
  ])
  const { rows } = await owner.query(`select value from secret where name = 'installation'`)
  await owner.end()
  return signedCookie(token, rows[0].value)
}

async function beginTable(at: ServerProcess, cookie: string): Promise<string> {
  const id = randomUUID()
  const me = { id: randomUUID(), callName: 'Ayşe' }
  const answer = await at.ask('/families', {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', 'idempotency-key': id },
    body: JSON.stringify({ id, name: 'Gezin Yıldız', started: 'family', me }),
  })
  expect([answer.status, await answer.text()]).toEqual([200, expect.anything()])
  return id
}
const planOf = async (at: ServerProcess, cookie: string, familyId: string) =>
  (await at.ask(`/families/${familyId}/plan`, { headers: { cookie } })).status

/** The role as which the application works in a database. */
const roleIn = async (database: string) =>
  (
    await server.run<{ name: string }>(
      `select distinct usename as name from pg_stat_activity where datname = '${database}' and usename like 'kt_app%'`,
    )
  ).map((row) => row.name)

test('it starts empty and without the demo, for an owner that is no superuser', async () => {
  const table = await start(urls[0]!)
  expect((await table.ask('//readyz')).status).toBe(200)
  expect((await table.ask('/demo/people')).status).toBe(404)
  const [counted] = await server.run(
    'select (select count(*)::int from family) as families, (select count(*)::int from account) as accounts',
    'aan_tafel',
  )
  expect(counted).toEqual({ families: 0, accounts: 0 })
  expect(await server.run(`select rolsuper, rolcreaterole from pg_roles where rolname = 'aan_tafel'`)).toEqual([
    { rolsuper: false, rolcreaterole: true },
  ])
})

test('two installations on one server, of two owners, both keep working', async () => {
  const [table] = running
  const cookie = await somebody(urls[0]!)
  const familyId = await beginTable(table!, cookie)
  // Two processes at once on an empty database: one makes the tables and the role, the other waits for it.
  const [neighbours] = (await Promise.all([start(urls[1]!), start(urls[1]!)])) as [ServerProcess, ServerProcess]
  const other = await somebody(urls[1]!)
  const otherId = await beginTable(neighbours, other)
  // Every connection made anew: what the second start did to roles would show now.
  await server.run(`select pg_terminate_backend(pid) from pg_stat_activity where usename like 'kt_app%'`)
  await expect.poll(() => planOf(table!, cookie, familyId), { timeout: 30_000 }).toBe(200)
  await expect.poll(() => planOf(neighbours, other, otherId), { timeout: 30_000 }).toBe(200)
  expect(await planOf(neighbours, other, familyId)).toBe(404)
  for (const name of ['aan_tafel', 'bij_de_buren'])
    await expect.poll(() => roleIn(name), { timeout: 60_000 }).toHaveLength(1)
  expect(await roleIn('aan_tafel')).not.toEqual(await roleIn('bij_de_buren'))
})

test('the role of the application sees nothing by itself, becomes nobody else, and gets into no other installation', async () => {
  const stores = await openStores(readConfig({ DATABASE_URL: urls[0]! }))
  const { connectionString } = stores.appConnection as { connectionString: string }
  const app = new pg.Client({ connectionString })
  await app.connect()
  const query = (text: string) => app.query(text).then((answer) => answer.rows)
  expect(await query('select count(*)::int as n from family')).toEqual([{ n: 0 }])
  expect(await query('select count(*)::int as n from plan_event')).toEqual([{ n: 0 }])
  expect((await stores.owner.query('select count(*)::int as n from family')).rows).toEqual([{ n: 1 }])
  await expect(query('select * from secret')).rejects.toThrow('permission denied')
  await expect(query('delete from access_log')).rejects.toThrow('permission denied')
  await expect(query('set role aan_tafel')).rejects.toThrow('permission denied')
  await expect(query('alter table family disable row level security')).rejects.toThrow('must be owner')
  await expect(query('create temporary table family (id uuid)')).rejects.toThrow('permission denied')
  expect(await query('select roleid from pg_auth_members where member = current_user::regrole')).toEqual([])
  expect(
    await query(
      `select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication as powers from pg_roles where rolname = current_user`,
    ),
  ).toEqual([{ powers: false }])
  await app.end()
  const elsewhere = connectionString.replace(/\/aan_tafel$/, '/bij_de_buren')
  await expect(new pg.Client({ connectionString: elsewhere }).connect()).rejects.toThrow('permission denied')
  await stores.close()
})

test('two processes on one database see what was done at the other at once', async () => {
  const [table] = running
  const second = await start(urls[0]!)
  const cookie = await somebody(urls[0]!)
  const familyId = await beginTable(table!, cookie)
  expect(await planOf(second, cookie, familyId)).toBe(200)
  const stream = await second.ask('/changes', { headers: { cookie } })
  const reader = stream.body!.getReader()
  const id = randomUUID()
  const added = await table!.ask(`/families/${familyId}/items`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', 'idempotency-key': id },
    body: JSON.stringify({ id, kind: 'strength', content: { text: 'We lachen samen' } }),
  })
  expect(added.status).toBe(200)
  let heard = ''
  while (!heard.includes(familyId)) heard += new TextDecoder().decode((await reader.read()).value)
  await reader.cancel()
  const plan = await (await second.ask(`/families/${familyId}/plan`, { headers: { cookie } })).text()
  expect(plan).toContain('We lachen samen')
})

test('a password that somebody changed is set right at the next start, also where the address names its user at the end', async () => {
  const [role] = await roleIn('bij_de_buren')
  const url = new URL(urls[1]!)
  url.search = new URLSearchParams({ user: url.username, password: decodeURIComponent(url.password) }).toString()
  url.username = url.password = ''
  for (const address of [urls[1]!, url.href]) {
    await server.run(`alter role ${role} nologin password null`)
    const stores = await openStores(readConfig({ DATABASE_URL: address }))
    expect((await stores.db.pool.query('select session_user as name')).rows).toEqual([{ name: role }])
    await stores.close()
  }
})
