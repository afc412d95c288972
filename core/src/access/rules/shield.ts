import { ages } from '../../law/ages.ts'
import type { SeatFacts, ShieldFacts } from '../facts.ts'
import { holds } from './member.ts'
import type { Rule, Verdict } from './rule.ts'
import { no, yes } from './rule.ts'

// "X must never learn Y of Z" (domain 5.3). In prose: Z, who represents Z below 16, who set it, the coordinator and the
// professionals at the table know of a shield; X never, also not as one of those. The words that are kept (the street, the
// school) are read by Z, who represents Z and who wrote them, and by nobody else: "in the team" is not "may read" (domain 8.5).
// Setting it is easy, because closing is the safe side: Z from 16, who represents Z or lives with a child, the coordinator, a
// professional. Lifting takes two people, and Z from 16 is one of them. That X never does is a policy of the
// database too (0017-shields.sql).

const grown = (age: number | null) => age === null || age >= ages.decidesAlone
const small = (shield: ShieldFacts) => shield.ofAge !== null && shield.ofAge < ages.decidesAlone

const near = (seat: SeatFacts, shield: ShieldFacts): Verdict | undefined => {
  if (shield.ofPerson === seat.personId)
    return seat.age === null || seat.age >= ages.ownVoice ? yes('self') : no('too-young')
  if (holds(shield.authority) && small(shield)) return yes('parental-authority')
  return undefined
}
const helps = (seat: SeatFacts): Verdict =>
  seat.isCoordinator ? yes('coordinator') : seat.kind === 'professional' ? yes('protects') : no('not-there')

const see: Rule = (seat, { shield }) => {
  if (!shield) return undefined
  if (shield.fromPerson === seat.personId) return no('not-there')
  const own = near(seat, shield) ?? (shield.setBy === seat.personId ? yes('own-hand') : undefined)
  return own ?? helps(seat)
}

const words: Rule = (seat, { shield }) => {
  if (!shield) return undefined
  if (shield.fromPerson === seat.personId) return no('not-there')
  return near(seat, shield) ?? (shield.setBy === seat.personId ? yes('own-hand') : no('not-in-audience'))
}

const set: Rule = (seat, { shield }) => {
  if (!shield) return undefined
  if (shield.fromPerson === seat.personId) return no('not-your-task')
  if (!grown(seat.age)) return no('too-young')
  if (shield.ofPerson === seat.personId) return yes('self')
  if (small(shield) && holds(shield.authority)) return yes('parental-authority')
  // Unknown authority is closed, and closing is what this does: who lives with the child or brought it here may begin it.
  if (small(shield) && seat.kind === 'family' && shield.sharesHome) return yes('same-home')
  if (small(shield) && seat.kind === 'family' && shield.addedByViewer) return yes('added-by-you')
  return seat.isCoordinator || seat.kind === 'professional' ? helps(seat) : no('not-your-task')
}

const asGrown =
  (rule: Rule): Rule =>
  (seat, facts) => {
    const may = rule(seat, facts)
    return may && 'yes' in may && !grown(seat.age) ? no('too-young') : may
  }

const review: Rule = (seat, facts) => {
  const may = see(seat, facts)
  if (!may || 'no' in may) return may
  return seat.isCoordinator ? yes('coordinator') : no('not-your-task')
}

const confirm: Rule = (seat, facts) => {
  const may = asGrown(see)(seat, facts)
  const { shield } = facts
  if (!may || 'no' in may || !shield) return may
  if (shield.liftAskedBy === null) return no('not-your-task')
  if (shield.liftAskedBy === seat.personId || shield.sameAccount) return no('no-second-person')
  const deciding = shield.ofTakesPart && !small(shield)
  if (deciding && ![seat.personId, shield.liftAskedBy].includes(shield.ofPerson)) return no('other-person-needed')
  return may
}

export const shieldRules = {
  'shield.see': see,
  'shield.words': words,
  'shield.set': set,
  'shield.add': asGrown(see),
  'shield.review': review,
  'shield.lift': asGrown(see),
  'shield.confirm': confirm,
}
