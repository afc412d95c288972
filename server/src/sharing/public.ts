// What other features may use of sharing.
export { told } from './change-share.ts'
export { SHARES, type ShareRow, SUBJECTS, type SubjectRow, saidYes, shareFacts } from './share-store.ts'
