import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { everyGet, saying } from '../testing/every-get.ts'
import { must } from '../testing/found.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

// Issue 4, point 2: "was I heard?" is for oneself. No list, no sum, no door gives it to somebody else.
let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const DAY = '2026-11-20'
const held = (table: Table, more: object = {}) =>
  table.say(table.mother, {
    kind: 'conversation',
    state: 'held',
    onDate: DAY,
    content: { text: 'Hoe verder?' },
    ...more,
  })
const answers = { heard: 2, matters: 3, suits: 4, counts: 1, text: 'KANARIEWOORD' }
const check = (talk: string, content: object = answers) => ({ kind: 'heard-check', parentId: talk, content })
const send = (table: Table, who: Someone, item: object) =>
  who.client.post(`${table.path}/items`, { id: crypto.randomUUID(), ...item })
const planOf = async (table: Table, who: Someone) => must(await who.client.get(`${table.path}/plan`)).text
const showTo = (table: Table, who: Someone, id: string, persons: string[]) =>
  who.client.post(`${table.path}/items/${id}/audience`, { audience: 'chosen', audiencePersons: persons })

async function everybody() {
  const table = await buildTable(t)
  const daughter = await table.seat('family', 'Deniz', { birthDate: '2012-03-03' })
  const father = await table.seat('family', 'Emre')
  const grandfather = await table.seat('network', 'Opa Kees')
  const nurse = await table.seat('professional', 'Samira')
  const lead = await table.seat('professional', 'Tom')
  return { table, daughter, father, grandfather, nurse, lead, talk: await held(table) }
}

describe('for oneself', () => {
  test('nobody else reads it anywhere: not the family, who coordinates, who helps, who administers', async () => {
    const { table, daughter, nurse, lead, talk } = await everybody()
    const administrator = await t.account('administrator')
    await t.owner.query('update account set is_admin = true where id = $1', [administrator.accountId])
    // Without naming hearers: what is of oneself is private by itself.
    const ofChild = await table.say(daughter, check(talk))
    const ofHelper = await table.say(nurse, check(talk, { ...answers, text: 'HELPERKANARIE' }))
    const ids = [talk, ofChild, ofHelper, ...[nurse, lead].map((one) => one.seatId)]
    const all = [table.mother, lead, nurse, daughter].map(({ client }) => client)
    for (const who of [...all, administrator]) {
      const found = await everyGet(who, table.familyId, ids)
      if (who !== daughter.client) expect(saying(found, ['KANARIEWOORD', `"id":"${ofChild}"`])).toEqual([])
      if (who !== nurse.client) expect(saying(found, ['HELPERKANARIE', `"id":"${ofHelper}"`])).toEqual([])
    }
    expect(await planOf(table, daughter)).toContain('KANARIEWOORD')
    expect(await planOf(table, nurse)).toContain('HELPERKANARIE')
    for (const who of [table.mother, lead]) {
      const unknown = await who.client.get(`${table.path}/items/${crypto.randomUUID()}/history`)
      const hers = await who.client.get(`${table.path}/items/${ofChild}/history`)
      expect([hers.status, hers.body.code]).toEqual([unknown.status, unknown.body.code])
    }
  })

  test('nothing that others can count moves by it', async () => {
    const { table, daughter, father, lead, talk } = await everybody()
    // Read twice first: what one looked at oneself stands in who looked.
    const seen = async (who: Someone) =>
      (await everyGet(who.client, table.familyId, [talk]))
        .filter(({ name }) => name !== 'readLooks')
        .map(({ name, answer }) => `${name} ${answer.status} ${answer.text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z?/g, '')}`)
    const [before, ofLead] = [await seen(father), await seen(lead)]
    await table.say(daughter, check(talk))
    expect(await seen(father)).toEqual(before)
    expect(await seen(lead)).toEqual(ofLead)
  })

  test('who asked for the talk is not told that somebody looked back at it', async () => {
    const { table, daughter, talk } = await everybody()
    const about = async () =>
      (
        await t.owner.query(
          `select l.action from access_log l join processing_record r on r.family_id = l.family_id and r.trace_id = l.trace_id
          where l.family_id = $1 and l.account_id = $2 and $3 = any (r.subject_ids)`,
          [table.familyId, daughter.client.accountId, table.mother.personId],
        )
      ).rows
    await table.say(daughter, check(talk))
    expect(await about()).toEqual([])
    await table.say(daughter, { kind: 'view', parentId: talk, content: { stance: 'agree' } })
    expect((await about()).map(({ action }) => action)).toContain('item.view')
  })

  test('shown to whom one chooses, and to nobody any more when one takes it back', async () => {
    const { table, daughter, father, grandfather, talk } = await everybody()
    const mine = await table.say(daughter, check(talk))
    must(await showTo(table, daughter, mine, [grandfather.personId]))
    expect(await planOf(table, grandfather)).toContain('KANARIEWOORD')
    for (const who of [table.mother, father]) expect(await planOf(table, who)).not.toContain('KANARIEWOORD')
    // Nobody but who said it shows it on.
    expect((await showTo(table, grandfather, mine, [father.personId])).status).toBe(403)
    must(await showTo(table, daughter, mine, []))
    expect(await planOf(table, grandfather)).not.toContain('KANARIEWOORD')
    expect(await planOf(table, daughter)).toContain('KANARIEWOORD')
    expect((await grandfather.client.get(`${table.path}/items/${mine}/history`)).status).toBe(404)
  })

  test('an export of somebody else does not hold it; one’s own does, and it comes back as it was', async () => {
    const { table, daughter, lead, talk } = await everybody()
    await table.say(daughter, check(talk))
    for (const who of [table.mother, lead])
      expect((await who.client.get(`${table.path}/export`)).text).not.toContain('KANARIEWOORD')
    const own = must(await daughter.client.get(`${table.path}/export`))
    expect(own.text).toContain('KANARIEWOORD')
    const elsewhere = await testApp()
    try {
      must(await (await elsewhere.account('there')).post('/imports', own.body))
      const { rows } = await elsewhere.owner.query(
        `select content, audience, audience_persons from plan_item where kind = 'heard-check'`,
      )
      expect(rows).toEqual([
        { content: expect.objectContaining(answers), audience: 'chosen', audience_persons: [daughter.personId] },
      ])
    } finally {
      await elsewhere.close()
    }
  })

  test('planted mistake: a helper’s own look back would be read as if it were about the family', async () => {
    const { table, nurse, talk } = await everybody()
    const named = `select pg_get_functiondef('place_about'::regproc) as def`
    const { def } = (await t.owner.query(named)).rows[0]
    const without = def.replace(`if new.kind = 'heard-check' then return new; end if;`, '')
    expect(without).not.toBe(def)
    await t.owner.query(without)
    try {
      await table.say(nurse, check(talk))
      expect(await planOf(table, table.mother)).toContain('KANARIEWOORD')
    } finally {
      await t.owner.query(def)
    }
  })
})

