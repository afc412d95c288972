// What other features may use of accounts.
export { readAsAccount, requireLevel, type Self, writeAsAccount } from './as-account.ts'
