import type { StonePath } from '@keukentafel/core/drawings/path/lay-stones.ts'
import type { Table } from '../../lib/items/select/table.ts'

/** What happened, oldest first: small successes, steps that were done, goals that were reached. */
export interface Happened {
  id: string
  what: 'success' | 'step' | 'goal'
  /** A day, or a moment. */
  at: string
  words: string
}

/** What can be told without more than the plan: what went well, in the order in which it came. */
export function happened(table: Table): Happened[] {
  const successes = table
    .all('success')
    .filter(({ item }) => item.state === 'current')
    .map(({ item }) => ({
      item,
      what: 'success' as const,
      at: item.onDate ?? item.createdAt,
      words: item.content.text,
    }))
  const steps = table
    .all('step')
    .filter(({ item }) => item.state === 'done')
    .map(({ item }) => ({ item, what: 'step' as const, at: item.updatedAt, words: item.content.what }))
  const goals = table
    .all('goal')
    .filter(({ item }) => item.state === 'done')
    .map(({ item }) => ({ item, what: 'goal' as const, at: item.updatedAt, words: item.content.words }))
  return [...successes, ...steps, ...goals]
    .map(({ item, ...rest }) => ({ id: item.id, ...rest }))
    .sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id))
}

const order = { done: 0, open: 1, stuck: 1 } as const

/** Goals of now with their steps: first what is done, then what is to come. No numbers: a road is not a percentage. */
export const goalPaths = (table: Table): StonePath[] =>
  table
    .all('goal')
    .filter(({ item }) => item.state === 'now')
    .map(({ item }) => ({
      id: item.id,
      title: item.content.words,
      stones: table
        .below(item.id, 'step')
        .map(({ item: step }) => ({ id: step.id, text: step.content.what, state: step.state, at: step.updatedAt }))
        .sort((a, b) => order[a.state] - order[b.state] || a.at.localeCompare(b.at))
        .map(({ at: _, ...stone }) => stone),
    }))
