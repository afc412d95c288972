import { useQuery } from '@tanstack/react-query'
import { call } from '../lib/api.ts'
import { askingOf } from '../lib/before-visit/asking.ts'
import { type Plan, useCircle } from '../lib/query.ts'

/** Everything a week asks, with the organisations of helpers and what waits for a yes. */
export function useAsking(plan: Plan) {
  const familyId = plan.family.id
  const { seats } = useCircle(familyId)
  const near = useQuery({
    queryKey: ['calm', 'agreements', familyId],
    queryFn: () => call('readAgreements', { params: { familyId } }),
    enabled: plan.me.kind !== 'network',
  })
  const waiting = near.data?.agreements.filter(({ standing }) => standing === 'asked' || standing === 'waiting') ?? []
  return askingOf(plan, {
    organisations: new Map(seats.map(({ personId, organisation }) => [personId, organisation])),
    // What waits now asks something of this week; of earlier weeks it is not known.
    forms: waiting.flatMap(({ subjectId }) => (subjectId ? [{ day: plan.today, personId: subjectId }] : [])),
  })
}
