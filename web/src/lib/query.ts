import type { Item } from '@keukentafel/core/plan/item.ts'
import type { Kind } from '@keukentafel/core/plan/kinds.ts'
import {
  type DefaultError,
  QueryCache,
  QueryClient,
  type QueryKey,
  useMutation,
  useQuery,
  useQueryClient,
  useSuspenseQuery,
} from '@tanstack/react-query'
import { useRef } from 'react'
import { call, type EndpointName, type Input, type Output } from './api.ts'
import { newId } from './ids.ts'
import { forgetCard, keepCardsOf } from './kept-card.ts'
import { mayRetry, Problem } from './problem.ts'

/** Everything of one family hangs below ['family', id], so that one change refetches what is on the screen of it. */
export const keys = {
  me: ['readMe'] as const,
  caseload: ['readCaseload'] as const,
  family: (familyId: string) => ['family', familyId] as const,
}

function keyOf(name: EndpointName, input: unknown): QueryKey {
  const familyId = (input as { params?: { familyId?: string } } | undefined)?.params?.familyId
  const rest = input === undefined ? [name] : [name, input]
  return familyId === undefined ? rest : [...keys.family(familyId), ...rest]
}

/** One cache for the whole application. Live changes (live.ts) tell what is old, so time alone does not. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onSuccess(data, query) {
      if (query.queryKey[0] === 'readMe') void keepCardsOf((data as Me).tables.map((table) => table.familyId))
    },
    onError(error, query) {
      // What may no longer be seen disappears from the screen, even though it was fetched before.
      if (error instanceof Problem && [401, 403, 404].includes(error.status))
        query.setState({ ...query.state, data: undefined })
      // Nor does it stay on this device.
      if (error instanceof Problem && error.status === 401) void forgetCard()
      const [root, familyId, name] = query.queryKey
      if (error instanceof Problem && [403, 404].includes(error.status) && root === 'family' && name === 'readPlan')
        void forgetCard(String(familyId))
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 5 * 60_000,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      retry: (count, error) => count < 2 && mayRetry(error),
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

/**
 * What a GET endpoint answers. The page waits (Suspense) until it is there and the nearest boundary shows what went wrong,
 * so the answer is always present here. It stays up to date by itself.
 */
export function useRead<N extends EndpointName>(
  name: N,
  ...[input]: Parameters<typeof call<N>> extends [N, ...infer Rest] ? Rest : never
): Output<N> {
  return useSuspenseQuery<unknown, DefaultError>({
    queryKey: keyOf(name, input),
    queryFn: () => (call as (name: EndpointName, input: unknown) => Promise<unknown>)(name, input),
  }).data as Output<N>
}

export type Me = Output<'readMe'>
/** An item of any kind; `item.kind === 'goal'` narrows its content. */
export type AnyItem = { [K in Kind]: Item<K> }[Kind]
export type Entry<I extends AnyItem = AnyItem> = { item: I; can: { edit: boolean; move: boolean } }
export type Plan = Omit<Output<'readPlan'>, 'items'> & { items: Entry[] }
export type PlanPerson = Plan['persons'][number]

/** Who is signed in, and at which tables. */
export const useMe = (): Me => useRead('readMe')
/** The whole plan as this account may see it. */
export const usePlan = (familyId: string): Plan => useRead('readPlan', { params: { familyId } }) as Plan
/** Everybody around the family. */
export const useCircle = (familyId: string): Output<'readCircle'> => useRead('readCircle', { params: { familyId } })
/** Members, homes, relations, authority. */
export const useFamily = (familyId: string): Output<'readFamily'> => useRead('readFamily', { params: { familyId } })

/** The items of one kind. */
export const ofKind = <K extends Kind>(plan: Plan, kind: K): Entry<Item<K> & AnyItem>[] =>
  plan.items.filter((entry): entry is Entry<Item<K> & AnyItem> => entry.item.kind === kind)

/** Reads and writes in a room of the family's own; bringing a line to the table is seen there. */
const ofARoom = (name: unknown): boolean => /Room/.test(String(name)) && name !== 'bringRoomLine'
/**
 * Fetches anew what is on the screen of the family's own rooms, and not the plan: that it is read stands in the log that others of the
 * table see, and so would tell that something is written here (docs/decisions/0031).
 */
export const refetchRooms = (client: QueryClient, familyId: string): Promise<void> =>
  client.invalidateQueries({ queryKey: keys.family(familyId), predicate: ({ queryKey }) => ofARoom(queryKey[2]) })
const refetch = (client: QueryClient, name: EndpointName, familyId: string): Promise<void> =>
  ofARoom(name) ? refetchRooms(client, familyId) : client.invalidateQueries({ queryKey: keys.family(familyId) })

/**
 * A write by its name in the contracts: `const add = useWrite('addItem')`, then `await add.mutateAsync({params, body})`.
 * Sending the same again after a failure carries the same Idempotency-Key. Afterwards everything of that family is refetched;
 * also when it is refused because somebody else was first, so that one sees what stands there now.
 */
export function useWrite<N extends EndpointName>(name: N) {
  const client = useQueryClient()
  const attempt = useRef({ input: '', key: '' })
  return useMutation<Output<N>, Error, Input<N>>({
    mutationFn: async (input) => {
      const text = JSON.stringify(input)
      if (attempt.current.input !== text) attempt.current = { input: text, key: input.key ?? newId() }
      const answer = await (call as (name: N, input: Input<N>) => Promise<Output<N>>)(name, {
        ...input,
        key: attempt.current.key,
      })
      attempt.current = { input: '', key: '' }
      return answer
    },
    onError: async (error, input) => {
      const familyId = familyOf(input)
      if (familyId !== undefined && error instanceof Problem && (error.status === 409 || error.status === 403))
        await refetch(client, name, familyId)
    },
    onSuccess: async (_, input) => {
      const familyId = familyOf(input)
      // Not about one family: about the account, or about which families there are.
      if (familyId === undefined) return client.invalidateQueries()
      if (ofARoom(name)) return refetchRooms(client, familyId)
      await Promise.all([
        client.invalidateQueries({ queryKey: keys.family(familyId) }),
        client.invalidateQueries({ queryKey: keys.caseload }),
      ])
    },
  })
}

const familyOf = (input: object) => (input as { params?: { familyId?: string } }).params?.familyId

/** Whether this is the demo; undefined while that is not known yet. It never keeps a page waiting. */
export const useDeployment = (): Output<'readDeployment'> | undefined => useQuery(deployment).data
/** The same for code outside of components. */
export const fetchDeployment = (): Promise<Output<'readDeployment'>> => queryClient.fetchQuery(deployment)
const deployment = {
  queryKey: ['readDeployment'],
  queryFn: () => call('readDeployment'),
  staleTime: Number.POSITIVE_INFINITY,
}
