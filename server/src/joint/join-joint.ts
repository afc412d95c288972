import { decide } from '@keukentafel/core/access/decide.ts'
import type { SessionFacts } from '@keukentafel/core/access/levels.ts'
import { MOST_MEMBERS } from '@keukentafel/core/joint/turn.ts'
import { dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import { AppError, type ErrorCode } from '@keukentafel/core/shared/errors.ts'
import { accountOf, ENTER_SESSION, type Entered, seatFacts } from '../access/entry.ts'
import type { Deps } from '../http/call.ts'
import { logInAct, logSignIn } from '../identity/sign-in-log.ts'
import { deviceHash, pinHash } from './hashes.ts'
import { JOINT_HERE, type JointRow, KEPT_APART, LOCK_JOINT, MEMBER_COUNT, PUT_MEMBER } from './joint-store.ts'

/** Of which family the joint session of this device is; refused when there is none. */
export async function familyAround(deps: Deps, device: string | null): Promise<string> {
  const values = [deviceHash(deps.config.secret, device ?? '')]
  const { rows } = device ? await deps.db.pool.query<JointRow>({ ...JOINT_HERE, values }) : { rows: [] }
  if (rows[0]) return rows[0].family_id
  await logSignIn(deps.db.pool, { accountId: null, act: 'joint.join', outcome: 'deny', reason: 'joint.over' })
  throw new AppError('joint.over')
}

/**
 * Somebody who has just shown who they are (`token` is of the session that this gave; who calls ends it) takes part at this device
 * from now on, with a pin. Who took part already gets the new pin in place of the old.
 */
export async function joinJoint(
  deps: Deps,
  given: { device: string; familyId: string; token: string; pin: string },
): Promise<void> {
  const { secret } = deps.config
  const entry = { statement: ENTER_SESSION, values: [given.token, given.familyId] }
  let accountId: string | null = null
  try {
    await deps.db.write<Entered, void>(entry, async (tx, entered) => {
      accountId = accountOf(entered)
      const joint = await tx.one<JointRow>(LOCK_JOINT, [deviceHash(secret, given.device)])
      if (joint?.family_id !== given.familyId) throw new AppError('joint.over')
      const denied = deniedFor(deps, entered)
      if (denied) throw new AppError(denied)
      // The same words as for a seat that asks for more: neither of them hears why.
      if ((await tx.one<{ apart: boolean }>(KEPT_APART, [joint.id, accountId]))!.apart)
        throw new AppError('joint.needs-more')
      const others = (await tx.one<{ n: number }>(MEMBER_COUNT, [joint.id, accountId]))!.n
      if (others >= MOST_MEMBERS) throw new AppError('joint.full')
      await tx.rows(PUT_MEMBER, [joint.id, accountId, await pinHash(secret, joint.id, accountId, given.pin)])
      logInAct(tx, { accountId, act: 'joint.join', outcome: 'permit' })
    })
  } catch (error) {
    if (error instanceof AppError)
      await logSignIn(deps.db.pool, { accountId, act: 'joint.join', outcome: 'deny', reason: error.code })
    throw error
  }
}

// What a turn will be is asked here already: never more than low, at this device.
function deniedFor(deps: Deps, entered: Entered): ErrorCode | undefined {
  const today = dayInAmsterdam(deps.now().toISOString())
  const session: SessionFacts = { level: 'low', doorLevel: entered.door_level, joint: true }
  const viewer = { kind: 'account', accountId: accountOf(entered), seat: seatFacts(entered, today), session } as const
  const decision = decide('joint.sit', { viewer, today })
  if ('permit' in decision) return undefined
  return decision.denied === 'level-too-low' ? 'joint.needs-more' : 'joint.not-at-table'
}
