import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Client, TEST_SECRET, type TestApp, testApp } from '../testing/app.ts'
import { type CalendarOffice, calendarOffice, fetchFrom } from '../testing/calendar-office.ts'
import { bringCalendar, calendarOf, eventOf } from '../testing/calendars.ts'
import { tablesWith } from '../testing/dump.ts'
import { must } from '../testing/found.ts'
import { buildTable } from '../testing/table.ts'
import { othersTasks } from './others-tasks.ts'

// A calendar at an address: looked at again by itself, as its owner, and never worth more than it was (docs/decisions/0034).
let t: TestApp
let office: CalendarOffice
beforeAll(async () => {
  t = await testApp()
  office = await calendarOffice()
})
afterAll(async () => {
  await office.close()
  await t.close()
})
beforeEach(() => {
  t.setNow('2026-10-01T08:00:00Z')
  t.deps.fetchPublic = fetchFrom(office.port)
  office.asked = []
})

const address = 'webcal://agenda.example.nl/zeergeheim/werk.ics'
const meeting = (time: string, ...more: string[]) =>
  calendarOf(...eventOf('UID:een@test', `DTSTART:20261124T${time}00Z`, 'DURATION:PT1H', 'SUMMARY:Overleg', ...more))
const gives =
  (bytes: Buffer, etag = '"1"') =>
  (_: unknown, response: ServerResponse) =>
    void response.writeHead(200, { etag }).end(bytes)
const follow = (who: Client, id: string = randomUUID(), from = address) =>
  who.post('/me/calendars/followed', { id, name: 'Werk', address: from })
const followed = async (who: Client) => must(await follow(who)).body.id as string
const listed = async (who: Client) => must(await who.get('/me/calendars')).body.calendars
const job = () => othersTasks({ db: t.deps.db, now: t.deps.now, secret: TEST_SECRET, fetchPublic: t.deps.fetchPublic! })
const look = () => job()['look-at-calendars']!({})
const busy = async (id: string) => {
  const { rows } = await t.owner.query<{ at: Date }>(
    'select from_at as at from other_busy where calendar_id = $1 order by n',
    [id],
  )
  return rows.map(({ at }) => at.toISOString().slice(0, 16))
}
const nextAt = async (id: string) =>
  (
    await t.owner.query<{ next_at: Date }>('select next_at from other_calendar where id = $1', [id])
  ).rows[0]!.next_at.toISOString()

test('what stands at an address is read, looked at every six hours, and read again when it changed', async () => {
  const who = await t.account('nurse')
  office.answer = gives(meeting('0900'))
  const id = await followed(who)
  expect(await listed(who)).toMatchObject([
    { id, events: 1, followed: { host: 'agenda.example.nl', lookedAt: '2026-10-01T08:00:00.000Z', wrong: null } },
  ])
  await look()
  expect(office.asked.length).toBe(1)
  t.setNow('2026-10-01T14:01:00Z')
  office.answer = (request, response) =>
    void response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 500).end()
  await look()
  expect(office.asked.length).toBe(2)
  expect(await listed(who)).toMatchObject([{ followed: { lookedAt: '2026-10-01T14:01:00.000Z', wrong: null } }])
  expect(await busy(id)).toEqual(['2026-11-24T09:00'])
  // By its owner, at once.
  office.answer = gives(meeting('1300'), '"2"')
  must(await who.post(`/me/calendars/${id}/look`))
  expect(await busy(id)).toEqual(['2026-11-24T13:00'])
  expect(await nextAt(id)).toBe('2026-10-01T20:01:00.000Z')
  // What had been there and is no more is gone.
  office.answer = gives(calendarOf())
  must(await who.post(`/me/calendars/${id}/look`))
  expect([await busy(id), (await listed(who))[0].events]).toEqual([[], 0])
  must(await who.delete(`/me/calendars/${id}`))
  t.setNow('2026-10-09T08:00:00Z')
  office.asked = []
  await look()
  expect(office.asked).toEqual([])
})

