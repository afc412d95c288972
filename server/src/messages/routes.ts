import type { messagesEndpoints } from '@keukentafel/core/messages/contract.ts'
import type { Handlers } from '../http/route.ts'
import { keepPlace, listMessages, readReaders, readThread } from './read-messages.ts'

export const messagesHandlers: Handlers<keyof typeof messagesEndpoints> = {
  listMessages,
  readThread,
  readReaders,
  keepPlace,
}
