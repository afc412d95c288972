import { factsToRead } from '../access/heard-item.ts'
import { readInFamily } from '../access/read-in-family.ts'
import { type Call, RawBytes } from '../http/call.ts'
import {
  type AttachmentRow,
  type OpenedAttachmentRow,
  READ_ATTACHMENT,
  READ_OPENED_ATTACHMENT,
} from './attachment-store.ts'

type Which = Call<{ familyId: string; attachmentId: string }, { emergency?: string | undefined }>

/** The bytes of what hangs on an item, for who hears the item; in the log it is a look at the item. */
export async function readAttachment(call: Which): Promise<RawBytes> {
  if (call.query.emergency) return readOpened(call, call.query.emergency)
  const { familyId, attachmentId } = call.params
  const rowOf = ([rows]: unknown[][]) => (rows as AttachmentRow[])[0]
  const values = [familyId, call.today, attachmentId]
  const { results } = await readInFamily(call, 'item.read', [[READ_ATTACHMENT, values]], {
    objectOf: (all) => rowOf(all)?.item_id ?? attachmentId,
    facts: (all) => factsToRead(rowOf(all)),
    subjects: (all) => rowOf(all)!.subjects,
  })
  const { bytes, content_type } = rowOf(results)!
  return new RawBytes(bytes, content_type)
}

// Each time is a look of its own, with its own ground.
async function readOpened(call: Which, emergencyId: string): Promise<RawBytes> {
  const { familyId, attachmentId } = call.params
  const rowOf = ([rows]: unknown[][]) => (rows as OpenedAttachmentRow[])[0]
  const values = [familyId, call.today, attachmentId, emergencyId, call.now]
  const { results } = await readInFamily(call, 'emergency.look', [[READ_OPENED_ATTACHMENT, values]], {
    objectId: emergencyId,
    facts: (all) => {
      const row = rowOf(all)
      if (!row || (row.in_force && !row.bytes)) return null
      return { emergency: { opener: row.person_id, inForce: row.in_force, hasSecond: true } }
    },
    subjects: (all) => rowOf(all)!.subjects,
  })
  const { bytes, content_type } = rowOf(results)!
  return new RawBytes(bytes!, content_type!)
}
