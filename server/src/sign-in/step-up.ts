import { AppError } from '@keukentafel/core/shared/errors.ts'
import { isAppCode } from '@keukentafel/core/sign-in/codes.ts'
import { type Self, writeAsAccount } from '../accounts/public.ts'
import type { Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'
import { limitSecond } from '../identity/limits.ts'
import { unseal } from '../identity/seal.ts'
import { logInAct, logSignIn } from '../identity/sign-in-log.ts'
import { raiseSession } from './raise-session.ts'
import { hashOfCode } from './recovery-codes.ts'
import { lockTotp, TAKE_CODE, TAKE_STEP } from './sign-in-store.ts'
import { stepOf } from './totp.ts'

type CodeCall = Call<object, undefined, { code: string }>

/** Shows more in a session that is there: a code of the app, or one of the recovery codes. */
export async function stepUp(call: CodeCall) {
  await limitSecond(call)
  const second = isAppCode(call.body.code) ? 'totp' : 'recovery-code'
  let self: Self | undefined
  try {
    return await writeAsAccount(call, async (tx, who) => {
      self = who
      await (second === 'totp' ? takeAppCode(call, tx, who) : takeRecoveryCode(call, tx, who))
      logInAct(tx, { accountId: who.accountId, act: `step-up.${second}`, outcome: 'permit' })
      return { level: await raiseSession(call, tx, who, second) }
    })
  } catch (error) {
    if (self && error instanceof AppError) {
      await logSignIn(call.deps.db.pool, {
        accountId: self.accountId,
        act: `step-up.${second}`,
        outcome: 'deny',
        reason: error.code,
      })
    }
    throw error
  }
}

// A code is taken once: who looked over somebody's shoulder comes too late, also within the same half minute.
async function takeAppCode(call: CodeCall, tx: Tx, self: Self): Promise<void> {
  const row = await lockTotp(tx, self.accountId)
  if (!row.secret) throw new AppError('totp.none')
  const secret = unseal(call.deps.config.secret, 'totp', self.accountId, row.secret)
  const step = stepOf(secret, call.body.code, call.deps.now().getTime())
  if (step === null) throw new AppError('app-code.wrong')
  if (step <= Number(row.last_step)) throw new AppError('code.used')
  await tx.rows(TAKE_STEP, [self.accountId, step])
}

async function takeRecoveryCode(call: CodeCall, tx: Tx, self: Self): Promise<void> {
  const hash = hashOfCode(call.deps.config.secret, self.accountId, call.body.code)
  if (!(await tx.one(TAKE_CODE, [self.accountId, hash]))) throw new AppError('app-code.wrong')
}
