import { randomUUID } from 'node:crypto'
import { may } from '@keukentafel/core/access/decide.ts'
import type { Facts } from '@keukentafel/core/access/facts.ts'
import { faultsInVisit } from '@keukentafel/core/calendar/faults.ts'
import type { Weekday } from '@keukentafel/core/calendar/names.ts'
import { occurrencesOf } from '@keukentafel/core/calendar/occurrences.ts'
import { addDays, dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readable } from '../access/scopes/item.ts'
import { statement } from '../db/statement.ts'
import { SEED } from '../testing/agreement.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { insertWorlds } from '../testing/insert-worlds.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'
import { itemFactsOf, randomWorlds, viewerFacts, type World } from '../testing/worlds.ts'
import { READ_CALENDAR_TEXT } from './calendar-store.ts'

const TODAY = dayInAmsterdam(new Date().toISOString())
const tuesday = addDays(TODAY, (9 - new Date(`${TODAY}T00:00:00Z`).getUTCDay()) % 7)
const weekly = { every: 'week', step: 1, days: ['tue'], nth: null, until: null }
const coming = { what: 'Tom komt langs', from: '15:30', until: '16:15', place: 'home', repeats: weekly }

let t: TestApp
let table: Table
let mother: Someone
let tom: Someone
let bo: Someone
beforeAll(async () => {
  t = await testApp()
  table = await buildTable(t)
  mother = table.mother
  tom = await table.seat('professional', 'Tom')
  bo = await table.seat('professional', 'Bo')
})
afterAll(() => t.close())

interface Read {
  id: string
  kind: string
  version: number
  onDate: string
  saidBy: string
  createdBy: string
  parentId: string | null
  audience: string
  audiencePersons: string[]
  content: Record<string, unknown>
}
const itemsOf = (answer: { body: { items: { item: Read }[] } }) => answer.body.items.map(({ item }) => item)
const plan = async (who: Someone) => itemsOf(await who.client.get(`${table.path}/plan`))
const days = (from: string, to: string) => `${table.path}/calendar?from=${from}&to=${to}`
const calendar = async (who: Someone, from = addDays(TODAY, -300), to = addDays(TODAY, 60)) =>
  itemsOf(await who.client.get(days(from, to)))
const split = (who: Someone, id: string, body: object, version = 1) =>
  who.client.post(
    `${table.path}/items/${id}/split`,
    { id: randomUUID(), from: addDays(tuesday, 14), ...body },
    { ifMatch: version },
  )
const visit = (who: Someone, more: object = {}, content: object = {}) =>
  table.say(who, {
    kind: 'visit',
    onDate: tuesday,
    ...more,
    content: { ...coming, visitors: [tom.personId], ...content },
  })

