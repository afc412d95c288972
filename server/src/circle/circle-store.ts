import { MY, my } from '../access/scopes/family.ts'
import { ME } from '../access/scopes/item.ts'
import {
  askable,
  contactable,
  endable,
  leavable,
  mayInvite,
  seatEditable,
  seatVisible,
  seesInvitations,
} from '../access/scopes/seat.ts'
import { clean } from '../access/scopes/shield.ts'
import { statement } from '../db/statement.ts'

const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const list = (json: string, order: string, from: string) =>
  `(select coalesce(json_agg(${json} order by ${order}), '[]') from ${from})`

// Rule coordinator.hand-over, and coordinator.wish.
const mayHandOver = `(me.is_coordinator or (me.kind = 'family' and ${my.age(16)}))`
const mayWish = `(me.kind = 'family')`

// A word at leaving is for the others; the reason why a seat was ended or declined is for the family and the coordinator.
const endReason = `case when s.state = 'left' or s.person_id = me.person_id or ${seesInvitations} then ${clean('s.end_reason')} else '' end`
const askedToLeave = `case when s.asked_to_leave_at is not null and (s.person_id = me.person_id or ${seesInvitations})
  then json_build_object('at', ${iso('s.asked_to_leave_at')}, 'by', s.asked_to_leave_by, 'reason', ${clean('s.asked_to_leave_reason')}, 'answer', ${clean('s.asked_to_leave_answer')}) end`
const here = `s.state in ('active', 'invited')`

/** Everybody around the family, as text that is passed on unread. $1 family, $2 Dutch day. */
export const READ_CIRCLE = statement(`
with ${ME}, ${MY},
seats as materialized (select s.*, p.call_name, p.look, exists (select from coordinator_term t where t.family_id = s.family_id and t.seat_id = s.id and t.until_at is null) as coordinates
  from me, seat s join person p on p.family_id = s.family_id and p.id = s.person_id where s.family_id = $1 and ${seatVisible('s')})
select json_build_object('today', $2::date, 'familyName', ${clean('f.name')}, 'mySeatId', me.seat_id,
  'seats', ${list(
    `json_build_object('id', s.id, 'version', s.version, 'personId', s.person_id, 'callName', s.call_name, 'look', s.look, 'kind', s.kind, 'role', ${clean('s.role')},
      'organisation', (select ${clean('o.name')} from organisation o where o.id = s.organisation_id), 'purpose', ${clean('s.purpose')}, 'mayExpect', ${clean('s.may_expect')}, 'mayNotExpect', ${clean('s.may_not_expect')},
      'since', s.since, 'until', s.until, 'lookAgainOn', s.look_again_on, 'state', s.state, 'endReason', ${endReason},
      'hasAccount', s.state = 'active' and s.account_id is not null, 'isCoordinator', s.coordinates, 'askedToLeave', ${askedToLeave},
      'contact', case when ${contactable('s')} then json_build_object('phone', s.phone, 'reachable', ${clean('s.reachable')}, 'audience', s.contact_audience) end,
      'can', json_build_object('edit', ${here} and ${seatEditable('s')}, 'leave', s.state = 'active' and ${leavable('s')},
        'askToLeave', s.state = 'active' and ${askable('s')}, 'end', s.state = 'active' and ${endable('s')}))`,
    's.created_at, s.id',
    'seats s',
  )},
  'coordinators', ${list(
    `json_build_object('id', t.id, 'seatId', t.seat_id, 'from', ${iso('t.from_at')}, 'until', ${iso('t.until_at')}, 'note', t.note)`,
    't.from_at, t.id',
    'coordinator_term t where t.family_id = $1',
  )},
  'wishes', ${list(
    `json_build_object('personId', w.person_id, 'seatId', w.seat_id, 'note', w.note)`,
    'w.created_at, w.id',
    `coordinator_wish w where w.family_id = $1 and (me.kind = 'family' or me.is_coordinator)`,
  )},
  'invitations', ${list(
    `json_build_object('id', i.id, 'seatId', i.seat_id, 'channel', i.channel, 'expiresAt', ${iso('i.expires_at')}, 'state', i.state, 'reason', i.reason)`,
    'i.created_at, i.id',
    `invitation i where i.family_id = $1 and ${seesInvitations}`,
  )},
  'can', json_build_object('inviteNetwork', ${mayInvite.network}, 'inviteProfessional', ${mayInvite.professional}, 'inviteFamily', ${mayInvite.family},
    'handOver', ${mayHandOver}, 'wish', ${mayWish}))::text as body,
  (select array_agg(distinct s.person_id) from seats s) as subjects
from me, family f where f.id = $1`)
