import type { Permit } from '@keukentafel/core/access/decide.ts'
import type { HoldingFacts } from '@keukentafel/core/access/facts.ts'
import { type HoldingBack, holdingStanding } from '@keukentafel/core/access/held-back.ts'
import type { HoldingReason } from '@keukentafel/core/law/holding-back.ts'
import { ME } from '../access/scopes/item.ts'
import { ageOf, heldAuthority } from '../access/scopes/member.ts'
import type { Tx } from '../db/database.ts'
import { type Statement, statement } from '../db/statement.ts'

export interface HoldingRow {
  id: string
  version: number
  itemId: string
  fromPersons: string[]
  heldBy: string
  second: string
  secondSeat: string
  reason: HoldingReason
  words: string
  askedOn: string
  answerBefore: string
  until: string
  state: HoldingBack['state']
  said: 'yes' | 'no' | null
  answer: string | null
  answeredAt: string | null
  prolongs: string | null
  represents: boolean
}

// Who represents: holds checked authority in force over one of them below 16.
const columns = `b.id, b.version, b.item_id as "itemId", b.from_persons as "fromPersons", b.held_by as "heldBy", b.second_person as second, b.second_seat as "secondSeat", b.reason, b.words,
  b.asked_on::text as "askedOn", b.answer_before::text as "answerBefore", b.until_date::text as until, b.state, b.said, b.answer, b.answered_at as "answeredAt", b.prolongs,
  exists (select from person p where p.family_id = $1 and p.id = any (b.from_persons) and ${ageOf('p')} < 16 and exists (${heldAuthority('p')})) as represents`

/** All of a family, newest first. Who may know of which is decided for each (hold.see). $1 family, $2 Dutch day. */
export const HOLDINGS: Statement = statement(
  `with ${ME} select ${columns} from me, holding_back b where b.family_id = $1 order by b.created_at desc, b.id`,
)
const LOCK = statement(
  `with ${ME} select ${columns} from me, holding_back b where b.family_id = $1 and b.id = $3 for no key update of b`,
)
export const lockHolding = (tx: Tx, familyId: string, today: string, id: string) =>
  tx.one<HoldingRow>(LOCK, [familyId, today, id])

/** Other professionals with a seat in force and an account of their own. $1 family, $2 Dutch day. */
export const SECONDS: Statement =
  statement(`with ${ME} select s.id as "seatId", p.id as "personId", p.call_name as "callName", s.role from me, seat s join person p on p.family_id = s.family_id and p.id = s.person_id
  where s.family_id = $1 and me.kind = 'professional' and s.kind = 'professional' and s.state = 'active' and s.since <= $2::date and (s.until is null or $2::date < s.until)
    and s.account_id <> nullif(current_setting('kt.account', true), '')::uuid and s.person_id <> me.person_id order by s.created_at, s.id`)
export interface Second {
  seatId: string
  personId: string
  callName: string
  role: string
}
export const secondsOf = (tx: Tx, familyId: string, today: string) => tx.rows<Second>(SECONDS, [familyId, today])

/** A row as facts. */
export const holdingFacts = (row: HoldingRow, today: string): HoldingFacts => ({
  heldBy: row.heldBy,
  second: row.second,
  fromPersons: row.fromPersons,
  standing: holdingStanding(row, today),
  represents: row.represents,
})

/** What somebody is about to hold back themselves, as facts. */
export const ownHolding = (heldBy: string, fromPersons: readonly string[] = []): HoldingFacts => ({
  heldBy,
  second: '',
  fromPersons,
  standing: 'waits',
  represents: false,
})

const NOT_ABOUT =
  statement(`select f.id from plan_item i, unnest($3::uuid[]) f (id) where i.family_id = $1 and i.id = $2 and not (f.id = any (i.about_persons || i.under_persons)
  or exists (select from parental_authority a join person c on c.family_id = a.family_id and c.id = a.child_id where a.family_id = $1 and a.holder_id = f.id
    and a.kind in ('parent', 'guardian', 'institution') and a.child_id = any (i.about_persons || i.under_persons) and extract(year from age($4::date, c.birth_date)) < 12))`)
/** Those who would not hear it by being whom it is about, or by standing for a child: nothing can be held back from them. */
export const notAbout = (tx: Tx, familyId: string, today: string, itemId: string, from: readonly string[]) =>
  tx.rows<{ id: string }>(NOT_ABOUT, [familyId, itemId, from, today])

const SAID_YES = statement(
  `select exists (select from holding_back b where b.family_id = $1 and b.item_id = $2 and b.second_seat = $3 and b.said = 'yes') as said`,
)
/** Whether this seat said yes to holding back the same words before. */
export const saidYesBefore = async (tx: Tx, familyId: string, itemId: string, seatId: string): Promise<boolean> =>
  (await tx.one<{ said: boolean }>(SAID_YES, [familyId, itemId, seatId]))!.said

