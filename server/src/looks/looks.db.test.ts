import { randomUUID } from 'node:crypto'
import { processingActivities } from '@keukentafel/core/law/processing-activities.ts'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { must } from '../testing/found.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())
afterEach(() => {
  t.deps.activities = processingActivities
})

interface Line {
  id: string
  day: string
  who: string
  personId: string | null
  organisation: string | null
  what: string
  outcome: string
  ground: string
  count: number
  first: string | null
  last: string | null
  mine: boolean
  about: string[]
  ask: boolean
}
const page = async (table: Table, who: Someone, query: Record<string, string> = {}) =>
  must(await who.client.get(`${table.path}/looks?${new URLSearchParams(query)}`)).body as {
    lines: Line[]
    next: string | null
    wards: string[]
    refusals: string
    people: { id: string; couldLook: boolean }[]
  }
const lines = async (table: Table, who: Someone, query = {}) => (await page(table, who, query)).lines
const told = async (table: Table, who: Someone) =>
  (await lines(table, who)).map((l) => `${l.personId ?? l.who} ${l.what} ${l.outcome} ${l.count}`)
const plan = (table: Table, who: Someone) => who.client.get(`${table.path}/plan`)
const owner = async (...statements: string[]) => {
  const client = await t.owner.connect()
  try {
    await client.query(`select set_config('kt.act', 'test', false)`)
    for (const sql of statements) await client.query(sql)
  } finally {
    await client.query(`select set_config('kt.act', '', false)`)
    client.release()
  }
}
const authority = (table: Table, child: Someone, holder: Someone, checked = true) =>
  owner(`insert into parental_authority (family_id, id, child_id, holder_id, kind, checked_by, checked_on)
    values ('${table.familyId}', '${randomUUID()}', '${child.personId}', '${holder.personId}', 'parent', ${checked ? `'${holder.personId}', '2020-01-01'` : 'null, null'})`)
const years = (age: number) => `${new Date().getUTCFullYear() - age}-01-01`
/** Puts looks into the log at moments of our choice; the chain is not what is tested here. */
async function lookedAt(table: Table, who: Someone, moments: readonly string[], activity = 'plan.open') {
  await t.owner.query(
    `with m as (select m::timestamptz as at, n, gen_random_uuid() as trace from unnest($1::text[]) with ordinality x(m, n)),
      logged as (insert into access_log (family_id, seq, at, trace_id, account_id, person_id, seat_id, action, outcome, ground, hash, activity)
        select $2, (select least(min(seq), 0) from access_log where family_id = $2) - n, at, trace, $3, $4, $5, 'family.read', 'permit', 'seat-at-the-table', '', $7 from m)
      insert into processing_record select $2, trace, at, $7, array[$6::uuid] from m`,
    [moments, table.familyId, who.client.accountId, who.personId, who.seatId, table.mother.personId, activity],
  )
}

