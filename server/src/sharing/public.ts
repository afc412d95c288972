// What other features may use of sharing.
export { readPlanAs } from './look-as.ts'
export { nothing } from './read-sharing.ts'
export {
  findSubject,
  GUESTS,
  type GuestRow,
  SHARES,
  type ShareRow,
  SUBJECTS,
  type SubjectRow,
  saidYes,
  shareFacts,
  subjectOf,
} from './share-store.ts'
