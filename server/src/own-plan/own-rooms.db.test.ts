import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ownersOfLogs, verifyChain } from '../audit/verify-chain.ts'
import { type Client, type TestApp, testApp } from '../testing/app.ts'
import { tablesWith } from '../testing/dump.ts'
import { must } from '../testing/found.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

// A room of the family's own: what those who are in it can do with it. What others can not: room-attacks.db.test.ts.
let t: TestApp
let table: Table
let father: Someone
let daughter: Someone
let child: Someone
let grandmother: Someone
let room: string
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())
beforeEach(async () => {
  table = await buildTable(t)
  father = await table.seat('family', 'Papa', { birthDate: '1984-01-01' })
  daughter = await table.seat('family', 'Noor', { birthDate: '2012-01-01' })
  child = await table.seat('family', 'Elif', { account: false, birthDate: '2018-01-01' })
  grandmother = await table.seat('network', 'Oma')
  room = await open(table.mother.client, [grandmother.personId, daughter.personId])
})

const open = async (who: Client, persons: string[], name = 'Ons eigen plan') => {
  const id = randomUUID()
  must(await who.post(`${table.path}/own-rooms`, { id, name, persons }))
  return `${table.path}/own-rooms/${id}`
}
const write = async (who: Client, text: string, more: object = {}) => {
  const id = randomUUID()
  must(await who.post(`${room}/lines`, { id, heading: 'want', text, ...more }))
  return id
}
const linesOf = async (who: Client) =>
  must(await who.get(room)).body.lines as { id: string; text: string; can: object; version: number }[]
const bringing = (more: object = {}) => ({
  itemId: randomUUID(),
  as: 'goal',
  lifeDomain: 'home',
  audience: 'circle',
  ...more,
})
const itemsOf = async (who: Client) =>
  must(await who.get(`${table.path}/plan`)).body.items as { item: Record<string, unknown> }[]

