// What other features may use of what hangs on items.
export { lookedInto } from './looked-into.ts'
