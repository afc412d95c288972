import { randomUUID } from 'node:crypto'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import { waitReasons } from '@keukentafel/core/waits/reasons.ts'
import { type HeardItem, waitsOf } from '@keukentafel/core/waits/waits.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mySeats } from '../access/scopes/family.ts'
import { statement } from '../db/statement.ts'
import { familiesOr, SEED } from '../testing/agreement.ts'
import { type Client, type TestApp, testApp } from '../testing/app.ts'
import { BESIDE, HEARD, WAITING } from './reasons-store.ts'

// What waits by SQL is what the rule says of what the same seat hears (its plan), for every reason that is about what was said.
const FAMILIES = familiesOr(320)
const UNANSWERED = 14
const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/Amsterdam' })
const text = `with ${mySeats('$2')}, choice as (select $1::int as unanswered_after), ${HEARD}, ${BESIDE}, ${WAITING}
  select family_id as family, reason, id, day::text as day from waiting`

let t: TestApp
let me: Client
const tables: { familyId: string; mine: string; leads: boolean; professionals: string[] }[] = []

const who = fc.integer({ min: 0, max: 4 })
const people = fc.uniqueArray(who, { maxLength: 2 })
const hour = fc.constantFrom('09:00', '09:30', '10:00', '10:30')
const drawn = fc.record({
  kind: fc.constantFrom(
    'goal',
    'goal',
    'step',
    'step',
    'step',
    'visit',
    'visit',
    'visit',
    'visit',
    'look-back',
    'view',
    'conversation',
    'hand-over',
    'progress',
    'calmer-change',
    'calmer-change',
    'calmer-answer',
    'thread',
    'thread',
    'thread',
    'message',
    'message',
  ),
  state: fc.integer({ min: 0, max: 9 }),
  by: who,
  doers: people,
  others: people,
  on: fc.option(fc.integer({ min: -10, max: 16 }), { freq: 6 }),
  said: fc.integer({ min: 0, max: 40 }),
  below: fc.integer({ min: 0, max: 5 }),
  audience: fc.constantFrom('circle', 'circle', 'circle', 'family', 'chosen'),
  from: fc.option(hour, { freq: 8 }),
  until: fc.option(fc.constantFrom('09:30', '10:00', '10:30')),
  sort: fc.constantFrom('help', 'help', 'help', 'quiet'),
  repeats: fc.option(
    fc.record({
      every: fc.constantFrom('day', 'week', 'month'),
      step: fc.integer({ min: 1, max: 2 }),
      ends: fc.option(fc.integer({ min: -2, max: 20 })),
    }),
    { freq: 2 },
  ),
  change: fc.option(
    fc.record({
      day: fc.integer({ min: -3, max: 12 }),
      cancelled: fc.boolean(),
      to: fc.option(fc.integer({ min: -1, max: 14 })),
    }),
    { freq: 1 },
  ),
})
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never