describe('who looked', () => {
  test('equal looks of a day are one line with a count; who, from where, by what right and when', async () => {
    const table = await buildTable(t)
    const nurse = await table.seat('professional', 'Samira')
    await owner(
      `with o as (insert into organisation (name) values ('GGZ ${table.familyId}') returning id)
        update seat set organisation_id = o.id from o where family_id = '${table.familyId}' and person_id = '${nurse.personId}'`,
    )
    await plan(table, nurse)
    await plan(table, nurse)
    await nurse.client.get(`${table.path}/circle`)
    const seen = await lines(table, table.mother)
    expect(seen.map((l) => [l.what, l.count])).toEqual([
      ['plan', 2],
      ['circle', 1],
    ])
    expect(seen[0]).toMatchObject({
      who: 'person',
      personId: nurse.personId,
      organisation: `GGZ ${table.familyId}`,
      outcome: 'permit',
      ground: 'seat-at-the-table',
      mine: false,
      about: [table.mother.personId],
      ask: true,
      first: expect.stringMatching(/Z$/),
    })
  })

  test('looking here is itself a look, that only who did it sees', async () => {
    const table = await buildTable(t)
    const father = await table.seat('family', 'Mehmet', { birthDate: '1980-01-01' })
    await lines(table, table.mother)
    expect(await told(table, table.mother)).toEqual([`${table.mother.personId} looks permit 1`])
    expect(await told(table, father)).toEqual([])
    const { rows } = await t.owner.query(
      `select action, activity, outcome, ground, subject_ids from access_log a join processing_record r using (family_id, trace_id, activity) where family_id = $1`,
      [table.familyId],
    )
    expect(rows[0]).toEqual({
      action: 'looks.read',
      activity: 'looks.read',
      outcome: 'permit',
      ground: 'own-look',
      subject_ids: [table.mother.personId],
    })
  })

  test('a professional sees the own looks only; the network those at what concerns them', async () => {
    const table = await buildTable(t)
    const [nurse, opa] = [await table.seat('professional', 'Samira'), await table.seat('network', 'Opa')]
    await plan(table, table.mother)
    await plan(table, nurse)
    expect(await told(table, nurse)).toEqual([`${nurse.personId} plan permit 1`])
    expect(await told(table, opa)).toEqual(
      [`${table.mother.personId} plan permit 1`, `${nurse.personId} plan permit 1`].sort((a, b) =>
        a.startsWith(table.mother.personId) ? -1 : b.startsWith(table.mother.personId) ? 1 : 0,
      ),
    )
  })

  test('a child from 12 sees its own; under 12 who holds checked authority sees them, until 16', async () => {
    const table = await buildTable(t)
    const { mother } = table
    const father = await table.seat('family', 'Mehmet', { birthDate: '1980-01-01' })
    const children: Someone[] = []
    for (const age of [10, 13, 16])
      children.push(await table.seat('family', `kind van ${age}`, { birthDate: years(age) }))
    for (const child of children) await authority(table, child, mother)
    await authority(table, children[0]!, father, false)
    const nurse = await table.seat('professional', 'Samira')
    for (const child of children) {
      // about this child alone
      await t.owner.query(`delete from processing_record where family_id = $1`, [table.familyId])
      await t.owner.query(`delete from access_log where family_id = $1`, [table.familyId])
      await plan(table, nurse)
      await t.owner.query('update processing_record set subject_ids = $2 where family_id = $1', [
        table.familyId,
        [child.personId],
      ])
      const sees = async (who: Someone) => (await lines(table, who)).some((l) => l.personId === nurse.personId)
      const age = [10, 13, 16][children.indexOf(child)]!
      expect([await sees(mother), await sees(father), await sees(child)], String(age)).toEqual([
        age < 16,
        false,
        age >= 12,
      ])
    }
    const { wards } = await page(table, mother)
    expect(wards.toSorted()).toEqual([children[0]!.personId, children[1]!.personId].toSorted())
    // what the child of 13 does with its rights stays its own
    await lines(table, children[1]!)
    expect((await lines(table, mother)).some((l) => l.personId === children[1]!.personId)).toBe(false)
  })

  test('refusals: by a stranger, by who sat here before, by who sits here; for family of 16 and older with a known age', async () => {
    const table = await buildTable(t)
    const [stranger, nurse] = [await t.account('stranger'), await table.seat('professional', 'Samira')]
    const [aunt, boy] = [
      await table.seat('family', 'Tante'),
      await table.seat('family', 'Tom', { birthDate: years(15) }),
    ]
    await owner(`update person set birth_date = null where id = '${aunt.personId}'`)
    const left = await table.seat('professional', 'Ruud', { state: 'left', until: '2021-01-01' })
    await stranger.get(`${table.path}/plan`)
    await left.client.get(`${table.path}/plan`)
    await nurse.client.post(`${table.path}/seats/${aunt.seatId}/end`, { reason: 'weg' })
    const refused = (await lines(table, table.mother)).filter((l) => l.outcome === 'deny')
    expect(refused.map((l) => [l.who, l.personId, l.ground]).toSorted()).toEqual(
      [
        ['stranger', null, 'no-seat'],
        ['person', left.personId, 'no-seat'],
        ['person', nurse.personId, 'not-your-task'],
      ].toSorted(),
    )
    expect((await page(table, table.mother)).refusals).toBe('shown')
    for (const [who, say] of [
      [aunt, 'age-unknown'],
      [boy, 'not-shown'],
    ] as const) {
      const shown = await page(table, who)
      expect(shown.lines.filter((l) => l.outcome === 'deny')).toEqual([])
      expect(shown.refusals).toBe(say)
    }
    expect((await lines(table, nurse)).filter((l) => l.outcome === 'deny').map((l) => l.mine)).toEqual([true])
  })

  test('being in the list of somebody, or found by name, is told without any word of other families', async () => {
    const table = await buildTable(t)
    const others = [await buildTable(t), await buildTable(t)]
    const nurse = await table.seat('professional', 'Samira')
    for (const other of others)
      await owner(
        `insert into person (family_id, id, kind, call_name) values ('${other.familyId}', '${nurse.personId}', 'professional', 'Samira')`,
        `insert into seat (family_id, id, person_id, account_id, kind, since, state, look_again_on) values
          ('${other.familyId}', '${randomUUID()}', '${nurse.personId}', '${nurse.client.accountId}', 'professional', '2020-01-01', 'active', '2030-01-01')`,
      )
    await table.say(table.mother, { kind: 'goal', content: { words: 'Samen eten', lifeDomain: 'home' } })
    for (const other of others)
      await other.say(other.mother, { kind: 'goal', content: { words: 'Iets anders', lifeDomain: 'home' } })
    for (const other of others) {
      const { rows } = await t.owner.query('select id from seat where family_id = $1 and person_id = $2', [
        other.familyId,
        nurse.personId,
      ])
      const share = {
        id: randomUUID(),
        subjectId: other.mother.personId,
        seatId: rows[0].id,
        piece: 'goals',
        purpose: 'Meedenken',
      }
      must(await other.mother.client.post(`${other.path}/shares`, share))
    }
    must(await nurse.client.get('/my-families'))
    must(await nurse.client.get('/people?name=Mama'))
    const answer = must(await table.mother.client.get(`${table.path}/looks`))
    const seen = (answer.body.lines as Line[]).filter((l) => l.personId === nurse.personId)
    expect(seen.map((l) => [l.what, l.count, l.about])).toEqual([
      ['list', 1, [table.mother.personId]],
      ['search', 1, [table.mother.personId]],
    ])
    for (const other of others) {
      expect(answer.text).not.toContain(other.familyId)
      expect(answer.text).not.toContain(other.mother.personId)
      expect((await lines(other, other.mother)).map((l) => l.what).sort()).toContain('list')
    }
  })

  test('what a program did is one line a day, but for taking everything out', async () => {
    const table = await buildTable(t)
    const line = (action: string, ground: string) => ({
      familyId: table.familyId,
      traceId: randomUUID(),
      accountId: null,
      personId: null,
      seatId: null,
      action,
      objectId: null,
      outcome: 'permit',
      ground,
      activity: action,
      subjects: `{${table.mother.personId}}`,
    })
    const all = [
      line('demo.seed', 'invented'),
      line('family.import', 'system'),
      line('job.of-later', 'system'),
      line('family.take-out', 'system'),
    ]
    await t.owner.query('select append_access($1::jsonb)', [JSON.stringify(all)])
    expect(await told(table, table.mother)).toEqual(['program kept permit 3', 'program taken-out permit 1'])
  })

  test('at home nobody is watched by the minute', async () => {
    const table = await buildTable(t)
    const father = await table.seat('family', 'Mehmet')
    await plan(table, father)
    await plan(table, table.mother)
    const seen = await lines(table, table.mother)
    expect(seen.find((l) => l.personId === father.personId)).toMatchObject({ first: null, last: null, count: 1 })
    expect(seen.find((l) => l.mine && l.what === 'plan')!.first).not.toBeNull()
  })

  test('a change that was not made because somebody else was first is a look at what stands there now', async () => {
    const table = await buildTable(t)
    const nurse = await table.seat('professional', 'Samira')
    const id = await table.say(nurse, { kind: 'strength', content: { text: 'Samen lachen' } })
    await t.owner.query('delete from processing_record where family_id = $1', [table.familyId])
    await t.owner.query('delete from access_log where family_id = $1', [table.familyId])
    const answer = await nurse.client.patch(`${table.path}/items/${id}`, { content: { text: 'Zingen' } }, 7)
    expect(answer.body.current.content.text).toBe('Samen lachen')
    const { rows } = await t.owner.query(
      `select action, activity, outcome, object_id from access_log where family_id = $1`,
      [table.familyId],
    )
    expect(rows).toEqual([{ action: 'item.edit', activity: 'conflict.shown', outcome: 'permit', object_id: id }])
  })
})

