import { z } from 'zod'
import { rooms } from '../place/rooms.ts'
import { defineEndpoints } from '../shared/contract.ts'
import { Id } from '../shared/ids.ts'
import { Written } from '../shared/written.ts'
import { Seconds } from './attached.ts'
import { attachmentTypes, soundTypes } from './names.ts'

/** How long it lasts, as the browser that made it says. */
const seconds = z.coerce.number('sound.too-long').pipe(Seconds).optional()

export const attachmentEndpoints = defineEndpoints({
  speak: {
    method: 'POST',
    path: '/families/:familyId/spoken',
    access: 'item.add',
    summary: 'Say something aloud in a room of the own place: the word and its sound at once, or neither',
    query: z.strictObject({
      itemId: Id,
      id: Id,
      room: z.enum(rooms, 'choice.missing'),
      saidBy: Id.optional(),
      seconds,
    }),
    takes: soundTypes,
    output: Written,
  },
  hangOn: {
    method: 'POST',
    path: '/families/:familyId/items/:itemId/attachments',
    access: 'item.edit',
    summary: 'Hang a sound on what was said before, by who may change its words',
    query: z.strictObject({ id: Id, seconds }),
    takes: soundTypes,
    output: Written,
  },
  readAttachment: {
    method: 'GET',
    path: '/families/:familyId/attachments/:attachmentId',
    access: 'item.read',
    summary: 'The bytes of what hangs on an item, for who hears the item',
    query: z.strictObject({
      /** By way of the own emergency access, for who does not hear the item otherwise. */
      emergency: Id.optional(),
    }),
    gives: attachmentTypes,
    output: z.undefined(),
  },
})
