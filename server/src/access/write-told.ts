import type { Action } from '@keukentafel/core/access/actions.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'
import { type Actor, type Ask, writeInFamily } from './write-in-family.ts'

/**
 * As writeInFamily; what is refused for another reason than the rule (a day in the past, twice, somebody who left) is told to the
 * log too. `reasonOf` gives the word for an error that is not ours.
 */
export async function writeTold<R extends object>(
  call: Call<never> | Call<{ familyId: string }>,
  action: Action,
  objectId: string,
  work: (tx: Tx, ask: Ask, actor: Actor, found: unknown[][]) => Promise<R>,
  reasonOf: (error: unknown) => string | undefined = () => undefined,
): Promise<R> {
  const own = call as Call<{ familyId: string }>
  let who: Actor | undefined
  try {
    return await writeInFamily(own, (tx, ask, actor, found) => {
      who = actor
      return work(tx, ask, actor, found)
    })
  } catch (error) {
    const ground = reasonOf(error) ?? groundOf(error)
    if (ground && who)
      await own.deps.log.write({
        familyId: own.params.familyId,
        traceId: own.deps.id(),
        accountId: who.accountId,
        personId: who.personId,
        seatId: who.seat.seatId,
        action,
        objectId,
        outcome: 'deny',
        ground,
        activity: action,
        subjects: [],
      })
    throw error
  }
}

/** Why it was refused, when it was not by the rule (that has its line already) and no fault of ours. */
function groundOf(error: unknown): string | undefined {
  const byRule = ['not.allowed', 'not.found', 'level.too-low']
  if (!(error instanceof AppError) || byRule.includes(error.code)) return undefined
  return error.faults[0]?.code ?? error.code
}
