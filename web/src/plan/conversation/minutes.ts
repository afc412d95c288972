import type { Output } from '../../lib/api.ts'
import type { ItemOf } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { type Difference, differenceOf } from '../select/compare.ts'

export type Minutes = Output<'readMinutes'>

/** A line of history, as the database keeps it. */
interface Row {
  state: string
  on_date: string | null
  said_by: string
  content: object
}

export interface Change extends Difference {
  /** Who wrote it, for whomever it was. */
  by: string[]
}

const asItem = (now: ItemOf, row: Row): ItemOf =>
  ({ ...now, state: row.state, onDate: row.on_date, saidBy: row.said_by, content: row.content }) as ItemOf

/** What came and what changed while people sat together, each once, in the order in which it was said. Views stand beside it; how it was for somebody is no part of it. */
export function changesIn(table: Table, minutes: Minutes): Change[] {
  const ids = [...new Set(minutes.events.map(({ itemId }) => itemId))]
  return ids.flatMap((id) => {
    const now = table.plan.items.find(({ item }) => item.id === id)?.item
    const events = minutes.events.filter(({ itemId }) => itemId === id)
    const [first, last] = [events[0], events.at(-1)]
    if (!now || !first || !last?.after || now.kind === 'view' || now.kind === 'heard-check') return []
    const before = first.before ? asItem(now, first.before as Row) : undefined
    const by = [...new Set(events.flatMap((event) => event.by ?? []))]
    return differenceOf(before, asItem(now, last.after as Row)).map((line) => ({ ...line, by }))
  })
}
