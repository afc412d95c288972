import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../testing/app.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { type Found, found, invitation, must, seatByCode } from '../testing/found.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const look = async (who: Client, table: Found) => must(await who.get(table.path)).body
const childOf = (family: { members: { id: string }[] }, table: Found) =>
  family.members.find((m) => m.id === table.childId) as unknown as {
    details: { birthDate: string } | null
    age: number
    can: object
  }

describe('homes', () => {
  const home = (name: string, colour = 'mint') => ({ id: randomUUID(), name, colour })
  const nights = (personId: string, householdId: string, more: object = {}) => ({
    id: randomUUID(),
    personId,
    householdId,
    nights: [1, 2, 3],
    weeks: 'every',
    ...more,
  })
  type Version = { id: string; version: number }
  const put = (who: Client, table: Found, households: object[], residences: object[], seen?: Version[]) =>
    who.post(`${table.path}/households`, { households, residences, ...(seen && { seen }) })
  const versionsOf = (family: { households: Version[]; residences: Version[] }) =>
    [...family.households, ...family.residences].map(({ id, version }) => ({ id, version }))
  const plain = ({ id, name, colour }: ReturnType<typeof home>) => ({ id, name, colour })

  test('separated homes: no address anywhere, and of the other home neither its name, its nights nor its phone unless it was told to all', async () => {
    const table = await found(t)
    for (const name of ['Kerkstraat 47', 'Bij mama, 1234 AB Zwolle']) {
      const refused = await put(table.founder, table, [home(name)], [])
      expect(refused.body.errors).toEqual([
        expect.objectContaining({ pointer: '/households/0/name', code: 'household.address' }),
      ])
    }
    const mama = home('Bij mama')
    must(await put(table.founder, table, [mama], [nights(table.founderId, mama.id), nights(table.childId, mama.id)]))
    const ex = await seatByCode(t, table, table.founder, { kind: 'family', callName: 'Mehmet' })
    const own = must(await ex.client.get(`${table.path}/circle`)).body.seats.find(
      (s: { personId: string }) => s.personId === table.founderId,
    )
    must(
      await table.founder.patch(
        `${table.path}/seats/${own.id}`,
        { phone: '06-12345678', contactAudience: 'nobody' },
        own.version,
      ),
    )
    const texts = await Promise.all(
      ['', '/plan', '/circle', '/export'].map(async (p) => (await ex.client.get(`${table.path}${p}`)).text),
    )
    for (const text of texts) expect(text).not.toMatch(/Bij mama|12345678/)
  })

  test('two homes; what is no longer named is past; an ex-partner without authority sees neither nights nor date of birth', async () => {
    const table = await found(t)
    const [mama, papa] = [home('Bij mama'), home('Bij papa', 'lilac')]
    const [own, childs] = [nights(table.founderId, mama.id), nights(table.childId, mama.id, { nights: [3, 1, 1] })]
    must(
      await put(
        table.founder,
        table,
        [mama, papa],
        [own, childs, nights(table.childId, papa.id, { weeks: 'odd', nights: [5] })],
      ),
    )
    let family = await look(table.founder, table)
    expect(family.households).toHaveLength(2)
    expect(family.residences.find((r: { id: string }) => r.id === childs.id).nights).toEqual([1, 3])
    const ex = await seatByCode(t, table, table.founder, { kind: 'family', callName: 'Mehmet' })
    const seen = await look(ex.client, table)
    expect([seen.households, seen.residences, seen.authorities]).toEqual([[], [], []])
    expect(childOf(seen, table)).toMatchObject({ details: null, can: { edit: false, recordAuthority: false } })
    must(await put(table.founder, table, [mama], [own, childs], versionsOf(family)))
    family = await look(table.founder, table)
    expect(family.households.map((h: { name: string }) => h.name)).toEqual(['Bij mama'])
    expect(family.residences).toHaveLength(2)
    const kept = await t.owner.query(
      `select count(*)::int as n from plan_event where family_id = $1 and subject = 'residence'`,
      [table.familyId],
    )
    expect(kept.rows[0].n).toBe(4)
  })

  test('two who change them at once: the second is told what stands there now, and nothing of it was written over', async () => {
    const table = await found(t)
    const [mama, papa] = [home('Bij mama'), home('Bij papa', 'lilac')]
    const childs = nights(table.childId, mama.id)
    must(await put(table.founder, table, [mama], [childs]))
    const seen = versionsOf(await look(table.founder, table))
    expect((await put(table.founder, table, [mama], [childs])).body.code).toBe('version.missing')
    must(await put(table.founder, table, [{ ...mama, name: 'Lindekade' }, papa], [childs], seen))
    const second = await put(table.founder, table, [mama], [{ ...childs, nights: [7] }], seen)
    expect(second.body).toMatchObject({ status: 409, code: 'version.conflict' })
    const now = await look(table.founder, table)
    expect(second.body.current).toEqual({ households: now.households, residences: now.residences })
    expect(now.households.map((h: { name: string }) => h.name)).toEqual(['Lindekade', 'Bij papa'])
    expect(now.residences).toMatchObject([{ nights: [1, 2, 3] }])
    // Somebody else's home that one does not see is no reason to be told anything.
    const ex = await seatByCode(t, table, table.founder, { kind: 'family', callName: 'Mehmet' })
    const his = home('Bij Mehmet')
    must(await put(ex.client, table, [his], [nights(ex.personId, his.id)]))
    must(await put(table.founder, table, now.households.map(plain), [{ ...childs, nights: [7] }], versionsOf(now)))
    expect((await look(table.founder, table)).residences).toMatchObject([{ nights: [7] }])
  })

  test('nobody moves who is not theirs to write about, and ids that are not theirs are not known', async () => {
    const table = await found(t)
    const ex = await seatByCode(t, table, table.founder, { kind: 'family', callName: 'Mehmet' })
    const mama = home('Bij mama')
    const childs = nights(table.childId, mama.id)
    must(await put(table.founder, table, [mama], [nights(table.founderId, mama.id), childs]))
    const papa = home('Bij papa')
    expect((await put(ex.client, table, [papa], [nights(table.childId, papa.id)])).body).toMatchObject({
      status: 403,
      reason: 'authority-closed',
    })
    expect(
      (await put(ex.client, table, [mama, papa], [childs, nights(ex.personId, randomUUID())])).body.errors.map(
        (e: { pointer: string; code: string }) => `${e.pointer} ${e.code}`,
      ),
    ).toEqual(['/households/0/id id.unknown', '/residences/0/id id.unknown', '/residences/1/householdId id.unknown'])
    must(await put(ex.client, table, [papa], [nights(ex.personId, papa.id)]))
    const family = await look(table.founder, table)
    expect(family.households.map((h: { name: string }) => h.name)).toEqual(['Bij mama'])
    expect(family.residences).toHaveLength(2)
    expect((await look(ex.client, table)).households.map((h: { name: string }) => h.name)).toEqual(['Bij papa'])
  })
})

