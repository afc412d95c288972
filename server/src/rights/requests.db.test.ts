import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { verifyChain } from '../audit/verify-chain.ts'
import { type Client, type TestApp, testApp } from '../testing/app.ts'
import { tablesWith } from '../testing/dump.ts'
import { must } from '../testing/found.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())
afterEach(async () => {
  t.setNow(new Date().toISOString())
  await t.owner.query('update account set is_admin = false')
  await t.owner.query('delete from rights_hold')
  await t.owner.query('delete from rights_request')
})

const born = (age: number) => `${new Date().getFullYear() - age}-01-01`
const goal = (words: string) => ({ kind: 'goal', content: { words, lifeDomain: 'home' } })
const ask = (table: Table, who: Someone, body: object) =>
  who.client.post(`${table.path}/rights/requests`, { id: randomUUID(), words: 'Dit klopt niet', ...body })
const rightsOf = async (table: Table, who: Someone) => must(await who.client.get(`${table.path}/rights`)).body
interface Listed {
  id: string
  kind: string
  texts: { id: string; text: string | null }[]
  state: string
}
const toAnswer = async (who: Client) => must(await who.get('/requests')).body.requests as Listed[]
const reply = (who: Client, id: string, body: object) =>
  who.post(`/requests/${id}/answer`, { words: 'Daarom', ...body })

/** A nurse of an organisation with a privacy officer, who wrote two things about mother. */
async function withOfficer() {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira')
  const { rows } = await t.owner.query<{ id: string }>('insert into organisation (name) values ($1) returning id', [
    `GGZ ${randomUUID()}`,
  ])
  const client = await t.owner.connect()
  await client.query(`select set_config('kt.act', 'test', false)`)
  await client.query('update seat set organisation_id = $2 where id = $1', [nurse.seatId, rows[0]!.id])
  await client.query(`select set_config('kt.act', '', false)`)
  client.release()
  const officer = await t.account('Ilse')
  await t.owner.query('insert into privacy_officer (organisation_id, account_id) values ($1, $2)', [
    rows[0]!.id,
    officer.accountId,
  ])
  const canary = `kanarie-${randomUUID()}`
  const about = [table.mother.personId]
  const one = await table.say(nurse, { kind: 'worry', content: { text: `Een ${canary}`, aboutPersons: about } })
  const two = await table.say(nurse, { kind: 'worry', content: { text: `Twee ${canary}`, aboutPersons: about } })
  return { table, nurse, officer, canary, one, two }
}

