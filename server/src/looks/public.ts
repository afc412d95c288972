// What other features use of this one: who answers for an organisation.
export { isOfficerOf } from './question-store.ts'
