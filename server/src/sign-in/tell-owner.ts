import type { Tx } from '../db/database.ts'
import { enqueueMail } from '../mail/enqueue-mail.ts'
import { OWNER_OF } from './sign-in-store.ts'

/** Mails the owner of an account that something changed in how they sign in: who did not do it learns of it. */
export async function tellOwner(
  tx: Tx,
  accountId: string,
  template: 'factor-changed' | 'recovery-asked' | 'recovery-done' = 'factor-changed',
): Promise<void> {
  const owner = (await tx.one<{ email: string; locale: 'nl' | 'en' }>(OWNER_OF, [accountId]))!
  await enqueueMail(tx, { to: owner.email, locale: owner.locale, template, params: {} })
}
