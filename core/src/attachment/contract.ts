import { z } from 'zod'
import { rooms } from '../place/rooms.ts'
import { defineEndpoints } from '../shared/contract.ts'
import { Id } from '../shared/ids.ts'
import { Written } from '../shared/written.ts'
import { Seconds } from './attached.ts'
import { attachmentTypes, wordTypes } from './names.ts'

/** How long it lasts, as the browser that made it says. */
const seconds = z.coerce.number('sound.too-long').pipe(Seconds).optional()

export const attachmentEndpoints = defineEndpoints({
  addWord: {
    method: 'POST',
    path: '/families/:familyId/child-words',
    access: 'item.add',
    summary:
      'Say something aloud in a room of the own place, or show a photo: the word and what hangs on it at once, or neither',
    query: z.strictObject({
      itemId: Id,
      id: Id,
      room: z.enum(rooms, 'choice.missing'),
      saidBy: Id.optional(),
      seconds,
    }),
    takes: wordTypes,
    output: Written,
  },
  hangOn: {
    method: 'POST',
    path: '/families/:familyId/items/:itemId/attachments',
    access: 'item.edit',
    summary: 'Hang a sound or a photo on what was said before, by who may change its words',
    query: z.strictObject({ id: Id, seconds }),
    takes: attachmentTypes,
    output: Written,
  },
  readRoom: {
    method: 'GET',
    path: '/families/:familyId/attachments',
    access: 'family.read',
    summary: 'How large one page may be, and how much room is left at this table when that is little, in steps',
    output: z.strictObject({ mostOfOne: z.int(), left: z.number().nullable() }),
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
