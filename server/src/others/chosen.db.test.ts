import { randomUUID } from 'node:crypto'
import type { When } from '@keukentafel/core/others/appointment.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { statement } from '../db/statement.ts'
import { type Client, type TestApp, testApp } from '../testing/app.ts'
import { bringCalendar, calendarOf, eventOf } from '../testing/calendars.ts'
import { tablesWith } from '../testing/dump.ts'
import { must } from '../testing/found.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

// An appointment of one's own calendar becomes a visit at a table: only what its owner sends goes over, and only the owner knows.
let t: TestApp
beforeAll(async () => {
  t = await testApp()
  t.setNow('2026-11-20T08:00:00Z')
})
afterAll(() => t.close())

const meeting = (day = '20261124', ...more: string[]) =>
  eventOf(
    ...['UID:een@test', `DTSTART;TZID=Europe/Amsterdam:${day}T100000`, `DTEND;TZID=Europe/Amsterdam:${day}T110000`],
    ...['SUMMARY:Zwijgplicht', 'LOCATION:Geheimstraat 9', 'DESCRIPTION:Alles', 'ATTENDEE:mailto:ander@test', ...more],
  )
interface Listed {
  key: string
  title: string
  where: string
  when: When
  left: string[]
  chosen: { familyId: string; itemId: string }[]
}
const bring = async (who: Client, bytes: Buffer, id: string = randomUUID()) => {
  must(await bringCalendar(who, id, bytes))
  return id
}
const listed = async (who: Client, id: string): Promise<Listed[]> =>
  must(await who.get(`/me/calendars/${id}/appointments`)).body.appointments
const chosen = async (who: Client) => must(await who.get('/me/chosen')).body.chosen
/** As the screen does it: the visit first, then of which appointment it was made. */
async function choose(who: Someone, table: Table, calendarId: string, one: Listed) {
  const itemId = randomUUID()
  const { onDate, cut: _, ...when } = one.when
  const content = { what: 'Overleg', place: 'phone', ...when }
  must(await who.client.post(`${table.path}/items`, { id: itemId, kind: 'visit', onDate, content }))
  const body = { id: randomUUID(), key: one.key, familyId: table.familyId, itemId, when: one.when }
  return { itemId, id: body.id, answer: await who.client.post(`/me/calendars/${calendarId}/chosen`, body), body }
}
async function scene(lines = meeting()) {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira')
  const calendarId = await bring(nurse.client, calendarOf(...lines))
  return { table, nurse, calendarId, who: nurse.client }
}

test('only the owner sees what comes; of what is over, called off or far away nothing', async () => {
  const { table, who, calendarId } = await scene([
    ...meeting(),
    ...eventOf('UID:over', 'DTSTART:20261101T100000Z', 'SUMMARY:Over'),
    ...eventOf('UID:af', 'DTSTART:20261125T100000Z', 'SUMMARY:Af', 'STATUS:CANCELLED'),
    ...eventOf('UID:ver', 'DTSTART:20270601T100000Z', 'SUMMARY:Ver'),
    ...eventOf('UID:dag', 'DTSTART;VALUE=DATE:20261128', 'DTEND;VALUE=DATE:20261201', 'SUMMARY:Vrij'),
  ])
  expect(await listed(who, calendarId)).toMatchObject([
    {
      title: 'Zwijgplicht',
      where: 'Geheimstraat 9',
      when: { onDate: '2026-11-24', from: '10:00', until: '11:00', nights: 0, repeats: null, changes: [], cut: null },
      left: [],
      chosen: [],
    },
    { title: 'Vrij', where: '', when: { onDate: '2026-11-28', from: null, until: null, nights: 2 } },
  ])
  const never = await table.mother.client.get(`/me/calendars/${randomUUID()}/appointments`)
  const theirs = await table.mother.client.get(`/me/calendars/${calendarId}/appointments`)
  expect([theirs.status, theirs.text]).toEqual([404, never.text])
})

test('what comes back comes with its exceptions; what does not fit stands by itself', async () => {
  const weekly = [
    ...['UID:w', 'DTSTART;TZID=Europe/Amsterdam:20260901T090000', 'DURATION:PT45M', 'SUMMARY:Team'],
    ...[
      'RRULE:FREQ=WEEKLY',
      'EXDATE;TZID=Europe/Amsterdam:20261201T090000',
      'RDATE;TZID=Europe/Amsterdam:20261203T130000',
    ],
  ]
  const moved = [
    ...[
      'UID:w',
      'RECURRENCE-ID;TZID=Europe/Amsterdam:20261208T090000',
      'DTSTART;TZID=Europe/Amsterdam:20261209T140000',
    ],
    ...['DURATION:PT45M', 'SUMMARY:Team'],
  ]
  const long = [
    'UID:w',
    'RECURRENCE-ID;TZID=Europe/Amsterdam:20261215T090000',
    'DTSTART;VALUE=DATE:20261215',
    'SUMMARY:Team',
  ]
  const working = [
    'UID:l',
    'DTSTART:20261130T100000Z',
    'DURATION:PT1H',
    'RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
  ]
  const { who, calendarId } = await scene([weekly, moved, long, working].flatMap((lines) => eventOf(...lines)))
  const found = await listed(who, calendarId)
  expect(found.map(({ when, left }) => [when.onDate, when.from, left])).toEqual([
    ['2026-11-24', '09:00', ['apart']],
    ['2026-11-30', '11:00', ['rule']],
    ['2026-12-03', '13:00', []],
    ['2026-12-15', null, []],
    ['2026-12-31', '11:00', ['rule']],
  ])
  expect(found[0]!.when).toMatchObject({
    until: '09:45',
    repeats: { every: 'week', step: 1, days: ['tue'], nth: null, until: null },
    changes: [
      { day: '2026-12-01', cancelled: true },
      { day: '2026-12-08', cancelled: false, toDay: '2026-12-09', from: '14:00', until: '14:45' },
      { day: '2026-12-15', cancelled: true },
    ],
  })
})

