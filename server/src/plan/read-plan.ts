import { may } from '@keukentafel/core/access/decide.ts'
import type { Activity } from '@keukentafel/core/law/processing-activities.ts'
import { readAtOnceInFamily } from '../access/read-in-family.ts'
import { type Call, RawJson } from '../http/call.ts'
import { READ_PLAN } from './plan-store.ts'

/** The whole plan as this account may see it, in one round trip; PostgreSQL makes the JSON and nobody parses it here. */
export async function readPlan(call: Call<{ familyId: string }>, activity: Activity = 'plan.open'): Promise<RawJson> {
  const { body, facts, seat } = await readAtOnceInFamily(
    call,
    'family.read',
    READ_PLAN,
    [call.params.familyId, call.today],
    activity,
  )
  const me = { personId: seat.personId, kind: seat.kind, isCoordinator: seat.isCoordinator, age: seat.age }
  const can = {
    add: may('item.add', facts),
    editFamily: may('family.edit', facts),
    invite: may('seat.invite', { ...facts, adding: 'network' }),
  }
  return new RawJson(`{"me":${JSON.stringify(me)},"can":${JSON.stringify(can)},${body.slice(1)}`)
}
