import { randomUUID } from 'node:crypto'
import { addDays, dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { statement } from '../db/statement.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { must } from '../testing/found.ts'
import { buildTable, type Someone } from '../testing/table.ts'
import { HEARERS_TEXT } from './calm-store.ts'

// What is proposed of one visit is read by who hears that visit: it says when another visit is, and who comes there. So two visits go together
// only when the same people hear them, whatever keeps one of the two from somebody.
let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const today = dayInAmsterdam(new Date().toISOString())
const monday = addDays(today, 14 - ((new Date(today).getUTCDay() + 6) % 7))
type Change = { visitId: string; how: string; persons: string[]; toDay: string | null; from: string | null }

async function scene() {
  const table = await buildTable(t)
  const [x, z] = [await table.seat('family', 'Kees'), await table.seat('family', 'Ans')]
  const child = await table.seat('family', 'Bram', { account: false, birthDate: '2016-01-01' })
  const [samira, tom] = [await table.seat('professional', 'Samira'), await table.seat('professional', 'Tom')]
  const goal = await table.say(table.mother, { kind: 'goal', content: { words: 'Slapen', lifeDomain: 'home' } })
  const visit = (by: Someone, who: Someone, day: number, from: string, more: object = {}) =>
    table.say(by, {
      kind: 'visit',
      parentId: goal,
      onDate: addDays(monday, day),
      content: {
        ...{ what: 'Samen kijken', from, until: `${from.slice(0, 2)}:59`, place: 'elsewhere' },
        ...{ visitors: [who.personId], forPersons: [child.personId] },
        ...more,
      },
    })
  const known = await visit(table.mother, samira, 1, '14:00')
  await table.say(table.mother, {
    kind: 'limit',
    content: { text: 'Eén keer', about: 'visits-week', number: 1, firm: true },
  })
  const proposed = async (who = table.mother): Promise<Change[]> =>
    must(await who.client.get(`${table.path}/calmer?week=${monday}`)).body.changes
  /** What of a visit that X hears would tell X of the other: who comes there, or when it is. */
  const tells = async (other: Someone, day: number, from: string) =>
    (await proposed()).filter(
      (change) =>
        change.visitId === known &&
        (change.persons.includes(other.personId) || (change.toDay === addDays(monday, day) && change.from === from)),
    )
  return { table, x, z, child, samira, tom, visit, known, proposed, tells }
}

test('heard by the same people they go together; no more once one of them is kept from somebody', async () => {
  const { table, x, z, tom, visit, tells } = await scene()
  // Said by her, of the child: what she says of visits is not there for who may not learn where she is.
  const hers = await visit(z, tom, 3, '09:47')
  const both = await tells(tom, 3, '09:47')
  expect(both.length).toBeGreaterThan(0)
  must(
    await z.client.post(`${table.path}/shields`, {
      ...{ id: randomUUID(), fromPerson: x.personId, ofPerson: z.personId, what: 'whereabouts' },
      ...{ words: ['Kerkstraat'], reason: 'Hij zoekt haar' },
    }),
  )
  expect(must(await x.client.get(`${table.path}/plan`)).text).not.toContain(hers)
  expect(must(await table.mother.client.get(`${table.path}/plan`)).text).toContain(hers)
  expect(await tells(tom, 3, '09:47')).toEqual([])
})

test('nor when one of them is for chosen people', async () => {
  const { table, tom, visit, tells } = await scene()
  const id = await visit(table.mother, tom, 3, '09:47')
  expect((await tells(tom, 3, '09:47')).length).toBeGreaterThan(0)
  const chosen = { audience: 'chosen', audiencePersons: [table.mother.personId, tom.personId] }
  must(await table.mother.client.post(`${table.path}/items/${id}/audience`, chosen, { ifMatch: 1 }))
  expect(await tells(tom, 3, '09:47')).toEqual([])
})

test('planted mistakes are found', async () => {
  const { table, x, z, samira, tom, visit, known } = await scene()
  const narrow = await table.seat('professional', 'Niets', { shared: false })
  const hers = await visit(z, tom, 3, '09:47')
  const word = async (text: string) => {
    const entry = { statement: statement('select enter_account($1)'), values: [table.mother.client.accountId] }
    const asked = [table.familyId, today, [known, hers]]
    const { results } = await t.deps.db.read(entry, [[statement(text), asked]])
    return new Map((results[0] as { id: string; hearers: string }[]).map((row) => [row.id, row.hearers]))
  }
  must(
    await z.client.post(`${table.path}/shields`, {
      ...{ id: randomUUID(), fromPerson: x.personId, ofPerson: z.personId, what: 'whereabouts' },
      ...{ words: ['Kerkstraat'], reason: 'Hij zoekt haar' },
    }),
  )
  const wrong = async (text: string) => {
    const words = await word(text)
    const hears = (id: string, who: Someone) => words.get(id)!.includes(who.client.accountId)
    return [
      hears(known, x) && hears(known, samira) ? [] : ['who hears is missing'],
      hears(hers, x) ? ['kept'] : [],
      hears(known, narrow) ? ['not shared'] : [],
      words.get(known) === words.get(hers) ? ['same'] : [],
    ].flat()
  }
  expect(await wrong(HEARERS_TEXT)).toEqual([])
  for (const [right, planted] of [
    [' and me.account_id <> all (b.blind)', ''],
    ['from hearing me where', 'from hearing me where true or'],
  ] as const) {
    expect(HEARERS_TEXT).toContain(right)
    expect(await wrong(HEARERS_TEXT.replace(right, planted)), String(right)).not.toEqual([])
  }
})

test('who asks and asks before there is an answer does not keep everybody else waiting', async () => {
  const { table, x } = await scene()
  const ask = (who: Someone) => who.client.get(`${table.path}/calmer?week=${monday}`)
  const [mine, other] = await Promise.all([Promise.all(Array.from({ length: 8 }, () => ask(table.mother))), ask(x)])
  expect(mine.map(({ status }) => status).sort()).toEqual([200, 200, 429, 429, 429, 429, 429, 429])
  expect(other.status).toBe(200)
  must(await ask(table.mother))
})
