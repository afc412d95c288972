import type { exchangeEndpoints } from '@keukentafel/core/exchange/contract.ts'
import type { Call } from '../http/call.ts'
import type { Handlers } from '../http/route.ts'
import { exportFamily } from './export-family.ts'
import { importBundle } from './import-bundle.ts'

export const exchangeHandlers: Handlers<keyof typeof exchangeEndpoints> = {
  importBundle: (call) => importBundle(call as Call),
  exportFamily: (call) => exportFamily(call),
}
