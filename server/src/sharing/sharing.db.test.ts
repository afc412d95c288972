import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { must } from '../testing/found.ts'
import { refusalsOf } from '../testing/refusals.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const goal = (words: string, more = {}) => ({ kind: 'goal', content: { words, lifeDomain: 'sleep', ...more } })
const hears = async (table: Table, who: Someone) => (await who.client.get(`${table.path}/plan`)).text
const give = (table: Table, who: Someone, subject: Someone, to: Someone, more: object = { piece: 'goals' }) =>
  who.client.post(`${table.path}/shares`, {
    id: randomUUID(),
    subjectId: subject.personId,
    seatId: to.seatId,
    purpose: 'Meedenken',
    ...more,
  })
const answer = (table: Table, who: Someone, shareId: string, said: 'yes' | 'no') =>
  who.client.post(`${table.path}/shares/${shareId}/answer`, { answer: said })
const stop = (table: Table, who: Someone, shareId: string) =>
  who.client.post(`${table.path}/shares/${shareId}/withdraw`, {})
const overview = async (table: Table, who: Someone) => must(await who.client.get(`${table.path}/sharing`)).body
const refusals = (table: Table, who: Someone) => refusalsOf(t, table, who)
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
/** A table with a father who has authority too, and somebody with whom nothing is shared. */
async function withNobody() {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira', { shared: false })
  return { table, mother: table.mother, nurse }
}
async function authority(table: Table, child: Someone, holder: Someone, kind = 'parent', checked = true) {
  const db = await t.owner.connect()
  await db.query(`begin; select set_config('kt.act', 'test', true)`)
  await db.query(
    `insert into parental_authority (family_id, id, child_id, holder_id, kind, evidence, checked_by, checked_on)
     values ($1, gen_random_uuid(), $2, $3, $4, 'test', case when $5 then $3::uuid end, case when $5 then date '2020-01-01' end)`,
    [table.familyId, child.personId, holder.personId, kind, checked],
  )
  await db.query('commit')
  db.release()
}

describe('nothing by default', () => {
  test('who sits down hears nothing of the family; a piece opens that piece, and stopping closes it at once everywhere', async () => {
    const { table, mother, nurse } = await withNobody()
    const id = await table.say(mother, goal('KANARIE rust'))
    await table.say(mother, { kind: 'worry', content: { text: 'KANARIE zorg' } })
    const own = await table.say(nurse, goal('Eigen woorden'))
    const reach = async () => ({
      plan: (await hears(table, nurse)).match(/KANARIE \w+/g) ?? [],
      history: (await nurse.client.get(`${table.path}/items/${id}/history`)).status,
      export: (await nurse.client.get(`${table.path}/export`)).text.includes('KANARIE rust'),
      list: (await nurse.client.get('/my-families')).text.includes('KANARIE rust'),
      earlier: (
        await nurse.client.get(
          `${table.path}/plan-at?moment=${encodeURIComponent(new Date(Date.now() + 1000).toISOString())}`,
        )
      ).text.includes('KANARIE rust'),
    })
    const closed = { plan: [], history: 404, export: false, list: false, earlier: false }
    expect(await reach()).toEqual(closed)
    expect(await hears(table, nurse)).toContain(own)
    const { id: shareId } = must(await give(table, mother, mother, nurse)).body
    expect(await reach()).toEqual({
      plan: ['KANARIE rust'],
      history: 200,
      export: true,
      list: true,
      earlier: true,
    })
    must(await stop(table, mother, shareId))
    expect(await reach()).toEqual(closed)
  })

  test('a single thing opens with what hangs below it, and nothing else', async () => {
    const { table, mother, nurse } = await withNobody()
    const [one, other] = [await table.say(mother, goal('EEN')), await table.say(mother, goal('ANDER'))]
    await table.say(mother, { kind: 'step', parentId: one, content: { what: 'STAP' } })
    await table.say(mother, { kind: 'step', parentId: other, content: { what: 'VERDER' } })
    must(await give(table, mother, mother, nurse, { itemId: one }))
    const plan = await hears(table, nurse)
    expect(['EEN', 'STAP', 'ANDER', 'VERDER'].map((words) => plan.includes(words))).toEqual([true, true, false, false])
  })

  test('who comes back on another seat begins with nothing', async () => {
    const { table, mother, nurse } = await withNobody()
    await table.say(mother, goal('KANARIE'))
    must(await give(table, mother, mother, nurse))
    must(await nurse.client.post(`${table.path}/seats/${nurse.seatId}/leave`, { reason: '' }))
    const again = randomUUID()
    const db = await t.owner.connect()
    await db.query(`begin; select set_config('kt.act', 'test', true)`)
    await db.query(
      `insert into seat (family_id, id, person_id, account_id, kind, since, state, look_again_on) values ($1, $2, $3, $4, 'professional', '2020-01-01', 'active', '2090-01-01')`,
      [table.familyId, again, nurse.personId, nurse.client.accountId],
    )
    await db.query('commit')
    db.release()
    expect(await hears(table, nurse)).not.toContain('KANARIE')
    expect((await overview(table, mother)).shares).toEqual([])
  })

  test('what is also about somebody else stays closed until they say yes; taking their name off opens nothing', async () => {
    const { table, mother, nurse } = await withNobody()
    const daughter = await table.seat('family', 'Deniz', { birthDate: '2006-01-01' })
    const id = await table.say(daughter, goal('KANARIE mama', { forPersons: [mother.personId] }))
    const preview = async () =>
      must(
        await daughter.client.get(
          `${table.path}/sharing/preview?subjectId=${daughter.personId}&seatId=${nurse.seatId}&piece=goals`,
        ),
      ).body
    expect(await preview()).toEqual({ opens: [], stays: 1, voices: [daughter.personId] })
    must(await give(table, daughter, daughter, nurse))
    expect(await hears(table, nurse)).not.toContain('KANARIE')
    must(await daughter.client.patch(`${table.path}/items/${id}`, { content: { forPersons: [] } }, 1))
    expect(await hears(table, nurse)).not.toContain('KANARIE')
    must(await give(table, mother, mother, nurse))
    expect(await hears(table, nurse)).toContain('KANARIE')
  })
})

