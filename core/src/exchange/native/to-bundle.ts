import { type Bundle, entryOf, FAMILY } from '../fhir.ts'
import type { Records } from '../records.ts'
import { circleResources } from './circle.ts'
import { type Around, itemRefs, itemResources } from './items.ts'
import { logResources } from './logs.ts'
import { peopleResources, personRefs } from './people.ts'
import { planResources } from './plan.ts'

/** A family (or what somebody may see of it) as one FHIR R4 Bundle. Every row travels whole on its resource. */
export function toBundle(records: Records, now: string): Bundle {
  const [family] = records.family
  if (!family) throw new Error('a bundle is of one family')
  const around: Around = {
    records,
    ref: personRefs(records),
    group: { reference: `Group/${family.id}` },
    itemRef: itemRefs(records),
  }
  const resources = [
    ...circleResources(records, around.ref),
    ...peopleResources(records, around.ref),
    ...planResources(around),
    ...itemResources(around),
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
