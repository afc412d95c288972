import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from './app.ts'
import { canariesIn, everyRead } from './canary-reach.ts'
import { CANARIES, type CanaryTable, canaryTable } from './canary-table.ts'
import { statementsOf } from './statements.ts'

// "The hidden person stays hidden" (domain.md 8.7, 5.3). X is a co-parent with authority who reaches for everything; nothing
// that X gets may hold one of the canaries. The leaks below are planted one by one, and each must be found.
let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const WORDS = [CANARIES.address, CANARIES.place, CANARIES.school, CANARIES.phone, CANARIES.organisation]
async function shield(c: CanaryTable, what: 'whereabouts' | 'everything', more: object = {}) {
  const id = randomUUID()
  const body = {
    id,
    fromPerson: c.x.personId,
    ofPerson: c.z.personId,
    what,
    words: WORDS,
    reason: 'Hij zoekt haar',
    ...more,
  }
  const answer = await c.z.client.post(`${c.table.path}/shields`, body)
  expect(answer.status, answer.text).toBe(200)
  return id
}
/** Everything that X can fetch, and what of it holds a canary. */
async function leaks(c: CanaryTable, what: 'whereabouts' | 'everything', few = false) {
  const reads = await everyRead(c, c.x.client, few)
  // What was asked for stands in the answer of nothing.
  return reads.flatMap(({ what: call, answer }) => {
    const found = canariesIn(answer.text, c, what)
    return found.length > 0 ? [`${call.replace(c.table.familyId, 'F')} ${answer.status}: ${found.join(', ')}`] : []
  })
}

/** Ids of what is kept that any statement at all would find, entered as X. */
async function rawIds(c: CanaryTable): Promise<string[]> {
  const kept = { ...c.ids.whereabouts, ...c.ids.everything }
  const tables = [
    'person',
    'seat',
    'household',
    'residence',
    'relation',
    'plan_item',
    'attachment',
    'coordinator_term',
    'own_plan_talk',
    'emergency_access',
    'invitation',
    'share',
    'holding_back',
    'disclosure',
    'bridge_choice',
    'help_agreement',
    'incapacity',
    'rights_request',
  ]
  const client = new pg.Client(t.database.app)
  await client.connect()
  try {
    await client.query('begin')
    await client.query('select enter_account($1)', [c.x.client.accountId])
    const found: string[] = []
    const look = async (sql: string) => {
      const text = JSON.stringify((await client.query(sql)).rows)
      found.push(...Object.entries(kept).flatMap(([key, id]) => (text.includes(id) ? [`${sql}: ${key}`] : [])))
    }
    for (const table of tables) await look(`select id from ${table}`)
    await look('select item_id from going')
    await look('select person_id from own_term')
    await look("select * from plan_event where subject <> 'plan_item'")
    // The own lines of X stay: they name what X asked for.
    await look(
      `select person_id, account_id, object_id from access_log where account_id is distinct from '${c.x.client.accountId}'`,
    )
    await look(
      `select account_id from list_looks('${c.table.familyId}', array['${c.x.personId}', '${c.child.personId}']::uuid[], '{}', '{}', '{}', '-infinity', 'infinity', null)`,
    )
    return found
  } finally {
    await client.end()
  }
}

test('before there is a shield the canaries are everywhere, so this test looks where they are', async () => {
  const c = await canaryTable(t)
  const found = (await leaks(c, 'everything')).join('\n')
  for (const endpoint of [
    'readPlan',
    'readFamily',
    'readCircle',
    'readPlanAt',
    'searchPeople',
    'readLooks',
    'exportFamily',
    'readItemHistory',
    'readMe',
    'listMyFamilies',
    'readEmergencies',
    'listPlanTalks',
    'readHoldings',
    'readDisclosures',
    'readBridges',
    'readRights',
    'listMessages',
    'readThread',
  ])
    expect(found, endpoint).toContain(`${endpoint} `)
})

