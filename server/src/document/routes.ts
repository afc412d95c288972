import type { documentEndpoints } from '@keukentafel/core/document/contract.ts'
import type { Handlers } from '../http/route.ts'
import { readDocument, readDocumentAs } from './read-document.ts'

export const documentHandlers: Handlers<keyof typeof documentEndpoints> = { readDocument, readDocumentAs }
