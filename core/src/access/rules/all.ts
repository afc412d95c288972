import type { Action } from '../actions.ts'
import { familyRules } from './family.ts'
import { itemRules } from './item.ts'
import { memberRules } from './member.ts'
import type { Rule } from './rule.ts'
import { seatRules } from './seat.ts'
import { shareRules } from './share.ts'

/** Every action has exactly one rule; the type refuses an action without one. */
export const rules: Record<Action, Rule> = { ...familyRules, ...memberRules, ...seatRules, ...itemRules, ...shareRules }
