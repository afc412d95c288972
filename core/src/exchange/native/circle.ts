import { COORDINATOR, coded, FAMILY, filled, type Resource, record, SNOMED } from '../fhir.ts'
import type { Records, Row } from '../records.ts'
import type { PersonRef } from './people.ts'

const CHAIR = ['active', 'left', 'ended']
const period = (start: string | null, end: string | null) => ({ ...(start ? { start } : {}), ...(end ? { end } : {}) })
type OrganisationRef = (id: string | null) => { reference: string; display: string } | undefined
function organisationRefs(records: Records): OrganisationRef {
  const byId = new Map(records.organisation.map((o) => [o.id, { reference: `Organization/${o.id}`, display: o.name }]))
  return (id) => (id === null ? undefined : byId.get(id))
}

// With the seat of a helper goes whose agreement to that help there is: our own record, so that nobody else reads a consent in it.
function role(seat: Row<'seat'>, organisation: OrganisationRef, ref: PersonRef, records: Records): Resource {
  const help = records.help_agreement.filter((a) => a.seat_id === seat.id)
  const weighed = records.incapacity.filter((n) => n.by_seat === seat.id)
  return filled({
    resourceType: 'PractitionerRole',
    id: seat.id,
    extension: [
      record('seat', seat),
      ...help.map((a) => record('help_agreement', a)),
      ...weighed.map((n) => record('incapacity', n)),
    ],
    active: seat.state === 'active',
    period: period(seat.since, seat.until),
    practitioner: ref(seat.person_id),
    organization: organisation(seat.organisation_id),
    code: seat.role ? [{ text: seat.role }] : [],
    telecom: seat.phone ? [{ system: 'phone', value: seat.phone }] : [],
  })
}

function participant(seat: Row<'seat'>, organisation: OrganisationRef, ref: PersonRef, isCoordinator: boolean) {
  const onBehalfOf = seat.kind === 'professional' ? organisation(seat.organisation_id) : undefined
  const roles = [
    ...(isCoordinator ? [coded(SNOMED, COORDINATOR, 'Care team coordinator')] : []),
    ...(seat.role ? [{ text: seat.role }] : []),
  ]
  return {
    ...(seat.kind === 'professional' ? {} : { extension: [record('seat', seat)] }),
    ...(roles.length > 0 ? { role: roles } : {}),
    member: ref(seat.person_id),
    ...(onBehalfOf ? { onBehalfOf } : {}),
    period: period(seat.since, seat.until),
  }
}

/** The household as a Group: R4 takes no RelatedPerson as its member, so parents are Patients too. */
function group(records: Records, ref: PersonRef): Resource {
  const family = records.family[0]!
  const members = records.person.filter((p) => p.kind === 'family')
  return filled({
    resourceType: 'Group',
    id: family.id,
    extension: [record('family', family)],
    identifier: [{ system: FAMILY, value: family.id }],
    type: 'person',
    actual: true,
    code: { text: 'household' },
    name: family.name,
    quantity: members.length,
    member: members.map((p) => ({ entity: ref(p.id) })),
  })
}

/** Group, PractitionerRole per professional seat, and the CareTeam with every seat. */
export function circleResources(records: Records, ref: PersonRef): Resource[] {
  const family = records.family[0]!
  const organisation = organisationRefs(records)
  const coordinators = new Set(records.coordinator_term.filter((t) => t.until_at === null).map((t) => t.seat_id))
  const seats = records.seat.filter((s) => CHAIR.includes(s.state))
  const careTeam = filled({
    resourceType: 'CareTeam',
    id: family.id,
    extension: [
      ...records.seat
        .filter((s) => !CHAIR.includes(s.state) && s.kind !== 'professional')
        .map((s) => record('seat', s)),
      ...records.coordinator_term.map((t) => record('coordinator_term', t)),
      ...records.coordinator_wish.map((w) => record('coordinator_wish', w)),
      ...records.invitation.map((i) => record('invitation', i)),
    ],
    status: 'active',
    name: family.name,
    subject: { reference: `Group/${family.id}` },
    participant: seats.map((s) => participant(s, organisation, ref, coordinators.has(s.id))),
  })
  return [
    group(records, ref),
    ...records.seat.filter((s) => s.kind === 'professional').map((s) => role(s, organisation, ref, records)),
    careTeam,
  ]
}
