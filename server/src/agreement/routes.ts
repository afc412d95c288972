import type { agreementEndpoints } from '@keukentafel/core/agreement/contract.ts'
import type { Handlers } from '../http/route.ts'
import { aloneHelp, answerHelp, askHelp, endHelp, giveHelp, groundHelp, withdrawHelp } from './change-agreement.ts'
import { readAgreements } from './read-agreements.ts'
import { answerIncapacity, endIncapacity, recordIncapacity, viewIncapacity } from './record-incapacity.ts'

export const agreementHandlers: Handlers<keyof typeof agreementEndpoints> = {
  readAgreements,
  askHelp,
  giveHelp,
  groundHelp,
  answerHelp,
  withdrawHelp,
  aloneHelp,
  endHelp,
  recordIncapacity,
  answerIncapacity,
  endIncapacity,
  viewIncapacity,
}