for (const what of ['whereabouts', 'everything'] as const) {
  describe(`kept: ${what}`, () => {
    let c: CanaryTable
    beforeAll(async () => {
      c = await canaryTable(t)
      await shield(c, what)
    })
    test('no answer to any read holds a canary, and X still has what is X’s', async () => {
      expect(await leaks(c, what)).toEqual([])
      const plan = (await c.x.client.get(`${c.table.path}/plan`)).body
      const seen = plan.items.map((i: { item: { id: string } }) => i.item.id)
      for (const id of [c.open.goalOfX, c.open.ours, c.open.older, c.open.ofChild]) expect(seen).toContain(id)
      const persons = plan.persons.map((p: { id: string }) => p.id)
      for (const id of [c.open.x, c.open.child, c.open.nurse, c.open.oma]) expect(persons).toContain(id)
      expect(persons.includes(c.z.personId)).toBe(what === 'whereabouts')
      // That the plan ends is told to X too: X takes a copy. Not who asked, nor why.
      const { end, requests } = (await c.x.client.get(`${c.table.path}/rights`)).body
      expect([end.state, end.askedBy, end.reason]).toEqual(['running', null, ''])
      expect(requests.map((r: { id: string }) => r.id)).toContain(c.open.ownRequest)
    })
    test('what is kept answers as what is not there, byte for byte, to every read with an id', async () => {
      const ids = what === 'everything' ? { ...c.ids.whereabouts, ...c.ids.everything } : c.ids.whereabouts
      for (const path of [
        '/items/ID/history',
        '/plan-as/ID',
        '/own-rooms/ID',
        '/emergencies/ID/items',
        '/attachments/ID',
        '/messages/ID',
        '/message-readers?below=ID',
      ]) {
        const read = (id: string) => statementsOf(() => c.x.client.get(`${c.table.path}${path.replace('ID', id)}`))
        const none = await read(randomUUID())
        expect(none.asked.length).toBeGreaterThan(1)
        for (const id of Object.values(ids)) {
          const { done, asked } = await read(id)
          expect([done.text, asked]).toEqual([none.done.text, none.asked])
        }
      }
    })
  })
}

for (const as of ['professional', 'network'] as const) {
  describe(`X is not of the family: ${as}`, () => {
    let c: CanaryTable
    beforeAll(async () => {
      c = await canaryTable(t, as)
    })
    test('what is shared with X holds canaries, and none of them once it is kept', async () => {
      // Else this would look where nothing is.
      expect((await leaks(c, 'everything', true)).join('\n')).toMatch(/readPlan .*(goal|words|visit)/)
      await shield(c, 'everything')
      expect(await leaks(c, 'everything')).toEqual([])
      const raw = await rawIds(c)
      expect(raw).toEqual([])
      const plan = (await c.x.client.get(`${c.table.path}/plan`)).body
      const seen = plan.items.map((i: { item: { id: string } }) => i.item.id)
      for (const id of [c.open.goalOfX, c.open.older]) expect(seen).toContain(id)
    })
    test('what is kept answers as what is not there, byte for byte, to reads and writes with an id', async () => {
      const ids = Object.values({ ...c.ids.whereabouts, ...c.ids.everything })
      for (const path of [
        '/items/ID/history',
        '/plan-as/ID',
        '/own-rooms/ID',
        '/emergencies/ID/items',
        '/attachments/ID',
      ]) {
        const none = await c.x.client.get(`${c.table.path}${path.replace('ID', randomUUID())}`)
        for (const id of ids)
          expect((await c.x.client.get(`${c.table.path}${path.replace('ID', id)}`)).text).toBe(none.text)
      }
      const writes: [string, (id: string) => object][] = [
        ['/items', (id) => ({ id: randomUUID(), kind: 'view', parentId: id, content: { stance: 'agree', text: '' } })],
        ['/items', (id) => ({ id: randomUUID(), kind: 'strength', content: { text: 'Iets', aboutPersons: [id] } })],
        // Who is not of the family writes to nobody behind its back: whether one of it is among the hearers must not tell who is of it.
        [
          '/items',
          (id) => ({
            ...{ id: randomUUID(), kind: 'thread', content: { text: 'Iets' } },
            ...{ audience: 'chosen', audiencePersons: [id] },
          }),
        ],
        [
          '/items',
          (id) => ({
            ...{ id: randomUUID(), kind: 'message', parentId: id, content: { text: 'Iets' } },
            audience: 'circle',
          }),
        ],
        [
          '/items',
          (id) => ({
            ...{ id: randomUUID(), kind: 'hand-over', state: 'asked', parentId: c.open.goalOfX },
            content: { persons: [c.x.personId], doers: [id] },
          }),
        ],
        ['/items/ID/carry-out', () => ({})],
        ['/shares/ID/withdraw', () => ({})],
        ['/holding-backs/ID/answer', () => ({ answer: 'yes', words: 'Eens' })],
        ['/disclosures/ID/end', () => ({})],
        ['/rights/requests/ID/answer', () => ({ outcome: 'granted', words: 'Goed' })],
      ]
      for (const [path, body] of writes) {
        const send = async (id: string) => {
          const answer = await c.x.client.post(`${c.table.path}${path.replace('ID', id)}`, body(id), { ifMatch: 1 })
          return `${answer.status} ${answer.text}`
        }
        const none = await send(randomUUID())
        expect(none, path).toMatch(/^4/)
        for (const id of ids) expect(await send(id), path).toBe(none)
      }
    })
  })
}

