import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { Call } from '../http/call.ts'
import { END_OWN_PART, END_OWN_SESSION, OWN_PARTS, OWN_SESSIONS } from '../identity/session-store.ts'
import { logInAct } from '../identity/sign-in-log.ts'
import { readAsAccount, writeAsAccount } from './as-account.ts'

interface SessionRow {
  id: string
  device: string
  created_at: Date
  updated_at: Date
}

/** Where this account is signed in; `device` is empty when it was not recognised. */
export async function listSessions(call: Call<object>) {
  const { self, results } = await readAsAccount(call, [
    [OWN_PARTS, []],
    [OWN_SESSIONS, []],
  ])
  const shown = (together: boolean) => (row: SessionRow) => ({
    id: row.id,
    device: row.device,
    begunAt: row.created_at.toISOString(),
    lastSeenAt: row.updated_at.toISOString(),
    isThis: row.id === self.sessionId,
    together,
  })
  const [parts, sessions] = results as [SessionRow[], SessionRow[]]
  return { sessions: [...parts.map(shown(true)), ...sessions.map(shown(false))] }
}

/** Signs out somewhere else: from that moment the session has no rights, and its open streams are closed. */
export const endSession = (call: Call<{ sessionId: string }>) =>
  writeAsAccount(call, async (tx, self) => {
    const values = [call.params.sessionId, self.accountId]
    if (await tx.one(END_OWN_PART, values))
      logInAct(tx, { accountId: self.accountId, act: 'joint.leave', outcome: 'permit' })
    else if (!(await tx.one(END_OWN_SESSION, values))) throw new AppError('not.found')
    return { ended: true }
  })