describe('words of who helps by profession', () => {
  test('go after a request that their privacy officer grants, with the text before them and nothing else', async () => {
    const { table, nurse, officer, canary, one, two } = await withOfficer()
    const { mother } = table
    const other = await table.say(nurse, { kind: 'worry', content: { text: 'Niet over mama' } })
    const asked = await ask(table, mother, { kind: 'destroy', personId: mother.personId })
    expect(asked.status, asked.text).toBe(200)
    const [request, ...more] = await toAnswer(officer)
    expect(more).toEqual([])
    expect(request!.texts.map((text) => text.id)).toEqual([one, two])
    expect(JSON.stringify(request)).toContain(canary)
    expect((await officer.get(`${table.path}/plan`)).status).toBe(404)
    // Nobody else at the table learns of it, and who wrote it does not answer.
    expect((await rightsOf(table, nurse)).requests).toEqual([])
    expect((await reply(nurse.client, request!.id, { outcome: 'granted' })).status).toBe(404)

    const answered = await reply(officer, request!.id, { outcome: 'granted' })
    expect(answered.status, answered.text).toBe(200)
    expect(await tablesWith(t.owner, canary)).toEqual([])
    const left = (await nurse.client.get(`${table.path}/plan`)).body.items.map(
      (i: { item: { id: string } }) => i.item.id,
    )
    expect(left).toEqual([other])
    const [told] = (await rightsOf(table, mother)).requests
    expect(told).toMatchObject({ state: 'granted', words: '', done: { count: 2 }, answer: { text: 'Daarom' } })
    expect((await reply(officer, request!.id, { outcome: 'granted' })).body.code).toBe('question.settled')
    expect(await verifyChain(t.owner, table.familyId)).toBeNull()
    // Mails say that something waits, and no more.
    const { rows } = await t.owner.query(`select params::text from mail where template = 'something-waits'`)
    for (const { params } of rows) expect(params).not.toMatch(/Samira|Dit klopt niet|Daarom/)
  })

  test('a part may stay, for a ground of the law and until a day; then nobody destroys it, and the page says why', async () => {
    const { table, officer, one, two } = await withOfficer()
    const { mother } = table
    const id = randomUUID()
    await ask(table, mother, { id, kind: 'destroy', personId: mother.personId, items: [one, two] })
    const faulty = await reply(officer, id, { outcome: 'granted', keep: [one, randomUUID()] })
    expect(faulty.body.errors.map((e: { code: string }) => e.code)).toEqual(['id.unknown', 'rights.ground-missing'])
    const until = `${new Date().getFullYear() + 1}-01-15`
    const answered = await reply(officer, id, { outcome: 'granted', keep: [one], ground: 'complaint', until })
    expect(answered.status, answered.text).toBe(200)
    const { texts, requests } = await rightsOf(table, mother)
    expect(texts).toMatchObject([{ itemId: one, heldUntil: until, can: { destroy: false } }])
    expect(requests[0]).toMatchObject({
      state: 'partly',
      done: { count: 1 },
      answer: { ground: 'complaint', until, law: expect.stringContaining('4.2.1') },
    })
    // Asked anew, it cannot be granted before that day.
    const again = randomUUID()
    await ask(table, mother, { id: again, kind: 'destroy', personId: mother.personId, items: [one] })
    expect((await reply(officer, again, { outcome: 'granted' })).body.code).toBe('rights.held')
    expect((await toAnswer(officer)).find((r) => r.id === again)?.state).toBe('open')
    t.setNow(`${until}T09:00:00Z`)
    expect((await reply(officer, again, { outcome: 'granted' })).status).toBe(200)
  })

  test('an administrator answers where there is no officer, and reads no text', async () => {
    const table = await buildTable(t)
    const nurse = await table.seat('professional', 'Samira')
    const about = [table.mother.personId]
    await table.say(nurse, { kind: 'worry', content: { text: 'Heel persoonlijk', aboutPersons: about } })
    const admin = await t.account('admin')
    await t.owner.query('update account set is_admin = true where id = $1', [admin.accountId])
    await ask(table, table.mother, { kind: 'object', personId: table.mother.personId })
    const [request] = await toAnswer(admin)
    expect(request!.texts).toMatchObject([{ text: null }])
    expect(JSON.stringify(request)).not.toContain('Heel persoonlijk')
  })

  test('more time once, within the first month, and never for destroying', async () => {
    const { table, officer } = await withOfficer()
    const { mother } = table
    t.setNow('2026-03-05T10:00:00Z')
    const [copy, destroy] = [randomUUID(), randomUUID()]
    await ask(table, mother, { id: copy, kind: 'copy', personId: mother.personId })
    await ask(table, mother, { id: destroy, kind: 'destroy', personId: mother.personId })
    const extend = (id: string) => officer.post(`/requests/${id}/extend`, { reason: 'Veel werk' })
    expect((await extend(destroy)).body.code).toBe('question.term-over')
    expect((await extend(copy)).status).toBe(200)
    expect((await extend(copy)).body.code).toBe('question.term-over')
    const requests = (await rightsOf(table, mother)).requests as { id: string; answerBy: string }[]
    expect(Object.fromEntries(requests.map((r) => [r.id, r.answerBy]))).toEqual({
      [copy]: '2026-06-05',
      [destroy]: '2026-06-05',
    })
    t.setNow('2026-06-06T10:00:00Z')
    expect((await rightsOf(table, mother)).requests.every((r: { late: boolean }) => r.late)).toBe(true)
  })
})

test('who hears a text is told by the rules of sharing, not by to whom it was said', async () => {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira')
  await table.seat('professional', 'Tom', { shared: false })
  const id = await table.say(table.mother, goal('Samen eten'))
  const { texts } = await rightsOf(table, table.mother)
  expect(texts).toMatchObject([{ itemId: id, hearers: [table.mother.personId, nurse.personId] }])
})

describe('own words', () => {
  test('who said them answers, and others do not learn of it', async () => {
    const table = await buildTable(t)
    const opa = await table.seat('network', 'Opa')
    const aunt = await table.seat('family', 'Tante')
    const words = { kind: 'worry', content: { text: 'Opa vergeet veel', aboutPersons: [opa.personId] } }
    const itemId = await table.say(table.mother, words)
    const id = randomUUID()
    expect((await ask(table, opa, { id, kind: 'destroy', personId: opa.personId, items: [itemId] })).status).toBe(200)
    expect((await rightsOf(table, aunt)).requests).toEqual([])
    const path = `${table.path}/rights/requests/${id}/answer`
    expect((await aunt.client.post(path, { outcome: 'granted', words: 'x' })).status).toBe(404)
    expect((await opa.client.post(path, { outcome: 'granted', words: 'x' })).body).toMatchObject({
      code: 'not.allowed',
      reason: 'not-your-task',
    })
    const refused = await table.mother.client.post(path, { outcome: 'refused', words: 'Het is zo' })
    expect(refused.body.errors).toMatchObject([{ pointer: '/ground', code: 'rights.ground-missing' }])
    expect((await table.mother.client.post(path, { outcome: 'granted', words: 'Je hebt gelijk' })).status).toBe(200)
    expect((await rightsOf(table, opa)).requests[0]).toMatchObject({ state: 'granted', done: { count: 1 } })
    expect((await table.mother.client.get(`${table.path}/items/${itemId}/history`)).status).toBe(404)
  })

  test('one does not ask another about words that one may destroy oneself', async () => {
    const table = await buildTable(t)
    const own = await table.say(table.mother, goal('Samen eten'))
    const answer = await ask(table, table.mother, { kind: 'destroy', personId: table.mother.personId, items: [own] })
    expect(answer.body.errors).toMatchObject([{ pointer: '/items', code: 'rights.own-words' }])
    const nothing = await ask(table, table.mother, { kind: 'destroy', personId: table.mother.personId })
    expect(nothing.body.errors).toMatchObject([{ pointer: '/items', code: 'rights.nothing' }])
  })
})

