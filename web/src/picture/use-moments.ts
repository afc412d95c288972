import { useQueries } from '@tanstack/react-query'
import { call } from '../lib/api.ts'
import type { HistoryEvent } from '../lib/items/select/history.ts'
import type { Table } from '../lib/items/select/table.ts'
import { keys } from '../lib/query.ts'
import { type Moment, momentsOf, withHistory } from './select/moments.ts'

/** What happened at this table. The history of goals comes a moment later; what the plan itself tells is there at once. */
export function useMoments(table: Table): { moments: Moment[]; isComing: boolean } {
  const familyId = table.plan.family.id
  const goals = withHistory(table)
  const answers = useQueries({
    queries: goals.map(({ item }) => {
      const input = { params: { familyId, itemId: item.id } }
      return {
        queryKey: [...keys.family(familyId), 'readItemHistory', input],
        queryFn: () => call('readItemHistory', input),
      }
    }),
  })
  const histories = new Map<string, HistoryEvent[]>()
  goals.forEach(({ item }, i) => {
    const events = answers[i]?.data?.events
    if (events) histories.set(item.id, events)
  })
  return { moments: momentsOf(table, histories), isComing: answers.some(({ isPending }) => isPending) }
}
