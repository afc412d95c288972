import { ages } from '../../law/ages.ts'
import type { KeepFacts, RightsFacts, SeatFacts } from '../facts.ts'
import { isOfFamily, isProfessional } from '../sayers.ts'
import { holds } from './member.ts'
import type { Rule } from './rule.ts'
import { no, yes } from './rule.ts'

// Rights on what is here (domain 3.8; AVG 15-21; Jeugdwet 7.3.8-7.3.10, 7.3.15). In prose: from 12 everybody asks for themselves;
// below 12 who holds checked authority asks; from 12 to 15 who holds authority may ask too, and nothing happens until the young
// person says yes; nobody ever for somebody of 16 or older, nor where the age is unknown. Who said words answers about them, and
// may destroy their own at once; below 12 who holds authority does, and the child itself what it has in its own place. Words of who helps by profession are a file: their organisation
// answers. Enforced again by server/migrations/0016-rights.sql; the lists as SQL: server/src/access/scopes/rights.ts, proven equal
// by server/src/access/rights-agreement.db.test.ts.
const grown = (seat: SeatFacts) => seat.age === null || seat.age >= ages.ownVoice

type Person = RightsFacts['person']
const isSelf = (seat: SeatFacts, person: Person) => person.personId === seat.personId
/** Whether the viewer represents this person alone. */
const represents = ({ kind, age, authority }: Person) =>
  isOfFamily(kind) && holds(authority) && age !== null && age >= 0 && age < ages.ownVoice

const ask: Rule = (seat, { rights }) => {
  if (!rights) return undefined
  const { person } = rights
  if (isSelf(seat, person)) return grown(seat) ? yes('self') : no('too-young')
  if (!isOfFamily(person.kind)) return no('not-about-you')
  if (!holds(person.authority)) return no('authority-closed')
  if (person.age === null || person.age < 0) return no('age-unknown')
  if (person.age >= ages.decidesAlone) return no('not-about-you')
  return yes(person.age >= ages.ownVoice ? 'young-with-you' : 'parental-authority')
}

const answer: Rule = (seat, { rights }) => {
  if (!rights) return undefined
  const { sayer, state } = rights
  if (!sayer || state === 'waiting') return no('not-your-task')
  // What one asked oneself one does not answer.
  if (rights.askedBy === seat.personId) return no('not-your-task')
  if (sayer.personId === seat.personId) return yes('own-words')
  return isOfFamily(seat.kind) &&
    isOfFamily(sayer.kind) &&
    !sayer.hasAccount &&
    seat.age !== null &&
    seat.age >= ages.adult
    ? yes('for-who-has-no-account')
    : no('not-your-task')
}

// The own request, what is asked about oneself, and what waits for the own answer. A young person of 12 to 15 who asked alone is
// not seen by who holds authority.
const read: Rule = (seat, facts) => {
  const { rights } = facts
  if (!rights) return undefined
  if (rights.askedBy === seat.personId) return yes('own-hand')
  if (isSelf(seat, rights.person) && grown(seat)) return yes('self')
  if (represents(rights.person)) return yes('parental-authority')
  const answers = answer(seat, facts)
  return answers && 'yes' in answers ? answers : no('not-about-you')
}

const agree: Rule = (seat, { rights }) => {
  if (!rights) return undefined
  return rights.state === 'waiting' && isSelf(seat, rights.person) && grown(seat) ? yes('self') : no('not-your-task')
}

const withdraw: Rule = (seat, { rights }) => {
  if (!rights) return undefined
  if (rights.askedBy === seat.personId) return yes('own-hand')
  return isSelf(seat, rights.person) && grown(seat) ? yes('self') : no('not-your-task')
}

// `person` is who said the words. What one has in a place of one's own (decisions/0027) is gone for good at any age, as a line in the own room.
const destroy: Rule = (seat, { rights }) => {
  if (!rights) return undefined
  const { person } = rights
  if (person.kind === 'professional') return no('file-duty')
  if (isSelf(seat, person)) return grown(seat) || rights.ownPlace ? yes('own-words') : no('too-young')
  return represents(person) ? yes('parental-authority') : no('not-the-sayer')
}

// Who keeps a file may have to keep part of it for a complaint, a calamity or a case (AVG 17 lid 3 e; Jeugdwet 4.1.8, 4.2.1): only the own
// file, never words of the family. A view goes with the words beside which it stands, so it is not held: that would hold those too. What
// the privacy officer of an organisation placed, who has no seat, they end. The same as SQL: own_file in server/migrations/0020-told-and-held.sql.
const isOwnFile = (seat: SeatFacts, { organisationId, things }: KeepFacts) =>
  things.length > 0 &&
  things.every(
    ({ personId, kind, organisationIds, beside }) =>
      !beside &&
      isProfessional(kind) &&
      (personId === seat.personId || (organisationId !== null && organisationIds.includes(organisationId))),
  )

const hold: Rule = (seat, { keep }) => {
  if (!keep) return undefined
  if (!isProfessional(seat.kind)) return no('not-your-task')
  return isOwnFile(seat, keep) ? yes('own-file') : no('not-your-file')
}
const lift: Rule = (seat, facts) => (facts.keep?.byOfficer ? no('not-your-task') : hold(seat, facts))

export const rightsRules = {
  'rights.read': read,
  'rights.ask': ask,
  'rights.agree': agree,
  'rights.withdraw': withdraw,
  'rights.answer': answer,
  'rights.destroy': destroy,
  'rights.hold': hold,
  'rights.lift': lift,
}
