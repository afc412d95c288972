import { randomUUID } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { tellBirthdays } from '../jobs/birthdays.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { must } from '../testing/found.ts'
import { refusalsOf } from '../testing/refusals.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

// Rights change at midnight in Amsterdam, before the first request of the day, also in a screen that stands open.
let t: TestApp
beforeAll(async () => {
  t = await testApp()
  await t.app.listen({ port: 0, host: '127.0.0.1' })
})
afterEach(() => t.setNow(new Date().toISOString()))
afterAll(() => t.close())

const goal = (words: string) => ({ kind: 'goal', content: { words, lifeDomain: 'sleep' } })
const hears = async (table: Table, who: Someone) =>
  (await who.client.get(`${table.path}/plan`)).text.includes('KANARIE van het kind')
const give = async (table: Table, who: Someone, subject: Someone, to: Someone, more: object = {}): Promise<string> =>
  must(
    await who.client.post(`${table.path}/shares`, {
      id: randomUUID(),
      subjectId: subject.personId,
      seatId: to.seatId,
      piece: 'goals',
      purpose: 'Meedenken',
      ...more,
    }),
  ).body.id
const bridges = async (table: Table, who: Someone) => must(await who.client.get(`${table.path}/bridges`)).body.bridges
const choose = (table: Table, who: Someone, about: Someone, choices: object[]) =>
  who.client.post(`${table.path}/bridges/${about.personId}/choices`, { choices })
const share = async (table: Table, who: Someone, id: string) =>
  must(await who.client.get(`${table.path}/sharing`)).body.shares.find((one: { id: string }) => one.id === id)
const refusals = (table: Table, who: Someone) => refusalsOf(t, table, who)

/** A child with an account, a nurse with whom nothing is shared, and words of the child. */
async function withChild(birthDate: string, now: string) {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira', { shared: false })
  const child = await table.seat('family', 'Deniz', { birthDate })
  await table.say(child, goal('KANARIE van het kind'))
  t.setNow(now)
  return { table, mother: table.mother, nurse, child }
}

describe('rights follow the age of the day', () => {
  // The last second before, and the first of, the birthday in Amsterdam; also on the days on which the clock changes.
  test.each([
    ['in winter', '2014-12-01', '2026-11-30T22:59:59Z', '2026-11-30T23:00:00Z'],
    ['in summer', '2015-06-15', '2027-06-14T21:59:59Z', '2027-06-14T22:00:00Z'],
    ['on the day on which summer time begins', '2015-03-28', '2027-03-27T22:59:59Z', '2027-03-27T23:00:00Z'],
    ['the day after summer time began', '2015-03-29', '2027-03-28T21:59:59Z', '2027-03-28T22:00:00Z'],
    ['on the day on which summer time ends', '2015-10-31', '2027-10-30T21:59:59Z', '2027-10-30T22:00:00Z'],
    ['the day after summer time ended', '2015-11-01', '2027-10-31T22:59:59Z', '2027-10-31T23:00:00Z'],
    ['on 29 February', '2016-02-29', '2028-02-28T22:59:59Z', '2028-02-28T23:00:00Z'],
  ])('a twelfth birthday %s: what parents gave stops at the first request', async (_name, born, before, after) => {
    const { table, mother, nurse, child } = await withChild(born, before)
    await give(table, mother, child, nurse)
    expect(await hears(table, nurse)).toBe(true)
    t.setNow(after)
    expect(await hears(table, nurse)).toBe(false)
  })

  test('who was born on 29 February is eighteen on 1 March in other years: then the authority of a parent ends', async () => {
    const { table, mother, child } = await withChild('2012-02-29', '2030-02-28T22:59:59Z')
    const details = async () => (await mother.client.get(table.path)).text.includes('2012-02-29')
    // The authority was checked; mother knows the day of birth by it.
    await t.owner.query(
      `begin; select set_config('kt.act', 'test', true); insert into parental_authority (family_id, id, child_id, holder_id, kind, evidence, checked_by, checked_on)
        values ('${table.familyId}', gen_random_uuid(), '${child.personId}', '${mother.personId}', 'parent', 'test', '${mother.personId}', '2020-01-01'); commit`,
    )
    expect(await details()).toBe(true)
    t.setNow('2030-02-28T23:00:00Z')
    expect(await details()).toBe(false)
  })

  test('what a helper wrote about the child goes from the parent to the child', async () => {
    const { table, mother, nurse, child } = await withChild('2014-12-01', '2026-11-30T22:59:59Z')
    const bo = await table.seat('professional', 'Bo', { shared: false })
    const audience = { audience: 'chosen', audiencePersons: [bo.personId] }
    const content = { text: 'KANARIE van het kind', aboutPersons: [child.personId] }
    const only = { kind: 'worry', ...audience, content }
    await t.owner.query(
      `begin; select set_config('kt.act', 'test', true); update plan_item set state = 'stopped', content = content || '{"words": "Anders"}' where family_id = '${table.familyId}'; commit`,
    )
    await table.say(nurse, only)
    expect([await hears(table, mother), await hears(table, child)]).toEqual([true, false])
    t.setNow('2026-11-30T23:00:00Z')
    expect([await hears(table, mother), await hears(table, child)]).toEqual([false, true])
  })

  test('a screen that stands open comes back and fetches at midnight', async () => {
    const { table, mother, nurse, child } = await withChild('2014-12-01', '2026-11-30T22:59:59Z')
    await give(table, mother, child, nurse)
    // The watch of the day has seen the evening first.
    await new Promise((done) => setTimeout(done, 1200))
    const { port } = t.app.server.address() as AddressInfo
    const stream = await new Promise<{ closed: Promise<void> }>((resolve, reject) => {
      const headers = { cookie: nurse.client.cookie }
      http
        .get({ port, host: '127.0.0.1', path: '/api/v1/changes', headers }, (response) => {
          response.resume()
          resolve({ closed: new Promise((end) => response.on('close', () => end())) })
        })
        .on('error', reject)
    })
    t.setNow('2026-11-30T23:00:00Z')
    await stream.closed
    expect(await hears(table, nurse)).toBe(false)
  })
})

