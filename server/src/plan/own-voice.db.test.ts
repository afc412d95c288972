import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { everyGet, saying } from '../testing/every-get.ts'
import { must } from '../testing/found.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

// Issue 4, point 3: what a child says, draws or taps is the child's until it chooses who may see it; and what was done with it comes back.
let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const drawing = { strokes: [{ c: 2, w: 3, p: [101, 202, 303, 404] }] }
const word = { kind: 'child-word', content: { room: 'hard', text: 'KINDERKANARIE', pictures: ['quarrel'], drawing } }
const send = (table: Table, who: Someone, item: object) =>
  who.client.post(`${table.path}/items`, { id: crypto.randomUUID(), ...item })
const planOf = async (table: Table, who: Someone) => must(await who.client.get(`${table.path}/plan`)).text
const itemOf = async (table: Table, who: Someone, id: string) =>
  (
    must(await who.client.get(`${table.path}/plan`)).body.items as { item: { id: string; audiencePersons: string[] } }[]
  ).find(({ item }) => item.id === id)?.item
const showTo = (table: Table, who: Someone, id: string, persons: string[]) =>
  who.client.post(`${table.path}/items/${id}/audience`, { audience: 'chosen', audiencePersons: persons })
const codes = (answer: { body: { errors: { pointer: string; code: string }[] } }) =>
  answer.body.errors.map(({ pointer, code }) => `${pointer} ${code}`)

async function everybody() {
  const table = await buildTable(t)
  const child = await table.seat('family', 'Elif', { birthDate: '2017-07-15' })
  const father = await table.seat('family', 'Emre')
  const nurse = await table.seat('professional', 'Samira')
  return { table, child, father, nurse }
}

