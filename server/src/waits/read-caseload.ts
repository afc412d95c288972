import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { CaseloadChoice } from '@keukentafel/core/waits/contract.ts'
import type { Entered } from '../access/entry.ts'
import { writeAsAccount } from '../access/write-as-account.ts'
import { type Call, RawJson } from '../http/call.ts'
import { CHOOSE, READ_CASELOAD, SAW } from './caseload-store.ts'

/** A page of the tables of this account. The statement filters by seats in force and by the scopes, and writes its line into the log itself. */
export async function readCaseload(call: Call<object, { page: number }>): Promise<RawJson> {
  if (!call.token) throw new AppError('sign-in.needed')
  const values = [call.traceId, call.today, call.query.page, call.token, null]
  const row = await call.deps.db.readAtOnce<Entered>(READ_CASELOAD, values)
  if (!row) throw new AppError('sign-in.needed')
  call.decided.add('account')
  await call.deps.log.written()
  return new RawJson(row.body!)
}

/** Keeps how this account wants to see its list. */
export const chooseCaseload = (call: Call<object, undefined, CaseloadChoice>) =>
  writeAsAccount(call as Call, async (tx, accountId) => {
    const { show, reasons, unansweredAfter } = call.body
    await tx.rows(CHOOSE, [accountId, show, reasons, unansweredAfter])
    return { kept: true as const }
  })

/** Marks that this account saw what changed at a table. Where it has no seat there is no such table. */
export const sawFamily = (call: Call<object, undefined, { familyId: string; upTo: string }>) =>
  writeAsAccount(call as Call, async (tx, accountId) => {
    const { familyId, upTo } = call.body
    if ((await tx.rows(SAW, [accountId, familyId, upTo, call.today])).length === 0) throw new AppError('not.found')
    return { kept: true as const }
  })
