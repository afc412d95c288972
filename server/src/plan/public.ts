// What other features may use of the plan.
export { READ_PLAN_AS } from './plan-store.ts'