describe('of the child alone', () => {
  test('nobody else reads it anywhere: not the mother who holds authority and coordinates, not who helps, who administers', async () => {
    const { table, child, father, nurse } = await everybody()
    const administrator = await t.account('administrator')
    await t.owner.query('update account set is_admin = true where id = $1', [administrator.accountId])
    const id = await table.say(child, word)
    expect(await itemOf(table, child, id)).toMatchObject({ audience: 'chosen', audiencePersons: [child.personId] })
    for (const who of [table.mother.client, father.client, nurse.client, administrator]) {
      const found = await everyGet(who, table.familyId, [nurse.seatId, child.seatId])
      expect(saying(found, ['KINDERKANARIE', `"id":"${id}"`, '303, 404', '303,404'])).toEqual([])
      expect((await who.get(`${table.path}/items/${id}/history`)).status).not.toBe(200)
    }
    // Emergency access opens nothing that was said to family or friends alone.
    const emergency = crypto.randomUUID()
    must(await nurse.client.post(`${table.path}/emergencies`, { id: emergency, reason: 'Niemand neemt op vannacht' }))
    must(await nurse.client.get(`${table.path}/emergencies/${emergency}/items`))
    expect(saying(await everyGet(nurse.client, table.familyId, [emergency]), ['KINDERKANARIE'])).toEqual([])
  })

  test('honest: who holds checked authority over a child below 16 sees that the child said something, and not what', async () => {
    const { table, child } = await everybody()
    await table.say(child, word)
    await new Promise((done) => setTimeout(done, 200))
    const { text } = must(await table.mother.client.get(`${table.path}/looks`))
    expect(text).toContain(child.personId)
    expect(text).not.toContain('KINDERKANARIE')
  })

  test('shown to whom the child chooses, and taken back; nobody shows it on', async () => {
    const { table, child, father } = await everybody()
    const id = await table.say(child, word)
    must(await showTo(table, child, id, [father.personId]))
    expect(await planOf(table, father)).toContain('KINDERKANARIE')
    expect(await planOf(table, table.mother)).not.toContain('KINDERKANARIE')
    expect((await showTo(table, father, id, [table.mother.personId])).status).toBe(403)
    must(await showTo(table, child, id, []))
    expect(await planOf(table, father)).not.toContain('KINDERKANARIE')
    expect(await planOf(table, child)).toContain('KINDERKANARIE')
  })

  test('below 12 the child itself has it gone for good; what others said of it is theirs; nothing else of its words, and nobody for it', async () => {
    const { table, child, father, nurse } = await everybody()
    const id = await table.say(child, word)
    const worry = await table.say(child, { kind: 'worry', content: { text: 'Het is donker' } })
    const destroy = (who: Someone, items: string[]) =>
      who.client.post(`${table.path}/rights/destroy`, { id: crypto.randomUUID(), items })
    must(await showTo(table, child, id, [father.personId]))
    const came = await table.say(father, { kind: 'came-of', parentId: id, content: { text: 'Er komt een lampje' } })
    for (const who of [father, table.mother, nurse]) expect((await destroy(who, [id])).status).not.toBe(200)
    expect((await destroy(child, [worry])).body.reason).toBe('too-young')
    expect((await destroy(child, [id, worry])).body.reason).toBe('too-young')
    expect(await itemOf(table, child, id)).toBeDefined()
    must(await destroy(child, [id]))
    for (const who of [child, father]) {
      const plan = await planOf(table, who)
      for (const trace of ['KINDERKANARIE', id]) expect(plan).not.toContain(trace)
      expect(plan).toContain(came)
    }
    const { rows } = await t.owner.query(
      `select count(*)::int as n from plan_event where family_id = $1 and (after::text like '%KINDERKANARIE%' or before::text like '%KINDERKANARIE%')`,
      [table.familyId],
    )
    expect(rows[0].n).toBe(0)
  })

  test('to a helper only with the yes the law asks: below 12 of who holds authority', async () => {
    const table = await buildTable(t)
    const child = await table.seat('family', 'Elif', { birthDate: '2017-07-15' })
    const nurse = await table.seat('professional', 'Samira', { shared: false })
    const id = await table.say(child, word)
    must(await showTo(table, child, id, [nurse.personId]))
    expect(await planOf(table, nurse)).not.toContain('KINDERKANARIE')
  })

  test('below 12 the child asks at home with a tap; who says yes does not read it, and nobody else asks for it', async () => {
    const { table, child, father } = await everybody()
    const nurse = await table.seat('professional', 'Samira', { shared: false })
    const id = await table.say(child, word)
    const theirs = await table.say(father, { kind: 'worry', content: { text: 'Van papa' } })
    must(await showTo(table, child, id, [nurse.personId]))
    expect(await itemOf(table, nurse, id)).toBeUndefined()
    const wish = { subjectId: child.personId, itemId: id, seatId: nurse.seatId, purpose: 'Dit laat ik zien' }
    const ask = (who: Someone, more: object = {}) =>
      who.client.post(`${table.path}/shares/ask`, { id: crypto.randomUUID(), ...wish, ...more })
    for (const who of [table.mother, father]) expect((await ask(who)).body.reason).toBe('not-your-task')
    expect((await ask(child, { subjectId: father.personId })).body.reason).toBe('not-your-task')
    expect(codes(await ask(child, { itemId: theirs }))).toEqual(['/itemId id.unknown'])
    expect(codes(await ask(child, { seatId: father.seatId, piece: 'self' }))).toEqual([
      '/seatId share.own-family',
      '/piece share.one-thing',
    ])
    expect(codes(await ask(nurse))).toEqual(['/piece share.one-thing'])
    const { id: shareId } = must(await ask(child)).body
    expect((await ask(child)).body.code).toBe('share.there')
    const hers = must(await table.mother.client.get(`${table.path}/sharing`))
    const asked = hers.body.shares.find((one: { id: string }) => one.id === shareId)
    expect(asked).toMatchObject({ itemId: id, standing: 'asked', askedBy: child.personId, can: { answer: true } })
    expect(hers.text).not.toContain('KINDERKANARIE')
    expect(await itemOf(table, nurse, id)).toBeUndefined()
    must(await table.mother.client.post(`${table.path}/shares/${shareId}/answer`, { answer: 'yes' }))
    expect(await itemOf(table, nurse, id)).toBeDefined()
    expect(await itemOf(table, table.mother, id)).toBeUndefined()
    // Taken back by the child, it is gone for the helper whatever was said at home; gone for good, the wish says nothing of it.
    must(await showTo(table, child, id, []))
    expect(await itemOf(table, nurse, id)).toBeUndefined()
    must(await child.client.post(`${table.path}/rights/destroy`, { id: crypto.randomUUID(), items: [id] }))
    must(await table.mother.client.get(`${table.path}/sharing`))
  })

  test('below 12 without an account: who of the family writes it down reads it, the other parent does not', async () => {
    const { table, father, nurse } = await everybody()
    const small = await table.seat('family', 'Mo', { account: false, birthDate: '2019-01-01' })
    const id = await table.say(table.mother, { ...word, saidBy: small.personId })
    expect((await itemOf(table, table.mother, id))?.audiencePersons).toEqual([small.personId, table.mother.personId])
    for (const who of [father, nurse]) expect(await planOf(table, who)).not.toContain('KINDERKANARIE')
  })

  test('nobody writes it for a child that can do it itself, and a helper has no place of a child', async () => {
    const { table, child, nurse } = await everybody()
    const small = await table.seat('family', 'Mo', { account: false, birthDate: '2019-01-01' })
    for (const [who, of] of [
      [table.mother, child],
      [nurse, child],
      [nurse, small],
      [nurse, nurse],
    ] as const)
      expect(codes(await send(table, who, { ...word, saidBy: of.personId }))).toEqual(['/saidBy sayer.other'])
  })

  test('bad input: nothing at all, a room that is not there, and anything but lines within the sheet', async () => {
    const { table, child } = await everybody()
    const faults = async (content: object) => codes(await send(table, child, { kind: 'child-word', content }))
    expect(await faults({ room: 'hard' })).toEqual(['/content/text child.nothing'])
    expect(await faults({ room: 'cellar', text: 'x' })).toEqual(['/content/room choice.missing'])
    expect(await faults({ room: 'hard', pictures: ['<svg>'] })).toEqual(['/content/pictures/0 choice.missing'])
    const line = (p: unknown[], more: object = {}) => ({
      room: 'hard',
      drawing: { strokes: [{ c: 0, w: 1, p, ...more }] },
    })
    expect(await faults(line([0, 2000]))).toEqual(['/content/drawing/strokes/0/p/1 drawing.unreadable'])
    expect(await faults(line([0, 0], { c: 9 }))).toEqual(['/content/drawing/strokes/0/c drawing.unreadable'])
    expect((await faults(line([0, 0], { onload: 'alert(1)' }))).length).toBe(1)
    expect(await faults(line(Array.from({ length: 6002 }, () => 1)))).toEqual([
      '/content/drawing/strokes/0/p drawing.too-large',
    ])
    // Past the rules the database keeps it small too.
    const past = t.owner.query(
      `with a as (select set_config('kt.act', 'test', true)) insert into plan_item (family_id, id, kind, said_by, state, content, created_by, updated_by)
      select $1, gen_random_uuid(), 'child-word', $2, 'current', jsonb_build_object('room', 'hard', 'text', repeat('x', 200000)), $2, $2 from a`,
      [table.familyId, child.personId],
    )
    await expect(past).rejects.toThrow('child_word_small')
  })
})