describe('parental authority', () => {
  const record = (table: Found, holderId: string, more: object = {}) => ({
    id: randomUUID(),
    childId: table.childId,
    holderId,
    kind: 'parent',
    ...more,
  })
  const send = (who: Client, table: Found, body: object, ifMatch?: number) =>
    who.post(`${table.path}/authorities`, body, ifMatch === undefined ? {} : { ifMatch })

  test('opens only when a professional coordinator checked it, while it is in force and until 18', async () => {
    const table = await found(t)
    const ex = await seatByCode(t, table, table.founder, { kind: 'family', callName: 'Mehmet' })
    const coach = await seatByCode(t, table, table.founder)
    const body = record(table, ex.personId)
    must(await send(table.founder, table, body))
    expect(childOf(await look(ex.client, table), table).details).toBeNull()
    expect((await look(ex.client, table)).authorities).toMatchObject([{ id: body.id, checkedOn: null }])
    expect((await send(table.founder, table, { ...body, checked: true, evidence: 'register' }, 1)).body).toMatchObject({
      status: 403,
      reason: 'authority-closed',
    })
    expect((await send(coach.client, table, { ...body, checked: true, evidence: 'register' }, 1)).body.reason).toBe(
      'authority-closed',
    )
    must(
      await table.founder.post(`${table.path}/coordinator`, { id: randomUUID(), seatId: coach.seatId, note: 'Jij nu' }),
    )
    expect((await look(coach.client, table)).authorities).toMatchObject([{ id: body.id }])
    expect(childOf(await look(coach.client, table), table).details).toBeNull()
    expect((await send(coach.client, table, { ...body, checked: true }, 1)).body.errors).toMatchObject([
      { pointer: '/evidence', code: 'authority.evidence' },
    ])
    must(await send(coach.client, table, { ...body, checked: true, evidence: 'register' }, 1))
    expect(childOf(await look(ex.client, table), table)).toMatchObject({
      details: { birthDate: '2018-02-03' },
      can: { edit: true },
    })
    expect((await look(ex.client, table)).authorities).toMatchObject([{ checkedBy: coach.personId }])
    // the mother cannot take it away by writing over it, nor by recording something else beside it
    expect((await send(table.founder, table, { ...body, kind: 'none' }, 2)).body).toMatchObject({
      status: 403,
      reason: 'authority-closed',
    })
    expect((await send(table.founder, table, record(table, ex.personId, { kind: 'none' }))).body.errors).toMatchObject([
      { pointer: '/from', code: 'authority.overlap' },
    ])
    must(await send(coach.client, table, { ...body, kind: 'unknown' }, 2))
    expect(childOf(await look(ex.client, table), table).details).toBeNull()
    expect((await send(coach.client, table, body, 2)).body).toMatchObject({
      code: 'version.conflict',
      current: { version: 3, kind: 'unknown' },
    })
    expect((await send(coach.client, table, body)).body.code).toBe('version.missing')
  })

  test('impossible records, foreign and unknown ids, and who may not', async () => {
    const table = await found(t)
    const other = await found(t)
    const opa = await seatByCode(t, table, table.founder, { kind: 'network', callName: 'Opa' })
    const errors = async (body: object) =>
      (await send(table.founder, table, body)).body.errors.map(
        (e: { pointer: string; code: string }) => `${e.pointer} ${e.code}`,
      )
    expect(await errors(record(table, table.childId, { from: '2020-01-01', until: '2019-01-01' }))).toEqual([
      '/holderId authority.self',
      '/until date.before-begin',
    ])
    expect(await errors(record(table, other.founderId))).toEqual(['/holderId id.unknown'])
    expect(await errors({ ...record(table, table.founderId), childId: other.childId })).toEqual(['/childId id.unknown'])
    expect(await errors({ ...record(table, table.founderId), childId: randomUUID(), from: '2026-02-31' })).toEqual([
      '/from date.impossible',
    ])
    expect((await send(opa.client, table, record(table, table.founderId))).body).toMatchObject({
      status: 403,
      reason: 'authority-closed',
    })
    const body = record(table, table.founderId)
    must(await send(other.founder, other, record(other, other.founderId)))
    const strange = await send(other.founder, table, body)
    expect([strange.status, strange.body.code]).toEqual([404, 'not.found'])
  })

  test('two records at the same moment: never two that hold on the same day', async () => {
    const table = await found(t)
    const both = await Promise.all([
      send(table.founder, table, record(table, table.founderId)),
      send(table.founder, table, record(table, table.founderId, { kind: 'none' })),
    ])
    expect(both.map((a) => a.status).sort()).toEqual([200, 400])
  })
})

