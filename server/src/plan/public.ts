// What other features may use of the plan.
export { placeItem } from './add-item.ts'
