import type { Permit } from '@keukentafel/core/access/decide.ts'
import type { Attached } from '@keukentafel/core/attachment/names.ts'
import type { HeardItem } from '../access/heard-item.ts'
import { emergencySeen, opened } from '../access/scopes/emergency.ts'
import { MY } from '../access/scopes/family.ts'
import { ME, readable } from '../access/scopes/item.ts'
import { placeOf } from '../access/scopes/share.ts'
import type { Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'

const INSERT = statement(`insert into attachment (family_id, id, item_id, content_type, seconds, bytes, created_by)
  values ($1, $2, $3, $4, $5, $6, $7)`)
/** Keeps the bytes of what hangs on an item; an id that is already there fails the transaction. */
export function insert(
  _permit: Permit<'item.add' | 'item.edit'>,
  tx: Tx,
  familyId: string,
  by: string,
  itemId: string,
  { id, contentType, seconds }: Attached,
  bytes: Uint8Array,
): void {
  tx.send(INSERT, [familyId, id, itemId, contentType, seconds, Buffer.from(bytes), by])
}

const SUM = statement('select coalesce(sum(size), 0)::float8 as bytes from attachment where family_id = $1')
/** How many bytes hang at this table already. */
export const bytesAtTable = async (tx: Tx, familyId: string): Promise<number> =>
  (await tx.one<{ bytes: number }>(SUM, [familyId]))!.bytes

/** The same for who only reads. $1 family, $2 Dutch day. */
export const BYTES_AT_TABLE = statement(
  `with ${ME} select coalesce(sum(a.size), 0)::float8 as bytes from me left join attachment a on a.family_id = $1`,
)

/** The bytes, with what must be known to decide about the item they hang on. */
export interface AttachmentRow extends HeardItem {
  content_type: string
  bytes: Buffer
  item_id: string
  subjects: string[]
}
const of = `from attachment a join plan_item i on i.family_id = a.family_id and i.id = a.item_id`
const whose = `array(select p.id from person p where p.family_id = $1 and (p.id = i.said_by or strpos(i.content::text, p.id::text) > 0) order by p.id) as subjects`
/** Text of READ_ATTACHMENT, so that a test can take the scope out of it. */
export const READ_ATTACHMENT_TEXT = `
with ${ME}
select a.content_type, a.bytes, i.id as item_id, i.kind, i.audience, i.audience_persons, i.said_by, i.created_by, ${placeOf('i')} as place, ${whose}
from me, (select a.* from attachment a where a.family_id = $1 and a.id = $3) a join plan_item i on i.family_id = a.family_id and i.id = a.item_id
where ${readable('i')}`
/** What hangs on an item that who asks hears. $1 family, $2 Dutch day, $3 which. */
export const READ_ATTACHMENT = statement(READ_ATTACHMENT_TEXT)

export interface OpenedAttachmentRow {
  person_id: string
  in_force: boolean
  content_type: string | null
  bytes: Buffer | null
  subjects: string[]
}
/** The same by way of the own emergency access. $1 family, $2 Dutch day, $3 which, $4 emergency, $5 now. */
export const READ_OPENED_ATTACHMENT = statement(`
with ${ME}, ${MY}
select e.person_id, (e.ended_at is null and $5::timestamptz < e.ends_at) as in_force, x.content_type, x.bytes, coalesce(x.subjects, '{}') as subjects
from me join emergency_access e on e.family_id = $1 and e.id = $4
  left join lateral (select a.content_type, a.bytes, ${whose} ${of} where a.family_id = $1 and a.id = $3 and e.person_id = me.person_id
    and e.ended_at is null and $5::timestamptz < e.ends_at and ${opened('i')}) x on true
where ${emergencySeen('e')}`)
