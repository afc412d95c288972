import { ages } from '../../law/ages.ts'
import type { AuthorityKind, MemberFacts } from '../facts.ts'
import type { Rule } from './rule.ts'
import { no, yes } from './rule.ts'

export const holds = (kind: AuthorityKind | null) => kind === 'parent' || kind === 'guardian' || kind === 'institution'

// Who takes part with an account and is 16 or older keeps their own data, also from who brought them to the table.
const keepsOwn = (member: MemberFacts) => member.hasAccount && (member.age === null || member.age >= ages.decidesAlone)

// Who was only invited is known to the family and the coordinator (the seat is read by the same rule: seat.ts).
const read: Rule = (seat, { member }) => {
  const offered = member?.onlyInvited === true && member.personId !== seat.personId
  return offered && seat.kind !== 'family' && !seat.isCoordinator ? no('not-in-audience') : yes('seat-at-the-table')
}

// Date of birth, homes and nights. Domain 8.1: never inferred from name, marriage or who made the account; unknown is closed.
const details: Rule = (seat, { member }) => {
  if (!member) return undefined
  if (member.personId === seat.personId) return yes('self')
  if (member.createdBy === seat.personId && !keepsOwn(member)) return yes('added-by-you')
  if (holds(member.authority) && member.age !== null && member.age < ages.adult) return yes('parental-authority')
  if (member.sharesHome && seat.kind === 'family') return yes('same-home')
  return no('authority-closed')
}

const add: Rule = (seat) => {
  if (seat.kind === 'family')
    return seat.age !== null && seat.age < ages.ownVoice ? no('too-young') : yes('family-seat')
  return seat.isCoordinator ? yes('coordinator') : no('family-only')
}

// A grown member writes about themselves; a child's data are kept by who holds authority or brought the child to the table.
const edit: Rule = (seat, { member }) => {
  if (!member) return undefined
  if (member.personId === seat.personId) return yes('self')
  if (keepsOwn(member)) return no('not-the-sayer')
  if (member.createdBy === seat.personId) return yes('added-by-you')
  if (holds(member.authority) && member.age !== null && member.age < ages.decidesAlone) return yes('parental-authority')
  return no('authority-closed')
}

// BW 1:244 and the public register: what the family records is its own word until a professional coordinator has checked
// it; only then does it open anything (server/src/access/load-facts.ts passes on checked authority only).
const recordAuthority: Rule = (seat, { member, touches }) => {
  if (!member) return undefined
  // Nobody checks what gives power to themselves.
  if (touches === 'own-authority') return no('authority-closed')
  if (seat.isCoordinator && seat.kind === 'professional') return yes('coordinator')
  if (touches === 'checked-authority') return no('authority-closed')
  if (member.createdBy === seat.personId && seat.kind === 'family') return yes('added-by-you')
  return no('authority-closed')
}

export const memberRules = {
  'member.read': read,
  'member.details': details,
  'member.add': add,
  'member.edit': edit,
  'authority.record': recordAuthority,
}
