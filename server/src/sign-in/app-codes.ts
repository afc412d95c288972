import { randomBytes } from 'node:crypto'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { base32, otpAuthUri } from '@keukentafel/core/sign-in/codes.ts'
import { writeAsAccount } from '../accounts/public.ts'
import type { Call } from '../http/call.ts'
import { limitSecond } from '../identity/limits.ts'
import { seal, unseal } from '../identity/seal.ts'
import { logInAct } from '../identity/sign-in-log.ts'
import { raiseSession } from './raise-session.ts'
import { freshCodes } from './recovery-codes.ts'
import { requireOwn } from './require-own.ts'
import { CONFIRM_TOTP, FORGET_CODES, lockTotp, REMOVE_TOTP, SET_PENDING } from './sign-in-store.ts'
import { tellOwner } from './tell-owner.ts'
import { stepOf } from './totp.ts'

const SECRET_BYTES = 20

/** Gives out a secret for an app. Nothing is in force until the app has shown a right code. */
export const beginTotp = (call: Call<object>) =>
  writeAsAccount(call, async (tx, self) => {
    await requireOwn(tx, self)
    const row = await lockTotp(tx, self.accountId)
    const secret = randomBytes(SECRET_BYTES)
    await tx.rows(SET_PENDING, [self.accountId, seal(call.deps.config.secret, 'totp', self.accountId, secret)])
    return { secret: base32(secret), uri: otpAuthUri(base32(secret), row.email) }
  })

/** The app gives the right codes: from now on it counts, instead of an app from before. */
export async function confirmTotp(call: Call<object, undefined, { code: string }>) {
  const { secret } = call.deps.config
  await limitSecond(call)
  return writeAsAccount(call, async (tx, self) => {
    await requireOwn(tx, self)
    const row = await lockTotp(tx, self.accountId)
    if (!row.pending) throw new AppError('totp.none')
    const pending = unseal(secret, 'totp', self.accountId, row.pending)
    const step = stepOf(pending, call.body.code, call.deps.now().getTime())
    if (step === null) throw new AppError('app-code.wrong')
    await tx.rows(CONFIRM_TOTP, [self.accountId, step])
    logInAct(tx, { accountId: self.accountId, act: 'totp.set', outcome: 'permit' })
    await tellOwner(tx, self.accountId)
    const recoveryCodes = await freshCodes(tx, secret, self.accountId)
    await raiseSession(call, tx, self, 'totp')
    return { recoveryCodes }
  })
}

/** Stops with the app; recovery codes go with it. */
export const removeTotp = (call: Call<object>) =>
  writeAsAccount(call, async (tx, self) => {
    await tx.rows(REMOVE_TOTP, [self.accountId])
    await tx.rows(FORGET_CODES, [self.accountId])
    logInAct(tx, { accountId: self.accountId, act: 'totp.remove', outcome: 'permit' })
    await tellOwner(tx, self.accountId)
    return { removed: true }
  })
