import { type Kind, kinds } from '@keukentafel/core/plan/kinds.ts'
import pg from 'pg'
import { expect, test } from 'vitest'
import { verifyChain } from '../audit/verify-chain.ts'
import { freshDatabase } from '../testing/database.ts'
import { generateFamilies } from './generate-families.ts'

test('generated families are what the workload says, hold every rule of the schema, and have a history that verifies', async () => {
  const database = await freshDatabase()
  const owner = new pg.Pool({ ...database.owner, max: 2 })
  const sample = await generateFamilies(owner, { families: 120, seed: 7 })
  expect(sample.parents).toHaveLength(120)
  // Of three groups of families each the five with whom something is shared.
  expect(sample.professionals).toHaveLength(15)
  const { rows: counts } = await owner.query<{ kind: Kind; n: number; size: number }>(
    'select kind, count(*)::int as n from plan_item group by kind order by kind',
  )
  expect(counts.map(({ kind, n }) => [kind, n / 120])).toEqual([
    ['goal', 6],
    ['note', 40],
    ['step', 18],
    ['view', 4],
    ['visit', 10],
  ])
  const { rows: items } = await owner.query<{ kind: Kind; content: Record<string, unknown> }>(
    'select kind, content from plan_item limit 500',
  )
  for (const item of items) {
    const { wording: _w, ofWording: _o, ...content } = item.content
    expect(kinds[item.kind].content.parse(content)).toEqual(content)
  }
  const { rows: seats } = await owner.query<{ n: number }>(
    `select count(*)::int as n from seat where account_id = $1 and state = 'active'`,
    [sample.professionals[0]!.accountId],
  )
  expect([50, 20]).toContain(seats[0]!.n)
  expect(await verifyChain(owner, sample.parents[0]!.familyId)).toBeNull()
  const { rows: session } = await owner.query('select account_id from session where token = $1', [
    sample.parents[0]!.token,
  ])
  expect(session).toHaveLength(1)
  await owner.end()
  await database.drop()
})

test('with the dialogue a family holds about twice as much, of the newer kinds too, and every rule and the chain hold', async () => {
  const database = await freshDatabase()
  const owner = new pg.Pool({ ...database.owner, max: 2 })
  const { parents } = await generateFamilies(owner, { families: 20, seed: 7, dialogue: true })
  const { rows: counts } = await owner.query<{ kind: Kind; n: number }>(
    'select kind, count(*)::int as n from plan_item group by kind',
  )
  const per = Object.fromEntries(counts.map(({ kind, n }) => [kind, n / 20]))
  expect(per).toMatchObject({ conversation: 3, 'domain-view': 8, explanation: 6, 'look-back': 2, view: 10 })
  expect(per).toMatchObject({ weighing: 2, 'safety-agreement': 4, threat: 2, 'child-word': 2 })
  const { rows: size } = await owner.query<{ times: number }>(
    `select (sum(length(content::text)) / sum(length(content::text)) filter (where kind in ('goal', 'note', 'step', 'visit')))::float as times from plan_item`,
  )
  expect(size[0]!.times).toBeGreaterThan(1.9)
  const { rows: items } = await owner.query<{ kind: Kind; content: Record<string, unknown> }>(
    'select distinct on (kind, id) kind, content from plan_item where family_id = $1',
    [parents[0]!.familyId],
  )
  // A field that came later with a value of its own may be missing here.
  for (const item of items) {
    const { wording: _w, ofWording: _o, ...content } = item.content
    expect(kinds[item.kind].content.parse(content)).toMatchObject(content)
  }
  expect((await owner.query('select from goal_origin')).rowCount).toBe(60)
  expect(await verifyChain(owner, parents[0]!.familyId)).toBeNull()
  await owner.end()
  await database.drop()
})
