import type { Permit } from '@keukentafel/core/access/decide.ts'
import type { IncapacityFacts } from '@keukentafel/core/access/facts.ts'
import { type Represented, voicesNeeded } from '@keukentafel/core/law/consent.ts'
import {
  type Incapacity,
  type RepresentativeKind,
  representedBy,
  standingOfIncapacity,
} from '@keukentafel/core/law/incapacity.ts'
import type { Tx } from '../db/database.ts'
import { type Statement, statement } from '../db/statement.ts'
import { type SubjectRow, subjectOf } from '../sharing/public.ts'

export interface IncapacityRow extends Incapacity {
  id: string
  version: number
  agreementId: string
  subjectId: string
  by: string
  secondId: string
  findings: string
  consulted: string
  representativeKind: RepresentativeKind | null
  answer: string
  viewWords: string
  objects: boolean
  viewAt: string | null
  /** Whether who answers has another account than who asked. */
  byAccount: string
}
const columns = `n.id, n.version, n.agreement_id as "agreementId", n.subject_id as "subjectId", n.by_person as by, n.second_person as "secondId", n.findings, n.consulted,
  n.representative_id as "representativeId", n.representative_kind as "representativeKind", n.on_date::text as "on", n.review_on::text as "reviewOn", n.state, n.answer,
  n.view_words as "viewWords", n.objects, to_char(n.view_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "viewAt", n.by_account as "byAccount"`

/** All of a family, newest first; who may know of which is decided for each (incapacity.see). $1 family. */
export const INCAPACITIES: Statement = statement(
  `select ${columns} from incapacity n where n.family_id = $1 order by n.created_at desc, n.id`,
)
const OF = statement(`select ${columns} from incapacity n where n.family_id = $1 and n.agreement_id = $2`)
export const incapacitiesOf = (tx: Tx, familyId: string, agreementId: string) =>
  tx.rows<IncapacityRow>(OF, [familyId, agreementId])
const LOCK = statement(
  `select ${columns} from incapacity n where n.family_id = $1 and n.id = $2 for no key update of n`,
)
export const lockIncapacity = (tx: Tx, familyId: string, id: string) => tx.one<IncapacityRow>(LOCK, [familyId, id])

/** Who decides instead about an agreement today, by what was written down about it. */
export const insteadFor = (rows: readonly IncapacityRow[], agreementId: string, today: string): Represented | null =>
  representedBy(
    rows.filter((row) => row.agreementId === agreementId),
    today,
  )

export function incapacityFacts(row: IncapacityRow, about: SubjectRow, viewer: string, today: string): IncapacityFacts {
  const needed = voicesNeeded(subjectOf(about, today), today, false, { by: row.representativeId })
  return {
    subjectId: row.subjectId,
    by: row.by,
    second: row.secondId,
    standing: standingOfIncapacity(row, today),
    decides: 'voices' in needed && viewer !== row.subjectId && needed.voices.includes(viewer),
  }
}

// One that nobody answered before its day makes room.
const MAKE_ROOM = statement(
  `update incapacity set state = 'replaced', version = version + 1, updated_at = now(), updated_by = $4 where family_id = $1 and agreement_id = $2 and state = 'asked' and review_on <= $3::date`,
)
const INSERT =
  statement(`insert into incapacity (family_id, id, agreement_id, subject_id, by_person, by_seat, by_account, second_person, second_seat, findings, consulted,
    representative_id, representative_kind, on_date, review_on, created_by, updated_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $5, $5)`)
export interface NewIncapacity {
  id: string
  agreementId: string
  subjectId: string
  by: { personId: string; seatId: string; accountId: string }
  second: { personId: string; seatId: string }
  findings: string
  consulted: string
  representativeId: string | null
  representativeKind: RepresentativeKind | null
  on: string
  reviewOn: string
}
export function insertIncapacity(
  _permit: Permit<'incapacity.record'>,
  tx: Tx,
  familyId: string,
  row: NewIncapacity,
): void {
  tx.send(MAKE_ROOM, [familyId, row.agreementId, row.on, row.by.personId])
  tx.send(INSERT, [
    familyId,
    row.id,
    row.agreementId,
    row.subjectId,
    row.by.personId,
    row.by.seatId,
    row.by.accountId,
    row.second.personId,
    row.second.seatId,
    row.findings,
    row.consulted,
    row.representativeId,
    row.representativeKind,
    row.on,
    row.reviewOn,
  ])
}

const REPLACE = statement(
  `update incapacity set state = 'replaced', version = version + 1, updated_at = now(), updated_by = $4 where family_id = $1 and agreement_id = $2 and id <> $3 and state = 'confirmed'`,
)
const ANSWER = statement(
  `update incapacity set state = $3, answer = $4, answered_account = $5, answered_at = $7, version = version + 1, updated_at = now(), updated_by = $6 where family_id = $1 and id = $2`,
)
/** A yes makes it count, in the place of an earlier one. */
export function answerRow(
  _permit: Permit<'incapacity.answer'>,
  tx: Tx,
  familyId: string,
  row: IncapacityRow,
  said: { yes: boolean; words: string; at: string; by: { personId: string; accountId: string } },
): void {
  const { personId, accountId } = said.by
  if (said.yes) tx.send(REPLACE, [familyId, row.agreementId, row.id, personId])
  tx.send(ANSWER, [familyId, row.id, said.yes ? 'confirmed' : 'refused', said.words, accountId, personId, said.at])
}

const END = statement(
  `update incapacity set state = 'ended', version = version + 1, updated_at = now(), updated_by = $3 where family_id = $1 and id = $2`,
)
export const endRow = (_permit: Permit<'incapacity.end'>, tx: Tx, familyId: string, id: string, by: string): void =>
  tx.send(END, [familyId, id, by])

const VIEW = statement(
  `update incapacity set view_words = $3, objects = $4, view_at = $5, version = version + 1, updated_at = now(), updated_by = $6 where family_id = $1 and id = $2`,
)
export const viewRow = (
  _permit: Permit<'incapacity.view'>,
  tx: Tx,
  familyId: string,
  id: string,
  by: string,
  view: { words: string; objects: boolean; at: string },
): void => tx.send(VIEW, [familyId, id, view.words, view.objects, view.at, by])
