import type { Action } from '../actions.ts'
import { emergencyRules } from './emergency.ts'
import { familyRules } from './family.ts'
import { itemRules } from './item.ts'
import { jointRules } from './joint.ts'
import { lookRules } from './look.ts'
import { memberRules } from './member.ts'
import { roomRules } from './room.ts'
import type { Rule } from './rule.ts'
import { seatRules } from './seat.ts'
import { shareRules } from './share.ts'
import { talkRules } from './talk.ts'

/** Every action has exactly one rule; the type refuses an action without one. */
export const rules: Record<Action, Rule> = {
  ...familyRules,
  ...memberRules,
  ...seatRules,
  ...itemRules,
  ...lookRules,
  ...roomRules,
  ...talkRules,
  ...emergencyRules,
  ...shareRules,
  ...jointRules,
}
