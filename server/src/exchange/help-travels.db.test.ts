import { randomUUID } from 'node:crypto'
import { toBundle } from '@keukentafel/core/exchange/native/to-bundle.ts'
import type { Records } from '@keukentafel/core/exchange/records.ts'
import { addDays, dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type Database } from '../db/database.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { fhirFaults } from '../testing/fhir-validators.ts'
import { must } from '../testing/found.ts'
import { buildTable } from '../testing/table.ts'
import { bringIn } from './bring-in.ts'
import { IN_UTC, RECORDS_WHOLE, recordsFrom } from './export-store.ts'

// Agreements to help go along with a family that moves to another installation, with what everybody said.
let here: TestApp
let elsewhere: TestApp
beforeAll(async () => {
  ;[here, elsewhere] = await Promise.all([testApp(), testApp()])
})
afterAll(() => Promise.all([here.close(), elsewhere.close()]))

const owners = new Map<TestApp, Database>()
const asOwner = (t: TestApp) => owners.get(t) ?? owners.set(t, createDatabase(t.owner)).get(t)!
const whole = (t: TestApp, familyId: string): Promise<Records> =>
  asOwner(t).write(
    { statement: IN_UTC, values: [] },
    async (tx) => recordsFrom(await tx.rows(RECORDS_WHOLE, [familyId]))!,
  )
const bring = (bundle: unknown) =>
  asOwner(elsewhere).write({ statement: IN_UTC, values: [] }, (tx) =>
    bringIn(tx, bundle, null, { now: new Date(), locale: 'nl', demo: false, secret: 'x', id: randomUUID }),
  )

/** A young person with an agreement that was weighed, and one on a ground of the law. */
async function scene() {
  const table = await buildTable(here)
  const samira = await table.seat('professional', 'Samira')
  const bo = await table.seat('professional', 'Bo')
  const young = await table.seat('family', 'Deniz', { birthDate: `${new Date().getFullYear() - 14}-01-01` })
  const [id, groundId, incapacityId] = [randomUUID(), randomUUID(), randomUUID()]
  const at = `${table.path}/agreements`
  must(await samira.client.post(`${at}/ask`, { id, subjectId: young.personId, what: 'Training' }))
  must(await young.client.post(`${at}/${id}/answer`, { answer: 'yes', words: 'Ik wil het proberen' }))
  const record = { id: incapacityId, findings: 'Overziet het niet', consulted: 'Bo', secondSeatId: bo.seatId }
  const reviewOn = addDays(dayInAmsterdam(new Date().toISOString()), 60)
  must(await samira.client.post(`${at}/${id}/incapacity`, { ...record, reviewOn }))
  must(await bo.client.post(`${table.path}/incapacities/${incapacityId}/answer`, { answer: 'yes', words: 'Dat klopt' }))
  must(
    await young.client.post(`${table.path}/incapacities/${incapacityId}/view`, {
      words: 'Ik snap het wel',
      objects: true,
    }),
  )
  const ground = { ground: 'supervision-order', words: 'De rechter besliste' }
  must(await bo.client.post(`${at}/ground`, { id: groundId, subjectId: young.personId, what: 'Bezoek', ...ground }))
  return { table, samira, bo, young, id }
}

test('they are the same elsewhere, and nothing of an account goes along; the file is valid FHIR', async () => {
  const { table, samira, bo, young } = await scene()
  const before = await whole(here, table.familyId)
  expect([before.help_agreement.length, before.incapacity.length]).toEqual([2, 1])
  const bundle = JSON.parse(JSON.stringify(toBundle(before, new Date().toISOString())))
  for (const { client } of [samira, bo, young]) expect(JSON.stringify(bundle)).not.toContain(client.accountId)
  expect(bundle.entry.flatMap((e: { resource: { resourceType: string } }) => fhirFaults(e.resource))).toEqual([])
  const report = await bring(bundle)
  expect(report.lines.some((line) => line.taken && line.as.includes('instemming met hulp'))).toBe(true)
  const after = await whole(elsewhere, table.familyId)
  expect(after.help_agreement).toEqual(before.help_agreement)
  expect(after.incapacity).toEqual(before.incapacity)
  const { rows } = await elsewhere.owner.query('select count(*)::int as n from mail')
  expect(rows[0].n).toBe(0)
})

