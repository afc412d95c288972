import { randomUUID } from 'node:crypto'
import { mayAnswer } from '@keukentafel/core/access/rules/question.ts'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { statement } from '../db/statement.ts'
import { type Client, type TestApp, testApp } from '../testing/app.ts'
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
  await t.owner.query('delete from access_question')
})

const CANARY = 'KANARIE wij slapen slecht'
interface Asked {
  table: Table
  nurse: Someone
  asker: Someone
  organisationId: string | null
  organisation: string
  officer: Client
  id: string
}
const organisation = async (name: string) =>
  (await t.owner.query<{ id: string }>('insert into organisation (name) values ($1) returning id', [name])).rows[0]!.id
const nameOfficer = (organisationId: string, who: Client) =>
  t.owner.query('insert into privacy_officer (organisation_id, account_id) values ($1, $2)', [
    organisationId,
    who.accountId,
  ])
async function place(table: Table, who: Someone, organisationId: string) {
  const client = await t.owner.connect()
  await client.query(`select set_config('kt.act', 'test', false)`)
  await client.query('update seat set organisation_id = $3 where family_id = $1 and person_id = $2', [
    table.familyId,
    who.personId,
    organisationId,
  ])
  await client.query(`select set_config('kt.act', '', false)`)
  client.release()
}
/** The look of somebody as another sees it. */
const lookOf = async (table: Table, of: Someone, who: Someone) => {
  await of.client.get(`${table.path}/plan`)
  const { lines } = must(await who.client.get(`${table.path}/looks`)).body
  return lines.find((l: { personId: string; what: string }) => l.personId === of.personId && l.what === 'plan') as {
    id: string
    day: string
  }
}
const ask = (table: Table, who: Someone, look: { id: string; day: string }, more: object = {}) =>
  who.client.post(`${table.path}/looks/questions`, {
    id: randomUUID(),
    day: look.day,
    looks: [look.id],
    question: 'Waarom keek Samira zo vaak?',
    ...more,
  })
/** A question of mother about a look of a nurse of an organisation with a privacy officer. */
async function asked(now = new Date().toISOString()): Promise<Asked> {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira')
  await table.say(table.mother, { kind: 'goal', content: { words: CANARY, lifeDomain: 'sleep' } })
  const name = `GGZ ${randomUUID()}`
  const organisationId = await organisation(name)
  await place(table, nurse, organisationId)
  const officer = await t.account('Ilse')
  await nameOfficer(organisationId, officer)
  const look = await lookOf(table, nurse, table.mother)
  t.setNow(now)
  const { id } = must(await ask(table, table.mother, look)).body
  return { table, nurse, asker: table.mother, organisationId, organisation: name, officer, id }
}
const questions = async (who: Client, own = false) =>
  must(await who.get(own ? '/own-questions' : '/questions')).body.questions as Record<string, never>[]
const mailsTo = async (who: Client) =>
  (
    await t.owner.query<{ template: string; params: object }>(
      'select template, params from mail m join account a on a.email = m.to_address where a.id = $1 order by m.created_at',
      [who.accountId],
    )
  ).rows

