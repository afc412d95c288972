import { ages } from '../../law/ages.ts'
import type { Facts, SeatFacts } from '../facts.ts'
import type { Rule } from './rule.ts'
import { no, yes } from './rule.ts'

// The family's own room (familiegroepsplan, Jeugdwet 1.1 and 4.1.2; domain 1.3, 8.12). In prose: who was asked into it is in it,
// nobody else knows of it: no professional, no coordinator as such, no relative who was not asked. Nobody brings another's words
// out of it. The same as SQL: server/src/access/scopes/room.ts, proven equal by server/src/access/room-agreement.db.test.ts.
const grown = (seat: SeatFacts, age: number) => seat.age === null || seat.age >= age

const list: Rule = (seat) => (seat.kind === 'professional' ? no('not-in-audience') : yes('own-seat'))

const open: Rule = (seat) => {
  if (seat.kind !== 'family') return no('family-only')
  return grown(seat, ages.ownVoice) ? yes('family-seat') : no('too-young')
}

const read: Rule = (seat, { room }) => {
  if (!room) return undefined
  return room.member && seat.kind !== 'professional' ? yes('in-the-room') : no('not-in-audience')
}

/** A rule for who is in the room already. */
const inside =
  (rule: Rule): Rule =>
  (seat, facts) => {
    const seen = read(seat, facts)
    return !seen || 'no' in seen ? seen : rule(seat, facts)
  }

// The log of the room is for the family alone (domain 1.3).
const looked = inside((seat) => (seat.kind === 'family' ? yes('family-seat') : no('family-only')))

// Who is asked reads what stands there already, also of others; so asking is for who began the room and for whom they trust with it.
const ask = inside((seat, { room }) => {
  if (!room?.other) return undefined
  if (room.other.kind === 'professional' || seat.kind !== 'family') return no('family-only')
  if (!room.mayAsk) return no('not-your-task')
  return grown(seat, ages.decidesAlone) ? yes('family-seat') : no('too-young')
})

// Everybody goes when they like; a guest may be taken out, somebody of the family is not put out of their own family.
const leave = inside((seat, { room }) => {
  if (!room?.other) return undefined
  if (room.other.personId === seat.personId) return yes('own-seat')
  return seat.kind === 'family' && room.mayAsk && room.other.kind !== 'family'
    ? yes('family-seat')
    : no('not-your-task')
})

const say = inside(() => yes('in-the-room'))

const hear = inside((seat, { line }) => {
  if (!line) return undefined
  if (line.state === 'draft') return line.createdBy === seat.personId ? yes('own-hand') : no('not-in-audience')
  return yes('in-the-room')
})

const speaksFor = (seat: SeatFacts, { line }: Facts) =>
  seat.kind === 'family' && line?.sayerKind === 'family' && !line.sayerHasAccount

const edit: Rule = (seat, facts) => {
  const heard = hear(seat, facts)
  if (!facts.line || !heard || 'no' in heard) return heard
  if (facts.line.state === 'draft') return yes('own-hand')
  if (facts.line.saidBy === seat.personId) return yes('own-words')
  return speaksFor(seat, facts) ? yes('for-who-has-no-account') : no('not-the-sayer')
}

// Only the family brings, each their own words, and those of its own who take part without an account.
const bring: Rule = (seat, facts) => {
  const heard = hear(seat, facts)
  if (!facts.line || !heard || 'no' in heard) return heard
  if (seat.kind !== 'family') return no('family-only')
  if (facts.line.state !== 'current' || facts.line.brought) return no('not-your-task')
  if (facts.line.saidBy === seat.personId) return yes('own-words')
  return speaksFor(seat, facts) ? yes('for-who-has-no-account') : no('not-the-sayer')
}

// Taking away keeps the older words; who said them may have them gone for good, at any age: they are in the own room, and nobody else's.
const destroy: Rule = (seat, facts) => {
  const heard = hear(seat, facts)
  if (!facts.line || !heard || 'no' in heard) return heard
  return facts.line.saidBy === seat.personId ? yes('own-words') : no('not-the-sayer')
}

export const roomRules = {
  'room.list': list,
  'room.open': open,
  'room.read': read,
  'room.looked': looked,
  'room.ask': ask,
  'room.leave': leave,
  'room.say': say,
  'room.hear': hear,
  'room.edit': edit,
  'room.bring': bring,
  'room.destroy': destroy,
}