describe('the bridge', () => {
  test('who is eleven says yes beforehand: it counts from the day, and stops nothing before it', async () => {
    const { table, mother, nurse, child } = await withChild('2014-12-01', '2026-11-10T12:00:00Z')
    const [stays, ends] = [
      await give(table, mother, child, nurse),
      await give(table, mother, child, nurse, { piece: 'week' }),
    ]
    const [bridge] = await bridges(table, child)
    expect(bridge).toMatchObject({ turns: 12, on: '2026-12-01', mine: true })
    expect(bridge.shares.map((one: { silent: string; choice: null }) => [one.silent, one.choice])).toEqual([
      ['stop', null],
      ['stop', null],
    ])
    must(
      await choose(table, child, child, [
        { shareId: stays, choice: 'stay' },
        { shareId: ends, choice: 'stop' },
      ]),
    )
    expect(await hears(table, nurse)).toBe(true)
    expect((await child.client.post(`${table.path}/shares/${stays}/withdraw`)).status).toBe(403)
    t.setNow('2026-11-30T23:00:00Z')
    expect(await hears(table, nurse)).toBe(true)
    expect((await share(table, child, ends)).standing).toBe('past')
    must(await child.client.post(`${table.path}/shares/${stays}/withdraw`))
    expect(await hears(table, nurse)).toBe(false)
  })

  test('it can be chosen otherwise until the day, and nothing is lost by a choice', async () => {
    const { table, mother, nurse, child } = await withChild('2014-12-01', '2026-11-10T12:00:00Z')
    const id = await give(table, mother, child, nurse)
    const { until } = await share(table, mother, id)
    must(await choose(table, child, child, [{ shareId: id, choice: 'stop' }]))
    expect((await share(table, mother, id)).until).toBe('2026-12-01')
    expect((await bridges(table, child))[0].shares[0]).toMatchObject({ choice: 'stop', until })
    must(await choose(table, child, child, [{ shareId: id, choice: 'stay' }]))
    expect((await share(table, mother, id)).until).toBe(until)
    t.setNow('2026-12-01T10:00:00Z')
    expect(await hears(table, nurse)).toBe(true)
  })

  test('at sixteen the own yes of before goes on, unless they choose otherwise; the parents are no longer asked', async () => {
    const { table, mother, nurse, child } = await withChild('2010-12-01', '2026-11-10T12:00:00Z')
    const bo = await table.seat('professional', 'Bo', { shared: false })
    const both = async (to: Someone) => {
      const id = await give(table, child, child, to)
      must(await mother.client.post(`${table.path}/shares/${id}/answer`, { answer: 'yes' }))
      return id
    }
    const [, second] = [await both(nurse), await both(bo)]
    expect((await bridges(table, child))[0].shares.map((one: { silent: string }) => one.silent)).toEqual([
      'stay',
      'stay',
    ])
    must(await choose(table, child, child, [{ shareId: second, choice: 'stop' }]))
    expect([await hears(table, nurse), await hears(table, bo)]).toEqual([true, true])
    t.setNow('2026-12-01T10:00:00Z')
    expect([await hears(table, nurse), await hears(table, bo)]).toEqual([true, false])
    // From that day mother is not asked, and gives nothing of theirs.
    const wish = { id: randomUUID(), subjectId: child.personId, seatId: bo.seatId, piece: 'self', purpose: 'Meedenken' }
    expect((await mother.client.post(`${table.path}/shares`, wish)).status).toBe(403)
  })

  test('who represents sees it, who coordinates sees that it comes, others nothing', async () => {
    const { table, mother, nurse, child } = await withChild('2014-12-01', '2026-11-10T12:00:00Z')
    await give(table, mother, child, nurse)
    const aunt = await table.seat('family', 'Tante')
    must(
      await mother.client.post(`${table.path}/coordinator`, {
        id: randomUUID(),
        seatId: nurse.seatId,
        note: 'Wil jij?',
      }),
    )
    expect(await bridges(table, aunt)).toEqual([])
    expect((await bridges(table, mother))[0]).toMatchObject({ turns: 12, mine: false, shares: [{ silent: 'stop' }] })
    expect(await bridges(table, nurse)).toMatchObject([{ turns: 12, on: '2026-12-01' }])
  })

  test('clear refusals: for another, too early, too late, twice, what is not there; one line each, nothing changed', async () => {
    const { table, mother, nurse, child } = await withChild('2014-12-01', '2026-09-01T12:00:00Z')
    const id = await give(table, mother, child, nurse)
    const wish = [{ shareId: id, choice: 'stay' }]
    expect((await choose(table, child, child, wish)).body.reason).toBe('not-near')
    t.setNow('2026-11-10T12:00:00Z')
    expect((await choose(table, mother, child, wish)).status).toBe(403)
    const wrong = await choose(table, child, child, [...wish, ...wish, { shareId: randomUUID(), choice: 'stop' }])
    expect(wrong.body.errors.map((e: { pointer: string; code: string }) => `${e.pointer} ${e.code}`)).toEqual([
      '/choices/1/shareId choice.twice',
      '/choices/2/shareId id.unknown',
    ])
    expect((await choose(table, child, child, [])).status).toBe(400)
    t.setNow('2026-12-01T10:00:00Z')
    expect((await choose(table, child, child, wish)).body.reason).toBe('not-near')
    expect(await hears(table, nurse)).toBe(false)
    expect(await refusals(table, child)).toEqual([
      'bridge.choose not-near',
      'bridge.choose choice.twice',
      'bridge.choose not-near',
    ])
    expect(await refusals(table, mother)).toEqual(['bridge.choose not-yours-to-share'])
  })
})

