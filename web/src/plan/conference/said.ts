import type { Table } from '../../lib/items/select/table.ts'
import type { Talk } from '../conversation/people.ts'

/** Whether this talk is a family group conference; talks of before have no sort. */
export const isConference = ({ item }: Talk): boolean => item.content.sort === 'family'

/** Who leads it from outside, when the family chose somebody. */
export const leadersOf = (table: Table, { item }: Talk) => table.people(item.content.supporters ?? [])

/** Whether who looks goes out of the room when the family talks alone: who helps, and who leads it. */
export const goesOut = (table: Table, talk: Talk): boolean =>
  table.me?.kind === 'professional' || leadersOf(table, talk).some(({ id }) => id === table.me?.id)

const stands = ({ item }: { item: { state: string } }) => item.state !== 'past' && item.state !== 'cancelled'
/** What was told, asked and thought of in this conference, and still stands. */
export const saidIn = (table: Table, { item }: Talk) => ({
  information: table.below(item.id, 'information').filter(stands),
  conditions: table.below(item.id, 'condition').filter(stands),
  plansB: table.below(item.id, 'plan-b').filter(stands),
  calls: table.below(item.id, 'visit').filter(stands),
})
