import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../testing/app.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { type Found, found, must, type Seated, seatByCode } from '../testing/found.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const circleOf = async (who: Client, table: Found) => must(await who.get(`${table.path}/circle`)).body
const seatIn = async (who: Client, table: Found, id: string) =>
  (await circleOf(who, table)).seats.find((s: { id: string }) => s.id === id)
const mySeat = async (who: Client, table: Found) => (await circleOf(who, table)).mySeatId as string
const change = (who: Client, table: Found, id: string, body: object, version: number) =>
  who.patch(`${table.path}/seats/${id}`, body, version)
const get = (who: Client, table: Found, seat: string, how: 'leave' | 'ask-to-leave' | 'end', reason = 'Omdat') =>
  who.post(`${table.path}/seats/${seat}/${how}`, { reason })
const hand = (who: Client, table: Found, seatId: string, more: object = {}) =>
  who.post(`${table.path}/coordinator`, { id: randomUUID(), seatId, note: 'Succes', ...more })

async function roundTable() {
  const table = await found(t)
  const nurse = await seatByCode(t, table, table.founder)
  const opa = await seatByCode(t, table, table.founder, { kind: 'network', callName: 'Opa' })
  return { table, nurse, opa, mother: table.founder, motherSeat: await mySeat(table.founder, table) }
}

describe('what is agreed about a seat', () => {
  test('own seat, words by the family, and how to reach somebody only by themselves', async () => {
    const { table, nurse, opa, mother } = await roundTable()
    must(
      await change(
        nurse.client,
        table,
        nurse.seatId,
        { mayExpect: 'Ik bel terug', phone: '0612345678', contactAudience: 'family' },
        2,
      ),
    )
    must(
      await change(
        mother,
        table,
        nurse.seatId,
        { mayNotExpect: 'Geen berichten na zes uur', organisation: 'GGZ Noord' },
        3,
      ),
    )
    expect(await seatIn(mother, table, nurse.seatId)).toMatchObject({
      organisation: 'GGZ Noord',
      contact: { phone: '0612345678' },
      can: { edit: true, leave: false, askToLeave: true, end: true },
    })
    expect(await seatIn(opa.client, table, nurse.seatId)).toMatchObject({
      contact: null,
      can: { edit: false, leave: false, askToLeave: false, end: false },
    })
    expect((await change(mother, table, nurse.seatId, { contactAudience: 'circle' }, 4)).body).toMatchObject({
      status: 403,
      reason: 'not-your-task',
    })
    expect((await change(opa.client, table, nurse.seatId, { role: 'x' }, 4)).body).toMatchObject({
      status: 403,
      reason: 'family-only',
    })
    const conflict = await change(mother, table, nurse.seatId, { role: 'anders' }, 2)
    expect(conflict.body).toMatchObject({
      code: 'version.conflict',
      current: { version: 4, organisation: 'GGZ Noord' },
    })
    expect(conflict.text).not.toContain('0612345678')
    expect((await mother.patch(`${table.path}/seats/${nurse.seatId}`, { role: 'x' })).body.code).toBe('version.missing')
  })

  test('a professional keeps a purpose and a day to look again; every fault at once', async () => {
    const { table, nurse, mother } = await roundTable()
    const wrong = await change(mother, table, nurse.seatId, { purpose: '', lookAgainOn: null, until: '2001-01-01' }, 2)
    expect(wrong.body.errors).toMatchObject([
      { pointer: '/purpose', code: 'seat.purpose' },
      { pointer: '/until', code: 'date.before-begin' },
      { pointer: '/lookAgainOn', code: 'seat.look-again' },
    ])
    expect((await change(mother, table, nurse.seatId, { lookAgainOn: '2027-02-29' }, 2)).body.errors).toMatchObject([
      { pointer: '/lookAgainOn', code: 'date.impossible' },
    ])
    expect((await seatIn(mother, table, nurse.seatId)).version).toBe(2)
  })

  test('nobody but the family lengthens an agreed time or shortens that of another', async () => {
    const { table, nurse, opa, mother } = await roundTable()
    must(await hand(mother, table, nurse.seatId))
    must(await change(mother, table, opa.seatId, { until: '2090-01-01' }, 2))
    expect((await change(opa.client, table, opa.seatId, { until: null }, 3)).body).toMatchObject({
      status: 403,
      reason: 'family-only',
    })
    must(await change(opa.client, table, opa.seatId, { until: '2080-01-01' }, 3))
    expect((await change(nurse.client, table, opa.seatId, { until: '2070-01-01' }, 4)).body.reason).toBe('family-only')
    must(await change(nurse.client, table, opa.seatId, { purpose: 'Past op' }, 4))
    expect((await change(mother, table, nurse.seatId, { until: '2090-01-01' }, 2)).body.code).toBe('coordinator.needed')
  })

  test('foreign and unknown seats are the same nothing', async () => {
    const [here, there] = [await roundTable(), await roundTable()]
    const random = await change(here.mother, here.table, randomUUID(), { role: 'x' }, 1)
    const foreign = await change(here.mother, here.table, there.nurse.seatId, { role: 'x' }, 1)
    const through = await change(here.mother, there.table, there.nurse.seatId, { role: 'x' }, 1)
    expect([random.status, foreign.text, through.text]).toEqual([404, random.text, random.text])
    for (const how of ['leave', 'ask-to-leave', 'end'] as const) {
      expect((await get(here.mother, here.table, there.nurse.seatId, how)).text).toBe(random.text)
      expect((await get(there.nurse.client, here.table, here.nurse.seatId, how)).text).toBe(random.text)
    }
    expect((await here.mother.get(`${there.table.path}/circle`)).text).toBe(
      (await here.mother.get(`/families/${randomUUID()}/circle`)).text,
    )
  })
})

