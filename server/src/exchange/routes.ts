import type { exchangeEndpoints } from '@keukentafel/core/exchange/contract.ts'
import type { Call } from '../http/call.ts'
import type { Handlers } from '../http/route.ts'

// A file comes or goes seldom, and what reads and writes it is large: it is loaded with the first.
export const exchangeHandlers: Handlers<keyof typeof exchangeEndpoints> = {
  importBundle: async (call) => (await import('./import-bundle.ts')).importBundle(call as Call),
  exportFamily: async (call) => (await import('./export-family.ts')).exportFamily(call),
}
