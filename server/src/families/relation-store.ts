import type { Permit } from '@keukentafel/core/access/decide.ts'
import type { RelationKind, Strength } from '@keukentafel/core/families/relations.ts'
import { ME } from '../access/scopes/item.ts'
import { known } from '../access/scopes/member.ts'
import type { Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'

export interface NewRelation {
  id: string
  fromPerson: string
  toPerson: string
  kind: RelationKind
  note: string
  strength: Strength | ''
}
const SAME = statement(
  `select id, version, strength from relation where family_id = $1 and from_person = $2 and to_person = $3 and kind = $4 and state = 'current'`,
)
/** The relation that already says this. */
export const sameRelation = (tx: Tx, familyId: string, r: NewRelation) =>
  tx.one<{ id: string; version: number; strength: string }>(SAME, [familyId, r.fromPerson, r.toPerson, r.kind])

const INSERT =
  statement(`insert into relation (family_id, id, from_person, to_person, kind, note, strength, created_by, updated_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $8) on conflict (family_id, id) do nothing returning id`)
/** Adds a relation; false when that id is already there. */
export async function insertRelation(
  _permit: Permit<'member.add'>,
  tx: Tx,
  familyId: string,
  by: string,
  r: NewRelation,
): Promise<boolean> {
  return (
    (await tx.rows(INSERT, [familyId, r.id, r.fromPerson, r.toPerson, r.kind, r.note, r.strength, by])).length === 1
  )
}

const LOCK =
  statement(`with ${ME} select r.id, r.version, r.state, r.kind, r.from_person, r.to_person from me, relation r
  join person a on a.family_id = r.family_id and a.id = r.from_person join person b on b.family_id = r.family_id and b.id = r.to_person
  where r.family_id = $1 and r.id = $3 and ${known('a')} and ${known('b')} for no key update of r`)
/** A relation between persons whom this viewer knows of, locked. */
export const lockRelation = (tx: Tx, familyId: string, today: string, id: string) =>
  tx.one<{ id: string; version: number; state: string; kind: RelationKind; from_person: string; to_person: string }>(
    LOCK,
    [familyId, today, id],
  )

const END = statement(
  `update relation set state = 'past', version = version + 1, updated_at = now(), updated_by = $3 where family_id = $1 and id = $2 returning version`,
)
/** A relation that is no longer so; it stays in the history. */
export const pastRelation = async (_permit: Permit<'member.add'>, tx: Tx, familyId: string, by: string, id: string) =>
  (await tx.one<{ version: number }>(END, [familyId, id, by]))!.version
