import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'

/** That the plan sleeps or is closed, if it is now; the newest word counts. */
export const restOf = (table: Table): Entry<'rest'> | undefined =>
  table
    .all('rest')
    .filter(({ item }) => item.state === 'current')
    .at(-1)
