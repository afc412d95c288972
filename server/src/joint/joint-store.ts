import type { Permit } from '@keukentafel/core/access/decide.ts'
import type { Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'

export interface JointRow {
  id: string
  family_id: string
  ends_at: Date
}
export interface MemberRow {
  account_id: string
  pin_hash: string
  tries: number
}
export interface AroundRow {
  family_id: string
  ends_at: Date
  members: {
    id: string
    callName: string
    kind: string
    look: Record<string, unknown>
    birthDate: string | null
  }[]
}

/** $1 hash of the device, $2 Dutch day. */
export const JOINT_AROUND = statement('select family_id, ends_at, members from joint_around($1, $2)')
export const JOINT_HERE = statement(
  'select id, family_id, ends_at from joint_session where device_hash = $1 and ends_at > now()',
)
/** The same, held: tries at one device come one after the other, so no two of them count as one. */
export const LOCK_JOINT = statement(
  'select id, family_id, ends_at from joint_session where device_hash = $1 and ends_at > now() for update',
)
export const MEMBER = statement(
  'select account_id, pin_hash, tries from joint_member where joint_id = $1 and id = $2 for update',
)
export const MEMBER_COUNT = statement(
  'select count(*)::int as n from joint_member where joint_id = $1 and account_id <> $2',
)
/** Whether it is kept from one of them that the other is here at all. $1 joint session, $2 account. */
export const KEPT_APART = statement('select joint_kept_apart($1, $2) as apart')
export const PUT_MEMBER = statement(`insert into joint_member (joint_id, account_id, pin_hash) values ($1, $2, $3)
  on conflict (joint_id, account_id) do update set pin_hash = excluded.pin_hash, tries = 0`)
export const WRONG_PIN =
  statement(`with m as (update joint_member set tries = tries + 1 where joint_id = $1 and id = $2)
  update joint_session set wrong = wrong + 1 where id = $1 returning wrong`)
export const RIGHT_PIN = statement('update joint_member set tries = 0 where joint_id = $1 and id = $2')
export const END_MEMBER = statement('delete from joint_member where joint_id = $1 and account_id = $2')
/** The turn of this session's account ends, and with it its part; nothing for a session that is no turn. */
export const LEAVE_JOINT = statement(
  'delete from joint_member m using session s where s.id = $1 and m.joint_id = s.joint_id and m.account_id = s.account_id returning m.id',
)
/** Nobody has the turn at this device. */
export const END_TURN = statement(
  'delete from session s using joint_session j where j.id = s.joint_id and j.device_hash = $1 returning s.id',
)
/** Who, token, seconds, device, joint session: never after the end of that. */
export const BEGIN_TURN =
  statement(`insert into session (account_id, token, expires_at, user_agent, method, level, joint_id)
  select $1, $2, least(j.ends_at, now() + make_interval(secs => $3)), $4, 'joint', 'low', j.id from joint_session j where j.id = $5 returning id`)
export const STAY =
  statement(`update session s set updated_at = now(), expires_at = least(j.ends_at, now() + make_interval(secs => $2))
  from joint_session j where j.id = s.joint_id and s.id = $1 returning s.expires_at`)
/** It ends for all, and each of them can read so. */
export const END_JOINT =
  statement(`with who as (select j.id, m.account_id from joint_session j join joint_member m on m.joint_id = j.id where j.device_hash = $1),
  told as (insert into sign_in_log (account_id, act, outcome, reason) select account_id, 'joint.end', 'permit', $2 from who)
  delete from joint_session where device_hash = $1 returning id`)

const ADD_JOINT = statement(`insert into joint_session (family_id, device_hash, device, begun_by, ends_at)
  values ($1, $2, $3, $4, now() + make_interval(hours => $5)) returning id, family_id, ends_at`)

/** Begins sitting together at one device. */
export const addJoint = (
  _permit: Permit<'joint.begin'>,
  tx: Tx,
  values: readonly [familyId: string, deviceHash: string, device: string, accountId: string, hours: number],
): Promise<JointRow> => tx.one<JointRow>(ADD_JOINT, values) as Promise<JointRow>
