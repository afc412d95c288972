import { createHmac } from 'node:crypto'
import { codeToLookUp } from '@keukentafel/core/circle/code.ts'
import { circleSettings } from '@keukentafel/core/circle/settings.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { Call } from '../http/call.ts'
import { networkOf } from '../identity/network.ts'
import { COUNT_TRIES, GIVE_BACK } from './attempt-store.ts'

/**
 * Does something with a code, unless too many wrong ones came from the same network or, for codes on paper, from
 * everywhere together. A try is counted before the code is looked at and given back when it was a right one, so that many
 * tries at the same moment do not slip through. Counted in the database, for all processes.
 */
export async function withCode<R>(call: Pick<Call, 'deps' | 'ip'>, typed: string, work: () => Promise<R>): Promise<R> {
  const { config, db, now } = call.deps
  const key = (who: string) => createHmac('sha256', config.secret).update(`wrong invitation ${who}`).digest('base64url')
  const network = key(networkOf(call.ip))
  const limits = new Map<string, number>([[network, circleSettings.wrongCodesPerAddress]])
  if (codeToLookUp(typed).paper) limits.set(key('on paper'), circleSettings.wrongPaperCodes)

  const keys = [...limits.keys()]
  const tries = await db.pool.query<{ key: string; count: number; seconds: number }>({
    ...COUNT_TRIES,
    values: [keys, now(), circleSettings.attemptMinutes],
  })
  const full = tries.rows.filter((row) => row.count > limits.get(row.key)!)
  if (full.length > 0) throw new AppError('too.many', { retryAfter: Math.max(1, ...full.map((row) => row.seconds)) })
  let wrong = false
  try {
    return await work()
  } catch (error) {
    wrong = error instanceof AppError && error.code === 'invitation.closed'
    throw error
  } finally {
    if (!wrong) await db.pool.query({ ...GIVE_BACK, values: [keys] })
  }
}
