// What other features may use of sharing.
export { SHARES, type ShareRow, SUBJECTS, type SubjectRow, saidYes, shareFacts } from './share-store.ts'