describe('who decides', () => {
  test('one parent of two is not enough; the other finds it waiting, and one no ends it', async () => {
    const { table, mother, nurse } = await withNobody()
    const father = await table.seat('family', 'Papa')
    const child = await table.seat('family', 'Elif', { account: false, birthDate: inDays(-9 * 365) })
    await authority(table, child, father)
    await table.say(mother, { ...goal('KANARIE'), saidBy: child.personId })
    const { id } = must(await give(table, mother, child, nurse)).body
    expect(await hears(table, nurse)).not.toContain('KANARIE')
    const [waiting] = (await overview(table, father)).shares
    expect(waiting).toMatchObject({
      id,
      standing: 'waiting',
      waitsFor: [father.personId],
      can: { answer: true, withdraw: true },
    })
    expect((await answer(table, mother, id, 'yes')).body.code).toBe('share.answered')
    must(await answer(table, father, id, 'yes'))
    expect(await hears(table, nurse)).toContain('KANARIE')
    must(await stop(table, father, id))
    expect(await hears(table, nurse)).not.toContain('KANARIE')
    const again = must(await give(table, father, child, nurse)).body.id
    must(await answer(table, mother, again, 'no'))
    expect((await overview(table, father)).shares[0].standing).toBe('refused')
    expect((await answer(table, father, again, 'yes')).body.code).toBe('share.closed')
  })

  test('what parents gave stops on the twelfth birthday, at midnight in Amsterdam, until the young person says yes', async () => {
    const { table, mother, nurse } = await withNobody()
    const child = await table.seat('family', 'Deniz', { birthDate: '2014-12-01' })
    await table.say(mother, { ...goal('KANARIE'), saidBy: mother.personId })
    await table.say(child, goal('KANARIE van mij'))
    t.setNow('2026-11-30T10:00:00Z')
    try {
      const { id } = must(await give(table, mother, child, nurse)).body
      expect(await hears(table, nurse)).toContain('KANARIE van mij')
      t.setNow('2026-11-30T22:59:59Z')
      expect(await hears(table, nurse)).toContain('KANARIE van mij')
      t.setNow('2026-11-30T23:00:00Z')
      expect(await hears(table, nurse)).not.toContain('KANARIE')
      expect((await overview(table, child)).shares[0]).toMatchObject({ standing: 'waiting', can: { answer: true } })
      must(await answer(table, child, id, 'yes'))
      expect(await hears(table, nurse)).toContain('KANARIE van mij')
    } finally {
      t.setNow(new Date().toISOString())
    }
  })

  test('unknown authority is closed, and nobody shares for somebody else', async () => {
    const { table, mother, nurse } = await withNobody()
    const child = await table.seat('family', 'Elif', { account: false, birthDate: inDays(-9 * 365) })
    const ex = await table.seat('family', 'Mehmet')
    expect((await give(table, ex, child, nurse)).body.reason).toBe('not-yours-to-share')
    expect((await give(table, mother, ex, nurse)).body.reason).toBe('not-yours-to-share')
    expect((await give(table, nurse, mother, nurse)).body.reason).toBe('not-yours-to-share')
    await authority(table, child, ex, 'unknown', false)
    expect((await give(table, mother, child, nurse)).body.reason).toBe('authority-closed')
    expect(await refusals(table, ex)).toEqual(['share.give not-yours-to-share'])
    expect(
      (await overview(table, mother)).subjects.find((s: { personId: string }) => s.personId === child.personId),
    ).toMatchObject({
      closed: 'authority-closed',
      can: { give: false },
    })
  })

  test('that somebody shares something is not the business of the rest of the family, nor of other helpers', async () => {
    const { table, mother, nurse } = await withNobody()
    const son = await table.seat('family', 'Noor', { birthDate: '2009-01-01' })
    const other = await table.seat('professional', 'Bo', { shared: false })
    const { id } = must(await give(table, son, son, nurse)).body
    for (const who of [mother, other]) {
      expect((await overview(table, who)).shares).toEqual([])
      for (const act of [answer(table, who, id, 'yes'), stop(table, who, id)]) expect((await act).status).toBe(404)
    }
    expect((await overview(table, nurse)).shares[0]).toMatchObject({ id, can: { answer: false, withdraw: false } })
    expect((await stop(table, nurse, id)).body.reason).toBe('not-yours-to-share')
  })
})

