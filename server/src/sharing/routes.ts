import type { sharingEndpoints } from '@keukentafel/core/sharing/contract.ts'
import type { Handlers } from '../http/route.ts'
import { answerShare, askShare, giveShare, withdrawShare } from './change-share.ts'
import { previewShare, readPlanAs } from './look-as.ts'
import { readSharing } from './read-sharing.ts'

export const sharingHandlers: Handlers<keyof typeof sharingEndpoints> = {
  readSharing,
  previewShare,
  giveShare,
  askShare,
  answerShare,
  withdrawShare,
  readPlanAs,
}
