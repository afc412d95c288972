import { randomUUID } from 'node:crypto'
import { api } from '@keukentafel/core/api.ts'
import type { Endpoint } from '@keukentafel/core/shared/contract.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { must } from '../testing/found.ts'
import { tablet } from '../testing/joint-device.ts'
import type { Full } from '../testing/sample-scenes.ts'
import { samples } from '../testing/samples.ts'
import { type SignInApp, signInApp } from '../testing/sign-in-app.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'
import { type Prepared, send } from '../testing/walk.ts'

// While the family talks alone, everybody else can ask for everything the contracts know, and gets the same bytes as before the family wrote
// a word (docs/decisions/0031; domain 8.12). Also nothing goes over their streams, to their mailbox, or into the log of the server.
let t: SignInApp
/** Where the log of the server is written, one line at a time. */
const logOf = (log: object) =>
  (log as Record<symbol, { write(line: string): boolean }>)[
    Object.getOwnPropertySymbols(log).find(({ description }) => description === 'pino.stream')!
  ]!
afterAll(() => t.close())

let table: Table
let opa: Someone
let deniz: Someone
let talk: string
let device: Awaited<ReturnType<typeof tablet>>
/** Coordinator, helper, neighbour with everything shared, the father who was not asked in, an administrator, somebody else's account. */
let outside: { name: string; who: Someone }[]
let asks: { name: string; endpoint: Endpoint; input: Prepared; sample: (typeof samples)['readPlan'] }[]
const PIN = { mother: '4071', opa: '9352' }

beforeAll(async () => {
  t = await signInApp()
  table = await buildTable(t)
  const samira = await table.seat('professional', 'Samira')
  deniz = await table.seat('family', 'Deniz', { birthDate: '2012-01-01' })
  const child = await table.seat('family', 'Elif', { account: false, birthDate: '2017-01-01' })
  opa = await table.seat('network', 'Opa')
  const admin = await t.account('admin')
  await t.owner.query('update account set is_admin = true where id = $1', [admin.accountId])
  const nobodys = { personId: '', seatId: '' }
  outside = [
    { name: 'coordinator', who: samira },
    { name: 'helper', who: await table.seat('professional', 'Tom') },
    { name: 'neighbour', who: await table.seat('network', 'Joke') },
    { name: 'father', who: await table.seat('family', 'Papa') },
    { name: 'administrator', who: { ...nobodys, client: admin } },
    { name: 'somebody', who: { ...nobodys, client: await t.account('curious') } },
  ]
  must(
    await table.mother.client.post(`${table.path}/coordinator`, {
      id: randomUUID(),
      seatId: samira.seatId,
      note: 'Zij',
    }),
  )
  const goalId = await table.say(table.mother, { kind: 'goal', content: { words: 'Samen eten', lifeDomain: 'home' } })
  const content = { text: 'Hoe blijft Elif veilig?', sort: 'family' }
  talk = await table.say(table.mother, { kind: 'conversation', state: 'now', onDate: '2026-11-20', content })
  for (const [kind, more] of [
    ['information', { part: 'know' }],
    ['condition', {}],
  ] as const)
    await table.say(samira, { kind, parentId: talk, content: { text: 'Nooit alleen', ...more } })
  device = await tablet(t, table, [
    [table.mother, PIN.mother],
    [opa, PIN.opa],
  ])
  const full: Full = { table, mother: table.mother, nurse: samira, child, goalId }
  // Every GET of the contracts, with what it needs to be asked at all; some samples want a table of their own and are asked about nothing.
  asks = []
  for (const [name, endpoint] of Object.entries(api as Record<string, Endpoint>)) {
    // An invitation is asked for with its code, a few times an hour.
    if (endpoint.method !== 'GET' || /[dD]emo|^readInvitation$/.test(name)) continue
    const { params: ids, query, ...sample } = samples[name as keyof typeof samples]
    const named: Record<string, string> = {
      familyId: table.familyId,
      ...ids?.(full),
      ...(endpoint.path.includes('/items/:itemId') && { itemId: talk }),
    }
    const params = Object.fromEntries(
      [...endpoint.path.matchAll(/:(\w+)/g)].map(([, key]) => [key!, named[key!] ?? randomUUID()]),
    )
    const asked =
      query && Object.fromEntries(Object.entries(query).map(([key, value]) => [key, value.replace(/^\$.*/, 'x')]))
    asks.push({ name, endpoint, sample, input: { params, query: asked ?? null, body: null } })
  }
  must(await table.mother.client.patch(`${table.path}/items/${talk}`, { state: 'alone' }, 1))
  await settle()
})