describe('a question about a look', () => {
  test('goes to the privacy officer of that organisation, with the looks and nothing of the plan', async () => {
    const { table, officer, asker, organisation: name, id } = await asked()
    const answer = must(await officer.get('/questions'))
    expect(answer.body.questions).toEqual([
      expect.objectContaining({
        id,
        familyName: 'Test',
        asker: 'Mama',
        organisation: name,
        question: 'Waarom keek Samira zo vaak?',
        looks: [
          expect.objectContaining({
            name: 'Samira',
            organisation: name,
            what: 'plan',
            count: 1,
            outcome: 'permit',
          }),
        ],
        late: false,
        answer: null,
        mayExtend: true,
      }),
    ])
    for (const secret of [CANARY, table.familyId, asker.personId]) expect(answer.text).not.toContain(secret)
    expect(await mailsTo(officer)).toEqual([
      { template: 'something-waits', params: { link: 'http://localhost/vragen' } },
    ])
    for (const path of ['plan', 'circle', 'looks', ''])
      expect((await officer.get(`${table.path}/${path}`)).status).toBe(404)
    expect((await officer.get('/my-families')).body.families).toEqual([])
  })

  test('is read by nobody else: not by another organisation, an administrator, the coordinator, others at the table', async () => {
    const { table, nurse, id } = await asked()
    const other = await t.account('other')
    await nameOfficer(await organisation(`Anders ${table.familyId}`), other)
    const admin = await t.account('admin')
    await t.owner.query('update account set is_admin = true where id = $1', [admin.accountId])
    const coordinator = await table.seat('professional', 'Anneke')
    for (const who of [other, admin, coordinator.client, nurse.client, table.mother.client]) {
      expect(await questions(who)).toEqual([])
      const [tried, none] = [
        await who.post(`/questions/${id}/answer`, { answer: 'x' }),
        await who.post(`/questions/${randomUUID()}/answer`, { answer: 'x' }),
      ]
      expect([tried.status, tried.text]).toEqual([404, none.text])
    }
    for (const who of [other, coordinator.client]) expect(await questions(who, true)).toEqual([])
  })

  test('without organisation, or without an officer there, it goes to the administrators; never about their own look', async () => {
    const table = await buildTable(t)
    const nurse = await table.seat('professional', 'Samira')
    const [admin, second] = [await t.account('admin'), nurse.client]
    await t.owner.query('update account set is_admin = true where id = any ($1)', [[admin.accountId, second.accountId]])
    const look = await lookOf(table, nurse, table.mother)
    must(await ask(table, table.mother, look))
    expect(await questions(admin)).toHaveLength(1)
    expect(await questions(second)).toEqual([])
    expect(await mailsTo(admin)).toHaveLength(1)
    expect(await mailsTo(second)).toEqual([])
  })

  test('a look of the only privacy officer is answered by the administrators', async () => {
    const table = await buildTable(t)
    const nurse = await table.seat('professional', 'Samira')
    const organisationId = await organisation(`Zelf ${table.familyId}`)
    await place(table, nurse, organisationId)
    await nameOfficer(organisationId, nurse.client)
    const admin = await t.account('admin')
    await t.owner.query('update account set is_admin = true where id = $1', [admin.accountId])
    must(await ask(table, table.mother, await lookOf(table, nurse, table.mother)))
    expect([await questions(nurse.client), (await questions(admin)).length]).toEqual([[], 1])
  })

  test('rule and SQL agree about who answers', async () => {
    for (let i = 0; i < 16; i++) {
      const [isOfficer, hasOtherOfficer, isAdmin, isLooker] = [1, 2, 4, 8].map((bit) => (i & bit) !== 0) as [
        boolean,
        boolean,
        boolean,
        boolean,
      ]
      const [me, other] = [await t.account('me'), await t.account('other')]
      const organisationId = await organisation(`Proef ${me.accountId}`)
      if (isOfficer) await nameOfficer(organisationId, me)
      if (hasOtherOfficer) await nameOfficer(organisationId, other)
      await t.owner.query('update account set is_admin = $2 where id = $1', [me.accountId, isAdmin])
      const looker = isLooker ? me.accountId : randomUUID()
      const { results } = await t.deps.db.read(
        { statement: statement('select enter_account($1)'), values: [me.accountId] },
        [[statement('select answers_for($1, $2, null) as may'), [organisationId, looker]]],
      )
      // Who is officer is another officer for who is not; for the rule it is about others than who looked.
      const others = hasOtherOfficer || (isOfficer && !isLooker)
      expect(results[0], JSON.stringify({ isOfficer, hasOtherOfficer, isAdmin, isLooker })).toEqual([
        { may: mayAnswer({ isOfficer, hasOtherOfficer: others, isAdmin, isLooker }) },
      ])
    }
  })

  test('asking is for who sees the look and did not do it; what is not seen is not there', async () => {
    const { table, nurse } = await asked()
    const stranger = await buildTable(t)
    const look = await lookOf(table, nurse, table.mother)
    const own = must(await nurse.client.get(`${table.path}/looks`)).body.lines[0]
    const refused = await ask(table, nurse, own)
    expect([refused.status, refused.body.reason]).toEqual([403, 'not-your-task'])
    const opa = await table.seat('network', 'Opa')
    expect((await ask(table, opa, look)).status).toBe(404) // the same looks have another id for somebody else
    expect((await ask(table, table.mother, { ...look, day: '2020-01-01' })).status).toBe(404)
    expect((await ask(table, stranger.mother, look)).status).toBe(404)
    const fathers = await table.seat('professional', 'Bas')
    const other = await lookOf(table, fathers, table.mother)
    expect((await ask(table, table.mother, look, { looks: [look.id, other.id] })).status).toBe(404) // of two people
    expect((await ask(table, table.mother, look, { looks: [look.id, 'f'.repeat(64)] })).status).toBe(404)
    expect((await ask(table, table.mother, { id: 'x', day: 'x' }, { question: ' ' })).body.errors).toMatchObject([
      { pointer: '/day' },
      { pointer: '/looks/0', code: 'id.invalid' },
      { pointer: '/question', code: 'text.empty' },
    ])
  })

  test('twice is once; an id that was used is refused; nobody floods an officer', async () => {
    const { table, nurse, asker, officer } = await asked()
    const look = await lookOf(table, nurse, asker)
    const body = { id: randomUUID(), day: look.day, looks: [look.id], question: 'Nog eens?' }
    const send = (key: string) => asker.client.post(`${table.path}/looks/questions`, body, { key })
    const key = randomUUID()
    expect(must(await send(key)).text).toBe(must(await send(key)).text)
    expect((await send(randomUUID())).body.code).toBe('version.conflict')
    expect(await questions(officer)).toHaveLength(2)
    for (let i = 2; i < 20; i++) must(await ask(table, asker, look))
    expect((await ask(table, asker, look)).body.code).toBe('too.many')
  })
})

