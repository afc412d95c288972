import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { must } from '../testing/found.ts'
import { refusalsOf } from '../testing/refusals.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

// Who decides follows from ages and authority. Attacked by who is near: the other parent, who wrote the child down, the young person.
let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterEach(() => t.setNow(new Date().toISOString()))
afterAll(() => t.close())

const bornYearsAgo = (years: number) => `${new Date().getUTCFullYear() - years}-01-01`
const permitted = async (sql: string, values: unknown[]) => {
  const db = await t.owner.connect()
  await db.query(`select set_config('kt.act', 'test', false)`)
  await db.query(sql, values).finally(async () => {
    await db.query(`select set_config('kt.act', '', false)`)
    db.release()
  })
}
const writtenDownBy = (who: Someone, table: Table, child: Someone) =>
  permitted('update person set created_by = $3 where family_id = $1 and id = $2', [
    table.familyId,
    child.personId,
    who.personId,
  ])
const born = async (table: Table, who: Someone, child: Someone, birthDate: string | null) => {
  const { rows } = await t.owner.query('select version from person where id = $1', [child.personId])
  const answer = await who.client.patch(`${table.path}/members/${child.personId}`, { birthDate }, rows[0].version)
  return answer.body.errors?.[0].code ?? answer.body.reason ?? answer.status
}
const give = (table: Table, who: Someone, subject: Someone, to: Someone) =>
  who.client.post(`${table.path}/shares`, {
    id: randomUUID(),
    subjectId: subject.personId,
    seatId: to.seatId,
    piece: 'goals',
    purpose: 'Meedenken',
  })

describe('nobody moves a say by writing another date of birth', () => {
  test('a father who wrote the child down does not take the say of the mother, nor of the child', async () => {
    const table = await buildTable(t)
    const father = await table.seat('family', 'Mehmet')
    const nurse = await table.seat('professional', 'Samira', { shared: false })
    const child = await table.seat('family', 'Elif', { birthDate: bornYearsAgo(14) })
    await writtenDownBy(father, table, child)
    // Eighteen: her authority would end. Sixteen: the young person alone. Eleven: the parents alone. Unknown: nobody.
    for (const years of [19, 17, 11])
      expect(await born(table, father, child, bornYearsAgo(years))).toBe('birth-date.decides')
    expect(await born(table, father, child, null)).toBe('birth-date.decides')
    // A mistake between the same ages is put right as always.
    expect(await born(table, father, child, bornYearsAgo(13))).toBe(200)
    expect(await refusalsOf(t, table, father)).toEqual(Array(4).fill('member.edit birth-date.decides'))
    // And what hangs on it is as it was: both are asked.
    const { id } = must(await give(table, table.mother, child, nurse)).body
    const shares = must(await table.mother.client.get(`${table.path}/sharing`)).body.shares
    expect(shares.find((one: { id: string }) => one.id === id)).toMatchObject({
      standing: 'waiting',
      waitsFor: [child.personId],
    })
  })

  test('neither does a mother who holds authority herself; what nobody checked is put right by who wrote it', async () => {
    const table = await buildTable(t)
    const child = await table.seat('family', 'Elif', { birthDate: bornYearsAgo(12) })
    expect(await born(table, table.mother, child, bornYearsAgo(11))).toBe('birth-date.decides')
    const little = await table.seat('family', 'Noor', { birthDate: bornYearsAgo(16), account: false })
    await writtenDownBy(table.mother, table, little)
    await permitted('delete from parental_authority where child_id = $1', [little.personId])
    expect(await born(table, table.mother, little, bornYearsAgo(6))).toBe(200)
    expect(await born(table, table.mother, little, bornYearsAgo(12))).toBe(200)
  })

  test('a young person of thirteen does not become eighteen, and does not begin as eighteen where the authority was checked', async () => {
    const table = await buildTable(t)
    const child = await table.seat('family', 'Elif', { birthDate: bornYearsAgo(13) })
    for (const years of [18, 16, 14, 9])
      expect(await born(table, child, child, bornYearsAgo(years))).toBe('birth-date.guarded')
    await permitted('update person set birth_date = null where id = $1', [child.personId])
    expect(await born(table, child, child, bornYearsAgo(20))).toBe('birth-date.guarded')
    expect((await child.client.get(`${table.path}/plan`)).body.me).toBeDefined()
  })

  test('the planted mistake is found: authority that was checked does not guard it', async () => {
    const table = await buildTable(t)
    const child = await table.seat('family', 'Elif', { birthDate: bornYearsAgo(14) })
    await writtenDownBy(table.mother, table, child)
    const { rows } = await t.owner.query(
      `select pg_get_functiondef(oid) as text from pg_proc where proname = 'authority_checked'`,
    )
    await t.owner.query(rows[0].text.replace('a.checked_on is not null', 'false'))
    expect(await born(table, table.mother, child, bornYearsAgo(17))).toBe(200)
    await t.owner.query(rows[0].text)
  })
})

