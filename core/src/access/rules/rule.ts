import type { Facts, SeatFacts } from '../facts.ts'
import type { Denial, Ground } from '../reasons.ts'

/** Outcome of a rule: the ground that permits, or the reason that refuses. */
export type Verdict = { yes: Ground } | { no: Denial }
/** A rule sees a seat that is in force, and the facts; undefined means that it found nothing to go by: refused. */
export type Rule = (seat: SeatFacts, facts: Facts) => Verdict | undefined

export const yes = (ground: Ground): Verdict => ({ yes: ground })
export const no = (denial: Denial): Verdict => ({ no: denial })
