import type { Permit } from '@keukentafel/core/access/decide.ts'
import type { LineFacts } from '@keukentafel/core/access/facts.ts'
import type { BroughtKind, Heading } from '@keukentafel/core/own-plan/headings.ts'
import { ME } from '../access/scopes/item.ts'
import { hasAccount } from '../access/scopes/member.ts'
import { hearable, inRoom } from '../access/scopes/room.ts'
import type { Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'

export interface LineRow {
  id: string
  heading: Heading
  text: string
  state: LineFacts['state']
  version: number
  said_by: string
  created_by: string
  brought_as: BroughtKind | null
  sayer_kind: LineFacts['sayerKind']
  sayer_has_account: boolean
}
const LOCK_LINE =
  statement(`with ${ME} select l.id, l.heading, l.text, l.state, l.version, l.said_by, l.created_by, l.brought_as,
  p.kind as sayer_kind, ${hasAccount('p')} as sayer_has_account
from me, own_room r join own_room_line l on l.family_id = r.family_id and l.room_id = r.id join person p on p.family_id = l.family_id and p.id = l.said_by
where r.family_id = $1 and r.id = $3 and l.id = $4 and ${inRoom('r')} and ${hearable('l')} for no key update of l`)
/** A line that the viewer may read, locked. */
export const lockLine = (tx: Tx, familyId: string, today: string, room: string, id: string) =>
  tx.one<LineRow>(LOCK_LINE, [familyId, today, room, id])

/** A row as facts. */
export const lineFacts = (row: LineRow): LineFacts => ({
  saidBy: row.said_by,
  createdBy: row.created_by,
  state: row.state,
  sayerKind: row.sayer_kind,
  sayerHasAccount: row.sayer_has_account,
  brought: row.brought_as !== null,
})

const SAYER = statement(
  `select p.id, p.kind, ${hasAccount('p')} as has_account from person p where p.family_id = $1 and p.id = $2 and p.kind = 'family'`,
)
/** Somebody of the family, whose words may be written down. */
export const familySayer = (tx: Tx, familyId: string, id: string) =>
  tx.one<{ id: string; kind: 'family'; has_account: boolean }>(SAYER, [familyId, id])

const ADD =
  statement(`insert into own_room_line (family_id, id, room_id, heading, text, said_by, state, created_by, updated_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $8)`)
interface NewLine {
  id: string
  room: string
  heading: Heading
  text: string
  saidBy: string
  state: 'draft' | 'current'
}
/** Writes a line. */
export const insertLine = (_permit: Permit<'room.say'>, tx: Tx, familyId: string, by: string, line: NewLine) =>
  tx.send(ADD, [familyId, line.id, line.room, line.heading, line.text, line.saidBy, line.state, by])

const CHANGE =
  statement(`update own_room_line set text = $3, heading = $4, state = $5, version = version + 1, updated_at = now(), updated_by = $6
  where family_id = $1 and id = $2`)
/** Writes other words, another heading or another state over a locked line; its history keeps the older. */
export const updateLine = (
  _permit: Permit<'room.edit'>,
  tx: Tx,
  familyId: string,
  by: string,
  id: string,
  next: { text: string; heading: Heading; state: LineFacts['state'] },
) => tx.send(CHANGE, [familyId, id, next.text, next.heading, next.state, by])

const DESTROY = statement('select destroy_own_lines($1, $2, array[$3::uuid])')
/** Destroys a line with its older words. */
export const destroyLine = (
  _permit: Permit<'room.destroy'>,
  tx: Tx,
  familyId: string,
  cause: string,
  id: string,
): Promise<unknown> => tx.rows(DESTROY, [familyId, cause, id])

const BROUGHT =
  statement(`update own_room_line set brought_as = $3, brought_item = $4, brought_at = now(), version = version + 1, updated_at = now(), updated_by = $5
  where family_id = $1 and id = $2`)
/** Marks a line as brought to the table; in the room only. */
export const markBrought = (
  _permit: Permit<'room.bring'>,
  tx: Tx,
  familyId: string,
  by: string,
  id: string,
  as: BroughtKind,
  itemId: string,
) => tx.send(BROUGHT, [familyId, id, as, itemId, by])

// What it said as a draft stays with who wrote the draft.
const openThen = (row: string) => `(${row} ->> 'state' <> 'draft' or (${row} ->> 'created_by')::uuid = me.person_id)`
/** Older words of a line. $3 room, $4 line. */
export const LINE_HISTORY = statement(`with ${ME}
select r.id as room, ${'l.state, l.said_by, l.created_by'}, (select coalesce(json_agg(json_build_object('at', e.at, 'by', e.by_person,
    'before', case when ${openThen('e.before')} then e.before ->> 'text' end, 'after', e.after ->> 'text') order by e.seq), '[]')
  from own_room_event e where e.family_id = l.family_id and e.room_id = r.id and e.subject_id = l.id and ${openThen('e.after')}
    and (e.before is null or e.before ->> 'text' <> e.after ->> 'text' or e.before ->> 'state' = 'draft'))::text as body
from me, own_room r join own_room_line l on l.family_id = r.family_id and l.room_id = r.id
where r.family_id = $1 and r.id = $3 and l.id = $4 and ${inRoom('r')} and ${hearable('l')}`)
export interface LineHistoryRow {
  room: string
  state: LineFacts['state']
  said_by: string
  created_by: string
  body: string
}
