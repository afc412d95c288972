import { createHmac, randomBytes } from 'node:crypto'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { CHALLENGE_MINUTES } from '@keukentafel/core/sign-in/passkeys.ts'
import type { Tx } from '../db/database.ts'
import type { Deps } from '../http/call.ts'
import { ADD_CHALLENGE, TAKE_CHALLENGE } from './passkey-store.ts'

export type Purpose = 'passkey.add' | 'passkey.step-up' | 'passkey.sign-in'

const hashOf = (deps: Deps, challenge: string) =>
  createHmac('sha256', deps.config.secret).update(`challenge ${challenge}`).digest('base64url')

/** A number by chance that a device signs; good for one answer to one question of one account (or of nobody yet). */
export async function newChallenge(
  deps: Deps,
  purpose: Purpose,
  accountId: string | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(randomBytes(32))
  const until = new Date(deps.now().getTime() + CHALLENGE_MINUTES * 60_000)
  const values = [hashOf(deps, Buffer.from(bytes).toString('base64url')), purpose, accountId, until]
  await deps.db.pool.query({ ...ADD_CHALLENGE, values })
  return bytes
}

/** The challenge that a browser says it answered, taken away in the act; refused when it was not asked. */
export async function takeChallenge(
  deps: Deps,
  tx: Tx,
  purpose: Purpose,
  accountId: string | null,
  clientDataJSON: string,
): Promise<string> {
  const challenge = challengeIn(clientDataJSON)
  const taken = await tx.one(TAKE_CHALLENGE, [hashOf(deps, challenge), purpose, accountId, deps.now()])
  if (!taken) throw new AppError('passkey.refused', { internal: 'challenge' })
  return challenge
}

function challengeIn(clientDataJSON: string): string {
  try {
    const data = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString()) as { challenge?: unknown }
    if (typeof data.challenge === 'string') return data.challenge
  } catch {
    // refused below
  }
  throw new AppError('passkey.refused', { internal: 'unreadable' })
}
