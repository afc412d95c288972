// What other features may use of the plan.
export { neededFor, placeItem } from './add-item.ts'
export { type ItemRow, itemFacts, type PersonRow, personsOf, toChange, update as changeRow } from './item-store.ts'
export { itemText, READ_PLAN_AS } from './plan-store.ts'
export { readPlan } from './read-plan.ts'