const wrongs: [name: string, answer: CalendarOffice['answer'], said: string][] = [
  ['404', (_, response) => void response.writeHead(404).end(), 'geen agenda meer'],
  ['410', (_, response) => void response.writeHead(410).end(), 'geen agenda meer'],
  ['403', (_, response) => void response.writeHead(403).end(), 'op slot'],
  ['500', (_, response) => void response.writeHead(500).end(), 'storing'],
  ['slow', () => {}, 'te lang'],
  ['too large', gives(Buffer.alloc(5_000_001, 'x')), 'te groot'],
  ['no calendar', gives(Buffer.from('<html>Log in</html>')), 'staat geen agenda'],
  [
    'sent on to this machine',
    (_, response) => void response.writeHead(302, { location: 'https://127.0.0.1/x' }).end(),
    'niet bereiken',
  ],
  ['sent on and on', (_, response) => void response.writeHead(302, { location: '/x' }).end(), 'steeds verder'],
]
test('what goes wrong is said in plain words, what was known stays, and it is tried less and less often', async () => {
  const who = await t.account('nurse')
  office.answer = gives(meeting('0900'))
  const id = await followed(who)
  for (const [name, answer, said] of wrongs) {
    office.answer = answer
    t.deps.fetchPublic = fetchFrom(office.port, name === 'slow' ? 300 : 5000)
    must(await who.post(`/me/calendars/${id}/look`))
    const [calendar] = await listed(who)
    expect(calendar.followed.wrong, name).toContain(said)
    expect([calendar.events, await busy(id)], name).toEqual([1, ['2026-11-24T09:00']])
    const refused = await follow(who)
    expect(refused.status, name).toBe(400)
    expect(refused.body.errors, name).toMatchObject([{ pointer: '/address', detail: expect.stringContaining(said) }])
    expect(refused.text).not.toContain('zeergeheim')
  }
  expect(await nextAt(id)).toBe('2026-10-02T08:00:00.000Z')
  office.answer = gives(meeting('1000'))
  t.setNow('2026-10-02T08:00:00Z')
  await look()
  expect(await listed(who)).toMatchObject([{ followed: { wrong: null } }])
  expect([await busy(id), await nextAt(id)]).toEqual([['2026-11-24T10:00'], '2026-10-02T14:00:00.000Z'])
  const codes = async (from: string) => (await follow(who, randomUUID(), from)).body.errors[0].code
  office.asked = []
  for (const from of ['http://agenda.example.nl/x', 'ftp://x.nl', 'werk.ics'])
    expect(await codes(from)).toBe('calendar.address-wrong')
  for (const from of ['https://127.0.0.1/x', 'https://localhost/x', 'webcal://nas.local/x', 'https://[::1]/x'])
    expect(await codes(from)).toBe('calendar.away')
  expect(office.asked).toEqual([])
})

test('the address is closed where it is kept, and of its owner alone', async () => {
  const who = await t.account('nurse')
  office.answer = gives(meeting('0900'))
  const id = await followed(who)
  expect(await tablesWith(t.owner, 'zeergeheim')).toEqual([])
  expect((await who.get('/me/calendars')).text).not.toContain('zeergeheim')
  const admin = await t.account('administrator')
  await t.owner.query('update account set is_admin = true where id = $1', [admin.accountId])
  const { mother } = await buildTable(t)
  office.asked = []
  for (const other of [admin, mother.client]) {
    expect(await listed(other)).toEqual([])
    const never = await other.post(`/me/calendars/${randomUUID()}/look`)
    const answer = await other.post(`/me/calendars/${id}/look`)
    expect([answer.status, answer.text]).toEqual([404, never.text])
    expect((await follow(other, id)).status).toBe(409)
  }
  expect(office.asked.length).toBe(2) // of who took its id, for themselves
  expect(await listed(who)).toMatchObject([{ id, name: 'Werk', followed: { wrong: null } }])
  // Sealed for this row: moved to another it does not open, and says so.
  const second = await followed(who)
  await t.owner.query(
    'update other_calendar set address = (select address from other_calendar where id = $1) where id = $2',
    [id, second],
  )
  must(await who.post(`/me/calendars/${second}/look`))
  const moved = (await listed(who)).find((one: { id: string }) => one.id === second)
  expect(moved).toMatchObject({ events: 1, followed: { host: '', wrong: expect.stringContaining('niet meer lezen') } })
  await t.owner.query('delete from account where id = $1', [admin.accountId])
})