const INSERT =
  statement(`insert into holding_back (family_id, id, item_id, from_persons, reason, words, held_by, held_account, second_person, second_seat, asked_on, answer_before, until_date, prolongs, created_by, updated_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $7, $7)`)
export interface NewHolding {
  id: string
  itemId: string
  fromPersons: readonly string[]
  reason: HoldingReason
  words: string
  by: { personId: string; accountId: string }
  second: Second
  askedOn: string
  answerBefore: string
  until: string
  prolongs: string | null
}
/** Writes what is asked of the second professional. */
export function insertHolding(_permit: Permit<'hold.ask'>, tx: Tx, familyId: string, row: NewHolding): void {
  tx.send(INSERT, [
    familyId,
    row.id,
    row.itemId,
    row.fromPersons,
    row.reason,
    row.words,
    row.by.personId,
    row.by.accountId,
    row.second.personId,
    row.second.seatId,
    row.askedOn,
    row.answerBefore,
    row.until,
    row.prolongs,
  ])
}

const SETTLE =
  statement(`update holding_back set state = $3, answer = coalesce($4, answer), said = case when $5::uuid is null then said when $3 = 'confirmed' then 'yes' else 'no' end, answered_account = coalesce($5, answered_account), answered_at = coalesce($6, answered_at),
    ended_by = $7, ended_at = case when $7::uuid is null then null else $8::timestamptz end, version = version + 1, updated_at = now(), updated_by = $9
  where family_id = $1 and id = $2`)
/** Writes the answer of the second, or that it ended, over the row that was found and locked. */
export function settle(
  _permit: Permit<'hold.ask' | 'hold.answer' | 'hold.tell'>,
  tx: Tx,
  familyId: string,
  id: string,
  by: { personId: string; accountId: string; now: string },
  next: { state: HoldingBack['state']; answer?: string },
): void {
  const answered = next.answer === undefined ? [null, null, null] : [next.answer, by.accountId, by.now]
  const ended = ['told', 'replaced'].includes(next.state) ? by.personId : null
  tx.send(SETTLE, [familyId, id, next.state, ...answered, ended, by.now, by.personId])
}

const OPEN_PROLONGING = statement(
  `update holding_back set state = 'told', ended_by = $3, ended_at = $4, version = version + 1, updated_at = now(), updated_by = $3
  where family_id = $1 and item_id = $2 and state in ('asked', 'confirmed', 'refused')`,
)
/** Ends all that holds back the same words: also what goes on with it, and a question about that. */
export const tellAll = (
  _permit: Permit<'hold.tell'>,
  tx: Tx,
  familyId: string,
  itemId: string,
  by: string,
  now: string,
) => tx.send(OPEN_PROLONGING, [familyId, itemId, by, now])

const ADDRESSES = statement(`select distinct a.email, a.locale from seat s join account a on a.id = s.account_id
  where s.family_id = $1 and s.state = 'active' and (s.id = $2 or s.person_id = any ($3::uuid[])) and hears_of($1, s.account_id, $4)`)
export interface Address {
  email: string
  locale: 'nl' | 'en'
}
/** Where to tell a seat, or persons, that something waits: not those for whom it (`about`) is not there. */
export const addressesOf = (
  tx: Tx,
  familyId: string,
  seatId: string | null,
  persons: readonly string[],
  about: string,
) => tx.rows<Address>(ADDRESSES, [familyId, seatId, persons, about])

const REPRESENTATIVES =
  statement(`select distinct a.holder_id as id from parental_authority a join person p on p.family_id = a.family_id and p.id = a.child_id
  where a.family_id = $1 and a.child_id = any ($3) and a.holder_id <> all ($3) and a.kind in ('parent', 'guardian', 'institution') and a.checked_on is not null
    and (a.from_date is null or a.from_date <= $2::date) and (a.until_date is null or $2::date < a.until_date) and extract(year from age($2::date, p.birth_date)) < 16`)
/** Who represents one of these persons below 16, and is not one of them. */
export const representativesOf = async (tx: Tx, familyId: string, today: string, persons: readonly string[]) =>
  (await tx.rows<{ id: string }>(REPRESENTATIVES, [familyId, today, persons])).map((row) => row.id)

const LATER = statement(
  `select add_job_at('holding-over', json_build_object('id', $1::uuid), 'holding-over ' || $1, $2::date::timestamp at time zone 'Europe/Amsterdam')`,
)
/** Sees to it that open screens, and whom it is about, are told on the day it shows itself. That it does so does not hang on this. */
export const tellLater = (tx: Tx, id: string, until: string): void => tx.send(LATER, [id, until])
