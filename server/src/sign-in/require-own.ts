import { atLeast } from '@keukentafel/core/access/levels.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { requireLevel, type Self } from '../accounts/public.ts'
import type { Tx } from '../db/database.ts'
import { HAS_FACTOR } from './sign-in-store.ts'

/**
 * Who may set up something to sign in with: whoever shows what is there already, or when there is nothing yet, whoever has only just
 * signed in. A session that somebody left open somewhere is neither.
 */
export async function requireOwn(tx: Tx, self: Self): Promise<void> {
  const has = (await tx.one<{ has: boolean }>(HAS_FACTOR, [self.accountId]))!.has
  if (has) return requireLevel(self.level, 'substantial')
  if (!self.fresh && !atLeast(self.level, 'substantial')) throw new AppError('sign-in.again')
}
