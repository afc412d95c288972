import { ages } from '../../law/ages.ts'
import type { Facts, SeatFacts } from '../facts.ts'
import type { Rule } from './rule.ts'
import { no, yes } from './rule.ts'

// The end of a plan (domain 3.9: handed to each party, then removed). In prose: the family ends its plan, from 16; who coordinates may
// propose it, and nothing happens until somebody of the family says yes; anybody of the family, and who proposed it, lets it go on.
const family = (seat: SeatFacts) => {
  if (seat.kind !== 'family') return no('family-only')
  // An age that is not known closes: everything goes.
  return seat.age !== null && seat.age >= ages.decidesAlone ? yes('family-seat') : no('too-young')
}

const end: Rule = (seat) => (seat.kind !== 'family' && seat.isCoordinator ? yes('coordinator') : family(seat))

const agree: Rule = (seat: SeatFacts, { end }: Facts) => {
  if (!end) return undefined
  return end.state === 'proposed' ? family(seat) : no('not-your-task')
}

const stop: Rule = (seat, { end }) => {
  if (!end || end.state === 'none') return end ? no('not-your-task') : undefined
  if (end.state === 'proposed' && end.proposedBy === seat.personId) return yes('own-hand')
  return family(seat)
}

export const endRules = { 'plan.end': end, 'plan.end-agree': agree, 'plan.end-stop': stop }
