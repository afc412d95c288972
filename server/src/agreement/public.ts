export { mayTakeOut, readForAgreements } from './who-reads.ts'
