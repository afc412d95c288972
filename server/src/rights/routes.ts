import type { rightsEndpoints } from '@keukentafel/core/rights/contract.ts'
import type { Handlers } from '../http/route.ts'
import { answerFromOutside, extendRequest, listRequests } from './answer-from-outside.ts'
import { askRight } from './ask-right.ts'
import { agreeToRequest, answerRequest, withdrawRequest } from './change-request.ts'
import { chooseTerm } from './choose-term.ts'
import { destroyWords } from './destroy-words.ts'
import { answerEnd, endPlan, stopEnd } from './end-plan.ts'
import { findFiles, holdFile, liftFileHold, listFileHolds } from './file-holds.ts'
import { holdWords, liftHold } from './hold-words.ts'
import { readRights } from './read-rights.ts'

export const rightsHandlers: Handlers<keyof typeof rightsEndpoints> = {
  readRights,
  askRight,
  agreeToRequest,
  withdrawRequest,
  answerRequest,
  destroyWords,
  holdWords,
  liftHold,
  chooseTerm,
  endPlan,
  answerEnd,
  stopEnd,
  listRequests,
  extendRequest,
  answerFromOutside,
  listFileHolds,
  findFiles,
  holdFile,
  liftFileHold,
}
