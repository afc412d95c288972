import { readable } from '../access/scopes/item.ts'
import { SHARED, sharedWith } from '../access/scopes/share.ts'
import { statement } from '../db/statement.ts'

// The same scope as the lists, asked the other way round: which seats in force may read one of these items.
const inForce = `me.family_id = $1 and me.account_id is not null and me.state = 'active' and me.since <= $2::date and (me.until is null or $2::date < me.until)`

/** Accounts that may read at least one of the items $3. */
export const READERS_OF_ITEMS =
  statement(`select distinct me.account_id from (select me.account_id, me.family_id, me.person_id, me.kind, ${SHARED}
    from seat me ${sharedWith('me', '$2')} where ${inForce}) me join plan_item i on i.family_id = me.family_id and i.id = any ($3) where ${readable('i')}`)
/** Accounts with a seat in force. */
export const SEATED = statement(`select distinct me.account_id from seat me where ${inForce}`)
/** Accounts that had any seat, also one that has just ended. */
export const EVER_SEATED = statement(
  `select distinct account_id from seat where family_id = $1 and id = any ($2) and account_id is not null`,
)
/** Accounts of the seats that get something by permissions $2: what they may hear changed. */
export const RECIPIENTS = statement(
  `select distinct s.account_id from share h join seat s on s.family_id = h.family_id and s.id = h.seat_id where h.family_id = $1 and h.id = any ($2) and s.account_id is not null`,
)
/** Accounts of those whom permissions $2 are about, who said something about them, or whose yes may be asked. */
export const ASKED =
  statement(`select distinct s.account_id from share h join seat s on s.family_id = h.family_id and s.state = 'active' and s.account_id is not null
    and (s.person_id in (h.subject_id, h.asked_by) or h.yes ? s.person_id::text or exists (select from parental_authority a
      where a.family_id = h.family_id and a.child_id = h.subject_id and a.holder_id = s.person_id)) where h.family_id = $1 and h.id = any ($2)`)
export const ENTER_FAMILY = statement('select enter_family($1)')
/** Sessions among $1 that are still valid. */
export const VALID_SESSIONS = statement('select id from session where id = any ($1) and expires_at > now()')
