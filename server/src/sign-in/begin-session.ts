import { randomBytes } from 'node:crypto'
import { type Level, levelOf, type Method } from '@keukentafel/core/access/levels.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'
import { sessionCookie } from '../http/cookies.ts'
import { BEGIN_SESSION, END_SESSION, SESSION_DAYS, SESSION_SECONDS } from '../identity/session-store.ts'

/** How somebody signed in; for a provider the level it vouched for, as our own word, and what it said literally. */
export interface How {
  method: Method
  level?: Level
  acr?: string
  /** When it was shown; left out: now. */
  provenAt?: Date
}

/** Begins a session and ends the one that this browser had: another person may have been signed in on this device. */
export async function beginSession(
  call: Pick<Call, 'deps' | 'token' | 'cookies' | 'device'>,
  tx: Tx,
  accountId: string,
  how: How,
): Promise<void> {
  const { secret, baseUrl } = call.deps.config
  const token = randomBytes(24).toString('base64url')
  const level = levelOf({ method: how.method, acr: how.level ?? null })
  if (call.token) await tx.rows(END_SESSION, [call.token])
  const values = [accountId, token, SESSION_DAYS, call.device, how.method, level, how.acr ?? null, how.provenAt ?? null]
  if (!(await tx.one(BEGIN_SESSION, values))) throw new AppError('not.found')
  call.cookies.push(sessionCookie(token, secret, baseUrl, SESSION_SECONDS))
}
