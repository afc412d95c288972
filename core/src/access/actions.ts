/** Closed list: what can be done, by subject. Adding one asks for a rule (rules/), a row in the matrix and a text in docs/access.md. */
export const actions = [
  'family.read', // see that this family has a table, who sits there, and open the plan
  'family.edit', // name of the family, its question
  'family.take-out', // export everything one may see
  'member.read', // know that this person exists, with name and face
  'member.details', // date of birth, homes and nights, languages, authority
  'member.add',
  'member.edit',
  'authority.record', // parental authority of a holder over a child
  'seat.contact', // phone number and when to call
  'seat.edit', // role, purpose, expectations, dates of a seat
  'seat.invite',
  'seat.leave',
  'seat.ask-to-leave',
  'seat.end', // end the seat of somebody else
  'coordinator.hand-over',
  'coordinator.wish', // say whom one would like as coordinator
  'item.read',
  'item.add',
  'item.edit', // change the words
  'item.move', // change the state: goal to now, step done
  'item.audience', // who may hear it
  'item.view', // put one's own view beside it
] as const
export type Action = (typeof actions)[number]
