import type { Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'
import { accountOf, type Entered, sessionEntry } from './entry.ts'
import { answerGivenBefore, askedBefore, mayBeSecond, rememberAnswer } from './request-done.ts'

/** For what an account does before it has a seat: beginning a table, sitting down with a code. In one transaction, safe to send twice. */
export async function writeAsAccount<R extends object>(
  call: Call,
  work: (tx: Tx, accountId: string) => Promise<R>,
  again = false,
): Promise<R> {
  try {
    return await call.deps.db.write<Entered, R>(
      sessionEntry(call, null),
      async (tx, entered, [before]) => {
        const accountId = accountOf(entered)
        call.decided.add('account')
        const earlier = answerGivenBefore<R>(call, before)
        if (earlier) return earlier
        const answer = await work(tx, accountId)
        rememberAnswer(tx, call, accountId, answer)
        return answer
      },
      [askedBefore(call)],
    )
  } catch (error) {
    if (mayBeSecond(call, error) && !again) return writeAsAccount(call, work, true)
    throw error
  }
}
