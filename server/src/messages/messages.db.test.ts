import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ENTER_SESSION } from '../access/entry.ts'
import { readable } from '../access/scopes/item.ts'
import { statement } from '../db/statement.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { must } from '../testing/found.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'
import { LIST_MESSAGES_TEXT, READ_THREAD_TEXT } from './message-store.ts'

// What people write to each other (docs/decisions/0037-messages.md).
let t: TestApp
let table: Table
let father: Someone
let child: Someone
let nurse: Someone
let coordinator: Someone
let stranger: Someone
let goal: string
beforeAll(async () => {
  t = await testApp()
  table = await buildTable(t)
  father = await table.seat('family', 'Emre')
  child = await table.seat('family', 'Elif', { birthDate: '2017-07-15' })
  nurse = await table.seat('professional', 'Samira')
  coordinator = await table.seat('professional', 'Bo')
  stranger = await table.seat('professional', 'Tom', { shared: false })
  goal = await table.say(table.mother, { kind: 'goal', content: { words: 'Samen eten', lifeDomain: 'home' } })
})
afterAll(() => t.close())

const begin = (who: Someone, persons: Someone[], text = 'Een vraag', parentId?: string) =>
  table.say(who, {
    kind: 'thread',
    audience: 'chosen',
    audiencePersons: persons.map((p) => p.personId),
    content: { text },
    ...(parentId && { parentId }),
  })
const write = (who: Someone, parentId: string, text = 'Ja', more: object = {}) =>
  table.say(who, { kind: 'message', parentId, audience: 'circle', content: { text }, ...more })
const post = (who: Someone, body: object) => who.client.post(`${table.path}/items`, { id: randomUUID(), ...body })
const list = async (who: Someone) =>
  must(await who.client.get(`${table.path}/messages`)).body.places as {
    id: string
    kind: string
    text: string
    fresh: number
    muted: boolean
    last: { saidBy: string; text: string } | null
  }[]
const open = (who: Someone, id: string) => who.client.get(`${table.path}/messages/${id}`)
const thread = async (who: Someone, id: string) =>
  must(await open(who, id)).body as {
    lines: { id: string; text: string; saidBy: string; audiencePersons: string[] }[]
    reads: string[]
    needsLeave: string[]
    muted: boolean
    next: string | null
    subjects: { text: string }[]
  }
const keep = (who: Someone, id: string, body: object) =>
  who.client.post(`/me/messages/${id}`, { familyId: table.familyId, ...body })
const ids = (...people: Someone[]) => people.map((p) => p.personId).sort()

describe('who reads it', () => {
  test('at a goal: everybody who hears the goal; readers are named before and after, and the plan does not carry it', async () => {
    const id = await write(table.mother, goal, 'Wie kookt er vrijdag?')
    expect((await thread(table.mother, goal)).reads.sort()).toEqual(ids(father, child, nurse, coordinator))
    expect((await thread(table.mother, goal)).needsLeave).toEqual(ids(stranger))
    expect((await thread(nurse, goal)).lines).toMatchObject([{ id, text: 'Wie kookt er vrijdag?' }])
    expect((await open(stranger, goal)).text).toBe((await open(stranger, randomUUID())).text)
    for (const who of [table.mother, nurse]) {
      const plan = must(await who.client.get(`${table.path}/plan`)).text
      expect(plan).not.toContain('Wie kookt er vrijdag?')
      expect((await list(who))[0]).toMatchObject({
        id: goal,
        kind: 'goal',
        text: 'Samen eten',
        last: { saidBy: table.mother.personId, text: 'Wie kookt er vrijdag?' },
      })
    }
  })

  test('a question to one helper: nobody else sees that it is there, in no list, no answer and no stream of changes', async () => {
    const id = await begin(table.mother, [nurse], 'Mag ik jou iets vragen?', goal)
    await write(nurse, id, 'Natuurlijk')
    expect((await thread(table.mother, id)).lines.map((l) => l.text)).toEqual(['Natuurlijk'])
    expect((await thread(table.mother, id)).reads).toEqual(ids(nurse))
    expect((await thread(nurse, id)).reads).toEqual(ids(table.mother))
    expect((await thread(table.mother, goal)).subjects).toMatchObject([{ text: 'Mag ik jou iets vragen?' }])
    for (const other of [father, child, coordinator, stranger]) {
      expect((await open(other, id)).text).toBe((await open(other, randomUUID())).text)
      expect((await list(other)).map((p) => p.id)).not.toContain(id)
      const refused = await post(other, { kind: 'message', parentId: id, content: { text: 'x' } })
      const unknown = await post(other, { kind: 'message', parentId: randomUUID(), content: { text: 'x' } })
      expect([refused.status, refused.text]).toEqual([unknown.status, unknown.text])
    }
    expect((await thread(father, goal)).subjects).toEqual([])
  })

  test('who is not of the family writes to nobody without somebody of it; nobody writes in the name of another', async () => {
    const alone = { kind: 'thread', audience: 'chosen', content: { text: 'Onder ons' } }
    const faults = (answer: { body: { errors: { code: string }[] } }) => answer.body.errors.map(({ code }) => code)
    const among = await post(nurse, { ...alone, audiencePersons: [coordinator.personId] })
    expect(faults(among)).toEqual(['message.without-family'])
    expect(faults(await post(nurse, { ...alone, audiencePersons: [] }))).toEqual(['message.without-family'])
    const id = await begin(nurse, [table.mother, coordinator])
    expect((await thread(coordinator, id)).reads).toEqual(ids(table.mother, nurse))
    const forged = { kind: 'message', parentId: goal, saidBy: father.personId, content: { text: 'x' } }
    expect(faults(await post(table.mother, forged))).toEqual(['sayer.other'])
    expect(faults(await post(table.mother, { kind: 'message', content: { text: 'x' } }))).toEqual(['choice.missing'])
  })

  test('to who may not read yet: said beforehand, until it is shared', async () => {
    const readers = async () => must(await table.mother.client.get(`${table.path}/message-readers`)).body
    expect((await readers()).needsLeave).toEqual(ids(stranger))
    const id = await begin(table.mother, [stranger])
    expect((await open(stranger, id)).status).toBe(404)
    const share = { id: randomUUID(), subjectId: table.mother.personId, seatId: stranger.seatId, itemId: id }
    must(await table.mother.client.post(`${table.path}/shares`, { ...share, purpose: 'Schrijven' }))
    expect((await thread(table.mother, id)).reads).toEqual(ids(stranger))
    await write(table.mother, id, 'Hoor je mij?')
    expect((await thread(stranger, id)).lines.map((l) => l.text)).toEqual(['Hoor je mij?'])
    const below = await table.mother.client.get(`${table.path}/message-readers?below=${goal}`)
    expect(must(below).body.needsLeave).toEqual(ids(stranger))
    expect((await stranger.client.get(`${table.path}/message-readers?below=${goal}`)).status).toBe(404)
  })
})

