import type { looksEndpoints } from '@keukentafel/core/looks/contract.ts'
import type { Handlers } from '../http/route.ts'
import { askWhy } from './ask-why.ts'
import { answerQuestion, extendQuestion, listOwnQuestions, listQuestions } from './questions.ts'
import { readLooks } from './read-looks.ts'

export const looksHandlers: Handlers<keyof typeof looksEndpoints> = {
  readLooks,
  askWhy,
  listOwnQuestions,
  listQuestions,
  extendQuestion,
  answerQuestion,
}
