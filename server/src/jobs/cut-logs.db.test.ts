import { logYears } from '@keukentafel/core/law/retention.ts'
import { addDays, dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyChain } from '../audit/verify-chain.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { must } from '../testing/found.ts'
import { buildTable } from '../testing/table.ts'
import { setTerms } from './set-terms.ts'

// Who looked at a plan that goes on is kept five years (NEN 7513), and then goes from the first line on.
let t: TestApp
beforeAll(async () => {
  t = await testApp()
  await setTerms(t.owner)
})
afterAll(() => t.close())

const TODAY = dayInAmsterdam(new Date().toISOString())
const inYears = (years: number, days = 0) =>
  addDays(`${Number(TODAY.slice(0, 4)) + years}${TODAY.slice(4)}`.replace('-02-29', '-03-01'), days)
const cut = async (day: string) => (await t.owner.query<{ n: number }>('select cut_logs_on($1) as n', [day])).rows[0]!.n
const lines = async (familyId: string) =>
  (
    await t.owner.query<{ looks: number; records: number; first: number }>(
      `select (select count(*)::int from access_log where family_id = $1) as looks, (select count(*)::int from processing_record where family_id = $1) as records,
        (select min(seq)::int from access_log where family_id = $1) as first`,
      [familyId],
    )
  ).rows[0]!
async function looked() {
  const table = await buildTable(t)
  await table.say(table.mother, { kind: 'goal', content: { words: 'Samen eten', lifeDomain: 'home' } })
  for (let i = 0; i < 3; i++) must(await table.mother.client.get(`${table.path}/plan`))
  return table
}
/** What is done inside is undone again. */
async function brokenAfter(familyId: string, harm: string) {
  const client = await t.owner.connect()
  try {
    await client.query('begin')
    await client.query(harm, [familyId])
    return (await verifyChain({ query: client.query.bind(client) } as unknown as typeof t.owner, familyId))?.fault
  } finally {
    await client.query('rollback')
    client.release()
  }
}

test('the term is what NEN 7513 asks, or longer', () => expect(logYears.years).toBeGreaterThanOrEqual(5))

test('not a day before its term; then it goes with its record, and what is left still verifies', async () => {
  const { familyId, path, mother } = await looked()
  const before = await lines(familyId)
  expect(before.looks).toBeGreaterThan(3)
  expect(await cut(inYears(logYears.years))).toBe(0)
  expect(await lines(familyId)).toEqual(before)
  expect(await cut(inYears(logYears.years, 2))).toBeGreaterThanOrEqual(before.looks)
  expect(await lines(familyId)).toEqual({ looks: 0, records: 0, first: null })
  expect(await verifyChain(t.owner, familyId)).toBeNull()
  // The next line goes on where the last one was.
  must(await mother.client.get(`${path}/plan`))
  expect(await lines(familyId)).toEqual({ looks: 1, records: 1, first: before.looks + 1 })
  expect(await verifyChain(t.owner, familyId)).toBeNull()
  expect(await cut(inYears(logYears.years))).toBe(0)
})

test('only what is older goes, and whatever else is taken out, changed or made up is found', async () => {
  const { familyId } = await looked()
  // The first two lines are six years old; the chain is made anew over them, as if they had been written then.
  await t.owner.query(
    `do $$ declare one access_log; h bytea := '\\x'; begin
      update access_log set at = at - interval '6 years' where family_id = '${familyId}' and seq <= 2;
      update processing_record r set at = l.at from access_log l where l.family_id = '${familyId}' and r.family_id = l.family_id and r.trace_id = l.trace_id;
      for one in select * from access_log a where a.family_id = '${familyId}' order by a.seq loop
        h := sha256(h || int8send(one.seq) || access_line(one, (select r.subject_ids from processing_record r where r.family_id = one.family_id and r.trace_id = one.trace_id)));
        update access_log a set hash = h where a.family_id = one.family_id and a.seq = one.seq;
      end loop;
      update log_chain c set hash = h where c.family_id = '${familyId}' and c.log = 'access'; end $$`,
  )
  expect(await verifyChain(t.owner, familyId)).toBeNull()
  const before = await lines(familyId)
  expect(await cut(TODAY)).toBe(2)
  expect(await lines(familyId)).toMatchObject({ looks: before.looks - 2, first: 3 })
  expect(await verifyChain(t.owner, familyId)).toBeNull()
  const mine = 'family_id = $1'
  for (const harm of [
    `delete from access_log where ${mine} and seq = 3`,
    `with h as (delete from access_log where ${mine} and seq = 3 returning seq, hash, trace_id), r as (delete from processing_record p using h where p.trace_id = h.trace_id)
      update log_chain c set seq = h.seq, hash = h.hash from h where c.${mine} and c.log = 'access-cut'`,
    `delete from log_chain where ${mine} and log = 'access-cut'`,
    `update log_chain set seq = 1 where ${mine} and log = 'access-cut'`,
    `update plan_event set after = jsonb_set(after, '{cut,seq}', '3') where ${mine} and subject = 'erasure'`,
    `delete from plan_event where ${mine} and subject = 'erasure'`,
    `update access_log set action = 'x' where ${mine} and seq = 3`,
  ])
    expect(await brokenAfter(familyId, harm), harm).toBeTypeOf('string')
})

test('nothing is cut while something is held', async () => {
  const { familyId } = await looked()
  const before = await lines(familyId)
  const day = inYears(logYears.years, 2)
  await t.owner.query(
    `insert into rights_hold (family_id, id, ground, reason, until_date) values ($1, gen_random_uuid(), 'court', 'Er loopt een zaak', $2::date + 1)`,
    [familyId, day],
  )
  await cut(day)
  expect(await lines(familyId)).toEqual(before)
})
