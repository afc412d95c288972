import { ages } from '../../law/ages.ts'
import type { Rule } from './rule.ts'
import { no, yes } from './rule.ts'

// Emergency access (NEN 7513 "emergency procedure"; AVG 9 lid 2 c; docs/decisions/0010). In prose: a professional at the table
// opens it, when there is a second person to tell and to review; who opened it hears, as long as it is in force, what the family
// said among itself, what was said to the circle and not shared with them, and what was said to chosen people of whom a
// professional at the table is one; never what was said to chosen family or friends only, never what names who opened it,
// and never what still waits for a second professional (held back).
// The family from 12 and the coordinator see that it was used, by whom and why; the coordinator reviews, never the own. The items as SQL: server/src/access/scopes/emergency.ts, proven
// equal by server/src/access/emergency-agreement.db.test.ts.
const open: Rule = (seat, { emergency }) => {
  if (seat.kind !== 'professional') return no('not-your-task')
  if (!emergency) return undefined
  return emergency.hasSecond ? yes('emergency') : no('no-second-person')
}

const see: Rule = (seat, { emergency }) => {
  if (!emergency) return undefined
  if (emergency.opener === seat.personId) return yes('own-look')
  if (seat.kind === 'family' && (seat.age === null || seat.age >= ages.ownVoice)) return yes('family-seat')
  if (seat.isCoordinator) return yes('coordinator')
  return no('not-about-you')
}

const look: Rule = (seat, { emergency }) => {
  if (!emergency) return undefined
  if (emergency.opener !== seat.personId) return no('not-your-task')
  return emergency.inForce ? yes('emergency') : no('emergency-over')
}

const hear: Rule = (seat, facts) => {
  const opened = look(seat, facts)
  if (!facts.item || !facts.emergencyItem || !opened || 'no' in opened)
    return opened && 'no' in opened ? opened : undefined
  if (facts.item.heldBack === 'closed') return no('held-back')
  if (facts.emergencyItem.namesViewer) return no('not-in-audience')
  if (facts.item.audience !== 'chosen') return opened
  return facts.emergencyItem.heardByProfessional ? opened : no('not-in-audience')
}

const review: Rule = (seat, { emergency }) => {
  if (!emergency) return undefined
  if (emergency.opener === seat.personId) return no('not-your-task')
  return seat.isCoordinator ? yes('coordinator') : no('not-your-task')
}

export const emergencyRules = {
  'emergency.open': open,
  'emergency.see': see,
  'emergency.look': look,
  'emergency.hear': hear,
  'emergency.review': review,
}
