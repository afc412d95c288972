// What other features may use of administration.
export { ORGANISATION } from './administration-store.ts'
export { asAdmin } from './as-admin.ts'
