import { randomUUID } from 'node:crypto'
import { goesAlong } from '@keukentafel/core/rights/goes-along.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { verifyChain } from '../audit/verify-chain.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { tablesWith } from '../testing/dump.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

let t: TestApp
let table: Table
let nurse: Someone
const CANARY = () => `kanarie-${randomUUID()}`
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())
beforeEach(async () => {
  table = await buildTable(t)
  nurse = await table.seat('professional', 'Samira')
})

const goal = (words: string, more: object = {}) => ({ kind: 'goal', content: { words, lifeDomain: 'home' }, ...more })
const destroy = (who: Someone, ...items: string[]) =>
  who.client.post(`${table.path}/rights/destroy`, { id: randomUUID(), items })
const itemsOf = async (who: Someone) =>
  (await who.client.get(`${table.path}/plan`)).body.items as {
    item: { id: string; parentId: string; state: string; content: object }
  }[]

describe('what is destroyed is gone', () => {
  test('from every table, and from whatever anybody can ask for; the chain still verifies', async () => {
    const canary = CANARY()
    const moment = new Date().toISOString()
    const { mother } = table
    const child = await table.seat('family', 'Elif', { account: false, birthDate: '2017-01-01' })
    const id = await table.say(mother, goal(canary))
    const step = await table.say(mother, { kind: 'step', parentId: id, content: { what: `bel ${canary}` } })
    await mother.client.patch(`${table.path}/items/${id}`, { content: { words: `anders ${canary}` } }, 1)
    await table.say(nurse, {
      kind: 'view',
      parentId: id,
      content: { stance: 'see_differently', text: `niet ${canary}` },
    })
    await table.say(mother, { kind: 'view', parentId: step, content: { stance: 'agree' } })
    const about = await table.say(mother, {
      kind: 'worry',
      content: { text: `over ${canary}`, aboutPersons: [nurse.personId, child.personId] },
    })
    const shared = await mother.client.post(`${table.path}/shares`, {
      id: randomUUID(),
      subjectId: mother.personId,
      seatId: nurse.seatId,
      itemId: id,
      purpose: `om ${canary}`,
    })
    expect(shared.status, shared.text).toBe(200)
    const asked = await nurse.client.post(`${table.path}/rights/requests`, {
      id: randomUUID(),
      kind: 'correct',
      personId: nurse.personId,
      items: [about],
      words: `er staat ${canary}`,
    })
    expect(asked.status, asked.text).toBe(200)
    expect(await tablesWith(t.owner, canary)).toEqual([
      'public.plan_event',
      'public.plan_item',
      'public.rights_request',
      'public.share',
    ])
    const now = new Date().toISOString()

    const gone = await destroy(mother, id, about)
    expect(gone.status, gone.text).toBe(200)
    expect(await tablesWith(t.owner, canary)).toEqual([])
    for (const who of [mother, nurse])
      for (const path of [
        'plan',
        'export',
        'sharing',
        'rights',
        'looks',
        'circle',
        `plan-at?moment=${now}`,
        `plan-at?moment=${moment}`,
      ]) {
        const answer = await who.client.get(`${table.path}/${path}`)
        expect(answer.status, path).toBe(200)
        expect(answer.text, path).not.toContain(canary)
      }
    expect((await mother.client.get(`${table.path}/items/${id}/history`)).status).toBe(404)
    expect(await verifyChain(t.owner, table.familyId)).toBeNull()
    // Who asked about it reads that it was withdrawn, without the words.
    const [request] = (await nurse.client.get(`${table.path}/rights`)).body.requests
    expect(request).toMatchObject({ state: 'withdrawn', words: '' })
    // The ids alone are kept, so that a backup can be brought up to date.
    const { rows } = await t.owner.query('select subject_id from destroyed where family_id = $1', [table.familyId])
    expect(rows.map((row) => row.subject_id)).toEqual(expect.arrayContaining([id, step, about]))
    // And life goes on.
    await table.say(mother, goal('Iets nieuws'))
    expect(await verifyChain(t.owner, table.familyId)).toBeNull()
  })

  test('what others said below it stays theirs, and comes loose', async () => {
    const { mother } = table
    const id = await table.say(mother, goal('Samen eten'))
    const theirs = await table.say(nurse, { kind: 'step', parentId: id, content: { what: 'Ik bel de school' } })
    const below = await table.say(mother, { kind: 'note', parentId: theirs, content: { text: 'Fijn' } })
    expect((await destroy(mother, id)).status).toBe(200)
    const items = await itemsOf(nurse)
    expect(items.find(({ item }) => item.id === id)).toBeUndefined()
    expect(items.find(({ item }) => item.id === theirs)?.item).toMatchObject({
      parentId: null,
      content: { what: 'Ik bel de school' },
    })
    expect(items.find(({ item }) => item.id === below)?.item.parentId).toBe(theirs)
    const { rows } = await t.owner.query('select path, piece from plan_item where id = $1', [theirs])
    expect(rows[0]).toEqual({ path: [theirs], piece: 'goals' })
  })

  test('what goes along is the same by the rule that the screen asks and by the database', async () => {
    const { mother } = table
    const say = (who: Someone, kind: string, parentId: string | null, content: object) =>
      table.say(who, { kind, parentId, content })
    const roots = [await table.say(mother, goal('Een')), await table.say(nurse, goal('Twee'))]
    for (const root of roots)
      for (const who of [mother, nurse]) {
        const step = await say(who, 'step', root, { what: 'Bellen' })
        await say(who, 'view', root, { stance: 'agree' })
        for (const other of [mother, nurse]) {
          await say(other, 'note', step, { text: 'Goed' })
          await say(other, 'view', step, { stance: 'agree' })
        }
      }
    const items = (await itemsOf(mother)).map(({ item }) => item as unknown as Parameters<typeof goesAlong>[0][number])
    expect(items.length).toBeGreaterThan(20)
    for (const { id } of items) {
      const { rows } = await t.owner.query('select goes_along($1, array[$2::uuid]) as gone', [table.familyId, id])
      expect(rows[0].gone.sort()).toEqual(goesAlong(items, [id]).gone.sort())
    }
  })

  test('a goal to which nobody agrees any more is an idea again', async () => {
    const { mother } = table
    const id = await table.say(mother, goal('Samen eten', { state: 'now' }))
    const [view] = (await t.owner.query(`select id from plan_item where parent_id = $1 and kind = 'view'`, [id])).rows
    expect((await destroy(mother, view.id)).status).toBe(200)
    expect((await itemsOf(mother)).find(({ item }) => item.id === id)?.item.state).toBe('idea')
  })

  test('a child below twelve does it together with who holds authority; whom it does not concern cannot', async () => {
    const child = await table.seat('family', 'Elif', { birthDate: `${new Date().getFullYear() - 9}-01-01` })
    const young = await table.seat('family', 'Deniz', { birthDate: `${new Date().getFullYear() - 13}-01-01` })
    const ofChild = await table.say(child, goal('Een hond'))
    const ofYoung = await table.say(young, goal('Eigen kamer'))
    const secret = await table.say(child, goal('Geheim', { audience: 'chosen', audiencePersons: [young.personId] }))
    expect((await destroy(child, ofChild)).body).toMatchObject({ code: 'not.allowed', reason: 'too-young' })
    expect((await destroy(table.mother, ofYoung)).body).toMatchObject({ code: 'not.allowed', reason: 'not-the-sayer' })
    expect((await destroy(nurse, ofChild)).body).toMatchObject({ code: 'not.allowed' })
    // What one does not hear is not there; all or nothing.
    expect((await destroy(table.mother, ofChild, secret)).status).toBe(404)
    expect((await destroy(table.mother, ofChild)).status).toBe(200)
    expect((await destroy(young, ofYoung)).status).toBe(200)
    expect((await destroy(young, ofYoung)).status).toBe(404)
  })

  test('words of who helps by profession are not destroyed at once, also not by themselves', async () => {
    const id = await table.say(nurse, { kind: 'worry', content: { text: 'Slaapt slecht' } })
    expect((await destroy(nurse, id)).body).toMatchObject({ code: 'not.allowed', reason: 'file-duty' })
    expect((await destroy(table.mother, id)).body).toMatchObject({ code: 'not.allowed', reason: 'file-duty' })
    const { rows } = await t.owner.query(
      `select action, ground from access_log where family_id = $1 and outcome = 'deny'`,
      [table.familyId],
    )
    expect(rows).toEqual(Array(2).fill({ action: 'rights.destroy', ground: 'file-duty' }))
  })

  test('the same request sent twice does it once', async () => {
    const id = await table.say(table.mother, goal('Samen eten'))
    const body = { id: randomUUID(), items: [id] }
    const headers = { 'idempotency-key': randomUUID() }
    const send = () => table.mother.client.post(`${table.path}/rights/destroy`, body, { headers })
    expect([(await send()).status, (await send()).status]).toEqual([200, 200])
    const { rows } = await t.owner.query(
      `select count(*)::int as n from plan_event where family_id = $1 and subject = 'erasure'`,
      [table.familyId],
    )
    expect(rows[0].n).toBe(1)
  })
})

