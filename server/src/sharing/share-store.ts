import type { Permit } from '@keukentafel/core/access/decide.ts'
import type { ShareFacts } from '@keukentafel/core/access/facts.ts'
import type { Piece } from '@keukentafel/core/access/pieces.ts'
import type { Share } from '@keukentafel/core/access/share.ts'
import { type AuthorityRecord, type Subject, voicesNeeded } from '@keukentafel/core/law/consent.ts'
import { ageOn } from '@keukentafel/core/shared/dates.ts'
import type { Tx } from '../db/database.ts'
import { type Statement, statement } from '../db/statement.ts'

export interface Voice {
  personId: string
  said: 'yes' | 'no'
  at: string
}
export interface SubjectRow {
  personId: string
  callName: string
  birthDate: string | null
  authorities: AuthorityRecord[]
  createdBy: string | null
}
export interface ShareRow {
  id: string
  version: number
  subjectId: string
  recipientId: string
  seatId: string
  piece: Piece | null
  itemId: string | null
  purpose: string
  from: string
  until: string
  state: Share['state']
  voices: Voice[]
  withoutHolders: string
  askedBy: string
}

const columns = `h.id, h.version, h.subject_id as "subjectId", h.recipient_id as "recipientId", h.seat_id as "seatId", h.piece, h.item_id as "itemId", h.purpose,
  h.from_date::text as "from", h.until_date::text as until, h.state, h.voices, h.without_holders as "withoutHolders", h.asked_by as "askedBy"`
// With every record of authority, also what is unknown or not checked: that closes (core/src/law/consent.ts).
const subject = (
  where: string,
) => `select p.id as "personId", p.call_name as "callName", p.birth_date::text as "birthDate", p.created_by as "createdBy", coalesce((select json_agg(json_build_object('holderId', a.holder_id,
    'kind', a.kind, 'from', a.from_date, 'until', a.until_date, 'checked', a.checked_on is not null) order by a.created_at, a.id)
    from parental_authority a where a.family_id = p.family_id and a.child_id = p.id), '[]') as authorities
  from person p where p.family_id = $1 and p.kind = 'family' and ${where}`

/** Everybody of the family with what must be known to say whose yes is needed. $1 family. */
export const SUBJECTS: Statement = statement(`${subject('true')} order by p.birth_date nulls last, p.id`)
const SUBJECT = statement(subject('p.id = $2'))
/** Permissions with seats that still stand, newest first. Who may know of which is decided for each (share.read). $1 family. */
export const SHARES: Statement =
  statement(`select ${columns} from share h join seat s on s.family_id = h.family_id and s.id = h.seat_id and s.state = 'active'
  where h.family_id = $1 order by h.created_at desc, h.id`)
/** Who sits here and is not of the family. $1 family, $2 Dutch day. */
export const GUESTS: Statement =
  statement(`select s.id as "seatId", p.id as "personId", p.call_name as "callName", s.kind, s.role from seat s join person p on p.family_id = s.family_id and p.id = s.person_id
  where s.family_id = $1 and s.kind <> 'family' and s.state = 'active' and s.since <= $2::date and (s.until is null or $2::date < s.until) order by s.created_at, s.id`)
export interface GuestRow {
  seatId: string
  personId: string
  callName: string
  kind: 'network' | 'professional'
  role: string
}
const LOCK = statement(`select ${columns} from share h where h.family_id = $1 and h.id = $2 for no key update`)

export const subjectOf = (row: SubjectRow, today: string): Subject => ({
  personId: row.personId,
  age: row.birthDate ? ageOn(row.birthDate, today) : null,
  authorities: row.authorities,
})
/** Somebody of the family whose data may be shared; undefined when there is no such person. */
export const findSubject = (tx: Tx, familyId: string, id: string) => tx.one<SubjectRow>(SUBJECT, [familyId, id])
export const lockShare = (tx: Tx, familyId: string, id: string) => tx.one<ShareRow>(LOCK, [familyId, id])

export const saidYes = (row: Pick<ShareRow, 'voices'>) =>
  row.voices.filter((v) => v.said === 'yes').map((v) => v.personId)
/** A permission as facts. */
export const shareFacts = (
  row: Omit<ShareRow, 'id' | 'version'>,
  about: SubjectRow,
  viewer: string,
  today: string,
): ShareFacts => ({
  subjectId: row.subjectId,
  recipientId: row.recipientId,
  near: about.personId === viewer || about.createdBy === viewer || about.authorities.some((a) => a.holderId === viewer),
  needed: voicesNeeded(subjectOf(about, today), today, row.withoutHolders !== ''),
  yes: saidYes(row),
  askedBy: row.askedBy,
})

const MAKE_ROOM =
  statement(`update share set state = 'past', version = version + 1, updated_at = now(), updated_by = $5 where family_id = $1 and subject_id = $2 and seat_id = $3
  and state = 'open' and until_date <= $4::date`)
const INSERT =
  statement(`insert into share (family_id, id, subject_id, recipient_id, seat_id, piece, item_id, purpose, from_date, until_date, voices, asked_by, created_by, updated_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $12)`)
/** Adds a permission; one for the same thing that ran out makes room for it. */
export function insertShare(
  _permit: Permit<'share.give' | 'share.ask'>,
  tx: Tx,
  familyId: string,
  today: string,
  by: string,
  row: Omit<ShareRow, 'version' | 'state' | 'withoutHolders' | 'askedBy'>,
): void {
  tx.send(MAKE_ROOM, [familyId, row.subjectId, row.seatId, today, by])
  tx.send(INSERT, [
    familyId,
    row.id,
    row.subjectId,
    row.recipientId,
    row.seatId,
    row.piece,
    row.itemId,
    row.purpose,
    row.from,
    row.until,
    JSON.stringify(row.voices),
    by,
  ])
}

const UPDATE = statement(
  `update share set state = $3, voices = $4, ended_by = $5, version = version + 1, updated_at = now(), updated_by = $6 where family_id = $1 and id = $2`,
)
/** Writes what was said about a permission that was found and locked. */
export function updateShare(
  _permit: Permit<'share.give' | 'share.withdraw'>,
  tx: Tx,
  familyId: string,
  by: string,
  id: string,
  next: { state: ShareRow['state']; voices: Voice[] },
): void {
  tx.send(UPDATE, [familyId, id, next.state, JSON.stringify(next.voices), next.state === 'open' ? null : by, by])
}
