import { accountOf, type Entered, sessionEntry } from '../access/entry.ts'
import type { Tx } from '../db/database.ts'
import type { Statement } from '../db/statement.ts'
import type { Call } from '../http/call.ts'

/** Who is signed in; for what is about the account itself and no family. */
export interface Self {
  accountId: string
  sessionId: string
}
/** What is needed of a request; which parameters it has does not matter. */
type AnyCall = Pick<Call, 'deps' | 'token' | 'decided'>

const selfOf = (entered: Entered): Self => ({ accountId: accountOf(entered), sessionId: entered.session_id })

/** Reads as the account that is signed in, in one round trip. */
export async function readAsAccount(
  call: AnyCall,
  statements: readonly [Statement, readonly unknown[]][],
): Promise<{ self: Self; results: unknown[][] }> {
  const { entered, results } = await call.deps.db.read<Entered>(sessionEntry(call, null), statements)
  call.decided.add('account')
  return { self: selfOf(entered), results }
}

/** Changes something of the account that is signed in. */
export function writeAsAccount<R>(call: AnyCall, work: (tx: Tx, self: Self) => Promise<R>): Promise<R> {
  return call.deps.db.write<Entered, R>(sessionEntry(call, null), (tx, entered) => {
    call.decided.add('account')
    return work(tx, selfOf(entered))
  })
}
