import { ears, heard, heldFromMe } from '../access/scopes/held-back.ts'
import { readable } from '../access/scopes/item.ts'
import { ageOf } from '../access/scopes/member.ts'
import { SHARED, sharedWith } from '../access/scopes/share.ts'
import { talkReadable } from '../access/scopes/talk.ts'
import { statement } from '../db/statement.ts'

// The same scope as the lists, asked the other way round: which seats in force may read one of these items.
const inForce = `me.family_id = $1 and me.account_id is not null and me.state = 'active' and me.since <= $2::date and (me.until is null or $2::date < me.until)`

/** Accounts that may read at least one of the items $3. */
export const READERS_OF_ITEMS =
  statement(`select distinct me.account_id from (select me.account_id, me.family_id, me.person_id, me.kind, ${SHARED}
    from seat me ${sharedWith('me', '$2')} where ${inForce}) me join plan_item i on i.family_id = me.family_id and i.id = any ($3) where ${readable('i')}`)
/** Accounts that are in one of the family's own rooms $3; nobody else learns that there is one. */
export const READERS_OF_ROOMS = statement('select room_readers as account_id from room_readers($1, $3, $2)')
/** Accounts that may read one of the talks $3 about an own plan. */
export const READERS_OF_TALKS =
  statement(`select distinct me.account_id from (select me.*, exists (select from coordinator_term c
      where c.family_id = me.family_id and c.seat_id = me.id and c.until_at is null) as is_coordinator,
    (select ${ageOf('p')} from person p where p.family_id = me.family_id and p.id = me.person_id) as age from seat me) me
  join own_plan_talk t on t.family_id = me.family_id and t.id = any ($3)
  join own_plan_talk r on r.family_id = t.family_id and r.id = coalesce(t.beside_id, t.id) where ${inForce} and ${talkReadable('r', 'coalesce(me.age >= 12, true)')}`)
/** Accounts that heard an item until one of the changes $3 took it away: they fetch again too, else it stays on their screen. */
export const HEARD_UNTIL =
  statement(`select distinct me.account_id from seat me join plan_event e on e.family_id = me.family_id and e.seq = any ($3)
  join plan_item i on i.family_id = e.family_id and i.id = e.subject_id cross join lateral (select ${ears('me', '$2')}) ear
  cross join lateral (select e.before ->> 'audience' as audience,
    array(select value::uuid from jsonb_array_elements_text(e.before -> 'audience_persons')) as audience_persons) past
  where ${inForce} and (past.audience, past.audience_persons) is distinct from (e.audience, e.audience_persons) and ${heard('past')} and not ${heldFromMe('i', 'ear')}`)
/** Accounts with a seat in force. */
export const SEATED = statement(`select distinct me.account_id from seat me where ${inForce}`)
/** Accounts that had any seat, also one that has just ended. */
export const EVER_SEATED = statement(
  `select distinct account_id from seat where family_id = $1 and id = any ($2) and account_id is not null`,
)
/** The families that are open to who entered; a door that asks more keeps even the news inside. */
export const OPEN_FAMILIES = statement('select unnest(kt_families()) as family_id')
/** Accounts of the seats that get something by permissions $2: what they may hear changed. */
export const RECIPIENTS = statement(
  `select distinct s.account_id from share h join seat s on s.family_id = h.family_id and s.id = h.seat_id where h.family_id = $1 and h.id = any ($2) and s.account_id is not null`,
)
/** Accounts of those whom permissions $2 are about, who said something about them, or whose yes may be asked. */
export const ASKED =
  statement(`select distinct s.account_id from share h join seat s on s.family_id = h.family_id and s.state = 'active' and s.account_id is not null
    and (s.person_id in (h.subject_id, h.asked_by) or h.yes ? s.person_id::text or exists (select from parental_authority a
      where a.family_id = h.family_id and a.child_id = h.subject_id and a.holder_id = s.person_id)) where h.family_id = $1 and h.id = any ($2)`)
/** Accounts for which none of $2 is there: something is kept from them. */
export const BLIND = statement('select shield_blind as account_id from shield_blind($1, $2)')
export const ENTER_FAMILY = statement('select enter_family($1)')
/** Sessions among $1 that are still valid. */
export const VALID_SESSIONS = statement('select id from session where id = any ($1) and expires_at > now()')
/** Accounts that know that one of $3 is held back: who wrote it, who is asked, who represents, and from whom it was once it is told. */
export const KNOWING_HELD =
  statement(`select distinct me.account_id from seat me join holding_back b on b.family_id = me.family_id and b.id = any ($3)
  where ${inForce} and (me.person_id in (b.held_by, b.second_person) or (b.state = 'told' and me.person_id = any (b.from_persons))
    or (b.state in ('confirmed', 'told') and me.person_id <> all (b.from_persons) and exists (select from person p where p.family_id = b.family_id and p.id = any (b.from_persons)
      and extract(year from age($2::date, p.birth_date)) < 16 and exists (select from parental_authority a where a.family_id = p.family_id and a.child_id = p.id and a.holder_id = me.person_id))))`)
