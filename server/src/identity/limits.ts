import { createHmac } from 'node:crypto'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { Call, Deps } from '../http/call.ts'
import { ACCOUNT_OF, COUNT_TRY } from './limits-store.ts'
import { networkOf } from './network.ts'

/** At most so many times in so many seconds, counted from the first. */
interface Limit {
  most: number
  seconds: number
}

// Six digits, three of which count at a time: at most twenty tries a day leave a guesser with one chance in seventeen thousand a day.
const second = [
  { most: 6, seconds: 900 },
  { most: 20, seconds: 86_400 },
] as const

// A school or a municipality goes out through one address, so a network gets more room than an e-mail address.
// What one network may do for one address is little; what all networks together may do for it is more, so that somebody else who
// keeps trying does not use up the tries of the one whose address it is.
const limits = {
  'send-code': {
    network: { most: 30, seconds: 600 },
    both: { most: 5, seconds: 900 },
    address: { most: 20, seconds: 900 },
  },
  'try-code': {
    network: { most: 60, seconds: 600 },
    both: { most: 15, seconds: 900 },
    address: { most: 60, seconds: 900 },
  },
} as const satisfies Record<string, Record<'network' | 'both' | 'address', Limit>>

/** Refuses what was tried too often, from one network or for one e-mail address; counted in the database, for all processes. */
export async function limitTries(deps: Deps, act: keyof typeof limits, ip: string, email: string): Promise<void> {
  await countTry(deps, `${act} network`, networkOf(ip), limits[act].network)
  await countTry(deps, `${act} both`, `${networkOf(ip)} ${email}`, limits[act].both)
  await countTry(deps, `${act} address`, email, limits[act].address)
}

/** Counts one try of `who` and refuses it above the limit. */
export async function countTry(deps: Deps, act: string, who: string, limit: Limit): Promise<void> {
  const key = createHmac('sha256', deps.config.secret).update(`${act} ${who}`).digest('base64url')
  const { rows } = await deps.db.pool.query<{ count: number; seconds: number }>({
    ...COUNT_TRY,
    values: [key, deps.now(), limit.seconds],
  })
  const counted = rows[0]!
  if (counted.count > limit.most) throw new AppError('too.many', { retryAfter: Math.max(1, counted.seconds) })
}

/** Refuses codes of an app, recovery codes and words that were tried too often in one session's account. */
export async function limitSecond(call: Pick<Call, 'deps' | 'token'>): Promise<void> {
  const { rows } = await call.deps.db.pool.query<{ account_id: string }>({ ...ACCOUNT_OF, values: [call.token] })
  const account = rows[0]?.account_id
  if (!account) throw new AppError('sign-in.needed')
  for (const limit of second) await countTry(call.deps, `second ${limit.seconds}`, account, limit)
}

/** Refuses ways of signing in without an address (a passkey, a provider) that come too often from one network. */
export const limitNetwork = (call: Pick<Call, 'deps' | 'ip'>, act: 'passkey' | 'provider'): Promise<void> =>
  countTry(call.deps, `${act} network`, networkOf(call.ip), limits['try-code'].network)
