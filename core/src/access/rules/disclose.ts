import type { Rule } from './rule.ts'
import { no, yes } from './rule.ts'

// Sharing without consent (Jeugdwet 7.3.11; domain 3.6; docs/decisions/0016). In prose: a professional records it, on a ground of the
// closed list, and ends it. Who recorded it and who gets it know of it; whom it is about (from 12; below 12 who stands for them)
// from the day they are told. Nobody is disclosed something to by themselves.
const record: Rule = (seat) => (seat.kind === 'professional' ? yes('closed-list') : no('not-your-task'))

const see: Rule = (seat, { disclosure }) => {
  if (!disclosure) return undefined
  if (disclosure.by === seat.personId) return yes('own-hand')
  if (disclosure.recipient === seat.personId) return yes('disclosed')
  return disclosure.aboutViewer && disclosure.told ? yes('about-you') : no('not-about-you')
}

const end: Rule = (seat, { disclosure }) => {
  if (!disclosure) return undefined
  return disclosure.by === seat.personId ? yes('own-hand') : no('not-your-task')
}

export const discloseRules = { 'disclose.record': record, 'disclose.see': see, 'disclose.end': end }
