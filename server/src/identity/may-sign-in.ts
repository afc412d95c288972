import { hashCode } from '../circle/public.ts'
import type { Deps } from '../http/call.ts'
import { MAY_SIGN_IN_AT_ALL } from './sign-up-store.ts'

/** Whether a sign-in may be begun with this address: always, or where signing up is by invitation, for who has an account or an invitation. */
export async function maySignIn(deps: Deps, email: string, invitation: string | undefined): Promise<boolean> {
  if (deps.config.signUp === 'open') return true
  const hash = invitation === undefined ? null : hashCode(deps.config.secret, invitation)
  const { rows } = await deps.db.pool.query<{ may: boolean }>({ ...MAY_SIGN_IN_AT_ALL, values: [email, hash] })
  return rows[0]!.may
}
