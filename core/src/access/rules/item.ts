import { ages } from '../../law/ages.ts'
import type { ItemFacts, SeatFacts } from '../facts.ts'
import { isOfFamily, isOwnNote, isProfessional, isSent, isTheFamilys, isTheirsAlone } from '../sayers.ts'
import { isOpened } from '../share.ts'
import type { Rule } from './rule.ts'
import { no, yes } from './rule.ts'

// Who hears what is said at the table. In prose: what was said to the circle is heard by every seat in force; what was
// said in the family by family seats; what was said to chosen people by those; but who is not of the family only when everybody
// whose it is shared it with them (core/src/access/share.ts); and nobody loses what they said or wrote. What a professional wrote
// about somebody is heard by that person, whoever it was said to (from 12; below 12 by who holds checked authority), unless it
// is held back (core/src/access/held-back.ts); then also nobody else hears it before a second professional said yes.
// And who it was disclosed to on a ground without consent hears exactly that, until a day.
// The same as SQL: server/src/access/scopes/item.ts. Proven equal by server/src/access/agreement.db.test.ts.
const read: Rule = (seat, { item }) => {
  if (!item) return undefined
  if (item.saidBy === seat.personId) return yes('own-words')
  if (item.createdBy === seat.personId) return yes('own-hand')
  if (item.heldBack === 'closed') return no('held-back')
  if (item.heldBack === 'judge') return yes('second-person')
  const chosen = byAudience(seat, item)
  if (!('no' in chosen)) return chosen
  if (item.aboutViewer) return yes('about-you')
  return item.disclosed ? yes('disclosed') : chosen
}

function byAudience(seat: SeatFacts, item: ItemFacts) {
  const guest = !isOfFamily(seat.kind)
  if (item.audience === 'family' && guest) return no('not-in-audience')
  if (item.audience === 'chosen' && !item.audiencePersons.includes(seat.personId)) return no('not-in-audience')
  if (guest && !isOpened(item, item.shared)) return no('not-shared')
  if (item.audience === 'chosen') return yes('chosen-person')
  return yes(guest ? 'shared-with-you' : item.audience === 'family' ? 'family-seat' : 'seat-at-the-table')
}

const speaksFor = (seat: SeatFacts, item: ItemFacts) =>
  seat.kind === 'family' && item.sayerKind === 'family' && !item.sayerHasAccount

// Domain 8.9: the family's words are the master. Words are changed only by who said them, or wrote them down for
// themselves, or by a family member for someone of the family who takes part without an account.
const edit: Rule = (seat, facts) => {
  const seen = read(seat, facts)
  if (!facts.item || !seen || 'no' in seen) return seen
  if (isSent(facts.item.kind)) return no('was-sent')
  if (facts.item.saidBy === seat.personId) return yes('own-words')
  if (speaksFor(seat, facts.item)) return yes('for-who-has-no-account')
  if (facts.item.createdBy === seat.personId && facts.item.sayerKind !== 'family') return yes('own-hand')
  return no('not-the-sayer')
}

// Carrying out is for who does it, for the family, and for who said it; the coordinator keeps things going.
// A stance, and a voice in a weighing, is nobody's to carry out but who takes it: to call it past is to take it back.
const move: Rule = (seat, facts) => {
  const seen = read(seat, facts)
  if (!facts.item || !seen || 'no' in seen) return seen
  if (isTheirsAlone(facts.item.kind)) return edit(seat, facts)
  if (seat.kind === 'family') return isOfGrownUps(seat, facts.item) ? no('too-young') : yes('family-seat')
  if (!isTheFamilys(facts.item.kind) && facts.item.doers.includes(seat.personId)) return yes('doer')
  if (facts.item.saidBy === seat.personId) return yes('own-words')
  if (isTheFamilys(facts.item.kind)) return no('family-only')
  if (seat.isCoordinator) return yes('coordinator')
  return no('not-your-task')
}

// What is too much for another, and what others proposed for all, is not for a small child to end or to carry out, also not when somebody asks
// them to (docs/decisions/0035, 0036).
const isOfGrownUps = (seat: SeatFacts, item: ItemFacts) =>
  (item.kind === 'limit' || item.kind === 'calmer-change') &&
  item.saidBy !== seat.personId &&
  seat.age !== null &&
  seat.age < ages.ownVoice

// Nobody widens what another said: only the sayer, or the family for someone without an account, chooses who hears it. What is a working note
// for oneself stays that: once others should read it, it is written anew, as part of the file.
const audience: Rule = (seat, facts) => {
  const may = edit(seat, facts)
  return facts.item && may && !('no' in may) && isOwnNote(facts.item.kind) ? no('not-your-task') : may
}

const view: Rule = (seat, facts) => {
  const seen = read(seat, facts)
  if (!facts.item || !seen || 'no' in seen) return seen
  return yes('seat-at-the-table')
}

// Everybody at the table may say something. The kinds of the family's own account of itself are the family's
// (domain 1.1: "Who we are", "Our day", agreements are written by family or together).
// When the plan may rest, or is done, and what is too much, is the family's (mission P3): nobody else says it. Resting from 16, as its end
// (rules/end.ts); an age that is not known closes.
const add: Rule = (seat, { adding }) => {
  if (adding !== undefined && isTheFamilys(adding) && !isOfFamily(seat.kind)) return no('family-only')
  if (adding === 'rest' && (seat.age === null || seat.age < ages.decidesAlone)) return no('too-young')
  if (adding !== undefined && isOwnNote(adding) && !isProfessional(seat.kind)) return no('not-your-task')
  return atTheTable(seat)
}
const atTheTable = (seat: SeatFacts) =>
  seat.age !== null && seat.age < ages.ownVoice ? yes('family-seat') : yes('seat-at-the-table')

export const itemRules = {
  'item.read': read,
  'item.add': add,
  'item.edit': edit,
  'item.move': move,
  'item.audience': audience,
  'item.view': view,
}