test('once sent it is not said otherwise, nor read by others; who sent it destroys it', async () => {
  const id = await begin(father, [table.mother])
  const line = await write(father, id, 'Ruilen?')
  for (const one of [id, line]) {
    const edit = await father.client.patch(`${table.path}/items/${one}`, { content: { text: 'Anders' } }, 1)
    expect(edit).toMatchObject({ status: 403, body: { reason: 'was-sent' } })
    const move = await table.mother.client.patch(`${table.path}/items/${one}`, { state: 'sent' }, 1)
    expect(move).toMatchObject({ status: 403, body: { reason: 'was-sent' } })
    const hear = await father.client.post(`${table.path}/items/${one}/audience`, { audience: 'circle' })
    expect(hear).toMatchObject({ status: 403, body: { reason: 'was-sent' } })
  }
  const owner = await t.owner.connect()
  try {
    await owner.query(`begin; select set_config('kt.act', 'test', true)`)
    const past = owner.query(`update plan_item set content = '{"text": "Anders"}' where id = $1`, [line])
    await expect(past).rejects.toThrow('stays as it is')
  } finally {
    await owner.query('rollback')
    owner.release()
  }
  await write(table.mother, id, 'Nee')
  must(await father.client.post(`${table.path}/rights/destroy`, { id: randomUUID(), items: [line] }))
  expect((await thread(table.mother, id)).lines.map((l) => l.text)).toEqual(['Nee'])
  // The answer of the other stays with whom it was said to, also when what it stood below goes.
  must(await father.client.post(`${table.path}/rights/destroy`, { id: randomUUID(), items: [id] }))
  expect(await list(father)).toContainEqual(expect.objectContaining({ kind: 'message', text: 'Nee' }))
  expect((await list(nurse)).map((p) => p.text)).not.toContain('Nee')
})

