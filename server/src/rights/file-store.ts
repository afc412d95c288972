import type { HoldGround } from '@keukentafel/core/law/rights-terms.ts'
import type { Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'

// Files of an organisation for its privacy officer, who has no seat at the table and reads no word of it. The functions of the
// database (0020) say which those are; nothing else of the family is entered.

/** $1 the beginning of a name, $2 Dutch day. */
export const FIND_FILES =
  statement(`select family_id as "familyId", family_name as "familyName", organisation_id as "organisationId", organisation, writers, things,
  first_on::text as "firstOn", last_on::text as "lastOn", held_until::text as "heldUntil", subjects from find_files($1, $2)`)
export interface FileRow {
  familyId: string
  familyName: string
  organisationId: string
  organisation: string
  writers: { id: string; name: string }[]
  things: number
  firstOn: string
  lastOn: string
  heldUntil: string | null
  subjects: string[]
}

/** Of which organisations the account that entered is privacy officer. */
export const OFFICES = statement(`select o.name from privacy_officer p join organisation o on o.id = p.organisation_id
  where p.account_id = nullif(current_setting('kt.account', true), '')::uuid order by o.name`)
/** $1 Dutch day. */
export const FILE_HOLDS =
  statement(`select id, family_id as "familyId", family_name as "familyName", organisation, things, ground, reason, until_date::text as until,
  placed_on::text as "placedOn", subjects from holds_for_officer($1)`)
export interface FileHoldRow {
  id: string
  familyId: string
  familyName: string
  organisation: string
  things: number
  ground: HoldGround
  reason: string
  until: string
  placedOn: string
  subjects: string[]
}

export interface NewFileHold {
  id: string
  familyId: string
  organisationId: string
  writers: readonly string[]
  ground: HoldGround
  reason: string
  until: string
}
const PLACE = statement('select place_file_hold($1, $2, $3, $4, $5, $6, $7, $8) as subjects')
/** Places it and gives whom it concerns; null when there is no such file for the account that entered. */
export const placeFileHold = async (tx: Tx, h: NewFileHold, today: string) =>
  (await tx.one<{ subjects: string[] | null }>(PLACE, [
    h.id,
    h.familyId,
    h.organisationId,
    [...new Set(h.writers)],
    h.ground,
    h.reason,
    h.until,
    today,
  ]))!.subjects

const LIFT = statement('select out_family as "familyId", subjects from lift_file_hold($1, $2)')
/** Ends it and gives at which table; null when there is no such hold for the account that entered. */
export async function liftFile(tx: Tx, id: string, today: string) {
  const { familyId, subjects } = (await tx.one<{ familyId: string | null; subjects: string[] }>(LIFT, [id, today]))!
  return familyId === null ? null : { familyId, subjects }
}
