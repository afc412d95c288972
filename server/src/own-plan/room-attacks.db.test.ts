import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { must } from '../testing/found.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

// Who is not in the room finds nothing of it: not in what they read, not in what is counted, not in what they hear, not in a log.
let t: TestApp
let table: Table
let samira: Someone
let ex: Someone
let neighbour: Someone
let outside: Someone[]
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())
beforeEach(async () => {
  table = await buildTable(t)
  samira = await table.seat('professional', 'Samira')
  ex = await table.seat('family', 'Papa', { birthDate: '1980-01-01' })
  neighbour = await table.seat('network', 'Joke')
  must(
    await table.mother.client.post(`${table.path}/coordinator`, {
      id: randomUUID(),
      seatId: samira.seatId,
      note: 'Wil jij?',
    }),
  )
  outside = [samira, ex, neighbour, await table.seat('professional', 'Tom')]
})

/** The family lives in its room: opens it, asks, writes, drafts, changes, lets go, looks. Nothing is brought to the table. */
async function liveInRoom() {
  const { client } = table.mother
  const grandmother = await seatedBefore
  const roomId = randomUUID()
  const path = `${table.path}/own-rooms/${roomId}`
  must(await client.post(`${table.path}/own-rooms`, { id: roomId, name: 'KANARIEKAMER', persons: [] }))
  const memberId = randomUUID()
  must(await client.post(`${path}/members`, { id: memberId, personId: grandmother.personId }))
  const line = randomUUID()
  must(await grandmother.client.post(`${path}/lines`, { id: line, heading: 'worry', text: 'KANARIEREGEL' }))
  must(await grandmother.client.patch(`${path}/lines/${line}`, { text: 'KANARIEREGEL anders' }, 1))
  must(await client.post(`${path}/lines`, { id: randomUUID(), heading: 'want', text: 'KANARIEKLAD', draft: true }))
  for (const read of [path, `${path}/looked`, `${path}/lines/${line}/history`, `${table.path}/own-rooms`])
    must(await client.get(read))
  expect((await grandmother.client.get(`${path}/looked`)).status).toBe(403)
  must(await client.post(`${path}/members/${memberId}/leave`, {}))
  return { roomId, path, line, memberId, grandmother }
}
let seatedBefore: Promise<Someone>
beforeEach(async () => {
  seatedBefore = table.seat('network', 'Oma')
  await seatedBefore
})

const OWN = [
  'own_room',
  'own_room_member',
  'own_room_line',
  'own_room_event',
  'own_room_access',
  'request_done',
  'session',
]
/** Every table of the database but those of the room itself, as one fingerprint each. */
async function everythingElse(): Promise<Record<string, string>> {
  const { rows } = await t.owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  )
  const prints: Record<string, string> = {}
  for (const { name } of rows.filter((row) => !OWN.includes(row.name))) {
    const only = name === 'log_chain' ? `where log not in ('room', 'room-access')` : ''
    const { rows: found } = await t.owner.query(
      `select md5(string_agg(x::text, '' order by x::text)) as print from ${name} x ${only}`,
    )
    prints[name] = found[0].print
  }
  return prints
}
/** What somebody can fetch about this family and themselves. */
async function everythingOf(who: Someone) {
  const paths = [
    `${table.path}/plan`,
    `${table.path}/circle`,
    table.path,
    `${table.path}/export`,
    `${table.path}/own-plan-talks`,
    `${table.path}/plan-at?moment=2099-01-01T00:00:00Z`,
    '/my-families',
    '/me',
    '/people?name=KANARIE',
    '/people?name=Oma',
  ]
  return Promise.all(
    paths.map(async (path) =>
      (await who.client.get(path)).text.replace(/"(timestamp|moment|lastUpdated)":"[^"]*"/g, ''),
    ),
  )
}
/** Streams of people, as the server keeps them. */
function listening(people: readonly Someone[]) {
  const heard: string[] = []
  const stops = people.map((who) =>
    t.hub.add({
      accountId: who.client.accountId,
      sessionId: randomUUID(),
      families: new Set([table.familyId]),
      send: (event) => void heard.push(`${event} ${people.indexOf(who)}`),
      close: () => void heard.push(`closed ${people.indexOf(who)}`),
    }),
  )
  return { heard, stop: () => stops.forEach((stop) => void stop()) }
}
const settle = () => new Promise((done) => setTimeout(done, 300))