const states: Record<string, readonly string[]> = {
  goal: ['now', 'now', 'idea', 'later', 'done'],
  step: ['open', 'open', 'open', 'stuck', 'done'],
  visit: ['planned', 'planned', 'planned', 'cancelled'],
  'look-back': ['planned', 'planned', 'held'],
  view: ['current', 'current', 'past'],
  conversation: ['asked', 'asked', 'planned', 'held'],
  'hand-over': ['asked', 'asked', 'declined'],
  progress: ['current'],
  'calmer-change': ['proposed', 'proposed', 'done'],
  'calmer-answer': ['current', 'current', 'past'],
  thread: ['sent'],
  message: ['sent'],
}
function rowOf(d: Drawn, last: Partial<Record<string, string>>, goals: string[], persons: string[]) {
  const at = (n: number) => persons[n]!
  const id = randomUUID()
  const list = states[d.kind]!
  const needsGoal = ['step', 'view', 'hand-over', 'progress', 'calmer-change', 'calmer-answer', 'message'].includes(
    d.kind,
  )
  const parent =
    d.kind === 'goal' || d.kind === 'look-back' || d.kind === 'conversation' || d.kind === 'thread'
      ? null
      : d.kind === 'calmer-change'
        ? (last.visit ?? null)
        : d.kind === 'calmer-answer'
          ? (last['calmer-change'] ?? null)
          : d.kind === 'message'
            ? (last.thread ?? null)
            : (goals[d.below % 2] ?? goals[0] ?? null)
  if (needsGoal && !parent) return null
  if (d.kind === 'goal') goals.push(id)
  last[d.kind] = id
  const content = {
    words: 'x',
    wording: 1,
    ofWording: d.state % 3 === 0 ? 2 : 1,
    doers: d.doers.map(at),
    persons: d.others.map(at),
    visitors: d.kind === 'visit' ? d.doers.map(at) : [],
    forPersons: d.kind === 'visit' ? d.others.map(at) : [],
    stance: 'agree',
    from: d.from,
    until: d.from ? d.until : null,
    sort: d.sort,
    nights: 0,
    place: 'home',
    ...(d.repeats && {
      repeats: {
        every: d.repeats.every,
        step: d.repeats.step,
        days: [],
        nth: null,
        until: d.repeats.ends === null ? null : addDays(today, Math.max(1, d.repeats.ends)),
      },
    }),
    ...(d.change && {
      changes: [
        {
          day: addDays(today, d.change.day),
          cancelled: d.change.cancelled,
          toDay: d.change.to === null ? null : addDays(today, d.change.to),
          from: null,
          until: null,
          place: null,
          why: '',
        },
      ],
    }),
  }
  const onDate =
    d.on === null && (d.kind === 'goal' || d.kind === 'step')
      ? null
      : addDays(today, d.kind === 'visit' ? (d.on ?? 0) % 2 : d.kind === 'step' ? (d.on ?? 0) % 3 : (d.on ?? 0))
  return {
    id,
    kind: d.kind,
    state: list[d.state % list.length],
    parent,
    said_by: at(d.by),
    on_date: onDate,
    audience: d.kind === 'thread' ? 'chosen' : d.audience,
    chosen: d.kind === 'thread' || d.audience === 'chosen' ? d.others.map(at) : [],
    content,
    said: d.said,
  }
}

beforeAll(async () => {
  t = await testApp({ checkAnswers: false }) // what is drawn is wider than what people can write
  me = await t.account('P')
  const worlds = fc.sample(
    fc.record({
      items: fc.array(drawn, { minLength: 12, maxLength: 36 }),
      kind: fc.constantFrom('family', 'professional', 'professional', 'network'),
      leads: fc.boolean(),
      shared: fc.boolean(),
    }),
    { numRuns: FAMILIES, seed: SEED },
  )
  const db = await t.owner.connect()
  await db.query('begin')
  await db.query('set local session_replication_role = replica')
  for (const world of worlds) {
    const familyId = randomUUID()
    const persons = Array.from({ length: 5 }, () => randomUUID())
    const kinds = [world.kind, 'family', 'professional', 'professional', 'network']
    const goals: string[] = []
    const last: Partial<Record<string, string>> = {}
    // (One view of everybody on a goal, as the table has it.)
    const once = new Set<string>()
    const rows = world.items
      .map((d) => rowOf(d, last, goals, persons))
      .filter((row) => row !== null)
      .filter(
        (row) =>
          !['view', 'calmer-answer'].includes(row.kind) ||
          (!once.has(`${row.parent} ${row.said_by}`) && once.add(`${row.parent} ${row.said_by}`)),
      )
    await db.query(`insert into family (id, name, started) values ($1, 'w', 'family')`, [familyId])
    const seats = persons.map(() => randomUUID())
    for (const [n, id] of persons.entries()) {
      await db.query(
        `insert into person (family_id, id, kind, call_name, birth_date) values ($1, $2, $3, 'p', '1980-01-01')`,
        [familyId, id, kinds[n]],
      )
      await db.query(
        `insert into seat (family_id, id, person_id, account_id, kind, since, state, look_again_on) values ($1, $2, $3, $4, $5, '2020-01-01', 'active', '2030-01-01')`,
        [familyId, seats[n], id, n === 0 ? me.accountId : null, kinds[n]],
      )
    }
    await db.query('insert into coordinator_term (family_id, id, seat_id) values ($1, gen_random_uuid(), $2)', [
      familyId,
      world.leads ? seats[0] : seats[1],
    ])
    if (world.shared)
      for (const piece of ['goals', 'week', 'messages'])
        await db.query(
          `insert into share (family_id, id, subject_id, recipient_id, seat_id, piece, purpose, from_date, until_date, voices, asked_by)
           select $1, gen_random_uuid(), p, $3, $4, $5, 'x', '2020-01-01', '2040-01-01', jsonb_build_array(jsonb_build_object('personId', p, 'said', 'yes')), p from unnest($2::uuid[]) p`,
          [familyId, piece === 'messages' ? persons.slice(1) : [persons[1]], persons[0], seats[0], piece],
        )
    for (const row of rows)
      await db.query(
        `insert into plan_item (family_id, id, kind, parent_id, said_by, state, on_date, audience, audience_persons, content, created_at, created_by, updated_by, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, now() - make_interval(days => $11), $5, $5, now())`,
        [
          familyId,
          row.id,
          row.kind,
          row.parent,
          row.said_by,
          row.state,
          row.on_date,
          row.audience,
          row.chosen,
          row.content,
          row.said,
        ],
      )
    tables.push({
      familyId,
      mine: persons[0]!,
      leads: world.leads,
      professionals: persons.filter((_, n) => kinds[n] === 'professional'),
    })
  }
  await db.query('commit')
  db.release()
  await t.owner.query('analyze')
}, 120_000)
afterAll(() => t.close())

