import { useText } from '../../lib/text.tsx'
import type { ItemOf } from '../model.ts'
import type { Table } from '../select/table.ts'
import { supportersOf } from '../select/views.ts'
import { PeopleLine } from './faces.tsx'

/** Who stands behind a goal. Apart from who requires something: that has its own sheet. */
export function Supporters({ table, goal }: { table: Table; goal: ItemOf<'goal'> }) {
  const t = useText()
  const people = supportersOf(table, goal)
  return <PeopleLine people={people} text={(names) => t('plan.supported-by', { names, count: people.length })} />
}
