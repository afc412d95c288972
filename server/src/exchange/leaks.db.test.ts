import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

// Words that stand nowhere else: an export that holds one gave away what it stands for.
let t: TestApp
let table: Table
const people: Record<string, Someone> = {}
const export_ = (who: Someone) => who.client.get(`${table.path}/export`)
const canaries = [
  'FAMILYONLY',
  'FORGRANDMA',
  'FORNURSE',
  'OLDFAMILYWORDS',
  'WHOLENAME',
  'HOMENAME',
  'PHONEFAMILY',
  'PHONENOBODY',
  'OFFERED',
  'OFFEREDORG',
  'WISHNOTE',
  'ASKEDTOGO',
  'EVIDENCE',
  '2014-03-09',
  'CIRCLE',
] as const
type Canary = (typeof canaries)[number]

beforeAll(async () => {
  t = await testApp()
  table = await buildTable(t)
  const { familyId, mother } = table
  people.mother = mother
  people.teen = await table.seat('family', 'Teen', { birthDate: '2012-01-01' })
  people.grandmother = await table.seat('network', 'Oma')
  people.nurse = await table.seat('professional', 'Nurse')
  people.other = await table.seat('professional', 'Other')
  people.offered = await table.seat('professional', 'OFFERED', { account: false, state: 'invited' })
  people.small = await table.seat('family', 'Small', { birthDate: '2018-01-01' })
  const child = await table.seat('family', 'Child', { account: false, birthDate: '2014-03-09' })
  const step = { kind: 'step', content: { what: 'CIRCLE', doers: [people.offered.personId] } }
  const goal = await table.say(mother, { kind: 'goal', content: { words: 'CIRCLE', lifeDomain: 'sleep' } })
  await table.say(mother, { ...step, parentId: goal })
  await table.say(mother, { kind: 'strength', audience: 'family', content: { text: 'FAMILYONLY' } })
  await table.say(mother, {
    kind: 'worry',
    audience: 'chosen',
    audiencePersons: [people.grandmother.personId],
    content: { text: 'FORGRANDMA' },
  })
  await table.say(mother, {
    kind: 'note',
    parentId: goal,
    audience: 'chosen',
    audiencePersons: [people.nurse.personId],
    content: { text: 'FORNURSE' },
  })
  const opened = await table.say(mother, { kind: 'agreement', audience: 'family', content: { text: 'OLDFAMILYWORDS' } })
  expect((await mother.client.patch(`${table.path}/items/${opened}`, { content: { text: 'CIRCLE' } }, 1)).status).toBe(
    200,
  )
  expect((await mother.client.post(`${table.path}/items/${opened}/audience`, { audience: 'circle' })).status).toBe(200)
  const db = await t.owner.connect()
  const run = (sql: string, values: unknown[]) => db.query(sql, values)
  await db.query(`begin; select set_config('kt.act', 'test', true)`)
  const org = (await run(`insert into organisation (name) values ('OFFEREDORG') returning id`, [])).rows[0].id
  const home = randomUUID()
  await run(`insert into household (family_id, id, name) values ($1, $2, 'HOMENAME')`, [familyId, home])
  for (const who of [mother.personId, child.personId])
    await run('insert into residence (family_id, id, person_id, household_id) values ($1, $2, $3, $4)', [
      familyId,
      randomUUID(),
      who,
      home,
    ])
  await run(`update person set full_name = 'WHOLENAME' where family_id = $1 and id = $2`, [familyId, child.personId])
  await run(`update seat set phone = 'PHONEFAMILY', contact_audience = 'family' where family_id = $1 and id = $2`, [
    familyId,
    people.nurse.seatId,
  ])
  await run(
    `update seat set phone = 'PHONENOBODY', contact_audience = 'nobody', asked_to_leave_at = now(), asked_to_leave_reason = 'ASKEDTOGO' where family_id = $1 and id = $2`,
    [familyId, people.other.seatId],
  )
  await run('update seat set organisation_id = $3 where family_id = $1 and id = $2', [
    familyId,
    people.offered.seatId,
    org,
  ])
  await run(`insert into coordinator_wish (family_id, id, person_id, note) values ($1, $2, $3, 'WISHNOTE')`, [
    familyId,
    randomUUID(),
    mother.personId,
  ])
  await run(
    `insert into parental_authority (family_id, id, child_id, holder_id, kind, evidence) values ($1, $2, $3, $4, 'parent', 'EVIDENCE')`,
    [familyId, randomUUID(), child.personId, mother.personId],
  )
  await db.query('commit')
  db.release()
})
afterAll(() => t.close())

const familyHears: Canary[] = [
  'FAMILYONLY',
  'OLDFAMILYWORDS',
  'PHONEFAMILY',
  'OFFERED',
  'OFFEREDORG',
  'WISHNOTE',
  'ASKEDTOGO',
  'CIRCLE',
]
test.each([
  ['mother', [...familyHears, 'FORGRANDMA', 'FORNURSE', 'WHOLENAME', 'HOMENAME', 'EVIDENCE', '2014-03-09']],
  ['teen', familyHears],
  ['grandmother', ['CIRCLE', 'FORGRANDMA']],
  ['nurse', ['CIRCLE', 'FORNURSE', 'PHONEFAMILY']],
  ['other', ['CIRCLE', 'PHONENOBODY', 'ASKEDTOGO']],
] as [string, Canary[]][])('%s takes out exactly what they may see', async (name, may) => {
  const answer = await export_(people[name]!)
  expect(answer.status).toBe(200)
  expect(canaries.filter((word) => answer.text.includes(word))).toEqual(canaries.filter((word) => may.includes(word)))
})

test.each(['mother', 'teen', 'grandmother', 'nurse', 'other'])(
  'nothing in the export of %s points at what is not in it',
  async (name) => {
    const { body, text } = await export_(people[name]!)
    const there = new Set(
      body.entry.map(
        (e: { resource: { resourceType: string; id: string } }) => `${e.resource.resourceType}/${e.resource.id}`,
      ),
    )
    for (const [, reference] of text.matchAll(/"reference":"([^"]+)"/g)) expect(there).toContain(reference)
    const knows = ['mother', 'teen'].includes(name)
    expect(text.includes(people.offered!.personId)).toBe(knows)
  },
)

test.each(['mother', 'grandmother', 'nurse'])('what %s took out can be brought in elsewhere', async (name) => {
  const { text } = await export_(people[name]!)
  const elsewhere = JSON.parse(text.replaceAll(table.familyId, randomUUID()))
  const answer = await (await t.account()).post('/imports', elsewhere)
  expect(answer.body.faults).toEqual([])
})

test('a child below 12 does it together with somebody; strangers find nothing; every taking out is in the log', async () => {
  expect((await export_(people.small!)).status).toBe(403)
  const stranger = await t.account()
  const [real, random] = [
    await stranger.get(`${table.path}/export`),
    await stranger.get(`/families/${randomUUID()}/export`),
  ]
  expect(real.status).toBe(404)
  expect(real.text).toBe(random.text)
  const { rows } = await t.owner.query(
    `select outcome, count(*)::int from access_log where family_id = $1 and action = 'family.take-out' group by 1 order by 1`,
    [table.familyId],
  )
  expect(rows[0]).toEqual({ outcome: 'deny', count: 2 })
  expect(rows[1].count).toBeGreaterThan(5)
})
