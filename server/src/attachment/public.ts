// What other features may use of what hangs on items.
export { lookedInto } from './looked-into.ts'
export type { Scanner } from './scanner.ts'
