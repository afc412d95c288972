import type { Action } from '@keukentafel/core/access/actions.ts'
import { decide } from '@keukentafel/core/access/decide.ts'
import type { Facts } from '@keukentafel/core/access/facts.ts'
import type { Who } from '../story/story.ts'
import type { Cast } from './cast.ts'
import { dayOf } from './clock.ts'
import type { Act } from './ledger.ts'

// Nobody signed in for what is told in a story.
const session = { level: 'high', doorLevel: 'low' } as const

/**
 * An act in the past of a story, decided by the same rules as an act of today: a story in which somebody does what they
 * may not do is refused, so the demo cannot show what the product would not let happen.
 */
export function permittedAct(
  cast: Cast,
  who: Who,
  at: Date,
  action: Action,
  more: Omit<Facts, 'viewer' | 'today'>,
  what: string,
): Act {
  const day = dayOf(at)
  const account = cast.accountId(who)
  if (!account) throw new Error(`${who} writes without an account: ${what}`)
  const decision = decide(action, {
    viewer: { kind: 'account', accountId: account, seat: cast.seatFacts(who, day), session },
    today: day,
    ...more,
  })
  if ('denied' in decision) throw new Error(`${who} may not do ${action} on ${day} (${decision.denied}): ${what}`)
  return { at, act: action, ground: decision.permit.ground, person: cast.personId(who), account }
}