describe('who has no business with it', () => {
  test('a curious professional sees no date of birth, home or authority, and changes nothing', async () => {
    const table = await found(t)
    const nurse = await seatByCode(t, table, table.founder)
    const home = { id: randomUUID(), name: 'Thuis', colour: 'mint' }
    const stay = { id: randomUUID(), personId: table.childId, householdId: home.id, nights: [1] }
    must(await table.founder.post(`${table.path}/households`, { households: [home], residences: [stay] }))
    const authority = { id: randomUUID(), childId: table.childId, holderId: table.founderId, kind: 'parent' }
    must(await table.founder.post(`${table.path}/authorities`, authority))
    const answer = must(await nurse.client.get(table.path))
    expect(answer.body).toMatchObject({
      households: [],
      residences: [],
      authorities: [],
      can: { edit: false, addMember: false },
    })
    const open = answer.body.members.filter((m: { details: object | null }) => m.details !== null)
    expect(open.map((m: { id: string }) => m.id)).toEqual([nurse.personId])
    expect(answer.text).not.toContain('2018-02-03')
    const tries = [
      await nurse.client.patch(`${table.path}/members/${table.childId}`, { callName: 'X' }, 1),
      await nurse.client.post(`${table.path}/households`, { households: [], residences: [{ ...stay, nights: [2] }] }),
      await nurse.client.post(`${table.path}/authorities`, { ...authority, kind: 'none' }, { ifMatch: 1 }),
      await nurse.client.post(`${table.path}/relations`, {
        id: randomUUID(),
        fromPerson: nurse.personId,
        toPerson: table.childId,
        kind: 'parent',
      }),
    ]
    expect(tries.map((a) => a.status)).toEqual([403, 403, 403, 403])
    const denied = await t.owner.query(
      `select count(*)::int as n from access_log where family_id = $1 and outcome = 'deny'`,
      [table.familyId],
    )
    expect(denied.rows[0].n).toBe(4)
  })

  test('ages: from 12 one asks own people, from 16 professionals and another coordinator; below 12 somebody helps', async () => {
    const year = new Date().getFullYear()
    for (const [age, network, professional] of [
      [10, 403, 403],
      [14, 200, 403],
      [17, 200, 200],
    ] as const) {
      const table = await found(t, 'family', `${year - age}-01-01`)
      const asked = must(
        await table.founder.post(
          `${table.path}/seats`,
          invitation({ kind: 'family', person: { personId: table.childId } }),
        ),
      )
      const child = await t.account('Elif')
      must(await child.post('/invitations/accept', { code: asked.body.code }))
      const send = async (kind: string) => (await child.post(`${table.path}/seats`, invitation({ kind }))).status
      expect([age, await send('network'), await send('professional')]).toEqual([age, network, professional])
      const { can } = must(await child.get(`${table.path}/circle`)).body
      expect([can.inviteNetwork, can.inviteProfessional, can.handOver, can.wish]).toEqual([
        network === 200,
        professional === 200,
        professional === 200,
        true,
      ])
      const added = await child.post(`${table.path}/members`, { id: randomUUID(), callName: 'Poes' })
      expect([added.status, added.body.reason]).toEqual(network === 200 ? [200, undefined] : [403, 'too-young'])
    }
  })
})
