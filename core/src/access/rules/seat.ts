import { ages } from '../../law/ages.ts'
import { memberRules } from './member.ts'
import type { Rule } from './rule.ts'
import { no, yes } from './rule.ts'

// An offered seat that nobody sat on is known to who offers and to the family.
const read: Rule = (viewer, { seat }) => {
  if (!seat) return undefined
  if (seat.personId === viewer.personId) return yes('own-seat')
  if (viewer.kind === 'family') return yes('family-seat')
  if (viewer.isCoordinator) return yes('coordinator')
  return seat.everSat ? yes('seat-at-the-table') : no('not-in-audience')
}

const contact: Rule = (viewer, { seat }) => {
  if (!seat) return undefined
  if (seat.personId === viewer.personId) return yes('own-seat')
  if (seat.shielded) return no('not-in-audience')
  if (seat.contactAudience === 'circle') return yes('seat-at-the-table')
  if (seat.contactAudience === 'family' && viewer.kind === 'family') return yes('family-seat')
  return no('not-in-audience')
}

// Who sits down says what others may expect; the family and the coordinator may help with the words, not of another relative.
// How somebody is reached, and what they answer when they are asked to leave, is theirs alone to say. Nobody but the family lengthens a time that was agreed, or shortens another's
// (seat.end): own time may be shortened by anybody.
const edit: Rule = (viewer, { seat, touches }) => {
  if (!seat) return undefined
  if ((touches === 'contact' || touches === 'answer') && seat.personId !== viewer.personId) return no('not-your-task')
  if (touches === 'term' && viewer.kind !== 'family') return no('family-only')
  if (touches === 'term' && viewer.age !== null && viewer.age < ages.decidesAlone) return no('too-young')
  if (seat.personId === viewer.personId) return yes('own-seat')
  if (seat.kind === 'family') return no('not-your-task')
  if (viewer.kind === 'family') return yes('family-seat')
  return viewer.isCoordinator ? yes('coordinator') : no('family-only')
}

// The family invites (mission P3); the coordinator may. From 12 one asks one's own people, from 16 professionals too.
// Nobody gives more than they hold: once somebody of the family takes part, only the family asks its own people.
const mayInvite: Rule = (viewer, { adding, familyTakesPart }) => {
  if (viewer.kind === 'family') {
    const age = viewer.age ?? ages.adult
    if (age < ages.ownVoice || (age < ages.decidesAlone && adding !== 'network')) return no('too-young')
    return yes('family-seat')
  }
  if (!viewer.isCoordinator) return no('family-only')
  if (adding === 'family' && familyTakesPart !== false) return no('family-only')
  return yes('coordinator')
}

// Who gets the seat of a child, or of somebody else of the family who never had an account, sits down as that person. So
// whoever hands out that seat must also be allowed to write about them: else an own second account would do.
// For the same reason nobody hands out the seat of somebody else to whom things were said that they do not hear themselves.
const invite: Rule = (viewer, facts) => {
  const allowed = mayInvite(viewer, facts)
  if (facts.touches !== 'somebody-known' || !allowed || 'no' in allowed) return allowed
  if (!facts.member) return undefined
  if (facts.member.hadAccount === true) return allowed
  if (facts.member.kind !== 'family') return facts.hearsMore === false ? allowed : no('not-in-audience')
  const writes = memberRules['member.edit'](viewer, facts)
  return writes && 'yes' in writes ? allowed : writes
}

const leave: Rule = (viewer, { seat }) => {
  if (!seat) return undefined
  return seat.personId === viewer.personId ? yes('own-seat') : no('not-your-task')
}

const askToLeave: Rule = (viewer, { seat }) => {
  if (!seat) return undefined
  if (seat.personId === viewer.personId) return no('not-your-task')
  if (viewer.kind === 'family') return yes('family-seat')
  return viewer.isCoordinator && seat.kind !== 'family' ? yes('coordinator') : no('family-only')
}

// Only the family ends another's seat, and never that of a relative: nobody is put out of their own family's plan.
const end: Rule = (viewer, { seat }) => {
  if (!seat) return undefined
  if (seat.kind === 'family') return no('not-your-task')
  if (viewer.kind !== 'family') return no('family-only')
  if (viewer.age !== null && viewer.age < ages.decidesAlone) return no('too-young')
  return yes('family-seat')
}

const handOver: Rule = (viewer) => {
  if (viewer.isCoordinator) return yes('coordinator')
  if (viewer.kind !== 'family') return no('family-only')
  return viewer.age !== null && viewer.age < ages.decidesAlone ? no('too-young') : yes('family-seat')
}

const wish: Rule = (viewer) => (viewer.kind === 'family' ? yes('family-seat') : no('family-only'))

export const seatRules = {
  'seat.read': read,
  'seat.contact': contact,
  'seat.edit': edit,
  'seat.invite': invite,
  'seat.leave': leave,
  'seat.ask-to-leave': askToLeave,
  'seat.end': end,
  'coordinator.hand-over': handOver,
  'coordinator.wish': wish,
}
