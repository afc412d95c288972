import type { shieldsEndpoints } from '@keukentafel/core/shields/contract.ts'
import type { Handlers } from '../http/route.ts'
import { addMore, answerLift, askToLift, reviewShield } from './change-shield.ts'
import { readShields } from './read-shields.ts'
import { setShield } from './set-shield.ts'

export const shieldsHandlers: Handlers<keyof typeof shieldsEndpoints> = {
  readShields,
  setShield,
  addToShield: addMore,
  reviewShield,
  askToLift,
  answerLift,
}
