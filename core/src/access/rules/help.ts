import type { Facts, SeatFacts } from '../facts.ts'
import type { Rule, Verdict } from './rule.ts'
import { no, yes } from './rule.ts'
import { shareRules } from './share.ts'

// Agreement to help (Jeugdwet 7.3.4 and 7.3.5; BW 7:447, 7:450; docs/decisions/0019). In prose: whose yes it takes is worked out once,
// for sharing and for help alike (law/consent.ts), so who may say it is the rule of sharing. The helper asks, for themselves; knows what
// was said about it; and writes down on which ground they help without. None of it opens anything. That somebody cannot weigh this one
// decision (BW 7:465 lid 3; Jeugdwet 7.3.15) is written down by who gives the help, with a second professional; whom it is about
// reads it from the first moment and may always put the own view beside it.
const asShare =
  (action: 'share.give' | 'share.withdraw' | 'share.read') =>
  (seat: SeatFacts, facts: Facts): Verdict | undefined => {
    if (!facts.help) return undefined
    const verdict = shareRules[action](seat, { ...facts, share: facts.help })
    return verdict && 'no' in verdict && verdict.no === 'not-yours-to-share' ? no('not-yours-to-agree') : verdict
  }
const give = asShare('share.give')
const withdraw = asShare('share.withdraw')

const isHelper = (seat: SeatFacts, facts: Facts) =>
  seat.kind === 'professional' && facts.help?.recipientId === seat.personId

const see: Rule = (seat, facts) => {
  if (isHelper(seat, facts)) return yes('own-seat')
  // Who said something about it, also a no, goes on knowing what became of it.
  return facts.help?.said.includes(seat.personId) ? yes('own-words') : asShare('share.read')(seat, facts)
}

const ask: Rule = (seat) => (seat.kind === 'professional' ? yes('asked-for-oneself') : no('not-your-task'))
const ground: Rule = (seat) => (seat.kind === 'professional' ? yes('closed-list') : no('not-your-task'))

const ofHelper =
  (because: 'young-alone' | 'own-seat' | 'weighed-with-second'): Rule =>
  (seat, facts) => {
    if (!facts.help) return undefined
    return isHelper(seat, facts) ? yes(because) : no('not-your-task')
  }

const seeIncapacity: Rule = (seat, { incapacity }) => {
  if (!incapacity) return undefined
  if (incapacity.subjectId === seat.personId) return yes('self')
  if (incapacity.by === seat.personId) return yes('own-hand')
  if (incapacity.second === seat.personId) return yes('second-person')
  return incapacity.decides ? yes('decides-instead') : no('not-about-you')
}

const answer: Rule = (seat, { incapacity }) => {
  if (!incapacity) return undefined
  const isSecond = seat.kind === 'professional' && incapacity.second === seat.personId
  return isSecond && incapacity.by !== seat.personId ? yes('second-person') : no('not-your-task')
}

// Ending is easy, because it gives somebody their own say back: either of the two may.
const end: Rule = (seat, { incapacity }) => {
  if (!incapacity) return undefined
  if (incapacity.by === seat.personId) return yes('own-hand')
  return seat.kind === 'professional' && incapacity.second === seat.personId
    ? yes('second-person')
    : no('not-your-task')
}

const view: Rule = (seat, { incapacity }) => {
  if (!incapacity) return undefined
  return incapacity.subjectId === seat.personId ? yes('self') : no('not-about-you')
}

export const helpRules = {
  'help.see': see,
  'help.ask': ask,
  'help.give': give,
  'help.withdraw': withdraw,
  'help.ground': ground,
  'help.alone': ofHelper('young-alone'),
  'help.end': ofHelper('own-seat'),
  'incapacity.record': ofHelper('weighed-with-second'),
  'incapacity.see': seeIncapacity,
  'incapacity.answer': answer,
  'incapacity.end': end,
  'incapacity.view': view,
}