describe('the visits of some days', () => {
  test('a visit of long ago is not in the plan, and is there when its days are asked', async () => {
    const old = await visit(mother, { onDate: addDays(TODAY, -200) }, { repeats: null })
    const still = await visit(mother, { onDate: addDays(TODAY, -200) })
    const ids = (list: Read[]) => list.map(({ id }) => id)
    expect(ids(await plan(mother))).toContain(still)
    expect(ids(await plan(mother))).not.toContain(old)
    expect(ids(await calendar(mother))).toEqual(expect.arrayContaining([old, still]))
    expect(ids(await calendar(mother, TODAY))).not.toContain(old)
    expect(ids(await calendar(mother, addDays(TODAY, -300), addDays(TODAY, -250)))).not.toContain(still)
  })
  test('too many days, or none, are refused with all faults', async () => {
    expect((await mother.client.get(days(TODAY, addDays(TODAY, 500)))).body.errors[0].code).toBe('days.too-many')
    expect((await mother.client.get(days(TODAY, addDays(TODAY, -1)))).body.errors[0].code).toBe('date.before-begin')
    expect((await mother.client.get(`${table.path}/calendar?from=gisteren`)).body.errors).toHaveLength(2)
  })

  const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays('2026-10-01', n))
  const some = fc.record({
    onDate: day,
    nights: fc.nat(3),
    repeats: fc.option(
      fc.record({
        every: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
        step: fc.integer({ min: 1, max: 3 }),
        days: fc.constant<Weekday[]>([]),
        nth: fc.constant(null),
        until: fc.option(day),
      }),
    ),
    changes: fc.array(
      fc.record({
        day,
        cancelled: fc.boolean(),
        toDay: fc.option(day),
        from: fc.constant(null),
        until: fc.constant(null),
        place: fc.constant(null),
        why: fc.constant(''),
      }),
      { maxLength: 3 },
    ),
  })
  const drawn = fc.sample(some, { numRuns: 3000, seed: SEED })
  const asked = async (text: string) => {
    const { rows } = await t.owner.query<{ yes: boolean }>(
      `select ${text} as yes from jsonb_array_elements($1) with ordinality e (v, n), lateral (select (v ->> 'onDate')::date as d, v as c) x order by n`,
      [JSON.stringify(drawn)],
    )
    return rows.map(({ yes }) => yes)
  }
  const [from, to] = ['2026-10-26', '2026-11-01']
  const lost = async (text: string) => {
    const found = await asked(text)
    return drawn.filter(
      (one, n) =>
        !found[n] &&
        occurrencesOf({ id: 'v', state: 'planned', onDate: one.onDate, content: { place: 'home', ...one } }, from, to)
          .length > 0,
    )
  }
  const touches = `visit_ends(d, c) >= '${from}' and visit_begins(d, c) <= '${to}'`
  test('no visit of which one time touches them is left out, wherever it was moved', async () => {
    expect(await lost(touches)).toEqual([])
    expect((await asked(touches)).filter((yes) => !yes).length).toBeGreaterThan(500)
  })
  test.each([
    ['the nights', touches.replace('visit_ends(d, c)', "visit_ends(d, c - 'nights')")],
    ['what was moved later', touches.replace('visit_ends(d, c)', "visit_ends(d, c - 'changes')")],
    ['what was moved earlier', touches.replace('visit_begins(d, c)', "visit_begins(d, c - 'changes')")],
    ['what repeats', touches.replace('visit_ends(d, c)', "visit_ends(d, c - 'repeats')")],
  ])('a mistake is found: it forgets %s', async (_, planted) => {
    expect((await lost(planted)).length).toBeGreaterThan(0)
  })
  test('what the database calls sound is what the rule finds no fault in', async () => {
    const sound = await asked('visit_sound(d, c)')
    expect(drawn.filter((one, n) => (faultsInVisit(one.onDate, one).length === 0) !== sound[n])).toEqual([])
    expect(sound.filter((yes) => !yes).length).toBeGreaterThan(100)
  })
})

describe('who hears of a visit', () => {
  const ON = '2026-02-28'
  let worlds: World[]
  beforeAll(async () => {
    worlds = [...randomWorlds(300, ON, SEED), ...randomWorlds(200, ON, SEED + 1, 'sharing')]
    await insertWorlds(t.owner, worlds)
  })
  const told = async (text: string) => {
    const wrong: string[] = []
    for (const world of worlds)
      for (const { accountId } of world.seats) {
        if (!accountId || !may('family.read', viewerFacts(world, accountId, ON))) continue
        const { results } = await t.deps.db.read(
          { statement: statement('select enter_account($1), enter_family($2)'), values: [accountId, world.familyId] },
          [[statement(text), [world.familyId, ON, '2026-01-01', '2026-12-31']]],
        )
        const row = results[0]![0] as { body: string } | undefined
        const seen = row
          ? (JSON.parse(row.body) as { items: { item: Read; can: { move: boolean } }[] }).items.map(
              ({ item, can }) => `${item.id} ${can.move}`,
            )
          : []
        const facts = viewerFacts(world, accountId, ON)
        const by = (item: World['items'][number]) =>
          ({ ...facts, item: itemFactsOf(world, item, accountId, ON) }) as Facts
        const expected = world.items
          .filter((item) => item.kind === 'visit' && may('item.read', by(item)))
          .map((item) => `${item.id} ${may('item.move', by(item))}`)
        if (seen.sort().join() !== expected.sort().join()) wrong.push(world.familyId)
      }
    return wrong
  }
  test('is the rule, for every viewer', async () => expect(await told(READ_CALENDAR_TEXT)).toEqual([]), 60_000)
  test('a mistake is found: everybody hears it', async () => {
    expect((await told(READ_CALENDAR_TEXT.replace(readable('i'), 'true'))).length).toBeGreaterThan(0)
  }, 60_000)
})

