import type { SignInAct } from '@keukentafel/core/sign-in/acts.ts'
import { RECOVERY_DAYS } from '@keukentafel/core/sign-in/recovery.ts'
import { readAsAccount } from '../accounts/public.ts'
import type { Call } from '../http/call.ts'
import { OWN_PASSKEYS, type PasskeyRow } from './passkey-store.ts'
import { OWN_LINKS } from './provider-store.ts'
import { READ_HISTORY, READ_SIGN_IN, type SignInRow } from './sign-in-store.ts'

/** How surely I am signed in, what I have set up for it, and who tried. */
export async function readSignIn(call: Call<object>) {
  const { self, results } = await readAsAccount(call, [
    [READ_SIGN_IN, [call.today, RECOVERY_DAYS]],
    [READ_HISTORY, []],
    [OWN_PASSKEYS, []],
    [OWN_LINKS, []],
  ])
  const row = (results[0] as SignInRow[])[0]!
  const history = results[1] as { at: Date; act: SignInAct; outcome: 'permit' | 'deny'; reason: string }[]
  return {
    level: self.level,
    fresh: self.fresh,
    closedTables: row.closed_tables,
    totp: row.totp,
    recoveryCodesLeft: row.codes_left,
    passkeys: (results[2] as PasskeyRow[]).map((passkey) => ({
      id: passkey.id,
      name: passkey.name,
      addedAt: passkey.created_at.toISOString(),
      lastUsedAt: passkey.last_used_at?.toISOString() ?? null,
    })),
    providers: results[3] as { id: string; name: string; linked: boolean }[],
    recovery: row.asked_at && {
      askedAt: row.asked_at.toISOString(),
      opensAt: row.opens_at!.toISOString(),
      confirmed: row.confirmed === true,
    },
    history: history.map((line) => ({ ...line, at: line.at.toISOString() })),
  }
}
