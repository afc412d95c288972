import { randomBytes } from 'node:crypto'
import { atLeast } from '@keukentafel/core/access/levels.ts'
import { JOINT_HOURS } from '@keukentafel/core/joint/turn.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { writeInFamily } from '../access/write-in-family.ts'
import type { Call } from '../http/call.ts'
import { jointCookie, sessionCookie } from '../http/cookies.ts'
import { END_SESSION } from '../identity/session-store.ts'
import { logInAct, logSignIn } from '../identity/sign-in-log.ts'
import { deviceHash, pinHash } from './hashes.ts'
import { addJoint, END_JOINT, PUT_MEMBER } from './joint-store.ts'

/**
 * Begins sitting together. From here on this browser has nothing but the joint session: the session of who begins ends, so that
 * nobody goes on as them by a back button, and they take their turn with a pin as the others do.
 */
export const beginJoint = (call: Call<{ familyId: string }, undefined, { pin: string }>) =>
  writeInFamily(call, async (tx, ask, actor) => {
    const permit = await ask('joint.begin')
    const { secret, baseUrl } = call.deps.config
    if (!atLeast('low', actor.session.doorLevel)) {
      const line = {
        accountId: actor.accountId,
        act: 'joint.begin',
        outcome: 'deny',
        reason: 'joint.needs-more',
      } as const
      await logSignIn(call.deps.db.pool, line)
      throw new AppError('joint.needs-more')
    }
    if (call.joint) await tx.rows(END_JOINT, [deviceHash(secret, call.joint), 'begun-again'])
    const device = randomBytes(32).toString('base64url')
    const joint = await addJoint(permit, tx, [
      call.params.familyId,
      deviceHash(secret, device),
      call.device,
      actor.accountId,
      JOINT_HOURS,
    ])
    await tx.rows(PUT_MEMBER, [
      joint.id,
      actor.accountId,
      await pinHash(secret, joint.id, actor.accountId, call.body.pin),
    ])
    await tx.rows(END_SESSION, [call.token])
    logInAct(tx, { accountId: actor.accountId, act: 'joint.begin', outcome: 'permit' })
    call.cookies.push(jointCookie(device, baseUrl, JOINT_HOURS * 3600), sessionCookie('', secret, baseUrl, 0))
    return { endsAt: joint.ends_at.toISOString() }
  })
