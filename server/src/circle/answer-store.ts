import type { SeatKind } from '@keukentafel/core/access/facts.ts'
import { clean } from '../access/scopes/shield.ts'
import type { Entry, Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'

const ENTER_LINK = statement('select enter_link($1) as family_id')
/** What entering with a code says: the family it is of, open or not. */
export interface EnteredByLink {
  family_id: string | null
}
/** The entry of somebody who has a code and no seat. */
export const linkEntry = (hash: string): Entry => ({ statement: ENTER_LINK, values: [hash] })
/** Enters with a code within a transaction that was entered by an account. */
export const enterLink = async (tx: Tx, hash: string) => (await tx.one<EnteredByLink>(ENTER_LINK, [hash]))!.family_id

// An offered seat, or one of a member of the family who sits there without an account; and not over before it begins.
const open = `i.state = 'open' and i.expires_at > $2::timestamptz and (s.state = 'invited' or (s.state = 'active' and s.account_id is null)) and (s.until is null or s.until > $3::date)`
const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** What the bearer of a code may read. $1 hash, $2 now, $3 Dutch day. */
export const READ_INVITATION =
  statement(`select i.id, i.seat_id as "seatId", s.person_id as "personId", ${clean('f.name')} as "familyName", coalesce(b.call_name, '') as "invitedBy",
    coalesce((select ${clean('bs.role')} from seat bs where bs.family_id = i.family_id and bs.person_id = b.id order by (bs.state = 'active') desc, bs.created_at desc limit 1), '') as "invitedByRole",
    p.call_name as "callName", s.kind, ${clean('s.role')} as role, ${clean('s.purpose')} as purpose, ${clean('s.may_expect')} as "mayExpect", ${clean('s.may_not_expect')} as "mayNotExpect", s.look_again_on::text as "lookAgainOn", ${iso('i.expires_at')} as "expiresAt"
  from invitation i join seat s on s.family_id = i.family_id and s.id = i.seat_id join family f on f.id = i.family_id
  join person p on p.family_id = s.family_id and p.id = s.person_id left join person b on b.family_id = i.family_id and b.id = i.created_by
  where i.code_hash = $1 and ${open}`)
export interface InvitationRow {
  id: string
  seatId: string
  personId: string
  familyName: string
  invitedBy: string
  invitedByRole: string
  callName: string
  kind: SeatKind
  role: string
  purpose: string
  mayExpect: string
  mayNotExpect: string
  lookAgainOn: string | null
  expiresAt: string
}

const LOCK_SEAT = statement(
  `select s.id from seat s join invitation i on i.family_id = s.family_id and i.seat_id = s.id where i.code_hash = $1 for no key update of s`,
)
const LOCK_OPEN = statement(`select i.id, i.seat_id, s.person_id, s.state, array(select e.account_id from seat e
    where e.family_id = s.family_id and e.person_id = s.person_id and e.account_id is not null) as accounts
  from invitation i join seat s on s.family_id = i.family_id and s.id = i.seat_id where i.code_hash = $1 and ${open} for no key update of i`)
export interface OpenRow {
  id: string
  seat_id: string
  person_id: string
  state: 'invited' | 'active'
  /** Accounts with which this person sat at the table before. */
  accounts: string[]
}
/** The invitation of a code if it can still be answered, with its seat, locked: of two who answer, the second finds nothing. */
export async function lockOpen(tx: Tx, hash: string, now: string, today: string): Promise<OpenRow | undefined> {
  await tx.rows(LOCK_SEAT, [hash])
  return tx.one<OpenRow>(LOCK_OPEN, [hash, now, today])
}

const ACT = statement(
  `select set_config('kt.act', $1, true), set_config('kt.ground', 'invitation', true), set_config('kt.person', $2, true)`,
)
/** Names the act for the history. */
export const nameAct = (tx: Tx, act: string, personId: string | null) => tx.rows(ACT, [act, personId ?? ''])

const SIT_DOWN =
  statement(`update seat set account_id = $3, state = 'active', since = case when state = 'invited' then greatest(since, $4::date) else since end,
  version = version + 1, updated_at = now(), updated_by = person_id where family_id = $1 and id = $2`)
/** The account gets the seat. */
export const sitDown = (tx: Tx, familyId: string, seatId: string, accountId: string, today: string) =>
  tx.rows(SIT_DOWN, [familyId, seatId, accountId, today])
