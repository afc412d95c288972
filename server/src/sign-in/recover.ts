import { createHmac } from 'node:crypto'
import { printCode } from '@keukentafel/core/circle/code.ts'
import { ageOn } from '@keukentafel/core/shared/dates.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { mayConfirm, mayFinish, RECOVERY_DAYS, RECOVERY_WAIT_HOURS } from '@keukentafel/core/sign-in/recovery.ts'
import { writeAsAccount } from '../accounts/public.ts'
import { END_FEEDS } from '../feed/public.ts'
import type { Call } from '../http/call.ts'
import { limitSecond } from '../identity/limits.ts'
import { END_OTHER_SESSIONS } from '../identity/session-store.ts'
import { logInAct, logSignIn } from '../identity/sign-in-log.ts'
import { REMOVE_PASSKEYS } from './passkey-store.ts'
import { drawCode } from './recovery-codes.ts'
import {
  ASK_RECOVERY,
  AT_ONE_TABLE,
  CONFIRM_RECOVERY,
  END_RECOVERY,
  type NearRow,
  RECOVERY_BY_WORDS,
  RECOVERY_OF,
  type RecoveryRow,
} from './recovery-store.ts'
import { FORGET_CODES, REMOVE_TOTP } from './sign-in-store.ts'
import { tellOwner } from './tell-owner.ts'

const hashOf = (call: Call<object>, words: string) =>
  createHmac('sha256', call.deps.config.secret).update(`recovery words ${words}`).digest('base64url')

/** Begins a recovery: the words are for somebody at the table, said by voice. The mailbox hears that it was asked. */
export const askRecovery = (call: Call<object>) =>
  writeAsAccount(call, async (tx, self) => {
    const words = drawCode()
    const opensAt = new Date(call.deps.now().getTime() + RECOVERY_WAIT_HOURS * 3_600_000)
    await tx.rows(ASK_RECOVERY, [self.accountId, hashOf(call, words), call.deps.now(), opensAt])
    logInAct(tx, { accountId: self.accountId, act: 'recovery.ask', outcome: 'permit' })
    await tellOwner(tx, self.accountId, 'recovery-asked')
    return { words: printCode(words), opensAt: opensAt.toISOString() }
  })

/** Stops a recovery; every session of the account may, the least certain one too. */
export const cancelRecovery = (call: Call<object>) =>
  writeAsAccount(call, async (tx, self) => {
    const there = await tx.one(END_RECOVERY, [self.accountId])
    if (there) logInAct(tx, { accountId: self.accountId, act: 'recovery.cancel', outcome: 'permit' })
    return { cancelled: there !== undefined }
  })

/** Somebody at the table says that it is really them. */
export async function confirmRecovery(call: Call<object, undefined, { words: string }>) {
  await limitSecond(call)
  let who: string | null = null
  try {
    return await writeAsAccount(call, async (tx, self) => {
      who = self.accountId
      const asked = await tx.one<RecoveryRow>(RECOVERY_BY_WORDS, [
        hashOf(call, call.body.words),
        call.deps.now(),
        RECOVERY_DAYS,
      ])
      if (!asked) throw new AppError('recovery.closed', { reason: 'unknown' })
      const near = (await tx.one<NearRow>(AT_ONE_TABLE, [self.accountId, asked.account_id, call.today]))!
      // Who reads her mailbox may be the one she is kept from. The same as for words that nobody has: it does not tell that anything is kept.
      if (near.kept) throw new AppError('recovery.closed', { reason: 'unknown' })
      const denied = mayConfirm({
        same: self.accountId === asked.account_id,
        sharesTable: near.shares,
        age: near.birth_date === null ? null : ageOn(near.birth_date, call.today),
        level: self.level,
      })
      if (denied) throw new AppError('recovery.closed', { reason: denied, internal: denied })
      await tx.rows(CONFIRM_RECOVERY, [asked.account_id, self.accountId])
      logInAct(tx, { accountId: asked.account_id, act: 'recovery.confirm', outcome: 'permit' })
      return { name: near.name ?? '', opensAt: asked.opens_at.toISOString() }
    })
  } catch (error) {
    if (who && error instanceof AppError)
      await logSignIn(call.deps.db.pool, {
        accountId: who,
        act: 'recovery.confirm',
        outcome: 'deny',
        reason: error.reason ?? error.code,
      })
    throw error
  }
}

/** Takes away what was lost and every address of a calendar, signs out everywhere else, and says so by mail. What comes next is set up anew. */
export const finishRecovery = (call: Call<object>) =>
  writeAsAccount(call, async (tx, self) => {
    const row = await tx.one<RecoveryRow>(RECOVERY_OF, [self.accountId, call.deps.now(), RECOVERY_DAYS])
    const ready =
      row &&
      mayFinish(
        { opensAt: row.opens_at.toISOString(), confirmed: row.confirmed_at !== null },
        call.deps.now().toISOString(),
      )
    if (!ready) throw new AppError('recovery.closed')
    for (const forget of [REMOVE_TOTP, FORGET_CODES, REMOVE_PASSKEYS, END_RECOVERY, END_FEEDS])
      await tx.rows(forget, [self.accountId])
    await tx.rows(END_OTHER_SESSIONS, [self.accountId, self.sessionId])
    logInAct(tx, { accountId: self.accountId, act: 'recovery.finish', outcome: 'permit' })
    await tellOwner(tx, self.accountId, 'recovery-done')
    return { done: true }
  })
