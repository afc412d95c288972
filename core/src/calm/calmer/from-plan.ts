import { addDays } from '../../shared/dates.ts'
import { limitIn } from '../breaches.ts'
import { type Proposed, placeAfter } from '../change.ts'
import type { LimitWords } from '../limit.ts'
import { type Slot, slotsOf, type Visit } from '../moments.ts'
import type { Busy, CalmerInput } from './problem.ts'

/** A plan as its reader hears it, as far as a calmer week asks. */
export interface HeardPlan {
  today: string
  persons: readonly { id: string; kind: string }[]
  items: readonly {
    item: {
      id: string
      kind: string
      version: number
      parentId: string | null
      state: string
      onDate: string | null
      audience: string
      audiencePersons: readonly string[]
      content: object
    }
  }[]
}

/** What must be known besides the plan. */
export interface Beside {
  /** When people are not free. */
  busy: readonly Busy[]
  /**
   * Who hears each visit, as one word, by the real rules: what a proposal says of the one is read by who hears the other. A visit that is not in it
   * goes with no other.
   */
  hearers: ReadonlyMap<string, string>
}

/** The visits of that week, for which it must be known who hears them. */
export const visitsIn = (plan: HeardPlan, monday: string): string[] => [
  ...new Set(
    slotsOf(
      plan.items.flatMap(({ item }) =>
        item.kind === 'visit' ? [{ ...item, content: item.content as Visit['content'] }] : [],
      ),
      monday,
      addDays(monday, 6),
    ).map(({ id }) => id),
  ),
]

/** What a reader may ask to be made calmer: out of what they hear alone. What is proposed already stays, what was said no to is not tried again. */
export function calmerInput(plan: HeardPlan, monday: string, { busy, hearers }: Beside): CalmerInput {
  const of = (kind: string) => plan.items.map(({ item }) => item).filter((item) => item.kind === kind)
  const visits = of('visit').map((item) => ({
    ...item,
    content: item.content as Visit['content'],
    hearers: hearers.get(item.id) ?? item.id,
  }))
  const slots = new Map(
    slotsOf(visits, monday, addDays(monday, 6)).map((slot) => [`${slot.id} ${slot.original}`, slot]),
  )
  const no = new Set(
    of('calmer-answer')
      .filter(({ state, content }) => state === 'current' && (content as { answer: string }).answer === 'no')
      .map(({ parentId }) => parentId),
  )
  const changes = of('calmer-change')
    .filter(({ state }) => state !== 'done')
    .map((item) => ({ item, content: item.content as Proposed, slot: slotOf(item) }))
  function slotOf(item: { parentId: string | null; content: object }): Slot | undefined {
    return slots.get(`${item.parentId} ${(item.content as Proposed).original}`)
  }
  return {
    monday,
    today: plan.today,
    visits,
    persons: plan.persons,
    limits: of('limit')
      .filter(({ state }) => state === 'current')
      .map(({ id, content }) => limitIn(id, content as LimitWords, of('goal'))),
    busy,
    refused: changes
      .filter(({ item }) => no.has(item.id))
      .map(({ item, content: { how, original, toDay } }) => ({ id: item.parentId!, original, how, toDay })),
    settled: changes.flatMap(({ item, content, slot }) =>
      slot && item.state === 'proposed' && !no.has(item.id)
        ? [{ id: slot.id, original: slot.original, to: placeAfter(slot, content) }]
        : [],
    ),
  }
}
