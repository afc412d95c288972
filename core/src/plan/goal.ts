import type { SeatKind } from '../access/facts.ts'
import { isOfFamily } from '../access/sayers.ts'

export interface Agreement {
  stance: string
  ofWording: number
  /** Kind of the person whose view it is. */
  sayerKind: SeatKind
}

/** Mission R1: a goal may be "now" only when a member of the family agreed to the words as they are now. */
export const isAgreed = (wording: number, views: readonly Agreement[]): boolean =>
  views.some((view) => isOfFamily(view.sayerKind) && view.stance !== 'see_differently' && view.ofWording === wording)

/**
 * What happens to the state when the words change. Written by the family: its writing is its agreement. Written by
 * anybody else: a goal that was "now" has to be agreed again, so it goes back to being an idea.
 */
export function afterNewWords(state: string, writerKind: SeatKind): { state: string; writerAgrees: boolean } {
  if (state !== 'now') return { state, writerAgrees: false }
  return isOfFamily(writerKind) ? { state, writerAgrees: true } : { state: 'idea', writerAgrees: false }
}