describe('a permission is of its days in Amsterdam, also when the clock changes', () => {
  test.each([
    [
      'begins on the day on which summer time begins',
      '2027-03-28',
      '2027-03-27T22:59:59Z',
      '2027-03-27T23:00:00Z',
      true,
    ],
    ['begins the day after', '2027-03-29', '2027-03-28T21:59:59Z', '2027-03-28T22:00:00Z', true],
    ['ends on the day on which summer time ends', '2027-10-31', '2027-10-30T21:59:59Z', '2027-10-30T22:00:00Z', false],
    ['ends the day after', '2027-11-01', '2027-10-31T22:59:59Z', '2027-10-31T23:00:00Z', false],
    ['ends on 29 February', '2028-02-29', '2028-02-28T22:59:59Z', '2028-02-28T23:00:00Z', false],
  ])('%s', async (_name, day, before, after, begins) => {
    const table = await buildTable(t)
    const nurse = await table.seat('professional', 'Samira', { shared: false })
    await permitted(`update seat set look_again_on = '2090-01-01' where id = $1`, [nurse.seatId])
    await table.say(table.mother, { kind: 'goal', content: { words: 'KANARIE', lifeDomain: 'sleep' } })
    const term = begins ? { from: day, until: '2028-03-15' } : { until: day }
    t.setNow(begins ? '2027-03-20T12:00:00Z' : '2027-10-01T12:00:00Z')
    must(
      await table.mother.client.post(`${table.path}/shares`, {
        id: randomUUID(),
        subjectId: table.mother.personId,
        seatId: nurse.seatId,
        piece: 'goals',
        purpose: 'Meedenken',
        ...term,
      }),
    )
    const hears = async () => (await nurse.client.get(`${table.path}/plan`)).text.includes('KANARIE')
    t.setNow(before)
    expect(await hears()).toBe(!begins)
    t.setNow(after)
    expect(await hears()).toBe(begins)
  })
})

test('a copy that was asked before the withdrawal, and everything that is taken out, holds nothing when it is fetched after it', async () => {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira', { shared: false })
  const id = await table.say(table.mother, { kind: 'goal', content: { words: 'KANARIE', lifeDomain: 'sleep' } })
  const { id: shareId } = must(await give(table, table.mother, table.mother, nurse)).body
  must(
    await nurse.client.post(`${table.path}/rights/requests`, {
      id: randomUUID(),
      kind: 'copy',
      personId: nurse.personId,
      words: 'Graag een kopie',
    }),
  )
  const out = ['export', 'plan', 'rights', 'document', `items/${id}/history`]
  const holds = async () =>
    Promise.all(out.map(async (path) => (await nurse.client.get(`${table.path}/${path}`)).text.includes('KANARIE')))
  expect(await holds()).toEqual([true, true, false, true, true])
  const etag = (await nurse.client.get(`${table.path}/export`)).headers.etag
  must(await table.mother.client.post(`${table.path}/shares/${shareId}/withdraw`, {}))
  expect(await holds()).toEqual(out.map(() => false))
  expect(etag).toBeUndefined()
})
