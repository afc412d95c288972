import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { heardThen } from '../access/scopes/item.ts'
import type { Entry } from '../db/database.ts'
import { type Statement, statement } from '../db/statement.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { must } from '../testing/found.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'
import { MINUTES, MINUTES_TEXT } from './history-store.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const ask = (table: Table, who: Someone, more: object = {}) =>
  table.say(who, { kind: 'conversation', content: { text: 'Hoe slapen we weer?' }, ...more })
const patch = (table: Table, who: Someone, id: string, body: object, version = 1) =>
  who.client.patch(`${table.path}/items/${id}`, body, version)
const begun = (table: Table) => ask(table, table.mother, { state: 'now', onDate: '2026-11-20' })
const minutes = (table: Table, who: Someone, id: string) => who.client.get(`${table.path}/items/${id}/minutes`)
const words = (events: { after: { content: { text?: string } } }[]) => events.map((e) => e.after.content.text)

describe('place, time and who must be there are the family’s to choose', () => {
  test('whoever sits here asks for a talk; a helper does not settle it, the family does', async () => {
    const table = await buildTable(t)
    const nurse = await table.seat('professional', 'Samira')
    const id = await ask(table, nurse)
    for (const body of [
      { onDate: '2026-12-01', state: 'planned' },
      { content: { place: 'op kantoor' } },
      { content: { persons: [nurse.personId] } },
    ]) {
      const refused = await patch(table, nurse, id, body)
      expect(refused.status).toBe(403)
      expect(refused.body.reason).toBe('not-your-task')
    }
    const settled = await table.mother.client.patch(
      `${table.path}/items/${id}`,
      {
        onDate: '2026-12-01',
        state: 'planned',
        content: { place: 'bij oma', time: '15:30', persons: [nurse.personId] },
      },
      1,
    )
    expect(settled.status).toBe(200)
    expect((await patch(table, nurse, id, { content: { time: '09:00' } }, 2)).status).toBe(403)
    expect((await patch(table, nurse, id, { content: { text: 'Hoe gaat het met slapen?' } }, 2)).status).toBe(200)
    const cancelled = await ask(table, nurse)
    expect((await patch(table, nurse, cancelled, { state: 'cancelled' })).status).toBe(200)
  })

  test('a helper cannot put one down that is settled already', async () => {
    const table = await buildTable(t)
    const nurse = await table.seat('professional', 'Samira')
    const add = await nurse.client.post(`${table.path}/items`, {
      id: crypto.randomUUID(),
      kind: 'conversation',
      onDate: '2026-12-01',
      content: { text: 'Overleg' },
    })
    expect(add.status).toBe(403)
  })

  test('all faults at once; planned without a day is refused by the database too', async () => {
    const table = await buildTable(t)
    const add = await table.mother.client.post(`${table.path}/items`, {
      id: crypto.randomUUID(),
      kind: 'conversation',
      state: 'planned',
      content: { text: '', time: '25:00' },
    })
    expect(add.status).toBe(400)
    expect(add.body.errors.map((e: { pointer: string }) => e.pointer)).toEqual(['/content/text', '/content/time'])
    const id = await ask(table, table.mother)
    const planned = await patch(table, table.mother, id, { state: 'planned' })
    expect(planned.body.errors).toMatchObject([{ pointer: '/onDate', code: 'date.missing' }])
    await expect(
      t.owner.query(`update plan_item set state = 'now' where family_id = $1 and id = $2`, [table.familyId, id]),
    ).rejects.toThrow()
  })
})

test('everybody takes part in one way, also two devices at once; who has no account through the family', async () => {
  const table = await buildTable(t)
  const elif = await table.seat('family', 'Elif', { account: false, birthDate: '2017-07-15' })
  const id = await ask(table, table.mother)
  const part = (way: string, more: object = {}) => ({
    id: crypto.randomUUID(),
    kind: 'taking-part',
    parentId: id,
    saidBy: elif.personId,
    content: { way, ...more },
  })
  const [one, two] = await Promise.all(
    ['drawing', 'part'].map((way) => table.mother.client.post(`${table.path}/items`, part(way))),
  )
  expect([one!.status, two!.status].sort()).toEqual([200, 409])
  const missing = await table.mother.client.post(`${table.path}/items`, part('spokesperson'))
  expect(missing.body.errors).toMatchObject([{ pointer: '/content/persons' }])
})

