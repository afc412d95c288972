import type { Action } from '../actions.ts'
import { bridgeRules } from './bridge.ts'
import { conversationRules } from './conversation.ts'
import { discloseRules } from './disclose.ts'
import { emergencyRules } from './emergency.ts'
import { endRules } from './end.ts'
import { familyRules } from './family.ts'
import { helpRules } from './help.ts'
import { holdRules } from './hold.ts'
import { itemRules } from './item.ts'
import { jointRules } from './joint.ts'
import { lookRules } from './look.ts'
import { memberRules } from './member.ts'
import { rightsRules } from './rights.ts'
import { roomRules } from './room.ts'
import type { Rule } from './rule.ts'
import { seatRules } from './seat.ts'
import { shareRules } from './share.ts'
import { shieldRules } from './shield.ts'
import { talkRules } from './talk.ts'

/** Every action has exactly one rule; the type refuses an action without one. */
export const rules: Record<Action, Rule> = {
  ...familyRules,
  ...memberRules,
  ...seatRules,
  ...itemRules,
  ...conversationRules,
  ...lookRules,
  ...roomRules,
  ...talkRules,
  ...emergencyRules,
  ...shareRules,
  ...helpRules,
  ...shieldRules,
  ...holdRules,
  ...bridgeRules,
  ...discloseRules,
  ...rightsRules,
  ...endRules,
  ...jointRules,
}
