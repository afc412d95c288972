import type { Permit } from '@keukentafel/core/access/decide.ts'
import type { DisclosureFacts } from '@keukentafel/core/access/facts.ts'
import type { DisclosureGround } from '@keukentafel/core/law/disclosure-grounds.ts'
import { ME, readable } from '../access/scopes/item.ts'
import type { Tx } from '../db/database.ts'
import { type Statement, statement } from '../db/statement.ts'

export interface DisclosureRow {
  id: string
  version: number
  by: string
  ground: DisclosureGround
  recipientId: string | null
  recipientName: string
  itemIds: string[]
  subjectIds: string[]
  necessity: string
  tried: string
  consulted: string
  on: string
  reviewOn: string
  toldOn: string
  whyNotTold: string
  endedOn: string | null
  aboutViewer: boolean
  /** Whether it is about who asks, who recorded it or gets it: then it is shown, and is in the log of who looked. */
  seen: boolean
}
const columns = `d.id, d.version, d.by_person as by, d.ground, d.recipient_person as "recipientId", d.recipient_name as "recipientName", d.item_ids as "itemIds", d.subject_ids as "subjectIds",
  d.necessity, d.tried, d.consulted, d.on_date::text as "on", d.review_on::text as "reviewOn", d.told_on::text as "toldOn", d.why_not_told as "whyNotTold", d.ended_on::text as "endedOn",
  d.subject_ids && me.stands_for as "aboutViewer", d.by_person = me.person_id or d.recipient_person is not distinct from me.person_id or (d.subject_ids && me.stands_for and d.told_on <= $2::date) as seen`

/** All of a family, newest first; who may know of which is decided for each (disclose.see). $1 family, $2 Dutch day. */
export const DISCLOSURES: Statement = statement(
  `with ${ME} select ${columns} from me, disclosure d where d.family_id = $1 order by d.created_at desc, d.id`,
)
const LOCK = statement(
  `with ${ME} select ${columns} from me, disclosure d where d.family_id = $1 and d.id = $3 for no key update of d`,
)
export const lockDisclosure = (tx: Tx, familyId: string, today: string, id: string) =>
  tx.one<DisclosureRow>(LOCK, [familyId, today, id])

export const disclosureFacts = (row: DisclosureRow, today: string): DisclosureFacts => ({
  by: row.by,
  recipient: row.recipientId,
  aboutViewer: row.aboutViewer,
  told: row.toldOn <= today,
})

// Of whom an item is, or about whom: those are told.
const HEARD =
  statement(`with ${ME} select i.id, array(select left(k, 36)::uuid from unnest(i.share_keys) k where k not like '*%' union select unnest(i.about_persons)) as subjects
  from me, plan_item i where i.family_id = $1 and i.id = any ($3) and ${readable('i')}`)
/** Those of the items that this viewer hears, with whose they are. */
export const heardItems = (tx: Tx, familyId: string, today: string, ids: readonly string[]) =>
  tx.rows<{ id: string; subjects: string[] }>(HEARD, [familyId, today, ids])

const INSERT =
  statement(`insert into disclosure (family_id, id, by_person, by_seat, by_account, ground, recipient_seat, recipient_person, recipient_name, item_ids, subject_ids, necessity, tried, consulted,
    on_date, review_on, told_on, why_not_told, created_by, updated_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $3, $3)`)
export interface NewDisclosure {
  id: string
  by: { personId: string; seatId: string; accountId: string }
  ground: DisclosureGround
  seatId: string | null
  personId: string | null
  recipientName: string
  itemIds: readonly string[]
  subjectIds: readonly string[]
  necessity: string
  tried: string
  consulted: string
  on: string
  reviewOn: string
  toldOn: string
  whyNotTold: string
}
/** Writes it down; from then it opens these items for the seat. */
export function insertDisclosure(
  _permit: Permit<'disclose.record'>,
  tx: Tx,
  familyId: string,
  row: NewDisclosure,
): void {
  tx.send(INSERT, [
    familyId,
    row.id,
    row.by.personId,
    row.by.seatId,
    row.by.accountId,
    row.ground,
    row.seatId,
    row.personId,
    row.recipientName,
    row.itemIds,
    row.subjectIds,
    row.necessity,
    row.tried,
    row.consulted,
    row.on,
    row.reviewOn,
    row.toldOn,
    row.whyNotTold,
  ])
}

const END = statement(
  `update disclosure set ended_on = coalesce($3::date, ended_on), told_on = coalesce($4::date, told_on), version = version + 1, updated_at = now(), updated_by = $5 where family_id = $1 and id = $2`,
)
/** Ends it, or brings the day of telling forward. */
export const changeDisclosure = (
  _permit: Permit<'disclose.end'>,
  tx: Tx,
  familyId: string,
  id: string,
  by: string,
  next: { endedOn?: string; toldOn?: string },
): void => tx.send(END, [familyId, id, next.endedOn ?? null, next.toldOn ?? null, by])

const NOTICE = statement(
  `select add_job_at('disclosure-told', json_build_object('id', $1::uuid), 'disclosure-told ' || $1, $2::date::timestamp at time zone 'Europe/Amsterdam')`,
)
/** Sees to it that whom it is about hears, on the day that they are told, that something waits. That they are told does not hang on this. */
export const noticeOn = (tx: Tx, id: string, toldOn: string): void => tx.send(NOTICE, [id, toldOn])
