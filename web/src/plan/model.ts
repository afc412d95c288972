import type { Item } from '@keukentafel/core/plan/item.ts'
import type { Kind } from '@keukentafel/core/plan/kinds.ts'

/** An item of one of the kinds K, told apart by `kind`. */
export type ItemOf<K extends Kind = Kind> = { [P in K]: Item<P> }[K]

/** An item with what this viewer may do with it. */
export interface Entry<K extends Kind = Kind> {
  item: ItemOf<K>
  can: { edit: boolean; move: boolean }
}

export interface Person {
  id: string
  kind: 'family' | 'network' | 'professional'
  callName: string
  look: Record<string, unknown>
  role: string
  age: number | null
  atTable: boolean
  hasAccount: boolean
}

/** What readPlan gives: everything of the plan that this viewer may see. */
export interface Plan {
  family: { id: string; name: string; started: string; question: string; version: number }
  today: string
  coordinator: string | null
  me: { personId: string; kind: string; isCoordinator: boolean; age: number | null }
  nights: { personId: string; home: string; colour: string; nights: number[]; weeks: string }[]
  persons: Person[]
  items: Entry[]
  can: { add: boolean; editFamily: boolean; invite: boolean }
}