const key = (w: { reason: string; id: string; day: string | null }) => `${w.reason} ${w.id} ${w.day}`
async function bySql(sql: string): Promise<Map<string, string[]>> {
  const { results } = await t.deps.db.read(
    { statement: statement('select enter_account($1)'), values: [me.accountId] },
    [[statement(sql), [UNANSWERED, today]]],
  )
  const found = new Map<string, string[]>()
  for (const row of results[0] as { family: string; reason: string; id: string; day: string | null }[])
    found.set(row.family, [...(found.get(row.family) ?? []), key(row)].sort())
  return found
}
/** What people wrote each other, which is not in the plan: as its own page gives it. */
async function messagesOf(familyId: string): Promise<HeardItem[]> {
  const { places } = (await me.get(`/families/${familyId}/messages`)).body as { places: { id: string; kind: string }[] }
  const read = places
    .filter(({ kind }) => kind === 'thread')
    .map(async ({ id }) => {
      const { place, lines } = (await me.get(`/families/${familyId}/messages/${id}`)).body as {
        place: HeardItem
        lines: HeardItem[]
      }
      return [
        { ...place, content: {} },
        ...lines.map((line) => ({ ...line, kind: 'message', parentId: id, content: {} })),
      ]
    })
  return (await Promise.all(read)).flat()
}
let rule: Map<string, string[]>
/** Where they differ. */
const differ = (sql: Map<string, string[]>) =>
  tables.flatMap(({ familyId, leads }) => {
    const [a, b] = [sql.get(familyId) ?? [], rule.get(familyId) ?? []]
    return JSON.stringify(a) === JSON.stringify(b)
      ? []
      : [{ leads, sql: a.filter((x) => !b.includes(x)), rule: b.filter((x) => !a.includes(x)) }]
  })

test(`what waits by SQL is what the rule says, on ${FAMILIES} families (seed ${SEED})`, {
  timeout: 120_000,
}, async () => {
  rule = new Map()
  for (const { familyId, mine, leads, professionals } of tables) {
    const plan = (await me.get(`/families/${familyId}/plan`)).body as { items: { item: HeardItem }[] }
    const items = [...plan.items.map(({ item }) => item), ...(await messagesOf(familyId))]
    const waits = waitsOf({ me: mine, isCoordinator: leads, today, unansweredAfter: UNANSWERED, items, professionals })
    rule.set(familyId, waits.map(key).sort())
  }
  expect(differ(await bySql(text)).slice(0, 2)).toEqual([])
  // Each reason that is about what was said is there often enough.
  const there = [...rule.values()].flat().map((line) => line.split(' ')[0])
  for (const reason of waitReasons.filter(
    (r) => !['judge', 'share', 'help', 'question', 'asked-to-leave', 'seat'].includes(r),
  ))
    expect(there.filter((r) => r === reason).length, reason).toBeGreaterThan(3)
})

