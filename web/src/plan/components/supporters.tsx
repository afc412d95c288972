import { PeopleLine } from '../../lib/items/components/faces.tsx'
import type { ItemOf } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { supportersOf } from '../../lib/items/select/views.ts'
import { useText } from '../../lib/text.tsx'

/** Who stands behind a goal. Apart from who requires something: that has its own sheet. */
export function Supporters({ table, goal }: { table: Table; goal: ItemOf<'goal'> }) {
  const t = useText()
  const people = supportersOf(table, goal)
  return <PeopleLine people={people} text={(names) => t('plan.supported-by', { names, count: people.length })} />
}
