import { addDays } from '@keukentafel/core/shared/dates.ts'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'

const FEW = 3
const timeOf = ({ item }: Entry<'visit'> | Entry<'step'>) =>
  (item.kind === 'visit' ? item.content.from : item.content.time) ?? '99'

/** What comes in the rest of the week that begins on this Monday, the soonest first: a few, the week has them all. */
export function comingUp(table: Table, monday: string): (Entry<'visit'> | Entry<'step'>)[] {
  const sunday = addDays(monday, 6)
  return [...table.all('visit'), ...table.all('step')]
    .filter(({ item }) => item.state === 'planned' || item.state === 'open')
    .filter(({ item }) => item.onDate !== null && table.plan.today <= item.onDate && item.onDate <= sunday)
    .sort((a, b) => `${a.item.onDate}${timeOf(a)}`.localeCompare(`${b.item.onDate}${timeOf(b)}`))
    .slice(0, FEW)
}

/** What was said last of what goes well, or was a success. */
export const goesWell = (table: Table): (Entry<'strength'> | Entry<'success'>)[] =>
  [...table.all('strength'), ...table.all('success')]
    .filter(({ item }) => item.state === 'current')
    .sort((a, b) => (b.item.onDate ?? b.item.createdAt).localeCompare(a.item.onDate ?? a.item.createdAt))
    .slice(0, FEW)