const settle = () => new Promise((done) => setTimeout(done, 300))
// What time it is, and when those who ask looked themselves; how often stays.
const clock = /"(timestamp|moment|now|first|last)" ?: ?"[^"]*"/g
const ofTheWorld: readonly string[] = ['date', 'content-length', 'set-cookie', 'x-request-id']

/** Everything that all of them can ask, each answer with its headers. Their own looking is taken out of the log again: they know of that. */
async function everything(people = outside): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  const accounts = people.map(({ who }) => who.client.accountId)
  const mark = (await t.owner.query('select clock_timestamp() as at')).rows[0].at
  for (const { name, who } of people)
    for (const { name: what, endpoint, sample, input } of asks) {
      const { status, text, headers } = await send(who.client, endpoint, sample, input)
      const told = Object.entries(headers).filter(
        ([header]) => !ofTheWorld.includes(header) && !header.startsWith('x-ratelimit'),
      )
      found[`${name} ${what}`] = `${status} ${JSON.stringify(told)} ${text.replace(clock, '')}`
    }
  await settle()
  const owner = await t.owner.connect()
  await owner.query('begin; set local session_replication_role = replica')
  for (const log of ['access_log', 'list_log'])
    await owner.query(`delete from ${log} where at >= $1 and account_id = any ($2)`, [mark, accounts])
  await owner.query('commit')
  owner.release()
  return found
}

/** What the family does among themselves: on their phones and on the tablet on the table. */
async function liveAlone(): Promise<{ ids: string[] }> {
  const { client } = table.mother
  const roomId = randomUUID()
  const path = `${table.path}/own-rooms/${roomId}`
  const lines = [randomUUID(), randomUUID(), randomUUID()]
  must(await client.post(`${table.path}/own-rooms`, { id: roomId, name: 'KANARIEKAMER', persons: [deniz.personId] }))
  must(await client.post(`${path}/members`, { id: randomUUID(), personId: opa.personId }))
  // A tap too many is refused by the database.
  expect((await client.post(`${path}/members`, { id: randomUUID(), personId: opa.personId })).status).toBe(409)
  must(await device.turn('Opa', PIN.opa))
  must(await device.post(`${path}/lines`, { id: lines[0], heading: 'who-does-what', text: 'KANARIE van opa' }))
  must(await device.post('/joint/pass'))
  must(await deniz.client.post(`${path}/lines`, { id: lines[1], heading: 'want', text: 'KANARIE van Deniz' }))
  must(await client.post(`${path}/lines`, { id: lines[2], heading: 'worry', text: 'KANARIEKLAD', draft: true }))
  must(await client.patch(`${path}/lines/${lines[2]}`, { text: 'KANARIE anders', state: 'current' }, 1))
  must(await client.post(`${path}/lines/${lines[2]}/destroy`, {}))
  for (const read of [path, `${path}/looked`, `${path}/lines/${lines[1]}/history`, `${table.path}/own-rooms`])
    must(await client.get(read))
  return { ids: [roomId, ...lines] }
}
/** What differs of what they can ask, before and after. */
async function traces(people = outside): Promise<string[]> {
  const before = await everything(people)
  const { ids } = await liveAlone()
  await settle()
  const after = await everything(people)
  const secrets = ['KANARIE', ...ids]
  return Object.keys(after).filter(
    (ask) =>
      after[ask] !== before[ask] ||
      secrets.some(
        (secret) =>
          after[ask]!.includes(secret) && !asks.some(({ input }) => Object.values(input.params).includes(secret)),
      ),
  )
}
/** What their open streams were told meanwhile. */
async function streamed(): Promise<string[]> {
  const heard: string[] = []
  const stops = outside.map(({ name, who }) =>
    t.hub.add({
      accountId: who.client.accountId,
      sessionId: randomUUID(),
      families: new Set([table.familyId]),
      send: (event) => void heard.push(`${event} ${name}`),
      close: () => void heard.push(`closed ${name}`),
    }),
  )
  await liveAlone()
  await settle()
  for (const stop of stops) stop()
  return heard
}

