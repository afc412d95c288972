import type { OtherSeatFacts, SeatFacts } from '@keukentafel/core/access/facts.ts'
import { ageOn } from '@keukentafel/core/shared/dates.ts'
import type { Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'
import { ME } from './scopes/item.ts'
import { everSat } from './scopes/member.ts'
import { seatVisible } from './scopes/seat.ts'
import { clean } from './scopes/shield.ts'

/** A seat with what `decide` must know about it, seen from `me`. */
export interface SeatRow {
  id: string
  version: number
  person_id: string
  account_id: string | null
  kind: SeatFacts['kind']
  state: SeatFacts['state']
  role: string
  organisation: string | null
  purpose: string
  may_expect: string
  may_not_expect: string
  since: string
  until: string | null
  look_again_on: string | null
  phone: string
  reachable: string
  contact_audience: OtherSeatFacts['contactAudience']
  birth_date: string | null
  is_coordinator: boolean
  ever_sat: boolean
  /** The words as this viewer may read them; what is written back is the whole. */
  seen: { role: string; organisation: string; purpose: string; mayExpect: string; mayNotExpect: string }
}

const LOCK_SEAT = statement(`with ${ME}
select s.id, s.version, s.person_id, s.account_id, s.kind, s.state, s.role, o.name as organisation, s.purpose, s.may_expect, s.may_not_expect, s.since::text, s.until::text,
  s.look_again_on::text, s.phone, s.reachable, s.contact_audience, p.birth_date::text, ${everSat('s')} as ever_sat,
  json_build_object('role', ${clean('s.role')}, 'organisation', coalesce(${clean('o.name')}, ''), 'purpose', ${clean('s.purpose')}, 'mayExpect', ${clean('s.may_expect')}, 'mayNotExpect', ${clean('s.may_not_expect')}) as seen,
  exists (select from coordinator_term t where t.family_id = s.family_id and t.seat_id = s.id and t.until_at is null) as is_coordinator
from me, seat s join person p on p.family_id = s.family_id and p.id = s.person_id left join organisation o on o.id = s.organisation_id
where s.family_id = $1 and s.id = $3 and ${seatVisible('s')} for no key update of s`)

/** One seat, locked until the end of the transaction; undefined when this viewer does not see it. */
export const lockSeat = (tx: Tx, familyId: string, today: string, id: string) =>
  tx.one<SeatRow>(LOCK_SEAT, [familyId, today, id])

/** A row as facts about somebody's seat. */
export const otherSeatFacts = (row: SeatRow): OtherSeatFacts => ({
  personId: row.person_id,
  kind: row.kind,
  contactAudience: row.contact_audience,
  isCoordinator: row.is_coordinator,
  everSat: row.ever_sat,
})

/** A row as the facts of the one who sits there. */
export const seatFactsOfRow = (row: SeatRow, today: string): SeatFacts => ({
  seatId: row.id,
  personId: row.person_id,
  kind: row.kind,
  state: row.state,
  since: row.since,
  until: row.until,
  age: row.birth_date ? ageOn(row.birth_date, today) : null,
  isCoordinator: row.is_coordinator,
})
