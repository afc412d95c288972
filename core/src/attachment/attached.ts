import { z } from 'zod'
import { MOST_PAGES } from '../documents/names.ts'
import type { Kind } from '../plan/kinds.ts'
import type { Fault } from '../shared/errors.ts'
import { Id } from '../shared/ids.ts'
import {
  type Attached,
  type AttachmentType,
  attachmentTypes,
  isSound,
  MOST_SECONDS,
  pageTypes,
  wordTypes,
} from './names.ts'

export const Seconds = z.int('sound.too-long').min(1, 'sound.too-long').max(MOST_SECONDS, 'sound.too-long')
/** The list on an item of what hangs on it; written by the server only. */
export const AttachedList = z
  .array(
    z.strictObject({
      id: Id,
      contentType: z.enum(attachmentTypes, 'attachment.unreadable'),
      size: z.int('shape.wrong').min(1, 'shape.wrong'),
      seconds: Seconds.nullable(),
    }),
  )
  .max(MOST_PAGES, 'list.too-long')

const holders: Partial<Record<Kind, readonly AttachmentType[]>> = {
  'child-word': wordTypes,
  document: pageTypes,
}

/** What is wrong with hanging this on an item of this kind, beside what hangs there already: on a word one sound and one photo at most, on a document some pages. */
export function faultOfHanging(kind: Kind, there: readonly Attached[], more: Attached): Fault[] {
  if (!holders[kind]?.includes(more.contentType)) return [{ pointer: '', code: 'attachment.not-here' }]
  if (kind === 'document') return there.length < MOST_PAGES ? [] : [{ pointer: '', code: 'document.pages' }]
  return there.some((one) => isSound(one) === isSound(more)) ? [{ pointer: '', code: 'attachment.there' }] : []
}
