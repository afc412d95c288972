import { AttachedList } from '../../attachment/attached.ts'
import { fromBase64, isAt, sameBytes } from '../../attachment/bytes.ts'
import { cleaned } from '../../attachment/clean.ts'
import type { Attached } from '../../attachment/names.ts'
import { filled, type Resource, record } from '../fhir.ts'
import type { Records } from '../records.ts'
import type { Around } from './around.ts'
import type { Wrong } from './check-records.ts'

/** Where the bytes are that a file does not hold, for who has the account with which it was taken out. */
const whereFetched = ({ family_id, id }: { family_id: string; id: string }) =>
  `/api/v1/families/${family_id}/attachments/${id}`

/** Media: a sound that hangs on what was said, with its bytes. The row travels along without them, so that they stand there once. */
export const attachmentResources = ({ records, ref, group }: Around): Resource[] => {
  const items = new Map(records.plan_item.map((item) => [item.id, item]))
  return records.attachment.map(({ data, ...row }) => {
    const item = items.get(row.item_id)
    return filled({
      resourceType: 'Media',
      id: row.id,
      ...(item?.audience === 'circle'
        ? {}
        : { meta: { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'R' }] } }),
      extension: [record('attachment', row)],
      status: 'completed',
      subject: group,
      createdDateTime: row.created_at,
      operator: ref(row.created_by),
      duration: row.seconds,
      content: { contentType: row.content_type, ...(data === '' ? { url: whereFetched(row) } : { data }) },
    })
  })
}

/** A PDF is looked into by the server (server/src/exchange/bring-in.ts). Each is what it says it is and holds nothing of who made it with what; and an item tells of exactly what hangs on it. */
export function checkAttachments(records: Records, wrong: Wrong): void {
  const keyOf = (itemId: string, { id, contentType, size, seconds }: Attached) =>
    JSON.stringify([itemId, id, contentType, size, seconds])
  const told = new Map(
    records.plan_item.flatMap((item) => {
      // A list of another form is told of where contents are checked.
      const list = AttachedList.safeParse(item.content.attachments ?? [])
      return (list.success ? list.data : []).map((one) => [keyOf(item.id, one), item] as const)
    }),
  )
  for (const row of records.attachment) {
    const bytes = fromBase64(row.data)
    const clean = bytes && (isAt(bytes, 0, '%PDF-') ? { contentType: 'application/pdf', bytes } : cleaned(bytes))
    if (!clean || clean.contentType !== row.content_type || !sameBytes(clean.bytes, bytes)) {
      wrong(row, 'attachment.unreadable', '/attachment/data')
      continue
    }
    const { id, content_type: contentType, seconds } = row
    if (!told.delete(keyOf(row.item_id, { id, contentType, size: bytes.length, seconds })))
      wrong(row, 'id.unknown', '/attachment/item_id')
  }
  for (const item of new Set(told.values())) wrong(item, 'attachment.missing', '/plan_item/content')
}
