import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { split } from '@keukentafel/core/others/split.ts'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { statement } from '../db/statement.ts'
import { type Client, type TestApp, testApp } from '../testing/app.ts'
import { bringCalendar, calendarOf, eventOf, someCalendar } from '../testing/calendars.ts'
import { tablesWith } from '../testing/dump.ts'
import { must } from '../testing/found.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'
import { BUSY_OF, type BusyRow } from './others-store.ts'
import { busyFrom } from './public.ts'

// A calendar of others is of who brought it in, and of nobody else (docs/decisions/0034-calendars-of-others.md).
let t: TestApp
beforeAll(async () => {
  t = await testApp()
  t.setNow('2026-10-01T08:00:00Z')
})
afterAll(() => t.close())

const brought = async (who: Client, bytes = someCalendar(), name = 'Werk') => {
  const id = randomUUID()
  return { id, ...must(await bringCalendar(who, id, bytes, name)).body } as { id: string; events: number }
}
const listed = async (who: Client) => must(await who.get('/me/calendars')).body.calendars
const fileOf = async (who: Client, id: string) => must(await who.get(`/me/calendars/${id}/file`)).text
/** The components of a calendar, each as its lines, in the order in which they stand. */
const componentsIn = (text: string) => split(text).components.map(({ lines }) => lines.map((line) => line.text))

describe('bringing in', () => {
  test('what could not be read is named by its line; the rest counts; the same one anew replaces it', async () => {
    const who = await t.account('nurse')
    const bad = calendarOf(
      ...eventOf('UID:a', 'DTSTART:20261345T100000Z'),
      ...eventOf('UID:b', 'DTSTART:20261006T100000Z'),
    )
    const { id, events } = await brought(who, bad)
    expect(events).toBe(1)
    expect(await listed(who)).toMatchObject([
      {
        id,
        name: 'Werk',
        events: 1,
        unread: 1,
        faults: [
          { line: 4, code: 'no-start' },
          { line: 6, code: 'property', what: 'DTSTART' },
        ],
        busyFor: [],
      },
    ])
    must(await bringCalendar(who, id, someCalendar(), 'Ander werk'))
    expect(await listed(who)).toMatchObject([{ id, name: 'Ander werk', events: 1, unread: 0, faults: [] }])
    must(await who.delete(`/me/calendars/${id}`))
    expect(await listed(who)).toEqual([])
    expect(await tablesWith(t.owner, 'een@test')).toEqual([])
  })

  test('what is no calendar, too large, or without a name is refused in a clear sentence', async () => {
    const who = await t.account('nurse')
    const codes = async (bytes: Buffer, name = 'x') => {
      const answer = await bringCalendar(who, randomUUID(), bytes, name)
      return answer.body.errors?.map((e: { code: string }) => e.code) ?? [answer.body.code]
    }
    expect(await codes(Buffer.from('<html>'))).toEqual(['calendar.unreadable'])
    expect(await codes(Buffer.alloc(0))).toEqual(['calendar.unreadable'])
    expect(await codes(Buffer.alloc(5_000_001))).toEqual(['too.large'])
    expect(await codes(someCalendar(), ' ')).toEqual(['text.empty'])
    expect((await bringCalendar(t.nobody, randomUUID())).status).toBe(401)
    for (let i = 0; i < 10; i++) await brought(who)
    expect(await codes(someCalendar())).toEqual(['list.too-long'])
    // One thread reads them all: nobody keeps it to themselves.
    for (let i = 0; i < 25; i++) await codes(Buffer.alloc(0))
    expect(await codes(Buffer.alloc(0))).toEqual(['too.many'])
  })

  test('nobody else has any of it: not the family, not an administrator, not who takes its id', async () => {
    const table = await buildTable(t)
    const nurse = await table.seat('professional', 'Samira')
    const { id } = await brought(
      nurse.client,
      calendarOf(...eventOf('UID:x', 'DTSTART:20261006T100000Z', 'DTEND:20261006T110000Z', 'SUMMARY:Zwijgplicht')),
    )
    must(await nurse.client.patch(`/me/calendars/${id}`, { familyIds: [table.familyId] }))
    const admin = await t.account('administrator')
    await t.owner.query('update account set is_admin = true where id = $1', [admin.accountId])
    for (const who of [table.mother.client, admin]) {
      expect(await listed(who)).toEqual([])
      const never = await who.get(`/me/calendars/${randomUUID()}/file`)
      expect((await who.get(`/me/calendars/${id}/file`)).text).toBe(never.text)
      expect((await who.patch(`/me/calendars/${id}`, { familyIds: [] })).status).toBe(404)
      expect((await who.delete(`/me/calendars/${id}`)).status).toBe(404)
      expect((await bringCalendar(who, id)).status).toBe(409)
    }
    const other = await buildTable(t)
    expect(
      (await nurse.client.patch(`/me/calendars/${id}`, { familyIds: [other.familyId] })).body.errors,
    ).toMatchObject([{ pointer: '/familyIds/0', code: 'choice.missing' }])
    expect(await tablesWith(t.owner, 'Zwijgplicht')).toEqual(['public.other_component'])
    await t.owner.query('delete from account where id = $1', [admin.accountId])
    await t.owner.query('delete from other_calendar where account_id = $1', [nurse.client.accountId])
    expect(await tablesWith(t.owner, 'Zwijgplicht')).toEqual([])
  })
})

