import { createHmac } from 'node:crypto'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { Deps } from '../http/call.ts'
import { COUNT_TRY } from './limits-store.ts'
import { networkOf } from './network.ts'

/** At most so many times in so many seconds, counted from the first. */
interface Limit {
  most: number
  seconds: number
}

// A school or a municipality goes out through one address, so a network gets more room than an e-mail address.
const limits = {
  'send-code': { network: { most: 30, seconds: 600 }, address: { most: 5, seconds: 900 } },
  'try-code': { network: { most: 60, seconds: 600 }, address: { most: 15, seconds: 900 } },
} as const satisfies Record<string, { network: Limit; address: Limit }>

/** Refuses what was tried too often, from one network or for one e-mail address; counted in the database, for all processes. */
export async function limitTries(deps: Deps, act: keyof typeof limits, ip: string, email: string): Promise<void> {
  await countTry(deps, `${act} network`, networkOf(ip), limits[act].network)
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