describe('the application cannot destroy what nobody granted', () => {
  const asApp = (setup: string, act: string, values: unknown[]) =>
    t.deps.db.pool.connect().then(async (client) => {
      try {
        await client.query('begin')
        await client.query(setup)
        return await client.query(act, values).then(
          () => 'done',
          (error: { code: string }) => error.code,
        )
      } finally {
        await client.query('rollback')
        client.release()
      }
    })
  test('not past the functions, and not with another act, person or family', async () => {
    const id = await table.say(table.mother, goal('Samen eten'))
    const entered = (more: string) =>
      `select enter_account('${table.mother.client.accountId}'), set_config('kt.person', '${table.mother.personId}', true), set_config('kt.act', 'rights.destroy', true)${more}`
    const own = `select destroy_own_words($1, gen_random_uuid(), array[$2::uuid], current_date)`
    const values = [table.familyId, id]
    expect(await asApp(entered(''), own, values)).toBe('done')
    expect(await asApp(entered(`, set_config('kt.act', 'item.edit', true)`), own, values)).toBe('42501')
    expect(await asApp(entered(`, set_config('kt.person', '${nurse.personId}', true)`), own, values)).toBe('42501')
    expect(await asApp(entered(`, set_config('kt.families', '{}', true)`), own, values)).toBe('42501')
    expect(
      await asApp(entered(''), `select destroy_items($1, gen_random_uuid(), array[$2::uuid], current_date)`, values),
    ).toBe('42501')
    expect(await asApp(entered(''), 'delete from plan_item where family_id = $1 and id = $2', values)).toBe('42501')
    expect(await asApp(entered(''), 'delete from destroyed where family_id = $1 and subject_id = $2', values)).toBe(
      '42501',
    )
  })
})

