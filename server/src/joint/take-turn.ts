import { randomBytes } from 'node:crypto'
import { decide } from '@keukentafel/core/access/decide.ts'
import {
  DEVICE_TRIES,
  IDLE_SECONDS,
  JOINT_HOURS,
  PIN_TRIES,
  STAY_SECONDS,
  TURN_TOKEN,
} from '@keukentafel/core/joint/turn.ts'
import { AppError, type ErrorCode } from '@keukentafel/core/shared/errors.ts'
import { ENTER_SESSION, type Entered } from '../access/entry.ts'
import { factsOf } from '../access/refuse.ts'
import type { Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'
import { sessionCookie } from '../http/cookies.ts'
import { END_SESSION, nobody } from '../identity/session-store.ts'
import { logInAct } from '../identity/sign-in-log.ts'
import { deviceHash, pinHash, sameHash } from './hashes.ts'
import {
  BEGIN_TURN,
  END_JOINT,
  END_MEMBER,
  END_TURN,
  type JointRow,
  LOCK_JOINT,
  MEMBER,
  type MemberRow,
  RIGHT_PIN,
  WRONG_PIN,
} from './joint-store.ts'
import { waitsOutside } from './outside-store.ts'

type TurnCall = Call<object, undefined, { memberId: string; pin: string }>
/** A turn lasts as long as the screen says that somebody is there, and a moment for that to arrive. */
export const TURN_SECONDS = IDLE_SECONDS + STAY_SECONDS

/** "Ik ben aan de beurt": one's own pin gives a session of one's own, at this device and for this family only. */
export async function takeTurn(call: TurnCall) {
  const { secret, baseUrl } = call.deps.config
  const token = TURN_TOKEN + randomBytes(32).toString('base64url')
  // A refusal is kept: a wrong pin counts, also when nothing else happens.
  const outcome = await call.deps.db.write<unknown, { familyId: string } | { refused: ErrorCode }>(nobody, (tx) =>
    attempt(call, tx, token),
  )
  if ('refused' in outcome) throw new AppError(outcome.refused)
  call.cookies.push(sessionCookie(token, secret, baseUrl, JOINT_HOURS * 3600))
  return outcome
}

async function attempt(call: TurnCall, tx: Tx, token: string) {
  const hash = deviceHash(call.deps.config.secret, call.joint ?? '')
  const joint = call.joint ? await tx.one<JointRow>(LOCK_JOINT, [hash]) : undefined
  if (!joint) return refused(tx, null, 'joint.over')
  const { memberId, pin } = call.body
  const member = await tx.one<MemberRow>(MEMBER, [joint.id, memberId])
  if (!member) return refused(tx, null, 'joint.out')
  const given = await pinHash(call.deps.config.secret, joint.id, member.account_id, pin)
  if (!sameHash(given, member.pin_hash)) return wrong(call, tx, hash, joint, member)
  await tx.rows(RIGHT_PIN, [joint.id, memberId])
  if (await waitsOutside(tx, joint, member.account_id, call.today))
    return refused(tx, member.account_id, 'joint.family-alone')
  await tx.rows(END_TURN, [hash])
  if (call.token) await tx.rows(END_SESSION, [call.token]) // somebody may have signed in here as always
  await tx.rows(BEGIN_TURN, [member.account_id, token, TURN_SECONDS, call.device, joint.id])
  // As at every request from now on: who lost the seat, or whose seat asks for more, is not let in by a pin of before.
  const entered = (await tx.one<Entered>(ENTER_SESSION, [token, joint.family_id]))!
  const decision = decide('joint.sit', factsOf({ ...(call as Call), token }, entered, {}))
  if ('denied' in decision) {
    await tx.rows(END_MEMBER, [joint.id, member.account_id])
    return refused(tx, member.account_id, 'joint.out')
  }
  logInAct(tx, { accountId: member.account_id, act: 'joint.turn', outcome: 'permit' })
  return { familyId: joint.family_id }
}

async function wrong(call: TurnCall, tx: Tx, hash: string, joint: JointRow, member: MemberRow) {
  const counted = (await tx.one<{ wrong: number }>(WRONG_PIN, [joint.id, call.body.memberId]))!
  if (counted.wrong >= DEVICE_TRIES) {
    await tx.rows(END_JOINT, [hash, 'too-many-tries'])
    return refused(tx, member.account_id, 'joint.over')
  }
  if (member.tries + 1 < PIN_TRIES) return refused(tx, member.account_id, 'pin.wrong')
  await tx.rows(END_MEMBER, [joint.id, member.account_id])
  return refused(tx, member.account_id, 'joint.out')
}

function refused(tx: Tx, accountId: string | null, reason: ErrorCode): { refused: ErrorCode } {
  logInAct(tx, { accountId, act: 'joint.turn', outcome: 'deny', reason })
  return { refused: reason }
}