test('only what its owner sends goes over; that a visit came from a calendar is nobody else’s to know', async () => {
  const { table, nurse, who, calendarId } = await scene()
  const [one] = await listed(who, calendarId)
  const { itemId, answer, body } = await choose(nurse, table, calendarId, one!)
  must(answer)
  for (const words of ['Zwijgplicht', 'Geheimstraat', 'ander@test'])
    expect(await tablesWith(t.owner, words), words).toEqual(['public.other_component'])
  expect(await tablesWith(t.owner, 'een@test')).toEqual(['public.other_component'])
  const plan = must(await table.mother.client.get(`${table.path}/plan`)).text
  expect(plan).toContain(itemId)
  for (const words of ['Zwijgplicht', 'Geheimstraat', calendarId, one!.key]) expect(plan).not.toContain(words)
  // Once at a table; at the second try it is said where it stands.
  expect((await listed(who, calendarId))[0]!.chosen).toEqual([{ familyId: table.familyId, name: 'Test', itemId }])
  expect((await choose(nurse, table, calendarId, one!)).answer.status).toBe(409)
  expect((await who.post(`/me/calendars/${calendarId}/chosen`, body)).status).toBe(200)
  // Nobody else's visit, calendar, or table.
  const theirs = await table.say(table.mother, {
    kind: 'visit',
    onDate: '2026-11-25',
    content: { what: 'x', place: 'home' },
  })
  const never = await who.post(`/me/calendars/${calendarId}/chosen`, { ...body, itemId: randomUUID() })
  for (const wrong of [{ itemId: theirs }, { familyId: (await buildTable(t)).familyId }]) {
    const answer = await who.post(`/me/calendars/${calendarId}/chosen`, { ...body, id: randomUUID(), ...wrong })
    expect([answer.status, answer.text]).toEqual([404, never.text])
  }
  expect((await table.mother.client.post(`/me/calendars/${calendarId}/chosen`, body)).status).toBe(404)
  expect((await table.mother.client.post(`/me/chosen/${body.id}`, { finding: 0 })).status).toBe(404)
})

test('what came from a calendar is of its account alone, also for a statement that forgets whose it asks; a planted mistake is found', async () => {
  const { table, nurse, who, calendarId } = await scene()
  const [one] = await listed(who, calendarId)
  const { id } = await choose(nurse, table, calendarId, one!)
  const ALL = statement('select id from chosen_appointment where id = $1')
  const seenBy = async (accountId: string) => {
    const entry = { statement: statement('select enter_account($1)'), values: [accountId] }
    return (await t.deps.db.read(entry, [[ALL, [id]]])).results[0]!.length
  }
  expect(await seenBy(who.accountId)).toBe(1)
  const mother = table.mother.client.accountId
  expect(await seenBy(mother)).toBe(0)
  await t.owner.query('alter policy own on chosen_appointment using (true)')
  expect(await seenBy(mother)).toBe(1)
  await t.owner.query(
    `alter policy own on chosen_appointment using (account_id = nullif(current_setting('kt.account', true), '')::uuid)`,
  )
  expect(await seenBy(mother)).toBe(0)
})