describe('this time and all after it', () => {
  test('goes on from there otherwise, and nobody hears more or less', async () => {
    const goal = await table.say(mother, { kind: 'goal', content: { words: 'Rust', lifeDomain: 'home' } })
    const off = { day: addDays(tuesday, 21), cancelled: true, why: 'vakantie' }
    const id = await visit(
      mother,
      { parentId: goal, audience: 'chosen', audiencePersons: [tom.personId] },
      { changes: [{ day: tuesday, from: '09:00' }, off] },
    )
    const thursday = addDays(tuesday, 16)
    const answer = await split(tom, id, {
      onDate: thursday,
      content: { from: '10:00', until: '11:00', repeats: { ...weekly, days: ['thu'] } },
    })
    expect(answer.status, answer.text).toBe(200)
    const [first, second] = [id, answer.body.id].map(
      (one) =>
        ({ all }: { all: Read[] }) =>
          all.find((item) => item.id === one)!,
    )
    const all = await plan(mother)
    expect(first!({ all })).toMatchObject({
      version: 2,
      content: { repeats: { until: addDays(tuesday, 13) }, changes: [{ day: tuesday }] },
    })
    expect(second!({ all })).toMatchObject({
      onDate: thursday,
      saidBy: mother.personId,
      createdBy: mother.personId,
      parentId: goal,
      audience: 'chosen',
      audiencePersons: [tom.personId],
      content: { from: '10:00', follows: id, changes: [{ day: addDays(tuesday, 23), why: 'vakantie' }] },
    })
    expect((await plan(bo)).some((item) => item.id === answer.body.id)).toBe(false)
    const events = (await mother.client.get(`${table.path}/items/${answer.body.id}/history`)).body.events
    expect(events).toMatchObject([{ by: tom.personId, before: null }])
  })
  test('what is held back with the first is held back with the second', async () => {
    const [id, itemId] = [randomUUID(), randomUUID()]
    const held = await tom.client.post(`${table.path}/holding-backs`, {
      id,
      secondSeatId: bo.seatId,
      reason: 'serious-harm',
      words: 'Nu niet',
      until: addDays(TODAY, 20),
      fromPersons: [mother.personId],
      item: {
        id: itemId,
        kind: 'visit',
        onDate: tuesday,
        content: { ...coming, visitors: [tom.personId], forPersons: [mother.personId] },
      },
    })
    expect(held.status, held.text).toBe(200)
    const answer = await split(tom, itemId, { content: { from: '10:00' } })
    expect(answer.status, answer.text).toBe(200)
    expect((await plan(tom)).map((item) => item.id)).toContain(answer.body.id)
    expect((await calendar(mother)).map((item) => item.id)).not.toContain(answer.body.id)
  })
  test('is for who may change the whole; others are refused, who does not hear it finds nothing', async () => {
    const id = await visit(mother)
    const hidden = await visit(mother, { audience: 'family' })
    const may = async (who: Someone, from: string) => {
      const { items } = (await who.client.get(from)).body as { items: { item: Read; can: { move: boolean } }[] }
      return items.find(({ item }) => item.id === id)?.can.move
    }
    // Who comes moves it, and the screens know it.
    for (const from of [`${table.path}/plan`, days(TODAY, addDays(TODAY, 30))])
      expect(await Promise.all([mother, tom, bo].map((who) => may(who, from)))).toEqual([true, true, false])
    expect((await split(bo, id, {})).body).toMatchObject({ status: 403, reason: 'not-your-task' })
    expect((await split(bo, hidden, {})).status).toBe(404)
    expect((await split(bo, randomUUID(), {})).status).toBe(404)
    expect((await split(tom, id, { content: { what: 'Iets anders' } })).body.reason).toBe('not-the-sayer')
    expect((await split(mother, id, { content: { what: 'Iets anders' } })).status).toBe(200)
    expect((await split(mother, id, {})).body).toMatchObject({ status: 409, current: { version: 2 } })
  })
  test('all faults at once, and nothing is written', async () => {
    const id = await visit(mother)
    const wrong = await split(mother, id, { content: { from: 'half', place: 'maan', visitors: [randomUUID()] } })
    expect(wrong.body.errors.map((fault: { pointer: string }) => fault.pointer).sort()).toEqual([
      '/content/from',
      '/content/place',
    ])
    for (const from of [addDays(tuesday, 1), tuesday, addDays(tuesday, -7)])
      expect((await split(mother, id, { from })).body.errors).toMatchObject([{ code: 'visit.not-then' }])
    const goal = await table.say(mother, { kind: 'goal', content: { words: 'Iets', lifeDomain: 'home' } })
    expect((await split(mother, goal, {})).status).toBe(404)
    expect((await plan(mother)).find((item) => item.id === id)?.version).toBe(1)
  })
})

test('one time is otherwise in one way, whoever writes', async () => {
  const off = { day: tuesday, cancelled: true }
  const answer = await mother.client.post(`${table.path}/items`, {
    id: randomUUID(),
    kind: 'visit',
    onDate: tuesday,
    content: { ...coming, changes: [off, off] },
  })
  expect(answer.body.errors).toMatchObject([{ pointer: '/content/changes/1/day', code: 'change.twice' }])
  const id = await visit(mother)
  const writing = t.owner.query(
    `update plan_item set content = jsonb_set(content, '{changes}', '[{"day":"2026-11-24"},{"day":"2026-11-24"}]') where id = $1`,
    [id],
  )
  await expect(writing).rejects.toThrow('visit_sound')
})
