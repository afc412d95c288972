import type { Action } from '@keukentafel/core/access/actions.ts'
import { decide } from '@keukentafel/core/access/decide.ts'
import type { Facts } from '@keukentafel/core/access/facts.ts'
import type { Activity } from '@keukentafel/core/law/processing-activities.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { Call } from '../http/call.ts'
import { accountOf, type Entered, seatFacts, sessionFacts } from './entry.ts'

/** Facts about the object of an act; who asks and which day it is come from the request. */
export type MoreFacts = Omit<Facts, 'viewer' | 'today'>

/** All facts of one request. */
export function factsOf(call: Call, entered: Entered, more: MoreFacts): Facts {
  return {
    viewer: {
      kind: 'account',
      accountId: accountOf(entered),
      seat: seatFacts(entered, call.today),
      session: sessionFacts(entered, call.token),
    },
    today: call.today,
    ...more,
  }
}

/** The fields of an access line that are the same for permit and refusal. */
export const lineOf = (
  call: Call,
  familyId: string,
  entered: Entered,
  action: Action,
  objectId: string | null,
  activity: Activity = action,
) => ({
  familyId,
  traceId: call.deps.id(),
  accountId: entered.account_id,
  personId: entered.seat_id ? entered.person_id : null,
  seatId: entered.seat_id,
  action,
  objectId,
  activity,
})

/**
 * Logs a refusal and throws it. Visible but not allowed is 403 with its reason; not visible is 404, the same as an id
 * that does not exist. `facts` is null when the object was not found for this viewer.
 */
export async function refuse(
  call: Call,
  familyId: string,
  entered: Entered,
  action: Action,
  facts: Facts | null,
  denied: string,
  objectId: string | null,
  activity: Activity = action,
): Promise<never> {
  // Who sits here but is not certain enough hears so whatever was asked: it says nothing about what is there.
  const door = decide('family.read', factsOf(call, entered, {}))
  const reason = 'denied' in door && door.denied === 'level-too-low' ? door.denied : denied
  await call.deps.log.write({
    ...lineOf(call, familyId, entered, action, objectId, activity),
    outcome: 'deny',
    ground: reason,
    subjects: [],
  })
  if (reason === 'own-device-only') throw new AppError('own-device.only', { reason })
  if (reason === 'level-too-low') throw new AppError('level.too-low', { reason })
  const visible = facts ? decide(facts.item ? 'item.read' : 'family.read', facts) : null
  throw visible && 'permit' in visible ? new AppError('not.allowed', { reason: denied }) : new AppError('not.found')
}
