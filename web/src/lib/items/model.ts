import type { Item } from '@keukentafel/core/plan/item.ts'
import type { Kind } from '@keukentafel/core/plan/kinds.ts'
import type { PlanPerson, Plan as ReadPlan } from '../query.ts'

/** An item of one of the kinds K, told apart by `kind`. */
export type ItemOf<K extends Kind = Kind> = { [P in K]: Item<P> }[K]

/** An item with what this viewer may do with it. */
export interface Entry<K extends Kind = Kind> {
  item: ItemOf<K>
  can: { edit: boolean; move: boolean }
}

export type Person = PlanPerson

/** What readPlan gives: everything of the plan that this viewer may see. */
export type Plan = Omit<ReadPlan, 'items'> & { items: Entry[] }
