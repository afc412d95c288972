import { randomUUID } from 'node:crypto'
import { addDays, dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { holdingOver } from '../jobs/holding-over.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { must } from '../testing/found.ts'
import { refusalsOf } from '../testing/refusals.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const TODAY = dayInAmsterdam(new Date().toISOString())
const inDays = (days: number) => addDays(TODAY, days)
/** So many days later, at noon, by the clock of the server. */
const onDay = async <T>(days: number, work: () => Promise<T>): Promise<T> => {
  t.setNow(`${inDays(days)}T11:00:00.000Z`)
  try {
    return await work()
  } finally {
    t.setNow(new Date().toISOString())
  }
}

interface Scene {
  table: Table
  mother: Someone
  son: Someone
  samira: Someone
  bo: Someone
  holdingId: string
  itemId: string
}
/** Samira writes about the son of fourteen and asks Bo whether it may be held back from him. */
async function asked(more: object = {}, item: object = {}): Promise<Scene> {
  const table = await buildTable(t)
  const son = await table.seat('family', 'Sam', { birthDate: `${Number(TODAY.slice(0, 4)) - 14}-01-01` })
  const samira = await table.seat('professional', 'Samira')
  const bo = await table.seat('professional', 'Bo')
  const scene = { table, mother: table.mother, son, samira, bo, holdingId: randomUUID(), itemId: randomUUID() }
  must(await hold(scene, more, item))
  return scene
}
const hold = (s: Scene, more: object = {}, item: object = {}) =>
  s.samira.client.post(`${s.table.path}/holding-backs`, {
    id: s.holdingId,
    secondSeatId: s.bo.seatId,
    reason: 'serious-harm',
    words: 'Eerst vertelt zijn moeder het zelf',
    until: inDays(30),
    fromPersons: [s.son.personId],
    item: {
      id: s.itemId,
      kind: 'worry',
      content: { text: 'KANARIE hij weet het nog niet', aboutPersons: [s.son.personId] },
      ...item,
    },
    ...more,
  })
const answer = (s: Scene, said: 'yes' | 'no', words = '', who = s.bo, id = s.holdingId) =>
  who.client.post(`${s.table.path}/holding-backs/${id}/answer`, { answer: said, words })
const again = (s: Scene, second: Someone, more: object = {}) =>
  s.samira.client.post(`${s.table.path}/holding-backs/${s.holdingId}/again`, {
    id: randomUUID(),
    secondSeatId: second.seatId,
    reason: 'serious-harm',
    words: 'Het gesprek is verzet',
    until: inDays(80),
    ...more,
  })
const listOf = async (s: Scene, who: Someone) => (await who.client.get(`${s.table.path}/holding-backs`)).body.holdings
/** Every way by which somebody could come to know of it. */
async function reach(s: Scene, who: Someone) {
  const at = encodeURIComponent(new Date(Date.now() + 200 * 86_400_000).toISOString())
  const [plan, history, then, file, list, looks] = await Promise.all([
    who.client.get(`${s.table.path}/plan`),
    who.client.get(`${s.table.path}/items/${s.itemId}/history`),
    who.client.get(`${s.table.path}/plan-at?moment=${at}`),
    who.client.get(`${s.table.path}/export`),
    who.client.get('/my-families'),
    who.client.get(`${s.table.path}/looks`),
  ])
  const has = (one: { text: string }) => one.text.includes('KANARIE') || one.text.includes(s.itemId)
  return {
    plan: has(plan),
    history: history.status === 200,
    earlier: has(then),
    export: has(file),
    list: has(list),
    held: ((looks.body?.lines ?? []) as { what: string; mine: boolean }[]).some(
      (line) => line.what === 'held-back' && !line.mine,
    ),
    said: ((looks.body?.lines ?? []) as { what: string; mine: boolean }[]).some(
      (line) => line.what === 'said' && !line.mine,
    ),
  }
}
const nothing = { plan: false, history: false, earlier: false, export: false, list: false, held: false, said: false }
const mails = async (who: Someone) =>
  (await t.owner.query('select params from mail where to_address = $1', [`${who.client.accountId}@test.example`]))
    .rowCount
const refusals = (s: Scene, who: Someone) => refusalsOf(t, s.table, who)

describe('what a professional writes about somebody', () => {
  test('is heard by them at once, whoever it was said to; also in its history, the plan of then and the export', async () => {
    const table = await buildTable(t)
    const son = await table.seat('family', 'Sam', { birthDate: '2010-01-01' })
    const small = await table.seat('family', 'Elif', {
      account: false,
      birthDate: `${Number(TODAY.slice(0, 4)) - 8}-01-01`,
    })
    const samira = await table.seat('professional', 'Samira')
    const bo = await table.seat('professional', 'Bo')
    const about = (who: Someone) =>
      table.say(samira, {
        kind: 'worry',
        audience: 'chosen',
        audiencePersons: [bo.personId],
        content: { text: 'KANARIE', aboutPersons: [who.personId] },
      })
    const of = (who: Someone, itemId: string) => {
      const s = { table, mother: table.mother, son, samira, bo, holdingId: '', itemId }
      return reach(s, who)
    }
    const open = { plan: true, history: true, earlier: true, export: true, list: false, held: false, said: true }
    const aboutSon = await about(son)
    expect(await of(son, aboutSon)).toEqual(open)
    // Of a child below twelve: who holds checked authority. Of a young person not.
    expect((await table.mother.client.get(`${table.path}/plan`)).text).not.toContain('KANARIE')
    const aboutSmall = await about(small)
    expect((await of(table.mother, aboutSmall)).plan).toBe(true)
  })

  test('what the family says to chosen people stays with those', async () => {
    const table = await buildTable(t)
    const son = await table.seat('family', 'Sam', { birthDate: '2010-01-01' })
    const samira = await table.seat('professional', 'Samira')
    await table.say(table.mother, {
      kind: 'worry',
      audience: 'chosen',
      audiencePersons: [samira.personId],
      content: { text: 'KANARIE', aboutPersons: [son.personId] },
    })
    expect((await son.client.get(`${table.path}/plan`)).text).not.toContain('KANARIE')
  })
})

describe('holding back', () => {
  test('until the second professional said yes nobody hears it but who wrote it and who is asked', async () => {
    const s = await asked()
    expect(await reach(s, s.son)).toEqual(nothing)
    expect(await reach(s, s.mother)).toEqual(nothing)
    const ties = await s.table.seat('professional', 'Ties')
    expect((await reach(s, ties)).plan).toBe(false)
    expect((await reach(s, s.bo)).plan).toBe(true)
    expect((await reach(s, s.samira)).plan).toBe(true)
    // It does not travel, also not with who hears it: a file holds no second and no end.
    expect([(await reach(s, s.bo)).export, (await reach(s, s.samira)).export]).toEqual([false, false])
    expect(await listOf(s, s.son)).toEqual([])
    expect(await listOf(s, s.mother)).toEqual([])
    expect(await mails(s.bo)).toBe(1)
  })

  test('after the yes others hear it, they do not, until the day; then it shows itself with who, why and until when', async () => {
    const s = await asked()
    must(await answer(s, 'yes', 'Goed, dan weet zij het eerst'))
    expect((await reach(s, s.mother)).plan).toBe(true)
    expect(await reach(s, s.son)).toEqual(nothing)
    expect(await listOf(s, s.son)).toEqual([])
    // Who represents is told that it is, not why in words.
    const [told] = await listOf(s, s.mother)
    expect(told).toMatchObject({ standing: 'in-force', heldBy: s.samira.personId, reason: 'serious-harm', words: null })
    await onDay(29, async () => expect(await reach(s, s.son)).toEqual(nothing))
    await onDay(30, async () => {
      expect(await reach(s, s.son)).toMatchObject({ plan: true, history: true, earlier: true, held: true, said: true })
      expect(await listOf(s, s.son)).toMatchObject([
        {
          standing: 'over',
          heldBy: s.samira.personId,
          second: s.bo.personId,
          reason: 'serious-harm',
          until: inDays(30),
          words: null,
        },
      ])
    })
  })

  test('a view below it is closed with it; nobody looks past it in an emergency', async () => {
    const s = await asked({}, { audience: 'circle' })
    const ties = await s.table.seat('professional', 'Ties', { shared: false })
    const opened = randomUUID()
    must(await ties.client.post(`${s.table.path}/emergencies`, { id: opened, reason: 'Er is niemand bereikbaar' }))
    expect((await ties.client.get(`${s.table.path}/emergencies/${opened}/items`)).text).not.toContain('KANARIE')
    must(await answer(s, 'yes'))
    await s.table.say(s.mother, {
      kind: 'view',
      parentId: s.itemId,
      content: { stance: 'see_differently', text: 'KANARIE2' },
    })
    expect((await s.son.client.get(`${s.table.path}/plan`)).text).not.toContain('KANARIE')
  })

  test('a no keeps it with who wrote it, who can ask another or tell; the other sees who said no before', async () => {
    const s = await asked()
    expect((await answer(s, 'no')).body.errors[0].pointer).toBe('/words')
    must(await answer(s, 'no', 'Dit kan hij horen'))
    expect((await reach(s, s.mother)).plan).toBe(false)
    expect((await reach(s, s.bo)).plan).toBe(false)
    const ties = await s.table.seat('professional', 'Ties')
    const id = must(await again(s, ties)).body.id
    const [mine] = await listOf(s, ties)
    expect(mine.earlier).toMatchObject([{ second: s.bo.personId, said: 'no', answer: 'Dit kan hij horen' }])
    must(await s.samira.client.post(`${s.table.path}/holding-backs/${id}/tell`))
    expect((await reach(s, s.son)).plan).toBe(true)
    expect(await listOf(s, s.son)).toHaveLength(1)
    expect((await answer(s, 'yes', '', ties, id)).status).toBe(403)
  })

  test('who is asked and says nothing in time: it stays with who wrote it, and the second no longer reads it', async () => {
    const s = await asked()
    await onDay(14, async () => {
      expect((await reach(s, s.bo)).plan).toBe(false)
      expect((await answer(s, 'yes')).status).toBe(403)
      expect((await listOf(s, s.samira))[0].standing).toBe('lapsed')
    })
  })

  test('going on asks a second who did not say yes before, in time; what showed itself is never closed again', async () => {
    const s = await asked()
    must(await answer(s, 'yes'))
    const ties = await s.table.seat('professional', 'Ties')
    expect((await again(s, s.bo)).body.errors).toMatchObject([{ pointer: '/secondSeatId', code: 'holding.second' }])
    const id = must(await again(s, ties)).body.id
    expect((await reach(s, s.mother)).plan).toBe(true)
    await onDay(30, async () => expect((await reach(s, s.son)).plan).toBe(true))
    await onDay(30, async () => expect((await answer(s, 'yes', '', ties, id)).status).toBe(403))
    must(await answer(s, 'yes', '', ties, id))
    await onDay(30, async () => expect(await reach(s, s.son)).toEqual(nothing))
    await onDay(80, async () => {
      expect((await reach(s, s.son)).plan).toBe(true)
      const bram = await s.table.seat('professional', 'Bram')
      expect((await again(s, bram, { until: inDays(100) })).body.code).toBe('holding.shown')
    })
  })

  test('the second can take the yes back, and it is told at once', async () => {
    const s = await asked()
    must(await answer(s, 'yes'))
    must(await s.bo.client.post(`${s.table.path}/holding-backs/${s.holdingId}/tell`))
    expect((await reach(s, s.son)).plan).toBe(true)
    expect(await mails(s.son)).toBe(1)
  })

  test('on the day itself they hear that something waits, without a word about what', async () => {
    const s = await asked()
    must(await answer(s, 'yes'))
    await holdingOver({ db: t.deps.db, baseUrl: 'http://localhost', now: new Date() }, s.holdingId)
    expect(await mails(s.son)).toBe(0)
    const then = new Date(`${inDays(30)}T00:30:00+01:00`)
    await holdingOver({ db: t.deps.db, baseUrl: 'http://localhost', now: then }, s.holdingId)
    expect(await mails(s.son)).toBe(1)
  })
})

describe('clear refusals, nothing changed, one line', () => {
  test('faults are told all at once, and nothing was said', async () => {
    const s = await asked()
    const one = { ...s, holdingId: randomUUID(), itemId: randomUUID() }
    const wrong = await hold(
      one,
      { secondSeatId: s.samira.seatId, until: inDays(200), fromPersons: [s.mother.personId] },
      { content: { text: 'X', aboutPersons: [s.son.personId, randomUUID()] } },
    )
    expect(wrong.status).toBe(400)
    expect(wrong.body.errors.map((e: { pointer: string; code: string }) => `${e.pointer} ${e.code}`)).toEqual([
      '/until holding.too-long',
      '/secondSeatId holding.second',
      '/item/content id.unknown',
    ])
    const rest = await hold(one, { until: TODAY, fromPersons: [s.mother.personId] })
    expect(rest.body.errors.map((e: { code: string }) => e.code)).toEqual(['holding.past', 'holding.not-about'])
    expect((await hold(one, { words: '', reason: 'because', fromPersons: [] })).body.errors).toHaveLength(3)
    expect((await s.samira.client.get(`${s.table.path}/plan`)).text).not.toContain(one.itemId)
  })

  test('the family, a neighbour, who wrote it, another professional: each no, with one line', async () => {
    const s = await asked()
    const one = { ...s, holdingId: randomUUID(), itemId: randomUUID(), samira: s.mother }
    expect((await hold(one)).status).toBe(403)
    expect((await answer(s, 'yes', '', s.samira)).status).toBe(403)
    const ties = await s.table.seat('professional', 'Ties')
    for (const who of [ties, s.son, s.mother]) expect((await answer(s, 'yes', '', who)).status).toBe(404)
    expect(await refusals(s, s.mother)).toEqual(['hold.ask not-your-task', 'family.read not-found'])
    expect(await refusals(s, s.samira)).toEqual(['hold.answer not-your-task'])
    expect(await refusals(s, s.son)).toEqual(['family.read not-found'])
    expect((await listOf(s, s.samira))[0].standing).toBe('waits')
  })

  test('the same account on two seats, or what could be read: the database refuses it too', async () => {
    const s = await asked()
    const put = async (change: string) => {
      const db = await t.owner.connect()
      await db.query(`begin; select set_config('kt.act', 'test', true)`)
      const sql = `insert into holding_back select (jsonb_populate_record(b, $2::jsonb)).* from holding_back b where b.id = $1`
      const failed = await db.query(sql, [s.holdingId, change]).then(
        () => '',
        (e: { constraint?: string }) => e.constraint ?? 'other',
      )
      await db.query('rollback')
      db.release()
      return failed
    }
    const id = randomUUID()
    const second = { second_person: s.samira.personId, second_seat: s.samira.seatId }
    expect(await put(JSON.stringify({ id, ...second }))).toBe('holding_second')
    const open = await s.table.say(s.samira, {
      kind: 'worry',
      content: { text: 'Open', aboutPersons: [s.son.personId] },
    })
    expect(await put(JSON.stringify({ id, item_id: open }))).toBe('holding_shown')
    const mothers = await s.table.say(s.mother, { kind: 'worry', content: { text: 'Van mama' } })
    expect(await put(JSON.stringify({ id, item_id: mothers }))).toBe('holding_own_words')
  })
})
