import { createHash } from 'node:crypto'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { Tx } from '../db/database.ts'
import { type Statement, statement } from '../db/statement.ts'
import type { Call } from '../http/call.ts'

const EARLIER = statement(
  `select answer, request_hash from request_done where account_id = nullif(current_setting('kt.account', true), '')::uuid and key = $1`,
)
const REMEMBER = statement('insert into request_done (account_id, key, request_hash, answer) values ($1, $2, $3, $4)')

const hashOf = (call: Call) =>
  createHash('sha256')
    .update(
      JSON.stringify([
        call.endpoint,
        call.params,
        call.ifMatch,
        call.body ?? null,
        ...(call.query ? [call.query] : []),
      ]),
    )
    .digest('base64url')

/** What is asked together with the entry: the answer to a request that was sent before with the same Idempotency-Key. */
export const askedBefore = (call: Call): [Statement, readonly unknown[]] => [EARLIER, [call.idempotencyKey ?? '']]

/** The answer that was given before, if any; another request under that key is refused. */
export function answerGivenBefore<R>(call: Call, rows: unknown[] | undefined): R | undefined {
  const row = rows?.[0] as { answer: R; request_hash: string } | undefined
  if (row && row.request_hash !== hashOf(call)) throw new AppError('key.reused')
  return row?.answer
}

/** Keeps the answer (ids and versions only, never words) in the transaction of the act. */
export function rememberAnswer(tx: Tx, call: Call, accountId: string, answer: object): void {
  if (call.idempotencyKey) tx.send(REMEMBER, [accountId, call.idempotencyKey, hashOf(call), JSON.stringify(answer)])
}

/**
 * Whether a failure may come from the same request having arrived twice at the same moment: the second waited for the first
 * and found what that did in its way. Asked once more, it finds the answer that was given; or it fails again, and stays so.
 */
export const mayBeSecond = (call: Call, error: unknown): boolean =>
  call.idempotencyKey !== null && !(error instanceof AppError && error.code === 'sign-in.needed')
