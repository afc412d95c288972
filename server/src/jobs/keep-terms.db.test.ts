import { randomUUID } from 'node:crypto'
import { NOTICE_DAYS } from '@keukentafel/core/law/retention.ts'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyChain } from '../audit/verify-chain.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { tablesWith } from '../testing/dump.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'
import { keepTerms } from './keep-terms.ts'
import { setTerms } from './set-terms.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
  await setTerms(t.owner)
})
afterAll(() => t.close())

const night = async (day: string) =>
  (await t.owner.query<{ said: number; gone: number }>('select * from keep_terms_on($1)', [day])).rows[0]!
const on = (years: number, days = 0) => {
  const today = new Date()
  today.setUTCFullYear(today.getUTCFullYear() + years)
  return addDays(today.toISOString().slice(0, 10), days)
}
async function regime(who: Someone, name: string) {
  const { rows } = await t.owner.query<{ id: string }>(
    'insert into organisation (name, regime) values ($1, $2) returning id',
    [`Org ${randomUUID()}`, name],
  )
  const client = await t.owner.connect()
  await client.query(`select set_config('kt.act', 'test', false)`)
  await client.query('update seat set organisation_id = $2 where id = $1', [who.seatId, rows[0]!.id])
  await client.query(`select set_config('kt.act', '', false)`)
  client.release()
}
const worry = (text: string) => ({ kind: 'worry', content: { text } })
const going = async (table: Table) =>
  (
    await t.owner.query('select regime, goes_on::text as on from going where family_id = $1 order by 2, 1', [
      table.familyId,
    ])
  ).rows

test('own working notes of the reporting code go a year after their last change, whatever the file; they do not make the file last longer', async () => {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira')
  const canary = `kanarie-${randomUUID()}`
  const note = {
    kind: 'meldcode-note',
    audience: 'chosen',
    audiencePersons: [],
    content: { step: 'signals', text: `noot ${canary}` },
  }
  await table.say(nurse, worry(`dossier ${canary}`))
  const id = await table.say(nurse, note)
  const client = await t.owner.connect()
  await client.query(`select set_config('kt.act', 'test', false)`)
  await client.query(`update plan_item set updated_at = now() + interval '10 years' where id = $1`, [id])
  await client.query(`select set_config('kt.act', '', false)`)
  client.release()
  await night(on(20, 1))
  expect((await going(table)).map((row) => row.regime)).toEqual(['work-notes', 'youth-help'])
  await t.owner.query('delete from going where family_id = $1', [table.familyId])
  await night(on(11, -2))
  expect(await going(table)).toEqual([])
  const day = on(11, 1)
  await night(day)
  const goes = addDays(day, NOTICE_DAYS)
  expect(await going(table)).toEqual([{ regime: 'work-notes', on: goes }])
  await night(goes)
  expect(await tablesWith(t.owner, `noot ${canary}`)).toEqual([])
  expect((await tablesWith(t.owner, `dossier ${canary}`)).length).toBeGreaterThan(0)
})

test('what is past its term is said first, goes a month later, and leaves nothing', async () => {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira')
  const worker = await table.seat('professional', 'Tom')
  await regime(worker, 'social-support')
  const canary = `kanarie-${randomUUID()}`
  await table.say(nurse, worry(`20 ${canary}`))
  await table.say(worker, worry(`15 ${canary}`))
  await table.say(table.mother, worry('Mijn eigen woorden'))
  await night(on(15, -2))
  expect(await going(table)).toEqual([])
  const day = on(15, 1)
  await night(day)
  const goes = addDays(day, NOTICE_DAYS)
  expect(await going(table)).toEqual([{ regime: 'social-support', on: goes }])
  const rights = (await worker.client.get(`${table.path}/rights`)).body.texts
  expect(rights).toMatchObject([{ goesOn: goes }])
  await night(addDays(goes, -1))
  expect((await tablesWith(t.owner, `15 ${canary}`)).length).toBeGreaterThan(0)
  expect((await night(goes)).gone).toBeGreaterThan(0)
  expect(await tablesWith(t.owner, `15 ${canary}`)).toEqual([])
  expect((await tablesWith(t.owner, `20 ${canary}`)).length).toBeGreaterThan(0)
  const twenty = on(20, 1)
  await night(twenty)
  await night(addDays(twenty, NOTICE_DAYS))
  expect(await tablesWith(t.owner, canary)).toEqual([])
  // The family's own words stay as long as it wants.
  expect((await tablesWith(t.owner, 'Mijn eigen woorden')).length).toBeGreaterThan(0)
  expect(await verifyChain(t.owner, table.familyId)).toBeNull()
  await t.owner.query('delete from destroyed where family_id = $1', [table.familyId])
})

test('a change in the same file begins the term anew; in that of another organisation it does not', async () => {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira')
  const doctor = await table.seat('professional', 'Arts')
  await regime(nurse, 'youth-help')
  await regime(doctor, 'medical')
  const [one] = [
    await table.say(nurse, worry('Een')),
    await table.say(nurse, worry('Twee')),
    await table.say(doctor, worry('Drie')),
  ]
  const client = await t.owner.connect()
  await client.query(`select set_config('kt.act', 'test', false)`)
  await client.query(
    `update plan_item set updated_at = now() - interval '21 years', created_at = now() - interval '21 years' where family_id = $1 and id <> $2`,
    [table.familyId, one],
  )
  await client.query(`select set_config('kt.act', '', false)`)
  client.release()
  await night(on(0))
  expect((await going(table)).map((row) => row.regime)).toEqual(['medical'])
})

test('own words go after the years somebody chose, never before; a hold keeps them; who helps by profession chooses nothing', async () => {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira')
  const canary = `kanarie-${randomUUID()}`
  const id = await table.say(table.mother, worry(canary))
  const choose = (who: Someone, years: number | null) => who.client.post(`${table.path}/rights/term`, { years })
  expect((await choose(nurse, 2)).body).toMatchObject({ code: 'not.allowed', reason: 'file-duty' })
  expect((await choose(table.mother, 3)).status).toBe(400)
  expect((await choose(table.mother, 2)).status).toBe(200)
  expect((await table.mother.client.get(`${table.path}/rights`)).body.ownTerm).toBe(2)
  const day = on(2, 1)
  await night(day)
  expect((await going(table)).map((row) => row.regime)).toEqual(['own-words'])
  const goes = addDays(day, NOTICE_DAYS)
  await t.owner.query(
    `insert into rights_hold (family_id, id, items, ground, reason, until_date) values ($1, gen_random_uuid(), $2, 'court', 'een zaak', $3)`,
    [table.familyId, [id], addDays(goes, 10)],
  )
  await night(goes)
  expect((await tablesWith(t.owner, canary)).length).toBeGreaterThan(0)
  // Somebody who wants to keep them after all takes the choice back: then they do not go.
  expect((await choose(table.mother, null)).status).toBe(200)
  await night(addDays(goes, 20))
  expect(await going(table)).toEqual([])
  expect((await choose(table.mother, 1)).status).toBe(200)
  await night(addDays(goes, 20))
  await night(addDays(goes, 20 + NOTICE_DAYS))
  expect(await tablesWith(t.owner, canary)).toEqual([])
})

test('the application can say only that it is night, not which day it is', async () => {
  await keepTerms(t.deps.db)
  await expect(t.deps.db.pool.query(`select keep_terms_on('2099-01-01')`)).rejects.toMatchObject({ code: '42501' })
})