// What is said is folded when it is written (words_key): as if it had been written with the functions of now.
const FOLD_ANEW = `set session_replication_role = replica;
  update plan_item set content = content where words_key <> shield_fold(shield_text(content)); reset session_replication_role`

describe('planted leaks', () => {
  let c: CanaryTable
  beforeAll(async () => {
    c = await canaryTable(t)
    await shield(c, 'everything')
  })
  const withoutPolicy = (table: string): [string, string] => [
    `no policy on ${table}`,
    `drop policy shielded on ${table}`,
  ]
  const asWas = (name: string, from: string, to: string): [string, string] => [
    `${name}: ${from}`,
    `do $do$ declare d text := pg_get_functiondef('${name}'::regproc); begin
      if strpos(d, $q$${from}$q$) = 0 then raise exception 'not there: %', $q$${from}$q$; end if; execute replace(d, $q$${from}$q$, $q$${to}$q$); end $do$`,
  ]
  const planted: [string, string][] = [
    ...[
      'person',
      'seat',
      'household',
      'residence',
      'relation',
      'plan_item',
      'attachment',
      'plan_event',
      'access_log',
      'coordinator_term',
      'own_plan_talk',
      'emergency_access',
      'invitation',
      'share',
      'holding_back',
      'disclosure',
      'bridge_choice',
      'help_agreement',
      'incapacity',
      'rights_request',
      'own_term',
      'going',
    ].map(withoutPolicy),
    asWas('kt_clean', `then '' else t`, 'then t else t'),
    asWas('kt_clean_row', `or kt_shielded() = '{}'`, 'or true'),
    asWas('shields_of', 'or shield_names(i.content, people)', ''),
    asWas('shields_of', 'i.said_by = any (people) or', ''),
    asWas('shields_of', 'b.from_persons && f.me', 'false'),
    asWas('shields_of', 'b.share_id = any (hidden)', 'false'),
    asWas('shields_of', 'and i.path && items', 'and false'),
    asWas('shields_of', 'and not shield_own(i.family_id, i.id, f.me, i.content, words)', 'and false'),
    asWas('shields_of', 'r.household_id = any (homes)))', 'false))'),
    asWas('shield_pattern', 'right(s, 8)', 's'),
    asWas('shield_fold', 'normalize(t, NFKD)', 't'),
    asWas('list_looks', 's.account_id <> all (kt_shielded())', 'true'),
  ]
  // Where a second thing holds the same (a home without nights is not shown), what row-level security gives by itself is looked at.
  test.each(planted)('%s', async (_name, sql) => {
    // On a copy, so that what is planted is gone with it.
    const owner = await t.owner.connect()
    const before = await owner.query(
      `select tablename, policyname, qual from pg_policies where policyname = 'shielded'`,
    )
    const functions =
      await owner.query(`select pg_get_functiondef(p.oid) as def from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'public' and proname in ('kt_clean', 'kt_clean_row', 'shields_of', 'shield_pattern', 'shield_fold', 'list_looks')`)
    try {
      await owner.query(sql)
      await owner.query(FOLD_ANEW)
      const raw = await rawIds(c)
      const found = raw.length > 0 ? raw : await leaks(c, 'everything', true)
      expect(found.length).toBeGreaterThan(0)
    } finally {
      for (const { def } of functions.rows) await owner.query(def)
      await owner.query(FOLD_ANEW)
      for (const p of before.rows) {
        await owner.query(`drop policy if exists shielded on ${p.tablename}`)
        await owner.query(
          `create policy shielded on ${p.tablename} as restrictive for select to kt_app using (${p.qual})`,
        )
      }
      owner.release()
    }
  })
  test('with everything back, nothing is found', async () => {
    expect(await leaks(c, 'everything')).toEqual([])
    expect(await rawIds(c)).toEqual([])
  })
})
