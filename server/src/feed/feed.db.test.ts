import { randomUUID } from 'node:crypto'
import { addDays, dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installReads } from '../db/at-once.ts'
import { setDoors } from '../identity/door-store.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { giveApp } from '../testing/app-codes.ts'
import { bringCalendar, calendarOf, eventOf } from '../testing/calendars.ts'
import { canariesIn } from '../testing/canary-reach.ts'
import { CANARIES, canaryTable } from '../testing/canary-table.ts'
import { tablesWith } from '../testing/dump.ts'
import { fetchFeed as askFeed, eventsIn, feedOf } from '../testing/feeds.ts'
import { must } from '../testing/found.ts'
import { sitTogether } from '../testing/joint.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'
import { READ_FEED } from './feed-store.ts'

// A feed gives exactly what its account hears at that moment, and almost nothing of it unless somebody chose more
// (docs/decisions/0034-calendars-of-others.md).
let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const TODAY = dayInAmsterdam(new Date().toISOString())
const visit = (more: object = {}, onDate = addDays(TODAY, 3)) => ({
  kind: 'visit',
  onDate,
  content: {
    what: 'Slaapcoach',
    from: '15:30',
    until: '16:15',
    place: 'home',
    where: 'Kerkstraat 12',
    visitors: [],
    forPersons: [],
    ...more,
  },
})
const fetchFeed = (path: string, headers?: Record<string, string>) => askFeed(t, path, headers)
const uids = async (path: string) => eventsIn((await fetchFeed(path)).text).map((event) => event.uid)
const asOwner = async (sql: string, values: unknown[] = []) => {
  const client = await t.owner.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('kt.act', 'test', true)`)
    await client.query(sql, values)
    await client.query('commit')
  } finally {
    client.release()
  }
}
const gone = async (path: string) => {
  const [one, never] = [await fetchFeed(path), await fetchFeed('/agenda/nooit-geweest.ics')]
  expect([one.status, one.text]).toEqual([404, never.text])
  expect(Object.keys(one.headers).sort()).toEqual(Object.keys(never.headers).sort())
}

describe('what it tells', () => {
  let table: Table
  let nurse: Someone
  beforeAll(async () => {
    table = await buildTable(t)
    nurse = await table.seat('professional', 'Samira')
    await table.say(table.mother, visit({ visitors: [nurse.personId], forPersons: [table.mother.personId] }))
  })

  test('almost empty unless chosen: when, and no name, no place, no words', async () => {
    const { path } = await feedOf(nurse.client, [table.familyId])
    const answer = await fetchFeed(path)
    expect(answer.status).toBe(200)
    expect(answer.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
      'referrer-policy': 'no-referrer',
    })
    const [event] = eventsIn(answer.text)
    expect(event).toMatchObject({ summary: 'Afspraak', where: null, about: null, status: 'CONFIRMED', sequence: 1 })
    expect(event!.start).toBe(`${addDays(TODAY, 3)}T15:30:00`)
    for (const word of ['Slaapcoach', 'Kerkstraat', 'Samira', 'Mama', 'Test', table.familyId, nurse.personId])
      expect(answer.text).not.toContain(word)
    expect(answer.text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT4H\r\nX-PUBLISHED-TTL:PT4H\r\n')
  })

  test('with words where that was chosen', async () => {
    const { path } = await feedOf(table.mother.client, [table.familyId], { detail: 'words' })
    const [event] = eventsIn((await fetchFeed(path)).text)
    expect(event).toMatchObject({ summary: 'Slaapcoach', where: 'Kerkstraat 12', about: 'Met: Mama, Samira' })
  })

  test('a visit keeps its name, which is another for each account and says nothing of it', async () => {
    const id = await table.say(table.mother, visit({}, addDays(TODAY, 9)))
    const one = await feedOf(table.mother.client, [table.familyId])
    const two = await feedOf(table.mother.client, [table.familyId], { detail: 'words' })
    const other = await feedOf(nurse.client, [table.familyId])
    expect(await uids(one.path)).toEqual(await uids(two.path))
    const theirs = await uids(other.path)
    expect((await uids(one.path)).filter((uid) => theirs.includes(uid))).toEqual([])
    const before = await fetchFeed(one.path)
    must(
      await table.mother.client.patch(`${table.path}/items/${id}`, { content: { from: '09:00', until: '09:30' } }, 1),
    )
    const after = await fetchFeed(one.path)
    expect(eventsIn(after.text).map((e) => e.uid)).toEqual(eventsIn(before.text).map((e) => e.uid))
    expect(eventsIn(after.text)[1]).toMatchObject({ sequence: 2, start: `${addDays(TODAY, 9)}T09:00:00` })
    expect(after.headers.etag).not.toBe(before.headers.etag)
  })

  test('the same is not sent twice', async () => {
    const { path } = await feedOf(nurse.client, [table.familyId])
    const { headers } = await fetchFeed(path)
    const again = await fetchFeed(path, { 'if-none-match': String(headers.etag) })
    expect([again.status, again.text]).toEqual([304, ''])
    await table.say(table.mother, visit({}, addDays(TODAY, 11)))
    expect((await fetchFeed(path, { 'if-none-match': String(headers.etag) })).status).toBe(200)
  })

  test('what was called off stays and says so, until every program heard it', async () => {
    const own = await buildTable(t)
    const id = await own.say(own.mother, visit())
    const { path } = await feedOf(own.mother.client, [own.familyId])
    must(await own.mother.client.patch(`${own.path}/items/${id}`, { state: 'cancelled' }, 1))
    expect(eventsIn((await fetchFeed(path)).text)).toMatchObject([
      { status: 'CANCELLED', summary: 'Gaat niet door: Afspraak' },
    ])
    await asOwner(`alter table plan_item disable trigger user`)
    await asOwner(`update plan_item set updated_at = now() - interval '61 days' where id = $1`, [id])
    await asOwner(`alter table plan_item enable trigger user`)
    expect(await uids(path)).toEqual([])
  })

  test('one visit as a file, with the same name and as little', async () => {
    const own = await buildTable(t)
    const id = await own.say(own.mother, visit())
    const { path } = await feedOf(own.mother.client, [own.familyId])
    const file = must(await own.mother.client.get(`${own.path}/items/${id}/calendar`))
    expect(file.headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(eventsIn(file.text)).toEqual(eventsIn((await fetchFeed(path)).text))
    expect(file.text).not.toContain('REFRESH')
    const more = must(await own.mother.client.get(`${own.path}/items/${id}/calendar?detail=words`))
    expect(eventsIn(more.text)).toMatchObject([{ summary: 'Slaapcoach' }])
    const stranger = await t.account('x')
    const never = await stranger.get(`${own.path}/items/${randomUUID()}/calendar`)
    expect((await stranger.get(`${own.path}/items/${id}/calendar`)).text).toBe(never.text)
    await sitTogether(t, own, true)
    const { client } = own.mother
    expect((await client.get(`${own.path}/items/${id}/calendar`)).body).toMatchObject({ code: 'own-device.only' })
    expect((await client.post('/me/feeds', { id: randomUUID(), name: 'x', familyIds: [own.familyId] })).body.code).toBe(
      'own-device.only',
    )
  })
})

describe('whose it is', () => {
  test('taken back, it answers as one that never was; so does one of a seat that ended', async () => {
    const table = await buildTable(t)
    const nurse = await table.seat('professional', 'Samira')
    await table.say(table.mother, visit())
    const [one, two] = [await feedOf(nurse.client, [table.familyId]), await feedOf(nurse.client, [table.familyId])]
    expect((await table.mother.client.delete(`/me/feeds/${one.id}`)).status).toBe(404)
    must(await nurse.client.delete(`/me/feeds/${one.id}`))
    await gone(one.path)
    expect((await fetchFeed(two.path)).status).toBe(200)
    await asOwner(`update seat set state = 'ended', until = $2 where id = $1`, [nurse.seatId, TODAY])
    await gone(two.path)
    expect((await fetchFeed('/agenda/.ics')).status).toBe(404)
  })

  test('of one table the feed ends with the seat, the other stays; of a table where one does not sit none is made', async () => {
    const [a, b, c] = [await buildTable(t), await buildTable(t), await buildTable(t)]
    const opa = await a.seat('network', 'Opa')
    const moved = async (table: Table) =>
      asOwner(`update seat set account_id = $2 where id = $1`, [
        (await table.seat('network', 'Opa')).seatId,
        opa.client.accountId,
      ])
    await moved(b)
    for (const table of [a, b, c]) await table.say(table.mother, visit())
    const refused = await opa.client.post('/me/feeds', {
      id: randomUUID(),
      name: '',
      familyIds: [a.familyId, c.familyId],
    })
    expect(refused.body.errors.map((e: { pointer: string }) => e.pointer)).toEqual(['/name'])
    const foreign = await opa.client.post('/me/feeds', {
      id: randomUUID(),
      name: 'x',
      familyIds: [a.familyId, c.familyId],
    })
    expect(foreign.body.errors).toMatchObject([{ pointer: '/familyIds/1', code: 'choice.missing' }])
    const both = await feedOf(opa.client, [a.familyId, b.familyId])
    const one = await feedOf(opa.client, [b.familyId])
    expect([(await uids(both.path)).length, (await uids(one.path)).length]).toEqual([2, 1])
    await asOwner(`update seat set state = 'ended', until = $2 where id = $1`, [opa.seatId, TODAY])
    expect(await uids(both.path)).toEqual(await uids(one.path))
  })

  test('nobody else has it: not its address in any table, not the row for another account, an administrator or a joint device', async () => {
    const table = await buildTable(t)
    const { id, path } = await feedOf(table.mother.client, [table.familyId])
    await fetchFeed(path)
    const token = path.slice('/agenda/'.length, -'.ics'.length)
    expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(16)
    expect(await tablesWith(t.owner, token)).toEqual([])
    const listed = must(await table.mother.client.get('/me/feeds'))
    expect(listed.text).not.toContain(token)
    expect(listed.body.feeds).toMatchObject([{ id, detail: 'times', families: [{ id: table.familyId }] }])
    expect(listed.body.feeds[0].lastFetchAt).not.toBeNull()
    const admin = await t.account('administrator')
    await t.owner.query('update account set is_admin = true where id = $1', [admin.accountId])
    for (const who of [admin, (await table.seat('family', 'Emre')).client]) {
      expect(must(await who.get('/me/feeds')).body.feeds).toEqual([])
      expect((await who.delete(`/me/feeds/${id}`)).status).toBe(404)
    }
    expect((await t.nobody.get('/me/feeds')).status).toBe(401)
    // An id of somebody else is not taken over, and one that was fetched keeps its address.
    const taken = { id, name: 'x', familyIds: [table.familyId] }
    expect((await table.mother.client.post('/me/feeds', taken)).status).toBe(409)
  })

  test('in who looked it is one line a day, however often the program asked', async () => {
    const table = await buildTable(t)
    const nurse = await table.seat('professional', 'Samira')
    await table.say(table.mother, visit({ forPersons: [table.mother.personId] }))
    const { path } = await feedOf(nurse.client, [table.familyId])
    const { headers } = await fetchFeed(path)
    for (let i = 0; i < 3; i++) await fetchFeed(path, { 'if-none-match': String(headers.etag) })
    const { lines } = must(await table.mother.client.get(`${table.path}/looks`)).body
    const ofFeed = lines.filter((line: { what: string }) => line.what === 'feed')
    expect(ofFeed).toMatchObject([{ count: 4, personId: nurse.personId, outcome: 'permit' }])
  })

  test('a program that asks without end, and one that guesses, are stopped', async () => {
    const table = await buildTable(t)
    const { path } = await feedOf(table.mother.client, [table.familyId])
    const codes: number[] = []
    for (let i = 0; i < 62; i++) codes.push((await fetchFeed(path)).status)
    expect(codes.slice(0, 60).every((code) => code === 200)).toBe(true)
    expect(codes.at(-1)).toBe(429)
    t.setNow(new Date(Date.now() + 120_000).toISOString())
    expect((await fetchFeed(path)).status).toBe(200)
    const guesses: number[] = []
    for (let i = 0; i < 70; i++) guesses.push((await fetchFeed(`/agenda/${randomUUID()}.ics`)).status)
    expect(guesses.at(-1)).toBe(429)
    await t.owner.query('delete from rate_limit')
    t.setNow(new Date().toISOString())
  })
})

describe('a feed with much of others in it', () => {
  test('nobody else waits for it; what is too much together is refused; many addresses of one account are one', async () => {
    const table = await buildTable(t)
    const who = table.mother.client
    // As long as a file may be, with letters that are more than one octet, and lines that have to be folded.
    const lines = Array.from({ length: 9000 }, (_, i) =>
      eventOf(`UID:${i}`, 'DTSTART:20200101T100000Z', `DESCRIPTION:${'é lang '.repeat(55)}`),
    ).flat()
    const bytes = calendarOf(...lines)
    const ids = [randomUUID(), randomUUID()]
    for (const id of ids) must(await bringCalendar(who, id, bytes))
    const full = await bringCalendar(who, randomUUID(), bytes)
    expect(full.body.errors).toEqual([expect.objectContaining({ pointer: '/file', code: 'calendar.too-much' })])
    must(await bringCalendar(who, ids[1]!, bytes)) // the same one anew takes no more room
    const { path } = await feedOf(who, [table.familyId], { others: true })
    let slow = 0
    let last = performance.now()
    const beat = setInterval(() => {
      slow = Math.max(slow, performance.now() - last)
      last = performance.now()
    }, 10)
    const answer = await fetchFeed(path)
    await new Promise((done) => setTimeout(done, 50))
    clearInterval(beat)
    expect([answer.status, answer.text.match(/BEGIN:VEVENT/g)!.length]).toEqual([200, 18_000])
    const longest = answer.text.split('\r\n').reduce((most, line) => Math.max(most, Buffer.byteLength(line)), 0)
    expect(longest).toBe(75)
    expect(slow).toBeLessThan(2500)
    // Of one small calendar as often as of a large one: it is the account that is counted.
    for (const id of ids) must(await who.delete(`/me/calendars/${id}`))
    const { path: other } = await feedOf(who, [table.familyId], { others: true })
    const answers: number[] = []
    for (let i = 0; i < 35; i++) answers.push((await fetchFeed(i % 2 ? path : other)).status)
    expect([answers[0], answers.at(-1)]).toEqual([200, 429])
  }, 60_000)
})

describe('where the door asks more than a mailbox', () => {
  test('who shows less does not get, under the name of a feed that was made by who showed more, an address of it', async () => {
    const [one, other] = [await buildTable(t), await buildTable(t)]
    const nurse = await one.seat('professional', 'Samira')
    const there = await other.seat('family', 'Samira')
    await asOwner('update seat set account_id = $1 where id = $2', [nurse.client.accountId, there.seatId])
    await one.say(one.mother, visit())
    await setDoors(t.owner, 'professionals')
    const made = { id: randomUUID(), name: 'Telefoon', familyIds: [one.familyId], detail: 'words' }
    must(await nurse.client.post('/me/feeds', made))
    await t.owner.query(`update session set level = 'low' where account_id = $1`, [nurse.client.accountId])
    const again = await nurse.client.post('/me/feeds', { ...made, familyIds: [other.familyId] })
    const { text } = await fetchFeed(new URL(again.body.address).pathname)
    expect(text).not.toContain('BEGIN:VEVENT')
    await setDoors(t.owner, 'nobody')
    expect(await uids(new URL(again.body.address).pathname)).toEqual([])
    // That one was made stands where its owner sees who signed in.
    const { history } = must(await nurse.client.get('/me/sign-in')).body
    expect(history.filter((line: { act: string }) => line.act === 'feed.add')).toHaveLength(2)
  })

  test('it tells when and never what, and only when it was made by who showed more', async () => {
    const table = await buildTable(t)
    const nurse = await table.seat('professional', 'Samira')
    await table.say(table.mother, visit())
    const sure = await feedOf(nurse.client, [table.familyId], { detail: 'words' })
    await t.owner.query(`update session set level = 'low' where account_id = $1`, [nurse.client.accountId])
    const unsure = await feedOf(nurse.client, [table.familyId], { detail: 'words' })
    const words = async (path: string) => eventsIn((await fetchFeed(path)).text).map((event) => event.summary)
    expect([await words(sure.path), await words(unsure.path)]).toEqual([['Slaapcoach'], ['Slaapcoach']])
    await setDoors(t.owner, 'professionals')
    expect(await words(sure.path)).toEqual(['Afspraak'])
    await gone(unsure.path)
    expect(must(await nurse.client.get('/me/feeds')).body.families).toEqual([])
    await setDoors(t.owner, 'nobody')
    await giveApp(t, nurse.client.accountId)
    expect(await words(sure.path)).toEqual(['Afspraak'])
    await gone(unsure.path)
  })
})

describe('what is kept from somebody', () => {
  test('is not in their feed: times, places, names; and it vanishes without a trace', async () => {
    for (const what of ['whereabouts', 'everything'] as const) {
      const c = await canaryTable(t)
      const { path } = await feedOf(c.x.client, [c.table.familyId], { detail: 'words' })
      const plain = await feedOf(c.x.client, [c.table.familyId])
      const before = await fetchFeed(path)
      expect(canariesIn(before.text, c, what)).not.toEqual([])
      const there = await uids(plain.path)
      const words = [CANARIES.address, CANARIES.place, CANARIES.school, CANARIES.phone, CANARIES.organisation]
      const body = { id: randomUUID(), fromPerson: c.x.personId, ofPerson: c.z.personId, what, words, reason: 'x' }
      must(await c.z.client.post(`${c.table.path}/shields`, body))
      const after = await fetchFeed(path)
      expect(canariesIn(after.text, c, what)).toEqual([])
      const left = await uids(plain.path)
      expect(left.length).toBeLessThan(there.length)
      expect((await fetchFeed(plain.path)).text).not.toContain('CANCELLED')
      expect((await fetchFeed(plain.path)).headers.etag).not.toBe(before.headers.etag)
    }
  })

  test('who may no longer hear it has it no longer: another audience, sharing taken back, a seat of later', async () => {
    const table = await buildTable(t)
    const [father, nurse] = [await table.seat('family', 'Emre'), await table.seat('professional', 'Samira')]
    const id = await table.say(table.mother, visit())
    const feeds = await Promise.all([father, nurse].map((who) => feedOf(who.client, [table.familyId])))
    const counts = async () => Promise.all(feeds.map(async ({ path }) => (await uids(path)).length))
    expect(await counts()).toEqual([1, 1])
    const only = async (audience: string, audiencePersons: string[] = []) =>
      must(await table.mother.client.post(`${table.path}/items/${id}/audience`, { audience, audiencePersons }))
    await only('family')
    expect(await counts()).toEqual([1, 0])
    await only('chosen', [nurse.personId])
    expect(await counts()).toEqual([0, 1])
    await asOwner(`update share set state = 'withdrawn' where recipient_id = $1`, [nurse.personId])
    expect(await counts()).toEqual([0, 0])
  })

  test('planted mistakes are found', async () => {
    const c = await canaryTable(t)
    const { path } = await feedOf(c.x.client, [c.table.familyId], { detail: 'words' })
    const ofZ = await feedOf(c.x.client, [c.table.familyId])
    const words = [CANARIES.address, CANARIES.place, CANARIES.school, CANARIES.phone, CANARIES.organisation]
    const body = {
      id: randomUUID(),
      fromPerson: c.x.personId,
      ofPerson: c.z.personId,
      what: 'everything',
      words,
      reason: 'x',
    }
    must(await c.z.client.post(`${c.table.path}/shields`, body))
    await c.table.say(c.table.mother, visit({ what: 'De tandarts' }))
    const id = await c.table.say(c.table.mother, visit({ what: 'Alleen voor oma' }))
    const chosen = { audience: 'chosen', audiencePersons: [] }
    must(await c.table.mother.client.post(`${c.table.path}/items/${id}/audience`, chosen))
    const other = await buildTable(t)
    await asOwner(`update seat set account_id = $2 where id = $1`, [
      (await other.seat('family', 'Kees')).seatId,
      c.x.client.accountId,
    ])
    await other.say(other.mother, visit({ what: 'Aan een andere tafel' }))
    const wrong = async () => {
      const [text, plain] = [(await fetchFeed(path)).text, (await fetchFeed(ofZ.path)).text]
      return [
        ...canariesIn(text, c, 'everything'),
        ...['Alleen voor oma', 'Aan een andere tafel'].filter((said) => text.includes(said)),
        ...(plain.includes('SUMMARY:Afspraak') && !/^(LOCATION|DESCRIPTION)/m.test(plain) ? [] : ['words']),
        ...(text.includes('VEVENT') ? [] : ['nothing']),
      ]
    }
    expect(await wrong()).toEqual([])
    const def = async (name: string) =>
      (await t.owner.query('select pg_get_functiondef(oid) as text from pg_proc where proname = $1', [name])).rows[0]
        .text as string
    const mistakes: [string, string, string][] = [
      ['enter_feed', 'perform enter_shields(account_id, null, null)', 'null'],
      ['enter_feed', `and x.family_id = any (f.family_ids)`, ''],
      ['enter_feed', `and f.detail = 'words' and`, 'and'],
      ['enter_feed', `h.state <> 'lifted'`, 'false'],
      [READ_FEED.name, 'not (i.said_by', '(true or i.said_by'],
    ]
    for (const [name, right, planted] of mistakes.slice(0, 4)) {
      const original = await def(name)
      expect(original).toContain(right)
      await t.owner.query(original.replaceAll(right, planted))
      expect((await wrong()).length, `${right} -> ${planted}`).toBeGreaterThan(0)
      await t.owner.query(original)
    }
    // The scope out of the statement.
    const original = await def(READ_FEED.name)
    const scope = /and \(i\.said_by = me\.person_id[\s\S]*?(?=\)\nselect case)/.exec(original)![0]
    await t.owner.query(original.replace(scope, ''))
    expect((await wrong()).length).toBeGreaterThan(0)
    await t.owner.query(original)
    await installReads(t.owner)
    expect(await wrong()).toEqual([])
  })
})
