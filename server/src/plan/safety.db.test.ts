import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { must } from '../testing/found.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const seen = async (table: Table, who: Someone) => must(await who.client.get(`${table.path}/plan`)).text
const add = (table: Table, who: Someone, item: object) =>
  who.client.post(`${table.path}/items`, { id: crypto.randomUUID(), ...item })

describe('safety agreements', () => {
  test('tell who is kept at a distance only what names them, and nothing of whom they are kept from', async () => {
    const table = await buildTable(t)
    const x = await table.seat('family', 'Kees')
    const z = await table.seat('family', 'Zus')
    const nurse = await table.seat('professional', 'Samira')
    const agreed = (text: string, doers: string[]) =>
      table.say(nurse, { kind: 'safety-agreement', content: { text, layer: 'immediate', doers } })
    await agreed('ZIJ GAAT WEG', [z.personId])
    await agreed('HIJ SLAAPT BIJ ZIJN BROER', [x.personId])
    await agreed('IEMAND BELT', [nurse.personId])
    await table.say(nurse, { kind: 'safety-call', content: { name: 'TANTE', phone: '06-1', forPersons: [z.personId] } })
    await table.say(x, { kind: 'safety-agreement', content: { text: 'IK LOOP EERST NAAR BUITEN', layer: 'stable' } })
    for (const words of ['ZIJ GAAT WEG', 'IEMAND BELT', 'TANTE']) expect(await seen(table, x)).toContain(words)
    must(
      await z.client.post(`${table.path}/shields`, {
        id: crypto.randomUUID(),
        fromPerson: x.personId,
        ofPerson: z.personId,
        what: 'whereabouts',
        reason: 'Ik ben bang voor hem',
      }),
    )
    const now = await seen(table, x)
    for (const words of ['ZIJ GAAT WEG', 'IEMAND BELT', 'TANTE']) expect(now).not.toContain(words)
    for (const words of ['HIJ SLAAPT BIJ ZIJN BROER', 'IK LOOP EERST NAAR BUITEN']) expect(now).toContain(words)
    for (const words of ['ZIJ GAAT WEG', 'TANTE']) expect(await seen(table, z)).toContain(words)
  })

  test('whom to call has a name; all faults at once', async () => {
    const table = await buildTable(t)
    const none = await add(table, table.mother, { kind: 'safety-call', content: { phone: '112' } })
    expect(none.body.errors).toMatchObject([{ pointer: '/content/name', code: 'safety.whom' }])
    const wrong = await add(table, table.mother, { kind: 'safety-agreement', content: { text: '', layer: 'x' } })
    expect(wrong.body.errors.map((e: { pointer: string }) => e.pointer).sort()).toEqual([
      '/content/layer',
      '/content/text',
    ])
  })
})

describe('own working notes at the reporting code', () => {
  const note = { kind: 'meldcode-note', audience: 'chosen', content: { step: 'signals', text: 'EERST WETEN' } }

  test('are heard by who wrote them and by nobody else: not the family, not a colleague, not who coordinates, in no copy', async () => {
    const table = await buildTable(t)
    const nurse = await table.seat('professional', 'Samira')
    const other = await table.seat('professional', 'Bo')
    const id = await table.say(nurse, note)
    expect(await seen(table, nurse)).toContain('EERST WETEN')
    for (const who of [table.mother, other]) {
      expect(await seen(table, who)).not.toContain(id)
      expect((await who.client.get(`${table.path}/items/${id}/history`)).status).toBe(404)
      expect(must(await who.client.get(`${table.path}/export`)).text).not.toContain('EERST WETEN')
    }
  })

  test('cannot be opened to others, are nobody’s to write but a professional’s, and stay so in the database', async () => {
    const table = await buildTable(t)
    const nurse = await table.seat('professional', 'Samira')
    const refused = await add(table, table.mother, note)
    expect([refused.status, refused.body.reason]).toEqual([403, 'not-your-task'])
    const wide = await add(table, nurse, { ...note, audience: 'circle' })
    expect(wide.body.errors).toMatchObject([{ pointer: '/audience', code: 'own-note.alone' }])
    const forAnother = await add(table, nurse, { ...note, saidBy: table.mother.personId })
    expect(forAnother.body.errors).toMatchObject([{ pointer: '/saidBy', code: 'sayer.other' }])
    const id = await table.say(nurse, note)
    const opened = await nurse.client.post(`${table.path}/items/${id}/audience`, { audience: 'circle' }, { ifMatch: 1 })
    expect(opened.status).toBe(403)
    const plant = async (sql: string, values: unknown[]) => {
      const db = await t.owner.connect()
      try {
        await db.query('begin')
        await db.query(`select set_config('kt.act', 'test', true)`)
        await db.query(sql, values)
      } finally {
        await db.query('rollback')
        db.release()
      }
    }
    await expect(
      plant(`update plan_item set audience = 'circle' where family_id = $1 and id = $2`, [table.familyId, id]),
    ).rejects.toMatchObject({ constraint: 'own_note_alone' })
    await expect(
      plant(
        `insert into plan_item (family_id, id, kind, said_by, state, audience, content, created_by, updated_by) values ($1, gen_random_uuid(), 'meldcode-note', $2, 'current', 'chosen', '{"step": "talk", "text": "x"}', $2, $2)`,
        [table.familyId, table.mother.personId],
      ),
    ).rejects.toMatchObject({ constraint: 'own_note_whose' })
  })
})
