import type { othersEndpoints } from '@keukentafel/core/others/contract.ts'
import type { Handlers } from '../http/route.ts'
import { bringOther, chooseBusy, endOther, listOthers, readOtherFile } from './others.ts'

export const othersHandlers: Handlers<keyof typeof othersEndpoints> = {
  listOthers,
  bringOther,
  chooseBusy,
  endOther,
  readOtherFile,
}
