import { isTurn } from '@keukentafel/core/joint/turn.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { writeAsAccount } from '../accounts/public.ts'
import type { Call } from '../http/call.ts'
import { jointCookie, sessionCookie } from '../http/cookies.ts'
import { logInAct } from '../identity/sign-in-log.ts'
import { deviceHash } from './hashes.ts'
import { END_JOINT, END_TURN, LEAVE_JOINT, STAY } from './joint-store.ts'
import { TURN_SECONDS } from './take-turn.ts'

// Only the cookie of a turn: somebody who signed in here as always stays so.
function forgetTurn(call: Call<object>): void {
  const { secret, baseUrl } = call.deps.config
  if (isTurn(call.token)) call.cookies.push(sessionCookie('', secret, baseUrl, 0))
}

/** "Geef door": the turn ends, whoever asks it at this device. */
export async function passTurn(call: Call<object>) {
  forgetTurn(call)
  if (!call.joint) return { passed: false }
  const values = [deviceHash(call.deps.config.secret, call.joint)]
  const { rowCount } = await call.deps.db.pool.query({ ...END_TURN, values })
  return { passed: rowCount !== 0 }
}

/** "Klaar": it ends for all at once. */
export async function endJoint(call: Call<object>) {
  const { secret, baseUrl } = call.deps.config
  forgetTurn(call)
  if (!call.joint) return { ended: false }
  call.cookies.push(jointCookie('', baseUrl, 0))
  const { rowCount } = await call.deps.db.pool.query({ ...END_JOINT, values: [deviceHash(secret, call.joint), 'done'] })
  return { ended: rowCount !== 0 }
}

/** Somebody touched the screen: the turn goes on. */
export const stayAtTurn = (call: Call<object>) =>
  writeAsAccount(call, async (tx, self) => {
    const row = await tx.one<{ expires_at: Date }>(STAY, [self.sessionId, TURN_SECONDS])
    if (!row) throw new AppError('joint.over')
    return { until: row.expires_at.toISOString() }
  })

/** Whoever has the turn stops taking part. */
export const leaveJoint = (call: Call<object>) =>
  writeAsAccount(call, async (tx, self) => {
    const left = await tx.one(LEAVE_JOINT, [self.sessionId])
    if (!left) throw new AppError('joint.over')
    logInAct(tx, { accountId: self.accountId, act: 'joint.leave', outcome: 'permit' })
    forgetTurn(call)
    return { left: true }
  })