test('whose yes it takes is not told to who gets it, nor to a relative who has nothing to do with it', async () => {
  const { table, mother, nurse } = await withNobody()
  const father = await table.seat('family', 'Papa')
  const ex = await table.seat('family', 'Mehmet')
  const child = await table.seat('family', 'Elif', { account: false, birthDate: inDays(-9 * 365) })
  await authority(table, child, father)
  must(await give(table, mother, child, nurse))
  const [hers] = (await overview(table, nurse)).shares
  expect(hers).toMatchObject({ standing: 'waiting', waitsFor: [], voices: [] })
  for (const who of [nurse, ex]) {
    const told = (await overview(table, who)).subjects.find((s: { personId: string }) => s.personId === child.personId)
    expect(told).toMatchObject({ voices: [], closed: null, can: { give: false } })
  }
  await authority(table, child, father, 'unknown', false)
  for (const who of [nurse, ex]) expect((await give(table, who, child, nurse)).body.reason).toBe('not-yours-to-share')
})

describe('asking', () => {
  test('a professional asks, nothing opens, and the family answers', async () => {
    const { table, mother, nurse } = await withNobody()
    const opa = await table.seat('network', 'Opa', { shared: false })
    await table.say(mother, goal('KANARIE'))
    const ask = (who: Someone) =>
      who.client.post(`${table.path}/shares/ask`, {
        id: randomUUID(),
        subjectId: mother.personId,
        piece: 'goals',
        purpose: 'Aansluiten bij wat thuis telt',
      })
    expect((await ask(opa)).status).toBe(403)
    const { id } = must(await ask(nurse)).body
    expect((await ask(nurse)).body.code).toBe('share.there')
    expect(await hears(table, nurse)).not.toContain('KANARIE')
    expect((await overview(table, mother)).shares[0]).toMatchObject({ id, standing: 'asked', can: { answer: true } })
    must(await answer(table, mother, id, 'yes'))
    expect(await hears(table, nurse)).toContain('KANARIE')
  })
})

