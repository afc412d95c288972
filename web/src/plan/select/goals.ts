import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'

export type GoalState = Entry<'goal'>['item']['state']

/** A goal with the small goals that lead to it. */
export interface GoalNode {
  goal: Entry<'goal'>
  small: GoalNode[]
}

/** Goals as a tree: long-term goals first said first, small goals under theirs. A goal whose parent one may not see stands by itself. */
export function goalTree(table: Table): GoalNode[] {
  const node = (goal: Entry<'goal'>): GoalNode => ({ goal, small: table.below(goal.item.id, 'goal').map(node) })
  return table
    .all('goal')
    .filter(({ item }) => !item.parentId || !table.find(item.parentId, 'goal'))
    .map(node)
}

const works = ({ goal, small }: GoalNode): boolean => goal.item.state === 'now' || small.some(works)

/** The heap a goal lies on: a long-term goal is worked on now as soon as one of its small goals is. */
export const heapOf = (node: GoalNode): GoalState => (works(node) ? 'now' : node.goal.item.state)

/** All goals by heap. */
export function goalHeaps(table: Table): Record<GoalState, GoalNode[]> {
  const heaps: Record<GoalState, GoalNode[]> = { now: [], idea: [], later: [], done: [], stopped: [] }
  for (const node of goalTree(table)) heaps[heapOf(node)].push(node)
  return heaps
}

/** What somebody said themselves first, then what is for them or for everybody, then what others work on. */
export function ownFirst(nodes: readonly GoalNode[], personId: string): GoalNode[] {
  const rank = ({ goal: { item } }: GoalNode) =>
    item.saidBy === personId
      ? 0
      : item.content.forPersons.length === 0 || item.content.forPersons.includes(personId)
        ? 1
        : 2
  return [...nodes].sort((a, b) => rank(a) - rank(b))
}

/** A goal and everything under it, flat. */
export const goalsIn = (node: GoalNode): Entry<'goal'>[] => [node.goal, ...node.small.flatMap(goalsIn)]
