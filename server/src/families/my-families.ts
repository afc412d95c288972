import type { Action } from '@keukentafel/core/access/actions.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { accountOf, type Entered } from '../access/entry.ts'
import type { AtOnce } from '../db/at-once.ts'
import { type Call, RawJson } from '../http/call.ts'
import { LIST_MY_FAMILIES, SEARCH_PEOPLE } from './my-families-store.ts'

/** Every table of this account, what waits for it first. */
export const listMyFamilies = (call: Call<object>): Promise<RawJson> =>
  readOverTables(call as Call, LIST_MY_FAMILIES, [call.today], 'family.read', 'family.list')

/** People at the tables of this account, by the beginning of a name. */
export const searchPeople = (call: Call<object, { name: string }>): Promise<RawJson> =>
  readOverTables(call as Call, SEARCH_PEOPLE, [call.today, call.query.name], 'member.read', 'member.search')

/**
 * Reads over every table at which the account sits, with one message to the database. The statement filters by seats in
 * force (MY_SEATS) and by the scopes; one line in the log names all families of which something was told.
 */
async function readOverTables(
  call: Call,
  read: AtOnce,
  values: unknown[],
  action: Action,
  activity: string,
): Promise<RawJson> {
  if (!call.token) throw new AppError('sign-in.needed')
  const row = await call.deps.db.readAtOnce<Entered>(read, [...values, call.token, null])
  const accountId = accountOf(row)
  call.decided.add('account')
  const { families, subjects } = row.about as { families: string[]; subjects: string[] }
  await call.deps.log.writeList({
    accountId,
    traceId: call.traceId,
    action,
    activity,
    ground: 'seat-at-the-table',
    families,
    subjects,
  })
  return new RawJson(row.body!)
}