describe('while the family talks alone', () => {
  test('everybody else gets the same bytes for everything they can ask', async () => {
    expect(asks.length).toBeGreaterThan(40)
    const answered = Object.entries(await everything()).filter(
      ([ask, answer]) => ask.startsWith('coordinator') && answer.startsWith('200'),
    )
    expect(answered.length).toBeGreaterThan(15)
    expect(await traces()).toEqual([])
  })
  test('no stream, no mail, no job and no line in the log of the server tells of it', async () => {
    const mails = async () => (await t.owner.query('select count(*)::int as n from mail')).rows[0].n
    const before = await mails()
    const printed: string[] = []
    const stream = logOf(t.app.log)
    const write = stream.write
    stream.write = (line) => {
      printed.push(line)
      return write.call(stream, line)
    }
    try {
      expect(await streamed()).toEqual([])
      expect(printed).toEqual([])
      // That would have been seen: a fault elsewhere is told there.
      await table.mother.client.post(`${table.path}/items`, { id: talk, kind: 'worry', content: { text: 'x' } })
      expect(printed).toHaveLength(1)
    } finally {
      stream.write = write
    }
    expect(await mails()).toBe(before)
  })
})

const few = () => outside.filter(({ name }) => name === 'neighbour')
// Mistakes of a tired day; each must be found, or what stands above guards nothing.
describe('planted mistakes', () => {
  const plant = async (sql: string, undo: string, found: () => Promise<void>) => {
    await t.owner.query(sql)
    try {
      await found()
    } finally {
      await t.owner.query(undo)
    }
  }
  const afterLine = (act: string) =>
    [
      `create function planted() returns trigger language plpgsql security definer as $$ begin ${act} return null; end $$;
     create trigger planted after insert on own_room_line for each row execute function planted()`,
      'drop trigger planted on own_room_line; drop function planted()',
    ] as const
  test.each([
    [
      'the talk says when something was written last',
      `update plan_item set updated_at = clock_timestamp() where family_id = new.family_id and state = 'alone';`,
    ],
    [
      'the talk counts lines',
      `update plan_item set version = version + 1 where family_id = new.family_id and state = 'alone';`,
    ],
    ['the family was changed', `update family set version = version + 1 where id = new.family_id;`],
    [
      'a line is a point to talk about too',
      `insert into plan_item (family_id, id, kind, parent_id, said_by, state, audience, content, created_by, updated_by)
      select family_id, gen_random_uuid(), 'agenda-point', id, said_by, 'open', audience, '{"text": "x"}', said_by, said_by from plan_item where family_id = new.family_id and state = 'alone';`,
    ],
    [
      'writing alone is looking',
      `perform append_access(jsonb_build_array(jsonb_build_object('familyId', new.family_id, 'traceId', gen_random_uuid(), 'personId', new.created_by,
      'accountId', (select account_id from seat where family_id = new.family_id and person_id = new.created_by), 'action', 'family.read', 'outcome', 'permit', 'ground', 'family-seat',
      'activity', 'family.read', 'subjects', (select array_agg(id)::text from person where family_id = new.family_id))));`,
    ],
  ])('is found: %s', (_name, act) => plant(...afterLine(act), async () => expect(await traces(few())).not.toEqual([])))
  test('is found: everybody is told that something changed', async () => {
    const { rows } = await t.owner.query(`select pg_get_functiondef('write_room_history'::regproc) as text`)
    await plant(rows[0].text.replaceAll(' own_room ', ' family '), rows[0].text, async () =>
      expect(await streamed()).not.toEqual([]),
    )
  })
})