describe('the notice', () => {
  test('sixty days before, once, to the young person, who represents and who coordinates; without a name', async () => {
    const { table, mother, nurse, child } = await withChild('2014-12-01', '2026-10-01T12:00:00Z')
    const mails = async (who: Someone) =>
      (
        await t.owner.query('select template, params from mail where to_address = $1', [
          `${who.client.accountId}@test.example`,
        ])
      ).rows
    const run = (day: string) => tellBirthdays({ db: t.deps.db, baseUrl: 'http://localhost', now: new Date(day) })
    await run('2026-10-01T12:00:00Z')
    expect(await mails(child)).toEqual([])
    await run('2026-10-02T12:00:00Z')
    await run('2026-10-02T12:00:00Z')
    await run('2026-11-02T12:00:00Z')
    const plain = [{ template: 'something-waits', params: { link: 'http://localhost' } }]
    expect([await mails(child), await mails(mother), await mails(nurse)]).toEqual([plain, plain, []])
    expect(table.familyId).not.toBe('')
  })
  test('the birthday is the same in the database', async () => {
    const { birthdayOf } = await import('@keukentafel/core/law/birthdays.ts')
    for (const born of ['2012-02-29', '2016-02-29', '2013-02-28', '2013-03-01', '2010-12-31'])
      for (const age of [12, 16, 18]) {
        const { rows } = await t.owner.query('select birthday_of($1, $2)::text as on', [born, age])
        expect(rows[0].on).toBe(birthdayOf(born, age))
      }
  })
})
