import type { Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'
import { enqueueMail } from '../mail/enqueue-mail.ts'
import { addressesOf } from './person-store.ts'

/**
 * Tells everybody else whom an agreement concerns that something waits there, by mail and without a word about what. Who may not know
 * of it gets none.
 */
export async function tellConcerned(
  tx: Tx,
  call: Pick<Call<{ familyId: string }>, 'params' | 'today' | 'deps'>,
  agreementId: string,
  by: string,
  incapacityId: string | null = null,
): Promise<void> {
  const { familyId } = call.params
  const params = { link: `${call.deps.config.baseUrl}/t/${familyId}/hulp` }
  for (const { email: to, locale } of await addressesOf(tx, familyId, agreementId, by, call.today, incapacityId))
    await enqueueMail(tx, { to, locale, template: 'something-waits', params })
}