describe('the minutes are what changed meanwhile', () => {
  test('only while people sat together, also when the talk is taken up again, and in whose words', async () => {
    const table = await buildTable(t)
    const opa = await table.seat('network', 'Opa')
    await table.say(table.mother, { kind: 'strength', content: { text: 'VOOR' } })
    const id = await begun(table)
    const said = await table.say(opa, { kind: 'worry', content: { text: 'TIJDENS' } })
    must(await patch(table, opa, said, { content: { text: 'TIJDENS ANDERS' } }))
    must(await patch(table, table.mother, id, { state: 'held' }))
    await table.say(table.mother, { kind: 'worry', content: { text: 'ERNA' } })
    must(await patch(table, table.mother, id, { state: 'now' }, 2))
    await table.say(table.mother, { kind: 'agreement', content: { text: 'VAN PAPIER' } })
    must(await patch(table, table.mother, id, { state: 'held' }, 3))
    const { body } = must(await minutes(table, table.mother, id))
    expect(words(body.events)).toEqual(['TIJDENS', 'TIJDENS ANDERS', 'VAN PAPIER'])
    expect(body.events[0]).toMatchObject({ itemId: said, kind: 'worry', by: opa.personId, before: null })
    expect(body.events[1].before.content.text).toBe('TIJDENS')
    expect(body.spans).toHaveLength(2)
    expect(body.spans.every((s: { until: string | null }) => s.until !== null)).toBe(true)
  })

  test('each hears in them what they hear in the plan; who may not know of the talk hears of nothing', async () => {
    const table = await buildTable(t)
    const nurse = await table.seat('professional', 'Samira')
    const stranger = await table.seat('professional', 'Niets', { shared: false })
    const id = await begun(table)
    await table.say(table.mother, { kind: 'worry', audience: 'family', content: { text: 'ALLEEN WIJ' } })
    await table.say(table.mother, { kind: 'worry', content: { text: 'ALLEMAAL' } })
    expect(words(must(await minutes(table, nurse, id)).body.events)).toEqual(['ALLEMAAL'])
    const none = await minutes(table, stranger, id)
    const unknown = await minutes(table, stranger, crypto.randomUUID())
    expect([none.status, none.text]).toEqual([404, unknown.text])
    const strength = await table.say(table.mother, { kind: 'strength', content: { text: 'x' } })
    expect((await minutes(table, table.mother, strength)).status).toBe(404)
  })

  test('opening something up later does not open what was said in the talk; each filter taken out is found', async () => {
    const table = await buildTable(t)
    const nurse = await table.seat('professional', 'Samira')
    const id = await begun(table)
    const said = await table.say(table.mother, { kind: 'worry', audience: 'family', content: { text: 'EERST' } })
    await table.say(table.mother, { kind: 'worry', audience: 'family', content: { text: 'BLIJFT' } })
    must(await patch(table, table.mother, said, { content: { text: 'LATER' } }))
    must(await patch(table, table.mother, id, { state: 'held' }))
    must(await table.mother.client.post(`${table.path}/items/${said}/audience`, { audience: 'circle' }, { ifMatch: 2 }))
    const heard = async (asked: Statement) => {
      const { results } = await t.deps.db.read(entered(nurse, table), [[asked, [table.familyId, '2026-11-24', id]]])
      return words(JSON.parse((results[0]![0] as { body: string }).body).events)
    }
    expect(await heard(MINUTES)).toEqual([])
    const without = (right: string) => {
      expect(MINUTES_TEXT).toContain(right)
      return statement(MINUTES_TEXT.replaceAll(right, 'true'))
    }
    expect(await heard(without(heardThen('e', 'w')))).toEqual(['EERST', 'LATER'])
  })
})

const entered = (who: Someone, table: Table): Entry => ({
  statement: statement('select enter_account($1), enter_family($2)'),
  values: [who.client.accountId, table.familyId],
})
