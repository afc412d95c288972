import type { Permit } from '@keukentafel/core/access/decide.ts'
import type { DrawnShape } from '@keukentafel/core/families/relations.ts'
import type { Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'

/** What somebody is called and who they are. */
export interface Person {
  callName: string
  fullName: string
  birthDate: string | null
  pronoun: string
  about: string
  languages: string[]
  look: Record<string, unknown>
}
/** What of a person is written later than the rest. */
export interface Drawn {
  deceasedOn: string | null
  drawnAs: string
  drawnShape: DrawnShape | ''
}
export type NewPerson = Person & { id: string; kind: 'family' | 'network' | 'professional' }
export interface NewSeat {
  id: string
  personId: string
  accountId: string | null
  kind: NewPerson['kind']
  role: string
  organisationId: string | null
  since: string
  lookAgainOn: string | null
}

const INSERT_PERSONS =
  statement(`insert into person (family_id, id, kind, call_name, full_name, birth_date, pronoun, about, languages, look, created_by, updated_by)
  select $1, x.id, x.kind, x."callName", x."fullName", x."birthDate", x.pronoun, x.about, array(select value from jsonb_array_elements_text(x.languages)), x.look, $3, $3
  from jsonb_to_recordset($2::jsonb) as x(id uuid, kind text, "callName" text, "fullName" text, "birthDate" date, pronoun text, about text, languages jsonb, look jsonb)
  on conflict (family_id, id) do nothing returning id`)
const INSERT_SEATS =
  statement(`insert into seat (family_id, id, person_id, account_id, kind, role, organisation_id, since, look_again_on, state, created_by, updated_by)
  select $1, x.id, x."personId", x."accountId", x.kind, x.role, x."organisationId", x.since, x."lookAgainOn", 'active', $3, $3
  from jsonb_to_recordset($2::jsonb) as x(id uuid, "personId" uuid, "accountId" uuid, kind text, role text, "organisationId" uuid, since date, "lookAgainOn" date)`)

/** Persons and the seats they sit on at once; false when one of the ids is already there. `'founder'` stands for a family that begins. */
export async function insertSeated(
  _permit: Permit<'member.add'> | 'founder',
  tx: Tx,
  familyId: string,
  by: string,
  persons: readonly NewPerson[],
  seats: readonly NewSeat[],
): Promise<boolean> {
  const added = await tx.rows(INSERT_PERSONS, [familyId, JSON.stringify(persons), by])
  if (added.length !== persons.length) return false
  await tx.rows(INSERT_SEATS, [familyId, JSON.stringify(seats), by])
  return true
}

const AUTHORITY_CHECKED = statement('select authority_checked($1, $2, $3) as checked')
/** Whether authority over this person was checked and is in force. */
export const authorityChecked = async (tx: Tx, familyId: string, personId: string, today: string): Promise<boolean> =>
  (await tx.one<{ checked: boolean }>(AUTHORITY_CHECKED, [familyId, personId, today]))!.checked

const UPDATE_PERSON =
  statement(`update person set call_name = $4, full_name = $5, birth_date = $6, pronoun = $7, about = $8, languages = $9, look = $10, deceased_on = $11,
  drawn_as = $12, drawn_shape = $13, version = version + 1, updated_at = now(), updated_by = $14 where family_id = $1 and id = $2 and version = $3 returning version`)

/** Writes over the version that was seen; undefined when another was first. */
export async function updatePerson(
  _permit: Permit<'member.edit'>,
  tx: Tx,
  familyId: string,
  by: string,
  seen: { id: string; version: number },
  next: Person & Drawn,
): Promise<number | undefined> {
  const { callName, fullName, birthDate, pronoun, about, languages, look, deceasedOn, drawnAs, drawnShape } = next
  const row = await tx.one<{ version: number }>(UPDATE_PERSON, [
    familyId,
    seen.id,
    seen.version,
    callName,
    fullName,
    birthDate,
    pronoun,
    about,
    languages,
    look,
    deceasedOn,
    drawnAs,
    drawnShape,
    by,
  ])
  return row?.version
}
