import { AppError, errorStatus } from '@keukentafel/core/shared/errors.ts'
import type { Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'
import { accountOf, type Entered, sessionEntry } from './entry.ts'
import { answerGivenBefore, isSentTwiceAtOnce, rememberAnswer } from './request-done.ts'

/** For what an account does before it has a seat: beginning a table, sitting down with a code. In one transaction, safe to send twice. */
export async function writeAsAccount<R extends object>(
  call: Call,
  work: (tx: Tx, accountId: string) => Promise<R>,
  again = false,
): Promise<R> {
  try {
    return await call.deps.db.write<Entered, R>(sessionEntry(call, null), async (tx, entered) => {
      const accountId = accountOf(entered)
      call.decided.add('account')
      const earlier = await answerGivenBefore<R>(tx, call, accountId)
      if (earlier) return earlier
      const answer = await work(tx, accountId)
      await rememberAnswer(tx, call, accountId, answer)
      return answer
    })
  } catch (error) {
    // Sent twice at the same moment: the second finds what the first did in its way. Asked again, it gets that answer.
    const inTheWay = isSentTwiceAtOnce(error) || (error instanceof AppError && errorStatus[error.code] === 409)
    if (inTheWay && call.idempotencyKey && !again) return writeAsAccount(call, work, true)
    throw error
  }
}
