import { atLeast, type Level } from '@keukentafel/core/access/levels.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { accountOf, type Entered, sessionEntry } from '../access/entry.ts'
import type { Tx } from '../db/database.ts'
import type { Statement } from '../db/statement.ts'
import type { Call } from '../http/call.ts'

/** Who is signed in; for what is about the account itself and no family. */
export interface Self {
  accountId: string
  sessionId: string
  /** How surely, as it counts now. */
  level: Level
  /** Signed in only just now. */
  fresh: boolean
  isAdmin: boolean
}
/** What is needed of a request; which parameters it has does not matter. */
type AnyCall = Pick<Call, 'deps' | 'token' | 'together' | 'decided' | 'levelNeeded'>

/** Who entered, if surely enough for what the contract asks. */
function selfOf(call: AnyCall, entered: Entered): Self {
  const accountId = accountOf(entered)
  call.decided.add('account')
  requireLevel(entered.level, call.levelNeeded)
  return {
    accountId,
    sessionId: entered.session_id,
    level: entered.level,
    fresh: entered.fresh,
    isAdmin: entered.is_admin,
  }
}

/** Refuses a session that is not certain enough; the screen then offers to show more. */
export function requireLevel(level: Level, needed: Level): void {
  if (!atLeast(level, needed)) throw new AppError('level.too-low', { reason: 'level-too-low' })
}

/** Reads as the account that is signed in, in one round trip. */
export async function readAsAccount(
  call: AnyCall,
  statements: readonly [Statement, readonly unknown[]][],
): Promise<{ self: Self; results: unknown[][] }> {
  const { entered, results } = await call.deps.db.read<Entered>(sessionEntry(call, null), statements)
  return { self: selfOf(call, entered), results }
}

/** Changes something of the account that is signed in. */
export function writeAsAccount<R>(call: AnyCall, work: (tx: Tx, self: Self) => Promise<R>): Promise<R> {
  return call.deps.db.write<Entered, R>(sessionEntry(call, null), (tx, entered) => work(tx, selfOf(call, entered)))
}