// Mistakes that a tired person makes.
test.each<[string, string, string]>([
  ['a step of another waits', 'h.mine and h.on_date <= $2::date', 'h.on_date <= $2::date'],
  ['a step of tomorrow waits', 'h.mine and h.on_date <= $2::date', 'h.mine and h.on_date <= $2::date + 1'],
  [
    'a goal of later asks a view',
    `h.kind = 'goal' and h.state <> 'later' and h.said_by`,
    `h.kind = 'goal' and h.said_by`,
  ],
  ['a view on older words counts', `and v.content -> 'ofWording' = h.content -> 'wording')`, ')'],
  ['a view that was taken back counts', `v.said_by = h.me and v.state = 'current'`, 'v.said_by = h.me'],
  [
    'what was written back to still asks',
    `a.kind = 'message' and a.said_by = me.person_id`,
    `a.kind = 'message' and false`,
  ],
  ['another who wrote there answered', `a.kind = 'message' and a.said_by = me.person_id`, `a.kind = 'message'`],
  [
    'what is told to several asks each of them',
    'array_remove(h.told, h.said_by) = array[h.me]',
    'h.me = any (array_remove(h.told, h.said_by))',
  ],
  [
    'the only helper is not asked beside the family',
    `p.id = any (h.told)) = array[h.me]`,
    `p.id = any (h.told)) = '{}'`,
  ],
  ['a helper is asked beside another', `= any (h.told)) = array[h.me]`, `= any (h.told)) @> array[h.me]`],
  ['looking back asks who was not asked', `h.content -> 'persons' ? h.me::text)`, 'true)'],
  [
    'looking back asks who said how it goes',
    `v.kind = 'progress' and v.said_by = h.me`,
    `v.kind = 'progress' and false`,
  ],
  [
    'a hand-over to another is mine',
    `h.kind = 'hand-over' and h.state = 'asked' and h.mine`,
    `h.kind = 'hand-over' and h.state = 'asked'`,
  ],
  [
    'a proposal asks who answered',
    `a.kind = 'calmer-answer' and a.said_by = h.me`,
    `a.kind = 'calmer-answer' and false`,
  ],
  ['a proposal asks who made it', `h.state = 'proposed'\n      and h.said_by <> h.me and`, `h.state = 'proposed' and`],
  ['the own steps of who coordinates stall', 'and not h.mine and h.on_date', 'and h.on_date'],
  ['what is not heard waits', "i.audience = 'family' and me.kind = 'family'", "i.audience = 'family'"],
  ['asked a day too late', 'h.said_on <= $2::date - choice', 'h.said_on < $2::date - choice'],
  ['one after the other is at once', `(a -> 'from')::int < (b -> 'to')::int`, `(a -> 'from')::int <= (b -> 'to')::int`],
  [
    'together is at once',
    `and not exists (select from jsonb_array_elements_text(a -> 'who')`,
    `and true or exists (select from jsonb_array_elements_text(a -> 'who')`,
  ],
  ['for whom does not matter', `or b -> 'whom' = '[]' or exists`, `or b -> 'whom' = '[]' or true or exists`],
  ['a quiet time is a visit', `coalesce(h.content ->> 'sort', 'help') = 'help' and`, ''],
  [
    'the same step of two is doubled',
    `b where not exists (select from jsonb_array_elements_text(a) x`,
    `b where true or exists (select from jsonb_array_elements_text(a) x`,
  ],
  ['a step beside a visit is doubled', 'w.parent_id, w.kind having', 'w.parent_id having'],
  ['a visit that comes once is forgotten', 'then h.on_date >= $2::date else', 'then false else'],
  ['neighbours are counted as helpers', `and p.kind = 'professional' group`, 'group'],
])('found: %s', async (_, right, wrong) => {
  expect(text).toContain(right)
  expect(differ(await bySql(text.replace(right, wrong))).length).toBeGreaterThan(0)
})
