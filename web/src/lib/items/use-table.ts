import { usePlan } from '../query.ts'
import { useParams } from '../router.tsx'
import type { Plan } from './model.ts'
import { layTable, type Table } from './select/table.ts'

const laid = new WeakMap<object, Table>()

/** The table of the page we are at; laid out once for every answer of the server. */
export function useTable(): Table {
  const { familyId } = useParams<'/t/:familyId/plan'>()
  const plan = usePlan(familyId) as Plan
  const known = laid.get(plan)
  if (known) return known
  const table = layTable(plan)
  laid.set(plan, table)
  return table
}
