import { expect, test } from 'vitest'
import { sentences } from './problems.ts'
import { readBundle } from './read-bundle.ts'

const id = '00000000-0000-4000-8000-000000000001'
const context = {
  familyId: id,
  now: '2026-11-22T10:00:00.000Z',
  today: '2026-11-22',
  locale: 'nl' as const,
  invented: false,
  importer: null,
  newId: () => crypto.randomUUID(),
}
const read = (input: unknown) => readBundle(input, context)
const faults = (input: unknown) => {
  const outcome = read(input)
  return 'problems' in outcome ? outcome.problems.map((p) => `${p.resource} ${p.at} ${p.code}`.trim()) : []
}
const bundle = (...resources: unknown[]) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ resource })),
})
const patient = { resourceType: 'Patient', id: 'p', name: [{ text: 'Jo de Vries', given: ['Jo'] }] }
const goal = {
  resourceType: 'Goal',
  id: 'g',
  lifecycleStatus: 'active',
  description: { text: 'Weer slapen' },
  subject: { reference: 'Patient/p' },
}
const deep = (levels: number) => JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`)

test.each([
  ['no object', 'text', ['bundle.not-json-object']],
  ['nothing', null, ['bundle.not-json-object']],
  ['a list', [], ['bundle.not-json-object']],
  ['no bundle', patient, ['/resourceType bundle.not-a-bundle']],
  ['entry is no list', { resourceType: 'Bundle', type: 'collection', entry: {} }, ['/entry bundle.entry-not-a-list']],
  ['no entry', { resourceType: 'Bundle', type: 'collection' }, ['/entry bundle.empty']],
  ['no type', { resourceType: 'Bundle', entry: [{ resource: patient }] }, ['/type bundle.type']],
  [
    'entries that are nothing',
    { resourceType: 'Bundle', type: 'batch', entry: [null, 1, []] },
    ['/entry/0 shape.wrong', '/entry/1 shape.wrong', '/entry/2 shape.wrong'],
  ],
  [
    'no resourceType',
    bundle({ id: 'x' }, { resourceType: 7 }),
    ['/entry/0/resource/resourceType bundle.type-missing', '/entry/1/resource/resourceType bundle.type-missing'],
  ],
  ['resource is a list', bundle([]), ['/entry/0/resource bundle.resource-not-an-object']],
  ['NUL in a text', bundle({ ...patient, note: 'a\u0000b' }), ['/entry/0/resource/note text.unreadable']],
  ['half a character', bundle({ ...patient, note: '\ud800' }), ['/entry/0/resource/note text.unreadable']],
  ['nested too deeply', bundle({ ...patient, extra: deep(10_000) }), ['bundle.too-deep']],
  [
    'keys that are tricks',
    JSON.parse(
      '{"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Patient","__proto__":{"x":1}}}]}',
    ),
    ['/entry/0/resource/__proto__ key.forbidden'],
  ],
  [
    'an impossible date',
    bundle({ ...patient, birthDate: '2025-02-30' }),
    ['Patient/p /entry/0/resource/birthDate date.impossible'],
  ],
  [
    'a number for a text',
    bundle({ ...goal, description: { text: 5 } }),
    ['Goal/g /entry/0/resource/description/text shape.wrong'],
  ],
  [
    'a text of a million letters',
    bundle(patient, { ...goal, description: { text: 'x'.repeat(1_000_000) } }),
    ['Goal/g /entry/1/resource/description/text text.too-long'],
  ],
  [
    'all at once',
    bundle({ ...patient, birthDate: '1', name: 'Jo' }, { ...goal, target: [{ dueDate: 'soon' }] }),
    [
      'Patient/p /entry/0/resource/name shape.wrong',
      'Patient/p /entry/0/resource/birthDate date.impossible',
      'Goal/g /entry/1/resource/target/0/dueDate date.impossible',
    ],
  ],
  ['nothing to make a table of', bundle({ resourceType: 'Condition', id: 'c' }), ['bundle.nothing']],
])('refused: %s', (_, input, expected) => {
  expect(faults(input)).toEqual(expected)
})

test('a hundred thousand broken entries: the first faults are told, and how many more', () => {
  const outcome = read({ resourceType: 'Bundle', type: 'collection', entry: Array(100_000).fill({ resource: {} }) })
  const told = sentences('problems' in outcome ? outcome.problems : [], 'nl')
  expect(told).toHaveLength(51)
  expect(told.at(-1)).toBe('En nog 99950 fouten.')
})

test('a hundred thousand good entries are too many for one family', () => {
  const entry = Array.from({ length: 100_000 }, (_, i) => ({ resource: { ...patient, id: `p${i}` } }))
  expect(faults({ resourceType: 'Bundle', type: 'collection', entry })).toEqual(['bundle.too-many'])
})

const lines = (input: unknown) => {
  const outcome = read(input)
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems))
  return outcome
}

test('everything in the bundle is named once: contained, double, empty and unknown things too', () => {
  const contained = {
    ...goal,
    id: 'g2',
    contained: [{ resourceType: 'Patient', id: 'in', name: [{ text: 'Kim' }] }],
    subject: { reference: '#in' },
  }
  const { lines: report } = lines({
    resourceType: 'Bundle',
    type: 'transaction',
    entry: [
      { resource: patient },
      { resource: patient },
      { request: { method: 'DELETE' } },
      { resource: { resourceType: 'Spaceship' } },
      { resource: { resourceType: '__proto__' } },
      { resource: { resourceType: 'constructor' } },
      { resource: goal },
      { resource: contained },
    ],
  })
  const named = report.map((line) => line.resource)
  expect(new Set(named).size).toBe(named.length)
  expect(named).toEqual(
    expect.arrayContaining([
      'Patient/p',
      'Patient/p (/entry/1/resource)',
      'entry 2',
      'Spaceship (/entry/3/resource)',
      '__proto__ (/entry/4/resource)',
      'Goal/g',
      'Goal/g2',
      'Goal/g2#in',
    ]),
  )
  expect(report.every((line) => line.taken || line.remark !== '')).toBe(true)
  expect(report.find((line) => line.resource === 'Goal/g2#in')).toMatchObject({ taken: true, as: 'gezinslid' })
})

const piece = (target: string) => ({
  url: 'http://hl7.org/fhir/StructureDefinition/goal-relationship',
  extension: [
    { url: 'type', valueCodeableConcept: { coding: [{ code: 'milestone' }] } },
    { url: 'target', valueReference: { reference: target } },
  ],
})
test('goals that are pieces of each other in a circle stand apart', () => {
  const { added, lines: report } = lines(
    bundle(
      patient,
      { ...goal, id: 'a', extension: [piece('Goal/b')] },
      { ...goal, id: 'b', extension: [piece('Goal/c')] },
      { ...goal, id: 'c', extension: [piece('Goal/a')] },
    ),
  )
  expect(added.plan_item.map((i) => i.parent_id)).toEqual([null, null, null])
  expect(report.find((line) => line.resource === 'Goal/b')!.remark).toContain('kring')
})

test('absolute addresses, urn:uuid and versions in references are followed', () => {
  const url = 'urn:uuid:0b9a1d1e-0000-4000-8000-000000000000'
  const entry = [
    { fullUrl: url, resource: { ...patient, id: undefined } },
    { fullUrl: 'https://elders.example/fhir/Goal/1', resource: { ...goal, id: '1', subject: { reference: url } } },
    {
      resource: {
        resourceType: 'Task',
        id: 't',
        status: 'requested',
        description: 'Oma bellen',
        owner: { reference: url },
        focus: { reference: 'https://elders.example/fhir/Goal/1/_history/3' },
      },
    },
  ]
  const { added } = lines({ resourceType: 'Bundle', type: 'searchset', entry })
  const [who] = added.person
  expect(added.plan_item.map((i) => [i.kind, i.content.forPersons ?? i.content.doers])).toEqual([
    ['goal', [who!.id]],
    ['step', [who!.id]],
  ])
  expect(added.plan_item[1]!.parent_id).toBe(added.plan_item[0]!.id)
})

test('no goal becomes "now" by a file, and confidential words stay with the family', () => {
  const { added } = lines(
    bundle(patient, goal, {
      ...goal,
      id: 'h',
      lifecycleStatus: 'completed',
      meta: { security: [{ code: 'R' }] },
      note: [{ text: 'Ging goed' }],
    }),
  )
  expect(added.plan_item.map((i) => [i.kind, i.state, i.audience])).toEqual([
    ['goal', 'idea', 'circle'],
    ['goal', 'done', 'family'],
    ['note', 'current', 'family'],
  ])
})

test('a coordinator that the file names is the coordinator; others who know the importer are told so', () => {
  const team = {
    resourceType: 'CareTeam',
    id: 't',
    participant: [
      {
        role: [{ coding: [{ system: 'http://snomed.info/sct', code: '768821004' }] }],
        member: { reference: 'Patient/p' },
      },
    ],
  }
  const { added, coordinatorSeat } = lines(bundle(patient, team))
  expect(added.seat.find((s) => s.id === coordinatorSeat)!.person_id).toBe(
    added.person.find((p) => p.call_name === 'Jo')!.id,
  )
})

test('who brings it in sits down as the person with the same e-mail address', () => {
  const me = { ...patient, telecom: [{ system: 'email', value: 'Jo@Example.nl' }] }
  const outcome = readBundle(bundle(me, goal), { ...context, importer: { name: 'Jo', email: 'jo@example.nl' } })
  if ('problems' in outcome) throw new Error('refused')
  expect(outcome.added.person).toHaveLength(1)
  expect(outcome.importerSeat).toBe(outcome.added.seat[0]!.id)
  expect(outcome.added.plan_item[0]!.said_by).toBe(outcome.added.person[0]!.id)
})
