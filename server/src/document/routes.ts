import type { documentEndpoints } from '@keukentafel/core/document/contract.ts'
import type { Handlers } from '../http/route.ts'

// Loaded with the first document: its words and pages are many, and most days nobody asks for one.
export const documentHandlers: Handlers<keyof typeof documentEndpoints> = {
  readDocument: async (call) => (await import('./read-document.ts')).readDocument(call),
  readDocumentAs: async (call) => (await import('./read-document.ts')).readDocumentAs(call),
}
