import { randomUUID } from 'node:crypto'
import { addDays, dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { disclosureTold } from '../jobs/disclosure-told.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { must } from '../testing/found.ts'
import { refusalsOf } from '../testing/refusals.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterEach(() => t.setNow(new Date().toISOString()))
afterAll(() => t.close())

const TODAY = dayInAmsterdam(new Date().toISOString())
const inDays = (days: number) => addDays(TODAY, days)
const goTo = (days: number) => t.setNow(`${inDays(days)}T11:00:00.000Z`)

/** Mother says three things to the circle; Samira hears them, Bo nothing. */
async function scene() {
  const table = await buildTable(t)
  const samira = await table.seat('professional', 'Samira')
  const bo = await table.seat('professional', 'Bo', { shared: false })
  const said = (words: string, more: object = {}) =>
    table.say(table.mother, { kind: 'goal', content: { words, lifeDomain: 'sleep' }, ...more })
  const itemId = await said('KANARIE een')
  await said('KANARIE twee')
  await table.say(table.mother, { kind: 'step', parentId: itemId, content: { what: 'KANARIE stap' } })
  return { table, mother: table.mother, samira, bo, itemId }
}
type Scene = Awaited<ReturnType<typeof scene>>
const record = (s: Scene, more: object = {}, who: Someone = s.samira) =>
  who.client.post(`${s.table.path}/disclosures`, {
    id: randomUUID(),
    ground: 'veilig-thuis',
    seatId: s.bo.seatId,
    itemIds: [s.itemId],
    necessity: 'Er is een vermoeden van geweld',
    consulted: 'De aandachtsfunctionaris',
    reviewOn: inDays(40),
    ...more,
  })
const later = { toldOn: inDays(20), whyNotTold: 'Eerst moet iedereen veilig zijn' }
const heard = async (s: Scene, who: Someone) =>
  (await who.client.get(`${s.table.path}/plan`)).text.match(/KANARIE \w+/g) ?? []
const listOf = async (table: Table, who: Someone) =>
  must(await who.client.get(`${table.path}/disclosures`)).body.disclosures
/** Looks of others about what was disclosed, or by way of it. */
const looksOf = async (s: Scene, who: Someone) =>
  must(await who.client.get(`${s.table.path}/looks`)).body.lines.filter(
    (line: { mine: boolean; what: string; ground: string }) =>
      !line.mine && (line.what === 'disclosed' || line.ground === 'disclosed'),
  ).length
const refusals = (s: Scene, who: Someone) => refusalsOf(t, s.table, who)

describe('sharing without consent', () => {
  test('opens exactly that for the seat, until the day of review, and tells whom it is about at once', async () => {
    const s = await scene()
    expect(await heard(s, s.bo)).toEqual([])
    must(await record(s))
    expect(await heard(s, s.bo)).toEqual(['KANARIE een'])
    // No older texts, and nothing by other ways.
    expect((await s.bo.client.get(`${s.table.path}/items/${s.itemId}/history`)).body.events).toEqual([])
    expect(await listOf(s.table, s.mother)).toMatchObject([
      {
        ground: 'veilig-thuis',
        law: 'Wmo 2015 5.2.6',
        by: s.samira.personId,
        told: true,
        necessity: 'Er is een vermoeden van geweld',
      },
    ])
    expect(await looksOf(s, s.mother)).toBe(2)
    goTo(39)
    expect(await heard(s, s.bo)).toEqual(['KANARIE een'])
    goTo(40)
    expect(await heard(s, s.bo)).toEqual([])
  })

  test('what is not told yet is in no list and no line of who looked, and shows itself on the day', async () => {
    const s = await scene()
    must(await record(s, later))
    await s.bo.client.get(`${s.table.path}/items/${s.itemId}/history`)
    expect(await listOf(s.table, s.mother)).toEqual([])
    expect(await looksOf(s, s.mother)).toBe(0)
    // Who gets it is not told what was weighed, nor when others are told why.
    expect(await listOf(s.table, s.bo)).toMatchObject([{ consulted: '', whyNotTold: '', subjectIds: [] }])
    goTo(20)
    expect(await listOf(s.table, s.mother)).toMatchObject([
      { whyNotTold: later.whyNotTold, consulted: 'De aandachtsfunctionaris' },
    ])
    expect(await looksOf(s, s.mother)).toBe(2)
  })

  test('a visit that goes on otherwise goes on for who got it, also what goes on once more; nothing else comes to what was recorded', async () => {
    const s = await scene()
    const [first, second, third, fourth] = [inDays(0), inDays(7), inDays(14), inDays(21)]
    const visit = await s.table.say(s.mother, {
      kind: 'visit',
      onDate: first,
      content: { what: 'KANARIE bezoek', place: 'home', repeats: { every: 'week' } },
    })
    const { id } = must(await record(s, { ...later, itemIds: [visit] })).body
    const goesOn = async (of: string, from: string) => {
      const part = randomUUID()
      const body = { id: part, from, content: { place: 'phone' } }
      must(await s.mother.client.post(`${s.table.path}/items/${of}/split`, body, { ifMatch: 1 }))
      return part
    }
    const part = await goesOn(visit, second)
    const next = await goesOn(part, third)
    expect(await heard(s, s.bo)).toEqual(['KANARIE bezoek', 'KANARIE bezoek', 'KANARIE bezoek'])
    // She split it and learns nothing of it before its day.
    expect(await listOf(s.table, s.mother)).toEqual([])
    expect((await s.bo.client.get(`${s.table.path}/items/${next}/history`)).body.events).toEqual([])
    expect(await looksOf(s, s.mother)).toBe(0)
    expect(await listOf(s.table, s.samira)).toMatchObject([{ itemIds: [visit, part, next] }])
    const db = await t.owner.connect()
    for (const ids of [
      `item_ids || '${s.itemId}'::uuid`,
      `item_ids[2:]`,
      `array['${s.itemId}'::uuid] || item_ids[2:]`,
    ]) {
      await db.query(`begin; select set_config('kt.act', 'test', true)`)
      await expect(db.query(`update disclosure set item_ids = ${ids} where id = $1`, [id])).rejects.toThrow(
        /does not change/,
      )
      await db.query('rollback')
    }
    db.release()
    must(await s.samira.client.post(`${s.table.path}/disclosures/${id}/end`))
    const after = await goesOn(next, fourth)
    expect(await heard(s, s.bo)).toEqual([])
    expect(JSON.stringify(await listOf(s.table, s.samira))).not.toContain(after)
  })

  test('telling it sooner, and ending it, work at once; nothing is told later than was promised', async () => {
    const s = await scene()
    const { id } = must(await record(s, later)).body
    const path = `${s.table.path}/disclosures/${id}`
    must(await s.samira.client.post(`${path}/tell`))
    expect(await listOf(s.table, s.mother)).toHaveLength(1)
    expect((await s.samira.client.post(`${path}/tell`)).body.code).toBe('disclosure.settled')
    must(await s.samira.client.post(`${path}/end`))
    expect(await heard(s, s.bo)).toEqual([])
    expect((await s.samira.client.post(`${path}/end`)).body.code).toBe('disclosure.settled')
    const db = await t.owner.connect()
    await db.query(`begin; select set_config('kt.act', 'test', true)`)
    await expect(db.query(`update disclosure set told_on = told_on + 5 where id = $1`, [id])).rejects.toThrow()
    await db.query('rollback')
    db.release()
  })

  test('on the day that they are told, whom it is about hears once by mail that something waits, and nobody else', async () => {
    const s = await scene()
    const child = await s.table.seat('family', 'Elif', { birthDate: `${Number(TODAY.slice(0, 4)) - 8}-01-01` })
    const aunt = await s.table.seat('family', 'Tante')
    const itemIds = [
      await s.table.say(s.mother, {
        kind: 'goal',
        content: { words: 'Elif', lifeDomain: 'sleep', forPersons: [child.personId] },
      }),
    ]
    const id = must(await record(s, { ...later, itemIds })).body.id
    const jobs = await t.owner.query(
      `select p.payload, j.run_at from graphile_worker.jobs j join graphile_worker._private_jobs p using (id) where j.key = $1`,
      [`disclosure-told ${id}`],
    )
    expect(jobs.rows.map((job) => [job.payload, dayInAmsterdam(job.run_at.toISOString())])).toEqual([
      [{ id }, later.toldOn],
    ])
    const mails = async (who: Someone) =>
      (
        await t.owner.query(
          `select m.template, m.params from mail m join account a on a.email = m.to_address where a.id = $1 and m.template = 'something-waits'`,
          [who.client.accountId],
        )
      ).rows
    const run = (days: number) =>
      disclosureTold(
        { db: t.deps.db, baseUrl: 'http://localhost', now: new Date(`${inDays(days)}T00:30:00+01:00`) },
        id,
      )
    const before = await mails(s.mother)
    await run(19)
    expect(await mails(s.mother)).toEqual(before)
    await run(20)
    await run(20)
    await run(21)
    // It is mother's own, and about a child below 12 for whom she stands: one mail. The child itself is below 12.
    expect(await mails(s.mother)).toEqual([
      ...before,
      { template: 'something-waits', params: { link: 'http://localhost' } },
    ])
    for (const who of [child, aunt, s.bo, s.samira]) expect(await mails(who)).toEqual([])
  })

  test('telling it sooner sends that mail at once', async () => {
    const s = await scene()
    const id = must(await record(s, later)).body.id
    must(await s.samira.client.post(`${s.table.path}/disclosures/${id}/tell`))
    const { rows } = await t.owner.query(`select run_at from graphile_worker.jobs where key = $1`, [
      `disclosure-told ${id}`,
    ])
    expect(rows.map((job) => dayInAmsterdam(job.run_at.toISOString()))).toEqual([TODAY])
  })

  test('outside the table it is recorded and opens nothing', async () => {
    const s = await scene()
    must(await record(s, { seatId: null, recipientName: 'Veilig Thuis Twente' }))
    expect(await heard(s, s.bo)).toEqual([])
    expect(await listOf(s.table, s.mother)).toMatchObject([{ recipientId: null, recipientName: 'Veilig Thuis Twente' }])
  })

  test('what is held back, or what who shares it does not hear, is not disclosed', async () => {
    const s = await scene()
    const only = await s.table.say(s.mother, {
      kind: 'worry',
      audience: 'family',
      content: { text: 'KANARIE voor ons' },
    })
    expect((await record(s, { itemIds: [s.itemId, only] })).body.errors).toMatchObject([{ pointer: '/itemIds' }])
  })

  test('clear refusals, all at once, nothing changed, one line each', async () => {
    const s = await scene()
    const wrong = await record(s, {
      ground: 'conflict-of-duties',
      seatId: s.mother.seatId,
      reviewOn: inDays(120),
      toldOn: TODAY,
    })
    expect(wrong.body.errors.map((e: { pointer: string; code: string }) => `${e.pointer} ${e.code}`)).toEqual([
      '/reviewOn disclosure.too-long',
      '/toldOn disclosure.told-late',
      '/tried disclosure.tried',
      '/whyNotTold disclosure.why-not-told',
      '/seatId disclosure.to-whom',
    ])
    expect(
      (await record(s, { ground: 'because', necessity: '', consulted: '', itemIds: [] })).body.errors,
    ).toHaveLength(4)
    expect((await record(s, { ground: 'legal-duty' })).body.errors[0].code).toBe('disclosure.outside')
    expect((await record(s, {}, s.mother)).status).toBe(403)
    const { id } = must(await record(s, later)).body
    for (const who of [s.mother, await s.table.seat('professional', 'Ties')])
      expect((await who.client.post(`${s.table.path}/disclosures/${id}/end`)).status).toBe(404)
    expect((await s.bo.client.post(`${s.table.path}/disclosures/${id}/end`)).status).toBe(403)
    expect(await refusals(s, s.samira)).toEqual([
      'disclose.record disclosure.too-long',
      'disclose.record disclosure.outside',
    ])
    expect(await refusals(s, s.mother)).toEqual(['disclose.record not-your-task', 'family.read not-found'])
    expect(await heard(s, s.bo)).toEqual(['KANARIE een'])
  })
})
