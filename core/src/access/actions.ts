/** Closed list: what can be done, by subject, in a sentence. Adding one asks for a rule (rules/) and a row in the matrix. */
export const actionTexts = {
  'family.read': 'know that this table exists, who sits there, and open the plan',
  'family.edit': 'change the name of the family and its question',
  'family.take-out': 'take out everything one may see',
  'member.read': 'know that this person exists, with name and face',
  'member.details': 'see date of birth, homes and nights, languages, authority',
  'member.add': 'name somebody of the family',
  'member.edit': 'change what is written about a member',
  'authority.record': 'record parental authority of a holder over a child',
  'seat.read': 'see that this seat is there; who was only invited is known to the family and the coordinator',
  'seat.contact': 'see the phone number and when to call',
  'seat.edit': 'change role, purpose, expectations and dates of a seat',
  'seat.invite': 'invite somebody to the table',
  'seat.leave': 'leave the table',
  'seat.ask-to-leave': 'ask somebody to leave, with the reason',
  'seat.end': 'end the seat of somebody else',
  'coordinator.hand-over': 'hand over the coordination',
  'coordinator.wish': 'say whom one would like as coordinator',
  'item.read': 'hear what was said',
  'item.add': 'say something',
  'item.edit': 'change the words',
  'item.move': 'carry it out: goal to now, step done, another day',
  'item.audience': 'choose who hears it',
  'item.view': 'put the own view beside it',
} as const
export type Action = keyof typeof actionTexts
export const actions = Object.keys(actionTexts) as Action[]
