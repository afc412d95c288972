import { addDays } from '@keukentafel/core/shared/dates.ts'
import type { ReactNode } from 'react'
import { mondayOf } from '../../lib/dates.ts'
import { type Entry, type Plan, useRead } from '../../lib/query.ts'

/** Whether the plan itself has the visits from this day on: of what is longer ago the days are asked. */
export const isInPlan = (plan: Plan, from: string): boolean => from >= addDays(mondayOf(plan.today), -7)

/** The plan with the visits of some days that are longer ago. */
export function WithDays({
  plan,
  from,
  to,
  children,
}: {
  plan: Plan
  from: string
  to: string
  children: (plan: Plan) => ReactNode
}) {
  const { items } = useRead('readCalendar', { params: { familyId: plan.family.id }, query: { from, to } })
  const known = new Set(plan.items.map(({ item }) => item.id))
  const older = (items as Entry[]).filter(({ item }) => !known.has(item.id))
  return children({ ...plan, items: [...plan.items, ...older] })
}
