import { randomUUID } from 'node:crypto'
import { addDays, dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { must } from '../testing/found.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())
afterEach(() => {
  delete t.deps.pdf
})

const TODAY = dayInAmsterdam(new Date().toISOString())
const documentOf = async (table: Table, who: Someone, query = '') =>
  must(await who.client.get(`${table.path}/document${query}`)).body as {
    content: string
    name: string
    canPdf: boolean
  }
const planOf = async (table: Table, who: Someone) => (await who.client.get(`${table.path}/plan`)).text

/** A mother, a son of fourteen, opa and two helpers; words of each for some, and something that is held back from the son. */
async function scene() {
  const table = await buildTable(t)
  const son = await table.seat('family', 'Sam', { birthDate: `${Number(TODAY.slice(0, 4)) - 14}-01-01` })
  const opa = await table.seat('network', 'Opa', { shared: false })
  const samira = await table.seat('professional', 'Samira')
  const bo = await table.seat('professional', 'Bo')
  const goal = await table.say(table.mother, {
    kind: 'goal',
    content: { words: 'RAAF samen eten', lifeDomain: 'home' },
  })
  await table.say(table.mother, { kind: 'worry', audience: 'family', content: { text: 'UIL alleen voor ons' } })
  await table.say(son, {
    kind: 'strength',
    audience: 'chosen',
    audiencePersons: [son.personId],
    content: { text: 'MUS van mij' },
  })
  await table.say(son, {
    kind: 'view',
    parentId: goal,
    content: { stance: 'see_differently', text: 'KRAAI liever later' },
  })
  const held = { text: 'KANARIE hij weet het nog niet', aboutPersons: [son.personId] }
  must(
    await samira.client.post(`${table.path}/holding-backs`, {
      id: randomUUID(),
      secondSeatId: bo.seatId,
      reason: 'serious-harm',
      words: 'Eerst vertelt zijn moeder het zelf',
      until: addDays(TODAY, 30),
      fromPersons: [son.personId],
      item: { id: randomUUID(), kind: 'worry', content: held },
    }),
  )
  return { table, mother: table.mother, son, opa, samira, bo }
}
const birds = ['RAAF', 'UIL', 'MUS', 'KRAAI', 'KANARIE']
const heardIn = (text: string) => birds.filter((bird) => text.includes(bird))

test('each reader gets exactly the words that the plan gives them, in every form and register', async () => {
  const s = await scene()
  for (const who of [s.mother, s.son, s.opa, s.samira, s.bo]) {
    const own = heardIn(await planOf(s.table, who))
    for (const query of ['', '?register=child&languages=nl-en&letters=large', '?register=youth&languages=en'])
      expect(heardIn((await documentOf(s.table, who, query)).content)).toEqual(own)
  }
  // And these are as they should be: the test above would also hold if everybody heard everything.
  expect(heardIn((await documentOf(s.table, s.son)).content)).not.toContain('KANARIE')
  expect(heardIn((await documentOf(s.table, s.mother)).content)).not.toContain('MUS')
  expect(heardIn((await documentOf(s.table, s.samira)).content)).toEqual(['RAAF', 'KRAAI', 'KANARIE'])
  expect(heardIn((await documentOf(s.table, s.opa)).content)).toEqual([])
  expect(heardIn((await documentOf(s.table, s.son, '?extent=circle')).content)).toEqual(['RAAF', 'KRAAI'])
})

test('made for somebody else it holds what both hear, and who is not of the family cannot make it', async () => {
  const s = await scene()
  const path = `${s.table.path}/seats/${s.opa.seatId}/document`
  const forOpa = must(await s.mother.client.get(path)).body.content as string
  expect(forOpa).toContain('voor Opa')
  expect(heardIn(forOpa)).toEqual([])
  const forSamira = must(await s.mother.client.get(`${s.table.path}/seats/${s.samira.seatId}/document`)).body.content
  expect(heardIn(forSamira)).toEqual(
    heardIn(await planOf(s.table, s.mother)).filter((bird) => ['RAAF', 'KRAAI', 'KANARIE'].includes(bird)),
  )
  expect([403, 404]).toContain((await s.samira.client.get(path)).status)
  const stranger = await t.account('stranger')
  const unknown = await stranger.get(`/families/${randomUUID()}/document`)
  const there = await stranger.get(`${s.table.path}/document`)
  expect([there.status, there.text]).toEqual([404, unknown.text])
})

test('each one is a line of its own in the log', async () => {
  const s = await scene()
  await documentOf(s.table, s.samira)
  must(await s.mother.client.get(`${s.table.path}/seats/${s.opa.seatId}/document`))
  const { rows } = await t.owner.query(
    `select l.action, l.account_id, l.outcome from access_log l where l.family_id = $1 and l.activity = 'plan.document' order by l.at, l.action`,
    [s.table.familyId],
  )
  expect(rows).toEqual([
    { action: 'family.read', account_id: s.samira.client.accountId, outcome: 'permit' },
    { action: 'plan.look-as', account_id: s.mother.client.accountId, outcome: 'permit' },
  ])
  const looks = (await s.mother.client.get(`${s.table.path}/looks`)).body.lines as { what: string; personId: string }[]
  expect(looks.filter(({ what }) => what === 'document').map(({ personId }) => personId)).toContain(s.samira.personId)
})

test('what is asked wrongly is said at once, all of it', async () => {
  const s = await scene()
  const wrong = await s.mother.client.get(`${s.table.path}/document?register=baby&languages=fr&letters=huge&colour=red`)
  expect(wrong.status).toBe(400)
  expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
    '/colour',
    '/languages',
    '/letters',
    '/register',
  ])
})

test('without a Chromium it says so; with one the PDF is made of the same words', async () => {
  const s = await scene()
  const none = await s.mother.client.get(`${s.table.path}/document?form=pdf`)
  expect([none.status, none.body.code]).toEqual([409, 'pdf.none'])
  expect((await documentOf(s.table, s.mother)).canPdf).toBe(false)
  const printed: string[] = []
  t.deps.pdf = {
    print: async (html) => {
      printed.push(html)
      return 'JVBERi0='
    },
    close: async () => {},
  }
  const { content: html, name } = await documentOf(s.table, s.son)
  expect(name).toBe('plan.html')
  const pdf = await documentOf(s.table, s.son, '?form=pdf')
  expect(pdf).toMatchObject({ content: 'JVBERi0=', name: 'plan.pdf', canPdf: true })
  expect(printed).toEqual([html])
})
