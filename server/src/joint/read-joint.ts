import { registerOf } from '@keukentafel/core/accounts/register.ts'
import type { Call } from '../http/call.ts'
import { deviceHash } from './hashes.ts'
import { type AroundRow, JOINT_AROUND } from './joint-store.ts'

/** Who sits around this device; null when nobody does. */
export async function readJoint(call: Call<object>) {
  if (!call.joint) return { joint: null }
  const values = [deviceHash(call.deps.config.secret, call.joint), call.today]
  const { rows } = await call.deps.db.pool.query<AroundRow>({ ...JOINT_AROUND, values })
  const around = rows[0]
  if (!around?.family_id) return { joint: null }
  return {
    joint: {
      endsAt: around.ends_at.toISOString(),
      members: around.members.map(({ birthDate, ...member }) => ({
        ...member,
        register: registerOf(birthDate, call.today),
      })),
    },
  }
}