describe('what the family does in its room', () => {
  test('moves nothing outside of it: no row, no number, no version, no log line, no line of processing', async () => {
    const before = await everythingElse()
    await liveInRoom()
    expect(await everythingElse()).toEqual(before)
  })
  test('is not in anything that others fetch, and what they fetch is the same as before', async () => {
    await settle()
    const before = await Promise.all(outside.map(everythingOf))
    const { roomId, line, memberId } = await liveInRoom()
    const after = await Promise.all(outside.map(everythingOf))
    expect(after).toEqual(before)
    for (const text of after.flat())
      for (const secret of ['KANARIE', roomId, line, memberId, 'own-plan']) expect(text).not.toContain(secret)
  })
  test('is heard by nobody else; who is in it hears, and who is taken out hears that once', async () => {
    await settle()
    const streams = listening([...outside, table.mother, await seatedBefore])
    await liveInRoom()
    await settle()
    streams.stop()
    expect(streams.heard.filter((event) => /[0-3]$/.test(event))).toEqual([])
    expect(new Set(streams.heard)).toEqual(new Set([`room ${outside.length}`, `room ${outside.length + 1}`]))
  })
  test('a draft is heard by nobody at all', async () => {
    const { path } = await liveInRoom()
    await settle()
    const streams = listening([table.mother, ...outside])
    must(await table.mother.client.post(`${path}/lines`, { id: randomUUID(), heading: 'want', text: 'x', draft: true }))
    await settle()
    streams.stop()
    expect(streams.heard).toEqual([])
  })
})

describe('who is not in it', () => {
  test.each(['coordinator', 'other parent', 'neighbour', 'colleague'])(
    'the %s gets the same bytes as for a room that is not there',
    async (name) => {
      const who = outside[['coordinator', 'other parent', 'neighbour', 'colleague'].indexOf(name)]!
      const { roomId, line, memberId } = await liveInRoom()
      const asks = (room: string, lineId: string, member: string) => {
        const path = `${table.path}/own-rooms/${room}`
        const { client } = who
        return [
          client.get(path),
          client.get(`${path}/looked`),
          client.get(`${path}/lines/${lineId}/history`),
          client.post(`${path}/lines`, { id: randomUUID(), heading: 'well', text: 'x' }),
          client.patch(`${path}/lines/${lineId}`, { text: 'x' }, 1),
          client.post(`${path}/lines/${lineId}/bring`, {
            itemId: randomUUID(),
            as: 'goal',
            lifeDomain: 'home',
            audience: 'circle',
          }),
          client.post(`${path}/members`, { id: randomUUID(), personId: who.personId }),
          client.post(`${path}/members/${member}/leave`, {}),
        ]
      }
      const [theirs, none] = await Promise.all([
        Promise.all(asks(roomId, line, memberId)),
        Promise.all(asks(randomUUID(), randomUUID(), randomUUID())),
      ])
      expect(theirs.map((answer) => answer.status)).toEqual(theirs.map(() => 404))
      expect(theirs.map((answer) => answer.text)).toEqual(none.map((answer) => answer.text))
      // And in the log of the family a try is the same line, whether there is a room or not.
      const { rows } = await t.owner.query(
        `select distinct action, ground, object_id from access_log where family_id = $1 and account_id = $2 and outcome = 'deny'`,
        [table.familyId, who.client.accountId],
      )
      expect(rows).toEqual([{ action: 'family.read', ground: 'not-found', object_id: null }])
    },
  )
  test('an administrator without a seat finds nothing, and a professional has no list', async () => {
    const { path, roomId } = await liveInRoom()
    const admin = await t.account('admin')
    await t.owner.query('update account set is_admin = true where id = $1', [admin.accountId])
    const none = `${table.path}/own-rooms/${randomUUID()}`
    expect([(await admin.get(path)).text, (await admin.get(path)).status]).toEqual([(await admin.get(none)).text, 404])
    expect((await admin.get(`${table.path}/own-rooms`)).status).toBe(404)
    const list = await samira.client.get(`${table.path}/own-rooms`)
    expect([list.status, list.text]).toEqual([
      404,
      (await samira.client.get(`/families/${randomUUID()}/own-rooms`)).text,
    ])
    expect((await samira.client.post(`${table.path}/own-rooms`, { id: randomUUID(), name: 'x' })).status).toBe(404)
    expect((await ex.client.get(`${table.path}/own-rooms`)).text).not.toContain(roomId)
  })
  test('cannot put themselves in with the connection of the application alone', async () => {
    const { roomId } = await liveInRoom()
    for (const who of [ex, neighbour]) {
      const client = await t.deps.db.pool.connect()
      try {
        await client.query('begin')
        await client.query(`select enter_account($1), set_config('kt.act', 'room.ask', true)`, [who.client.accountId])
        await expect(
          client.query(
            `insert into own_room_member (family_id, id, room_id, seat_id, created_by, updated_by) values ($1, gen_random_uuid(), $2, $3, $4, $4)`,
            [table.familyId, roomId, who.seatId, who.personId],
          ),
        ).rejects.toThrow(/row-level security/)
      } finally {
        await client.query('rollback')
        client.release()
      }
    }
  })
  test('learns of a line that is brought only the line, and that it comes from an own plan', async () => {
    const roomId = randomUUID()
    const path = `${table.path}/own-rooms/${roomId}`
    must(
      await table.mother.client.post(`${table.path}/own-rooms`, {
        id: roomId,
        name: 'KANARIEKAMER',
        persons: [(await seatedBefore).personId],
      }),
    )
    const [line, other, itemId] = [randomUUID(), randomUUID(), randomUUID()]
    must(await table.mother.client.post(`${path}/lines`, { id: line, heading: 'want', text: 'Samen eten' }))
    must(await (await seatedBefore).client.post(`${path}/lines`, { id: other, heading: 'worry', text: 'KANARIEREGEL' }))
    must(
      await table.mother.client.post(`${path}/lines/${line}/bring`, {
        itemId,
        as: 'goal',
        lifeDomain: 'home',
        audience: 'circle',
      }),
    )
    for (const who of outside) {
      const texts = [...(await everythingOf(who)), (await who.client.get(`${table.path}/items/${itemId}/history`)).text]
      expect(texts.join()).toContain('Samen eten')
      for (const secret of ['KANARIE', roomId, line, other]) expect(texts.join()).not.toContain(secret)
    }
    const { rows } = await t.owner.query(
      'select content, created_at = updated_at as fresh, version from plan_item where id = $1',
      [itemId],
    )
    expect(Object.keys(rows[0].content).sort()).toEqual(
      ['forPersons', 'levels', 'lifeDomain', 'noticeableBy', 'origin', 'supporters', 'why', 'wording', 'words'].sort(),
    )
    expect(rows[0].content.origin).toBe('own-plan')
    // Nor does the history of the family, in the whole row, point back.
    const { rows: events } = await t.owner.query('select * from plan_event where family_id = $1', [table.familyId])
    for (const secret of ['KANARIE', roomId, line]) expect(JSON.stringify(events)).not.toContain(secret)
  })
})

