import type { jointEndpoints } from '@keukentafel/core/joint/contract.ts'
import type { Handlers } from '../http/route.ts'
import { beginJoint } from './begin-joint.ts'
import { endJoint, leaveJoint, passTurn, stayAtTurn } from './end-joint.ts'
import { readJoint } from './read-joint.ts'
import { takeTurn } from './take-turn.ts'

export const jointHandlers: Handlers<keyof typeof jointEndpoints> = {
  beginJoint,
  readJoint,
  takeTurn,
  passTurn,
  stayAtTurn,
  leaveJoint,
  endJoint,
}
