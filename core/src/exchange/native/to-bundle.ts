import { type Bundle, entryOf, FAMILY } from '../fhir.ts'
import type { Records } from '../records.ts'
import type { Around } from './around.ts'
import { attachmentResources } from './attachments.ts'
import { circleResources } from './circle.ts'
import { itemRefs, itemResources } from './items.ts'
import { logResources } from './logs.ts'
import { peopleResources, personRefs } from './people.ts'
import { planResources } from './plan.ts'

/** A family (or what somebody may see of it) as one FHIR R4 Bundle. Every row travels whole on its resource. */
export function toBundle(records: Records, now: string): Bundle {
  const [family] = records.family
  if (!family) throw new Error('a bundle is of one family')
  const homes = new Set(records.household.map((h) => h.id))
  const around: Around = {
    records,
    ref: personRefs(records),
    group: { reference: `Group/${family.id}` },
    itemRef: itemRefs(records),
    homeRef: (id) => (homes.has(id) ? { reference: `Location/${id}` } : undefined),
    smallGoals: Map.groupBy(
      records.plan_item.filter((i) => i.kind === 'goal' && i.parent_id !== null),
      (i) => i.parent_id,
    ),
    origins: Map.groupBy(records.goal_origin, (o) => o.goal_id),
    attachments: Map.groupBy(records.attachment, (a) => a.item_id),
  }
  const resources = [
    ...circleResources(records, around.ref),
    ...peopleResources(records, around.ref),
    ...planResources(around),
    ...itemResources(around),
    ...attachmentResources(around),
    ...logResources(records, around),
  ]
  return {
    resourceType: 'Bundle',
    identifier: { system: FAMILY, value: family.id },
    type: 'collection',
    timestamp: now,
    entry: resources.map(entryOf),
  }
}
