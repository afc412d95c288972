import { createHmac, randomBytes } from 'node:crypto'
import { makeCode, printCode } from '@keukentafel/core/circle/code.ts'
import { RECOVERY_CODES } from '@keukentafel/core/sign-in/codes.ts'
import { writeAsAccount } from '../accounts/public.ts'
import type { Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'
import { logInAct } from '../identity/sign-in-log.ts'
import { ADD_CODES, FORGET_CODES } from './sign-in-store.ts'
import { tellOwner } from './tell-owner.ts'

/** What is kept of a code on paper: a keyed hash, bound to its account. */
export const hashOfCode = (secret: string, accountId: string, code: string): string =>
  createHmac('sha256', secret).update(`recovery ${accountId} ${code}`).digest('base64url')

/** A code that nobody guesses, of letters that do not look alike. */
export function drawCode(): string {
  let code: string | null = null
  while (code === null) code = makeCode(randomBytes(32))
  return code
}

/** Ten new codes in place of those from before, as they are to be written down. Shown once: only hashes are kept. */
export async function freshCodes(tx: Tx, secret: string, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, drawCode)
  await tx.rows(FORGET_CODES, [accountId])
  await tx.rows(ADD_CODES, [accountId, codes.map((code) => hashOfCode(secret, accountId, code))])
  return codes.map(printCode)
}

/** New codes, for who used or lost the old ones. */
export const newRecoveryCodes = (call: Call<object>) =>
  writeAsAccount(call, async (tx, self) => {
    logInAct(tx, { accountId: self.accountId, act: 'recovery-codes.new', outcome: 'permit' })
    await tellOwner(tx, self.accountId)
    return { recoveryCodes: await freshCodes(tx, call.deps.config.secret, self.accountId) }
  })
