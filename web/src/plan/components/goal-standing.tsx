import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useText } from '../../lib/text.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { GoalStateNow } from './goal-state.tsx'

/** Idea, now, later, done, stopped: where the goal stands, in a sentence, and beginning with it. */
export function GoalStanding({ table, goal }: { table: Table; goal: Entry<'goal'> }) {
  const t = useText()
  return (
    <Card tone="linen" aria-labelledby="standing">
      <Stack gap={2}>
        <h2 id="standing">{t(`plan.state.${goal.item.state}`)}</h2>
        <GoalStateNow table={table} goal={goal} />
      </Stack>
    </Card>
  )
}
