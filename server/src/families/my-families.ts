import type { Action } from '@keukentafel/core/access/actions.ts'
import { decide } from '@keukentafel/core/access/decide.ts'
import type { SeatFacts } from '@keukentafel/core/access/facts.ts'
import { accountOf, type Entered, sessionEntry } from '../access/entry.ts'
import type { Statement } from '../db/statement.ts'
import { type Call, RawJson } from '../http/call.ts'
import { LIST_MY_FAMILIES, SEARCH_PEOPLE } from './my-families-store.ts'

/** What was told of one family, and the seat by which it was told. */
type Told = Omit<SeatFacts, 'age'> & { familyId: string; subjects: string[] }

/** Every table of this account, what waits for it first. */
export const listMyFamilies = (call: Call<object>): Promise<RawJson> =>
  readOverTables(call as Call, LIST_MY_FAMILIES, [call.today], 'family.read', 'family.list')

/** People at the tables of this account, by the beginning of a name. */
export const searchPeople = (call: Call<object, { name: string }>): Promise<RawJson> =>
  readOverTables(call as Call, SEARCH_PEOPLE, [call.today, call.query.name], 'member.read', 'member.search')

/**
 * Reads over every table at which the account sits: one round trip, and a line in the log of each family of which something
 * was told. The statement filters by seats in force; the rule is asked once more for each, and where it says no, nothing is told.
 */
async function readOverTables(
  call: Call,
  statement: Statement,
  values: unknown[],
  action: Action,
  activity: string,
): Promise<RawJson> {
  const { entered, results } = await call.deps.db.read<Entered>(sessionEntry(call, null), [[statement, values]])
  const accountId = accountOf(entered)
  call.decided.add('account')
  const { body, told } = (results[0] as { body: string; told: Told[] | null }[])[0]!
  const lines = (told ?? []).map(({ familyId, subjects, ...seat }) => {
    const decision = decide(action, {
      viewer: { kind: 'account', accountId, seat: { ...seat, age: null } },
      today: call.today,
    })
    if ('denied' in decision) throw new Error(`a table was told of without a seat in force: ${decision.denied}`)
    const { personId, seatId } = seat
    return {
      familyId,
      traceId: call.traceId,
      accountId,
      personId,
      seatId,
      action,
      objectId: null,
      outcome: 'permit' as const,
      ground: decision.permit.ground,
      activity,
      subjects,
    }
  })
  await Promise.all(lines.map((line) => call.deps.log.write(line)))
  return new RawJson(body)
}
