import { CODES, filled, type Resource, record, text } from '../fhir.ts'
import type { Records, Row } from '../records.ts'
import type { Around } from './around.ts'

const SEAT_TABLES = ['seat', 'invitation', 'coordinator_term', 'coordinator_wish']

function targetOf(event: Row<'plan_event'>, around: Around) {
  const { ref, itemRef, group, records } = around
  if (event.subject === 'plan_item') return itemRef(event.subject_id) ?? group
  if (event.subject === 'person') return ref(event.subject_id) ?? group
  if (event.subject === 'household') return around.homeRef(event.subject_id) ?? group
  if (SEAT_TABLES.includes(event.subject)) return { reference: `CareTeam/${records.family[0]!.id}` }
  return group
}

/** A line of the history: what changed, when, by whom. */
const provenance = (event: Row<'plan_event'>, around: Around): Resource =>
  filled({
    resourceType: 'Provenance',
    id: `event-${event.seq}`,
    extension: [record('plan_event', event)],
    target: [targetOf(event, around)],
    recorded: event.at,
    activity: text(event.act),
    agent: [{ who: around.ref(event.by_person) ?? { display: 'Keukentafel' } }],
  })

/** A line of the access log (NEN 7513): who looked or tried. */
const auditEvent = (look: Row<'access_log'>, around: Around): Resource =>
  filled({
    resourceType: 'AuditEvent',
    id: `access-${look.seq}`,
    extension: [record('access_log', look)],
    type: { system: 'http://terminology.hl7.org/CodeSystem/audit-event-type', code: 'rest' },
    subtype: [{ system: `${CODES}/action`, code: look.action }],
    recorded: look.at,
    outcome: look.outcome === 'permit' ? '0' : '4',
    outcomeDesc: look.ground,
    purposeOfEvent: look.purpose ? [text(look.purpose)] : [],
    agent: [{ who: around.ref(look.person_id) ?? { display: 'Keukentafel' }, requestor: true }],
    source: { observer: { display: 'Keukentafel' } },
    entity: look.object_id ? [{ what: { identifier: { value: look.object_id } } }] : [],
  })

export const logResources = (records: Records, around: Around): Resource[] => [
  ...records.plan_event.map((event) => provenance(event, around)),
  ...records.access_log.map((look) => auditEvent(look, around)),
]
