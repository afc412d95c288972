import { goalSources } from '@keukentafel/core/plan/goal-sources.ts'
import type { Entry, ItemOf } from '../model.ts'
import type { Table } from './table.ts'

/** What one hears of, among what a goal can grow out of, by its id. */
export const sourceOf = (table: Table, id: string | null): Entry | undefined =>
  goalSources.flatMap((kind) => table.all(kind) as Entry[]).find(({ item }) => item.id === id)

/** What a goal grew out of. */
export const originsOf = (table: Table, goalId: string): ItemOf[] =>
  table.plan.origins.flatMap((origin) =>
    origin.goalId === goalId ? (sourceOf(table, origin.sourceId)?.item ?? []) : [],
  )
