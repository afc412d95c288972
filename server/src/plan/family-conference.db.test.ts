import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { must } from '../testing/found.ts'
import { deviceOf } from '../testing/joint.ts'
import { tablet } from '../testing/joint-device.ts'
import { type SignInApp, signInApp } from '../testing/sign-in-app.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

// The family group conference (docs/decisions/0031). That nobody else sees a trace of what is said alone: private-time.db.test.ts.
let t: SignInApp
let table: Table
let samira: Someone
let tom: Someone
let opa: Someone
beforeAll(async () => {
  t = await signInApp()
  table = await buildTable(t)
  samira = await table.seat('professional', 'Samira')
  tom = await table.seat('professional', 'Tom')
  opa = await table.seat('network', 'Opa')
  const coordinator = { id: randomUUID(), seatId: samira.seatId, note: 'Zij doet het voor ons' }
  must(await table.mother.client.post(`${table.path}/coordinator`, coordinator))
})
afterAll(() => t.close())

const DAY = '2026-11-20'
const conference = (who = table.mother, more: object = {}) =>
  table.say(who, {
    kind: 'conversation',
    ...(who === table.mother && { state: 'now', onDate: DAY }),
    content: { text: 'Hoe blijft Elif veilig?', sort: 'family' },
    ...more,
  })
const patch = (who: Someone, id: string, body: object, version = 1) =>
  who.client.patch(`${table.path}/items/${id}`, body, version)
const codes = (answer: { body: { errors?: { pointer: string; code: string }[] } }) =>
  answer.body.errors?.map(({ pointer, code }) => `${pointer} ${code}`)

describe('when the family talks alone', () => {
  test('only the family begins and ends it: no helper, not who coordinates, not who asked for the conference', async () => {
    const asked = await conference(samira)
    must(await patch(table.mother, asked, { state: 'now', onDate: DAY }))
    for (const who of [samira, tom, opa]) {
      const begun = await patch(who, asked, { state: 'alone' }, 2)
      expect([begun.status, begun.body.reason], who.personId).toEqual([
        403,
        who === samira ? 'family-only' : 'not-your-task',
      ])
    }
    must(await patch(table.mother, asked, { state: 'alone' }, 2))
    for (const state of ['now', 'held', 'cancelled', 'asked']) {
      const called = await patch(samira, asked, { state }, 3)
      expect([called.status, called.body.reason], state).toEqual([403, 'family-only'])
    }
    must(await patch(table.mother, asked, { state: 'now' }, 3))
  })
  test('nobody puts one down that is alone already; a talk of another sort is never alone; the database says the same', async () => {
    const add = (who: Someone, content: object) =>
      who.client.post(`${table.path}/items`, {
        id: randomUUID(),
        kind: 'conversation',
        state: 'alone',
        onDate: DAY,
        content,
      })
    expect((await add(samira, { text: 'x', sort: 'family' })).body.reason).toBe('family-only')
    expect(codes(await add(table.mother, { text: 'x' }))).toEqual(['/state state.unknown'])
    const talk = await conference(table.mother, { content: { text: 'x' } })
    expect(codes(await patch(table.mother, talk, { state: 'alone' }))).toEqual(['/state state.unknown'])
    const raw = async (who: Someone, sql: string, id: string, more = '') => {
      const client = await t.owner.connect()
      try {
        await client.query(`begin; ${more}`)
        await client.query(`select set_config('kt.person', $1, true), set_config('kt.act', 'item.move', true)`, [
          who.personId,
        ])
        await client.query(`update plan_item set state = ${sql}, version = version + 1 where id = $1`, [id])
        return 'done'
      } catch (error) {
        return (error as { constraint?: string }).constraint
      } finally {
        await client.query('rollback')
        client.release()
      }
    }
    expect(await raw(table.mother, `'alone'`, talk)).toBe('conversation_alone')
    const one = await conference()
    expect(await raw(samira, `'alone'`, one)).toBe('conversation_settled')
    expect(await raw(samira, `'now'`, one)).toBe('done')
    must(await patch(table.mother, one, { state: 'alone' }))
    for (const state of [`'now'`, `'held'`, `'cancelled'`])
      expect(await raw(samira, state, one), state).toBe('conversation_settled')
    expect(await raw(table.mother, `'now'`, one)).toBe('done')
    // Planted: without the part about being alone, who coordinates calls them back.
    const { rows } = await t.owner.query<{ def: string }>(`select pg_get_functiondef('about_alone'::regproc) as def`)
    const wrong = rows[0]!.def.replace(`now_is.kind = 'conversation'`, 'false')
    expect(await raw(samira, `'now'`, one, `${wrong};`)).toBe('done')
    must(await patch(table.mother, one, { state: 'held' }, 2))
  })
  test('who leads it is the family’s to choose', async () => {
    const asked = await conference(tom)
    expect((await patch(tom, asked, { content: { supporters: [opa.personId] } })).body.reason).toBe('not-your-task')
    must(await patch(table.mother, asked, { content: { supporters: [opa.personId] } }))
  })
})

