import { createContext, use } from 'react'
import { usePlan } from '../query.ts'
import { useParams } from '../router.tsx'
import type { Plan } from './model.ts'
import { layTable, type Table } from './select/table.ts'

/** The plan as somebody else sees it, where a page shows that; otherwise the own plan. */
export const SeenPlan = createContext<Plan | undefined>(undefined)

const laid = new WeakMap<object, Table>()

/** The table of the page we are at; laid out once for every answer of the server. */
export function useTable(): Table {
  const { familyId } = useParams<'/t/:familyId/plan'>()
  const own = usePlan(familyId) as Plan
  const plan = use(SeenPlan) ?? own
  const known = laid.get(plan)
  if (known) return known
  const table = layTable(plan)
  laid.set(plan, table)
  return table
}
