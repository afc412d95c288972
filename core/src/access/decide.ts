import type { Action } from './actions.ts'
import type { Facts } from './facts.ts'
import { atLeast, levelNeeded, ownDeviceOnly, stronger } from './levels.ts'
import type { Denial, Ground } from './reasons.ts'
import { rules } from './rules/all.ts'
import { liveSeat } from './rules/seat-in-force.ts'

declare const permitted: unique symbol
/** Proof that an action was decided and permitted. Only `decide` makes one; writing functions take it as first argument. */
export interface Permit<A extends Action = Action> {
  readonly [permitted]: true
  readonly action: A
  readonly ground: Ground
}
export type Decision<A extends Action = Action> = { permit: Permit<A> } | { denied: Denial }

/**
 * May this viewer do this? Denied is the start value; every permit names its ground.
 * Pure: what must be known is in `facts`, including the Dutch calendar day on which it is asked.
 */
export function decide<A extends Action>(action: A, facts: Facts): Decision<A> {
  if (facts.viewer.kind !== 'account') return { denied: 'no-seat' }
  if (!facts.viewer.seat) return { denied: 'no-seat' }
  const seat = liveSeat(facts.viewer.seat, facts.today)
  if (!seat) return { denied: 'seat-not-in-force' }
  if (facts.withheld) return { denied: 'not-there' }
  const rule = rules[action]
  const verdict = rule?.(seat, facts) ?? { no: 'facts-missing' as const }
  if ('no' in verdict) return { denied: verdict.no }
  // Last, so that signing in more surely is asked only of whom it would help.
  const { level, doorLevel, joint } = facts.viewer.session
  if (joint && ownDeviceOnly.includes(action)) return { denied: 'own-device-only' }
  if (!atLeast(level, stronger(doorLevel, levelNeeded[action] ?? 'low'))) return { denied: 'level-too-low' }
  return { permit: { action, ground: verdict.yes } as Permit<A> }
}

/** Whether `decide` permits; for abilities that are sent along with data. */
export const may = (action: Action, facts: Facts): boolean => 'permit' in decide(action, facts)
