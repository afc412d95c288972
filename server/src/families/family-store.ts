import type { Permit } from '@keukentafel/core/access/decide.ts'
import { clean } from '../access/scopes/shield.ts'
import type { Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'

const ENTER_NEW = statement('select enter_new_family($1) as entered')
const BEGIN = statement(
  `select set_config('kt.act', 'family.found', true), set_config('kt.ground', 'self', true), set_config('kt.person', $1, true)`,
)

/** Opens the second net for a family that does not exist yet; false when it does. */
export async function beginFamily(tx: Tx, familyId: string, founderId: string): Promise<boolean> {
  await tx.rows(BEGIN, [founderId])
  return (await tx.one<{ entered: boolean }>(ENTER_NEW, [familyId]))!.entered
}

const INSERT_FAMILY = statement(`insert into family (id, name, started, question, invented, created_by, updated_by)
  values ($1, $2, $3, $4, $6, $5, $5) on conflict (id) do nothing returning id`)
const INSERT_TERM = statement(
  `insert into coordinator_term (family_id, id, seat_id, from_at, created_by, updated_by) values ($1, $2, $3, $4, $5, $5)`,
)

/** The family itself; false when somebody else made it at the same moment. */
export async function insertFamily(
  tx: Tx,
  family: { id: string; name: string; started: string; question: string; invented: boolean },
  by: string,
): Promise<boolean> {
  const { id, name, started, question, invented } = family
  return (await tx.rows(INSERT_FAMILY, [id, name, started, question, by, invented])).length === 1
}

/** The first term of the coordinator. */
export const insertFirstTerm = (tx: Tx, familyId: string, id: string, seatId: string, now: string, by: string) =>
  tx.rows(INSERT_TERM, [familyId, id, seatId, now, by])

const LOCK_FAMILY =
  statement(`select version, name, question, json_build_object('name', ${clean('name')}, 'question', ${clean('question')}) as seen, array(select p.id from person p where p.family_id = f.id and p.kind = 'family' order by p.id) as members
  from family f where id = $1 for no key update`)
const UPDATE_FAMILY =
  statement(`update family set name = $3, question = $4, version = version + 1, updated_at = now(), updated_by = $5
  where id = $1 and version = $2 returning version`)
export interface FamilyRow {
  version: number
  name: string
  question: string
  /** The same as who asks may read it. */
  seen: { name: string; question: string }
  /** Everybody of the family. */
  members: string[]
}
/** The family as it stands, locked until the end of the transaction. */
export const lockFamily = (tx: Tx, familyId: string) => tx.one<FamilyRow>(LOCK_FAMILY, [familyId])

/** Writes name and question over the version that was seen. */
export async function updateFamily(
  _permit: Permit<'family.edit'>,
  tx: Tx,
  familyId: string,
  by: string,
  version: number,
  next: { name: string; question: string },
) {
  return (await tx.one<{ version: number }>(UPDATE_FAMILY, [familyId, version, next.name, next.question, by]))?.version
}
const FAMILY_VERSION = statement('select version from family where id = $1')
/** The version of the family now. */
export const familyVersion = async (tx: Tx, familyId: string) =>
  (await tx.one<{ version: number }>(FAMILY_VERSION, [familyId]))!.version