describe('getting up', () => {
  test('leaving: own seat only, access is gone at once, the word to the others stays', async () => {
    const { table, nurse, opa, mother } = await roundTable()
    expect((await get(mother, table, nurse.seatId, 'leave')).body).toMatchObject({
      status: 403,
      reason: 'not-your-task',
    })
    must(await get(nurse.client, table, nurse.seatId, 'leave', 'Andere baan'))
    expect((await nurse.client.get(`${table.path}/circle`)).status).toBe(404)
    expect((await nurse.client.get(table.path)).status).toBe(404)
    expect(
      (
        await nurse.client.post(`${table.path}/items`, {
          id: randomUUID(),
          kind: 'worry',
          content: { text: 'Nog iets' },
        })
      ).status,
    ).toBe(404)
    expect(await seatIn(opa.client, table, nurse.seatId)).toMatchObject({
      state: 'left',
      endReason: 'Andere baan',
      hasAccount: false,
      can: { edit: false, askToLeave: false },
    })
    expect((await get(mother, table, nurse.seatId, 'end')).body.code).toBe('seat.closed')
    expect((await change(mother, table, nurse.seatId, { role: 'x' }, 3)).body.code).toBe('seat.closed')
  })

  test('being asked to leave is seen by the asked, the family and the coordinator', async () => {
    const { table, nurse, opa, mother } = await roundTable()
    expect(
      (await mother.post(`${table.path}/seats/${nurse.seatId}/ask-to-leave`, { reason: ' ' })).body.errors,
    ).toMatchObject([{ pointer: '/reason', code: 'text.empty' }])
    must(await get(mother, table, nurse.seatId, 'ask-to-leave', 'Het past niet meer'))
    const asked = { by: table.founderId, reason: 'Het past niet meer' }
    expect((await seatIn(nurse.client, table, nurse.seatId)).askedToLeave).toMatchObject(asked)
    expect((await seatIn(mother, table, nurse.seatId)).askedToLeave).toMatchObject(asked)
    expect((await seatIn(opa.client, table, nurse.seatId)).askedToLeave).toBeNull()
    expect((await get(nurse.client, table, opa.seatId, 'ask-to-leave')).body).toMatchObject({
      status: 403,
      reason: 'family-only',
    })
  })

  test('asked to leave, one would rather stay: own words, read by who asked; only the asked answers, and the seat stays', async () => {
    const { table, nurse, opa, mother } = await roundTable()
    const stay = (who: Client, answer: string) =>
      who.post(`${table.path}/seats/${nurse.seatId}/rather-stay`, { answer })
    expect((await stay(nurse.client, 'Ik blijf')).body.code).toBe('version.conflict')
    must(await get(mother, table, nurse.seatId, 'ask-to-leave', 'Het past niet meer'))
    expect((await stay(nurse.client, ' ')).body.errors).toMatchObject([{ pointer: '/answer', code: 'text.empty' }])
    for (const who of [mother, opa.client])
      expect((await stay(who, 'Zij blijft')).body).toMatchObject({ status: 403, reason: 'not-your-task' })
    must(await stay(nurse.client, 'Nog zes weken, dan is het af'))
    const answer = { reason: 'Het past niet meer', answer: 'Nog zes weken, dan is het af' }
    expect(await seatIn(mother, table, nurse.seatId)).toMatchObject({ state: 'active', askedToLeave: answer })
    expect((await seatIn(nurse.client, table, nurse.seatId)).askedToLeave).toMatchObject(answer)
    expect((await seatIn(opa.client, table, nurse.seatId)).askedToLeave).toBeNull()
    // Asked once more, the newer question waits for an answer of its own.
    must(await get(mother, table, nurse.seatId, 'ask-to-leave', 'Toch liever niet'))
    expect((await seatIn(mother, table, nurse.seatId)).askedToLeave).toMatchObject({
      reason: 'Toch liever niet',
      answer: '',
    })
  })

  test('the family ends the seat of a helper, never of a relative; the reason is not for everybody', async () => {
    const { table, nurse, opa, mother } = await roundTable()
    const ex = await seatByCode(t, table, mother, { kind: 'family', callName: 'Mehmet' })
    expect((await get(mother, table, ex.seatId, 'end')).body).toMatchObject({ status: 403, reason: 'not-your-task' })
    expect((await get(opa.client, table, nurse.seatId, 'end')).body).toMatchObject({
      status: 403,
      reason: 'family-only',
    })
    must(await get(mother, table, nurse.seatId, 'end', 'Klaar'))
    expect((await nurse.client.get(`${table.path}/plan`)).status).toBe(404)
    expect((await seatIn(opa.client, table, nurse.seatId)).endReason).toBe('')
    expect((await seatIn(ex.client, table, nurse.seatId)).endReason).toBe('Klaar')
  })

  test('ended while writing, at the same moment: written before it or not at all', async () => {
    const { table, nurse, mother } = await roundTable()
    const id = randomUUID()
    const [ended, said] = await Promise.all([
      get(mother, table, nurse.seatId, 'end'),
      nurse.client.post(`${table.path}/items`, { id, kind: 'worry', content: { text: 'Net nog' } }),
    ])
    expect(ended.status).toBe(200)
    expect([200, 404]).toContain(said.status)
    const { items } = must(await mother.get(`${table.path}/plan`)).body
    expect(items.some((i: { item: { id: string } }) => i.item.id === id)).toBe(said.status === 200)
  })
})

