// What other features may use of the circle.
export { hashCode } from './code-hash.ts'
export { withCode } from './limit-attempts.ts'
export { organisationOf } from './organisation-store.ts'
