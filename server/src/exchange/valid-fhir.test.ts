import { toBundle } from '@keukentafel/core/exchange/native/to-bundle.ts'
import type { Records, Row } from '@keukentafel/core/exchange/records.ts'
import { someFamily } from '@keukentafel/core/exchange/testing/some-family.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fhirFaults } from '../testing/fhir-validators.ts'

test('the validators find planted faults, so that their silence means something', () => {
  expect(fhirFaults({ resourceType: 'Goal', id: 'x' })).not.toEqual([])
  expect(fhirFaults({ resourceType: 'Task', id: 'x', status: 'nonsense', intent: 'plan' } as never)).not.toEqual([])
})

const look = ({ family, person, plan_item }: Records): Row<'access_log'> => ({
  family_id: family[0]!.id,
  seq: 1,
  at: '2026-11-22T09:00:00.123456+00:00',
  trace_id: family[0]!.id,
  person_id: person[0]!.id,
  seat_id: null,
  action: 'item.read',
  object_id: plan_item[0]!.id,
  outcome: 'deny',
  ground: 'not-in-audience',
  purpose: '',
  activity: null,
  subject_ids: [],
})

test('every resource of an export is valid FHIR R4, and so is the bundle', () => {
  fc.assert(
    fc.property(someFamily, (records) => {
      const bundle = JSON.parse(
        JSON.stringify(toBundle({ ...records, access_log: [look(records)] }, '2026-11-22T10:00:00.000Z')),
      )
      const faults = bundle.entry.flatMap((entry: { resource: { resourceType: string } }) => fhirFaults(entry.resource))
      expect([...new Set(faults)]).toEqual([])
      expect(fhirFaults(bundle)).toEqual([])
      expect(
        bundle.entry.some(
          (entry: { resource: { resourceType: string } }) => entry.resource.resourceType === 'AuditEvent',
        ),
      ).toBe(true)
    }),
    { numRuns: 5, endOnFailure: true },
  )
})
