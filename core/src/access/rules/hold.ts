import type { Rule } from './rule.ts'
import { no, yes } from './rule.ts'

// Holding back from somebody what was written about them (Jeugdwet 7.3.2 lid 3 and 7.3.10; domain 3.3 and 3.8; docs/decisions/0013).
// In prose: only a professional, only own words, only with a second professional who says yes, only until a day. Who wrote it and
// the second know of it; who holds checked authority over somebody below 16 from whom it is held back is told that it is, unless
// it is held back from them too; from whom it was held back sees it when it has shown itself. Nobody answers for themselves.

const ask: Rule = (seat, { holding }) => {
  if (seat.kind !== 'professional') return no('not-your-task')
  if (!holding) return undefined
  return holding.heldBy === seat.personId ? yes('held-with-second') : no('not-the-sayer')
}

const shown = ['over', 'told']
const known = ['in-force', ...shown]

const see: Rule = (seat, { holding }) => {
  if (!holding) return undefined
  const { heldBy, second, fromPersons, standing, represents } = holding
  if (heldBy === seat.personId) return yes('own-hand')
  if (second === seat.personId) return yes('second-person')
  if (fromPersons.includes(seat.personId)) return shown.includes(standing) ? yes('self') : no('not-about-you')
  return represents && known.includes(standing) ? yes('parental-authority') : no('not-about-you')
}

const answer: Rule = (seat, { holding }) => {
  if (!holding) return undefined
  const { heldBy, second, standing } = holding
  if (seat.kind !== 'professional' || second !== seat.personId || heldBy === seat.personId) return no('not-your-task')
  return standing === 'waits' ? yes('second-person') : no('holding-settled')
}

// Who wrote it can always say it after all; who said yes to it can take that back.
const tell: Rule = (seat, { holding }) => {
  if (!holding) return undefined
  const { heldBy, second, standing } = holding
  const mayTell = heldBy === seat.personId || (second === seat.personId && standing === 'in-force')
  if (!mayTell) return no('not-your-task')
  return ['waits', 'lapsed', 'refused', 'in-force'].includes(standing)
    ? yes(heldBy === seat.personId ? 'own-words' : 'second-person')
    : no('holding-settled')
}

export const holdRules = { 'hold.ask': ask, 'hold.see': see, 'hold.answer': answer, 'hold.tell': tell }
