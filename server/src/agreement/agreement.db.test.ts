import { randomUUID } from 'node:crypto'
import { addDays, dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { must } from '../testing/found.ts'
import { refusalsOf } from '../testing/refusals.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterEach(() => t.setNow(new Date().toISOString()))
afterAll(() => t.close())

const TODAY = dayInAmsterdam(new Date().toISOString())
const inDays = (days: number) => addDays(TODAY, days)
const goTo = (days: number) => t.setNow(`${inDays(days)}T11:00:00.000Z`)
const aged = (years: number) => `${new Date().getFullYear() - years}-01-01`

async function scene(age = 14) {
  const table = await buildTable(t)
  const samira = await table.seat('professional', 'Samira', { shared: false })
  const bo = await table.seat('professional', 'Bo', { shared: false })
  const opa = await table.seat('network', 'Opa', { shared: false })
  const young = await table.seat('family', 'Deniz', { birthDate: aged(age) })
  return { table, mother: table.mother, samira, bo, opa, young }
}
type Scene = Awaited<ReturnType<typeof scene>>

async function asked({ table, samira, young }: Scene, subject: Someone = young): Promise<string> {
  const id = randomUUID()
  must(
    await samira.client.post(`${table.path}/agreements/ask`, {
      id,
      subjectId: subject.personId,
      what: 'KANARIE training',
    }),
  )
  return id
}
const say = (s: Scene, who: Someone, id: string, answer: string, words = '') =>
  who.client.post(`${s.table.path}/agreements/${id}/answer`, { answer, words })
const back = (s: Scene, who: Someone, id: string, words = '') =>
  who.client.post(`${s.table.path}/agreements/${id}/withdraw`, { words })
const read = async (table: Table, who: Someone) => must(await who.client.get(`${table.path}/agreements`)).body
const one = async (s: Scene, who: Someone, id: string) =>
  (await read(s.table, who)).agreements.find((a: { id: string }) => a.id === id)
const standing = async (s: Scene, who: Someone, id: string) => (await one(s, who, id))?.standing
const record = (s: Scene, id: string, more: object = {}, who = s.samira) =>
  who.client.post(`${s.table.path}/agreements/${id}/incapacity`, {
    id: randomUUID(),
    findings: 'Hij overziet het nu niet',
    consulted: 'Bo dacht mee',
    secondSeatId: s.bo.seatId,
    reviewOn: inDays(60),
    ...more,
  })
const codes = (answer: { body: { errors?: { pointer: string; code: string }[] } }) =>
  (answer.body.errors ?? []).map((e) => `${e.pointer} ${e.code}`)
const refusals = (s: Scene, who: Someone) => refusalsOf(t, s.table, who)

describe('agreement to help', () => {
  test('at fourteen the young person and who holds authority say yes, each in own words; it opens nothing', async () => {
    const s = await scene()
    await s.table.say(s.young, { kind: 'goal', content: { words: 'Weer slapen', lifeDomain: 'sleep' } })
    const id = await asked(s)
    expect(await standing(s, s.samira, id)).toBe('asked')
    must(await say(s, s.young, id, 'yes', 'Ik wil het proberen'))
    expect(await one(s, s.samira, id)).toMatchObject({
      standing: 'waiting',
      waitsFor: [s.mother.personId],
      voices: [{ personId: s.young.personId, said: 'yes', words: 'Ik wil het proberen' }],
    })
    must(await say(s, s.mother, id, 'yes'))
    expect(await one(s, s.samira, id)).toMatchObject({ standing: 'given', since: TODAY, waitsFor: [] })
    expect((await s.samira.client.get(`${s.table.path}/plan`)).text).not.toContain('Weer slapen')
  })

  test('taking it back is a dated fact that everybody who sees the seat reads at once, without what it is about', async () => {
    const s = await scene(17)
    const id = await asked(s)
    must(await say(s, s.young, id, 'yes'))
    for (const who of [s.opa, s.bo, s.mother])
      expect(await one(s, who, id)).toMatchObject({ standing: 'given', subjectId: null, what: '', voices: [] })
    must(await back(s, s.young, id, 'Het hielp niet'))
    for (const who of [s.opa, s.bo, s.mother])
      expect(await one(s, who, id)).toMatchObject({ standing: 'withdrawn', since: TODAY, subjectId: null, voices: [] })
    expect((await read(s.table, s.opa)).agreements).toHaveLength(1)
    expect(await one(s, s.samira, id)).toMatchObject({
      standing: 'withdrawn',
      voices: [{ said: 'yes' }, { said: 'withdrawn', words: 'Het hielp niet' }],
    })
    // And it may be given again; all that was said stays.
    must(await say(s, s.young, id, 'yes', 'Toch wel'))
    expect((await one(s, s.samira, id)).voices).toHaveLength(3)
    expect(await standing(s, s.opa, id)).toBe('given')
  })

  test('a no of a parent, and a young person who keeps wanting it, with the reason', async () => {
    const s = await scene()
    const id = await asked(s)
    must(await say(s, s.mother, id, 'no', 'Liever niet'))
    must(await say(s, s.young, id, 'yes'))
    expect(await standing(s, s.samira, id)).toBe('refused')
    expect(await standing(s, s.opa, id)).toBe('asked')
    const alone = (who: Someone, body: object) => who.client.post(`${s.table.path}/agreements/${id}/alone`, body)
    expect(codes(await alone(s.samira, { reason: 'because', words: '' }))).toHaveLength(2)
    expect((await alone(s.young, { reason: 'keeps-wish', words: 'Ik' })).status).toBe(403)
    must(await alone(s.samira, { reason: 'keeps-wish', words: 'Drie keer besproken' }))
    expect(await one(s, s.mother, id)).toMatchObject({ standing: 'given', alone: { words: 'Drie keer besproken' } })
    expect((await alone(s.samira, { reason: 'keeps-wish', words: 'Nog eens' })).body.code).toBe('help.there')
    const small = await scene(9)
    const other = await asked(small)
    const refused = await small.samira.client.post(`${small.table.path}/agreements/${other}/alone`, {
      reason: 'serious-harm',
      words: 'x',
    })
    expect(codes(refused)).toEqual(['/reason help.alone-age'])
  })

  test('on the sixteenth birthday the own yes is enough, and an unknown authority closes', async () => {
    const s = await scene(15)
    const id = await asked(s)
    must(await say(s, s.young, id, 'yes'))
    expect(await standing(s, s.samira, id)).toBe('waiting')
    goTo(400)
    expect(await standing(s, s.samira, id)).toBe('given')
    goTo(0)
    const db = await t.owner.connect()
    await db.query(`begin; select set_config('kt.act', 'test', true)`)
    await db.query(`update parental_authority set kind = 'unknown' where family_id = $1`, [s.table.familyId])
    await db.query('commit')
    db.release()
    expect(await one(s, s.samira, id)).toMatchObject({ standing: 'closed', closed: 'authority-closed' })
    const given = await s.mother.client.post(`${s.table.path}/agreements`, {
      id: randomUUID(),
      subjectId: s.young.personId,
      seatId: s.bo.seatId,
      what: 'x',
    })
    expect([given.status, given.body.reason]).toEqual([403, 'authority-closed'])
    expect((await read(s.table, s.mother)).subjects).toContainEqual(
      expect.objectContaining({ personId: s.young.personId, closed: 'authority-closed', can: { give: false } }),
    )
  })

  test('on a ground of the law: never a wish, for who is near and the family only, and it ends', async () => {
    const s = await scene()
    const id = randomUUID()
    const path = `${s.table.path}/agreements`
    const body = { id, subjectId: s.young.personId, what: 'Toezicht', ground: 'supervision-order', words: 'De rechter' }
    expect((await s.mother.client.post(`${path}/ground`, body)).status).toBe(403)
    must(await s.samira.client.post(`${path}/ground`, body))
    expect(await one(s, s.young, id)).toMatchObject({ standing: 'ground', law: 'Jeugdwet 7.3.4 lid 1', voices: [] })
    expect(await one(s, s.opa, id)).toBeUndefined()
    expect((await say(s, s.young, id, 'yes')).body.code).toBe('help.closed')
    must(await s.samira.client.post(`${path}/${id}/end`))
    expect((await s.samira.client.post(`${path}/${id}/end`)).body.code).toBe('help.closed')
    expect(await standing(s, s.young, id)).toBe('ended')
  })

  test('clear refusals, nothing changed, one line each', async () => {
    const s = await scene(17)
    const id = await asked(s)
    const path = `${s.table.path}/agreements`
    const ask = (more: object, who = s.samira) =>
      who.client.post(`${path}/ask`, { id: randomUUID(), subjectId: s.young.personId, what: 'x', ...more })
    // For oneself by another, twice, by somebody who is no helper, about nobody.
    expect((await say(s, s.mother, id, 'yes')).status).toBe(404)
    expect((await ask({})).body.code).toBe('help.there')
    expect((await ask({}, s.mother)).status).toBe(403)
    expect(codes(await ask({ subjectId: randomUUID() }))).toEqual(['/subjectId id.unknown'])
    expect(codes(await ask({ what: '', subjectId: 'x' }))).toHaveLength(2)
    // Taking back what was not given, and twice.
    expect((await back(s, s.young, id)).body.code).toBe('help.not-given')
    must(await say(s, s.young, id, 'yes'))
    expect((await say(s, s.young, id, 'yes')).body.code).toBe('help.answered')
    must(await back(s, s.young, id))
    expect((await back(s, s.young, id)).body.code).toBe('help.answered')
    // To somebody who is no professional, and all faults at once.
    const give = (more: object) =>
      s.young.client.post(path, {
        id: randomUUID(),
        subjectId: s.young.personId,
        seatId: s.bo.seatId,
        what: 'x',
        ...more,
      })
    expect(codes(await give({ seatId: s.opa.seatId }))).toEqual(['/seatId help.not-professional'])
    // For somebody who left.
    must(await s.bo.client.post(`${s.table.path}/seats/${s.bo.seatId}/leave`, { reason: 'Klaar' }))
    expect((await give({})).body.code).toBe('seat.closed')
    expect(await refusals(s, s.samira)).toEqual(['help.ask help.there', 'help.ask id.unknown'])
    expect(await refusals(s, s.mother)).toEqual(['family.read not-found', 'help.ask not-your-task'])
    expect(await refusals(s, s.young)).toEqual([
      'help.withdraw help.not-given',
      'help.give help.answered',
      'help.withdraw help.answered',
      'help.give help.not-professional',
      'help.give seat.closed',
    ])
  })

  test('from whom it is kept who else holds authority, no answer tells it; the helper reads how it stands', async () => {
    const s = await scene()
    const papa = await s.table.seat('family', 'Papa')
    const db = await t.owner.connect()
    await db.query(`begin; select set_config('kt.act', 'test', true)`)
    await db.query(`update parental_authority set checked_on = null, checked_by = null where family_id = $1`, [
      s.table.familyId,
    ])
    await db.query(
      `insert into parental_authority (family_id, id, child_id, holder_id, kind, evidence, checked_by, checked_on) values ($1, gen_random_uuid(), $2, $3, 'parent', 'test', $3, '2020-01-01')`,
      [s.table.familyId, s.young.personId, papa.personId],
    )
    await db.query('commit')
    db.release()
    const shield = { fromPerson: papa.personId, ofPerson: s.mother.personId, what: 'everything', reason: 'Ik ben bang' }
    must(await s.mother.client.post(`${s.table.path}/shields`, { id: randomUUID(), ...shield }))
    const id = await asked(s)
    expect((await say(s, s.young, id, 'yes')).body.reason).toBe('authority-closed')
    must(await say(s, papa, id, 'yes'))
    expect(await one(s, papa, id)).toMatchObject({ standing: 'waiting', waitsFor: [s.young.personId] })
    expect((await papa.client.get(`${s.table.path}/agreements`)).text).not.toContain(s.mother.personId)
    expect(await one(s, s.samira, id)).toMatchObject({ standing: 'closed' })
  })

  test('the database refuses what a statement forgets', async () => {
    const s = await scene()
    const id = await asked(s)
    must(await say(s, s.young, id, 'yes'))
    const db = await t.owner.connect()
    const tries = async (sql: string, person: Someone = s.mother) => {
      await db.query(
        `begin; select set_config('kt.act', 'test', true), set_config('kt.person', '${person.personId}', true)`,
      )
      const fault = await db.query(sql, [id]).then(
        () => '',
        (error: { constraint?: string }) => error.constraint ?? 'other',
      )
      await db.query('rollback')
      return fault
    }
    const voice = (who: Someone) =>
      JSON.stringify([{ personId: who.personId, said: 'yes', words: '', at: `${TODAY}T09:00:00Z` }])
    const addVoice = (who: Someone) => `update help_agreement set voices = voices || '${voice(who)}' where id = $1`
    expect(await tries(addVoice(s.mother))).toBe('')
    expect(await tries(addVoice(s.mother), s.young)).toBe('help_voice')
    expect(await tries(addVoice(s.opa), s.opa)).toBe('help_voice')
    expect(await tries(`update help_agreement set voices = '[]' where id = $1`)).toBe('help_settled')
    expect(await tries(`update help_agreement set what = 'Iets anders' where id = $1`)).toBe('help_settled')
    expect(await tries(`update help_agreement set seat_id = '${s.opa.seatId}' where id = $1`)).toBe('help_settled')
    db.release()
  })
})

describe('not being able to weigh one decision', () => {
  test('counts from the yes of a second, for that decision only, is read at once, and ends on its day', async () => {
    const s = await scene()
    const id = await asked(s)
    const other = randomUUID()
    const ask = { id: other, subjectId: s.young.personId, what: 'Iets anders' }
    must(await s.bo.client.post(`${s.table.path}/agreements/ask`, ask))
    must(await say(s, s.mother, other, 'yes'))
    const { id: recordId } = must(await record(s, id)).body
    const path = `${s.table.path}/incapacities/${recordId}`
    // The person reads it before anybody said yes to it, and may put the own view beside it.
    expect((await read(s.table, s.young)).incapacities).toMatchObject([
      { standing: 'asked', findings: 'Hij overziet het nu niet', can: { view: true } },
    ])
    must(await s.young.client.post(`${path}/view`, { words: 'Ik begrijp het heel goed', objects: true }))
    expect((await one(s, s.samira, id)).represented).toBe(false)
    must(await s.bo.client.post(`${path}/answer`, { answer: 'yes', words: 'Ik zie dat ook' }))
    expect(await one(s, s.samira, id)).toMatchObject({ represented: true, waitsFor: [s.mother.personId] })
    expect((await say(s, s.young, id, 'yes')).status).toBe(403)
    must(await say(s, s.mother, id, 'yes'))
    expect(await standing(s, s.samira, id)).toBe('given')
    // Nothing else: not another decision, not what is shared.
    expect(await one(s, s.mother, other)).toMatchObject({ standing: 'waiting', waitsFor: [s.young.personId] })
    const subjects = (await s.mother.client.get(`${s.table.path}/sharing`)).body.subjects
    expect(subjects.find((row: { personId: string }) => row.personId === s.young.personId).voices).toEqual([
      s.young.personId,
      s.mother.personId,
    ])
    expect((await read(s.table, s.mother)).incapacities).toMatchObject([
      { standing: 'in-force', view: { words: 'Ik begrijp het heel goed', objects: true }, can: { view: false } },
    ])
    expect((await read(s.table, s.opa)).incapacities).toEqual([])
    goTo(60)
    expect(await standing(s, s.samira, id)).toBe('waiting')
    expect((await read(s.table, s.young)).incapacities).toMatchObject([{ standing: 'over' }])
    must(await say(s, s.young, id, 'yes', 'Nu zelf'))
    expect(await standing(s, s.samira, id)).toBe('given')
  })

  test('of an adult somebody named decides; ended early, the person decides at once; it can be made anew', async () => {
    const s = await scene()
    const id = await asked(s, s.mother)
    expect(codes(await record(s, id))).toEqual(['/representativeId incapacity.representative'])
    const named = { representativeId: s.opa.personId, representativeKind: 'mentor' }
    const { id: recordId } = must(await record(s, id, named)).body
    expect((await record(s, id, named)).body.code).toBe('incapacity.there')
    const path = (one: string) => `${s.table.path}/incapacities/${one}`
    must(await s.bo.client.post(`${path(recordId)}/answer`, { answer: 'yes', words: 'Ja' }))
    must(await say(s, s.opa, id, 'yes', 'Namens haar'))
    expect(await standing(s, s.samira, id)).toBe('given')
    const { id: again } = must(await record(s, id, named)).body
    must(await s.bo.client.post(`${path(again)}/answer`, { answer: 'yes', words: 'Nog steeds' }))
    expect((await read(s.table, s.samira)).incapacities.map((n: { standing: string }) => n.standing)).toEqual([
      'in-force',
      'replaced',
    ])
    must(await s.samira.client.post(`${path(again)}/end`))
    expect((await s.samira.client.post(`${path(again)}/end`)).body.code).toBe('incapacity.settled')
    expect(await standing(s, s.samira, id)).toBe('asked')
    must(await say(s, s.mother, id, 'no', 'Ik wil dit niet'))
    expect(await standing(s, s.samira, id)).toBe('refused')
  })

  test('clear refusals, all at once; never below 12, never by oneself', async () => {
    const s = await scene(9)
    const id = await asked(s)
    const wrong = await record(s, id, { secondSeatId: s.samira.seatId, reviewOn: inDays(400) })
    expect(codes(wrong)).toEqual([
      ' incapacity.too-young',
      '/reviewOn incapacity.too-long',
      '/secondSeatId incapacity.second',
    ])
    const y = await scene(14)
    const of = await asked(y)
    const named = { representativeId: y.opa.personId, representativeKind: 'mentor', reviewOn: TODAY }
    expect(codes(await record(y, of, named))).toEqual([
      '/representativeId incapacity.authority',
      '/reviewOn incapacity.past',
    ])
    expect((await record(y, of, {}, y.mother)).status).toBe(403)
    expect((await record(y, of, {}, y.bo)).status).toBe(404)
    const { id: recordId } = must(await record(y, of)).body
    const answer = (who: Someone) =>
      who.client.post(`${y.table.path}/incapacities/${recordId}/answer`, { answer: 'yes', words: 'Ja' })
    expect([(await answer(y.samira)).status, (await answer(y.young)).status, (await answer(y.opa)).status]).toEqual([
      403, 403, 404,
    ])
    must(await y.bo.client.post(`${y.table.path}/incapacities/${recordId}/answer`, { answer: 'no', words: 'Nee' }))
    expect((await answer(y.bo)).body.code).toBe('incapacity.settled')
    expect(await one(y, y.samira, of)).toMatchObject({ represented: false })
    expect(await refusals(s, s.samira)).toEqual(['incapacity.record incapacity.too-young'])
  })
})
