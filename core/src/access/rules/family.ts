import { ages } from '../../law/ages.ts'
import type { Rule } from './rule.ts'
import { no, yes } from './rule.ts'

const read: Rule = () => yes('seat-at-the-table')
const edit: Rule = (seat) => (seat.kind === 'family' ? yes('family-seat') : no('family-only'))
// Taking out gives only what one may see; a child below 12 does it together with somebody.
const takeOut: Rule = (seat) =>
  seat.age !== null && seat.age < ages.ownVoice ? no('too-young') : yes('seat-at-the-table')

export const familyRules = { 'family.read': read, 'family.edit': edit, 'family.take-out': takeOut }
