import type { holdingBackEndpoints } from '@keukentafel/core/holding-back/contract.ts'
import type { Handlers } from '../http/route.ts'
import { holdAgain, holdBack } from './hold-back.ts'
import { readHoldings } from './read-holdings.ts'
import { answerHolding, tellHolding } from './settle-holding.ts'

export const holdingBackHandlers: Handlers<keyof typeof holdingBackEndpoints> = {
  readHoldings,
  holdBack,
  holdAgain,
  answerHolding,
  tellHolding,
}
