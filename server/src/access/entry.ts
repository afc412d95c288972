import type { SeatFacts } from '@keukentafel/core/access/facts.ts'
import type { Level, SessionFacts } from '@keukentafel/core/access/levels.ts'
import { isTurn } from '@keukentafel/core/joint/turn.ts'
import { ageOn } from '@keukentafel/core/shared/dates.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { Asked, Entry } from '../db/database.ts'
import { statement } from '../db/statement.ts'
import type { Call } from '../http/call.ts'

/** $1 session token, $2 family or null. */
export const ENTER_SESSION =
  statement(`select account_id, session_id, is_admin, locale, seat_id, person_id, kind, state, since::text, until::text,
  birth_date::text, is_coordinator, level, door_level, fresh from enter_session($1, $2)`)

/** What enter_session answers: who is there and, in the family that was named, the seat. */
export interface Entered {
  account_id: string | null
  session_id: string
  is_admin: boolean
  locale: 'nl' | 'en'
  seat_id: string | null
  person_id: string
  kind: SeatFacts['kind']
  state: SeatFacts['state']
  since: string
  until: string | null
  birth_date: string | null
  is_coordinator: boolean
  /** What counts now of how surely somebody signed in, and what is asked of this seat. */
  level: Level
  door_level: Level
  /** Whether signing in was only just done. */
  fresh: boolean
}

/** How surely the one who asks signed in. */
export const sessionFacts = (entered: Entered, token: string | null): SessionFacts => ({
  level: entered.level,
  doorLevel: entered.door_level,
  joint: isTurn(token),
})

/**
 * The entry of a request; without a session cookie there is nothing to enter with. A turn at a device that others hold too is of one
 * family: about the account itself it does only what the contract names.
 */
export function sessionEntry(call: Pick<Call, 'token' | 'together'>, familyId: string | null): Entry {
  if (!call.token) throw new AppError('sign-in.needed')
  if (familyId === null && !call.together && isTurn(call.token))
    throw new AppError('own-device.only', { reason: 'own-device-only' })
  return { statement: ENTER_SESSION, values: [call.token, familyId] }
}

// All that a transaction knows of who is there and of what was permitted, each time anew: nothing of who was before remains.
const STAND =
  statement(`select set_config('kt.account', $1, true), set_config('kt.families', $2, true), set_config('kt.person', $3, true),
  set_config('kt.seat', '', true), set_config('kt.act', '', true), set_config('kt.ground', '', true), set_config('kt.history', '', true), stand_shields($1)`)

// As nobody nothing is kept either: what enter_shields finds for no account, without asking.
const STAND_AS_NOBODY =
  statement(`select set_config('kt.account', '', true), set_config('kt.families', '', true), set_config('kt.person', '', true),
  set_config('kt.seat', '', true), set_config('kt.act', '', true), set_config('kt.ground', '', true), set_config('kt.history', '', true),
  set_config('kt.hidden', '', true), set_config('kt.shielded', '', true), set_config('kt.words', '', true)`)

/** Stands in a transaction that several share: as nobody, or again as who entered it, in this one family and with no permit yet. */
export const standAs = (entered: Entered | null, familyId: string): Asked =>
  entered?.account_id && entered.seat_id
    ? [STAND, [entered.account_id, `{${familyId}}`, entered.person_id]]
    : [STAND_AS_NOBODY]

/** The account that entered; a session that ended is as good as none. */
export function accountOf(entered: Entered): string {
  if (!entered.account_id) throw new AppError('sign-in.needed')
  return entered.account_id
}

/** The seat as facts for `decide`, or null for somebody without one. */
export function seatFacts(entered: Entered, today: string): SeatFacts | null {
  if (!entered.seat_id) return null
  return {
    seatId: entered.seat_id,
    personId: entered.person_id,
    kind: entered.kind,
    state: entered.state,
    since: entered.since,
    until: entered.until,
    age: entered.birth_date ? ageOn(entered.birth_date, today) : null,
    isCoordinator: entered.is_coordinator,
  }
}