describe('who is in it', () => {
  test('only who was chosen: not the other parent, and nobody by being of the family', async () => {
    const list = async (who: Someone) => must(await who.client.get(`${table.path}/own-rooms`)).body.rooms.length
    expect(await Promise.all([table.mother, grandmother, daughter, father].map(list))).toEqual([1, 1, 1, 0])
    expect((await father.client.get(room)).status).toBe(404)
  })
  test('two homes can each have one, and neither learns of the other', async () => {
    const theirs = await open(father.client, [])
    expect((await table.mother.client.get(theirs)).status).toBe(404)
    const list = async (who: Someone) =>
      must(await who.client.get(`${table.path}/own-rooms`)).body.rooms.map((r: { name: string }) => r.name)
    expect(await list(father)).toEqual(['Ons eigen plan'])
    expect(await list(table.mother)).toEqual(['Ons eigen plan'])
  })
  test('asking somebody in is for who began it, until she gives that to another; the seat stays what it is', async () => {
    const ask = (who: Client, person: Someone, mayAsk = false) =>
      who.post(`${room}/members`, { id: randomUUID(), personId: person.personId, mayAsk })
    const neighbour = await table.seat('network', 'Joke')
    expect((await ask(daughter.client, neighbour)).body).toMatchObject({ status: 403, reason: 'not-your-task' })
    expect((await ask(grandmother.client, neighbour)).body).toMatchObject({ status: 403, reason: 'family-only' })
    must(await ask(table.mother.client, father, true))
    must(await ask(father.client, neighbour))
    expect((await ask(father.client, neighbour)).status).toBe(409)
    const circle = must(await table.mother.client.get(`${table.path}/circle`)).body
    expect(circle.seats.find((s: { personId: string }) => s.personId === neighbour.personId)).toMatchObject({
      kind: 'network',
      state: 'active',
    })
  })
  test('no professional, also not by who began it, and no coordinator', async () => {
    const nurse = await table.seat('professional', 'Samira')
    const asked = await table.mother.client.post(`${room}/members`, { id: randomUUID(), personId: nurse.personId })
    expect(asked.body).toMatchObject({ status: 403, reason: 'family-only' })
    const opened = await table.mother.client.post(`${table.path}/own-rooms`, {
      id: randomUUID(),
      name: 'x',
      persons: [nurse.personId],
    })
    expect(opened.body).toMatchObject({ status: 400, errors: [{ pointer: '/persons', code: 'room.person' }] })
    await expect(
      t.owner.query(
        `with act as (select set_config('kt.act', 'test', true))
         insert into own_room_member (family_id, id, room_id, seat_id, created_by, updated_by)
         select $1, gen_random_uuid(), $2, $3, $4, $4 from act`,
        [table.familyId, room.split('/').at(-1), nurse.seatId, table.mother.personId],
      ),
    ).rejects.toThrow(/room of the family/)
  })
  test('everybody goes when they like, a guest may be taken out, a relative is not put out', async () => {
    const members = must(await table.mother.client.get(room)).body.members as { id: string; personId: string }[]
    const of = (who: Someone) => members.find((m) => m.personId === who.personId)!.id
    const leave = (who: Someone, whose: Someone) => who.client.post(`${room}/members/${of(whose)}/leave`, {})
    expect((await leave(table.mother, daughter)).body.reason).toBe('not-your-task')
    expect((await leave(grandmother, daughter)).body.reason).toBe('not-your-task')
    must(await leave(table.mother, grandmother))
    must(await leave(table.mother, grandmother))
    expect((await grandmother.client.get(room)).status).toBe(404)
    must(await leave(daughter, daughter))
    expect((await daughter.client.get(room)).status).toBe(404)
  })
  test('who gets up from the table is out, and does not come back in with a new seat', async () => {
    must(await grandmother.client.post(`${table.path}/seats/${grandmother.seatId}/leave`, {}))
    expect((await grandmother.client.get(room)).status).toBe(404)
    const client = await t.owner.connect()
    await client.query(`select set_config('kt.act', 'test', false)`)
    await client.query(
      `insert into seat (family_id, id, person_id, account_id, kind, since, state) values ($1, $2, $3, $4, 'network', '2020-01-01', 'active')`,
      [table.familyId, randomUUID(), grandmother.personId, grandmother.client.accountId],
    )
    await client.query(`select set_config('kt.act', '', false)`)
    client.release()
    expect((await grandmother.client.get(`${table.path}/plan`)).status).toBe(200)
    expect((await grandmother.client.get(room)).status).toBe(404)
  })
})