describe('by whom, when and what', () => {
  const codes = (answer: { body: { errors: { pointer: string; code: string }[] } }) =>
    answer.body.errors.map(({ pointer, code }) => `${pointer} ${code}`)

  test('after a talk, not before; something must be said; from 0 to 10; all faults at once', async () => {
    const { table, daughter, talk } = await everybody()
    const planned = await held(table, { state: 'planned' })
    expect(codes(await send(table, daughter, check(planned)))).toEqual(['/parentId heard.too-soon'])
    expect(codes(await send(table, daughter, { ...check(talk), parentId: null }))).toEqual(['/parentId choice.missing'])
    expect(codes(await send(table, daughter, check(planned, {})))).toEqual([
      '/content/text heard.nothing',
      '/parentId heard.too-soon',
    ])
    for (const heard of [11, -1, 4.5])
      expect(codes(await send(table, daughter, check(talk, { heard })))).toEqual(['/content/heard number.0-10'])
    must(await send(table, daughter, check(talk, { text: 'alleen dit' })))
  })

  test('once for each talk, and in other answers later; the first stay in one’s own history', async () => {
    const { table, daughter, talk } = await everybody()
    const mine = await table.say(daughter, check(talk))
    expect((await send(table, daughter, check(talk))).status).toBe(409)
    must(await daughter.client.patch(`${table.path}/items/${mine}`, { content: { heard: 9 } }, 1))
    const { text } = must(await daughter.client.get(`${table.path}/items/${mine}/history`))
    expect(text).toContain('"heard": 2')
    expect(text).toContain('"heard": 9')
  })

  test('nobody answers for who can do it; the family may for a child without an account, and reads that alone', async () => {
    const { table, daughter, father, nurse, talk } = await everybody()
    const small = await table.seat('family', 'Elif', { account: false, birthDate: '2019-07-15' })
    for (const [who, of] of [
      [table.mother, daughter],
      [nurse, small],
      [nurse, daughter],
      [table.mother, nurse],
    ] as const)
      expect(codes(await send(table, who, { ...check(talk), saidBy: of.personId }))).toEqual(['/saidBy sayer.other'])
    await table.say(table.mother, { ...check(talk), saidBy: small.personId })
    expect(await planOf(table, table.mother)).toContain('KANARIEWOORD')
    for (const who of [father, daughter, nurse]) expect(await planOf(table, who)).not.toContain('KANARIEWOORD')
    // The other parent is not told that there is one already.
    must(await send(table, father, { ...check(talk, { heard: 9 }), saidBy: small.personId }))
  })

  test('who does not hear the talk gives no answer to it', async () => {
    const { table, nurse } = await everybody()
    const ours = await held(table, { audience: 'family' })
    expect((await send(table, nurse, check(ours))).status).toBe(400)
  })
})
