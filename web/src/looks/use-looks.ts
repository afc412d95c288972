import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { call } from '../lib/api.ts'
import type { Filter } from './components/looks-filter.tsx'
import type { LooksPage } from './select/sentences.ts'

/**
 * The pages of who looked that were opened so far. Not kept up to date by what changes in the family: every time they are
 * fetched is a look of its own, and a page that is open should not fill the log by itself.
 */
export function useLooks(familyId: string, filter: Filter) {
  return useInfiniteQuery({
    queryKey: ['readLooks', familyId, filter],
    queryFn: ({ pageParam }): Promise<LooksPage> =>
      call('readLooks', { params: { familyId }, query: { ...filter, ...(pageParam && { before: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchOnReconnect: false,
  })
}