describe('what is written there', () => {
  test('who said it destroys it for good; the log of the room verifies, and nobody else may', async () => {
    const canary = `kanarie-${randomUUID()}`
    const id = await write(grandmother.client, canary)
    must(await grandmother.client.patch(`${room}/lines/${id}`, { text: `anders ${canary}` }, 1))
    const gone = (who: Client) => who.post(`${room}/lines/${id}/destroy`, {})
    expect((await gone(table.mother.client)).body.reason).toBe('not-the-sayer')
    must(await gone(grandmother.client))
    expect(await tablesWith(t.owner, canary)).toEqual([])
    expect((await gone(grandmother.client)).status).toBe(404)
    expect(await verifyChain(t.owner, room.split('/').at(-1)!)).toBeNull()
    const { rows } = await t.owner.query(`select after from own_room_event where subject = 'erasure'`)
    expect(rows).toHaveLength(1)
  })

  test('own words, those of a child without an account, and never changed by another', async () => {
    const hers = await write(grandmother.client, 'Ik kook op dinsdag', { heading: 'who-does-what' })
    const childs = await write(table.mother.client, 'Ik wil een hond', { saidBy: child.personId })
    const lines = await linesOf(table.mother.client)
    const can = (id: string) => lines.find((l) => l.id === id)!.can
    expect([can(hers), can(childs)]).toEqual([
      { edit: false, bring: false, destroy: false },
      { edit: true, bring: true, destroy: false },
    ])
    expect((await table.mother.client.patch(`${room}/lines/${hers}`, { text: 'Anders' }, 1)).body.reason).toBe(
      'not-the-sayer',
    )
    must(await grandmother.client.patch(`${room}/lines/${hers}`, { text: 'Ik kook op woensdag' }, 1))
    const again = await grandmother.client.patch(`${room}/lines/${hers}`, { text: 'Ik kook op vrijdag' }, 1)
    expect(again.body).toMatchObject({ code: 'version.conflict', current: { version: 2, text: 'Ik kook op woensdag' } })
    const older = must(await table.mother.client.get(`${room}/lines/${hers}/history`)).body.events
    expect(older.map((e: { after: string }) => e.after)).toEqual(['Ik kook op dinsdag', 'Ik kook op woensdag'])
  })
  test('a draft is for who writes it, and what it said stays theirs', async () => {
    const id = await write(daughter.client, 'KLAD', { draft: true })
    expect((await table.mother.client.get(room)).text).not.toContain('KLAD')
    expect((await table.mother.client.get(`${room}/lines/${id}/history`)).status).toBe(404)
    must(await daughter.client.patch(`${room}/lines/${id}`, { text: 'Een eigen kamer', state: 'current' }, 1))
    expect((await linesOf(table.mother.client)).map((l) => l.text)).toContain('Een eigen kamer')
    const history = await table.mother.client.get(`${room}/lines/${id}/history`)
    expect(history.text).toContain('Een eigen kamer')
    expect(history.text).not.toContain('KLAD')
    expect((await daughter.client.get(`${room}/lines/${id}/history`)).text).toContain('KLAD')
    const back = await daughter.client.patch(`${room}/lines/${id}`, { state: 'draft' }, 2)
    expect(back.body.errors[0].pointer).toBe('/state')
  })
  test('who opened it, for the family in it and not for a guest', async () => {
    must(await grandmother.client.get(room))
    const { looks } = must(await table.mother.client.get(`${room}/looked`)).body
    expect(looks).toContainEqual(
      expect.objectContaining({ personId: grandmother.personId, action: 'room.read', permitted: true }),
    )
    expect((await grandmother.client.get(`${room}/looked`)).body.reason).toBe('family-only')
  })
  test('its history and its log are chains; a changed line shows', async () => {
    await write(table.mother.client, 'Samen eten')
    must(await table.mother.client.get(room))
    const id = room.split('/').at(-1)!
    expect((await ownersOfLogs(t.owner)).rooms).toContain(id)
    expect(await verifyChain(t.owner, id)).toBeNull()
    await t.owner.query(`update own_room_event set act = 'x' where room_id = $1 and seq = 2`, [id])
    expect(await verifyChain(t.owner, id)).toMatchObject({ log: 'room', seq: 2, fault: 'line' })
  })
})

