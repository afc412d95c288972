import { coded, filled, PERSON, type Resource, ROLE_CODE, record, text } from '../fhir.ts'
import type { Records, Row } from '../records.ts'
import { RELATION_CODES } from '../role-codes.ts'

const TYPE = { family: 'Patient', network: 'RelatedPerson', professional: 'Practitioner' } as const

export interface Reference {
  reference: string
  display: string
}
/** How a person is referred to in the bundle; undefined for somebody who is not in it. */
export type PersonRef = (id: string | null) => Reference | undefined

export function personRefs(records: Records): PersonRef {
  const byId = new Map(
    records.person.map((p) => [p.id, { reference: `${TYPE[p.kind]}/${p.id}`, display: p.call_name }]),
  )
  return (id) => (id === null ? undefined : byId.get(id))
}

const identifier = (personId: string) => [{ system: PERSON, value: personId }]
const names = (p: Row<'person'>) => [
  { use: 'usual', text: p.call_name },
  ...(p.full_name ? [{ use: 'official', text: p.full_name }] : []),
]

/** Rows by the person on whose resource they travel. */
function ridersOf(records: Records) {
  const residences = Map.groupBy(records.residence, (r) => r.person_id)
  const authorities = Map.groupBy(records.parental_authority, (a) => a.child_id)
  const relations = Map.groupBy(records.relation, (r) => r.from_person)
  const family = new Set(records.person.filter((p) => p.kind === 'family').map((p) => p.id))
  const [first = null] = family
  return {
    // RelatedPerson.patient is exactly one Patient (R4): a relation to somebody who is no Patient has no resource of its own.
    ridesAlone: (r: Row<'relation'>) => family.has(r.to_person),
    patientOf: (personId: string) => relations.get(personId)?.find((r) => family.has(r.to_person))?.to_person ?? first,
    on: (p: Row<'person'>) => [
      record('person', p),
      ...(residences.get(p.id) ?? []).map((r) => record('residence', r)),
      ...(authorities.get(p.id) ?? []).map((a) => record('parental_authority', a)),
      ...(relations.get(p.id) ?? []).filter((r) => !family.has(r.to_person)).map((r) => record('relation', r)),
    ],
  }
}

function person(p: Row<'person'>, riders: ReturnType<typeof ridersOf>, records: Records, ref: PersonRef): Resource {
  const common = { id: p.id, extension: riders.on(p), identifier: identifier(p.id) }
  if (p.kind === 'professional') return filled({ resourceType: 'Practitioner', ...common, name: names(p) })
  const communication = p.languages.map((language) => ({ language: text(language) }))
  if (p.kind === 'family') {
    const dead = p.deceased_on ? { deceasedDateTime: p.deceased_on } : {}
    return filled({
      resourceType: 'Patient',
      ...common,
      name: names(p),
      birthDate: p.birth_date,
      ...dead,
      communication,
    })
  }
  const patient = ref(riders.patientOf(p.id)) ?? { display: records.family[0]!.name }
  return filled({
    resourceType: 'RelatedPerson',
    ...common,
    patient,
    name: names(p),
    birthDate: p.birth_date,
    communication,
  })
}

const relation = (r: Row<'relation'>, ref: PersonRef): Resource =>
  filled({
    resourceType: 'RelatedPerson',
    id: r.id,
    extension: [record('relation', r)],
    identifier: identifier(r.from_person),
    active: r.state === 'current',
    patient: ref(r.to_person),
    relationship: [{ ...(RELATION_CODES[r.kind] ? coded(ROLE_CODE, RELATION_CODES[r.kind]!) : {}), text: r.kind }],
    name: [{ text: ref(r.from_person)?.display }],
  })

const household = (h: Row<'household'>): Resource =>
  filled({
    resourceType: 'Location',
    id: h.id,
    extension: [record('household', h)],
    status: h.state === 'current' ? 'active' : 'inactive',
    name: h.name,
    physicalType: coded('http://terminology.hl7.org/CodeSystem/location-physical-type', 'ho'),
  })

/** Patient, RelatedPerson and Practitioner for persons; RelatedPerson per relation; Location per home; Organization. */
export function peopleResources(records: Records, ref: PersonRef): Resource[] {
  const riders = ridersOf(records)
  return [
    ...records.person.map((p) => person(p, riders, records, ref)),
    ...records.relation.filter(riders.ridesAlone).map((r) => relation(r, ref)),
    ...records.household.map(household),
    ...records.organisation.map((o) =>
      filled({ resourceType: 'Organization', id: o.id, extension: [record('organisation', o)], name: o.name }),
    ),
  ]
}
