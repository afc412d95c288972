import { occurrencesOf } from '@keukentafel/core/calendar/occurrences.ts'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'

const FEW = 3
/** A visit or a step, on the day on which it is. */
export type Coming = (Entry<'visit'> | Entry<'step'>) & { day: string; time: string | null }
const moment = ({ day, time }: Coming) => `${day}${time ?? '99'}`

/** What comes in the rest of the week that begins on this Monday, the soonest first: a few, the week has them all. */
export function comingUp(table: Table, monday: string): Coming[] {
  const sunday = addDays(monday, 6)
  const { today } = table.plan
  const visits = table.all('visit').flatMap((entry) =>
    occurrencesOf(entry.item, today, sunday)
      .filter(({ cancelled, day }) => !cancelled && day >= today)
      .map(({ day, from }): Coming => ({ ...entry, day, time: from })),
  )
  const steps = table.all('step').flatMap((entry): Coming[] => {
    const { state, onDate: day, content } = entry.item
    return state === 'open' && day !== null && today <= day && day <= sunday
      ? [{ ...entry, day, time: content.time }]
      : []
  })
  return [...visits, ...steps].sort((a, b) => moment(a).localeCompare(moment(b))).slice(0, FEW)
}

/** What was said last of what goes well, or was a success. */
export const goesWell = (table: Table): (Entry<'strength'> | Entry<'success'>)[] =>
  [...table.all('strength'), ...table.all('success')]
    .filter(({ item }) => item.state === 'current')
    .sort((a, b) => (b.item.onDate ?? b.item.createdAt).localeCompare(a.item.onDate ?? a.item.createdAt))
    .slice(0, FEW)