// Mistakes that a tired person makes; each must be found by what stands above, or that guards nothing.
describe('planted mistakes', () => {
  const plant = async (sql: string, undo: string, found: () => Promise<void>) => {
    await t.owner.query(sql)
    try {
      await found()
    } finally {
      await t.owner.query(undo)
    }
  }
  const source = async (name: string) =>
    (await t.owner.query('select pg_get_functiondef(oid) as text from pg_proc where proname = $1', [name])).rows[0]
      .text as string

  test('the history of the family is written too', () =>
    plant(
      `create trigger planted after insert on own_room_line for each row execute function write_history('closed')`,
      'drop trigger planted on own_room_line',
      async () => {
        const before = await everythingElse()
        await liveInRoom()
        const after = await everythingElse()
        expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual(['log_chain', 'plan_event'])
      },
    ))
  test('a line of the room stands in the log of the family too', async () => {
    const right = await source('append_room_access')
    await plant(
      right.replace(
        'said := own_room_access_line(e);',
        'said := own_room_access_line(e); perform append_access(jsonb_build_array(l));',
      ),
      right,
      async () => {
        const before = await everythingElse()
        await liveInRoom()
        expect((await everythingElse()).access_log).not.toBe(before.access_log)
      },
    )
  })
  test('a change in the room counts as a change of the family', () =>
    plant(
      `create function planted() returns trigger language plpgsql as $$ begin
         update seat set updated_at = clock_timestamp() where family_id = new.family_id; return null; end $$;
       create trigger planted after insert on own_room_line for each row execute function planted()`,
      'drop trigger planted on own_room_line; drop function planted()',
      async () => {
        const before = await everythingElse()
        await liveInRoom()
        expect((await everythingElse()).seat).not.toBe(before.seat)
      },
    ))
  test('everybody is told that something changed', async () => {
    const right = await source('write_room_history')
    await plant(right.replaceAll(' own_room ', ' family '), right, async () => {
      await settle()
      const streams = listening(outside)
      await liveInRoom()
      await settle()
      streams.stop()
      expect(streams.heard.length).toBeGreaterThan(0)
    })
  })
  test('a draft tells that somebody writes', async () => {
    const right = await source('write_room_history')
    await plant(right.replace(`doc ->> 'state' = 'draft' or`, ''), right, async () => {
      const { path } = await liveInRoom()
      await settle()
      const streams = listening([table.mother])
      must(
        await table.mother.client.post(`${path}/lines`, { id: randomUUID(), heading: 'want', text: 'x', draft: true }),
      )
      await settle()
      streams.stop()
      expect(streams.heard).not.toEqual([])
    })
  })
})