describe('for oneself alone', () => {
  test('what is new for me: counted from where I read; my own words are not, and what I do not hear is not', async () => {
    const id = await begin(table.mother, [father, nurse], 'Zaterdag')
    const freshOf = async (who: Someone) => (await list(who)).find((p) => p.id === id)?.fresh
    expect([await freshOf(table.mother), await freshOf(father)]).toEqual([0, 1])
    for (const text of ['een', 'twee']) await write(table.mother, id, text)
    await write(table.mother, id, 'alleen voor Samira', { audience: 'chosen', audiencePersons: [nurse.personId] })
    expect([await freshOf(table.mother), await freshOf(father), await freshOf(nurse)]).toEqual([0, 3, 4])
    const { rows } = await t.owner.query('select now() as now')
    must(await keep(father, id, { seenUntil: rows[0].now.toISOString() }))
    await write(nurse, id, 'drie')
    expect([await freshOf(table.mother), await freshOf(father), await freshOf(nurse)]).toEqual([1, 1, 4])
    // Reading further back makes nothing new again.
    must(await keep(father, id, { seenUntil: '2020-01-01T00:00:00Z' }))
    expect(await freshOf(father)).toBe(1)
  })

  test('muting and reading leave no trace for anybody: no log, no history, no export, no stream; and nothing of what is not there', async () => {
    const id = await begin(table.mother, [father], 'Stil')
    const trace = async () =>
      (
        await t.owner.query(
          `select (select count(*) from access_log) + (select count(*) from plan_event) + (select count(*) from processing_record) + (select count(*) from list_log) as n`,
        )
      ).rows[0].n
    const before = await trace()
    must(await keep(father, id, { muted: true, seenUntil: '2031-01-01T00:00:00Z' }))
    expect(await trace()).toBe(before)
    expect((await thread(father, id)).muted).toBe(true)
    must(await keep(father, id, { seenUntil: '2031-01-02T00:00:00Z' }))
    expect((await list(father)).find((p) => p.id === id)?.muted).toBe(true)
    expect((await thread(table.mother, id)).muted).toBe(false)
    for (const who of [table.mother, nurse])
      expect(must(await who.client.get(`${table.path}/export`)).text).not.toMatch(/2031-01-0|seen_until|muted/)
    expect((await keep(nurse, id, { muted: true })).text).toBe((await keep(nurse, randomUUID(), { muted: true })).text)
    const { rows } = await t.owner.query(`select count(*)::int as n from message_own where item_id = $1`, [id])
    expect(rows).toEqual([{ n: 1 }])
    // Who looked shows a look at the plan, at no words in particular.
    const { body } = must(await table.mother.client.get(`${table.path}/looks`))
    expect(JSON.stringify(body)).not.toContain(id)
  })

  test('a long talk comes in pieces', async () => {
    const id = await begin(table.mother, [father], 'Lang')
    for (let i = 0; i < 52; i++) await write(table.mother, id, `regel ${i}`)
    const first = await thread(father, id)
    expect([first.lines.length, first.lines[0]!.text, (await list(father)).find((p) => p.id === id)?.fresh]).toEqual([
      50,
      'regel 51',
      20,
    ])
    const second = must(await father.client.get(`${table.path}/messages/${id}?before=${first.next}`)).body
    expect(second.lines.map((l: { text: string }) => l.text)).toEqual(['regel 1', 'regel 0'])
    expect(second.next).toBeNull()
  })
})

test('a child writes to who may read it, and takes its words away', async () => {
  const { reads } = must(await child.client.get(`${table.path}/message-readers`)).body
  expect(reads).toEqual(expect.arrayContaining(ids(table.mother, father, nurse)))
  const id = await begin(child, [table.mother], 'Mag ik vrijdag bij Sam spelen?')
  await write(table.mother, id, 'Ja hoor')
  expect((await thread(child, id)).lines.map((l) => l.text)).toEqual(['Ja hoor'])
  expect((await open(father, id)).status).toBe(404)
  must(await child.client.post(`${table.path}/rights/destroy`, { id: randomUUID(), items: [id] }))
  expect((await open(child, id)).status).toBe(404)
})

test('planted: a part that is left out of a statement shows what somebody does not hear', async () => {
  const secret = await begin(table.mother, [nurse], 'GEHEIM')
  await write(nurse, secret, 'OOK GEHEIM')
  await write(table.mother, goal, 'VOOR SAMIRA ALLEEN', { audience: 'chosen', audiencePersons: [nurse.personId] })
  const asked = async (text: string, more: unknown[]) => {
    const values = [table.familyId, '2026-11-23', ...more]
    const token = decodeURIComponent(father.client.cookie.split('=')[1]!).split('.')[0]!
    const entry = { statement: ENTER_SESSION, values: [token, table.familyId] }
    const { results } = await t.deps.db.read(entry, [[statement(text), values]])
    return JSON.stringify(results[0])
  }
  const statements: [string, unknown[], string[]][] = [
    [LIST_MESSAGES_TEXT, [null], [readable('p'), readable('m')]],
    [READ_THREAD_TEXT, [goal, null], [readable('m'), readable('b')]],
    [READ_THREAD_TEXT, [secret, null], [readable('i')]],
  ]
  const below = await begin(table.mother, [nurse], 'ERONDER GEHEIM', goal)
  expect(below).toBeTruthy()
  for (const [text, values, scopes] of statements) {
    expect(await asked(text, values)).not.toMatch(/GEHEIM|ALLEEN/)
    for (const scope of scopes) {
      expect(text.includes(scope)).toBe(true)
      expect(await asked(text.replaceAll(scope, 'true'), values), scope).toMatch(/GEHEIM|ALLEEN/)
    }
  }
})
