import type { Permit } from '@keukentafel/core/access/decide.ts'
import type { SeatKind } from '@keukentafel/core/access/facts.ts'
import type { Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'

/** What is agreed about a seat. */
export interface SeatFields {
  role: string
  organisationId: string | null
  purpose: string
  mayExpect: string
  mayNotExpect: string
  until: string | null
  lookAgainOn: string | null
}
const INSERT =
  statement(`insert into seat (family_id, id, person_id, kind, role, organisation_id, purpose, may_expect, may_not_expect, since, until, look_again_on, state, created_by, updated_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'invited', $13, $13) on conflict (family_id, id) do nothing returning id`)

/** Offers a seat; false when that id is already there. */
export async function insertOffered(
  _permit: Permit<'seat.invite'>,
  tx: Tx,
  familyId: string,
  by: string,
  seat: SeatFields & { id: string; personId: string; kind: SeatKind; since: string },
): Promise<boolean> {
  const { id, personId, kind, role, organisationId, purpose, mayExpect, mayNotExpect, since, until, lookAgainOn } = seat
  return (
    (
      await tx.rows(INSERT, [
        familyId,
        id,
        personId,
        kind,
        role,
        organisationId,
        purpose,
        mayExpect,
        mayNotExpect,
        since,
        until,
        lookAgainOn,
        by,
      ])
    ).length === 1
  )
}

const INSERT_PERSON =
  statement(`insert into person (family_id, id, kind, call_name, created_by, updated_by) values ($1, $2, $3, $4, $5, $5)
  on conflict (family_id, id) do nothing returning id`)
/** Somebody new, of whom only a name is known. */
export async function insertNamed(
  _permit: Permit<'seat.invite'>,
  tx: Tx,
  familyId: string,
  by: string,
  person: { id: string; kind: SeatKind; callName: string },
): Promise<boolean> {
  return (await tx.rows(INSERT_PERSON, [familyId, person.id, person.kind, person.callName, by])).length === 1
}

const UPDATE =
  statement(`update seat set role = $4, organisation_id = $5, purpose = $6, may_expect = $7, may_not_expect = $8, until = $9, look_again_on = $10,
  phone = $11, reachable = $12, contact_audience = $13, version = version + 1, updated_at = now(), updated_by = $14
  where family_id = $1 and id = $2 and version = $3 returning version`)
/** Writes over the version that was seen. */
export async function updateSeat(
  _permit: Permit<'seat.edit'>,
  tx: Tx,
  familyId: string,
  by: string,
  seen: { id: string; version: number },
  next: SeatFields & { phone: string; reachable: string; contactAudience: string },
): Promise<number | undefined> {
  const {
    role,
    organisationId,
    purpose,
    mayExpect,
    mayNotExpect,
    until,
    lookAgainOn,
    phone,
    reachable,
    contactAudience,
  } = next
  const values = [
    familyId,
    seen.id,
    seen.version,
    role,
    organisationId,
    purpose,
    mayExpect,
    mayNotExpect,
    until,
    lookAgainOn,
    phone,
    reachable,
    contactAudience,
    by,
  ]
  return (await tx.one<{ version: number }>(UPDATE, values))?.version
}

const CLOSE =
  statement(`update seat set state = $3, end_reason = $4, until = greatest(since, $5::date), version = version + 1, updated_at = now(), updated_by = $6
  where family_id = $1 and id = $2 returning version`)
/** Somebody gets up, is asked to go by the family, or says no to an offered seat. The history keeps what was. */
export async function closeSeat(
  _permit: Permit<'seat.leave' | 'seat.end' | 'seat.invite'> | 'link',
  tx: Tx,
  familyId: string,
  by: string | null,
  id: string,
  how: { state: 'left' | 'ended' | 'declined'; reason: string; today: string },
): Promise<number> {
  return (await tx.one<{ version: number }>(CLOSE, [familyId, id, how.state, how.reason, how.today, by]))!.version
}

const ASK =
  statement(`update seat set asked_to_leave_at = $3, asked_to_leave_by = $4, asked_to_leave_reason = $5, asked_to_leave_answer = '', version = version + 1, updated_at = now(), updated_by = $4
  where family_id = $1 and id = $2 returning version`)
/** Asks somebody to leave; what was answered to an earlier question is in the history. */
export async function askSeatToLeave(
  _permit: Permit<'seat.ask-to-leave'>,
  tx: Tx,
  familyId: string,
  by: string,
  id: string,
  asked: { at: string; reason: string },
): Promise<number> {
  return (await tx.one<{ version: number }>(ASK, [familyId, id, asked.at, by, asked.reason]))!.version
}

const ANSWER =
  statement(`update seat set asked_to_leave_answer = $3, version = version + 1, updated_at = now(), updated_by = $4
  where family_id = $1 and id = $2 and asked_to_leave_at is not null returning version`)
/** Somebody who was asked to leave would rather stay; undefined when nobody asked. */
export async function answerAsked(
  _permit: Permit<'seat.edit'>,
  tx: Tx,
  familyId: string,
  by: string,
  id: string,
  answer: string,
): Promise<number | undefined> {
  return (await tx.one<{ version: number }>(ANSWER, [familyId, id, answer, by]))?.version
}
