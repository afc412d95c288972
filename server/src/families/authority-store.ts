import type { Permit } from '@keukentafel/core/access/decide.ts'
import type { AuthorityRecord } from '@keukentafel/core/families/authority.ts'
import { clean } from '../access/scopes/shield.ts'
import type { Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'

export interface AuthorityRow extends AuthorityRecord {
  version: number
  kind: string
  evidence: string
  /** The same as who asks may read it. */
  seenEvidence: string
  checkedBy: string | null
  checkedOn: string | null
}
const columns = `id, version, child_id as "childId", holder_id as "holderId", kind, from_date::text as "from", until_date::text as until, evidence, ${clean('evidence')} as "seenEvidence",
  checked_by as "checkedBy", checked_on::text as "checkedOn"`
const ABOUT = statement(
  `select ${columns} from parental_authority where family_id = $1 and (id = $2 or child_id = $3) for no key update`,
)

/** The record with this id and everything that is recorded about the child, locked. Two who record about one child wait for each other. */
export async function authoritiesAbout(tx: Tx, familyId: string, id: string, childId: string): Promise<AuthorityRow[]> {
  return tx.rows<AuthorityRow>(ABOUT, [familyId, id, childId])
}

export interface AuthorityInput extends AuthorityRecord {
  kind: string
  evidence: string
}
const INSERT =
  statement(`insert into parental_authority (family_id, id, child_id, holder_id, kind, from_date, until_date, evidence, checked_by, checked_on, created_by, updated_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11) on conflict (family_id, id) do nothing returning version`)
const UPDATE =
  statement(`update parental_authority set kind = $4, from_date = $5, until_date = $6, evidence = $7, checked_by = $8, checked_on = $9,
  version = version + 1, updated_at = now(), updated_by = $10 where family_id = $1 and id = $2 and version = $3 returning version`)

type Checked = { by: string; on: string } | null
/** Records authority; undefined when that id is already there. */
export async function insertAuthority(
  _permit: Permit<'authority.record'>,
  tx: Tx,
  familyId: string,
  by: string,
  a: AuthorityInput,
  checked: Checked,
) {
  const row = await tx.one<{ version: number }>(INSERT, [
    familyId,
    a.id,
    a.childId,
    a.holderId,
    a.kind,
    a.from,
    a.until,
    a.evidence,
    checked?.by ?? null,
    checked?.on ?? null,
    by,
  ])
  return row?.version
}
/** Writes over the version that was seen; child and holder stay. */
export async function updateAuthority(
  _permit: Permit<'authority.record'>,
  tx: Tx,
  familyId: string,
  by: string,
  version: number,
  a: AuthorityInput,
  checked: Checked,
) {
  const row = await tx.one<{ version: number }>(UPDATE, [
    familyId,
    a.id,
    version,
    a.kind,
    a.from,
    a.until,
    a.evidence,
    checked?.by ?? null,
    checked?.on ?? null,
    by,
  ])
  return row?.version
}
