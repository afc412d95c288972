import { ages } from '../../law/ages.ts'
import { holds } from './member.ts'
import type { Rule } from './rule.ts'
import { no, yes } from './rule.ts'

// Who sees who looked (Wabvpz 15e; NEN 7513, the client's view; domain.md 3.5 column "Log of who looked", and 3.13). In prose:
// everybody sees the own looks; a person from 12 those at what concerns them, under 12 by way of the adult; who holds checked
// authority in force also those at what concerns their child under 16; family of 16 and older that somebody wanted to look and
// might not; a professional nothing but the own looks, also one who holds authority for an institution. An age that must be
// low (of a child) or high (for refusals) and is not known closes. Looks of a kind that is confidential are shown to nobody,
// also not to who looked: the same phone may be seen by others.
// The same as SQL: server/src/access/scopes/look.ts. Proven equal by server/src/access/look-agreement.db.test.ts.
const read: Rule = (seat, { look }) => {
  if (!look) return undefined
  if (look.confidential) return no('confidential')
  if (look.own) return yes('own-look')
  // It would tell that there is something; when it has shown itself, this shows itself too.
  if (look.heldBack) return no('held-back')
  if (seat.kind === 'professional') return no('own-looks-only')
  if (look.outcome === 'deny') {
    if (seat.kind !== 'family') return no('family-only')
    return seat.age !== null && seat.age >= ages.decidesAlone ? yes('family-seat') : no('too-young')
  }
  const aboutMe = look.concerns.some((person) => person.personId === seat.personId)
  if (aboutMe && (seat.age === null || seat.age >= ages.ownVoice)) return yes('self')
  const represents = look.concerns.some(
    ({ authority, age }) => holds(authority) && age !== null && age < ages.decidesAlone,
  )
  if (represents && !look.ownOnly) return yes('parental-authority')
  return no(aboutMe ? 'too-young' : 'not-about-you')
}

// Whoever sees a look of somebody else may ask why (AVG 12 and 15).
const ask: Rule = (seat, facts) => {
  const seen = read(seat, facts)
  if (!facts.look || !seen || 'no' in seen) return seen
  return facts.look.own ? no('not-your-task') : seen
}

export const lookRules = { 'looks.read': read, 'looks.ask': ask }