describe('term and answer', () => {
  test('a month; the answer is read by the asker, who is told by a mail without a word', async () => {
    const { officer, asker, id } = await asked('2026-01-31T10:00:00Z')
    expect((await questions(asker.client, true))[0]).toMatchObject({ answerBy: '2026-02-28', late: false })
    t.setNow('2026-02-10T10:00:00Z')
    must(await officer.post(`/questions/${id}/answer`, { answer: 'Zij bereidde een gesprek voor.' }))
    expect((await questions(asker.client, true))[0]).toMatchObject({
      answer: { at: '2026-02-10T10:00:00.000Z', text: 'Zij bereidde een gesprek voor.' },
      late: false,
    })
    expect(await mailsTo(asker.client)).toEqual([
      { template: 'something-waits', params: { link: 'http://localhost/vragen' } },
    ])
    const again = await officer.post(`/questions/${id}/answer`, { answer: 'Toch anders' })
    expect([again.status, again.body.code]).toEqual([409, 'question.settled'])
    expect((await officer.post(`/questions/${id}/extend`, { reason: 'x' })).body.code).toBe('question.settled')
  })

  test('late is visible as late, for both', async () => {
    const { officer, asker, id } = await asked('2026-01-31T10:00:00Z')
    t.setNow('2026-02-28T22:59:59Z')
    expect((await questions(officer))[0]).toMatchObject({ late: false })
    t.setNow('2026-02-28T23:00:00Z') // midnight in Amsterdam
    expect((await questions(officer))[0]).toMatchObject({ late: true, mayExtend: false })
    expect((await questions(asker.client, true))[0]).toMatchObject({ late: true })
    must(await officer.post(`/questions/${id}/answer`, { answer: 'Sorry, dit is laat.' }))
    expect((await questions(asker.client, true))[0]).toMatchObject({ late: true })
  })

  test('two months more: once, within the first month, with the reason', async () => {
    const { officer, asker, id } = await asked('2026-01-31T10:00:00Z')
    const extend = (reason: string) => officer.post(`/questions/${id}/extend`, { reason })
    expect((await extend('')).body.errors).toMatchObject([{ pointer: '/reason', code: 'text.empty' }])
    t.setNow('2026-02-28T10:00:00Z')
    must(await extend('Samira is ziek'))
    expect((await questions(asker.client, true))[0]).toMatchObject({
      answerBy: '2026-04-30',
      extended: { reason: 'Samira is ziek' },
      late: false,
    })
    expect((await extend('Nog eens')).body.code).toBe('question.term-over')
    const late = await asked('2026-01-31T10:00:00Z')
    t.setNow('2026-03-01T10:00:00Z')
    expect((await late.officer.post(`/questions/${late.id}/extend`, { reason: 'x' })).body.code).toBe(
      'question.term-over',
    )
  })

  test('who left the table still reads the answer', async () => {
    const { table, nurse, officer } = await asked()
    const opa = await table.seat('network', 'Opa')
    const look = await lookOf(table, nurse, opa)
    const { id } = must(await ask(table, opa, look)).body
    must(await opa.client.post(`${table.path}/seats/${opa.seatId}/leave`, {}))
    must(await officer.post(`/questions/${id}/answer`, { answer: 'Daarom.' }))
    expect((await questions(opa.client, true))[0]).toMatchObject({ answer: { text: 'Daarom.' } })
    expect((await opa.client.get(`${table.path}/looks`)).status).toBe(404)
  })
})

