import type { Permit } from '@keukentafel/core/access/decide.ts'
import type { SeatKind } from '@keukentafel/core/access/facts.ts'
import { ME, readable } from '../access/scopes/item.ts'
import { familyTakesPart, seesInvitations } from '../access/scopes/seat.ts'
import type { Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'

/** A seat that somebody has, had or was offered. */
export interface EarlierSeat {
  id: string
  version: number
  state: 'invited' | 'active' | 'declined' | 'left' | 'ended'
  account_id: string | null
}
const SEATS = statement(
  `select id, version, state, account_id from seat where family_id = $1 and person_id = $2 for no key update`,
)
/** Every seat of a person, locked. */
export const seatsOf = (tx: Tx, familyId: string, personId: string) => tx.rows<EarlierSeat>(SEATS, [familyId, personId])

const OPEN = statement(
  `select id, expires_at > $3::timestamptz as works from invitation where family_id = $1 and seat_id = $2 and state = 'open' for no key update`,
)
/** Invitations to a seat that were not answered, locked; `works` is false when it is too late to answer. */
export const openInvitations = (tx: Tx, familyId: string, seatId: string, now: string) =>
  tx.rows<{ id: string; works: boolean }>(OPEN, [familyId, seatId, now])

const TAKES_PART = statement(`select ${familyTakesPart} as takes_part`)
/** Whether somebody of the family of 16 or older takes part with an account. */
export const doesFamilyTakePart = async (tx: Tx, familyId: string, today: string) =>
  (await tx.one<{ takes_part: boolean }>(TAKES_PART, [familyId, today]))!.takes_part

const HEARS_MORE =
  statement(`with ${ME} select exists (select from plan_item i where i.family_id = $1 and not ${readable('i')}
    and (i.said_by = $3 or i.created_by = $3 or (i.audience = 'chosen' and $3 = any (i.audience_persons)))) or hears_hidden($1, $3) as more from me`)
/** Whether a person hears or said something that this viewer does not hear. */
export const doesHearMore = async (tx: Tx, familyId: string, today: string, personId: string) =>
  (await tx.one<{ more: boolean }>(HEARS_MORE, [familyId, today, personId]))?.more ?? true

const INSERT =
  statement(`insert into invitation (family_id, id, seat_id, channel, email, code_hash, expires_at, created_by, updated_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $8) on conflict (family_id, id) do nothing returning id`)
export interface NewInvitation {
  id: string
  seatId: string
  channel: 'email' | 'paper'
  email: string | null
  codeHash: string
  expiresAt: string
}
/** Keeps an invitation, of its code only the hash; false when that id is already there. */
export async function insertInvitation(
  _permit: Permit<'seat.invite'>,
  tx: Tx,
  familyId: string,
  by: string,
  i: NewInvitation,
): Promise<boolean> {
  return (
    (await tx.rows(INSERT, [familyId, i.id, i.seatId, i.channel, i.email, i.codeHash, i.expiresAt, by])).length === 1
  )
}

const ANSWER =
  statement(`update invitation set state = $3, reason = $4, version = version + 1, updated_at = now(), updated_by = $5
  where family_id = $1 and id = $2 and state = 'open' returning version`)
/** Closes an invitation. `'link'` is the right of who has the code. */
export async function closeInvitation(
  _permit: Permit<'seat.invite'> | 'link',
  tx: Tx,
  familyId: string,
  by: string | null,
  id: string,
  how: { state: 'accepted' | 'declined' | 'withdrawn'; reason: string },
): Promise<number> {
  return (await tx.one<{ version: number }>(ANSWER, [familyId, id, how.state, how.reason, by]))!.version
}

const LOCK_SEAT_OF = statement(`with ${ME} select s.id, s.version, s.state, s.kind, s.person_id from me, seat s
  where s.family_id = $1 and s.id = (select i.seat_id from invitation i where i.family_id = $1 and i.id = $3) and ${seesInvitations} for no key update of s`)
const LOCK_INVITATION = statement(
  'select state, version from invitation where family_id = $1 and id = $2 for no key update',
)
export interface InvitedSeat {
  id: string
  version: number
  state: EarlierSeat['state']
  kind: SeatKind
  person_id: string
}
/** An invitation and its seat, locked, for who may know of it. */
export async function lockInvitation(
  tx: Tx,
  familyId: string,
  today: string,
  id: string,
): Promise<{ seat: InvitedSeat; state: string } | undefined> {
  const seat = await tx.one<InvitedSeat>(LOCK_SEAT_OF, [familyId, today, id])
  if (!seat) return undefined
  const invitation = await tx.one<{ state: string }>(LOCK_INVITATION, [familyId, id])
  return { seat, state: invitation!.state }
}
