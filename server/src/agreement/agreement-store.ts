import type { Permit } from '@keukentafel/core/access/decide.ts'
import type { HelpFacts } from '@keukentafel/core/access/facts.ts'
import { type Said, saidYesTo } from '@keukentafel/core/agreement/standing.ts'
import { type Represented, voicesNeeded } from '@keukentafel/core/law/consent.ts'
import type { AloneReason, HelpGround } from '@keukentafel/core/law/help-grounds.ts'
import { ME } from '../access/scopes/item.ts'
import { seatVisible } from '../access/scopes/seat.ts'
import type { Tx } from '../db/database.ts'
import { type Statement, statement } from '../db/statement.ts'
import { nothing, type SubjectRow, shareFacts, subjectOf } from '../sharing/public.ts'

export interface HelpRow {
  id: string
  version: number
  seatId: string
  helperId: string
  subjectId: string
  what: string
  ground: HelpGround | null
  groundWords: string
  voices: Said[]
  aloneReason: AloneReason | null
  aloneWords: string
  aloneOn: string | null
  endedOn: string | null
  askedBy: string
}
const columns = `h.id, h.version, h.seat_id as "seatId", h.helper_id as "helperId", h.subject_id as "subjectId", h.what, h.ground, h.ground_words as "groundWords", h.voices,
  h.alone_reason as "aloneReason", h.alone_words as "aloneWords", h.alone_on::text as "aloneOn", h.ended_on::text as "endedOn", h.asked_by as "askedBy"`

/** Agreements with seats that still stand and that this viewer sees, newest first; what of each is told is decided (help.see). $1 family, $2 Dutch day. */
export const AGREEMENTS: Statement =
  statement(`with ${ME} select ${columns} from me, help_agreement h join seat s on s.family_id = h.family_id and s.id = h.seat_id and s.state = 'active'
  where h.family_id = $1 and ${seatVisible('s')} order by h.created_at desc, h.id`)
const LOCK = statement(
  `select ${columns} from help_agreement h join seat s on s.family_id = h.family_id and s.id = h.seat_id where h.family_id = $1 and h.id = $2 for no key update of h`,
)
export const lockHelp = (tx: Tx, familyId: string, id: string) => tx.one<HelpRow>(LOCK, [familyId, id])

const OPEN = statement(
  `select h.id from help_agreement h where h.family_id = $1 and h.seat_id = $2 and h.subject_id = $3 and h.ended_on is null limit 1`,
)
/** Whether something stands open, as far as who asks may know, about the help of this seat to this person. */
export const standsOpen = async (tx: Tx, familyId: string, seatId: string, subjectId: string): Promise<boolean> =>
  (await tx.one(OPEN, [familyId, seatId, subjectId])) !== undefined

/** As facts: whose yes it takes is the question of sharing, asked with what only help knows (law/consent.ts). */
export const helpFacts = (
  row: HelpRow,
  about: SubjectRow,
  viewer: string,
  today: string,
  represented: Represented | null,
): HelpFacts => ({
  ...shareFacts(nothing(row.subjectId, row.helperId, row.askedBy), about, viewer, today),
  needed: voicesNeeded(subjectOf(about, today), today, row.aloneReason !== null, represented),
  yes: saidYesTo(row.voices),
  kind: row.ground === null ? 'agreement' : 'ground',
  said: row.voices.map((voice) => voice.personId),
})

const INSERT =
  statement(`insert into help_agreement (family_id, id, seat_id, helper_id, subject_id, what, ground, ground_words, voices, asked_by, on_date, created_by, updated_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $10, $10)`)
export function insertHelp(
  _permit: Permit<'help.ask' | 'help.give' | 'help.ground'>,
  tx: Tx,
  familyId: string,
  today: string,
  by: string,
  row: Pick<HelpRow, 'id' | 'seatId' | 'helperId' | 'subjectId' | 'what' | 'ground' | 'groundWords' | 'voices'>,
): void {
  const { id, seatId, helperId, subjectId, what, ground, groundWords, voices } = row
  tx.send(INSERT, [
    familyId,
    id,
    seatId,
    helperId,
    subjectId,
    what,
    ground,
    groundWords,
    JSON.stringify(voices),
    by,
    today,
  ])
}

const UPDATE =
  statement(`update help_agreement set voices = $3, alone_reason = $4, alone_words = $5, alone_on = $6, ended_on = $7, version = version + 1, updated_at = now(), updated_by = $8
  where family_id = $1 and id = $2`)
/** Writes what was said more; a word that stands stays. */
export const updateHelp = (
  _permit: Permit<'help.give' | 'help.withdraw' | 'help.alone' | 'help.end'>,
  tx: Tx,
  familyId: string,
  by: string,
  { id, voices, aloneReason, aloneWords, aloneOn, endedOn }: HelpRow,
): void => tx.send(UPDATE, [familyId, id, JSON.stringify(voices), aloneReason, aloneWords, aloneOn, endedOn, by])