describe('a kind of processing that is confidential', () => {
  const flip = (until: string) => {
    t.deps.activities = {
      ...processingActivities,
      'plan.open': { ...processingActivities['plan.open'], confidential: { ground: 'Wmo 5.3.1', until } },
    }
  }
  test('is shown to nobody, in no count and no date, until its day; nothing else changes', async () => {
    const table = await buildTable(t)
    const nurse = await table.seat('professional', 'Samira')
    await plan(table, nurse)
    await nurse.client.get(`${table.path}/circle`)
    expect(await told(table, table.mother)).toContain(`${nurse.personId} plan permit 1`)
    flip('2999-01-01')
    expect(await told(table, table.mother)).toEqual([
      `${nurse.personId} circle permit 1`,
      `${table.mother.personId} looks permit 1`,
    ])
    expect(await told(table, nurse)).toEqual([`${nurse.personId} circle permit 1`])
    flip('2020-01-01')
    expect(await told(table, table.mother)).toContain(`${nurse.personId} plan permit 1`)
  })
  test('also when it was refused', async () => {
    const table = await buildTable(t)
    await (await t.account('stranger')).get(`${table.path}/plan`)
    expect((await lines(table, table.mother)).filter((l) => l.outcome === 'deny')).toHaveLength(1)
    flip('2999-01-01')
    expect((await lines(table, table.mother)).filter((l) => l.outcome === 'deny')).toEqual([])
  })
})