describe('the calendar says something else than when it was taken', () => {
  const itemOf = async (who: Client, table: Table, id: string) =>
    must(await who.get(`${table.path}/plan`)).body.items.find((entry: { item: { id: string } }) => entry.item.id === id)

  test('moved, moved again, called off, back: its owner hears it, and no visit changes', async () => {
    const { table, nurse, who, calendarId } = await scene()
    const [one] = await listed(who, calendarId)
    const { itemId, id } = await choose(nurse, table, calendarId, one!)
    await bring(who, calendarOf(...meeting()), calendarId)
    expect(await chosen(who)).toEqual([])
    await bring(who, calendarOf(...meeting('20261126')), calendarId)
    const [proposed] = await chosen(who)
    expect(proposed).toMatchObject({ id, itemId, familyId: table.familyId, calendar: 'Werk' })
    expect([proposed.was.onDate, proposed.now.onDate]).toEqual(['2026-11-24', '2026-11-26'])
    expect((await itemOf(who, table, itemId)).item).toMatchObject({ onDate: '2026-11-24', version: 1 })
    expect(await chosen(table.mother.client)).toEqual([])
    // Moved once more before it was answered: what was seen is not what is accepted.
    await bring(who, calendarOf(...meeting('20261127')), calendarId)
    expect((await who.post(`/me/chosen/${id}`, { finding: proposed.finding })).status).toBe(409)
    must(await who.post(`/me/chosen/${id}`, { finding: (await chosen(who))[0].finding }))
    expect(await chosen(who)).toEqual([])
    await bring(who, calendarOf(...meeting('20261127', 'STATUS:CANCELLED')), calendarId)
    expect(await chosen(who)).toMatchObject([{ id, now: null }])
    // It stands there again: nothing to ask.
    await bring(who, calendarOf(...meeting('20261127')), calendarId)
    expect(await chosen(who)).toEqual([])
    await bring(who, calendarOf(...eventOf('UID:ander', 'DTSTART:20261127T100000Z')), calendarId)
    must(await who.post(`/me/chosen/${id}`, { finding: (await chosen(who))[0].finding }))
    await bring(who, calendarOf(...meeting('20261128')), calendarId)
    expect(await chosen(who)).toEqual([])
    expect((await itemOf(who, table, itemId)).item.version).toBe(1)
  })

  test('of what comes back: one time, or the rule; and what is over is not asked', async () => {
    const weekly = (rule: string, ...more: string[]) =>
      calendarOf(
        ...eventOf('UID:w', 'DTSTART;TZID=Europe/Amsterdam:20261103T090000', 'DURATION:PT1H', `RRULE:${rule}`, ...more),
      )
    const { table, nurse, who, calendarId } = await scene()
    await bring(who, weekly('FREQ=WEEKLY'), calendarId)
    const [one] = await listed(who, calendarId)
    const { id } = await choose(nurse, table, calendarId, one!)
    t.setNow('2026-11-28T08:00:00Z')
    await bring(who, weekly('FREQ=WEEKLY', 'EXDATE;TZID=Europe/Amsterdam:20261124T090000'), calendarId)
    expect(await chosen(who)).toEqual([])
    await bring(who, weekly('FREQ=WEEKLY', 'EXDATE;TZID=Europe/Amsterdam:20261208T090000'), calendarId)
    expect((await chosen(who))[0].now.changes).toMatchObject([{ day: '2026-12-08', cancelled: true }])
    t.setNow('2026-12-09T08:00:00Z')
    expect(await chosen(who)).toEqual([])
    await bring(who, weekly('FREQ=WEEKLY;UNTIL=20261216T080000Z'), calendarId)
    expect((await chosen(who))[0].now.repeats.until).toBe('2026-12-15')
    must(await who.post(`/me/chosen/${id}`, { finding: (await chosen(who))[0].finding }))
    // It came to its end: that is no news.
    t.setNow('2026-12-20T08:00:00Z')
    await bring(who, weekly('FREQ=WEEKLY;UNTIL=20261216T080000Z'), calendarId)
    expect(await chosen(who)).toEqual([])
    t.setNow('2026-11-20T08:00:00Z')
  })

  test('who left the table hears nothing of it; with the calendar it ends', async () => {
    const left = await scene()
    const [one] = await listed(left.who, left.calendarId)
    const { itemId, id } = await choose(left.nurse, left.table, left.calendarId, one!)
    await bring(left.who, calendarOf(...meeting('20261126')), left.calendarId)
    expect((await chosen(left.who)).length).toBe(1)
    const owner = async (sql: string, values: unknown[]) => {
      const client = await t.owner.connect()
      await client.query('begin')
      await client.query(`select set_config('kt.act', 'test', true)`)
      await client.query(sql, values)
      await client.query('commit')
      client.release()
    }
    await owner(`update seat set state = 'ended', until = '2026-11-19' where id = $1`, [left.nurse.seatId])
    expect(await chosen(left.who)).toEqual([])
    expect((await listed(left.who, left.calendarId))[0]!.chosen).toEqual([])
    expect((await left.who.post(`/me/chosen/${id}`, { finding: 1, itemId })).status).toBe(404)
    const rows = async () => (await t.owner.query('select id from chosen_appointment where id = $1', [id])).rows.length
    expect(await rows()).toBe(1)
    must(await left.who.delete(`/me/calendars/${left.calendarId}`))
    expect(await rows()).toBe(0)
  })
})

test('a visit that was called off makes room for another of the same appointment', async () => {
  const { table, nurse, who, calendarId } = await scene()
  const [one] = await listed(who, calendarId)
  const { itemId } = await choose(nurse, table, calendarId, one!)
  must(await who.patch(`${table.path}/items/${itemId}`, { state: 'cancelled' }, 1))
  expect((await listed(who, calendarId))[0]!.chosen).toEqual([])
  const second = await choose(nurse, table, calendarId, one!)
  must(second.answer)
  expect((await listed(who, calendarId))[0]!.chosen).toMatchObject([{ itemId: second.itemId }])
})
