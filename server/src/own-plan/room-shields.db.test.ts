import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { must } from '../testing/found.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

// A room in which both end up of whom the one must not know that the other is here: by a daughter who asks them both, or because they were in
// it before it was needed.
let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const kept = async (table: Table, from: Someone, of: Someone) => {
  const db = await t.owner.connect()
  await db.query(`select set_config('kt.act', 'test', false)`)
  await db.query(
    `insert into shield (family_id, id, from_person, of_person, what, reason, look_again_on, set_by, set_account)
     values ($1, gen_random_uuid(), $2, $3, 'everything', 'bang', current_date + 30, $3, $4)`,
    [table.familyId, from.personId, of.personId, of.client.accountId],
  )
  await db.query(`select set_config('kt.act', '', false)`)
  db.release()
}

test('he reads neither her nor her words, and does not come to lead it because he does not see who does', async () => {
  const table = await buildTable(t)
  const ex = await table.seat('family', 'Mehmet')
  const daughter = await table.seat('family', 'Noor', { birthDate: '2009-01-01' })
  const [aunt, oma] = [await table.seat('family', 'Tante'), await table.seat('network', 'Oma')]
  const id = randomUUID()
  const room = `${table.path}/own-rooms/${id}`
  must(
    await daughter.client.post(`${table.path}/own-rooms`, {
      id,
      name: 'Ons eigen plan',
      persons: [ex.personId, oma.personId],
    }),
  )
  const her = { id: randomUUID(), personId: table.mother.personId, mayAsk: true }
  must(await daughter.client.post(`${room}/members`, her))
  must(await table.mother.client.post(`${room}/lines`, { id: randomUUID(), heading: 'want', text: 'KANARIE' }))
  must(await daughter.client.post(`${room}/lines`, { id: randomUUID(), heading: 'want', text: 'Samen koken' }))
  await kept(table, ex, table.mother)
  const { members } = must(await daughter.client.get(room)).body
  const place = (who: Someone) => members.find((one: { personId: string }) => one.personId === who.personId).id
  must(await daughter.client.post(`${room}/members/${place(daughter)}/leave`, {}))
  const seen = must(await ex.client.get(room))
  expect(seen.text).toContain('Samen koken')
  for (const trace of ['KANARIE', table.mother.personId, table.mother.seatId]) expect(seen.text).not.toContain(trace)
  for (const path of [`${room}/looked`, `${table.path}/own-rooms`])
    for (const trace of ['KANARIE', table.mother.personId])
      expect((await ex.client.get(path)).text).not.toContain(trace)
  // She is who may ask, and he does not see her: that does not make it him.
  expect(seen.body.me.mayAsk).toBe(false)
  const wish = { id: randomUUID(), personId: aunt.personId }
  expect((await ex.client.post(`${room}/members`, wish)).body.reason).toBe('not-your-task')
  expect((await ex.client.post(`${room}/members/${place(oma)}/leave`, {})).body.reason).toBe('not-your-task')
  must(await table.mother.client.post(`${room}/members`, wish))
})
