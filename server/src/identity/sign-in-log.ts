import type { SignInAct } from '@keukentafel/core/sign-in/acts.ts'
import type pg from 'pg'
import type { Tx } from '../db/database.ts'
import { ADD_REFUSED_CODE, ADD_SIGN_IN_LINE } from './session-store.ts'

/** One line about signing in: what was tried, whether it went, and if not, why. */
export interface SignInLine {
  accountId: string | null
  act: SignInAct
  outcome: 'permit' | 'deny'
  reason?: string
}
const valuesOf = ({ accountId, act, outcome, reason = '' }: SignInLine) => [accountId, act, outcome, reason]

/** Writes a line in the transaction of the act. */
export const logInAct = (tx: Tx, line: SignInLine): void => tx.send(ADD_SIGN_IN_LINE, valuesOf(line))
/** Writes a line that stays when the act is undone: a refusal. */
export const logSignIn = async (pool: pg.Pool, line: SignInLine): Promise<void> => {
  await pool.query({ ...ADD_SIGN_IN_LINE, values: valuesOf(line) })
}
/** A code by e-mail that was refused: at the account of that address, or at none. */
export const logRefusedCode = async (pool: pg.Pool, email: string, reason: string): Promise<void> => {
  await pool.query({ ...ADD_REFUSED_CODE, values: [email, reason] })
}
