import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from './fhir.ts'
import { listBundle } from './listing.ts'
import { fromNative } from './native/from-bundle.ts'
import { tidy } from './native/tidy.ts'
import { toBundle } from './native/to-bundle.ts'
import { readBundle } from './read-bundle.ts'
import { type Records, tables } from './records.ts'
import { someFamily } from './testing/some-family.ts'

const NOW = '2026-11-22T10:00:00.000Z'
const context = {
  familyId: '00000000-0000-4000-8000-000000000001',
  now: NOW,
  today: '2026-11-22',
  locale: 'nl' as const,
  invented: false,
  importer: null,
  newId: () => crypto.randomUUID(),
}
const travelled = (records: Records) => JSON.parse(JSON.stringify(toBundle(records, NOW)))
const back = (bundle: unknown) => {
  const listed = listBundle(bundle)
  if ('problems' in listed) throw new Error(JSON.stringify(listed.problems))
  const family = fromNative(listed.listing, 'nl')
  if ('problems' in family) throw new Error(JSON.stringify(family.problems))
  return family
}
const sorted = (records: Records) =>
  Object.fromEntries(
    tables.map((table) => [
      table,
      table === 'plan_event' ? records[table].map(canonical) : (records[table] as object[]).map(canonical).sort(),
    ]),
  )

test('a family that travels comes back the same: every row, and the history in order', () => {
  fc.assert(
    fc.property(someFamily, (records) => {
      expect(sorted(back(travelled(records)).records)).toEqual(sorted(records))
    }),
    { numRuns: 60 },
  )
})

test('the report names every resource once', () => {
  fc.assert(
    fc.property(someFamily, (records) => {
      const bundle = travelled(records)
      const named = back(bundle).lines.map((line) => line.resource)
      expect(named.sort()).toEqual(
        bundle.entry
          .map((e: { resource: { resourceType: string; id: string } }) => `${e.resource.resourceType}/${e.resource.id}`)
          .sort(),
      )
    }),
    { numRuns: 20 },
  )
})

test('every reference in a bundle points at something in it', () => {
  fc.assert(
    fc.property(someFamily, (records) => {
      const bundle = travelled(records)
      const there = new Set(
        bundle.entry.map(
          (e: { resource: { resourceType: string; id: string } }) => `${e.resource.resourceType}/${e.resource.id}`,
        ),
      )
      const text = JSON.stringify(bundle)
      for (const [, reference] of text.matchAll(/"reference":"([^"]+)"/g)) expect(there).toContain(reference)
    }),
    { numRuns: 20 },
  )
})

const [one] = fc.sample(
  someFamily.filter((r) => r.plan_item.some((i) => i.kind === 'goal' && i.state === 'now')),
  { numRuns: 1, seed: 7 },
)
/** The bundle of a family with one row changed. */
function tampered(
  table: keyof Records,
  change: Record<string, unknown>,
  pick: (row: Record<string, unknown>) => boolean = () => true,
) {
  const records = structuredClone(one!)
  const row = (records[table] as Record<string, unknown>[]).find(pick)!
  const bundle = toBundle(records, NOW)
  const before = canonical({ table, row })
  const after = canonical({ table, row: { ...row, ...change } })
  const text = JSON.stringify(bundle)
  expect(text).toContain(JSON.stringify(before))
  return JSON.parse(text.replace(JSON.stringify(before), JSON.stringify(after)))
}
const refusal = (bundle: unknown) => {
  const read = readBundle(bundle, context)
  return 'problems' in read ? read.problems.map((p) => `${p.resource.split('/')[0]} ${p.at} ${p.code}`) : []
}

test.each([
  ['an account', 'seat', { account_id: context.familyId }, 'CareTeam /seat/account_id field.unknown'],
  ['a person of another family', 'person', { family_id: context.familyId }, 'Patient /person record.other-family'],
  ['an unknown sayer', 'plan_item', { said_by: context.familyId }, 'Goal /plan_item/said_by id.unknown'],
  ['an impossible date', 'person', { birth_date: '2025-02-30' }, 'Patient /person/birth_date date.impossible'],
  ['a number as text', 'family', { version: '1' }, 'Group /family/version shape.wrong'],
  ['text that cannot be kept', 'person', { about: 'a\u0000b' }, 'Patient /person/about text.unreadable'],
  [
    'a field that is a trick',
    'family',
    { ['__proto__']: 1, constructor: 1 },
    'Group /family/constructor key.forbidden',
  ],
  ['an unknown state', 'plan_item', { state: 'won' }, 'Goal /plan_item/state state.unknown'],
  [
    'a text that is too long',
    'plan_item',
    { content: { words: 'x'.repeat(10_001), lifeDomain: 'sleep' } },
    'Goal /plan_item/content/words text.too-long',
  ],
  ['no coordinator', 'coordinator_term', { until_at: NOW }, 'Group /coordinator_term record.coordinator'],
  ['a history of nobody', 'plan_event', { after: { id: 1 } }, 'Provenance /plan_event/after/id shape.wrong'],
] as const)('a tampered record is refused by name: %s', (_, table, change, expected) => {
  expect(refusal(tampered(table, change))).toContain(expected)
})

test('goals that hang below each other are refused', () => {
  const [first, second] = one!.plan_item.filter((i) => i.kind === 'goal')
  const small = second ?? first!
  const loop = tampered('plan_item', { parent_id: small.id }, (row) => row.id === first!.id)
  expect(refusal(loop)).toContain('Goal /plan_item/parent_id record.loop')
})

test('something heard more widely than what it hangs below is refused', () => {
  const goal = one!.plan_item.find(
    (i) => i.kind === 'goal' && one!.plan_item.some((v) => v.parent_id === i.id && v.kind === 'view'),
  )!
  const closed = tampered(
    'plan_item',
    { audience: 'chosen', audience_persons: [one!.person[1]!.id] },
    (row) => row.id === goal.id,
  )
  expect(refusal(closed)).toContain('Communication /plan_item/audience record.wider')
})

test('a goal whose agreement did not travel is an idea here, and the report says so', () => {
  const seen = tidy({ ...one!, plan_item: one!.plan_item.filter((i) => i.kind !== 'view') })
  const { records, lines } = back(travelled(seen))
  expect(records.plan_item.filter((i) => i.kind === 'goal').map((i) => i.state)).not.toContain('now')
  expect(lines.find((line) => line.resource.startsWith('Goal/'))!.remark).toContain('idee')
})

test('rows point only at what is in the set', () => {
  const without = tidy({ ...one!, person: one!.person.slice(0, 1) })
  expect(without.plan_item.flatMap((i) => (i.content.forPersons as string[] | undefined) ?? [])).toEqual(
    expect.not.arrayContaining([one!.person[1]!.id]),
  )
  const noGoals = tidy({ ...one!, plan_item: one!.plan_item.filter((i) => i.kind !== 'goal') })
  const there = new Set(noGoals.plan_item.map((i) => i.id))
  expect(noGoals.plan_item.every((i) => i.parent_id === null || there.has(i.parent_id))).toBe(true)
})
