import { ages } from '../../law/ages.ts'
import type { SeatFacts } from '../facts.ts'
import type { Rule } from './rule.ts'
import { no, yes } from './rule.ts'

// The offer of an own plan first (Jeugdwet 4.1.2; domain 1.3, 8.11). In prose: what was said about it is read by the family from
// 12, by the coordinator, and by who offered it or wrote it down. The same as SQL: server/src/access/scopes/talk.ts.
const grown = (age: number | null, least: number) => age === null || age >= least

const read: Rule = (seat, { talk }) => {
  if (!talk) return undefined
  if (seat.kind === 'family') return grown(seat.age, ages.ownVoice) ? yes('family-seat') : no('too-young')
  if (seat.isCoordinator) return yes('coordinator')
  if (talk.byPerson === seat.personId) return yes('own-words')
  return talk.createdBy === seat.personId ? yes('own-hand') : no('not-in-audience')
}

// The family may write down the conversation too; that a plan is wanted in writing is for the youth, a parent or the helper
// to say (Jeugdwet 4.1.3 lid 4).
const record: Rule = (seat, { talk }) => {
  if (!talk) return undefined
  if (seat.kind === 'professional') return yes('offers-help')
  if (seat.kind !== 'family') return no('family-only')
  const least = talk.kind === 'writing' ? ages.ownVoice : ages.decidesAlone
  return grown(seat.age, least) ? yes('family-seat') : no('too-young')
}

// Only three reasons (Jeugdwet 4.1.2). That the parents do not want it is theirs to say: nobody says it for a parent who can say
// it here. The other two are decided by a professional, in their own name.
const skip: Rule = (seat: SeatFacts, { talk }) => {
  if (!talk?.reason || !talk.decider) return undefined
  const self = talk.byPerson === seat.personId
  if (talk.reason !== 'not-wanted')
    return seat.kind === 'professional' && self ? yes('legal-reason') : no('not-your-task')
  if (talk.decider.kind !== 'family') return no('family-only')
  if (!grown(talk.decider.age, ages.adult)) return no('too-young')
  if (self) return yes('own-words')
  return seat.kind === 'professional' && !talk.decider.hasAccount ? yes('for-who-has-no-account') : no('not-the-sayer')
}

// Domain 8.13: whoever reads it may put beside it how they see it; `talk` is what it is put beside.
const beside: Rule = read

export const talkRules = { 'talk.read': read, 'talk.record': record, 'talk.beside': beside, 'talk.skip': skip }