describe('what cannot be', () => {
  test('in the past, crossing, too long, twice, stopped twice, for a relative, for who left: refused, nothing changed, one line', async () => {
    const { table, mother, nurse } = await withNobody()
    const aunt = await table.seat('family', 'Tante')
    const code = async (more: object, to = nurse) => {
      const reply = await give(table, mother, mother, to, { piece: 'goals', ...more })
      return reply.body.errors?.[0].code ?? reply.body.code
    }
    expect(await code({ from: inDays(-1) })).toBe('share.past')
    expect(await code({ from: inDays(5), until: inDays(3) })).toBe('date.before-begin')
    expect(await code({ until: inDays(800) })).toBe('share.too-long')
    expect(await code({ piece: null })).toBe('share.one-thing')
    expect(await code({}, aunt)).toBe('share.own-family')
    expect((await overview(table, mother)).shares).toEqual([])
    const { id } = must(await give(table, mother, mother, nurse)).body
    expect(await code({})).toBe('share.there')
    must(await stop(table, mother, id))
    expect((await stop(table, mother, id)).body.code).toBe('share.closed')
    must(await nurse.client.post(`${table.path}/seats/${nurse.seatId}/leave`, { reason: '' }))
    expect(await code({})).toBe('seat.closed')
    expect(await refusals(table, mother)).toEqual(
      ['share.past', 'date.before-begin', 'share.too-long', 'share.one-thing', 'share.own-family', 'share.there']
        .map((ground) => `share.give ${ground}`)
        .concat('share.withdraw share.closed', 'share.give seat.closed'),
    )
  })
})

describe('look as', () => {
  test('shows what they see and nothing that who looks does not hear, can do nothing, and is in the log', async () => {
    const { table, mother, nurse } = await withNobody()
    const ex = await table.seat('family', 'Mehmet')
    must(await give(table, mother, mother, nurse))
    await table.say(mother, goal('VOOR HAAR'))
    await table.say(mother, { kind: 'worry', content: { text: 'NIET GEDEELD' } })
    await table.say(mother, {
      ...goal('ALLEEN VOOR SAMIRA'),
      audience: 'chosen',
      audiencePersons: [nurse.personId],
    })
    const as = (who: Someone, seat = nurse) => who.client.get(`${table.path}/plan-as/${seat.seatId}`)
    const seen = (text: string) =>
      ['VOOR HAAR', 'NIET GEDEELD', 'ALLEEN VOOR SAMIRA'].map((words) => text.includes(words))
    const hers = must(await as(mother))
    expect(seen(hers.text)).toEqual([true, false, true])
    expect(seen(must(await as(ex)).text)).toEqual([true, false, false])
    expect(hers.body.me.personId).toBe(nurse.personId)
    expect(
      hers.body.items.every((entry: { can: object }) => JSON.stringify(entry.can) === '{"edit":false,"move":false}'),
    ).toBe(true)
    expect(hers.body.items.map((entry: { item: { id: string } }) => entry.item.id).sort()).toEqual(
      must(await nurse.client.get(`${table.path}/plan`))
        .body.items.map((entry: { item: { id: string } }) => entry.item.id)
        .sort(),
    )
    expect((await as(nurse)).body.reason).toBe('family-only')
    expect((await as(mother, ex)).status).toBe(404)
    const { rows } = await t.owner.query(
      `select count(*)::int as n from access_log where family_id = $1 and action = 'plan.look-as' and outcome = 'permit' and object_id = $2`,
      [table.familyId, nurse.seatId],
    )
    expect(rows[0].n).toBe(2)
  })

  test('the preview counts what opens by the real rule', async () => {
    const { table, mother, nurse } = await withNobody()
    const ids = [await table.say(mother, goal('Een')), await table.say(mother, goal('Twee'))]
    await table.say(mother, { ...goal('Alleen wij'), audience: 'family' })
    await table.say(mother, { kind: 'worry', content: { text: 'Zorg' } })
    const query = (more: string) =>
      `${table.path}/sharing/preview?subjectId=${mother.personId}&seatId=${nurse.seatId}&${more}`
    expect(must(await mother.client.get(query('piece=goals'))).body).toEqual({
      opens: ids,
      stays: 0,
      voices: [mother.personId],
    })
    expect(must(await mother.client.get(query(`itemId=${ids[1]}`))).body.opens).toEqual([ids[1]])
    must(await give(table, mother, mother, nurse))
    expect(must(await mother.client.get(query('piece=goals'))).body.opens).toEqual([])
  })
})