// What ical.js makes of each component; null for a file that it cannot read.
function jcalOf(text: string): unknown {
  try {
    const root = ICAL.parse(text) as unknown[]
    return (Array.isArray(root[0]) ? root : [root]).flatMap((calendar) => (calendar as unknown[])[2])
  } catch {
    return null
  }
}

// Files that others wrote (server/src/testing/calendars-of-others/README.md).
const folder = path.join(import.meta.dirname, '../testing/calendars-of-others')
const theirs = fs.readdirSync(folder).filter((name) => name.endsWith('.ics'))

describe('files of others come back without loss', () => {
  test.each(theirs)('%s', async (name) => {
    const bytes = fs.readFileSync(path.join(folder, name))
    const table = await buildTable(t)
    const who = table.mother.client
    const wanted = componentsIn(new TextDecoder().decode(bytes))
    const id = randomUUID()
    const answer = await bringCalendar(who, id, bytes, name)
    if (wanted.length === 0) return expect([200, 400]).toContain(answer.status)
    must(answer)
    expect(componentsIn(await fileOf(who, id))).toEqual(wanted)
    // Another library finds the same in both.
    const read = jcalOf(new TextDecoder().decode(bytes))
    if (read) expect(jcalOf(await fileOf(who, id))).toEqual(read)
    // And by way of the own feed, beside what is heard here.
    const feed = { id: randomUUID(), name: 'x', familyIds: [table.familyId], others: true }
    const { address } = must(await who.post('/me/feeds', feed)).body
    const { body } = await t.app.inject({ method: 'GET', url: new URL(address).pathname })
    for (const line of body.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    const [, ...back] = componentsIn(body)
    expect(back).toEqual(wanted)
  })
})

test('what was brought in stands in a feed only where its owner asked for it', async () => {
  const table = await buildTable(t)
  await brought(table.mother.client)
  const { address } = must(
    await table.mother.client.post('/me/feeds', { id: randomUUID(), name: 'x', familyIds: [table.familyId] }),
  ).body
  expect((await t.app.inject({ method: 'GET', url: new URL(address).pathname })).body).not.toContain('Overleg')
})

describe('when somebody is not free', () => {
  const FROM = '2026-11-23T00:00:00Z'
  const TO = '2026-11-30T00:00:00Z'
  const busySeenBy = async (who: Someone, familyId: string) => {
    const { results } = await t.deps.db.read(
      { statement: statement('select enter_account($1)'), values: [who.client.accountId] },
      [[BUSY_OF, [familyId, FROM, TO]]],
    )
    return busyFrom(results[0] as BusyRow[])
  }
  const day = (...times: [string, string][]) =>
    calendarOf(
      ...times.flatMap(([from, to], i) =>
        eventOf(`UID:${i}`, `DTSTART:20261124T${from}00Z`, `DTEND:20261124T${to}00Z`, 'SUMMARY:Geheim'),
      ),
    )
  async function scene() {
    const table = await buildTable(t)
    const nurse = await table.seat('professional', 'Samira')
    const { id } = await brought(nurse.client, day(['0903', '0950'], ['0955', '1031'], ['1300', '1330']))
    return {
      table,
      nurse,
      id,
      choose: (familyIds: string[]) => nurse.client.patch(`/me/calendars/${id}`, { familyIds }),
    }
  }
  const asOwner = async (sql: string, values: unknown[]) => {
    const client = await t.owner.connect()
    await client.query('begin')
    await client.query(`select set_config('kt.act', 'test', true)`)
    await client.query(sql, values)
    await client.query('commit')
    client.release()
  }

  test('the chosen family hears it, merged and in quarters of an hour, and no other', async () => {
    const { table, nurse, choose } = await scene()
    expect(await busySeenBy(table.mother, table.familyId)).toEqual([])
    must(await choose([table.familyId]))
    const heard = [
      { personId: nurse.personId, from: '2026-11-24T09:00:00.000Z', to: '2026-11-24T10:45:00.000Z' },
      { personId: nurse.personId, from: '2026-11-24T13:00:00.000Z', to: '2026-11-24T13:30:00.000Z' },
    ]
    expect(await busySeenBy(table.mother, table.familyId)).toEqual(heard)
    const stranger = (await buildTable(t)).mother
    expect(await busySeenBy(stranger, table.familyId)).toEqual([])
    // Two calendars of one person are one to others.
    const second = await brought(nurse.client, day(['1030', '1100']))
    must(await nurse.client.patch(`/me/calendars/${second.id}`, { familyIds: [table.familyId] }))
    expect((await busySeenBy(table.mother, table.familyId))[0]).toMatchObject({ to: '2026-11-24T11:00:00.000Z' })
    must(await choose([]))
    expect((await busySeenBy(table.mother, table.familyId)).length).toBe(1)
    // With the seat it ends: on its day, also when nobody ended it by hand.
    must(await choose([table.familyId]))
    const seatUntil = (until: string) =>
      asOwner(`update seat set since = '2020-01-01', until = ${until} where id = $1`, [nurse.seatId])
    await seatUntil('current_date + 2')
    expect((await busySeenBy(table.mother, table.familyId)).length).toBe(2)
    await seatUntil('current_date - 1')
    expect(await busySeenBy(table.mother, table.familyId)).toEqual([])
    await asOwner(`update seat set state = 'ended', until = '2026-10-01' where id = $1`, [nurse.seatId])
    expect(await busySeenBy(table.mother, table.familyId)).toEqual([])
  })

  const shielded = async (table: Table, x: Someone, z: Someone, what: 'whereabouts' | 'everything') =>
    must(
      await z.client.post(`${table.path}/shields`, {
        ...{ id: randomUUID(), fromPerson: x.personId, ofPerson: z.personId, what },
        ...{ words: ['Kerkstraat'], reason: 'Hij zoekt haar' },
      }),
    )

  test('of who is kept from somebody they hear none; planted mistakes are found', async () => {
    for (const what of ['whereabouts', 'everything'] as const) {
      const table = await buildTable(t)
      const [x, z] = [await table.seat('family', 'Kees'), await table.seat('family', 'Ans')]
      const { id } = await brought(z.client, day(['0900', '1000']))
      must(await z.client.patch(`/me/calendars/${id}`, { familyIds: [table.familyId] }))
      expect((await busySeenBy(x, table.familyId)).length).toBe(1)
      await shielded(table, x, z, what)
      expect(await busySeenBy(x, table.familyId)).toEqual([])
      expect((await busySeenBy(table.mother, table.familyId)).length).toBe(1)
      const stranger = (await buildTable(t)).mother
      const wrong = async () =>
        (await busySeenBy(x, table.familyId)).length +
        (await busySeenBy(stranger, table.familyId)).length +
        Number((await busySeenBy(table.mother, table.familyId)).length !== 1)
      expect(await wrong()).toBe(0)
      const { rows } = await t.owner.query<{ text: string }>(`select pg_get_functiondef('busy_of'::regproc) as text`)
      const original = rows[0]!.text
      for (const [right, planted] of [
        ['and s.person_id <> all (kt_shielded())', what === 'whereabouts' ? '' : null],
        ['and s.person_id <> all (kt_hidden()) and s.person_id <> all (kt_shielded())', ''],
        ['p_family = any (kt_families()) and ', ''],
        ['p_family = any (c.family_ids)', 'false'],
      ] as const) {
        if (planted === null) continue
        expect(original).toContain(right)
        await t.owner.query(original.replace(right, planted))
        expect(await wrong(), right).toBeGreaterThan(0)
        await t.owner.query(original)
      }
    }
  })
})
