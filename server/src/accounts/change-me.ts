import type { Call } from '../http/call.ts'
import { CHANGE_LOCALE } from './account-store.ts'
import { writeAsAccount } from './as-account.ts'

/** The language of the screens. */
export const changeMe = (call: Call<object, undefined, { locale: 'nl' | 'en' }>) =>
  writeAsAccount(call, async (tx, self) => {
    await tx.rows(CHANGE_LOCALE, [self.accountId, call.body.locale])
    return { locale: call.body.locale }
  })
