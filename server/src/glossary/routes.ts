import type { glossaryEndpoints } from '@keukentafel/core/glossary/contract.ts'
import type { Handlers } from '../http/route.ts'
import { listWords, putWord, readWords, removeWord } from './words.ts'

export const glossaryHandlers: Handlers<keyof typeof glossaryEndpoints> = { readWords, listWords, putWord, removeWord }
