import { randomBytes } from 'node:crypto'
import { atLeast, type Level, levelOf, type Second } from '@keukentafel/core/access/levels.ts'
import type { Self } from '../accounts/public.ts'
import type { Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'
import { sessionCookie } from '../http/cookies.ts'
import { RAISE_SESSION, SESSION_SECONDS } from '../identity/session-store.ts'

/** Makes the session more certain, under a new token. What was already more certain keeps its level and its time. */
export async function raiseSession(call: Call<object>, tx: Tx, self: Self, second: Second): Promise<Level> {
  const level = levelOf({ method: 'email-code', second })
  if (atLeast(self.level, level) && self.level !== level) return self.level
  const token = randomBytes(24).toString('base64url')
  await tx.rows(RAISE_SESSION, [self.sessionId, token, second, level])
  const { secret, baseUrl } = call.deps.config
  call.cookies.push(sessionCookie(token, secret, baseUrl, SESSION_SECONDS))
  return level
}