describe('for whom', () => {
  test('for a young person of 12 to 15 nothing happens until they say yes', async () => {
    const { table, nurse, officer } = await withOfficer()
    const young = await table.seat('family', 'Deniz', { birthDate: born(14) })
    await table.say(nurse, { kind: 'worry', content: { text: 'Deniz spijbelt', aboutPersons: [young.personId] } })
    const id = randomUUID()
    const asked = await ask(table, table.mother, { id, kind: 'object', personId: young.personId })
    expect(asked.status, asked.text).toBe(200)
    expect(await toAnswer(officer)).toEqual([])
    expect((await reply(officer, id, { outcome: 'granted' })).status).toBe(404)
    expect((await rightsOf(table, young)).requests[0]).toMatchObject({ state: 'waiting', can: { agree: true } })
    const agree = (who: Someone, answer: string) =>
      who.client.post(`${table.path}/rights/requests/${id}/agree`, { answer })
    expect((await agree(table.mother, 'yes')).body.code).toBe('not.allowed')
    expect((await agree(young, 'yes')).status).toBe(200)
    expect((await toAnswer(officer)).map((r) => r.id)).toEqual([id])
    expect((await agree(young, 'no')).body.code).toBe('not.allowed')
  })

  test('what a young person asks alone is not seen by a parent', async () => {
    const { table, nurse } = await withOfficer()
    const young = await table.seat('family', 'Deniz', { birthDate: born(13) })
    await table.say(nurse, { kind: 'worry', content: { text: 'Deniz spijbelt', aboutPersons: [young.personId] } })
    const id = randomUUID()
    expect((await ask(table, young, { id, kind: 'destroy', personId: young.personId })).status).toBe(200)
    expect((await rightsOf(table, table.mother)).requests).toEqual([])
    const { lines } = must(await table.mother.client.get(`${table.path}/looks`)).body
    expect(lines.filter((l: { what: string; mine: boolean }) => l.what === 'rights' && !l.mine)).toEqual([])
    expect((await table.mother.client.post(`${table.path}/rights/requests/${id}/withdraw`)).status).toBe(404)
    expect((await young.client.post(`${table.path}/rights/requests/${id}/withdraw`)).status).toBe(200)
    expect((await young.client.post(`${table.path}/rights/requests/${id}/withdraw`)).body.code).toBe('question.settled')
  })

  test('never for another grown-up, a child of others or who is not there; each refusal has one line', async () => {
    const { table } = await withOfficer()
    const { mother } = table
    const aunt = await table.seat('family', 'Tante')
    const sister = await table.seat('family', 'Zus', { birthDate: born(16) })
    const child = await table.seat('family', 'Elif', { birthDate: born(9) })
    const reason = async (who: Someone, personId: string) =>
      (await ask(table, who, { kind: 'copy', personId })).body.reason
    expect(await reason(mother, sister.personId)).toBe('authority-closed')
    expect(await reason(aunt, child.personId)).toBe('authority-closed')
    expect(await reason(mother, aunt.personId)).toBe('authority-closed')
    expect(await reason(child, child.personId)).toBe('too-young')
    const unknown = await ask(table, mother, { kind: 'copy', personId: randomUUID() })
    expect(unknown.body.errors).toMatchObject([{ pointer: '/personId', code: 'id.unknown' }])
    const all = await ask(table, mother, { kind: 'correct', personId: mother.personId, items: [], words: '' })
    expect(all.body.errors.map((e: { pointer: string }) => e.pointer)).toEqual(['/items', '/words'])
    const { rows } = await t.owner.query(
      `select ground from access_log where family_id = $1 and action = 'rights.ask' and outcome = 'deny' order by seq`,
      [table.familyId],
    )
    expect(rows.map((row) => row.ground)).toEqual([
      ...Array(3).fill('authority-closed'),
      'too-young',
      'id.unknown',
      'choice.missing',
    ])
  })
})
