import type { Permit } from '@keukentafel/core/access/decide.ts'
import type { HomesChange } from '@keukentafel/core/families/homes.ts'
import type { Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'

export interface HouseholdRow {
  id: string
  version: number
  name: string
  colour: string
  state: string
  created_by: string | null
}
export interface ResidenceRow {
  id: string
  version: number
  personId: string
  householdId: string
  nights: number[]
  weeks: string
  state: string
}
// Whoever writes homes waits for who is writing them, also when both begin with none.
const LOCK = statement('select id from family where id = $1 for no key update')
const HOUSEHOLDS = statement(
  `select id, version, name, colour, state, created_by from household where family_id = $1 and (state = 'current' or id = any($2))`,
)
const RESIDENCES =
  statement(`select id, version, person_id as "personId", household_id as "householdId", nights, weeks, state
  from residence where family_id = $1 and (state = 'current' or id = any($2))`)

/** Homes and nights as they are, and what there ever was under these ids. Not filtered: what is whose business is decided by who asks. */
export async function homesOf(
  tx: Tx,
  familyId: string,
  ids: readonly string[],
): Promise<{ households: HouseholdRow[]; residences: ResidenceRow[] }> {
  await tx.rows(LOCK, [familyId])
  return {
    households: await tx.rows<HouseholdRow>(HOUSEHOLDS, [familyId, ids]),
    residences: await tx.rows<ResidenceRow>(RESIDENCES, [familyId, ids]),
  }
}

const PUT_HOUSEHOLDS = statement(`insert into household as h (family_id, id, name, colour, created_by, updated_by)
  select $1, x.id, x.name, x.colour, $3, $3 from jsonb_to_recordset($2::jsonb) as x(id uuid, name text, colour text)
  on conflict (family_id, id) do update set name = excluded.name, colour = excluded.colour, state = 'current', version = h.version + 1, updated_at = now(), updated_by = $3`)
const PUT_RESIDENCES =
  statement(`insert into residence as r (family_id, id, person_id, household_id, nights, weeks, created_by, updated_by)
  select $1, x.id, x."personId", x."householdId", array(select value::int from jsonb_array_elements_text(x.nights)), x.weeks, $3, $3
  from jsonb_to_recordset($2::jsonb) as x(id uuid, "personId" uuid, "householdId" uuid, nights jsonb, weeks text)
  on conflict (family_id, id) do update set household_id = excluded.household_id, nights = excluded.nights, weeks = excluded.weeks, state = 'current',
    version = r.version + 1, updated_at = now(), updated_by = $3`)
const PAST = (table: 'household' | 'residence') =>
  statement(`update ${table} set state = 'past', version = version + 1, updated_at = now(), updated_by = $3
  where family_id = $1 and id = any($2) and state = 'current'`)
const PAST_HOUSEHOLDS = PAST('household')
const PAST_RESIDENCES = PAST('residence')

/** Writes a change of homes and nights, in a number of statements that does not grow with it. */
export async function writeHomes(
  _permit: Permit<'member.add' | 'member.edit'>,
  tx: Tx,
  familyId: string,
  by: string,
  change: HomesChange,
): Promise<void> {
  if (change.putHouseholds.length > 0)
    await tx.rows(PUT_HOUSEHOLDS, [familyId, JSON.stringify(change.putHouseholds), by])
  if (change.putResidences.length > 0)
    await tx.rows(PUT_RESIDENCES, [familyId, JSON.stringify(change.putResidences), by])
  if (change.pastResidences.length > 0) await tx.rows(PAST_RESIDENCES, [familyId, change.pastResidences, by])
  if (change.pastHouseholds.length > 0) await tx.rows(PAST_HOUSEHOLDS, [familyId, change.pastHouseholds, by])
}