describe('days and pages', () => {
  test('days are those of the Netherlands, also when the clock changes', async () => {
    const table = await buildTable(t)
    const nurse = await table.seat('professional', 'Samira')
    await lookedAt(table, nurse, [
      '2026-03-28T22:59:59Z', // 28 March 23:59:59, winter
      '2026-03-28T23:00:00Z', // 29 March 00:00, winter
      '2026-03-29T21:59:59Z', // 29 March 23:59:59, summer
      '2026-03-29T22:00:00Z', // 30 March 00:00, summer
      '2026-10-24T22:00:00Z', // 25 October 00:00, summer
      '2026-10-25T00:30:00Z', // 02:30 the first time
      '2026-10-25T01:30:00Z', // 02:30 the second time
      '2026-10-25T22:59:59Z', // 25 October 23:59:59, winter
      '2026-10-25T23:00:00Z', // 26 October 00:00, winter
    ])
    const seen = await lines(table, table.mother, { until: '2026-10-31' })
    expect(seen.map((l) => [l.day, l.count, l.first, l.last])).toEqual([
      ['2026-10-26', 1, '2026-10-25T23:00:00.000Z', '2026-10-25T23:00:00.000Z'],
      ['2026-10-25', 4, '2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.000Z'],
      ['2026-03-30', 1, '2026-03-29T22:00:00.000Z', '2026-03-29T22:00:00.000Z'],
      ['2026-03-29', 2, '2026-03-28T23:00:00.000Z', '2026-03-29T21:59:59.000Z'],
      ['2026-03-28', 1, '2026-03-28T22:59:59.000Z', '2026-03-28T22:59:59.000Z'],
    ])
    const of = async (query: object) => (await lines(table, table.mother, query)).map((l) => l.day)
    expect(await of({ from: '2026-03-29', until: '2026-03-29' })).toEqual(['2026-03-29'])
    expect(await of({ from: '2026-10-25', until: '2026-10-25' })).toEqual(['2026-10-25'])
    expect(await of({ before: '2026-03-29' })).toEqual(['2026-03-28'])
  })

  test('pages of whole days give every look once, also with a day busier than a page', async () => {
    const table = await buildTable(t)
    const nurse = await table.seat('professional', 'Samira')
    const opa = await table.seat('network', 'Opa')
    const moments = (day: string, count: number) =>
      Array.from({ length: count }, (_, i) => new Date(Date.parse(`${day}T05:00:00Z`) + i * 40_000).toISOString())
    const days: [string, number][] = [
      ['2026-05-01', 7],
      ['2026-05-02', 399],
      ['2026-05-03', 1],
      ['2026-05-04', 900],
      ['2026-05-05', 400],
      ['2026-05-06', 30],
    ]
    for (const [day, count] of days) await lookedAt(table, nurse, moments(day, count))
    await lookedAt(table, opa, moments('2026-05-04', 3))
    const seen = new Map<string, number>()
    let before: string | null = '2026-05-31'
    let pages = 0
    while (before) {
      const one: Awaited<ReturnType<typeof page>> = await page(table, table.mother, { before })
      for (const l of one.lines) {
        const key = `${l.day} ${l.personId === opa.personId ? 'opa' : 'nurse'}`
        expect(seen.has(key), key).toBe(false)
        seen.set(key, l.count)
      }
      before = one.next
      pages++
      expect(pages).toBeLessThan(10)
    }
    expect(Object.fromEntries(seen)).toEqual({
      ...Object.fromEntries(days.map(([day, count]) => [`${day} nurse`, count])),
      '2026-05-04 opa': 3,
    })
    expect(pages).toBeGreaterThan(2)
    const opas = await page(table, table.mother, { before: '2026-05-31', person: opa.personId })
    expect([opas.lines.map((l) => [l.day, l.count]), opas.next]).toEqual([[['2026-05-04', 3]], null])
    const period = await page(table, table.mother, { from: '2026-05-02', until: '2026-05-03' })
    expect([period.lines.map((l) => l.count), period.next]).toEqual([[1, 399], null])
  })

  test('asking for what cannot be is refused, and says what', async () => {
    const table = await buildTable(t)
    const faults = async (query: string) => (await table.mother.client.get(`${table.path}/looks?${query}`)).body.errors
    expect(await faults('from=2026-05-02&until=2026-05-01')).toMatchObject([
      { pointer: '/until', code: 'date.before-begin' },
    ])
    expect(await faults('from=2026-02-30&person=x')).toMatchObject([
      { pointer: '/from', code: 'date.impossible' },
      { pointer: '/person', code: 'id.invalid' },
    ])
  })

  test('a page is one question to the database, however much is on it', async () => {
    const table = await buildTable(t)
    const nurse = await table.seat('professional', 'Samira')
    await plan(table, nurse)
    const statements = async () => {
      const asked: string[] = []
      const read = t.deps.db.read
      t.deps.db.read = (entry, list) => {
        asked.push(...list.map(([s]) => s.name))
        return read(entry, list)
      }
      await page(table, table.mother)
      t.deps.db.read = read
      return asked.length
    }
    expect(await statements()).toBe(1)
    await lookedAt(
      table,
      nurse,
      Array.from({ length: 300 }, (_, i) => new Date(Date.UTC(2026, 4, 1 + (i % 28))).toISOString()),
    )
    expect(await statements()).toBe(1)
  })
})
