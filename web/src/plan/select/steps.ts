import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { type GoalNode, goalsIn } from './goals.ts'

export interface Progress {
  done: number
  total: number
  stuck: number
}

/** How far the steps of a goal are, its small goals included: to be said as a sentence, never as a percentage. */
export function progressOf(table: Table, node: GoalNode): Progress {
  const states = goalsIn(node).flatMap(({ item }) => table.below(item.id, 'step').map((step) => step.item.state))
  const count = (state: string) => states.filter((each) => each === state).length
  return { done: count('done'), total: states.length, stuck: count('stuck') }
}

/** What a goal asks for first: every step that does not work out, and of those to be done the soonest. */
export function upNext(steps: readonly Entry<'step'>[]): Entry<'step'>[] {
  const stuck = steps.filter(({ item }) => item.state === 'stuck')
  const open = steps.filter(({ item }) => item.state === 'open').sort(bySoonest)
  return [...stuck, ...open.slice(0, 1)]
}

const bySoonest = (a: Entry<'step'>, b: Entry<'step'>) =>
  (a.item.onDate ?? '9999').localeCompare(b.item.onDate ?? '9999')

/** What one person has to do now, soonest first; a step without a day comes last. */
export function stepsOf(table: Table, personId: string): Entry<'step'>[] {
  return table
    .all('step')
    .filter(({ item }) => item.state !== 'done' && item.content.doers.includes(personId))
    .sort(bySoonest)
}