describe('exactly one coordinator', () => {
  const openTerms = async (table: Found) =>
    (
      await t.owner.query(
        `select count(*)::int as n from coordinator_term t join seat s on s.family_id = t.family_id and s.id = t.seat_id
    where t.family_id = $1 and t.until_at is null and s.state = 'active'`,
        [table.familyId],
      )
    ).rows[0].n

  test('handed over with a note; the history is whole; the coordinator leaves only afterwards', async () => {
    const { table, nurse, opa, mother, motherSeat } = await roundTable()
    expect((await get(mother, table, motherSeat, 'leave')).body.code).toBe('coordinator.needed')
    must(await hand(mother, table, nurse.seatId, { note: 'Jij kent ons' }))
    expect((await get(mother, table, nurse.seatId, 'end')).body.code).toBe('coordinator.needed')
    const { coordinators, seats } = await circleOf(opa.client, table)
    expect(
      coordinators.map((c: { seatId: string; note: string; until: string | null }) => [
        c.seatId,
        c.note,
        c.until === null,
      ]),
    ).toEqual([
      [motherSeat, '', false],
      [nurse.seatId, 'Jij kent ons', true],
    ])
    expect(seats.filter((s: { isCoordinator: boolean }) => s.isCoordinator).map((s: { id: string }) => s.id)).toEqual([
      nurse.seatId,
    ])
    expect((await hand(opa.client, table, opa.seatId)).body).toMatchObject({ status: 403, reason: 'family-only' })
    must(await hand(mother, table, motherSeat))
    must(await get(nurse.client, table, nurse.seatId, 'leave'))
    expect(await openTerms(table)).toBe(1)
  })

  test('only somebody who sits there now, of 16 or older, without an end; unknown and foreign seats are unknown', async () => {
    const { table, nurse, opa, mother, motherSeat } = await roundTable()
    const faults = async (seatId: string) =>
      (await hand(mother, table, seatId)).body.errors?.map((e: { code: string }) => e.code)
    const childSeat = (await circleOf(mother, table)).seats.find(
      (s: { personId: string }) => s.personId === table.childId,
    ).id
    must(await change(mother, table, opa.seatId, { until: '2090-01-01' }, 2))
    must(await get(nurse.client, table, nurse.seatId, 'leave'))
    const foreign = (await roundTable()).nurse.seatId
    expect([
      await faults(childSeat),
      await faults(opa.seatId),
      await faults(nurse.seatId),
      await faults(motherSeat),
    ]).toEqual(Array(4).fill(['coordinator.unfit']))
    expect([await faults(foreign), await faults(randomUUID())]).toEqual([['id.unknown'], ['id.unknown']])
    expect((await hand(mother, table, opa.seatId, { note: '' })).body.errors).toMatchObject([
      { pointer: '/note', code: 'text.empty' },
    ])
  })

  test('two hand over at the same moment: one wins, and who saw the older one is told', async () => {
    for (let round = 0; round < 5; round++) {
      const { table, nurse, opa, mother } = await roundTable()
      const [{ id: endsTerm }] = (await circleOf(mother, table)).coordinators
      const race = await Promise.all([
        hand(mother, table, nurse.seatId, { endsTerm }),
        hand(mother, table, opa.seatId, { endsTerm }),
      ])
      expect(race.map((r) => r.status).sort()).toEqual([200, 409])
      expect(race.find((r) => r.status === 409)!.body.code).toBe('version.conflict')
      expect(await openTerms(table)).toBe(1)
    }
  })

  test('handing over to somebody who leaves at that moment: never nobody', async () => {
    for (let round = 0; round < 5; round++) {
      const { table, nurse, mother } = await roundTable()
      const [handed, left] = await Promise.all([
        hand(mother, table, nurse.seatId),
        get(nurse.client, table, nurse.seatId, 'leave'),
      ])
      expect([handed.status, left.status].filter((s) => s === 200)).toHaveLength(1)
      expect(await openTerms(table)).toBe(1)
    }
  })

  test('the family says whom it would like; others do not see it', async () => {
    const { table, nurse, opa, mother } = await roundTable()
    const wish = (who: Client, seatId: string | null) =>
      who.post(`${table.path}/coordinator-wish`, { id: randomUUID(), seatId, note: 'Graag' })
    must(await wish(mother, opa.seatId))
    must(await wish(mother, nurse.seatId))
    expect((await circleOf(mother, table)).wishes).toEqual([
      { personId: table.founderId, seatId: nurse.seatId, note: 'Graag' },
    ])
    expect((await circleOf(opa.client, table)).wishes).toEqual([])
    expect((await wish(opa.client, null)).body).toMatchObject({ status: 403, reason: 'family-only' })
    expect((await wish(mother, randomUUID())).body.errors).toMatchObject([{ pointer: '/seatId', code: 'id.unknown' }])
  })
})

