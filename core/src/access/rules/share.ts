import { ages } from '../../law/ages.ts'
import type { SeatFacts, ShareFacts } from '../facts.ts'
import { isOfFamily, isProfessional } from '../sayers.ts'
import type { Rule } from './rule.ts'
import { no, yes } from './rule.ts'

const isAsked = (seat: SeatFacts, share: ShareFacts) =>
  'voices' in share.needed && share.needed.voices.includes(seat.personId)

// Whose yes is asked today opens it or agrees to it; nobody else, whatever they are to the person (domain 8.3).
const give: Rule = (seat, { share }) => {
  if (!share) return undefined
  if (isAsked(seat, share)) return yes('own-yes')
  // Why it is closed says something about authority and age, which are not everybody's business.
  return no('closed' in share.needed && share.near ? share.needed.closed : 'not-yours-to-share')
}

// Stopping is as easy as giving (AVG 7 lid 3): who once said yes may, also when another's yes is asked by now.
const withdraw: Rule = (seat, { share }) => {
  if (!share) return undefined
  // A yes that was said before the twelfth birthday counts from that day (bridge.choose); until then it stops nothing.
  if (!isAsked(seat, share) && share.subjectId === seat.personId && seat.age !== null && seat.age < ages.ownVoice)
    return no('too-young')
  return isAsked(seat, share) || share.yes.includes(seat.personId) ? yes('own-yes') : no('not-yours-to-share')
}

// Who is it about, who gets it, who is asked and who once answered. Not the rest of the family: that a young person shares
// something with somebody is theirs too.
const read: Rule = (seat, facts) => {
  if (!facts.share) return undefined
  if (facts.share.recipientId === seat.personId) return yes('shared-with-you')
  if (facts.share.subjectId === seat.personId) return yes('self')
  if (facts.share.askedBy === seat.personId) return yes('own-hand')
  const may = withdraw(seat, facts)
  return may && 'yes' in may ? may : no('not-in-audience')
}

// Professionals ask for themselves; the family answers, silence is no. A child whose own yes is not asked yet asks at home whether somebody it
// points at may have one thing that it said itself.
const ask: Rule = (seat, { share }) => {
  if (isProfessional(seat.kind)) return yes('asked-for-oneself')
  const isChild = isOfFamily(seat.kind) && seat.age !== null && seat.age < ages.ownVoice
  return isChild && share?.subjectId === seat.personId ? yes('self') : no('not-your-task')
}

// Of the family and 12 or older, and never as a relative: it shows what was shared, and that the family decides.
const lookAs: Rule = (viewer, { seat }) => {
  if (!seat) return undefined
  if (!isOfFamily(viewer.kind)) return no('family-only')
  if (isOfFamily(seat.kind)) return no('not-your-task')
  return viewer.age !== null && viewer.age < ages.ownVoice ? no('too-young') : yes('family-seat')
}

export const shareRules = {
  'share.read': read,
  'share.give': give,
  'share.withdraw': withdraw,
  'share.ask': ask,
  'plan.look-as': lookAs,
}
