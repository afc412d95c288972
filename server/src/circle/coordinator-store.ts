import type { Permit } from '@keukentafel/core/access/decide.ts'
import type { Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'

const OPEN_TERM = statement(
  'select id, seat_id from coordinator_term where family_id = $1 and until_at is null for no key update',
)
/** The term of the coordinator now, locked. Undefined for who waited while it was handed over. */
export const openTerm = (tx: Tx, familyId: string) => tx.one<{ id: string; seat_id: string }>(OPEN_TERM, [familyId])

const CLOSE = statement(
  `update coordinator_term set until_at = $3, version = version + 1, updated_at = now(), updated_by = $4 where family_id = $1 and id = $2`,
)
const OPEN = statement(`insert into coordinator_term (family_id, id, seat_id, from_at, note, created_by, updated_by)
  values ($1, $2, $3, $4, $5, $6, $6) on conflict (family_id, id) do nothing returning id`)

/** Closes one term and opens the next; false when the id of the next is already there. */
export async function nextTerm(
  _permit: Permit<'coordinator.hand-over'>,
  tx: Tx,
  familyId: string,
  by: string,
  ends: string,
  next: { id: string; seatId: string; note: string; at: string },
): Promise<boolean> {
  await tx.rows(CLOSE, [familyId, ends, next.at, by])
  return (await tx.rows(OPEN, [familyId, next.id, next.seatId, next.at, next.note, by])).length === 1
}

const WISH =
  statement(`insert into coordinator_wish as w (family_id, id, person_id, seat_id, note, created_by, updated_by) values ($1, $2, $3, $4, $5, $3, $3)
  on conflict (family_id, person_id) do update set seat_id = excluded.seat_id, note = excluded.note, version = w.version + 1, updated_at = now(), updated_by = excluded.updated_by
  returning id, version`)
/** Whom a person would like as coordinator: one wish per person, the last one. */
export const putWish = async (
  _permit: Permit<'coordinator.wish'>,
  tx: Tx,
  familyId: string,
  by: string,
  wish: { id: string; seatId: string | null; note: string },
) => (await tx.one<{ id: string; version: number }>(WISH, [familyId, wish.id, by, wish.seatId, wish.note]))!
