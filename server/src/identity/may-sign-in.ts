import { AppError } from '@keukentafel/core/shared/errors.ts'
import { hashCode, withCode } from '../circle/public.ts'
import type { Call, Deps } from '../http/call.ts'
import { MAY_SIGN_IN_AT_ALL } from './sign-up-store.ts'

/** Whether a sign-in may be begun with this address: always, or where signing up is by invitation, for who has an account or an invitation. */
export async function maySignIn(
  from: Pick<Call, 'deps' | 'ip'>,
  email: string,
  invitation: string | undefined,
): Promise<boolean> {
  if (from.deps.config.signUp === 'open') return true
  // The code is looked at first, whoever asks: were it only for addresses that are not known, the limit on wrong codes would tell which are.
  const bearer = invitation !== undefined && (await isOpen(from, invitation))
  return bearer || may(from.deps, email, null)
}

// A wrong code counts here as it does at the page of invitations: no second place to guess at.
async function isOpen(from: Pick<Call, 'deps' | 'ip'>, invitation: string): Promise<boolean> {
  try {
    return await withCode(from, invitation, async () => {
      if (!(await may(from.deps, '', hashCode(from.deps.config.secret, invitation))))
        throw new AppError('invitation.closed')
      return true
    })
  } catch (error) {
    if (error instanceof AppError && error.code === 'invitation.closed') return false
    throw error
  }
}

async function may(deps: Deps, email: string, hash: string | null): Promise<boolean> {
  const { rows } = await deps.db.pool.query<{ may: boolean }>({ ...MAY_SIGN_IN_AT_ALL, values: [email, hash] })
  return rows[0]!.may
}