describe('bringing to the table', () => {
  test.each([
    ['want', 'goal', { words: 'Samen eten', lifeDomain: 'home' }],
    ['want', 'agreement', { text: 'Samen eten' }],
    ['well', 'strength', { text: 'Samen eten' }],
    ['worry', 'worry', { text: 'Samen eten' }],
  ])('%s becomes a %s in its own words, says where it comes from, and the line stays', async (heading, as, content) => {
    const id = await write(table.mother.client, 'Samen eten', { heading })
    const body = bringing({ as })
    must(await table.mother.client.post(`${room}/lines/${id}/bring`, body))
    const nurse = await table.seat('professional', 'Samira')
    const { item } = (await itemsOf(nurse.client)).find((entry) => entry.item.id === body.itemId)!
    expect(item).toMatchObject({ kind: as, saidBy: table.mother.personId, content: { ...content, origin: 'own-plan' } })
    expect(await linesOf(table.mother.client)).toContainEqual(
      expect.objectContaining({ id, text: 'Samen eten', state: 'current', brought: expect.objectContaining({ as }) }),
    )
    expect((await table.mother.client.post(`${room}/lines/${id}/bring`, bringing({ as }))).body.reason).toBe(
      'not-your-task',
    )
  })
  test('a step goes below a goal of the plan, with who does it as chosen then', async () => {
    const parentId = await table.say(table.mother, { kind: 'goal', content: { words: 'Rust', lifeDomain: 'sleep' } })
    const id = await write(table.mother.client, 'Ik breng ze naar bed', { heading: 'who-does-what' })
    const body = bringing({ as: 'step', parentId, doers: [table.mother.personId] })
    must(await table.mother.client.post(`${room}/lines/${id}/bring`, body))
    const step = (await itemsOf(table.mother.client)).find((entry) => entry.item.id === body.itemId)!.item
    expect(step).toMatchObject({ parentId, content: { what: 'Ik breng ze naar bed', doers: [table.mother.personId] } })
  })
  test('the origin stays when the words change later, and travels in what is taken out', async () => {
    const id = await write(table.mother.client, 'Samen eten')
    const body = bringing()
    must(await table.mother.client.post(`${room}/lines/${id}/bring`, body))
    must(
      await table.mother.client.patch(
        `${table.path}/items/${body.itemId}`,
        { content: { words: 'Elke dag samen eten' } },
        1,
      ),
    )
    const goal = (await itemsOf(table.mother.client)).find((entry) => entry.item.id === body.itemId)!.item
    expect(goal.content).toMatchObject({ words: 'Elke dag samen eten', origin: 'own-plan', wording: 2 })
    const bundle = must(await table.mother.client.get(`${table.path}/export`))
    expect(bundle.text).toContain('own-plan')
    const elsewhere = await testApp()
    const read = must(await (await elsewhere.account('elsewhere')).post('/imports', bundle.body))
    expect(read.body).toMatchObject({ faults: [], familyId: expect.any(String) })
    const { rows } = await elsewhere.owner.query(
      `select content ->> 'origin' as origin from plan_item where kind = 'goal'`,
    )
    await elsewhere.close()
    expect(rows).toEqual([{ origin: 'own-plan' }])
  })
  test('nobody brings what another said, a guest brings nothing, and nobody gives an origin by hand', async () => {
    const hers = await write(daughter.client, 'Een eigen kamer')
    const guests = await write(grandmother.client, 'Ik kook')
    const bring = (who: Someone, line: string) => who.client.post(`${room}/lines/${line}/bring`, bringing())
    expect((await bring(table.mother, hers)).body.reason).toBe('not-the-sayer')
    expect((await bring(grandmother, guests)).body.reason).toBe('family-only')
    expect((await bring(father, hers)).status).toBe(404)
    must(await bring(daughter, hers))
    const forged = { kind: 'goal', content: { words: 'x', lifeDomain: 'home', origin: 'own-plan' } }
    const answer = await table.mother.client.post(`${table.path}/items`, { id: randomUUID(), ...forged })
    expect(answer.status).toBe(400)
  })
  test('what does not fit is named, and then nothing has happened in the room or on the table', async () => {
    const id = await write(table.mother.client, 'Samen eten')
    const before = (await itemsOf(table.mother.client)).length
    const refused = async (more: object) =>
      (await table.mother.client.post(`${room}/lines/${id}/bring`, bringing(more))).body.errors?.map(
        (e: { pointer: string }) => e.pointer,
      )
    expect(await refused({ as: 'worry' })).toEqual(['/as'])
    expect(await refused({ lifeDomain: undefined })).toEqual(['/lifeDomain'])
    expect(await refused({ parentId: randomUUID() })).toEqual(['/parentId'])
    expect((await itemsOf(table.mother.client)).length).toBe(before)
    expect((await linesOf(table.mother.client))[0]).toMatchObject({ brought: null, version: 1 })
  })
})
