import type { attachmentEndpoints } from '@keukentafel/core/attachment/contract.ts'
import type { Handlers } from '../http/route.ts'
import { addWord, hangOn } from './hang.ts'
import { readAttachment } from './read-attachment.ts'
import { readRoom } from './read-room.ts'

export const attachmentHandlers: Handlers<keyof typeof attachmentEndpoints> = {
  addWord,
  hangOn,
  readAttachment,
  readRoom,
}
