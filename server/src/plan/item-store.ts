import type { Permit } from '@keukentafel/core/access/decide.ts'
import type { ItemFacts } from '@keukentafel/core/access/facts.ts'
import type { Attached } from '@keukentafel/core/attachment/names.ts'
import type { TreeItem } from '@keukentafel/core/plan/audience.ts'
import type { Origin } from '@keukentafel/core/plan/item.ts'
import type { Kind } from '@keukentafel/core/plan/kinds.ts'
import { ME_ENTERED, readable } from '../access/scopes/item.ts'
import { hasAccount, known } from '../access/scopes/member.ts'
import { type PlaceOfItem, placeOf } from '../access/scopes/share.ts'
import type { Asked, Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'

/** A row of plan_item with what `decide` must know about it. */
export interface ItemRow {
  id: string
  kind: Kind
  version: number
  parent_id: string | null
  said_by: string
  state: string
  on_date: string | null
  audience: ItemFacts['audience']
  audience_persons: string[]
  content: Record<string, unknown> & {
    wording?: number
    ofWording?: number
    origin?: Origin
    attachments?: Attached[]
    follows?: string
  }
  created_by: string
  sayer_kind: ItemFacts['sayerKind']
  sayer_has_account: boolean
  place: PlaceOfItem
}

// Locks before anything else is written, and no more than needed: a change locks the item, what hangs below it only holds
// it as it is, so that two people may add to the same goal at once.
const findWith = (lock: 'no key update' | 'share', id = '$3') =>
  statement(`
with ${ME_ENTERED}
select i.id, i.kind, i.version, i.parent_id, i.said_by, i.state, i.on_date::text, i.audience, i.audience_persons, i.content, i.created_by,
  p.kind as sayer_kind, ${hasAccount('p')} as sayer_has_account, ${placeOf('i')} as place
from me, plan_item i join person p on p.family_id = i.family_id and p.id = i.said_by
where i.family_id = $1 and i.id = ${id} and ${readable('i')} for ${lock} of i`)
const FIND_TO_CHANGE = findWith('no key update')
const FIND_TO_HANG_BELOW = findWith('share')
const FIND_ABOVE_VIEW = findWith(
  'share',
  `(select v.parent_id from plan_item v where v.family_id = $1 and v.id = $3 and v.kind in ('view', 'progress', 'calmer-answer'))`,
)

/** Asks for the item if this viewer may read it, locked for a change until the end of the transaction; one ItemRow or none. */
export const toChange = (familyId: string, today: string, id: string): Asked => [FIND_TO_CHANGE, [familyId, today, id]]
/** Asks for the item if this viewer may read it, held as it is until the end of the transaction; one ItemRow or none. */
export const toHangBelow = (familyId: string, today: string, id: string): Asked => [
  FIND_TO_HANG_BELOW,
  [familyId, today, id],
]
/** The same for what the view, the voice on how it goes, or the answer with this id is about. */
export const aboveView = (familyId: string, today: string, id: string): Asked => [
  FIND_ABOVE_VIEW,
  [familyId, today, id],
]

/** A row as facts. */
export const itemFacts = (row: ItemRow): ItemFacts => ({
  kind: row.kind,
  audience: row.audience,
  audiencePersons: row.audience_persons,
  saidBy: row.said_by,
  createdBy: row.created_by,
  sayerHasAccount: row.sayer_has_account,
  sayerKind: row.sayer_kind,
  // Who comes carries it out as much as who does a step.
  doers: (row.content[row.kind === 'visit' ? 'visitors' : 'doers'] as string[] | undefined) ?? [],
  ...row.place,
})

export interface NewRow {
  id: string
  kind: Kind
  parentId: string | null
  saidBy: string
  state: string
  onDate: string | null
  audience: ItemFacts['audience']
  audiencePersons: readonly string[]
  content: object
}
const INSERT =
  statement(`insert into plan_item (family_id, id, kind, parent_id, said_by, state, on_date, audience, audience_persons, content, created_by, updated_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)`)

/** Adds an item; an id that is already there fails the transaction (version.conflict). */
export function insert(
  _permit: Permit<'item.add' | 'item.view'>,
  tx: Tx,
  familyId: string,
  by: string,
  row: NewRow,
): void {
  tx.send(INSERT, [
    familyId,
    row.id,
    row.kind,
    row.parentId,
    row.saidBy,
    row.state,
    row.onDate,
    row.audience,
    row.audiencePersons,
    row.content,
    by,
  ])
}

const GROW = statement(
  'insert into goal_origin (family_id, id, goal_id, source_id, created_by) values ($1, $2, $3, $4, $5)',
)
/** Keeps what a goal grew out of. */
export function growFrom(
  _permit: Permit<'item.add' | 'item.view'>,
  tx: Tx,
  familyId: string,
  by: string,
  { id, goalId, sourceId }: { id: string; goalId: string; sourceId: string },
): void {
  tx.send(GROW, [familyId, id, goalId, sourceId, by])
}

const UPDATE =
  statement(`update plan_item set content = $3, state = $4, on_date = $5, version = version + 1, updated_at = now(), updated_by = $6
  where family_id = $1 and id = $2`)

/** Writes new words or a new state over the row that was found and locked. The history keeps the older. */
export function update(
  _permit: Permit<'item.edit' | 'item.move' | 'item.view'>,
  tx: Tx,
  familyId: string,
  by: string,
  id: string,
  next: { content: object; state: string; onDate: string | null },
): void {
  tx.send(UPDATE, [familyId, id, next.content, next.state, next.onDate, by])
}

const VIEWS =
  statement(`select v.content ->> 'stance' as stance, (v.content ->> 'ofWording')::int as "ofWording", p.kind as "sayerKind"
  from plan_item v join person p on p.family_id = v.family_id and p.id = v.said_by where v.family_id = $1 and v.parent_id = $2 and v.kind = 'view' and v.state = 'current'`)

/** Asks for the views on a goal (Agreements), for the question whether the family agreed. Not shown to anybody. */
export const viewsOn = (familyId: string, goalId: string): Asked => [VIEWS, [familyId, goalId]]

const OWN_VIEW =
  statement(`select id from plan_item where family_id = $1 and parent_id = $2 and kind = 'view' and said_by = nullif(current_setting('kt.person', true), '')::uuid
  for no key update`)
/** Asks for the view that who entered already has on an item: its id, or no row. */
export const ownViewOn = (familyId: string, parentId: string): Asked => [OWN_VIEW, [familyId, parentId]]

const PERSONS = statement(`with ${ME_ENTERED} select p.id, p.kind, ${hasAccount('p')} as has_account
  from me, person p where p.family_id = $1 and (p.id = any($3) or p.id = me.person_id) and ${known('p')}`)
export interface PersonRow {
  id: string
  kind: ItemFacts['sayerKind']
  has_account: boolean
}
/** Asks for those of the ids that are persons this viewer knows of, and always for the viewer; PersonRows. */
export const personsOf = (familyId: string, today: string, ids: readonly string[]): Asked => [
  PERSONS,
  [familyId, today, ids],
]

// With the rights of the owner: what is kept from who asks follows along, or its being there would show.
const TREE = statement(
  'select id, parent_id as "parentId", said_by as "saidBy", audience, audience_persons as "audiencePersons" from item_tree($1, $2)',
)
/** An item and all that hangs below it, parents first. Not filtered: the rule of spreading needs all of it, nobody is shown it. */
export const treeOf = (tx: Tx, familyId: string, id: string) => tx.rows<TreeItem>(TREE, [familyId, id])

const KINDS = statement('select id, kind from kinds_of($1, $2)')
/** Of what kind these persons are, also of whom who asks does not know; for the rule, not for anybody to see. */
export const kindsOf = (tx: Tx, familyId: string, ids: readonly string[]) =>
  tx.rows<{ id: string; kind: ItemFacts['sayerKind'] }>(KINDS, [familyId, ids])

const SET_AUDIENCE = statement('select id, version from set_hearers($1, $3, $2::jsonb)')
/** Writes who hears each of these items. */
export const setAudience = (
  _permit: Permit<'item.audience'>,
  tx: Tx,
  familyId: string,
  by: string,
  hearers: readonly object[],
) => tx.rows<{ id: string; version: number }>(SET_AUDIENCE, [familyId, JSON.stringify(hearers), by])