test('the own file holds those that one reads on their page, with the words that one reads there, and can be brought in', async () => {
  const { table, samira, bo, young, id } = await scene()
  const aunt = await table.seat('family', 'Tante')
  const tom = await table.seat('professional', 'Tom')
  const file = async (who: typeof samira) => must(await who.client.get(`${table.path}/export`))
  const traces = ['Training', 'Ik wil het proberen', 'Overziet het niet', 'Ik snap het wel', 'De rechter besliste']
  const seen = async (who: typeof samira) => {
    const [text, page] = [(await file(who)).text, must(await who.client.get(`${table.path}/agreements`)).text]
    const both = traces.map((trace) => [text.includes(trace), page.includes(trace)])
    expect(both.filter(([inFile, onPage]) => inFile && !onPage)).toEqual([])
    return both.map(([inFile]) => inFile)
  }
  expect(await seen(young)).toEqual([true, true, true, true, true])
  // The helper of the one agreement reads nothing of the other.
  expect(await seen(samira)).toEqual([true, true, true, true, false])
  // The second reads the record, and of the agreement only that it is there: without it the record cannot stand in the file.
  expect(await seen(bo)).toEqual([false, false, false, false, true])
  for (const who of [aunt, tom]) expect(await seen(who)).toEqual([false, false, false, false, false])
  const bundle = (await file(young)).body
  expect(bundle.entry.flatMap((e: { resource: { resourceType: string } }) => fhirFaults(e.resource))).toEqual([])
  expect((await bring(bundle)).lines.some((line) => line.as.includes('instemming met hulp'))).toBe(true)
  expect((await whole(elsewhere, table.familyId)).help_agreement.map((row) => row.id)).toContain(id)
})

test('who once said something and is not asked any more takes out the own words alone', async () => {
  const table = await buildTable(here)
  const samira = await table.seat('professional', 'Samira')
  const young = await table.seat('family', 'Deniz', { birthDate: `${new Date().getFullYear() - 14}-01-01` })
  const id = randomUUID()
  const at = `${table.path}/agreements`
  must(await samira.client.post(`${at}/ask`, { id, subjectId: young.personId, what: 'Training' }))
  must(await young.client.post(`${at}/${id}/answer`, { answer: 'yes', words: 'WOORDEN VAN DENIZ' }))
  must(await table.mother.client.post(`${at}/${id}/answer`, { answer: 'yes', words: 'WOORDEN VAN MAMA' }))
  const text = async () => must(await table.mother.client.get(`${table.path}/export`)).text
  expect(await text()).toContain('WOORDEN VAN DENIZ')
  const db = await here.owner.connect()
  await db.query(`select set_config('kt.act', 'test', false)`)
  await db.query(`update person set birth_date = '2005-01-01' where id = $1`, [young.personId])
  await db.query(`select set_config('kt.act', '', false)`)
  db.release()
  expect(await text()).toContain('WOORDEN VAN MAMA')
  expect(await text()).not.toContain('WOORDEN VAN DENIZ')
})

test.each([
  [
    'a yes of somebody who is not there',
    'help_agreement',
    { voices: [{ personId: randomUUID(), said: 'yes', words: '', at: '2026-01-01T00:00:00Z' }] },
  ],
  ['a yes beside a ground', 'help_agreement', { ground: 'veilig-thuis', ground_words: 'x' }],
  ['helped by oneself', 'help_agreement', 'self'],
  ['of another agreement', 'incapacity', { agreement_id: randomUUID() }],
  ['without an end', 'incapacity', { review_on: '2099-01-01' }],
  ['confirmed by nobody', 'incapacity', { answered_at: null, answer: '' }],
  ['alone, without a second', 'incapacity', 'alone'],
] as const)('a file that was tampered with is refused and saves nothing: %s', async (_name, kind, change) => {
  const { table, id } = await scene()
  const records = await whole(here, table.familyId)
  const spoilt = {
    ...records,
    [kind]: (records[kind] as Record<string, unknown>[]).map((row) => {
      if (kind === 'help_agreement' && row.id !== id) return row
      if (change === 'self') return { ...row, helper_id: row.subject_id }
      if (change === 'alone') return { ...row, second_person: row.by_person }
      return { ...row, ...change }
    }),
  } as Records
  await expect(bring(JSON.parse(JSON.stringify(toBundle(spoilt, new Date().toISOString()))))).rejects.toThrow()
  const { rows } = await elsewhere.owner.query('select count(*)::int as n from family where id = $1', [table.familyId])
  expect(rows[0].n).toBe(0)
})
