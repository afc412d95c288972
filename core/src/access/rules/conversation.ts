import type { Rule } from './rule.ts'
import { no, yes } from './rule.ts'

// Domain 1.1: place and time of a talk at the table are chosen by the family, and who surely must be there. Whoever sits here may
// ask for one; who coordinates may write down what the family chose. A talk without the family is no talk of this table.
const settle: Rule = (seat) => {
  if (seat.kind === 'family') return yes('family-seat')
  return seat.isCoordinator ? yes('coordinator') : no('not-your-task')
}

// Jeugdwet 1.1 and 4.1.2; domain 1.3 (besloten tijd): when the family talks alone, and when it has talked enough, nobody else decides, who
// coordinates neither.
const alone: Rule = (seat) => (seat.kind === 'family' ? yes('family-seat') : no('family-only'))

export const conversationRules = { 'conversation.settle': settle, 'conversation.alone': alone }