describe('what is said at the table', () => {
  let talk: string
  beforeAll(async () => {
    talk = await conference()
  })
  const below = (who: Someone, kind: string, content: object, more: object = {}) =>
    table.say(who, { kind, parentId: talk, content, ...more })

  test('information and conditions are of who says them, and the family hears them', async () => {
    await below(samira, 'information', { part: 'know', text: 'Elif slaapt slecht' })
    const id = await below(samira, 'condition', { text: 'Elif is ’s nachts nooit alleen' })
    const plan = must(await table.mother.client.get(`${table.path}/plan`)).body.items as { item: { id: string } }[]
    expect(plan.find(({ item }) => item.id === id)?.item).toMatchObject({ state: 'open', saidBy: samira.personId })
    const refused = await table.mother.client.post(`${table.path}/items`, {
      id: randomUUID(),
      kind: 'condition',
      saidBy: samira.personId,
      parentId: talk,
      content: { text: 'Niets' },
    })
    expect(codes(refused)).toEqual(['/saidBy sayer.other'])
    const loose = { id: randomUUID(), kind: 'plan-b', content: { text: 'x' } }
    expect(codes(await table.mother.client.post(`${table.path}/items`, loose))).toEqual(['/parentId choice.missing'])
  })
  test('a condition is looked at by who set it and nobody else; "not yet" says what is needed', async () => {
    const id = await below(tom, 'condition', { text: 'Iemand kijkt elke dag' })
    for (const who of [table.mother, samira, opa])
      expect((await patch(who, id, { state: 'met' })).body.reason).toBe('not-the-sayer')
    expect(codes(await patch(tom, id, { state: 'not-yet' }))).toEqual(['/content/needs condition.needs'])
    must(await patch(tom, id, { state: 'not-yet', content: { needs: 'Wie kijkt er op zondag?' } }))
    must(await patch(tom, id, { state: 'met' }, 2))
    const act = `select set_config('kt.act', 'item.move', true)`
    await expect(
      t.owner.query(
        `with a as (${act}) update plan_item set state = 'not-yet', content = content - 'needs' from a where id = $1`,
        [id],
      ),
    ).rejects.toMatchObject({ constraint: 'condition_needs' })
  })
  test('a condition changes no word of the family: everything else of the plan stays as it was', async () => {
    const line = await table.say(table.mother, { kind: 'agreement', content: { text: 'Opa slaapt hier op zondag' } })
    const id = await below(samira, 'condition', { text: 'Nooit alleen' })
    const others = async () =>
      (
        await t.owner.query(
          'select md5(string_agg(i::text, $2 order by i.id)) as print from plan_item i where family_id = $1 and id <> $3',
          [table.familyId, '', id],
        )
      ).rows
    const before = await others()
    must(await patch(samira, id, { state: 'not-yet', content: { needs: 'Ook op maandag' } }))
    expect(await others()).toEqual(before)
    expect(line).toBeTruthy()
  })
  test('plan B and the call to look back hang below it; the call stands in the week', async () => {
    await below(table.mother, 'plan-b', {
      text: 'Elif gaat naar opa',
      signal: 'Mama slaapt niet',
      doers: [opa.personId],
    })
    const call = { what: 'Hoe gaat het?', from: '19:00', place: 'phone', visitors: [samira.personId], forPersons: [] }
    await below(samira, 'visit', call, { onDate: '2026-12-18' })
  })
})

const PIN = { mother: '4071', samira: '9352', opa: '1357' }
describe('at one device', () => {
  test('who helps loses the turn when the family begins to talk alone, gets none meanwhile, and one after it', async () => {
    const device = await tablet(t, table, [
      [table.mother, PIN.mother],
      [samira, PIN.samira],
      [opa, PIN.opa],
    ])
    const talk = await conference()
    must(await device.turn('Samira', PIN.samira))
    const hers = deviceOf(t, `keukentafel.session_token=${device.cookies['keukentafel.session_token']}`)
    must(await hers.get(`${table.path}/plan`))
    // Mother says it on her own phone.
    must(await patch(table.mother, talk, { state: 'alone' }))
    expect((await hers.get(`${table.path}/plan`)).status).toBe(401)
    const refused = await device.turn('Samira', PIN.samira)
    expect([refused.status, refused.body.code]).toEqual([403, 'joint.family-alone'])
    must(await device.turn('Opa', PIN.opa))
    must(await device.turn('Mama', PIN.mother))
    must(await device.patch(`${table.path}/items/${talk}`, { state: 'now' }, 2))
    must(await device.turn('Samira', PIN.samira))
    must(await device.post('/joint/end'))
  })
  test('also who leads it; and a device of people who do not hear of it stays as it is', async () => {
    const father = await table.seat('family', 'Papa')
    const elsewhere = await tablet(t, table, [
      [father, PIN.mother],
      [tom, PIN.samira],
    ])
    const device = await tablet(t, table, [
      [table.mother, PIN.mother],
      [opa, PIN.opa],
    ])
    const talk = await conference(table.mother, {
      audience: 'chosen',
      audiencePersons: [opa.personId, tom.personId],
      content: { text: 'Bij mama', sort: 'family', supporters: [opa.personId] },
    })
    must(await patch(table.mother, talk, { state: 'alone' }))
    expect((await device.turn('Opa', PIN.opa)).body.code).toBe('joint.family-alone')
    must(await elsewhere.turn('Tom', PIN.samira))
    must(await patch(table.mother, talk, { state: 'held' }, 2))
  })
})