describe('what came of it', () => {
  test('who heard it says so below it; the child hears it, and it goes nowhere else', async () => {
    const { table, child, father, nurse } = await everybody()
    const goal = await table.say(father, { kind: 'goal', content: { words: 'Rustig overdragen', lifeDomain: 'home' } })
    const id = await table.say(child, word)
    const came = (more: object = {}) => ({
      kind: 'came-of',
      parentId: id,
      content: { text: 'DAAROM', itemId: goal, ...more },
    })
    // Who does not hear it cannot, and does not learn that there is one.
    expect(codes(await send(table, father, came()))).toEqual(['/parentId id.unknown'])
    must(await showTo(table, child, id, [father.personId]))
    const back = await table.say(father, { ...came(), audience: 'circle' })
    expect((await itemOf(table, child, back))?.audiencePersons).toEqual([child.personId, father.personId])
    for (const who of [table.mother, nurse]) expect(await planOf(table, who)).not.toContain('DAAROM')
    // The child may see it otherwise, beside it.
    must(
      await send(table, child, {
        kind: 'view',
        parentId: back,
        content: { stance: 'see_differently', text: 'Ik bedoelde iets anders' },
      }),
    )
    expect(await planOf(table, father)).toContain('Ik bedoelde iets anders')
    // Taken back by the child, it stays with the child.
    must(await showTo(table, child, id, []))
    expect(await planOf(table, child)).toContain('DAAROM')
  })

  test('the link is to something of the plan that who says so hears, and is said anew instead of changed', async () => {
    const { table, child, father } = await everybody()
    const secret = await table.say(table.mother, {
      kind: 'agreement',
      audience: 'chosen',
      audiencePersons: [table.mother.personId],
      content: { text: 'x' },
    })
    const worry = await table.say(father, { kind: 'worry', content: { text: 'x' } })
    const id = await table.say(child, { ...word, audience: 'chosen', audiencePersons: [father.personId] })
    const came = (itemId: string | null) => ({ kind: 'came-of', parentId: id, content: { text: 'DAAROM', itemId } })
    for (const other of [secret, worry, crypto.randomUUID()])
      expect(codes(await send(table, father, came(other)))).toEqual(['/content/itemId id.unknown'])
    const back = await table.say(father, came(null))
    const change = await father.client.patch(`${table.path}/items/${back}`, { content: { itemId: secret } }, 1)
    expect(codes(change)).toEqual(['/content/itemId id.unknown'])
    must(
      await father.client.patch(`${table.path}/items/${back}`, { content: { text: 'en daarom slapen we vroeg' } }, 1),
    )
    expect(codes(await send(table, father, { kind: 'came-of', content: { text: 'x' } }))).toEqual([
      '/parentId choice.missing',
    ])
  })

  test('taken out by the child and brought in elsewhere, the drawing and what came of it are the same', async () => {
    const { table, child, father } = await everybody()
    const id = await table.say(child, { ...word, audience: 'chosen', audiencePersons: [father.personId] })
    await table.say(father, { kind: 'came-of', parentId: id, content: { text: 'DAAROM' } })
    const bundle = must(await father.client.get(`${table.path}/export`))
    expect((await table.mother.client.get(`${table.path}/export`)).text).not.toContain('KINDERKANARIE')
    const elsewhere = await testApp()
    try {
      must(await (await elsewhere.account('there')).post('/imports', bundle.body))
      const { rows } = await elsewhere.owner.query(
        `select content, audience from plan_item where kind in ('child-word', 'came-of') order by kind`,
      )
      expect(rows).toEqual([
        { content: expect.objectContaining({ text: 'DAAROM' }), audience: 'chosen' },
        { content: expect.objectContaining(word.content), audience: 'chosen' },
      ])
    } finally {
      await elsewhere.close()
    }
  })

  test('what hides somebody hides it here too: a word of a child that names a hidden place is not there for whom it is kept from', async () => {
    const { table, child, father } = await everybody()
    const id = await table.say(child, {
      ...word,
      audience: 'family',
      content: { room: 'dream', text: 'Ons huis in Schuilstad' },
    })
    expect(await planOf(table, father)).toContain('Schuilstad')
    must(
      await table.mother.client.post(`${table.path}/shields`, {
        id: crypto.randomUUID(),
        fromPerson: father.personId,
        ofPerson: table.mother.personId,
        what: 'whereabouts',
        words: ['Schuilstad'],
        reason: 'Hij mag niet weten waar',
      }),
    )
    expect(await planOf(table, father)).not.toContain(id)
    expect(await planOf(table, child)).toContain('Schuilstad')
  })
})