describe('over all tables', () => {
  test('my families, with what waits for me, and only what I may hear', async () => {
    const { table, nurse, mother } = await roundTable()
    const second = await found(t)
    const say = async (who: Client, where: Found, body: object) =>
      must(await who.post(`${where.path}/items`, { id: randomUUID(), ...body })).body.id as string
    const goal = await say(mother, table, { kind: 'goal', content: { words: 'Slapen', lifeDomain: 'sleep' } })
    await say(mother, table, { kind: 'goal', audience: 'family', content: { words: 'KANARIE', lifeDomain: 'sleep' } })
    await say(mother, table, {
      kind: 'step',
      parentId: goal,
      onDate: '2001-01-01',
      content: { what: 'Bellen', doers: [nurse.personId] },
    })
    await say(mother, table, { kind: 'look-back', onDate: '2090-01-01', content: { persons: [] } })
    const talk = { content: { text: 'Kerst' }, state: 'planned' }
    await say(mother, table, { kind: 'conversation', onDate: '2091-01-01', ...talk })
    await say(mother, table, { kind: 'conversation', onDate: '2089-01-01', audience: 'family', ...talk })
    await say(mother, table, { kind: 'conversation', onDate: '2001-01-01', ...talk })
    const mine = must(await nurse.client.get('/my-families'))
    expect(mine.body.families).toMatchObject([
      {
        id: table.familyId,
        role: 'verpleegkundige',
        isCoordinator: false,
        goalsWithoutMyView: 1,
        stuckSteps: 0,
        nextLookBack: '2090-01-01',
        nextTalk: '2091-01-01',
        mySteps: [{ what: 'Bellen', onDate: '2001-01-01' }],
        openGoals: [{ words: 'Slapen', state: 'idea', saidBy: 'Ayşe' }],
      },
    ])
    expect(mine.text).not.toContain('KANARIE')
    expect(mine.text).not.toContain(second.familyId)
    must(
      await say(nurse.client, table, { kind: 'view', parentId: goal, content: { stance: 'agree' } }).then(() =>
        nurse.client.get('/my-families'),
      ),
    )
    expect((await nurse.client.get('/my-families')).body.families[0].goalsWithoutMyView).toBe(0)
    const log = await t.owner.query(
      `select count(*)::int as n from list_log where family_ids @> array[$1::uuid] and account_id = $2 and action = 'family.read'`,
      [table.familyId, nurse.client.accountId],
    )
    expect(log.rows[0].n).toBe(3)
    must(await get(nurse.client, table, nurse.seatId, 'leave'))
    expect((await nurse.client.get('/my-families')).body.families).toEqual([])
    expect((await t.nobody.get('/my-families')).status).toBe(401)
  })

  test('people are found by the beginning of a name, at my tables only, and not who was only asked', async () => {
    const { table, nurse, opa, mother } = await roundTable()
    await found(t)
    const asked: Seated['personId'] = randomUUID()
    must(
      await mother.post(`${table.path}/seats`, {
        id: randomUUID(),
        invitationId: randomUUID(),
        kind: 'network',
        person: { newPersonId: asked, callName: 'Sam 100%_\\' },
        channel: 'paper',
      }),
    )
    const search = async (who: Client, name: string) =>
      must(await who.get(`/people?name=${encodeURIComponent(name)}`))
        .body.people.map((p: { personId: string }) => p.personId)
        .sort()
    expect(await search(nurse.client, 'SAM')).toEqual([nurse.personId])
    expect(await search(mother, 'sam')).toEqual([nurse.personId, asked].sort())
    expect(await search(mother, 'sam 100%_\\')).toEqual([asked])
    expect(await search(mother, '%')).toEqual([])
    expect(await search(opa.client, 'Gezin Y')).toEqual([table.founderId, table.childId].sort())
    expect((await mother.get('/people?name=')).body.errors).toMatchObject([{ pointer: '/name', code: 'text.empty' }])
  })
})
