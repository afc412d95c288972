// What other features use of this one: who answers for an organisation.
export { isOfficerOf, whoAnswers } from './question-store.ts'
