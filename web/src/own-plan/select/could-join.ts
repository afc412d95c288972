import type { Person } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'

/** Who can be asked into a room: family and network with an account at this table, but for oneself and who is in it already. */
export const couldJoin = (table: Table, inside: readonly string[]): Person[] =>
  table.plan.persons.filter(
    ({ id, kind, hasAccount }) =>
      kind !== 'professional' && hasAccount && id !== table.plan.me.personId && !inside.includes(id),
  )
