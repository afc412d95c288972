import { AppError } from '@keukentafel/core/shared/errors.ts'
import { accountOf, type Entered, sessionEntry } from '../access/entry.ts'
import { writeAsAccount } from '../access/write-as-account.ts'
import { type AccessLine, logInside } from '../audit/access-log.ts'
import type { Call } from '../http/call.ts'
import { nameReview, review, TO_REVIEW, type ToReviewRow } from './emergency-store.ts'

// Who reviews from outside has no seat at that table.
const lineOf = (
  call: Call,
  accountId: string,
  row: ToReviewRow,
  action: 'emergency.see' | 'emergency.review',
): AccessLine => ({
  familyId: row.family_id,
  traceId: call.deps.id(),
  accountId,
  personId: null,
  seatId: null,
  action,
  objectId: row.id,
  outcome: 'permit',
  ground: row.as_officer ? 'privacy-officer' : 'administrator',
  activity: action,
  subjects: [row.person_id],
})

/** Emergency access that was opened by who coordinates: who, when, why and how often, nothing of the plan. */
export async function listEmergencyReviews(call: Call<object>) {
  const { entered, results } = await call.deps.db.read<Entered>(sessionEntry(call as Call, null), [[TO_REVIEW, []]])
  const accountId = accountOf(entered)
  call.decided.add('account')
  const rows = results[0] as ToReviewRow[]
  await Promise.all(rows.map((row) => call.deps.log.write(lineOf(call as Call, accountId, row, 'emergency.see'))))
  const now = call.deps.now()
  return {
    emergencies: rows.map((row) => ({
      id: row.id,
      familyName: row.family_name,
      opener: row.opener,
      organisation: row.organisation,
      reason: row.reason,
      openedAt: row.opened_at.toISOString(),
      endsAt: row.ended_at.toISOString(),
      looks: row.looks,
      review: row.reviewed_at && { at: row.reviewed_at.toISOString(), text: row.review ?? '' },
      can: { review: row.reviewed_at === null && row.ended_at <= now },
    })),
  }
}

/** Reviews it, once, when it is over. */
export function reviewFromOutside(
  call: Call<{ emergencyId: string }, unknown, { review: string }>,
): Promise<{ id: string; version: number }> {
  const { emergencyId } = call.params
  return writeAsAccount(call as Call, async (tx, account) => {
    const row = (await tx.rows<ToReviewRow>(TO_REVIEW)).find((one) => one.id === emergencyId)
    if (!row) throw new AppError('not.found')
    if (row.ended_at > call.deps.now()) throw new AppError('emergency.running')
    if (row.reviewed_at) throw new AppError('emergency.settled')
    nameReview(tx)
    const said = { at: call.now, text: call.body.review, by: null, account }
    const version = await review('outside', tx, row.family_id, emergencyId, said)
    await logInside(tx, lineOf(call as Call, account, row, 'emergency.review'))
    return { id: emergencyId, version }
  })
}
