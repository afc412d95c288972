import { agreementForms, formsOf, shareForms } from '@keukentafel/core/calm/forms.ts'
import type { Asking } from '@keukentafel/core/calm/load.ts'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from '../lib/api.ts'
import { askingOf } from '../lib/before-visit/asking.ts'
import type { ItemOf } from '../lib/items/model.ts'
import { keys, type Plan, useCircle, useRead } from '../lib/query.ts'

/** So many weeks are a year. */
export const WEEKS = 52

/**
 * Everything that the year up to and including the week of `monday` asks, with the organisations of helpers and what waits for a yes. A plan
 * holds no visits of long ago: they are asked by their days.
 */
export function useAsking(plan: Plan, monday: string): Asking {
  const familyId = plan.family.id
  const { seats } = useCircle(familyId)
  const params = { familyId }
  // Rest after a hard Sunday is on Monday: one day more.
  const query = { from: addDays(monday, -7 * (WEEKS - 1) - 1), to: addDays(monday, 6) }
  const { items } = useRead('readCalendar', { params, query })
  const enabled = plan.me.kind !== 'network'
  const near = useQuery({
    queryKey: [...keys.family(familyId), 'readAgreements', { params }],
    queryFn: () => call('readAgreements', { params }),
    enabled,
  })
  const shared = useQuery({
    queryKey: [...keys.family(familyId), 'readSharing', { params }],
    queryFn: () => call('readSharing', { params }),
    enabled,
  })
  const asking = askingOf(plan, {
    organisations: new Map(seats.map(({ personId, organisation }) => [personId, organisation])),
    forms: [
      ...formsOf({ today: plan.today, items: plan.items.map(({ item }) => item), persons: plan.persons }),
      ...agreementForms(near.data?.agreements ?? [], plan.today),
      ...shareForms(shared.data?.shares ?? [], plan.persons, plan.today),
    ],
  })
  const known = new Set(asking.visits.map(({ id }) => id))
  const older = items.map(({ item }) => item as ItemOf<'visit'>).filter(({ id }) => !known.has(id))
  return { ...asking, visits: [...asking.visits, ...older] }
}
