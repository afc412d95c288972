import type { Rule } from './rule.ts'
import { no, yes } from './rule.ts'

// The birthday on which rights change (Jeugdwet 7.3.4 and 7.3.5; BW 1:233; domain 3.5 "birthday engine"). In prose: the young person
// sees it and chooses, from sixty days before, also below the age from which their yes is asked: it counts from the day. Who
// holds checked authority sees it; who coordinates sees that it comes.
const see: Rule = (seat, { bridge }) => {
  if (!bridge?.near) return bridge ? no('not-about-you') : undefined
  if (bridge.personId === seat.personId) return yes('self')
  if (bridge.represents) return yes('parental-authority')
  return seat.isCoordinator ? yes('coordinator') : no('not-about-you')
}

const choose: Rule = (seat, { bridge }) => {
  if (!bridge) return undefined
  if (bridge.personId !== seat.personId) return no('not-yours-to-share')
  return bridge.near ? yes('self') : no('not-near')
}

export const bridgeRules = { 'bridge.see': see, 'bridge.choose': choose }