describe('nobody else learns of it', () => {
  test('not who represents the child that asked, in no log line and no announcement; the child sees that it was read', async () => {
    const table = await buildTable(t)
    const nurse = await table.seat('professional', 'Samira')
    const girl = await table.seat('family', 'Noor', { birthDate: `${new Date().getUTCFullYear() - 13}-01-01` })
    const client = await t.owner.connect()
    await client.query(`select set_config('kt.act', 'test', false)`)
    await client.query(
      `insert into parental_authority (family_id, id, child_id, holder_id, kind, checked_by, checked_on) values ($1, gen_random_uuid(), $2, $3, 'parent', $3, '2020-01-01')`,
      [table.familyId, girl.personId, table.mother.personId],
    )
    await client.query(`select set_config('kt.act', '', false)`)
    client.release()
    const admin = await t.account('admin')
    await t.owner.query('update account set is_admin = true where id = $1', [admin.accountId])
    const heard: string[] = []
    const stop = t.listener.on((channel, payload) => void (channel === 'kt_change' && heard.push(payload)))
    const { id } = must(await ask(table, girl, await lookOf(table, nurse, girl))).body
    expect(await questions(admin)).toHaveLength(1)
    must(await admin.post(`/questions/${id}/answer`, { answer: 'Daarom.' }))
    await new Promise((done) => setTimeout(done, 100))
    stop()
    expect(heard.filter((payload) => payload.startsWith(table.familyId))).toEqual([])
    const whats = async (who: Someone) =>
      (must(await who.client.get(`${table.path}/looks`)).body.lines as { who: string; what: string }[])
        .filter((l) => ['question', 'looks'].includes(l.what))
        .map((l) => `${l.who} ${l.what}`)
    expect(new Set(await whats(girl))).toEqual(new Set(['person looks', 'person question', 'officer question']))
    expect(await whats(table.mother)).toEqual([])
  })

  test('the database keeps it so: no change without a permit, nothing that was said is changed, no row for others', async () => {
    const { officer, asker, id, nurse } = await asked()
    const as = async (who: Client, act: string, sql: string) => {
      const client = await t.deps.db.pool.connect()
      try {
        await client.query('begin')
        await client.query(`select enter_account($1), set_config('kt.act', $2, true)`, [who.accountId, act])
        return (await client.query(sql)).rowCount
      } catch (error) {
        return (error as Error).message
      } finally {
        await client.query('rollback')
        client.release()
      }
    }
    expect(
      await as(officer, '', `update access_question set answered_at = now(), answer = 'x' where id = '${id}'`),
    ).toContain('without a permit')
    expect(await as(officer, 'x', `update access_question set question = 'x' where id = '${id}'`)).toContain(
      'does not change',
    )
    expect(
      await as(nurse.client, 'x', `update access_question set answered_at = now(), answer = 'x' where id = '${id}'`),
    ).toBe(0)
    expect(await as(nurse.client, 'x', 'select from access_question')).toBe(0)
    expect(await as(officer, 'x', `delete from access_question where id = '${id}'`)).toContain('permission denied')
    expect(await as(officer, 'x', 'insert into privacy_officer select * from privacy_officer')).toContain(
      'permission denied',
    )
    must(await officer.post(`/questions/${id}/answer`, { answer: 'Daarom.' }))
    expect(await as(officer, 'x', `update access_question set answer = 'Anders' where id = '${id}'`)).toContain(
      'does not change',
    )
    expect((await questions(asker.client, true))[0]).toMatchObject({ answer: { text: 'Daarom.' } })
  })
})
