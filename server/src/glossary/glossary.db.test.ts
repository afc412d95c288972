import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { asOwner } from '../testing/as-owner.ts'
import { must } from '../testing/found.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

/** An organisation with a word, kept by its administrator; and a table at which somebody of it sits. */
async function scene() {
  const admin = await t.account('admin')
  await t.owner.query('update account set is_admin = true where id = $1', [admin.accountId])
  const made = must(await admin.post('/admin/organisations', { name: `Zorg ${randomUUID()}` }))
  const path = `/admin/organisations/${made.body.id}/words`
  const wordId = randomUUID()
  must(await admin.post(path, { id: wordId, word: ' Noodfonds ', meaning: 'Een potje van de wijk' }))
  const table = await buildTable(t)
  const tom = await table.seat('professional', 'Tom')
  await asOwner(t, 'update seat set organisation_id = $2 where id = $1', [tom.seatId, made.body.id])
  return { admin, path, wordId, organisationId: made.body.id as string, table, tom }
}
const heard = async (table: Table, who: Someone) =>
  (must(await who.client.get(`${table.path}/words`)).body.words as { word: string }[]).map(({ word }) => word)

test('a word shows to who sits at a table with the organisation, as long as it sits there', async () => {
  const s = await scene()
  const opa = await s.table.seat('network', 'Opa', { shared: false })
  for (const who of [s.table.mother, opa, s.tom]) expect(await heard(s.table, who)).toEqual(['Noodfonds'])
  expect(await heard(await buildTable(t), (await scene()).table.mother).catch(() => 'refused')).toBe('refused')
  const other = await buildTable(t)
  expect(await heard(other, other.mother)).toEqual([])
  await asOwner(t, `update seat set state = 'left', until = current_date where id = $1`, [s.tom.seatId])
  expect(await heard(s.table, s.table.mother)).toEqual([])
})

test('a word does not tell of somebody who is kept from who reads', async () => {
  const s = await scene()
  const father = await s.table.seat('family', 'Papa', { birthDate: '1980-01-01' })
  expect(await heard(s.table, father)).toEqual(['Noodfonds'])
  must(
    await s.table.mother.client.post(`${s.table.path}/shields`, {
      id: randomUUID(),
      fromPerson: father.personId,
      ofPerson: s.tom.personId,
      what: 'everything',
      words: [],
      reason: 'Hij mag niet weten wie ons helpt',
    }),
  )
  expect(await heard(s.table, father)).toEqual([])
  expect(await heard(s.table, s.table.mother)).toEqual(['Noodfonds'])
})

test('only administrators keep the list; a word is changed by its id and taken away', async () => {
  const s = await scene()
  const nobody = await t.account('nobody')
  for (const answer of [
    await nobody.get(s.path),
    await nobody.post(s.path, { id: randomUUID(), word: 'woord', meaning: 'x' }),
    await nobody.delete(`${s.path}/${s.wordId}`),
  ])
    expect(answer.status).toBe(404)
  must(await s.admin.post(s.path, { id: s.wordId, word: 'Noodpot', meaning: 'Geld van de wijk' }))
  expect((await s.admin.get(s.path)).body.words).toEqual([
    { id: s.wordId, word: 'Noodpot', meaning: 'Geld van de wijk' },
  ])
  must(await s.admin.delete(`${s.path}/${s.wordId}`))
  expect((await s.admin.delete(`${s.path}/${s.wordId}`)).status).toBe(404)
  expect(await heard(s.table, s.table.mother)).toEqual([])
  expect((await s.admin.get(`/admin/organisations/${randomUUID()}/words`)).status).toBe(404)
})

test('what is wrong is said at once: all faults, twice the same word, too many', async () => {
  const s = await scene()
  const put = async (word: string, meaning: string) => {
    const { status, body } = await s.admin.post(s.path, { id: randomUUID(), word, meaning })
    return status === 200
      ? []
      : (body.errors as { pointer: string; code: string }[]).map((e) => `${e.pointer} ${e.code}`)
  }
  expect(await put('', '')).toEqual(['/word text.empty', '/meaning text.empty'])
  expect(await put('1.', 'x'.repeat(501))).toEqual(['/word word.letters', '/meaning meaning.too-long'])
  expect(await put('w'.repeat(81), 'x')).toEqual(['/word word.too-long'])
  expect(await put('a\u0000b', 'x')).toEqual(['/word text.unreadable'])
  expect(await put('NOODFONDS', 'iets anders')).toEqual(['/word word.there'])
  await asOwner(
    t,
    `insert into organisation_word (organisation_id, id, word, meaning) select $1, gen_random_uuid(), 'woord ' || n, 'x' from generate_series(1, 299) n`,
    [s.organisationId],
  )
  expect(await put('nog een', 'x')).toEqual(['/word word.too-many'])
})

test('reading words is a line in the log about nobody, and no line among who looked', async () => {
  const s = await scene()
  await heard(s.table, s.tom)
  const { rows } = await t.owner.query(
    `select l.account_id, l.outcome from access_log l where l.family_id = $1 and l.activity = 'words.read'`,
    [s.table.familyId],
  )
  expect(rows).toEqual([{ account_id: s.tom.client.accountId, outcome: 'permit' }])
  const looks = (await s.table.mother.client.get(`${s.table.path}/looks`)).body.lines as { personId: string }[]
  expect(looks.filter(({ personId }) => personId === s.tom.personId)).toEqual([])
})
