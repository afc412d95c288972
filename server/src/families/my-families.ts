import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { Entered } from '../access/entry.ts'
import type { AtOnce } from '../db/at-once.ts'
import { type Call, RawJson } from '../http/call.ts'
import { LIST_MY_FAMILIES, SEARCH_PEOPLE } from './my-families-store.ts'

/** Every table of this account, what waits for it first. */
export const listMyFamilies = (call: Call<object>): Promise<RawJson> =>
  readOverTables(call as Call, LIST_MY_FAMILIES, [call.today])

/** People at the tables of this account, by the beginning of a name. */
export const searchPeople = (call: Call<object, { name: string }>): Promise<RawJson> =>
  readOverTables(call as Call, SEARCH_PEOPLE, [call.today, call.query.name])

// The statement filters by seats in force (MY_SEATS) and by the scopes, and logs itself: one line names all families of
// which something was told. The answer waits until that line is safely stored.
async function readOverTables(call: Call, read: AtOnce, values: unknown[]): Promise<RawJson> {
  if (!call.token) throw new AppError('sign-in.needed')
  const row = await call.deps.db.readAtOnce<Entered>(read, [call.traceId, ...values, call.token, null])
  if (!row) throw new AppError('sign-in.needed')
  call.decided.add('account')
  await call.deps.log.written()
  return new RawJson(row.body!)
}