describe('a line without content that nobody accounted for is found', () => {
  // Each in a transaction that is undone again.
  async function after(...harm: string[]) {
    const client = await t.owner.connect()
    try {
      await client.query('begin')
      for (const one of harm) expect((await client.query(one)).rowCount, one).toBeGreaterThan(0)
      const inside = { query: client.query.bind(client) } as unknown as typeof t.owner
      return (await verifyChain(inside, table.familyId))?.fault ?? null
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
  const line = async (where: string) =>
    (
      await t.owner.query<{ seq: string }>(
        `select seq from plan_event where family_id = $1 and ${where} order by seq limit 1`,
        [table.familyId],
      )
    ).rows[0]!.seq
  const of = (seq: string) => `family_id = '${table.familyId}' and seq = ${seq}`

  test('an erased line without its record, a record of another line, content put back, and any column changed', async () => {
    const id = await table.say(table.mother, goal('Samen eten'))
    await table.say(table.mother, goal('Op tijd naar bed'))
    await destroy(table.mother, id)
    const erased = await line(`after = '{}'`)
    const record = await line(`subject = 'erasure'`)
    const other = await line(`subject = 'plan_item' and after <> '{}'`)
    expect(await after(`update plan_event set at = at where ${of(erased)}`)).toBeNull()

    expect(await after(`update plan_event set before = null, after = '{}' where ${of(other)}`)).toBe('erased')
    expect(await after(`update plan_event set after = '{"id": "x"}' where ${of(erased)}`)).toBe('line')
    expect(await after(`update plan_event set before = '{}' where ${of(erased)}`)).toBe('erased')
    for (const change of [
      `act = act || ' '`,
      `subject_id = gen_random_uuid()`,
      `at = at + interval '1 second'`,
      `by_person = gen_random_uuid()`,
      `by_account = null`,
      `version = version + 1`,
      `audience = 'circle'`,
      `audience_persons = array[gen_random_uuid()]`,
      `subject = 'share'`,
      `ground = ground || ' '`,
    ])
      expect(await after(`update plan_event set ${change} where ${of(erased)}`), change).toBe('erased')
    expect(await after(`update plan_event set hash = sha256(hash) where ${of(erased)}`)).toBe('line')
    expect(await after(`delete from plan_event where ${of(erased)}`)).toBe('gap')

    // The record itself stands in the chain: it can be neither taken out nor lent to another line.
    expect(await after(`delete from plan_event where ${of(record)}`)).toBe('erased')
    const lent = `jsonb_set(after, '{lines}', jsonb_build_object('${other}', after -> 'lines' -> '${erased}'))`
    expect(await after(`update plan_event set after = ${lent} where ${of(record)}`)).not.toBeNull()
    const more = `jsonb_set(after, '{lines,${other}}', after -> 'lines' -> '${erased}')`
    expect(await after(`update plan_event set after = ${more} where ${of(record)}`)).toBe('record')
    // Also when its own hash, and that of all after it, were made to fit: the line that it names was not erased.
    const fit = `with l as (update plan_event x set after = ${more}, hash = sha256((select hash from plan_event p where p.family_id = x.family_id and p.seq = x.seq - 1)
      || int8send(x.seq) || event_line(jsonb_populate_record(x, jsonb_build_object('after', ${more})))) where ${of(record)} returning hash)
      update log_chain c set hash = l.hash from l where c.family_id = '${table.familyId}' and c.log = 'plan'`
    expect(await after(fit)).toBe('record')
  })

  test('what was erased twice over is accounted for each time', async () => {
    const ids = [await table.say(table.mother, goal('Een')), await table.say(table.mother, goal('Twee'))]
    for (const id of ids) expect((await destroy(table.mother, id)).status).toBe(200)
    expect(await verifyChain(t.owner, table.familyId)).toBeNull()
  })
})
