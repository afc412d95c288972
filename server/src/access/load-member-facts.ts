import type { MemberFacts } from '@keukentafel/core/access/facts.ts'
import type { DrawnShape } from '@keukentafel/core/families/relations.ts'
import { ageOn } from '@keukentafel/core/shared/dates.ts'
import type { Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'
import { ME } from './scopes/item.ts'
import { hasAccount, heldAuthority, known, onlyInvited, sharesHome } from './scopes/member.ts'
import { clean } from './scopes/shield.ts'

/** A person with what `decide` must know about them, seen from `me`. */
export interface MemberRow {
  id: string
  kind: MemberFacts['kind']
  version: number
  call_name: string
  full_name: string
  birth_date: string | null
  pronoun: string
  about: string
  /** The same as this viewer may read it; what is written back is the whole. */
  seen_about: string
  languages: string[]
  look: Record<string, unknown>
  deceased_on: string | null
  drawn_as: string
  drawn_shape: DrawnShape | ''
  created_by: string | null
  shares_home: boolean
  has_account: boolean
  only_invited: boolean
  authority: MemberFacts['authority']
}

const columns = `p.id, p.kind, p.version, p.call_name, p.full_name, p.birth_date::text, p.pronoun, p.about, ${clean('p.about')} as seen_about, p.languages, p.look, p.deceased_on::text, p.drawn_as, p.drawn_shape, p.created_by,
  ${sharesHome('p.id')} as shares_home, ${hasAccount('p')} as has_account, ${onlyInvited('p')} as only_invited, (${heldAuthority('p')} limit 1) as authority`

const MEMBERS = statement(
  `with ${ME} select ${columns} from me, person p where p.family_id = $1 and ($3::uuid[] is null or p.id = any($3)) and ${known('p')}`,
)
const LOCK_MEMBER = statement(
  `with ${ME} select ${columns} from me, person p where p.family_id = $1 and p.id = $3 and ${known('p')} for no key update of p`,
)

/** Those of the persons (or all) that this viewer knows of. */
export const loadMembers = (tx: Tx, familyId: string, today: string, ids: readonly string[] | null) =>
  tx.rows<MemberRow>(MEMBERS, [familyId, today, ids])

/** One person, locked until the end of the transaction; undefined when unknown to this viewer. */
export const lockMember = (tx: Tx, familyId: string, today: string, id: string) =>
  tx.one<MemberRow>(LOCK_MEMBER, [familyId, today, id])

/** A row as facts. */
export const memberFacts = (row: MemberRow, today: string): MemberFacts => ({
  personId: row.id,
  kind: row.kind,
  createdBy: row.created_by,
  age: row.birth_date ? ageOn(row.birth_date, today) : null,
  sharesHome: row.shares_home,
  authority: row.authority,
  hasAccount: row.has_account,
  onlyInvited: row.only_invited,
})