test('nobody sends us round the world', async () => {
  const who = await t.account('nurse')
  office.answer = gives(meeting('0900'))
  const id = await followed(who)
  office.answer = (_, response) => void response.writeHead(304).end()
  const statuses = []
  for (let i = 0; i < 31; i++) statuses.push((await who.post(`/me/calendars/${id}/look`)).status)
  expect(statuses.filter((status) => status === 200).length).toBe(29)
  expect(statuses.at(-1)).toBe(429)
})

test('busy times reach four hundred days ahead on every day, also of a file and of an address that fails', async () => {
  const who = await t.account('nurse')
  const yearly = meeting('0900', 'RRULE:FREQ=YEARLY')
  office.answer = gives(yearly)
  const [file, web] = [randomUUID(), await followed(who)]
  must(await bringCalendar(who, file, yearly))
  const both = ['2026-11-24T09:00', '2027-11-24T09:00']
  t.setNow('2026-12-20T08:00:00Z')
  office.answer = (_, response) => void response.writeHead(500).end()
  for (const id of [file, web]) expect(await busy(id)).toEqual(both.slice(0, 1))
  await look()
  for (const id of [file, web]) expect(await busy(id)).toEqual(both.slice(1))
  expect(await nextAt(file)).toBe('2026-12-21T08:00:00.000Z')
  // A file brought in under the same name is a file from then on.
  must(await bringCalendar(who, web, meeting('1000')))
  expect((await listed(who)).map((one: { followed: unknown }) => one.followed)).toEqual([null, null])
})

test('two jobs at once take each calendar once', async () => {
  await t.owner.query('delete from other_calendar')
  const who = await t.account('nurse')
  office.answer = gives(meeting('0900'))
  for (let i = 0; i < 6; i++) await followed(who)
  t.setNow('2026-10-01T15:00:00Z')
  office.asked = []
  await Promise.all([look(), look()])
  expect(office.asked.length).toBe(6)
})

test('taken away, or another put in its place, while we look: that counts', async () => {
  const who = await t.account('nurse')
  office.answer = gives(meeting('0900'))
  const [gone, other] = [await followed(who), await followed(who)]
  office.answer = async (request, response) => {
    await t.owner.query('delete from other_calendar where id = $1', [gone])
    must(await bringCalendar(who, other, meeting('1500')))
    gives(meeting('1100'))(request, response)
  }
  for (const id of [gone, other]) await who.post(`/me/calendars/${id}/look`)
  expect(await listed(who)).toMatchObject([{ id: other, followed: null }])
  expect(await busy(other)).toEqual(['2026-11-24T15:00'])
})

test('killed between fetching and storing: what was known stays, and another looks a quarter of an hour later', async () => {
  await t.owner.query('delete from other_calendar')
  const who = await t.account('nurse')
  office.answer = gives(meeting('0900'))
  const id = await followed(who)
  office.answer = gives(meeting('1300'), '"2"')
  office.asked = []
  const args = [JSON.stringify(t.database.app), String(office.port), TEST_SECRET, '2026-10-01T15:00:00Z']
  const child = spawn(process.execPath, [`${import.meta.dirname}/../testing/look-worker.ts`, ...args])
  expect((await once(child, 'exit'))[1]).toBe('SIGKILL')
  expect(office.asked.length).toBe(1)
  expect([await busy(id), (await listed(who))[0].events]).toEqual([['2026-11-24T09:00'], 1])
  t.setNow('2026-10-01T15:01:00Z')
  await look()
  expect(office.asked.length).toBe(1)
  t.setNow('2026-10-01T15:16:00Z')
  await look()
  expect(await busy(id)).toEqual(['2026-11-24T13:00'])
})
