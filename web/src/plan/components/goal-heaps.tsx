import type { Table } from '../../lib/items/select/table.ts'
import { agreedByFamily, viewOf } from '../../lib/items/select/views.ts'
import { useText } from '../../lib/text.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Grid } from '../../ui/layout.tsx'
import type { GoalNode, GoalState } from '../select/goals.ts'
import { GoalCard } from './goal-card.tsx'
import { GoalRow } from './goal-row.tsx'

interface Props {
  table: Table
  nodes: GoalNode[]
  dense: boolean
}

/** Goals beside each other as sheets; for who works with many plans as rows. */
export function Goals({ table, nodes, dense }: Props) {
  if (dense) {
    return (
      <div className="plan-rows">
        {nodes.map((node) => (
          <GoalRow key={node.goal.item.id} table={table} node={node} />
        ))}
      </div>
    )
  }
  return (
    <Grid className="plan-cards">
      {nodes.map((node) => (
        <GoalCard key={node.goal.item.id} table={table} node={node} />
      ))}
    </Grid>
  )
}

const quiet: readonly GoalState[] = ['idea', 'later', 'done', 'stopped']

/** What is not worked on now lies folded; an idea that waits for my answer lies open. */
export function QuietHeaps({
  table,
  heaps,
  dense,
}: {
  table: Table
  heaps: Record<GoalState, GoalNode[]>
  dense: boolean
}) {
  const t = useText()
  return quiet.map((state) => {
    const nodes = heaps[state]
    if (nodes.length === 0) return null
    return (
      <Disclosure
        key={state}
        summary={t(`plan.heap.${state}`, { count: nodes.length })}
        open={state === 'idea' && nodes.some((node) => asksMe(table, node))}
      >
        <Goals table={table} nodes={nodes} dense={dense} />
      </Disclosure>
    )
  })
}

const asksMe = (table: Table, { goal }: GoalNode) =>
  table.me?.kind === 'family' && !agreedByFamily(table, goal.item) && !viewOf(table, goal.item, table.me.id)
