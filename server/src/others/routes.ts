import type { othersEndpoints } from '@keukentafel/core/others/contract.ts'
import type { Handlers } from '../http/route.ts'
import { listAppointments, listChosen, rememberChosen, settleChosen } from './chosen.ts'
import { followOther, lookNow } from './follow.ts'
import { bringOther, chooseBusy, endOther, listOthers, readOtherFile } from './others.ts'
import { readBusy } from './read-busy.ts'

export const othersHandlers: Handlers<keyof typeof othersEndpoints> = {
  listOthers,
  bringOther,
  followOther,
  lookNow,
  chooseBusy,
  endOther,
  readOtherFile,
  listAppointments,
  rememberChosen,
  listChosen,
  settleChosen,
  readBusy,
}
