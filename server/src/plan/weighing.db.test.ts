import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { must } from '../testing/found.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

let table: Table
let guardian: Someone
let child: Someone
let father: Someone
let ids: { goal: string; step: string; weighing: string; decision: string; threat: string; voice: string }
const item = (id: string) => `${table.path}/items/${id}`
const decide = (who = guardian, version = 1, more: object = {}) =>
  who.client.patch(item(ids.decision), { state: 'decided', ...more }, version)
const codesOf = (answer: { body: { errors?: { pointer: string; code: string }[] } }) =>
  (answer.body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`).sort()
const bySql = async () => {
  const { rows } = await t.owner.query('select pointer, code from decision_faults($1, $2)', [
    table.familyId,
    ids.decision,
  ])
  return rows.map(({ pointer, code }) => `${pointer} ${code}`).sort()
}
/** Past every rule, as somebody with the database open. */
const plant = async (...statements: [string, unknown[]][]) => {
  const db = await t.owner.connect()
  try {
    await db.query('begin')
    await db.query(`select set_config('kt.act', 'test', true)`)
    for (const [sql, values] of statements) await db.query(sql, values)
    await db.query('commit')
  } catch (error) {
    await db.query('rollback')
    throw error
  } finally {
    db.release()
  }
}
const order = {
  text: 'Elif woont een half jaar bij tante',
  character: 'order',
  by: 'De kinderrechter',
  mandate: 'De rechter mag dit beslissen',
  dissent: 'Mama wil dat zij thuis blijft. Dat staat erbij.',
  tell: 'Je gaat een tijd bij tante slapen',
  measure: 'placement',
  orderNumber: 'C/13/123',
  orderedOn: '2026-11-01',
  from: '2026-11-02',
  until: '2027-05-02',
  contact: 'Elke zondag bij mama',
  wayHome: 'Als er elke nacht iemand is',
  tried: 'Hulp thuis, drie maanden',
}

beforeEach(async () => {
  table = await buildTable(t)
  guardian = await table.seat('professional', 'Yasmina')
  child = await table.seat('family', 'Elif', { account: false, birthDate: '2017-07-15' })
  father = await table.seat('family', 'Papa', { account: false })
  await plant([
    `insert into relation (family_id, id, from_person, to_person, kind) values ($1, gen_random_uuid(), $2, $3, 'parent')`,
    [table.familyId, father.personId, child.personId],
  ])
  const goal = await table.say(table.mother, { kind: 'goal', content: { words: 'Naar huis', lifeDomain: 'home' } })
  const step = await table.say(table.mother, {
    kind: 'step',
    parentId: goal,
    content: { what: 'Iemand bij mij in de nacht' },
  })
  const content = { aboutPersons: [child.personId] }
  const threat = await table.say(guardian, {
    kind: 'threat',
    parentId: step,
    content: { ...content, text: 'In de nacht is zij alleen', solvedBy: 'Drie maanden elke nacht iemand' },
  })
  const weighing = await table.say(guardian, {
    kind: 'weighing',
    content: { ...content, text: 'Waar slaapt Elif?', values: 'Bij elkaar zijn', heaviest: 'De nacht' },
  })
  const under = { parentId: weighing }
  await table.say(table.mother, { kind: 'option', ...under, content: { text: 'Thuis blijven', load: 'less' } })
  await table.say(guardian, {
    kind: 'option',
    ...under,
    state: 'chosen',
    content: { text: 'Bij tante', load: 'heaviest' },
  })
  await table.say(table.mother, { kind: 'voice', ...under, content: { text: 'Ik wil haar thuis', way: 'self' } })
  const how = { way: 'drawing', persons: [guardian.personId] }
  const voice = await table.say(guardian, {
    kind: 'voice',
    ...under,
    saidBy: child.personId,
    content: { text: 'Een huis met twee deuren', ...how },
  })
  await table.say(guardian, {
    kind: 'voice',
    ...under,
    saidBy: father.personId,
    content: { text: 'Bel mij als er iets is', way: 'phone', persons: [guardian.personId] },
  })
  const decision = await table.say(guardian, {
    kind: 'decision',
    ...under,
    onDate: '2026-12-20',
    content: { ...order, persons: [table.mother.personId] },
  })
  ids = { goal, step, weighing, decision, threat, voice }
})

describe('deciding about somebody without them cannot be recorded as complete', () => {
  test('whole, it is decided; what is read beforehand says the same', async () => {
    const before = must(await guardian.client.get(`${item(ids.weighing)}/deciding`)).body
    expect([...before.needed].sort()).toEqual([child, father, table.mother].map((one) => one.personId).sort())
    expect(before.faults).toEqual([])
    expect(before.decisions).toEqual([{ id: ids.decision, faults: [] }])
    must(await decide())
    // What came of it asks nothing anew, also when somebody took their voice back.
    must(await table.mother.client.patch(item(ids.voice), { state: 'past' }, 1))
    must(await guardian.client.patch(item(ids.decision), { content: { brought: 'Zij slaapt beter' } }, 2))
    const other = await guardian.client.patch(item(ids.decision), { content: { tell: 'Anders' } }, 3)
    expect(codesOf(other)).toEqual([`/voices/${child.personId} weighing.voice`])
  })

  // Each is planted past the rules; the rule and the database must both find it, and say the same.
  const gone = (what: string, where = 'id') =>
    `update plan_item set state = 'past', content = content where family_id = $1 and ${where} = ${what}`
  const without = (field: string, of: 'decision' | 'weighing' | 'threat', value = "''") =>
    [
      `update plan_item set content = content || jsonb_build_object('${field}', ${value}) where family_id = $1 and id = $2`,
      of,
    ] as const
  test.each<[string, () => [string, string][], () => string[]]>([
    ['the child is left out', () => [[gone('$2'), ids.voice]], () => [`/voices/${child.personId} weighing.voice`]],
    [
      'the father abroad is left out',
      () => [[gone('$2', `kind = 'voice' and said_by`), father.personId]],
      () => [`/voices/${father.personId} weighing.voice`],
    ],
    [
      'nobody of the family is heard',
      () => [[gone('$2', `kind = 'voice' and parent_id`), ids.weighing]],
      () => [
        '/voices weighing.nobody-heard',
        ...[child, father, table.mother].map((p) => `/voices/${p.personId} weighing.voice`),
      ],
    ],
    [
      'nothing lighter',
      () => [
        [
          `update plan_item set state = 'dropped' where family_id = $1 and parent_id = $2 and content ->> 'load' = 'less'`,
          ids.weighing,
        ],
      ],
      () => ['/options weighing.options', '/options/lighter weighing.lighter'],
    ],
    [
      'nothing chosen',
      () => [
        [
          `update plan_item set state = 'open' where family_id = $1 and parent_id = $2 and kind = 'option'`,
          ids.weighing,
        ],
      ],
      () => ['/options/chosen weighing.chosen'],
    ],
    [
      'nobody tells it',
      () => [[without('persons', 'decision', `'[]'::jsonb`)[0], ids.decision]],
      () => ['/content/persons weighing.teller'],
    ],
    ...(['tell', 'by', 'mandate', 'dissent', 'wayHome', 'tried', 'contact'] as const).map(
      (field): [string, () => [string, string][], () => string[]] => [
        `no ${field}`,
        () => [[without(field, 'decision')[0], ids.decision]],
        () => [`/content/${field} weighing.${field}`],
      ],
    ),
    [
      'no number of the order',
      () => [[without('orderNumber', 'decision')[0], ids.decision]],
      () => ['/content/orderNumber weighing.ground'],
    ],
    [
      'no measure',
      () => [[without('measure', 'decision', 'null')[0], ids.decision]],
      () => ['/content/measure weighing.measure'],
    ],
    [
      'no end',
      () => [[without('until', 'decision', 'null')[0], ids.decision]],
      () => ['/content/until weighing.until'],
    ],
    [
      'longer than the law lets it',
      () => [[without('until', 'decision', `'2027-11-03'`)[0], ids.decision]],
      () => ['/content/until weighing.too-long'],
    ],
    [
      'a measure that is called voluntary',
      () => [[without('character', 'decision', `'voluntary'`)[0], ids.decision]],
      () => ['/content/character weighing.family-yes', '/content/measure weighing.no-measure'],
    ],
    [
      'no day to look back',
      () => [['update plan_item set on_date = null where family_id = $1 and id = $2', ids.decision]],
      () => ['/onDate weighing.look-back'],
    ],
    [
      'not what weighs most',
      () => [[without('heaviest', 'weighing')[0], ids.weighing]],
      () => ['/weighing/heaviest weighing.heaviest'],
    ],
    [
      'about nobody',
      () => [[without('aboutPersons', 'weighing', `'[]'::jsonb`)[0], ids.weighing]],
      () => ['/threats weighing.threats', '/weighing/aboutPersons weighing.about-whom'],
    ],
    ['no threat', () => [[gone('$2'), ids.threat]], () => ['/threats weighing.threats']],
    [
      'a threat without what solves it',
      () => [[without('solvedBy', 'threat')[0], ids.threat]],
      () => ['/threats/solved weighing.solved'],
    ],
  ])('%s: named by the rule and by the database', async (_, mistakes, expected) => {
    await plant(...mistakes().map(([sql, id]): [string, unknown[]] => [sql, [table.familyId, id]]))
    expect(await bySql()).toEqual(expected().sort())
    const version = Number(
      (
        await t.owner.query('select version from plan_item where family_id = $1 and id = $2', [
          table.familyId,
          ids.decision,
        ])
      ).rows[0].version,
    )
    expect(codesOf(await decide(guardian, version))).toEqual(expected().sort())
    await expect(
      plant([
        `update plan_item set state = 'decided' where family_id = $1 and id = $2`,
        [table.familyId, ids.decision],
      ]),
    ).rejects.toMatchObject({ constraint: 'decision_complete' })
  })

  test('a reason takes the place of a voice that could not be had; an empty one does not', async () => {
    must(await table.mother.client.patch(item(ids.voice), { state: 'past' }, 1))
    const reason = (aboutPersons: string[]) =>
      guardian.client.post(`${table.path}/items`, {
        id: crypto.randomUUID(),
        kind: 'not-heard',
        parentId: ids.weighing,
        content: { text: 'Zij wil er nu niet over praten', aboutPersons },
      })
    expect(codesOf(await reason([]))).toEqual(['/content/aboutPersons choice.missing'])
    must(await reason([child.personId]))
    must(await decide())
  })
})

describe('each voice is somebody’s own', () => {
  test('who writes it down for another says how; nobody else takes it back', async () => {
    const voice = (who: Someone, saidBy: string, way: string) =>
      who.client.post(`${table.path}/items`, {
        id: crypto.randomUUID(),
        kind: 'voice',
        parentId: ids.weighing,
        saidBy,
        content: { text: 'x', way },
      })
    expect(codesOf(await voice(guardian, father.personId, 'self'))).toEqual(['/content/way weighing.how'])
    expect((await voice(table.mother, guardian.personId, 'talk')).body.errors[0].code).toBe('sayer.other')
    expect((await guardian.client.patch(item(ids.voice), { state: 'past' }, 1)).status).toBe(403)
    await expect(
      plant([
        `update plan_item set content = content || '{"way": "self"}' where family_id = $1 and id = $2`,
        [table.familyId, ids.voice],
      ]),
    ).rejects.toMatchObject({ constraint: 'voice_own' })
  })

  test('what who decides does not hear counts as not said: that one may decide tells nothing', async () => {
    must(
      await table.mother.client.post(
        `${item(ids.voice)}/audience`,
        { audience: 'chosen', audiencePersons: [table.mother.personId] },
        { ifMatch: 1 },
      ),
    )
    // Who wrote it down keeps hearing it; another helper does not.
    const other = await table.seat('professional', 'Bo')
    const seen = must(await other.client.get(`${item(ids.weighing)}/deciding`)).body
    expect(seen.faults).toEqual([{ pointer: `/voices/${child.personId}`, code: 'weighing.voice' }])
  })

  test('voluntary is what somebody of the family says yes to; who does not hear the weighing gets what an unknown id gets', async () => {
    const stranger = await table.seat('professional', 'Niets', { shared: false })
    const asked = await stranger.client.get(`${item(ids.weighing)}/deciding`)
    const unknown = await stranger.client.get(`${item(crypto.randomUUID())}/deciding`)
    expect([asked.status, asked.text]).toEqual([404, unknown.text])
    const content = { character: 'voluntary', measure: null }
    must(await guardian.client.patch(item(ids.decision), { content }, 1))
    expect(codesOf(await decide(guardian, 2))).toEqual(['/content/character weighing.family-yes'])
    await table.say(table.mother, { kind: 'view', parentId: ids.decision, content: { stance: 'agree', text: '' } })
    must(await decide(guardian, 2))
  })
})

test('a decision begins as a proposal, and all faults of it come at once', async () => {
  const add = await guardian.client.post(`${table.path}/items`, {
    id: crypto.randomUUID(),
    kind: 'decision',
    parentId: ids.weighing,
    state: 'decided',
    content: { ...order, character: 'condition', persons: [] },
  })
  expect(codesOf(add)).toEqual(['/content/measure weighing.no-measure', '/state weighing.first-proposed'])
})
